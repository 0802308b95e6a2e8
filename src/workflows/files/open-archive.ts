import { type Entry, fromBufferPromise } from 'yauzl'
import { archiveName } from 'persian-text'
import { BESIDE } from './examine-archive.ts'

/** The bit that says that a name is UTF-8. */
const IS_UTF8 = 0x800
/** The field in which some archivers repeat the name in UTF-8. */
const UTF8_NAME = 0x7075

export interface ArchivedFile {
  path: string
  sizeBytes: number
  read(): Promise<Uint8Array>
}

/** The files of an archive that has been examined when it was kept; what systems leave beside them is passed over. */
export async function openArchive(bytes: Uint8Array): Promise<ArchivedFile[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    autoClose: false,
  })
  const files: ArchivedFile[] = []
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry)
    if (path.endsWith('/') || entry.uncompressedSize === 0 || BESIDE.test(path)) continue
    const read = async (): Promise<Uint8Array> => {
      const chunks: Buffer[] = []
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    }
    files.push({ path, sizeBytes: entry.uncompressedSize, read })
  }
  return files
}

export function nameOf(entry: Entry): string {
  const isSaid = (entry.generalPurposeBitFlag & IS_UTF8) !== 0 || entry.extraFields.some(({ id }) => id === UTF8_NAME)
  return isSaid ? entry.fileName : archiveName(entry.fileNameRaw)
}
