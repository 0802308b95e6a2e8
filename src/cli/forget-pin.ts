import { squash } from 'persian-text'
import { ROLES } from '#domain/vocabulary.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import { labelDynamic } from '#wording/say.ts'
import { forgetPinOf } from '#workflows/people/pin.ts'
import { bySystem } from '#workflows/tools.ts'
import { type CliCommand, CliFault } from './command.ts'

/** For whoever has forgotten theirs where no two others are there to say so. */
export const forgetPinCommand: CliCommand = {
  usage: '"NAME"|seat-N --reason "…"',
  does: 'takes a forgotten PIN away, with a reason for the log; its person sets a new one and is told, and so are the auditors',
  options: ['reason'],
  async run(desk) {
    const [named = ''] = desk.words
    const reason = desk.option('reason')
    if (named === '' || reason === undefined)
      throw new CliFault('Say whose and why: forget-pin "NAME" --reason "…". The reason stands in the log.')
    const tools = await desk.data()
    const seats = (await seatsHeld(tools.db, ROLES)).filter(
      ({ id, name }) => named === `seat-${id}` || squash(name) === squash(named),
    )
    const people = new Map(seats.map((seat) => [seat.personId, seat]))
    const [seat] = people.values()
    if (seat === undefined) throw new CliFault(`Nobody of the name ${named} has a role.`)
    if (people.size > 1)
      throw new CliFault(
        `More than one: ${[...people.values()].map(({ id, role }) => `seat-${id} (${role})`).join(', ')}.`,
      )
    const { personId, name } = seat
    const outcome = await forgetPinOf(tools, bySystem(tools.clock.now()), { personId, reason })
    if (outcome.ok) return { lines: [`The PIN of ${name} is gone. They set a new one.`], data: { name } }
    if (outcome.refusal.code === 'not-found') throw new CliFault(`${name} has no PIN.`)
    throw new CliFault(labelDynamic('en', `refusal-${outcome.refusal.code}`, { ...outcome.refusal }))
  },
}
