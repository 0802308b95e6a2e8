import { sha256 as digestOf } from '#shared/ids.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { type PendingImport, pendingImport } from '#storage/province/pending.ts'
import type { Caller, Tools } from '../tools.ts'

/**
 * The workbook that waits for this account's confirmation, if it is the one the button was made for and its bytes are what they were.
 * Refusals: import-outdated, import-damaged.
 * @param mark the first letters of its sha256
 */
export async function waitingWorkbook(
  tools: Tools,
  caller: Caller,
  mark: string,
): Promise<Outcome<PendingImport & { bytes: Uint8Array }>> {
  const waiting = caller.accountId === null ? null : await pendingImport(tools.db, caller.accountId)
  if (waiting === null || mark.length < 12 || !waiting.sha256.startsWith(mark)) return refuse('import-outdated')
  const bytes = await tools.files.read(waiting.sha256).catch(() => null)
  if (bytes === null || digestOf(bytes) !== waiting.sha256) return refuse('import-damaged')
  return done({ ...waiting, bytes })
}
