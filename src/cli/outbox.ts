import { countWaiting } from '#storage/notices.ts'
import { parkedAsOf } from '#storage/parking.ts'
import { dropParked, sendParked } from '#workflows/services/outbox.ts'
import { bySystem } from '#workflows/tools.ts'
import { labelDynamic } from '#wording/say.ts'
import { type CliCommand, CliFault } from './command.ts'

export const outbox: CliCommand = {
  usage: '[send|drop]',
  does: 'after a restore: tells what waits, sends it, or drops what may have gone out before; also while the bot runs',
  async run(desk) {
    const tools = await desk.data()
    const [what] = desk.words
    if (what === undefined) {
      const state = (await parkedAsOf(tools.db)) === null ? 'open' : 'parked'
      const waiting = await countWaiting(tools.db)
      return { lines: [`The outbox is ${state}; ${waiting} messages wait.`], data: { state, waiting } }
    }
    if (what !== 'send' && what !== 'drop') throw new CliFault('Say what becomes of what waits: outbox send|drop')
    const outcome = await (what === 'send' ? sendParked : dropParked)(tools, bySystem(tools.clock.now()))
    if (!outcome.ok) throw new CliFault(labelDynamic('en', `refusal-${outcome.refusal.code}`, { ...outcome.refusal }))
    const [sent, dropped] = what === 'send' ? [outcome.value, 0] : [0, outcome.value]
    return { lines: [`Messages dropped: ${dropped}; to be sent: ${sent}`], data: { waiting: outcome.value, dropped } }
  },
}
