import type { RemindedRole } from '#domain/reminders/rules.ts'
import type { CycleState, ItemState } from '#domain/vocabulary.ts'
import { type CycleRow, stageFor } from './cycles.ts'
import { objectionWork } from './pending-objections.ts'
import { officeRole, officeWork } from './pending-office.ts'
import { countedRow, type PendingRow } from './pending-row.ts'
import { type ReminderWishes, wishesOfAll } from './preferences.ts'
import { seatsHeld } from './seats.ts'
import { grantedTimes } from './extensions.ts'
import { queueOf, reviewScope } from './reviews.ts'
import type { Reader } from './transaction.ts'
import { scoredUnanswered } from './unanswered.ts'

/** `head`: of the agency; told as well once the work is overdue. */
export interface PersonWithWork extends ReminderWishes {
  personId: number
  role: RemindedRole
  agencyId: number | null
  head: ({ personId: number } & ReminderWishes) | null
  items: PendingRow[]
}

const AGENCY_WORKS: readonly CycleState[] = ['ISSUED', 'BRIEFING', 'OPEN', 'NATIONAL_TRANSFER', 'REVIEW']

/**
 * What every agency still owes: indicators nothing was submitted for, and those that came back with a deficiency note, also when they
 * were scored meanwhile: a reminder that stops would tell it (reliability S3).
 */
export async function agencyWork(
  db: Reader,
  cycle: CycleRow,
  agencyIds?: readonly number[],
): Promise<Map<number, PendingRow[]>> {
  if (!AGENCY_WORKS.includes(cycle.state)) return new Map()
  const whose = { cycleId: cycle.id, ...(agencyIds === undefined ? {} : { agencyId: { in: [...agencyIds] } }) }
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
  const common = await stageFor(db, cycle.id, 'self-assessment', null)
  const extended = new Map<number, Date>()
  // In the order of their ends, so that the longest one stays.
  for (const { agencyId: granted, stage, dueAt } of await grantedTimes(db, cycle.id))
    if (stage === 'self-assessment' && common !== null && dueAt > common.dueAt) extended.set(granted, dueAt)
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
      state: state as ItemState,
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

/** What waits for one evaluator in the review; without titles, for it is counted, not listed. */
async function evaluatorWork(db: Reader, cycle: CycleRow, personId: number, now: Date): Promise<PendingRow[]> {
  const { reach } = await reviewScope(db, cycle.id, personId)
  const queue = await queueOf(db, cycle.id, reach, now)
  return queue.map(({ id, submittedAt }) => countedRow(id, 'review', 'SUBMITTED', submittedAt))
}

/** Everybody with work left in the present state of the cycle; whoever has none is not in the list. */
export async function peopleWithWork(db: Reader, cycle: CycleRow, now: Date): Promise<PersonWithWork[]> {
  if (!AGENCY_WORKS.includes(cycle.state))
    return [...(await agencyPeople(db, await objectionWork(db, cycle, now))), ...(await officePeople(db, cycle, now))]
  const agencies = await agencyPeople(db, await agencyWork(db, cycle))
  return cycle.state === 'REVIEW' ? [...agencies, ...(await evaluators(db, cycle, now))] : agencies
}

async function officePeople(db: Reader, cycle: CycleRow, now: Date): Promise<PersonWithWork[]> {
  const wishes = await wishesOfAll(db)
  return [...(await officeWork(db, cycle, now))].map(([personId, items]) => ({
    personId,
    role: officeRole(items[0]?.stage ?? 'finalisation'),
    items,
    agencyId: null,
    head: null,
    ...wishes(personId),
  }))
}

async function agencyPeople(db: Reader, work: ReadonlyMap<number, PendingRow[]>): Promise<PersonWithWork[]> {
  if (work.size === 0) return []
  const seats = await seatsHeld(db, ['focal-point', 'agency-head'])
  const wishes = await wishesOfAll(db)
  const heads = new Map(
    seats.filter((seat) => seat.role === 'agency-head').map((seat) => [seat.agencyId, seat.personId]),
  )
  return seats
    .filter((seat) => seat.role === 'focal-point')
    .flatMap(({ personId, agencyId }) => {
      const items = agencyId === null ? undefined : work.get(agencyId)
      if (items === undefined) return []
      const headId = heads.get(agencyId)
      const head = headId === undefined ? null : { personId: headId, ...wishes(headId) }
      return [{ personId, role: 'focal-point' as const, agencyId, head, items, ...wishes(personId) }]
    })
}

async function evaluators(db: Reader, cycle: CycleRow, now: Date): Promise<PersonWithWork[]> {
  const wishes = await wishesOfAll(db)
  const people: PersonWithWork[] = []
  // Who sits in two teams is one person with one queue.
  for (const personId of new Set((await seatsHeld(db, ['evaluator'])).map((seat) => seat.personId))) {
    const items = await evaluatorWork(db, cycle, personId, now)
    if (items.length > 0)
      people.push({ personId, role: 'evaluator', agencyId: null, head: null, items, ...wishes(personId) })
  }
  return people
}

/**
 * The same for one person now, in all his roles, asked again when the reminder is sent. `escalated`: as the head of agencies whose
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
  const toObject = agencyIds.length === 0 ? [] : [...(await objectionWork(db, cycle, now, agencyIds)).values()].flat()
  const isReviewing = cycle.state === 'REVIEW' && seats.some((seat) => seat.role === 'evaluator')
  const queue = isReviewing ? await evaluatorWork(db, cycle, personId, now) : []
  return [...owed, ...toObject, ...queue, ...((await officeWork(db, cycle, now)).get(personId) ?? [])]
}
