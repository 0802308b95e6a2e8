import type { Hundredths } from '#domain/vocabulary.ts'
import { type ItemRow, OWN_ITEM_SELECT, typedItem } from './items.ts'
import type { Reader } from './transaction.ts'
import { scoredUnanswered } from './unanswered.ts'

export interface AgencyItem extends Omit<ItemRow, 'agency'> {
  hasDraft: boolean
  /** It was scored though the agency has not answered the note. */
  unanswered: boolean
  /** Claim of the draft, else of the version in force. */
  claimHundredths: Hundredths | null
}

/** All items of one agency in one cycle, in the order of axes and indicators. Never more than a few dozen. */
export async function itemsOfAgency(db: Reader, cycleId: number, agencyId: number): Promise<AgencyItem[]> {
  const rows = await db.item.findMany({
    where: { cycleId, agencyId, OR: [{ indicator: { retired: false } }, { state: { not: 'EMPTY' } }] },
    orderBy: [{ indicator: { axis: { position: 'asc' } } }, { indicator: { position: 'asc' } }, { id: 'asc' }],
    select: {
      ...OWN_ITEM_SELECT,
      submissions: {
        where: { withdrawnAt: null },
        orderBy: { number: 'desc' },
        take: 1,
        select: { state: true, claimHundredths: true },
      },
    },
  })
  // Asked only where there can be any: most of the year there is none.
  const isScoredAfterNote = rows.some((row) => row.state === 'SCORED' && row.deficiencyDueAt !== null)
  const unanswered = isScoredAfterNote ? await scoredUnanswered(db, { cycleId, agencyId }) : new Map<number, number>()
  return rows.map(({ submissions: [last], ...row }) => ({
    ...typedItem(row),
    hasDraft: last?.state === 'DRAFT',
    unanswered: unanswered.has(row.id),
    claimHundredths: last?.claimHundredths ?? null,
  }))
}
