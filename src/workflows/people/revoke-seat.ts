import { z } from 'zod'
import { checkReason } from '#domain/objections/check-reason.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { dropProposals, openProposals } from '#storage/people/proposals.ts'
import { memberBySeat, membersOfRole, revokeCodes } from '#storage/people/members.ts'
import { revokeSeat as endSeat } from '#storage/people/seats.ts'
import { command } from '../act.ts'

/**
 * Takes a seat away at once: the next message of its holder finds them without it. Refusal: last-coordinator (nobody could invite any
 * more), those of `checkReason`. `reason`: it was given by mistake, and the person is told why.
 */
export const revokeSeat = command('seat.revoke', {
  input: z.object({ seatId: z.number().int(), reason: z.string().nullable().default(null) }),
  async load(db, { platform }, { seatId }) {
    const member = await memberBySeat(db, platform, seatId)
    return member === null ? null : { about: {}, member }
  },
  async run(tx, act, { reason: given }, { member }) {
    const reason = given === null ? done(null) : checkReason(given)
    if (!reason.ok) return reason
    const { seatId, personId, role, agency, name } = member
    if (role === 'coordinator' && (await membersOfRole(tx, act.platform, 'coordinator')).length === 1)
      return refuse('last-coordinator')
    const revokedBy = act.actor.kind === 'person' ? act.actor.personId : null
    if (!(await endSeat(tx, seatId, revokedBy, act.now))) return refuse('not-found')
    const agencyId = agency?.id ?? null
    await dropProposals(
      tx,
      (await openProposals(tx, personId)).filter((row) => row.role === role).map(({ id }) => id),
      act.now,
    )
    await revokeCodes(tx, { replacesSeatId: seatId }, act.now)
    await revokeCodes(tx, { personId, role, agencyId }, act.now)
    await enqueue(tx, act.now, {
      kind: 'seat-ended',
      key: `seat-ended:${seatId}`,
      to: [personId],
      args: { role, agency: agency?.name ?? 'none', reason: reason.value ?? 'none' },
    })
    return act.record(
      { seatId, name, role, agencyId },
      { id: seatId, agencyId, details: { role, personId, reason: reason.value } },
    )
  },
})
