import { z } from 'zod'
import { seatsOf, setActiveSeat } from '#storage/people/people.ts'
import { command } from '../act.ts'

/** Changes to another of the person's own living seats: what they may do changes with it. Refusal: not-found. */
export const chooseSeat = command('seat.choose', {
  input: z.object({ seatId: z.number().int() }),
  async load(db, { person, accountId }, { seatId }) {
    const seat = (await seatsOf(db, person.personId)).find(({ id }) => id === seatId)
    return seat === undefined || accountId === null ? null : { about: {}, seat, accountId }
  },
  async run(tx, act, _, { seat, accountId }) {
    const { id, role, agencyId, teamId } = seat
    await setActiveSeat(tx, accountId, id)
    return act.record(
      { seatId: id, role, agencyId, teamId },
      { id, agencyId, details: { role, from: act.person.role } },
    )
  },
})
