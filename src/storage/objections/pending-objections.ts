import type { PendingItem } from '#domain/reminders/facts.ts'
import { leftToObject, type ReleasedScore } from '#domain/objections/left-to-object.ts'
import type { CycleState, ItemState } from '#domain/vocabulary.ts'
import { extendedEnds } from '../progress/agency-debts.ts'
import { agencyIds } from '../people/agencies.ts'
import { type CycleRow, stageFor } from '../cycle/cycles.ts'
import type { PendingRow } from '../reminders/pending-row.ts'
import { byAgencies } from '../slices.ts'
import { scoreReadings } from '../review/score-readings.ts'
import { TO_OBJECT } from '../statements/pending.ts'
import type { Reader } from '../transaction.ts'

/** With more time granted a window is open although the cycle has gone on. */
const OBJECTING: readonly CycleState[] = ['PRELIMINARY', 'OBJECTION_REVIEW']

interface AgencyScore extends ReleasedScore {
  itemId: number
  code: string
  title: string
  maximumHundredths: number
}

/** What these agencies may still want to object to (requirement F6); nothing of one whose window is over. */
export async function objectionWork(
  db: Reader,
  cycle: CycleRow,
  now: Date,
  ids: readonly number[],
): Promise<Map<number, PendingRow[]>> {
  const common = OBJECTING.includes(cycle.state) ? await stageFor(db, cycle.id, 'objection', null) : null
  if (common === null) return new Map()
  const ends = await extendedEnds(db, cycle.id, 'objection')
  const readings = await scoreReadings(db, cycle.id)
  const work = new Map<number, PendingRow[]>()
  for (const [agencyId, scores] of await releasedScores(db, cycle.id, ids)) {
    const dueAt = ends.get(agencyId) ?? null
    const left = (dueAt ?? common.dueAt) < now ? [] : leftToObject(scores, readings.get(agencyId)?.acceptedAt != null)
    if (left.length > 0)
      work.set(
        agencyId,
        left.map((score) => rowOf(score, dueAt)),
      )
  }
  return work
}

/**
 * Of one agency or of all, those with anything left to object to, each with one row for the end of its window: the same, counted
 * instead of listed.
 */
export async function agenciesToObject(
  db: Reader,
  cycle: CycleRow,
  now: Date,
  one?: number,
): Promise<Map<number, (Required<PendingItem> & { count: number })[]>> {
  const common = OBJECTING.includes(cycle.state) ? await stageFor(db, cycle.id, 'objection', null) : null
  if (common === null) return new Map()
  const ends = await extendedEnds(db, cycle.id, 'objection')
  const readings = await scoreReadings(db, cycle.id)
  const some = one === undefined ? null : [one]
  const open = common.dueAt < now ? [...ends.keys()].toSorted((a, b) => a - b) : (some ?? (await agencyIds(db)))
  const rows = await byAgencies(db, some ?? open, (run, from, to) => run.all(TO_OBJECT, cycle.id, from, to))
  const asked = new Set(open)
  return new Map(
    rows.flatMap(({ agencyId, itemId, filed, drafts, below }) => {
      const dueAt = ends.get(agencyId) ?? null
      const isOver = !asked.has(agencyId) || (dueAt ?? common.dueAt) < now
      const hasChosen = filed > 0 || readings.get(agencyId)?.acceptedAt != null
      const left = drafts + (hasChosen ? 0 : below)
      const row = {
        itemId,
        stage: 'objection' as const,
        state: 'SCORED' as const,
        pointsHundredths: 0,
        dueAt,
        count: left,
      }
      return isOver || left === 0 ? [] : [[agencyId, [row]] as const]
    }),
  )
}

/** `state`: whether the objection is begun. `pointsHundredths`: how much there is to win. */
const rowOf = (
  { itemId, code, title, objection, claimHundredths, preliminaryHundredths, maximumHundredths }: AgencyScore,
  dueAt: Date | null,
): PendingRow => {
  const below = (claimHundredths ?? 0) - preliminaryHundredths
  const state: ItemState = objection === null ? 'SCORED' : 'DRAFT'
  const pointsHundredths = below > 0 ? below : maximumHundredths - preliminaryHundredths
  return { itemId, code, title, stage: 'objection', state, pointsHundredths, dueAt, since: null }
}

/** Scores with what was claimed for them, by agency. */
async function releasedScores(
  db: Reader,
  cycleId: number,
  ids: readonly number[],
): Promise<Map<number, AgencyScore[]>> {
  const rows = await db.item.findMany({
    where: {
      cycleId,
      agencyId: { in: [...ids] },
      OR: [{ state: 'SCORED' }, { objection: { isNot: null } }],
      indicator: { retired: false },
      agency: { active: true },
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      agencyId: true,
      preliminaryHundredths: true,
      indicator: { select: { code: true, title: true, maximumHundredths: true } },
      objection: { select: { state: true } },
      submissions: {
        where: { state: 'SUBMITTED', withdrawnAt: null },
        orderBy: { number: 'desc' },
        take: 1,
        select: { claimHundredths: true },
      },
    },
  })
  const scores = new Map<number, AgencyScore[]>()
  for (const { id, agencyId, preliminaryHundredths, indicator, objection, submissions } of rows) {
    const score: AgencyScore = {
      itemId: id,
      ...indicator,
      claimHundredths: submissions[0]?.claimHundredths ?? null,
      preliminaryHundredths: preliminaryHundredths ?? 0,
      objection: objection?.state ?? null,
    }
    scores.set(agencyId, [...(scores.get(agencyId) ?? []), score])
  }
  return scores
}
