import type { CircularAudience } from '#domain/circulars/audience.ts'
import { activeAgencies } from '#storage/agencies.ts'
import { axesOfCycle, type AxisRow } from '#storage/circular-audience.ts'
import { searchAgencies } from '#storage/members.ts'
import { circularById, type CircularRow, sentHeadings } from '#storage/circulars.ts'
import type { Reader } from '#storage/transaction.ts'
import { done } from '#shared/outcome.ts'
import type { Caller, Tools } from '../command.ts'
import { cycleOfCircular } from './audience-of.ts'
import { ownCircular } from './own-circular.ts'

/** The conditions of an audience by name, as they are shown. */
export interface NamedAudience extends Pick<CircularAudience, 'roles' | 'groups' | 'work'> {
  agencies: string[]
  axes: string[]
  /** Number of the circular that was not acknowledged. */
  unseenOf: string | null
}

export async function namedAudience(
  db: Reader,
  { audience, cycleId }: Pick<CircularRow, 'audience' | 'cycleId'>,
): Promise<NamedAudience | null> {
  if (audience === null) return null
  const { roles, groups, work, agencies, unseenOf } = audience
  const asked = unseenOf === null ? null : await circularById(db, unseenOf)
  return {
    roles,
    groups,
    work,
    agencies: (await activeAgencies(db)).filter(({ id }) => agencies.includes(id)).map(({ name }) => name),
    axes: (await axesOf(db, cycleId)).filter(({ id }) => audience.axes.includes(id)).map(({ title }) => title),
    unseenOf: asked?.number ?? null,
  }
}

async function axesOf(db: Reader, cycleId: number | null): Promise<AxisRow[]> {
  const cycle = await cycleOfCircular(db, { cycleId })
  return cycle === null ? [] : axesOfCycle(db, cycle.id)
}

export interface AudienceChoices {
  circular: CircularRow
  agencies: { id: number; code: string; name: string }[]
  axes: AxisRow[]
  /** Circulars that ask for «رؤیت شد», newest first. */
  asking: { id: number; number: string; title: string }[]
}

/** As many as one message may offer as buttons. */
const FOUND_LIMIT = 8

/** Agencies by part of name or code, and whether the draft names them already. Refusals: not-your-role, not-found. */
export async function findAgencies(tools: Tools, by: Caller, id: number, part: string) {
  const own = await ownCircular(tools.db, by, 'circular.write', id)
  if (!own.ok) return own
  const chosen = own.value.circular.audience?.agencies ?? []
  const found = await searchAgencies(tools.db, part, FOUND_LIMIT)
  return done(found.map((agency) => ({ ...agency, isChosen: chosen.includes(agency.id) })))
}

/** What one may choose from for whom a draft is meant. Refusals: not-your-role, not-found. */
export async function readAudienceChoices(tools: Tools, by: Caller, id: number) {
  const own = await ownCircular(tools.db, by, 'circular.write', id)
  if (!own.ok) return own
  const { circular } = own.value
  const { db } = tools
  return done<AudienceChoices>({
    circular,
    agencies: await activeAgencies(db),
    axes: await axesOf(db, circular.cycleId),
    asking: await sentHeadings(db, { state: 'SENT', acknowledge: true }),
  })
}
