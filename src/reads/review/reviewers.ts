import type { Id } from '#domain/acts/ids.ts'
import type { AssignmentKind } from '#domain/province/province.ts'
import { type Balance, type Batch, loadsOf, proposeBalance, type Reviewer } from '#domain/review/balance.ts'
import { reachOf } from '#domain/review/reach.ts'
import { sha256 } from '#shared/ids.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { indicatorsById } from '#storage/cycle/indicators.ts'
import { hearingPanel } from '#storage/objections/hearing-panel.ts'
import { agencyNames } from '#storage/people/agencies.ts'
import { personNames, seatsOf } from '#storage/people/people.ts'
import { membersOf, reaches, waitingPlaces } from '#storage/reminders/people-with-work.ts'
import { assignmentsOf, inHandOf, limitsOf } from '#storage/review/reviewers.ts'
import type { Reader } from '#storage/transaction.ts'

interface Loads {
  batches: Batch[]
  people: Reviewer[]
}

/**
 * What waits, in the parts in which it is shared out, and who holds which. A conflict with one agency of many takes that agency's items from
 * nobody's load: it is reckoned whole.
 */
async function loadsNow(db: Reader, cycle: CycleRow, now: Date): Promise<Loads> {
  const members = membersOf(await hearingPanel(db, cycle.id))
  const places = cycle.state === 'REVIEW' ? await waitingPlaces(db, cycle.id, now) : []
  const limits = await limitsOf(db, cycle.id)
  const reached = new Map(
    members.map(({ personId, seats, own }) => {
      const reach = reachOf(own, seats)
      return [personId, { reach, meant: reaches(reach), barred: new Set(reach.barred.agencies) }]
    }),
  )
  const [whole, byAgency] = [new Map<string, number[]>(), new Map<number, number[]>()]
  for (const [personId, { reach }] of reached) {
    for (const id of reach.review.indicators) put(whole, `indicator ${id}`, personId)
    for (const id of reach.review.axes) put(whole, `axis ${id}`, personId)
    for (const id of reach.review.agencies) put(byAgency, id, personId)
  }
  const batches = new Map<string, Batch>()
  for (const place of places) {
    const { indicatorId, axisId, isSpecific, agencies } = place
    const [agencyId = 0] = agencies
    const asked = new Set([
      ...(whole.get(`indicator ${indicatorId}`) ?? []),
      ...(whole.get(`axis ${axisId}`) ?? []),
      ...(isSpecific ? (byAgency.get(agencyId) ?? []) : []),
    ])
    const holders = [...asked].filter((personId) => {
      const is = reached.get(personId)?.meant(place) ?? null
      return is !== null && agencies.some(is)
    })
    const able = (personId: number): boolean => {
      const one = reached.get(personId)
      if (one === undefined || agencies.some((id) => one.barred.has(id))) return false
      const { indicators, axes } = one.reach.barred
      return !indicators.includes(indicatorId) && !axes.includes(axisId)
    }
    const [kind, id] = isSpecific ? (['agency', agencyId] as const) : (['indicator', indicatorId] as const)
    // An agency's own indicators go together where the same people hold them.
    const key = `${kind} ${id} ${holders.join(',')}`
    const known = batches.get(key)
    const count = agencies.length + (known?.count ?? 0)
    batches.set(key, { kind, id, holders, able, count })
  }
  const people = members.map(({ personId }) => ({ personId, maximum: limits.get(personId) ?? null }))
  return { batches: [...batches.values()], people }
}

export interface ReviewerLine {
  personId: Id<'person'>
  name: string
  /** Waiting items, those shared with others in equal parts. */
  load: number
  inHand: number
  maximum: number | null
}

/** Each evaluator's load, the busiest first. */
export async function reviewerLines(db: Reader, cycle: CycleRow, now: Date): Promise<ReviewerLine[]> {
  const { batches, people } = await loadsNow(db, cycle, now)
  const ids = people.map(({ personId }) => personId)
  const loads = loadsOf(batches, ids)
  const names = await personNames(db, ids)
  const inHand = await inHandOf(db, cycle.id, now)
  return people
    .map(({ personId, maximum }) => ({
      personId,
      name: names.get(personId) ?? '',
      load: loads.get(personId) ?? 0,
      inHand: inHand.get(personId) ?? 0,
      maximum,
    }))
    .toSorted((a, b) => b.load - a.load || a.personId - b.personId)
}

export interface BalanceView {
  checksum: number
  steps: { name: string; what: string; count: number }[]
  loads: { name: string; before: number; after: number }[]
}

export interface Balanced extends BalanceView {
  added: Balance['added']
}

/** The proposal as it stands now, with names, and a checksum of what is added. */
export async function balanceNow(db: Reader, cycle: CycleRow, now: Date): Promise<Balanced> {
  const { batches, people } = await loadsNow(db, cycle, now)
  const { added, before, after } = proposeBalance(batches, people)
  const names = await personNames(
    db,
    people.map(({ personId }) => personId),
  )
  const indicators = await indicatorsById(db)
  const agencies = await agencyNames(db)
  const whatOf = ({ kind, id }: (typeof added)[number]): string => {
    const { code = '', title = '' } = indicators.get(id)?.indicator ?? {}
    return kind === 'agency' ? (agencies.get(id) ?? '') : `${code} ${title}`
  }
  return {
    added,
    checksum: Number.parseInt(sha256(JSON.stringify(added)).slice(0, 8), 16),
    steps: added.map((one) => ({ name: names.get(one.personId) ?? '', what: whatOf(one), count: one.count })),
    loads: people
      .filter(({ personId }) => before.get(personId) !== after.get(personId))
      .map(({ personId }) => ({
        name: names.get(personId) ?? '',
        before: before.get(personId) ?? 0,
        after: after.get(personId) ?? 0,
      })),
  }
}

export interface ReviewerSheet extends ReviewerLine {
  rows: { kind: AssignmentKind; what: string; team: string | null; reason: string }[]
}

/** One evaluator: load, what is assigned, and conflicts with their reasons. Null: nobody of that number evaluates. */
export async function reviewerSheet(
  db: Reader,
  cycle: CycleRow,
  personId: number,
  now: Date,
): Promise<ReviewerSheet | null> {
  const line = (await reviewerLines(db, cycle, now)).find((one) => one.personId === personId)
  if (line === undefined) return null
  const rows = (await assignmentsOf(db, cycle.id, personId, await teamsOf(db, personId))).map((row) => ({
    kind: row.kind,
    what:
      row.axis?.title ??
      (row.indicator === null ? (row.agency?.name ?? '') : `${row.indicator.code} ${row.indicator.title}`),
    team: row.team?.name ?? null,
    reason: row.reason,
  }))
  return { ...line, rows }
}

export const teamsOf = async (db: Reader, personId: number): Promise<number[]> =>
  (await seatsOf(db, personId)).flatMap(({ role, teamId }) => (role === 'evaluator' && teamId !== null ? [teamId] : []))

function put<K>(map: Map<K, number[]>, key: K, personId: number): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [personId])
  else known.push(personId)
}
