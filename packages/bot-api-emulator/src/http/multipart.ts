import { Upload } from '../upload.ts'

export interface FormParts {
  fields: Record<string, string>
  uploads: Map<string, Upload>
}

const headEnd = Buffer.from('\r\n\r\n')

const parameter = (header: string, name: string): string | undefined => {
  const extended = new RegExp(`;\\s*${name}\\*=(?:UTF-8|utf-8)''([^;\\r\\n]+)`).exec(header)?.[1]
  if (extended !== undefined) return decodeURIComponent(extended)
  const quoted = new RegExp(`;\\s*${name}="((?:\\\\.|[^"\\\\])*)"`).exec(header)?.[1]
  if (quoted !== undefined) return quoted.replace(/\\(["\\])/g, '$1').replace(/%22/g, '"')
  // Some clients, grammY among them, write names bare, blanks and all.
  return new RegExp(`;\\s*${name}=([^;\\r\\n]+)`).exec(header)?.[1]?.trim()
}

/** Reads multipart/form-data. Undefined when the body is not what its header promises. */
export const parseMultipart = (body: Buffer, contentType: string): FormParts | undefined => {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const delimiter = boundary?.[1] ?? boundary?.[2]
  if (delimiter === undefined) return undefined
  const first = Buffer.from(`--${delimiter}`)
  const between = Buffer.from(`\r\n--${delimiter}`)
  const parts: FormParts = { fields: {}, uploads: new Map() }
  let at = body.indexOf(first)
  if (at === -1) return undefined
  at += first.length
  while (body.toString('latin1', at, at + 2) !== '--') {
    const head = body.indexOf(headEnd, at)
    const end = head === -1 ? -1 : body.indexOf(between, head + 2)
    if (head === -1 || end === -1) return undefined
    readPart(
      body.toString('utf8', at, head),
      body.subarray(head + headEnd.length, Math.max(end, head + headEnd.length)),
      parts,
    )
    at = end + between.length
  }
  return parts
}

const readPart = (head: string, content: Buffer, parts: FormParts): void => {
  const disposition = /content-disposition:([^\r\n]*)/i.exec(head)?.[1] ?? ''
  const type = /content-type:\s*([^\r\n]*)/i.exec(head)?.[1]?.trim()
  const name = parameter(disposition, 'name')
  if (name === undefined) return
  const fileName = parameter(disposition, 'filename')
  if (fileName === undefined) parts.fields[name] = content.toString('utf8')
  else parts.uploads.set(name, new Upload(fileName, type ?? 'application/octet-stream', Buffer.from(content)))
}
