import { agenciesMeant, isMeant } from '#domain/circulars/audience.ts'
import type { Role, StageKey } from '#domain/vocabulary.ts'
import { done } from '#shared/outcome.ts'
import { activeAgencies } from '#storage/agencies.ts'
import type { NamedSeat } from '#storage/circular-audience.ts'
import { unreachable } from '#storage/circular-recipients.ts'
import { type CircularHeading, type CircularRow, replaceable } from '#storage/circulars.ts'
import { stagesOf } from '#storage/cycles.ts'
import type { Caller, Tools } from '../command.ts'
import { cycleOfCircular, reachedBy } from './audience-of.ts'
import { ownCircular } from './own-circular.ts'
import { readyToSend } from './send-out.ts'

export interface ReachedPerson {
  name: string
  role: Role
  /** Has come in on this messenger and lets the bot write. */
  reachable: boolean
}
export interface ReachedGroup {
  /** Null: those who read for themselves. */
  agency: { id: number; code: string; name: string } | null
  people: ReachedPerson[]
}

export interface SendPlan {
  circular: CircularRow
  people: number
  agencies: number
  /** Of these people: who owe no acknowledgement. */
  readers: number
  /** Of these people: whom no message can reach. */
  unreachable: number
}

/** Whom it would reach if it went out now. Refusals: those of the door and of `readyToSend`. */
export async function readAudience(tools: Tools, by: Caller, id: number) {
  const own = await ownCircular(tools.db, by, 'circular.write', id)
  if (!own.ok) return own
  const { circular } = own.value
  const { db, platform } = tools
  const ready = await readyToSend(db, circular, tools.clock.now())
  if (!ready.ok) return ready
  const { people, agencies } = ready.value.reached
  const gone = await unreachable(
    db,
    platform,
    people.map(({ personId }) => personId),
  )
  const readers = people.filter(({ agencyId }) => agencyId === null).length
  return done<SendPlan>({ circular, people: people.length, agencies, readers, unreachable: gone.size })
}

export interface ReachList {
  circular: CircularRow
  people: number
  agencies: number
  /** Agencies first, those with nobody to tell among them; readers last. */
  groups: ReachedGroup[]
}

/** The same by name, also for whoever is to confirm it. Refusals: not-your-role, not-found. */
export async function readReach(tools: Tools, by: Caller, id: number) {
  const own = await ownCircular(tools.db, by, 'circular.confirm', id)
  if (!own.ok) return own
  const { circular } = own.value
  const { db, platform } = tools
  const { people, agencies, facts, seats } = await reachedBy(db, circular)
  const gone = await unreachable(
    db,
    platform,
    people.map(({ personId }) => personId),
  )
  const meant = seats.filter((seat) => isMeant(circular.audience, seat, facts))
  const named = ({ personId, name, role }: NamedSeat): ReachedPerson => ({ name, role, reachable: !gone.has(personId) })
  const active = await activeAgencies(db)
  const ids = new Set(
    circular.audience === null ? active.map((row) => row.id) : agenciesMeant(circular.audience, facts),
  )
  const answering = new Set(people.filter(({ agencyId }) => agencyId !== null).map(({ personId }) => personId))
  const readers = meant.filter(({ personId }) => !answering.has(personId))
  const groups: ReachedGroup[] = active
    .filter((agency) => ids.has(agency.id))
    .map(({ id: agencyId, code, name }) => ({
      agency: { id: agencyId, code, name },
      people: meant.filter((seat) => answering.has(seat.personId) && seat.agencyId === agencyId).map(named),
    }))
  // Who holds two seats as a reader is one.
  const once = readers.filter((seat, i) => readers.findIndex(({ personId }) => personId === seat.personId) === i)
  if (once.length > 0) groups.push({ agency: null, people: once.map(named) })
  return done<ReachList>({ circular, people: people.length, agencies, groups })
}

export interface OptionChoices {
  circular: CircularRow
  stages: StageKey[]
  replaceable: CircularHeading[]
}

/** What one may choose from for stage and replacement of a draft. Refusals: not-your-role, not-found. */
export async function readOptionChoices(tools: Tools, by: Caller, id: number) {
  const own = await ownCircular(tools.db, by, 'circular.write', id)
  if (!own.ok) return own
  const { circular } = own.value
  const cycle = await cycleOfCircular(tools.db, circular)
  const stages = cycle === null ? [] : (await stagesOf(tools.db, cycle.id)).map(({ key }) => key)
  return done<OptionChoices>({ circular, stages, replaceable: await replaceable(tools.db, id) })
}
