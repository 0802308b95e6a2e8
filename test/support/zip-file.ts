import { crc32, deflateRawSync } from 'node:zlib'

/** One part of an archive, with what a test wants said of it. */
export interface ZipEntry {
  name: string
  /** The name in the letters of an old system, which does not say so; `name` is what the test calls it. */
  rawName?: Uint8Array
  /** By default a small PDF, or nothing for a folder. */
  bytes?: Uint8Array
  /** What the directory says of the sizes, where that is a lie. */
  packedBytes?: number
  unpackedBytes?: number
  /** Unix mode, as a link has it. */
  mode?: number
  stored?: boolean
  flags?: number
  method?: number
  /** Another name in the part than in the directory. */
  localName?: string
  /** Sizes behind the part, as streaming writers leave them. */
  streamed?: boolean
  /** Sizes in 64 bits, as some writers always have them. */
  wide?: boolean
  /** This part lies where an earlier one begins. */
  over?: number
  /** More fields in the directory. */
  more?: Uint8Array
  /** It lies in the archive and the directory says nothing of it. */
  unlisted?: boolean
}

const numbers = (...fields: [size: 2 | 4 | 8, value: number][]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0))
  let at = 0
  for (const [size, value] of fields) {
    if (size === 8) buffer.writeBigUInt64LE(BigInt(value), at)
    else buffer.writeUIntLE(value, at, size)
    at += size
  }
  return buffer
}

export function zipFile(entries: readonly ZipEntry[], comment = ''): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const entry of entries) {
    const { name, mode = 0, stored = false, streamed = false, wide = false, more = new Uint8Array() } = entry
    const bytes = entry.bytes ?? (name.endsWith('/') ? new Uint8Array() : pdfFile(name))
    const method = entry.method ?? (stored || bytes.length === 0 ? 0 : 8)
    const packed = method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes)
    const flags = (entry.flags ?? (entry.rawName === undefined ? 0x800 : 0)) | (streamed ? 8 : 0)
    const label = Buffer.from(entry.rawName ?? Buffer.from(name))
    const localLabel = entry.localName === undefined ? label : Buffer.from(entry.localName)
    const packedBytes = entry.packedBytes ?? packed.length
    const unpackedBytes = entry.unpackedBytes ?? bytes.length
    const sizes: [4, number][] = [
      [4, crc32(bytes)],
      [4, wide ? 0xffffffff : packedBytes],
      [4, wide ? 0xffffffff : unpackedBytes],
    ]
    const extra = wide ? numbers([2, 1], [2, 16], [8, unpackedBytes], [8, packedBytes]) : Buffer.alloc(0)
    const none: [4, number][] = [0, 0, 0].map((zero) => [4, zero])
    const local = Buffer.concat([
      numbers([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0], ...(streamed ? none : sizes)),
      numbers([2, localLabel.length], [2, extra.length]),
      localLabel,
      extra,
      packed,
      streamed ? numbers([4, 0x08074b50], ...sizes) : Buffer.alloc(0),
    ])
    offsets.push(offset)
    directory.push(
      numbers([4, 0x02014b50], [2, 0x0314], [2, 20], [2, flags], [2, method], [4, 0], ...sizes),
      numbers([2, label.length], [2, extra.length + more.length], [2, 0], [2, 0], [2, 0], [4, mode * 0x1_0000]),
      numbers([4, offsets[entry.over ?? offsets.length - 1] ?? 0]),
      label,
      extra,
      Buffer.from(more),
    )
    if (entry.unlisted === true) directory.splice(-6)
    if (entry.over !== undefined) continue
    locals.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const count = entries.filter(({ unlisted }) => unlisted !== true).length
  const end = numbers([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, size], [4, offset], [2, comment.length])
  return Buffer.concat([...locals, ...directory, end, Buffer.from(comment)])
}

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** An office file with its list of types, its main part and more parts; text is an XML part. */
const officeFile = (main: string, type: string, more: Record<string, string | Uint8Array>): Uint8Array => {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${TYPES}"><Override PartName="/${main}" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="officeDocument/relationships/officeDocument" Target="${main}"/></Relationships>`,
    [main]: '<?xml version="1.0"?><w:document><w:body><w:p><w:r><w:t>گزارش</w:t></w:r></w:p></w:body></w:document>',
    ...more,
  }
  return zipFile(Object.entries(parts).map(([name, part]) => ({ name, bytes: Buffer.from(part) })))
}

export type Parts = Record<string, string | Uint8Array>

export const docxFile = (more: Parts = {}, main = 'word/document.xml'): Uint8Array =>
  officeFile(main, `${OFFICE}.wordprocessingml.document.main+xml`, more)

export const xlsxFile = (more: Parts = {}): Uint8Array =>
  officeFile('xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`, more)

export const pdfFile = (text = 'report'): Uint8Array => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`)

const chunk = (name: string, bytes: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name), bytes])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, named, sum])
}

/** A picture of one pixel, or one that says it has more; `more` lies before its end. */
export const pngFile = (more: [name: string, bytes: Uint8Array][] = [], width = 1, height = 1): Uint8Array => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...more.map(([name, bytes]) => chunk(name, bytes)),
    chunk('IDAT', Buffer.from('789c6360000000020001', 'hex')),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A segment of a JPEG: marker, length, bytes. */
export const segment = (marker: number, bytes: string | Uint8Array): Buffer => {
  const body = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes)
  return Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body])
}

export const jpegFile = (more: readonly Uint8Array[] = [], width = 8, height = 8): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    ...more,
    segment(0xc0, Uint8Array.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])),
    segment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
  ])
