import { done, refuse, type Outcome } from '#shared/outcome.ts'

export type ArchiveRefusal = { code: 'file-macro' } | { code: 'file-archive-unsafe' } | { code: 'file-archive-broken' }

/** reliability.md S11 */
const ENTRY_LIMIT = 1000
const UNPACKED_LIMIT_BYTES = 200 * 1024 * 1024
const RATIO_LIMIT = 100
/** Small parts of repeated XML shrink a hundredfold without harm. */
const RATIO_FROM_BYTES = 2 * 1024 * 1024

const END_SIGN = 0x06054b50
const ENTRY_SIGN = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const COMMENT_LIMIT = 0xffff
const SYMBOLIC_LINK = 0o120000
const UNIX_TYPE_MASK = 0o170000

/** What nobody sends as evidence: programs, scripts, pages, macros, archives in archives. */
const UNWANTED =
  /\.(?:exe|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|dll|lnk|jar|apk|sh|py|php|html?|svg|xhtml|docm|xlsm|pptm|zip|rar|7z|gz|tar|iso)$/i

interface Entry {
  name: string
  packedBytes: number
  unpackedBytes: number
  isLink: boolean
}

/**
 * Judges an archive by its directory, without unpacking anything, and tells a document from a workbook from a plain archive.
 * The sizes written there may lie, but nothing in this product ever unpacks evidence.
 */
export const judgeArchive = (bytes: Uint8Array): Outcome<'docx' | 'xlsx' | 'zip', ArchiveRefusal> => {
  const entries = directoryOf(bytes)
  if (entries === 'too-many') return refuse('file-archive-unsafe')
  if (entries === null || entries.length === 0) return refuse('file-archive-broken')
  const names = entries.map((entry) => entry.name)
  if (names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) return refuse('file-macro')
  const isOffice = names.includes('[Content_Types].xml')
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (unpacked > UNPACKED_LIMIT_BYTES || entries.some((entry) => isUnsafe(entry, isOffice)))
    return refuse('file-archive-unsafe')
  if (isOffice && names.includes('word/document.xml')) return done('docx')
  if (isOffice && names.includes('xl/workbook.xml')) return done('xlsx')
  return done('zip')
}

const isUnsafe = ({ name, packedBytes, unpackedBytes, isLink }: Entry, isOffice: boolean): boolean =>
  isLink ||
  /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name) ||
  (unpackedBytes > RATIO_FROM_BYTES && unpackedBytes > packedBytes * RATIO_LIMIT) ||
  (!isOffice && UNWANTED.test(name))

/** Null: this is no archive, or one whose directory does not hold together. */
const directoryOf = (bytes: Uint8Array): Entry[] | 'too-many' | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  if (count > ENTRY_LIMIT) return 'too-many'
  const entries: Entry[] = []
  const decoder = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGN) return null
    const nameLength = view.getUint16(at + 28, true)
    const mode = view.getUint16(at + 40, true)
    entries.push({
      name: decoder.decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      isLink: (mode & UNIX_TYPE_MASK) === SYMBOLIC_LINK,
    })
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return at === end ? entries : null
}

/** The end record stands last but for a comment. */
const endOf = (view: DataView): number | null => {
  const first = Math.max(0, view.byteLength - END_LENGTH - COMMENT_LIMIT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END_SIGN && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength)
      return at
  return null
}
