import type { IncomingMessage } from 'node:http'
import type { Upload } from '../upload.ts'
import type { Params } from '../wire.ts'
import { parseMultipart } from './multipart.ts'

/** A part of an address as it was meant; as it stands where nothing can be meant by it. */
export const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export interface RequestInput {
  params: Params
  uploads: ReadonlyMap<string, Upload>
}

/** Undefined when the body is longer than `limitBytes`; the rest of it is read and thrown away so that the answer can be sent. */
export const readBody = (request: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limitBytes) chunks.push(chunk)
    })
    request.on('end', () =>
      resolve(size > limitBytes ? undefined : chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)),
    )
    request.on('error', reject)
    request.on('close', () => {
      if (!request.complete) reject(new Error('request closed early'))
    })
  })

const none: ReadonlyMap<string, Upload> = new Map()

/** Parameters from the query and from the body, which may be JSON, urlencoded or multipart. A string is a complaint. */
export const readInput = (request: IncomingMessage, query: URLSearchParams, body: Buffer): RequestInput | string => {
  const params: Params = Object.fromEntries(query)
  const type = request.headers['content-type'] ?? ''
  if (body.length === 0) return { params, uploads: none }
  if (type.startsWith('application/json')) {
    try {
      const parsed = JSON.parse(body.toString('utf8')) as unknown
      if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        return 'object expected as the request body'
      return { params: Object.assign(params, parsed), uploads: none }
    } catch {
      return "can't parse request body as JSON"
    }
  }
  if (type.startsWith('multipart/form-data')) {
    const parts = parseMultipart(body, type)
    return parts === undefined
      ? "can't parse the multipart body"
      : { params: Object.assign(params, parts.fields), uploads: parts.uploads }
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return {
      params: Object.assign(params, Object.fromEntries(new URLSearchParams(body.toString('utf8')))),
      uploads: none,
    }
  }
  return { params, uploads: none }
}
