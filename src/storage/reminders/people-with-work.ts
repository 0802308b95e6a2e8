import type { Panel, PanelMember } from '#domain/objections/deciders.ts'
import type { PendingItem } from '#domain/reminders/facts.ts'
import { judgesFor, type ReviewAssignment } from '#domain/review/may-review.ts'
import { reachOf, type Reach, SECOND_KINDS } from '#domain/review/reach.ts'
import type { RemindedRole } from '#domain/reminders/rules.ts'
import { AGENCY_WORKS, agencyDebts } from '../progress/agency-debts.ts'
import { agencyIds } from '../people/agencies.ts'
import type { CycleRow } from '../cycle/cycles.ts'
import { hearingPanel } from '../objections/hearing-panel.ts'
import { agenciesToObject } from '../objections/pending-objections.ts'
import { officeRole, officeTurns } from './pending-office.ts'
import { pendingTrays } from './pending-tray.ts'
import { type ReminderWishes, wishesOfAll } from '../people/preferences.ts'
import { turnsToSign } from '../sign-off/turns.ts'
import { byAgencies, giveWay } from '../slices.ts'
import { type LookPlace, lookPlaces } from '../review/second-looks.ts'
import { SEATED, WAITING_PLACES } from '../statements/pending.ts'
import type { Reader } from '../transaction.ts'

/** `head`: of the agency; told as well once the work is overdue. */
export interface PersonWithWork extends ReminderWishes {
  personId: number
  role: RemindedRole
  agencyId: number | null
  head: ({ personId: number } & ReminderWishes) | null
  /** One for each deadline: a reminder is due or not whatever the number of items, and is composed anew when it is sent. */
  items: PendingItem[]
}

/** Everybody with work left in the present state of the cycle; whoever has none is not in the list. */
export async function peopleWithWork(db: Reader, cycle: CycleRow, now: Date): Promise<PersonWithWork[]> {
  if (!AGENCY_WORKS.includes(cycle.state))
    return [
      ...(await agencyPeople(db, await agenciesToObject(db, cycle, now))),
      ...(await officePeople(db, cycle, now)),
    ]
  const agencies = await selfAssessments(db, cycle, now)
  return cycle.state === 'REVIEW' ? [...agencies, ...(await evaluators(db, cycle, now))] : agencies
}

/** What agencies owe, with files that wait in the tray, and with the report that waits to be handed over; where it waits for the signature, that is the head's. */
async function selfAssessments(db: Reader, cycle: CycleRow, now: Date): Promise<PersonWithWork[]> {
  const debts = await agencyDebts(db, cycle)
  const stage = 'self-assessment' as const
  const ofFocal = new Map<number, PendingItem[]>()
  for (const [agencyId, own] of debts)
    ofFocal.set(
      agencyId,
      own.map((debt) => ({ ...debt, stage })),
    )
  const ofHead = new Map<number, PendingItem[]>()
  for (const [agencyId, { turn, dueAt }] of await turnsToSign(db, cycle, debts)) {
    const report: PendingItem = { itemId: 0, stage, state: 'SUBMITTED', pointsHundredths: 0, dueAt }
    if (turn === 'agency-head') ofHead.set(agencyId, [report])
    else ofFocal.set(agencyId, [...(ofFocal.get(agencyId) ?? []), report])
  }
  for (const [agencyId, { dueAt }] of await pendingTrays(db, cycle, now)) {
    const tray: PendingItem = { itemId: 0, stage, state: 'DRAFT', pointsHundredths: 0, dueAt }
    ofFocal.set(agencyId, [...(ofFocal.get(agencyId) ?? []), tray])
  }
  return [...(await agencyPeople(db, ofFocal)), ...(await agencyPeople(db, ofHead, 'agency-head'))]
}

async function officePeople(db: Reader, cycle: CycleRow, now: Date): Promise<PersonWithWork[]> {
  const wishes = await wishesOfAll(db)
  // All of a person's waits until the same end: that of the stage.
  return [...(await officeTurns(db, cycle, now))].map(([personId, row]) => ({
    personId,
    role: officeRole(row.stage),
    items: [row],
    agencyId: null,
    head: null,
    ...wishes(personId),
  }))
}

async function agencyPeople(
  db: Reader,
  work: ReadonlyMap<number, PendingItem[]>,
  owing: 'focal-point' | 'agency-head' = 'focal-point',
): Promise<PersonWithWork[]> {
  if (work.size === 0) return []
  const agencies = [...work.keys()].toSorted((a, b) => a - b)
  const seats = await byAgencies(db, agencies, (run, from, to) => run.all(SEATED, from, to))
  const wishes = await wishesOfAll(db)
  const heads = new Map(
    seats.flatMap(({ role, agencyId, people }) => (role === 'agency-head' ? [[agencyId, idsOf(people).at(-1)]] : [])),
  )
  return seats
    .filter((seat) => seat.role === owing)
    .flatMap(({ agencyId, people }) => {
      const items = work.get(agencyId)
      if (items === undefined) return []
      const headId = owing === 'agency-head' ? undefined : heads.get(agencyId)
      const head = headId === undefined ? null : { personId: headId, ...wishes(headId) }
      return idsOf(people).map((personId) => {
        const role = 'focal-point' as const
        return { personId, role, agencyId, head, items, ...wishes(personId) }
      })
    })
}

