import { z } from 'zod'
import { squash } from 'persian-text'
import { type Role, ROLES } from '#domain/vocabulary.ts'
import { refuse } from '#shared/outcome.ts'
import { agencyByCode } from '#storage/people/agencies.ts'
import { memberBySeat, revokeCodes } from '#storage/people/members.ts'
import { type SeatWithPerson, seatsHeld } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import { command } from '../act.ts'
import { makeCode, START_CODE_HOURS, unremembered } from '../make-code.ts'

export { START_CODE_HOURS }

export const AGENCY_ROLES: readonly string[] = ['focal-point', 'agency-head']

/**
 * Makes a one-time start code bound to role and agency. Only its hash is kept; the code itself is in the answer and nowhere else.
 * Refusals: agency-needed, agency-unknown {agencyCode}.
 */
export const invite = unremembered(
  command('person.invite', {
    input: z.object({
      role: z.enum(ROLES),
      agencyCode: z.string().optional(),
      name: z.string().max(120).optional(),
      personId: z.number().int().optional(),
      teamId: z.number().int().optional(),
      /** Whoever holds this very seat under this name is meant, not somebody new: on another messenger people keep their seats. */
      keepsSeat: z.boolean().default(false),
      /** The operator's word for why no second person is asked; nobody in the chat may say it. */
      reason: z.string().trim().min(1).max(300).optional(),
    }),
    async load(db, _, { role, agencyCode }) {
      if (agencyCode === undefined)
        return AGENCY_ROLES.includes(role) ? refuse('agency-needed') : { about: {}, agency: null }
      const agency = await agencyByCode(db, agencyCode)
      return agency === null ? refuse('agency-unknown', { agencyCode }) : { about: {}, agency }
    },
    async run(tx, act, { role, name, teamId, personId, keepsSeat, reason }, { agency }) {
      const agencyId = agency?.id ?? null
      const holder = keepsSeat && name !== undefined ? await onlyHolder(tx, role, agencyId, name) : null
      const { id, code, expiresAt } = await makeCode(tx, act, {
        role,
        agencyId,
        teamId: teamId ?? holder?.teamId ?? null,
        personId: personId ?? holder?.personId ?? null,
        name: name ?? null,
        ...(reason === undefined ? {} : { reason }),
      })
      const details = { role, reason: act.actor.kind === 'system' ? (reason ?? null) : null }
      return act.record({ code, expiresAt, isKnown: holder !== null }, { id, agencyId, details })
    },
  }),
)

/** The one living seat of this role held under this name; null when there is none, or when two bear it. */
async function onlyHolder(
  db: Reader,
  role: Role,
  agencyId: number | null,
  name: string,
): Promise<SeatWithPerson | null> {
  const named = (await seatsHeld(db, [role])).filter(
    (seat) => seat.agencyId === agencyId && squash(seat.name) === squash(name),
  )
  return named.length === 1 ? (named[0] ?? null) : null
}

/** A code for somebody who has a seat already, such as one from an import. Earlier codes for it are void. */
export const inviteHolder = unremembered(
  command('seat.invite', {
    input: z.object({ seatId: z.number().int() }),
    async load(db, { platform }, { seatId }) {
      const seat = await memberBySeat(db, platform, seatId)
      return seat === null ? null : { about: {}, seat }
    },
    async run(tx, act, _, { seat }) {
      const { seatId, personId, role, name, agency, team } = seat
      const agencyId = agency?.id ?? null
      await revokeCodes(tx, { personId, role, agencyId }, act.now)
      const { id, code, expiresAt } = await makeCode(tx, act, {
        role,
        agencyId,
        teamId: team?.id ?? null,
        personId,
        name: null,
      })
      return act.record(
        { code, expiresAt, name, role, agencyName: agency?.name ?? null },
        { id: seatId, agencyId, details: { role, personId, startCode: id } },
      )
    },
  }),
)
