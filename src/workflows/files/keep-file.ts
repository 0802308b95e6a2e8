import { z } from 'zod'
import { judgeFile, judgeFileName, type FileKindRefusal } from '#domain/files/allowed-file.ts'
import { done, type Outcome } from '#shared/outcome.ts'
import type { FileRefusal } from '#storage/files.ts'
import type { Tools } from '../tools.ts'

/** A file as a message announces it. */
export interface ArrivingFile {
  fileId: string
  fileUniqueId: string
  name: string
  kind: 'document' | 'photo'
}

export type FetchRefusal = { code: 'file-too-large'; limitBytes: number } | { code: 'file-unavailable' }

/** Brings the bytes of the arriving file; the chat hands over what its messenger can do. */
export type FetchBytes = <T>(
  take: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
) => Promise<Outcome<T, FetchRefusal>>

/** A file whose bytes are durable already; plain JSON, to be given to the command that makes it somebody's. */
export const KEPT_FILE = z.object({
  sha256: z.string().length(64),
  sizeBytes: z.number().int().positive(),
  name: z.string(),
  mimeType: z.string(),
  fileId: z.string(),
  fileUniqueId: z.string(),
  kind: z.enum(['document', 'photo']),
})
export type KeptFile = z.output<typeof KEPT_FILE>

export type KeepFileRefusal = FetchRefusal | FileRefusal | FileKindRefusal

/**
 * Takes a file from a message: judges its name, fetches and keeps the bytes (synced to the disk), judges the bytes. Done BEFORE
 * the transaction that writes the row, so that no database waits for the network and no row ever names bytes that are not there;
 * bytes of a refused file belong to nobody and are swept.
 */
export async function keepFile(
  tools: Tools,
  file: ArrivingFile,
  fetchBytes: FetchBytes,
): Promise<Outcome<KeptFile, KeepFileRefusal>> {
  const named = judgeFileName(file.name)
  if (!named.ok) return named
  const fetched = await fetchBytes((bytes) => tools.files.keep(bytes))
  if (!fetched.ok) return fetched
  const kept = fetched.value
  if (!kept.ok) return kept
  const { sha256, sizeBytes } = kept.value
  const bytes = await tools.files.read(sha256)
  const judged = judgeFile(file.name, await signOf(bytes), bytes)
  if (!judged.ok) return judged
  const { name, mimeType } = judged.value
  return done({
    sha256,
    sizeBytes,
    name,
    mimeType,
    fileId: file.fileId,
    fileUniqueId: file.fileUniqueId,
    kind: file.kind,
  })
}

async function signOf(bytes: Uint8Array): Promise<string | null> {
  try {
    // Loaded with the first file: starting is quick, and most processes that start see none for a while.
    const { fileTypeFromBuffer } = await import('file-type')
    return (await fileTypeFromBuffer(bytes))?.ext ?? null
  } catch {
    // The reader gives up on a truncated container; what cannot be read is no known kind.
    return null
  }
}
