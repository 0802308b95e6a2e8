import { z } from 'zod'
import { refuse } from '#shared/outcome.ts'
import { memberBySeat, revokeCodes } from '#storage/people/members.ts'
import { command } from '../act.ts'
import { makeCode, unremembered } from '../make-code.ts'

/**
 * A code for the successor of a focal point; the seat changes hands when the code is redeemed and not before. An earlier code
 * for the same seat is void. Refusal: not-handed-over (only a focal point's seat is).
 */
export const handOver = unremembered(
  command('seat.hand-over', {
    input: z.object({ seatId: z.number().int(), name: z.string().trim().min(1).max(120) }),
    async load(db, { platform }, { seatId }) {
      const seat = await memberBySeat(db, platform, seatId)
      return seat === null ? null : { about: { agencyId: seat.agency?.id ?? null }, seat }
    },
    async run(tx, act, { seatId, name }, { seat }) {
      const { role, agency, team } = seat
      if (role !== 'focal-point' || agency === null) return refuse('not-handed-over')
      await revokeCodes(tx, { replacesSeatId: seatId }, act.now)
      const bound = {
        role,
        agencyId: agency.id,
        teamId: team?.id ?? null,
        personId: null,
        name,
        replacesSeatId: seatId,
      }
      const { id, code, expiresAt } = await makeCode(tx, act, bound)
      return act.record(
        { code, expiresAt, role, agencyName: agency.name, from: seat.name },
        { id: seatId, agencyId: agency.id, details: { startCode: id } },
      )
    },
  }),
)
