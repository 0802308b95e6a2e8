import { isParked, unpark } from '#storage/backup.ts'
import { dropWaiting } from '#storage/notices.ts'
import { type CliCommand, CliFault } from './command.ts'

export const outbox: CliCommand = {
  usage: '[send|drop]',
  does: 'after a restore: tells what waits, sends it, or drops what may have gone out before; also while the bot runs',
  async run(desk) {
    const { databaseFile } = desk.config
    const { db } = await desk.data()
    const [what] = desk.words
    const waiting = await db.notice.count({ where: { state: 'PENDING' } })
    if (what === undefined) {
      const state = isParked(databaseFile) ? 'parked' : 'open'
      return { lines: [`The outbox is ${state}; ${waiting} messages wait.`], data: { state, waiting } }
    }
    if (what !== 'send' && what !== 'drop') throw new CliFault('Say what becomes of what waits: outbox send|drop')
    const dropped = what === 'drop' ? await dropWaiting(db, 'dropped after a restore') : 0
    await unpark(databaseFile)
    return { lines: [`Messages dropped: ${dropped}; to be sent: ${waiting - dropped}`], data: { waiting, dropped } }
  },
}
