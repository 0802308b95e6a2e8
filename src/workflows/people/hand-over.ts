import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { memberBySeat, revokeCodes } from '#storage/members.ts'
import { audit } from '../audit.ts'
import { type Caller, command, type Tools } from '../command.ts'
import { makeCode, unremembered } from './make-code.ts'

const handOverOnce = command(
  'people.hand-over',
  z.object({ seatId: z.number().int(), name: z.string().trim().min(1).max(120) }),
  async (tx, by, { seatId, name }) => {
    const seat = await memberBySeat(tx, by.tools.platform, seatId)
    const allowed = may(by.actor, 'people.handover', { agencyId: seat?.agency?.id ?? null })
    if (!allowed.ok) return allowed
    if (seat === null) return refuse('not-found')
    const { role, agency, team } = seat
    if (role !== 'focal-point' || agency === null) return refuse('not-handed-over')
    await revokeCodes(tx, { replacesSeatId: seatId }, by.now)
    const bound = { role, agencyId: agency.id, teamId: team?.id ?? null, personId: null, name, replacesSeatId: seatId }
    const { id, code, expiresAt } = await makeCode(tx, by, bound)
    await audit(tx, by, 'people.hand-over', `seat:${seatId}`, { agencyId: agency.id, details: { startCode: id } })
    return done({ code, expiresAt, role, agencyName: agency.name, from: seat.name })
  },
)

/**
 * A code for the successor of a focal point; the seat changes hands when the code is redeemed and not before. An earlier code
 * for the same seat is void. Refusals: not-your-role, not-found, not-handed-over (only a focal point's seat is).
 */
export const handOver = (tools: Tools, by: Caller, input: Parameters<typeof handOverOnce>[2]) =>
  handOverOnce(tools, unremembered(by), input)
