import { z } from 'zod'
import { done, refuse } from '#shared/outcome.ts'
import { seatsOf, setActiveSeat } from '#storage/people.ts'
import { command } from '../command.ts'

/** Changes to another of the person's own living seats. Refusals: not-found. */
export const chooseSeat = command(
  'people.choose-seat',
  z.object({ seatId: z.number().int() }),
  async (tx, by, input) => {
    if (by.actor.kind !== 'person' || by.accountId === null) return refuse('not-found')
    const seat = (await seatsOf(tx, by.actor.personId)).find(({ id }) => id === input.seatId)
    if (seat === undefined) return refuse('not-found')
    await setActiveSeat(tx, by.accountId, seat.id)
    return done({ seatId: seat.id, role: seat.role })
  },
)
