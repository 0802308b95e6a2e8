import { canonicalPieces } from '#domain/results/canonical-json.ts'
import {
  buildTable,
  type ResultRow,
  type TableContent,
  tableContent,
  type TableItem,
  withPoints,
} from '#domain/results/result-table.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import { sha256OfPieces } from '#shared/ids.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { resultsOf, type StoredResult, tableItems } from '#storage/results/results.ts'
import { giveWay } from '#storage/slices.ts'
import type { Reader } from '#storage/transaction.ts'

export interface TableNow {
  rows: StoredResult[]
  content: TableContent
  /** Hash of the content as it stands at this moment: approvals are given over it and compared with it. */
  contentHash: string
}

/** The finalised table with the very points it stands on, read afresh unless whoever has just made it hands them over. */
export async function tableNow(db: Reader, cycle: CycleRow, points?: readonly TableItem[]): Promise<TableNow> {
  const rows = await resultsOf(db, cycle.id)
  const items = points ?? (await tableItems(db, cycle.id))
  await giveWay()
  const content = tableContent({ year: cycle.year, profile: cycle.profile.key }, rows, items)
  await giveWay()
  return { rows, content, contentHash: await hashOf(content) }
}

/** The finalised table as it would be with other points for one item. */
export async function tableWith(
  db: Reader,
  cycle: CycleRow,
  item: { agencyId: number; indicatorCode: string },
  pointsHundredths: Hundredths,
): Promise<{ rows: ResultRow[]; contentHash: string }> {
  const items = withPoints(await tableItems(db, cycle.id), item, pointsHundredths)
  const rows = buildTable(items, cycle.profile.notApplicable.reweighting)
  return {
    rows,
    contentHash: await hashOf(tableContent({ year: cycle.year, profile: cycle.profile.key }, rows, items)),
  }
}

/** Hash of all scores as they stand before any table is finalised: what the first of two proposes the preliminary release over. */
export async function scoresHash(db: Reader, cycle: CycleRow): Promise<string> {
  const items = await tableItems(db, cycle.id)
  const rows = buildTable(items, cycle.profile.notApplicable.reweighting)
  return hashOf(tableContent({ year: cycle.year, profile: cycle.profile.key }, rows, items))
}

/** So many pieces are hashed before others have a turn. */
const A_TURN = 500

async function hashOf(content: TableContent): Promise<string> {
  const hash = sha256OfPieces()
  let pieces = 0
  for (const piece of canonicalPieces(content)) {
    hash.add(piece)
    if (++pieces % A_TURN === 0) await giveWay()
  }
  return hash.end()
}
