import { ITEM_TRANSITIONS, type ItemAct } from '#domain/evidence/item-states.ts'
import type { Dimension, Formula, ItemState } from '#domain/vocabulary.ts'
import type { Prisma } from './generated/client.ts'
import type { Reader, Tx } from './transaction.ts'

/** One agency × one indicator with all that rules and views need of both. */
export interface ItemRow {
  id: number
  cycleId: number
  agencyId: number
  state: ItemState
  version: number
  claimedBy: number | null
  claimedUntil: Date | null
  firstScorerId: number | null
  deficiencyDueAt: Date | null
  preliminaryHundredths: number | null
  finalHundredths: number | null
  submittedAt: Date | null
  agency: { id: number; code: string; name: string }
  indicator: IndicatorRow
}

export interface IndicatorRow {
  id: number
  code: string
  title: string
  dimension: Dimension
  maximumHundredths: number
  guidance: string
  evidenceRequired: boolean
  formula: Formula
  /** The same for everybody; null: the agency writes its own. */
  target: number | null
  axis: { id: number; code: string; title: string }
}

const INDICATOR_SELECT = {
  id: true,
  code: true,
  title: true,
  dimension: true,
  maximumHundredths: true,
  guidance: true,
  evidenceRequired: true,
  formula: true,
  target: true,
  axis: { select: { id: true, code: true, title: true } },
} as const satisfies Prisma.IndicatorSelect

/** Without the agency, for whoever knows which one it is. */
export const OWN_ITEM_SELECT = {
  id: true,
  cycleId: true,
  agencyId: true,
  state: true,
  version: true,
  claimedBy: true,
  claimedUntil: true,
  firstScorerId: true,
  deficiencyDueAt: true,
  preliminaryHundredths: true,
  finalHundredths: true,
  submittedAt: true,
  indicator: { select: INDICATOR_SELECT },
} as const satisfies Prisma.ItemSelect

export const ITEM_SELECT = {
  ...OWN_ITEM_SELECT,
  agency: { select: { id: true, code: true, name: true } },
} as const satisfies Prisma.ItemSelect

type Raw = Prisma.ItemGetPayload<{ select: typeof OWN_ITEM_SELECT }>
type Typed = Pick<ItemRow, 'state' | 'indicator'>

export const typedItem = <R extends Raw>(row: R): Omit<R, keyof Typed> & Typed => ({
  ...row,
  state: row.state as ItemState,
  indicator: {
    ...row.indicator,
    dimension: row.indicator.dimension as Dimension,
    formula: row.indicator.formula as Formula,
  },
})

/** An item of one agency. Another agency's item is not there. */
export async function itemOfAgency(db: Reader, id: number, agencyId: number): Promise<ItemRow | null> {
  const row = await db.item.findFirst({ where: { id, agencyId }, select: ITEM_SELECT })
  return row === null ? null : typedItem(row)
}

/** For acts whose permission is judged on the row itself (evaluators, coordinator). */
export async function itemById(db: Reader, id: number): Promise<ItemRow | null> {
  const row = await db.item.findUnique({ where: { id }, select: ITEM_SELECT })
  return row === null ? null : typedItem(row)
}

/**
 * The items of the cycle that an act could move: every agency × every indicator that is its own or everybody's. Made when the cycle
 * is published, and again after an import; what is there stays. @returns how many were new
 */
export const openItems = (tx: Tx, cycleId: number, at: Date): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO "Item" ("cycleId", "agencyId", "indicatorId", "state", "version", "changedAt")
    SELECT i."cycleId", a."id", i."id", 'EMPTY', 0, ${at}
    FROM "Indicator" i JOIN "Agency" a ON (i."agencyId" IS NULL OR i."agencyId" = a."id")
    WHERE i."cycleId" = ${cycleId} AND i."retired" = 0 AND a."active" = 1
      AND NOT EXISTS (SELECT 1 FROM "Item" x WHERE x."agencyId" = a."id" AND x."indicatorId" = i."id")`

/**
 * Moves an item by an act, compare-and-set on its version: of two at once one wins.
 * @returns the new state, or null when somebody else was faster or the act does not fit the state
 */
export async function moveItem(
  tx: Tx,
  item: Pick<ItemRow, 'id' | 'state' | 'version'>,
  act: ItemAct,
  at: Date,
  change: Prisma.ItemUncheckedUpdateManyInput = {},
): Promise<ItemState | null> {
  const to = ITEM_TRANSITIONS[act][item.state]
  if (to === undefined) return null
  const { count } = await tx.item.updateMany({
    where: { id: item.id, version: item.version, state: item.state },
    data: { ...change, state: to, version: { increment: 1 }, changedAt: at },
  })
  return count === 1 ? to : null
}
