import { type Difference, nothingChanges } from './compare.ts'
import type { ProvincePlan } from './plan.ts'
import { seatsInDispute, seatsToGrant, seatsToRevoke } from './plan-people.ts'
import { filled } from './read-row.ts'
import type { PlannedSeat } from './stored.ts'

export const CONSEQUENCE_LISTS = [
  'agencies',
  'people',
  'holidays',
  'axes',
  'indicators',
  'assignments',
  'inquiries',
] as const
export type ConsequenceList = (typeof CONSEQUENCE_LISTS)[number]

/** Names of what is new, changed and removed; `same` only counts. `retired`: removed but answered, so kept out of sight. */
export interface Consequence {
  new: string[]
  changed: string[]
  removed: string[]
  retired: string[]
  same: number
}
export type Consequences = { [L in ConsequenceList]?: Consequence }

const of = <B, A>(
  { added, changed, same, removed }: Difference<B, A>,
  name: { before: (thing: NoInfer<B>) => string; after: (thing: NoInfer<A>) => string },
  retires: (thing: NoInfer<B>) => boolean = () => false,
): Consequence => ({
  new: added.map(({ after }) => name.after(after)),
  changed: changed.map(({ after }) => name.after(after)),
  removed: removed.filter((thing) => !retires(thing)).map(name.before),
  retired: removed.filter(retires).map(name.before),
  same: same.length,
})

const both = <T>(name: (thing: T) => string) => ({
  before: name,
  after: name,
})

/** What a person is shown before they confirm. Lists of the cycle are absent where there is none. */
export const consequencesOf = ({ agencies, people, holidays, ofCycle }: ProvincePlan): Consequences => {
  const named = both(({ name }: { name: string }) => name)
  const coded = both(({ code, title }: { code: string; title: string }) => `${code} ${title}`)
  const assigned = both(
    (row: { team?: string; person?: string; axisCode?: string; indicatorCode?: string; agencyCode?: string }) =>
      `${row.team ?? row.person ?? ''} ← ${row.axisCode ?? row.indicatorCode ?? row.agencyCode ?? ''}`,
  )
  return {
    agencies: of(agencies, named),
    people: of(people, named),
    holidays: of(
      holidays,
      both(({ dayKey, title }) => `${dayKey} ${title}`),
    ),
    ...(ofCycle === null
      ? {}
      : {
          axes: of(ofCycle.axes, coded),
          indicators: of(ofCycle.indicators, coded, ({ answered }) => answered),
          assignments: of(ofCycle.assignments, assigned),
          inquiries: of(ofCycle.inquiries, coded),
        }),
  }
}

/** Carrying the plan out would leave everything as it is. */
export const changesNothing = ({ agencies, people, holidays, ofCycle }: ProvincePlan): boolean => {
  const ofYear = ofCycle === null ? [] : [ofCycle.axes, ofCycle.indicators, ofCycle.assignments, ofCycle.inquiries]
  return [agencies, people, holidays, ...ofYear].every(nothingChanges)
}

/** A seat that somebody gains or loses by a file, or that the file gives and the chat has taken (`disputed`). */
export interface SeatChange extends PlannedSeat {
  name: string
  how: 'loses' | 'disputed' | 'gains'
}

/** Person by person: first who loses something, then what somebody has to decide. */
export const seatChangesOf = ({ people: { added, changed, same, removed } }: ProvincePlan): SeatChange[] => {
  const of = (name: string, how: SeatChange['how'], seats: readonly PlannedSeat[]): SeatChange[] =>
    seats.map(({ role, agencyCode, team }) => ({ name, how, role, ...filled({ agencyCode, team }) }))
  return [
    ...removed.flatMap((before) => of(before.name, 'loses', seatsToRevoke(before, null))),
    ...changed.flatMap(({ before, after }) => of(before.name, 'loses', seatsToRevoke(before, after))),
    ...[...changed, ...same].flatMap(({ before, after }) => of(after.name, 'disputed', seatsInDispute(before, after))),
    ...changed.flatMap(({ before, after }) => of(after.name, 'gains', seatsToGrant(before, after))),
    ...added.flatMap(({ after }) => of(after.name, 'gains', after.seats)),
  ]
}

/** Lists of which a file would take more than a tenth away: most likely it is not the whole of them. */
export const manyRemoved = ({
  agencies,
  people,
  ofCycle,
}: ProvincePlan): { list: ConsequenceList; gone: number; of: number }[] =>
  Object.entries({ agencies, people, indicators: ofCycle?.indicators }).flatMap(([list, difference]) => {
    if (difference === undefined) return []
    const gone = difference.removed.length
    const before = gone + difference.same.length + difference.changed.length
    return gone * 10 > before ? [{ list: list as ConsequenceList, gone, of: before }] : []
  })

/** What an import would do, or has done. */
export interface ImportAnswer {
  consequences: Consequences
  seats: SeatChange[]
  /** The file changes nothing: everything is kept already. */
  nothing: boolean
  cycle: { id: number; year: number } | null
  /** What was left aside, as the code of a refusal: without a cycle its indicators have no place. */
  left: 'cycle-needed' | null
}
