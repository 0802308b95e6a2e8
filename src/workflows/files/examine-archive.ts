import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { type FileKind, type FileKindRefusal, judgeFileName, refuseOther } from '#domain/files/allowed-file.ts'
import { sniff } from '#domain/files/sniff.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { OfficeParts } from './office-parts.ts'

/** reliability.md S11 */
const ENTRY_LIMIT = 1000
const UNPACKED_LIMIT_BYTES = 200 * 1024 * 1024
const RATIO_LIMIT = 100
/** Small parts of repeated XML shrink a hundredfold without harm. */
const RATIO_FROM_BYTES = 2 * 1024 * 1024
/** A document in an archive may be as large as one that is sent alone (FILE_LIMIT_BYTES of the store). */
const DOCUMENT_LIMIT_BYTES = 20 * 1024 * 1024
/** An archive may hold office files, and these the workbooks of their charts; nothing holds archives. */
const DEPTH_LIMIT = 3

const END_SIGN = Buffer.from('PK\u0005\u0006', 'latin1')
const PART_SIGN = Buffer.from('PK\u0003\u0004', 'latin1')
/** Archives of other makers, which their readers find wherever they begin. */
const OTHER_ARCHIVES = ['Rar!\x1a\x07', "7z\xbc\xaf'\x1c", 'MSCF\0\0\0\0'].map((sign) => Buffer.from(sign, 'latin1'))
/** The field in which some archivers repeat a name in UTF-8. */
const UTF8_NAME = 0x7075
const ENTRY_SIGN = Buffer.from('PK\u0001\u0002', 'latin1')
const UNIX_TYPE_MASK = 0o170000
const UNIX_FILE = 0o100000
const UNIX_FOLDER = 0o040000
/** Left by systems beside the documents; nobody opens it. */
export const BESIDE = /(?:^|\/)(?:__MACOSX\/(?:.*\/)?\._[^/]+|\.DS_Store|Thumbs\.db|desktop\.ini)$/

/** What is left for an archive and all that lies in it. */
export interface Budget {
  entries: number
  bytes: number
  depth: number
}
export const newBudget = (): Budget => ({ entries: ENTRY_LIMIT, bytes: UNPACKED_LIMIT_BYTES, depth: 0 })

type Examine = (
  name: string,
  bytes: Uint8Array,
  budget: Budget,
) => Promise<Outcome<{ kind: FileKind }, FileKindRefusal>>
type ArchiveKind = 'docx' | 'xlsx' | 'zip'

/** An archive lies in these bytes, whatever they begin with: a picture or a document that is an archive as well. */
export function holdsArchive(bytes: Uint8Array): boolean {
  const whole = bufferOf(bytes)
  if (OTHER_ARCHIVES.some((sign) => whole.includes(sign, 1))) return true
  let tries = 0
  for (let at = whole.lastIndexOf(END_SIGN); at > 0; at = whole.lastIndexOf(END_SIGN, at - 1)) {
    if (++tries > ENTRY_LIMIT) return true
    if (at + 22 > whole.length) continue
    const directory = at - whole.readUInt32LE(at + 12)
    if (directory > 0 && whole.subarray(directory, directory + 4).equals(ENTRY_SIGN)) return true
  }
  return false
}

/**
 * Reads an archive to its end, part by part, and tells a document from a workbook from a plain archive. What lies in a plain one is judged
 * as if it had been sent alone. Refusals: file-locked, file-archive-unsafe, file-archive-entry {name}, file-broken, those of office files.
 */
export async function examineArchive(
  bytes: Uint8Array,
  budget: Budget,
  examine: Examine,
): Promise<Outcome<ArchiveKind, FileKindRefusal>> {
  if (budget.depth >= DEPTH_LIMIT) return refuse('file-archive-unsafe')
  budget.depth++
  try {
    const zip = await fromBufferPromise(bufferOf(bytes), { lazyEntries: true })
    const directoryAt = Number(zip.readEntryCursor)
    const entries = await directoryOf(zip, bufferOf(bytes).subarray(0, directoryAt), bytes.length, budget)
    if (!entries.ok) return entries
    return await examineEntries(zip, entries.value, budget, examine)
  } catch (error) {
    if (error instanceof TypeError) throw error
    // What yauzl says of names, sizes and methods; the bytes are a stranger's, not our bug.
    const words = error instanceof Error ? error.message : ''
    const isUnsafe = /path|characters|bytes in the stream|mismatch|compression method|strong encryption/.test(words)
    return refuse(isUnsafe ? 'file-archive-unsafe' : 'file-broken')
  } finally {
    budget.depth--
  }
}

