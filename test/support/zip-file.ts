/** An archive of empty entries whose directory says what a test wants said of them. */
export interface ZipEntry {
  name: string
  packedBytes?: number
  unpackedBytes?: number
  /** Unix mode, as a link has it. */
  mode?: number
}

const numbers = (...fields: [size: 2 | 4, value: number][]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0))
  let at = 0
  for (const [size, value] of fields) at = buffer.writeUIntLE(value, at, size)
  return buffer
}

export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, packedBytes = 0, unpackedBytes = 0, mode = 0 } of entries) {
    const label = Buffer.from(name)
    const local = Buffer.concat([
      numbers([4, 0x04034b50], [2, 20], [2, 0], [2, 0], [4, 0], [4, 0], [4, 0], [4, 0], [2, label.length], [2, 0]),
      label,
    ])
    directory.push(
      numbers([4, 0x02014b50], [2, 20], [2, 20], [2, 0], [2, 0], [4, 0], [4, 0], [4, packedBytes], [4, unpackedBytes]),
      numbers([2, label.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, mode * 0x1_0000], [4, offset]),
      label,
    )
    locals.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = numbers([4, 0x06054b50], [4, 0], [2, entries.length], [2, entries.length], [4, size], [4, offset], [2, 0])
  return Buffer.concat([...locals, ...directory, end])
}

export const docxFile = (...more: string[]): Uint8Array =>
  zipFile(['[Content_Types].xml', 'word/document.xml', ...more].map((name) => ({ name })))

export const xlsxFile = (...more: string[]): Uint8Array =>
  zipFile(['[Content_Types].xml', 'xl/workbook.xml', ...more].map((name) => ({ name })))

export const pdfFile = (text = 'report'): Uint8Array => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`)

/** The eight bytes of the signature and a first chunk, as far as readers of signatures look. */
export const pngFile = (): Uint8Array =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.from([0, 0, 0, 13]),
    Buffer.from('IHDR'),
    Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89]),
    Buffer.from([0, 0, 0, 1]),
    Buffer.from('IDATx----'),
    Buffer.from([0, 0, 0, 0]),
    Buffer.from('IEND----'),
  ])

export const jpegFile = (): Uint8Array => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1])
