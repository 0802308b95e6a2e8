import type { Dimension, Formula, ItemState } from '#domain/vocabulary.ts'
import type { Prisma } from './generated/client.ts'
import type { Reader } from './transaction.ts'

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
