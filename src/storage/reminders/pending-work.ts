import { claimOf } from '#domain/review/claim.ts'
import type { Role } from '#domain/vocabulary.ts'
import { AGENCY_WORKS, agencyDebts, extendedEnds } from '../progress/agency-debts.ts'
import type { CycleRow } from '../cycle/cycles.ts'
import { objectionWork } from '../objections/pending-objections.ts'
import { officeWork } from './pending-office.ts'
import { countedRow, type PendingRow } from './pending-row.ts'
import { pendingTrays } from './pending-tray.ts'
import { queueOf, reviewScope } from '../review/reviews.ts'
import { divergedLooks, looksQueue } from '../review/second-looks.ts'
import { turnsToSign } from '../sign-off/turns.ts'
import type { Reader } from '../transaction.ts'
import { scoredUnanswered } from '../review/unanswered.ts'

/**
 * What agencies still owe: indicators nothing was submitted for, and those that came back with a deficiency note, also when they
 * were scored meanwhile: a reminder that stops would tell it (reliability S3).
 */
export async function agencyWork(
  db: Reader,
  cycle: CycleRow,
  agencyIds: readonly number[],
): Promise<Map<number, PendingRow[]>> {
  if (!AGENCY_WORKS.includes(cycle.state)) return new Map()
  const whose = { cycleId: cycle.id, agencyId: { in: [...agencyIds] } }
  const unanswered = await scoredUnanswered(db, whose)
  const rows = await db.item.findMany({
    where: {
      ...whose,
      OR: [{ state: { in: ['EMPTY', 'DRAFT', 'DEFICIENT'] } }, { id: { in: [...unanswered.keys()] } }],
      indicator: { retired: false },
      agency: { active: true },
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      agencyId: true,
      state: true,
      deficiencyDueAt: true,
      indicator: { select: { code: true, title: true, maximumHundredths: true } },
    },
  })
  const extended = await extendedEnds(db, cycle.id, 'self-assessment')
  const work = new Map<number, PendingRow[]>()
  for (const { id, state: kept, deficiencyDueAt, indicator, agencyId: owner } of rows) {
    const state = unanswered.has(id) ? 'DEFICIENT' : kept
    const dueAt = state === 'DEFICIENT' ? deficiencyDueAt : (extended.get(owner) ?? null)
    const { code, title, maximumHundredths } = indicator
    const row: PendingRow = {
      itemId: id,
      code,
      title,
      stage: 'self-assessment',
      state,
      pointsHundredths: maximumHundredths,
      dueAt,
      since: null,
    }
    const own = work.get(owner)
    if (own === undefined) work.set(owner, [row])
    else own.push(row)
  }
  return work
}

/** The report of an agency, where it waits for the person on one of these seats. */
async function reportWork(
  db: Reader,
  cycle: CycleRow,
  seats: readonly { role: Role; agencyId: number | null }[],
): Promise<PendingRow[]> {
  const rows: PendingRow[] = []
  for (const { role, agencyId } of seats) {
    if (agencyId === null || (role !== 'focal-point' && role !== 'agency-head')) continue
    const turn = (await turnsToSign(db, cycle, await agencyDebts(db, cycle, agencyId), agencyId)).get(agencyId)
    if (turn?.turn === role)
      // Whose turn it is stands where other rows have the code of their indicator.
      rows.push({ ...countedRow(0, 'self-assessment', 'SUBMITTED', turn.since), code: role, dueAt: turn.dueAt })
  }
  return rows
}

/** One row for each file in the trays of these agencies. */
async function trayWork(db: Reader, cycle: CycleRow, now: Date, agencyIds: readonly number[]): Promise<PendingRow[]> {
  const rows: PendingRow[] = []
  for (const agencyId of agencyIds)
    for (const { count, dueAt } of (await pendingTrays(db, cycle, now, agencyId)).values())
      rows.push(...Array.from({ length: count }, () => ({ ...countedRow(0, 'self-assessment', 'DRAFT'), dueAt })))
  return rows
}

/** What waits for one evaluator in the review; without titles, for it is counted, not listed. */
async function evaluatorWork(db: Reader, cycle: CycleRow, personId: number, now: Date): Promise<PendingRow[]> {
  const scope = await reviewScope(db, cycle.id, personId)
  const queue = await queueOf(db, cycle.id, scope.reach, now)
  const looks = (await looksQueue(db, cycle.id, scope)).filter(
    (entry) => (claimOf(entry, now)?.personId ?? personId) === personId,
  )
  const apart = (await divergedLooks(db, cycle.id, personId)).filter(({ proposedBy }) => proposedBy !== personId)
  return [
    ...queue.map(({ id, submittedAt }) => countedRow(id, 'review', 'SUBMITTED', submittedAt)),
    ...looks.map(({ itemId, submittedAt }) => countedRow(itemId, 'review', 'SCORED', submittedAt)),
    ...apart.map(({ itemId, openedAt }) => countedRow(itemId, 'review', 'SCORED', openedAt)),
  ]
}

/**
 * What one person has left to do now, in all their roles, asked again when the reminder is sent. `escalated`: as the head of agencies whose
 * people were silent.
 */
export async function workOf(
  db: Reader,
  cycle: CycleRow,
  personId: number,
  now: Date,
  escalated: boolean,
): Promise<PendingRow[]> {
  const seats = await db.seat.findMany({
    where: { personId, revokedAt: null },
    select: { role: true, agencyId: true },
  })
  const asked = escalated ? 'agency-head' : 'focal-point'
  const agencyIds = seats.flatMap(({ role, agencyId }) => (role === asked && agencyId !== null ? [agencyId] : []))
  const owed = agencyIds.length === 0 ? [] : [...(await agencyWork(db, cycle, agencyIds)).values()].flat()
  if (escalated) return owed
  const trays = await trayWork(db, cycle, now, agencyIds)
  const reports = await reportWork(db, cycle, seats)
  const toObject = agencyIds.length === 0 ? [] : [...(await objectionWork(db, cycle, now, agencyIds)).values()].flat()
  const isReviewing = cycle.state === 'REVIEW' && seats.some((seat) => seat.role === 'evaluator')
  const queue = isReviewing ? await evaluatorWork(db, cycle, personId, now) : []
  return [
    ...owed,
    ...trays,
    ...reports,
    ...toObject,
    ...queue,
    ...((await officeWork(db, cycle, now)).get(personId) ?? []),
  ]
}
