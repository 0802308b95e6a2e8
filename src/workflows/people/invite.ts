import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { squash } from '#domain/text/search-key.ts'
import { type Role, ROLES } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { agencyByCode } from '#storage/agencies.ts'
import { memberBySeat, revokeCodesFor } from '#storage/members.ts'
import { type SeatWithPerson, seatsHeld } from '#storage/seats.ts'
import type { Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type Caller, command, type Tools } from '../command.ts'
import { makeCode, START_CODE_HOURS, unremembered } from './make-code.ts'

export { START_CODE_HOURS }

export const AGENCY_ROLES: readonly string[] = ['focal-point', 'agency-head']

const inviteOnce = command(
  'people.invite',
  z.object({
    role: z.enum(ROLES),
    agencyCode: z.string().optional(),
    name: z.string().max(120).optional(),
    personId: z.number().int().optional(),
    teamId: z.number().int().optional(),
    /** Whoever holds this very seat under this name is meant, not somebody new: on another messenger people keep their seats. */
    keepsSeat: z.boolean().default(false),
  }),
  async (tx, by, input) => {
    const allowed = may(by.actor, 'people.invite')
    if (!allowed.ok) return allowed
    const needsAgency = AGENCY_ROLES.includes(input.role)
    if (needsAgency && input.agencyCode === undefined) return refuse('agency-needed')
    const agency = input.agencyCode === undefined ? null : await agencyByCode(tx, input.agencyCode)
    if (input.agencyCode !== undefined && agency === null)
      return refuse('agency-unknown', { agencyCode: input.agencyCode })
    const agencyId = agency?.id ?? null
    const holder =
      input.keepsSeat && input.name !== undefined ? await onlyHolder(tx, input.role, agencyId, input.name) : null
    const { id, code, expiresAt } = await makeCode(tx, by, {
      role: input.role,
      agencyId,
      teamId: input.teamId ?? holder?.teamId ?? null,
      personId: input.personId ?? holder?.personId ?? null,
      name: input.name ?? null,
    })
    await audit(tx, by, 'people.invite', `start-code:${id}`, { agencyId, details: { role: input.role } })
    return done({ code, expiresAt, isKnown: holder !== null })
  },
)

/** The one living seat of this role held under this name; null when there is none, or when two bear it. */
async function onlyHolder(tx: Tx, role: Role, agencyId: number | null, name: string): Promise<SeatWithPerson | null> {
  const named = (await seatsHeld(tx, [role])).filter(
    (seat) => seat.agencyId === agencyId && squash(seat.name) === squash(name),
  )
  return named.length === 1 ? (named[0] ?? null) : null
}

/**
 * Makes a one-time start code bound to role and agency. Only its hash is kept; the code itself is in the answer and nowhere else.
 * Refusals: not-your-role, agency-needed, agency-unknown {agencyCode}.
 */
export const invite = (tools: Tools, by: Caller, input: Parameters<typeof inviteOnce>[2]) =>
  inviteOnce(tools, unremembered(by), input)

const inviteHolderOnce = command(
  'people.invite-holder',
  z.object({ seatId: z.number().int() }),
  async (tx, by, input) => {
    const allowed = may(by.actor, 'people.invite')
    if (!allowed.ok) return allowed
    const seat = await memberBySeat(tx, by.tools.platform, input.seatId)
    if (seat === null) return refuse('not-found')
    const { personId, role } = seat
    const agencyId = seat.agency?.id ?? null
    await revokeCodesFor(tx, { personId, role, agencyId }, by.now)
    const teamId = seat.team?.id ?? null
    const { id, code, expiresAt } = await makeCode(tx, by, { role, agencyId, teamId, personId, name: null })
    await audit(tx, by, 'people.invite', `start-code:${id}`, { agencyId, details: { role, personId } })
    return done({ code, expiresAt, name: seat.name, role, agencyName: seat.agency?.name ?? null })
  },
)

/** A code for somebody who has a seat already, such as one from an import. Earlier codes for it are void. Refusals: not-your-role, not-found. */
export const inviteHolder = (tools: Tools, by: Caller, seatId: number) =>
  inviteHolderOnce(tools, unremembered(by), { seatId })
