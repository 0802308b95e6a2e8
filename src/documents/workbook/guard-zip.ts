import { type Entry, fromBufferPromise, type ZipFile as OpenedZip } from 'yauzl'
import { ZipFile } from 'yazl'
import type { FaultCode } from '#domain/province/raw-province.ts'

const MIB = 1024 * 1024
/** Measured limits (persian.md part 3): every bomb we know stays outside, a province of 10,000 rows inside. */
export const FILE_LIMIT_BYTES = 5 * MIB
const ENTRY_LIMIT = 200
const DECLARED_LIMIT_BYTES = 50 * MIB
/** Parts that are read whole before the first row (shared strings above all): 44 MiB of them cost 1.6 GB and 8 s. */
const TABLE_LIMIT_BYTES = 6 * MIB
/** Small parts of repeated XML may shrink a hundredfold without harm, so the ratio counts only from here. */
const RATIO_FROM_BYTES = 2 * MIB
const RATIO_LIMIT = 60

/** Old Excel files and password-protected new ones are both OLE2 containers, not archives. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0]
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

/** `bytes`: the archive written anew out of what was judged, so that no second reader of archives can find other parts in it. */
type Guard = { ok: true; bytes: Uint8Array } | { ok: false; code: FaultCode; facts: Record<string, string | number> }

const refused = (code: FaultCode, facts: Record<string, string | number> = {}): Guard => ({ ok: false, code, facts })

/**
 * Judges the directory of an archive before anything is unpacked, and hands out what it has judged. Sizes that lie are found when the
 * parts are read.
 */
export const guardZip = async (bytes: Uint8Array): Promise<Guard> => {
  if (bytes.length > FILE_LIMIT_BYTES) {
    return refused('file-too-large', { megabytes: Math.ceil(bytes.length / MIB), limit: FILE_LIMIT_BYTES / MIB })
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (OLE2.every((byte, index) => bytes[index] === byte))
    return refused(buffer.includes(LOCKED) ? 'locked-workbook' : 'old-workbook')
  const names = new Set<string>()
  let declared = 0
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false })
    const entries: Entry[] = []
    if (zip.entryCount > ENTRY_LIMIT) return refused('zip-suspicious')
    for await (const entry of zip.eachEntry()) {
      const size = entry.uncompressedSize
      declared += size
      const unpacksTooFar = size > RATIO_FROM_BYTES && size > entry.compressedSize * RATIO_LIMIT
      const isTable = entry.fileName.endsWith('.xml') && !entry.fileName.startsWith('xl/worksheets/')
      if (entry.isEncrypted()) return refused('locked-workbook')
      if (names.size >= ENTRY_LIMIT || names.has(entry.fileName)) return refused('zip-suspicious')
      if (declared > DECLARED_LIMIT_BYTES || unpacksTooFar || (isTable && size > TABLE_LIMIT_BYTES)) {
        return refused('zip-suspicious')
      }
      names.add(entry.fileName)
      if (!entry.fileName.endsWith('/')) entries.push(entry)
    }
    if (!names.has('[Content_Types].xml')) return refused('not-workbook')
    return { ok: true, bytes: await rewritten(zip, entries) }
  } catch {
    // yauzl throws for whatever is no archive or a broken one; the bytes are a stranger's, not our bug.
    return refused('not-workbook')
  }
}

/** Fails where a part is longer or shorter than the directory says, or its check sum is another. */
async function contentOf(zip: OpenedZip, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function rewritten(from: OpenedZip, entries: readonly Entry[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const entry of entries) zip.addBuffer(await contentOf(from, entry), entry.fileName, { compress: false })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
