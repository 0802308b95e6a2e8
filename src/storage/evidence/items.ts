import type { ItemState } from '#domain/vocabulary.ts'
import { agencyById } from '../people/agencies.ts'
import type { Prisma } from '../generated/client.ts'
import { indicatorsById } from '../cycle/indicators.ts'
import { reading } from '../prepared.ts'
import * as sql from '../statements/items.ts'
import type { Reader } from '../transaction.ts'

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

export const ITEM_SELECT = {
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
  agency: { select: { id: true, code: true, name: true } },
  indicator: { select: INDICATOR_SELECT },
} as const satisfies Prisma.ItemSelect

/** One agency × one indicator with all that rules and views need of both. */
export type ItemRow = Prisma.ItemGetPayload<{ select: typeof ITEM_SELECT }>

/** An item of one agency. Another agency's item is not there. */
export async function itemOfAgency(db: Reader, id: number, agencyId: number): Promise<ItemRow | null> {
  const item = await itemById(db, id)
  return item?.agencyId === agencyId ? item : null
}

/** For acts whose permission is judged on the row itself (evaluators, coordinator). */
export async function itemById(db: Reader, id: number): Promise<ItemRow | null> {
  const indicators = await indicatorsById(db)
  const row = await reading(db, (run) => run.first(sql.BY_ID, id))
  if (row === undefined) return null
  const { indicatorId, ...item } = row
  const indicator = indicators.get(indicatorId)?.indicator
  const agency = await agencyById(db, row.agencyId)
  if (indicator === undefined || agency === null) throw new Error(`item ${id} refers to nothing`)
  const { code, name } = agency
  return { ...item, indicator, agency: { id: agency.id, code, name } }
}

/** Of what is still asked for. */
export const countItems = (db: Reader, cycleId: number, states: readonly ItemState[]): Promise<number> =>
  db.item.count({ where: { cycleId, state: { in: [...states] }, indicator: { retired: false } } })
