import type { CycleState, ItemState } from '#domain/vocabulary.ts'
import { type CycleRow, stageFor } from './cycles.ts'
import { officeWork } from './pending-office.ts'
import { countedRow, type PendingRow } from './pending-row.ts'
import { seatsHeld } from './seats.ts'
import { grantedTimes } from './extensions.ts'
import { queueOf, reviewScope } from './reviews.ts'
import type { Reader } from './transaction.ts'

export interface PersonWithWork {
  personId: number
  agencyId: number | null
  agencyHeadId: number | null
  deliveryHour: number | null
  items: PendingRow[]
}

const AGENCY_WORKS: readonly CycleState[] = ['ISSUED', 'BRIEFING', 'OPEN', 'NATIONAL_TRANSFER', 'REVIEW']

/** What every agency still owes: indicators nothing was submitted for, and those that came back with a deficiency note. */
async function agencyWork(db: Reader, cycle: CycleRow, agencyId?: number): Promise<Map<number, PendingRow[]>> {
  const rows = await db.item.findMany({
    where: {
      cycleId: cycle.id,
      state: { in: ['EMPTY', 'DRAFT', 'DEFICIENT'] },
      indicator: { retired: false },
      agency: { active: true },
      ...(agencyId === undefined ? {} : { agencyId }),
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
  for (const { agencyId: whose, stage, dueAt } of await grantedTimes(db, cycle.id))
    if (stage === 'self-assessment' && common !== null && dueAt > common.dueAt) extended.set(whose, dueAt)
  const work = new Map<number, PendingRow[]>()
  for (const { id, state, deficiencyDueAt, indicator, agencyId: owner } of rows) {
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
    }
    work.set(owner, [...(work.get(owner) ?? []), row])
  }
  return work
}

/** What waits for one evaluator in the review; without titles, for it is counted, not listed. */
async function evaluatorWork(db: Reader, cycle: CycleRow, personId: number, now: Date): Promise<PendingRow[]> {
  const { reach } = await reviewScope(db, cycle.id, personId)
  const queue = await queueOf(db, cycle.id, reach, now)
  return queue.map(({ id }) => countedRow(id, 'review', 'SUBMITTED'))
}

/** Everybody with work left in the present state of the cycle; whoever has none is not in the list. */
export async function peopleWithWork(db: Reader, cycle: CycleRow, now: Date): Promise<PersonWithWork[]> {
  if (cycle.state === 'REVIEW') return [...(await agencyPeople(db, cycle)), ...(await evaluators(db, cycle, now))]
  return AGENCY_WORKS.includes(cycle.state) ? agencyPeople(db, cycle) : officePeople(db, cycle, now)
}

async function officePeople(db: Reader, cycle: CycleRow, now: Date): Promise<PersonWithWork[]> {
  const hours = await deliveryHours(db)
  return [...(await officeWork(db, cycle, now))].map(([personId, items]) => ({
    personId,
    items,
    agencyId: null,
    agencyHeadId: null,
    deliveryHour: hours.get(personId) ?? null,
  }))
}

async function agencyPeople(db: Reader, cycle: CycleRow): Promise<PersonWithWork[]> {
  const work = await agencyWork(db, cycle)
  const seats = await seatsHeld(db, ['focal-point', 'agency-head'])
  const heads = new Map(
    seats.filter((seat) => seat.role === 'agency-head').map((seat) => [seat.agencyId, seat.personId]),
  )
  const hours = await deliveryHours(db)
  return seats
    .filter((seat) => seat.role === 'focal-point')
    .flatMap(({ personId, agencyId }) => {
      const items = agencyId === null ? undefined : work.get(agencyId)
      if (items === undefined) return []
      return [
        {
          personId,
          agencyId,
          agencyHeadId: heads.get(agencyId) ?? null,
          deliveryHour: hours.get(personId) ?? null,
          items,
        },
      ]
    })
}

async function evaluators(db: Reader, cycle: CycleRow, now: Date): Promise<PersonWithWork[]> {
  const hours = await deliveryHours(db)
  const people: PersonWithWork[] = []
  for (const { personId } of await seatsHeld(db, ['evaluator'])) {
    const items = await evaluatorWork(db, cycle, personId, now)
    if (items.length > 0)
      people.push({ personId, agencyId: null, agencyHeadId: null, deliveryHour: hours.get(personId) ?? null, items })
  }
  return people
}

async function deliveryHours(db: Reader): Promise<Map<number, number>> {
  const people = await db.person.findMany({
    where: { reminderHour: { not: null } },
    select: { id: true, reminderHour: true },
  })
  return new Map(people.map((person) => [person.id, person.reminderHour ?? 0]))
}

/** The same for one person now, asked again when the reminder is sent. `escalated`: as the head of the agency whose people were silent. */
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
  const ofAgency = seats.find(
    (seat) => seat.role === (escalated ? 'agency-head' : 'focal-point') && seat.agencyId !== null,
  )
  if (ofAgency?.agencyId != null && AGENCY_WORKS.includes(cycle.state))
    return (await agencyWork(db, cycle, ofAgency.agencyId)).get(ofAgency.agencyId) ?? []
  if (cycle.state === 'REVIEW' && seats.some((seat) => seat.role === 'evaluator'))
    return evaluatorWork(db, cycle, personId, now)
  return escalated ? [] : ((await officeWork(db, cycle, now)).get(personId) ?? [])
}