async function directoryOf(
  zip: ZipFile,
  parts: Buffer,
  packedBytes: number,
  budget: Budget,
): Promise<Outcome<Entry[], FileKindRefusal>> {
  const entries: Entry[] = []
  const names = new Set<string>()
  let unpacked = 0
  if (zip.entryCount > budget.entries) return refuse('file-archive-unsafe')
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted() || entry.compressionMethod === 99) return refuse('file-locked', { kind: 'zip' })
    const { uncompressedSize: size, compressedSize, fileName } = entry
    const type = (entry.externalFileAttributes >>> 16) & UNIX_TYPE_MASK
    const isPlain = type === 0 || type === UNIX_FILE || type === UNIX_FOLDER
    const name = fileName.toLowerCase()
    unpacked += size
    budget.bytes -= size
    const isOdd = fileName.includes('\0') || (fileName.endsWith('/') && size > 0) || isNamedTwice(entry)
    if (--budget.entries < 0 || budget.bytes < 0 || !isPlain || names.has(name) || isOdd)
      return refuse('file-archive-unsafe')
    if (size > RATIO_FROM_BYTES && size > compressedSize * RATIO_LIMIT) return refuse('file-archive-unsafe')
    names.add(name)
    entries.push(entry)
  }
  if (entries.length === 0) return refuse('file-broken')
  const explodes = unpacked > RATIO_FROM_BYTES && unpacked > packedBytes * RATIO_LIMIT
  return explodes || (await overlap(zip, parts, entries)) ? refuse('file-archive-unsafe') : done(entries)
}

/** One name for us and one with another ending for a reader that knows only the first field, or only the second. */
function isNamedTwice({ fileName, fileNameRaw, extraFields }: Entry): boolean {
  if (!extraFields.some(({ id }) => id === UTF8_NAME)) return false
  const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const raw = fileNameRaw.toString('latin1')
  return !judgeFileName(raw).ok || endingOf(raw) !== endingOf(Buffer.from(fileName).toString('latin1'))
}

/** Parts that share bytes, parts that another reader would unpack under another name, and parts between them that are not listed. */
async function overlap(zip: ZipFile, parts: Buffer, entries: readonly Entry[]): Promise<boolean> {
  const isUnlisted = (from: number, to: number): boolean =>
    [PART_SIGN, ...OTHER_ARCHIVES].some((sign) => parts.subarray(from, to).includes(sign))
  let end = 0
  const inOrder = entries.toSorted((one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader)
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end || isUnlisted(end, entry.relativeOffsetOfLocalHeader)) return true
    const local = await zip.readLocalFileHeaderPromise(entry)
    if (!local.fileName.equals(entry.fileNameRaw) || local.compressionMethod !== entry.compressionMethod) return true
    end = local.fileDataStart + entry.compressedSize
  }
  return isUnlisted(end, parts.length)
}

async function examineEntries(
  zip: ZipFile,
  entries: readonly Entry[],
  budget: Budget,
  examine: Examine,
): Promise<Outcome<ArchiveKind, FileKindRefusal>> {
  const files = entries.filter(({ fileName }) => !fileName.endsWith('/'))
  const names = new Set(files.map(({ fileName }) => fileName))
  if (names.has('AndroidManifest.xml')) return refuseOther('APK')
  if (names.has('META-INF/MANIFEST.MF')) return refuseOther('JAR')
  if (names.has('mimetype')) return refuseOther('ODF')
  const types = files.find(({ fileName }) => fileName.toLowerCase() === '[content_types].xml')
  if (types !== undefined && types.uncompressedSize > 0) return examineOffice(zip, types, files, budget, examine)
  for (const entry of files) {
    const refused = await examineEntry(zip, entry, budget, examine)
    if (refused) return refuse('file-archive-entry', { name: entry.fileName })
  }
  return files.length === 0 ? refuse('file-broken') : done('zip')
}

/** @returns whether this part keeps the archive from being taken */
async function examineEntry(zip: ZipFile, entry: Entry, budget: Budget, examine: Examine): Promise<boolean> {
  const { fileName: name, uncompressedSize: size } = entry
  // Windows takes what stands before a colon for the name.
  if (name.split(':').some((part) => !judgeFileName(part).ok) || size > DOCUMENT_LIMIT_BYTES) return true
  const bytes = await readWhole(zip, entry)
  if (BESIDE.test(name)) {
    const sign = sniff(bytes)
    return sign !== null && !(sign === 'ole' && name.endsWith('Thumbs.db'))
  }
  if (size === 0) return true
  const examined = await examine(name, bytes, budget)
  return !examined.ok || examined.value.kind === 'zip'
}

async function examineOffice(
  zip: ZipFile,
  types: Entry,
  files: readonly Entry[],
  budget: Budget,
  examine: Examine,
): Promise<Outcome<ArchiveKind, FileKindRefusal>> {
  const parts = new OfficeParts()
  const kind = parts.kindOf((await readWhole(zip, types, RATIO_FROM_BYTES)).toString('latin1'))
  if (!kind.ok) return kind
  for (const entry of files) {
    const { fileName: name } = entry
    const fault = parts.judgeName(name)
    if (fault !== null) return fault
    parts.begin(name)
    const held: Buffer[] = []
    let isArchive = false
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer
      const found = parts.read(bytes)
      if (found !== null) return found
      isArchive ||= parts.isArchive
      if (isArchive) held.push(bytes)
    }
    const last = parts.end()
    if (last !== null) return last
    if (!isArchive) continue
    // The workbook behind a chart.
    const inner = await examine(name, Buffer.concat(held), budget)
    if (!inner.ok) return inner
    if (inner.value.kind === 'zip') return refuse('file-active', { part: 'embedded' })
  }
  return kind
}

async function readWhole(zip: ZipFile, entry: Entry, limitBytes = DOCUMENT_LIMIT_BYTES): Promise<Buffer> {
  if (entry.uncompressedSize > limitBytes) throw new Error('too many bytes in the stream')
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
