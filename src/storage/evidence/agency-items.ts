import type { Hundredths } from '#domain/vocabulary.ts'
import { indicatorsById } from '../cycle/indicators.ts'
import type { ItemRow } from './items.ts'
import { reading } from '../prepared.ts'
import * as sql from '../statements/items.ts'
import type { Reader } from '../transaction.ts'
import { scoredUnanswered } from '../review/unanswered.ts'

export interface AgencyItem extends Omit<ItemRow, 'agency'> {
  hasDraft: boolean
  /** It was scored though the agency has not answered the note. */
  unanswered: boolean
  /** Claim of the draft, else of the version in force. */
  claimHundredths: Hundredths | null
}

/** All items of one agency in one cycle, in the order of axes and indicators. Never more than a few dozen. */
export async function itemsOfAgency(db: Reader, cycleId: number, agencyId: number): Promise<AgencyItem[]> {
  const indicators = await indicatorsById(db)
  const rows = await reading(db, (run) => run.all(sql.OF_AGENCY, cycleId, agencyId))
  // Asked only where there can be any: most of the year there is none.
  const isScoredAfterNote = rows.some((row) => row.state === 'SCORED' && row.deficiencyDueAt !== null)
  const unanswered = isScoredAfterNote ? await scoredUnanswered(db, { cycleId, agencyId }) : new Map<number, number>()
  const items: { place: number; item: AgencyItem }[] = []
  for (const row of rows) {
    const placed = indicators.get(row.indicatorId)
    if (placed === undefined || (placed.retired && row.state === 'EMPTY')) continue
    const { indicator, place } = placed
    // The row itself becomes the item: copies of some dozen for each menu were most of what it left to be collected.
    const own = { indicator, hasDraft: row.lastState === 'DRAFT', unanswered: unanswered.has(row.id) }
    items.push({ place, item: Object.assign(row, own) })
  }
  return items.sort((a, b) => a.place - b.place).map(({ item }) => item)
}
