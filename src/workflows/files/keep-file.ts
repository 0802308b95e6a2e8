import { z } from 'zod'
import { type DayLimitRefusal, type FileKindRefusal, judgeDay, judgeFileName } from '#domain/files/allowed-file.ts'
import { done, type Outcome } from '#shared/outcome.ts'
import type { FileRefusal } from '#storage/files.ts'
import { bytesSentBy } from '#storage/evidence/attachments.ts'
import type { Caller, ScanRefusal, Tools } from '../tools.ts'
import { type Examined, examineFile } from './examine-file.ts'

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
  /** Empty when others have to get our own bytes. */
  fileId: z.string(),
  fileUniqueId: z.string(),
  kind: z.enum(['document', 'photo']),
})
export type KeptFile = z.output<typeof KEPT_FILE>

type Judged = Examined & { isSame: boolean }

const DAY_MS = 86_400_000

export type KeepFileRefusal = DayLimitRefusal | FetchRefusal | FileRefusal | FileKindRefusal | ScanRefusal

/**
 * Takes a file from a message: judges its name, fetches the bytes, judges them and keeps them (synced to the disk). Done BEFORE the
 * transaction that writes the row, so that no database waits for the network and no row ever names bytes that are not there; of a
 * refused file nothing is kept. The messenger's own id is kept only where it stands for these very bytes under this very name.
 */
export async function keepFile(
  tools: Tools,
  { actor }: Caller,
  file: ArrivingFile,
  fetchBytes: FetchBytes,
): Promise<Outcome<KeptFile, KeepFileRefusal>> {
  const allowed = judgeFileName(file.name)
  if (!allowed.ok) return allowed
  if (actor.kind === 'person') {
    const since = new Date(tools.clock.now().getTime() - DAY_MS)
    const room = judgeDay(await bytesSentBy(tools.db, actor, since))
    if (!room.ok) return room
  }
  const fetched = await fetchBytes((stream) =>
    tools.files.keepJudged<Judged, FileKindRefusal | ScanRefusal>(stream, async (arrived) => {
      const examined = await examineFile(file.name, arrived)
      if (!examined.ok) return examined
      const scanned = await tools.scan?.(arrived)
      if (scanned?.ok === false) return scanned
      return done({ ...examined.value, isSame: examined.value.bytes === arrived })
    }),
  )
  if (!fetched.ok) return fetched
  const kept = fetched.value
  if (!kept.ok) return kept
  const { sha256, sizeBytes, judged } = kept.value
  return done({
    sha256,
    sizeBytes,
    name: judged.name,
    mimeType: judged.mimeType,
    fileId: judged.isSame && judged.name === file.name ? file.fileId : '',
    fileUniqueId: file.fileUniqueId,
    kind: file.kind,
  })
}
