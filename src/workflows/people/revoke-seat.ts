import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { memberBySeat, membersOfRole, revokeCodes, revokeCodesFor } from '#storage/members.ts'
import { revokeSeat as endSeat } from '#storage/seats.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'

/**
 * Takes a seat away at once: the next message of its holder finds him without it. Refusals: not-your-role, not-found,
 * last-coordinator (nobody could invite any more).
 */
export const revokeSeat = command(
  'people.revoke-seat',
  z.object({ seatId: z.number().int() }),
  async (tx, by, input) => {
    const allowed = may(by.actor, 'people.revoke')
    if (!allowed.ok) return allowed
    const { platform } = by.tools
    const member = await memberBySeat(tx, platform, input.seatId)
    if (member === null) return refuse('not-found')
    if (member.role === 'coordinator' && (await membersOfRole(tx, platform, 'coordinator')).length === 1)
      return refuse('last-coordinator')
    const revokedBy = by.actor.kind === 'person' ? by.actor.personId : null
    if (!(await endSeat(tx, member.seatId, revokedBy, by.now))) return refuse('not-found')
    const { seatId, personId, role, agency } = member
    await revokeCodes(tx, { replacesSeatId: seatId }, by.now)
    await revokeCodesFor(tx, { personId, role, agencyId: agency?.id ?? null }, by.now)
    await audit(tx, by, 'people.revoke-seat', `seat:${seatId}`, {
      agencyId: agency?.id ?? null,
      details: { role, personId },
    })
    await enqueue(tx, by.now, {
      kind: 'seat-ended',
      key: `seat-ended:${seatId}`,
      to: [personId],
      args: { role, agency: agency?.name ?? 'none' },
    })
    return done({ seatId, name: member.name, role, agencyId: agency?.id ?? null })
  },
)
