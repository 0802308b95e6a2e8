import { deadUpdates, replayUpdates } from '#storage/inbox.ts'
import { systemClock } from '#shared/clock.ts'
import { noteClockConfirmed } from '#workflows/services/clock.ts'
import { bySystem } from '#workflows/tools.ts'
import { type CliCommand, CliFault, localTime } from './command.ts'

const SHOWN = 100

export const updates: CliCommand = {
  usage: '[replay <number>|all]',
  does: 'lists messages that could not be handled, or lets them be handled once more, also while the bot runs',
  async run(desk) {
    const [what, which] = desk.words
    const { db, platform } = await desk.data()
    const dead = (await deadUpdates(db, platform, SHOWN)).filter(({ chatKey }) => chatKey !== '')
    if (what === undefined) {
      const lines = dead.map(
        ({ seq, chatKey, receivedAt, reason }) =>
          `${seq}  ${localTime(receivedAt, desk.config)}  chat ${chatKey}  ${reason ?? ''}`,
      )
      return { lines: lines.length === 0 ? ['None.'] : lines, data: dead }
    }
    const seqs = dead.flatMap(({ seq }) => (which === 'all' || String(seq) === which ? [seq] : []))
    if (what !== 'replay' || which === undefined || (seqs.length === 0 && which !== 'all'))
      throw new CliFault('Give the number of a message from the list: updates replay <number>|all')
    const replayed = await replayUpdates(db, seqs)
    return { lines: [`To be handled once more: ${replayed}`], data: { replayed } }
  },
}

export const clock: CliCommand = {
  usage: 'confirm',
  does: 'says that the clock of this computer is right although it has jumped; the bot believes it within a minute',
  async run(desk) {
    if (desk.words[0] !== 'confirm') throw new CliFault('Say that it is right: clock confirm')
    const at = (desk.config.clockStart ?? systemClock.now()).toISOString()
    await noteClockConfirmed(await desk.data(), bySystem(new Date(at)), { claimedAt: at, knownAt: at })
    return { lines: [`Confirmed: it is ${localTime(new Date(at), desk.config)}`], data: { at } }
  },
}