const idsOf = (list: string): number[] => list.split(',').map(Number)

/** What waits in the review under one indicator. */
export interface Place {
  indicatorId: number
  axisId: number
  isSpecific: boolean
  agencies: number[]
}

/** Evaluators for whom anything waits in the review: the places are read once, and each is asked whether one of them is theirs. */
async function evaluators(db: Reader, cycle: CycleRow, now: Date): Promise<PersonWithWork[]> {
  const wishes = await wishesOfAll(db)
  const places = await waitingPlaces(db, cycle.id, now)
  const looks = await lookPlaces(db, cycle.id)
  const panel = await hearingPanel(db, cycle.id)
  const people: PersonWithWork[] = []
  let asked = 0
  for (const { personId, seats, own } of membersOf(panel)) {
    const meant = reaches(reachOf(own, seats))
    const hasWork = ({ agencies }: Place, is: ReturnType<typeof meant>): boolean => is !== null && agencies.some(is)
    const judges = judgesFor(personId, seats)
    const second = reaches(reachOf(own, seats, SECOND_KINDS))
    const hasLook = ({ scorers, agencyId, ...place }: LookPlace): boolean =>
      !judges.some((one) => scorers.includes(one)) && second({ ...place, agencies: [agencyId] })?.(agencyId) === true
    if (places.some((place) => hasWork(place, meant(place))) || looks.some(hasLook))
      people.push({ personId, role: 'evaluator', agencyId: null, head: null, items: [IN_REVIEW], ...wishes(personId) })
    if (++asked % 20 === 0) await giveWay()
  }
  return people
}

/** Whoever evaluates, each with what is assigned to them or to a team of theirs. */
export function membersOf({ evaluators, assignments }: Panel): (PanelMember & { own: ReviewAssignment[] })[] {
  const [ofPerson, ofTeam] = [new Map<number, ReviewAssignment[]>(), new Map<number, ReviewAssignment[]>()]
  for (const row of assignments) {
    if (row.personId !== null) ofPerson.set(row.personId, [...(ofPerson.get(row.personId) ?? []), row])
    if (row.teamId !== null) ofTeam.set(row.teamId, [...(ofTeam.get(row.teamId) ?? []), row])
  }
  return evaluators.map(({ personId, seats }) => {
    const teams = new Set(seats.flatMap(({ role, teamId }) => (role === 'evaluator' ? (teamId ?? []) : [])))
    const own = [...(ofPerson.get(personId) ?? []), ...[...teams].flatMap((teamId) => ofTeam.get(teamId) ?? [])]
    return { personId, seats, own }
  })
}

const IN_REVIEW: PendingItem = { itemId: 0, stage: 'review', state: 'SUBMITTED', pointsHundredths: 0, dueAt: null }

export async function waitingPlaces(db: Reader, cycleId: number, now: Date): Promise<Place[]> {
  const rows = await byAgencies(db, await agencyIds(db), (run, from, to) =>
    run.all(WAITING_PLACES, cycleId, now, from, to),
  )
  const known = new Map<string, Place>()
  for (const { agencyId, places } of rows)
    for (const word of places.split(',')) {
      const place = known.get(word)
      if (place === undefined) known.set(word, placeOf(word, agencyId))
      else place.agencies.push(agencyId)
    }
  return [...known.values()].toSorted((a, b) => a.indicatorId - b.indicatorId)
}

function placeOf(word: string, agencyId: number): Place {
  const [indicatorId, axisId, specific] = word.split(':')
  return {
    indicatorId: Number(indicatorId),
    axisId: Number(axisId),
    isSpecific: specific !== undefined,
    agencies: [agencyId],
  }
}

/** Which agencies of a place are meant; null: none. */
export type Reaches = (place: Place) => ((agencyId: number) => boolean) | null

/** The same rule as `mayReview`, as in `queueOf`. */
export function reaches({ review, barred }: Reach): Reaches {
  const [indicators, axes, agencies] = [new Set(review.indicators), new Set(review.axes), new Set(review.agencies)]
  const not = {
    indicators: new Set(barred.indicators),
    axes: new Set(barred.axes),
    agencies: new Set(barred.agencies),
  }
  return (place) => {
    if (not.indicators.has(place.indicatorId) || not.axes.has(place.axisId)) return null
    if (indicators.has(place.indicatorId) || axes.has(place.axisId)) return (agencyId) => !not.agencies.has(agencyId)
    return place.isSpecific && agencies.size > 0
      ? (agencyId) => agencies.has(agencyId) && !not.agencies.has(agencyId)
      : null
  }
}
