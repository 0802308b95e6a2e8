import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { canonicalPieces } from '#domain/results/canonical-json.ts'
import type { TableContent } from '#domain/results/result-table.ts'
import type { TableNow } from '#reads/results/table-now.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { addVersion, packedVersion, versionsOf } from '#storage/results/versions.ts'
import { giveWay } from '#storage/slices.ts'
import type { Reader, Tx } from '#storage/transaction.ts'

/** So many pieces are joined before others have a turn. */
const A_TURN = 2000

/** Keeps a table that the whole chain has approved; the same again, after a way back that changed nothing, is no version of its own. */
export async function keepVersion(
  tx: Tx,
  { id: cycleId }: Pick<CycleRow, 'id'>,
  { content, contentHash }: Pick<TableNow, 'content' | 'contentHash'>,
  by: { at: Date; decisionId: number | null },
): Promise<void> {
  const [last] = await versionsOf(tx, cycleId)
  if (last?.contentHash === contentHash) return
  const pieces: string[] = []
  for (const piece of canonicalPieces(content)) if (pieces.push(piece) % A_TURN === 0) await giveWay()
  const packed = await promisify(deflateRaw)(pieces.join(''))
  const version = { cycleId, number: (last?.number ?? 0) + 1, contentHash, content: packed.toString('base64') }
  await addVersion(tx, { ...version, ...by })
}

/** The very content that was approved; null: no such version of this cycle. */
export async function contentOfVersion(db: Reader, cycleId: number, number: number): Promise<TableContent | null> {
  const packed = await packedVersion(db, cycleId, number)
  if (packed === null) return null
  return JSON.parse((await promisify(inflateRaw)(Buffer.from(packed, 'base64'))).toString()) as TableContent
}
