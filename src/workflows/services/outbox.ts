import { done, refuse } from '#shared/outcome.ts'
import { countWaiting, dropWaiting } from '#storage/notices.ts'
import { parkedAsOf, unpark } from '#storage/parking.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, NONE, query } from '../act.ts'

/** What waits after a restore. Refusal: outbox-not-parked, when there was none, or somebody has decided already. */
async function parked(db: Reader) {
  const backupAt = await parkedAsOf(db)
  if (backupAt === null) return refuse('outbox-not-parked')
  return { about: {}, backupAt, count: await countWaiting(db) }
}

export const readParked = query('outbox.show', {
  input: NONE,
  load: parked,
  read: async (_db, _act, _input, { backupAt, count }) => done({ backupAt, count }),
})

/** The outbox goes on with all that waits. @returns how much that is */
export const sendParked = command('outbox.send', {
  input: NONE,
  load: parked,
  async run(tx, act, _input, { backupAt, count }) {
    if (!(await unpark(tx))) return refuse('outbox-not-parked')
    return act.record(count, { id: 'outbox', details: { backupAt: backupAt.toISOString(), count } })
  },
})

/** The outbox goes on without what waits. @returns how much is dropped */
export const dropParked = command('outbox.drop', {
  input: NONE,
  load: parked,
  async run(tx, act, _input, { backupAt }) {
    if (!(await unpark(tx))) return refuse('outbox-not-parked')
    const count = await dropWaiting(tx, 'dropped after a restore')
    return act.record(count, { id: 'outbox', details: { backupAt: backupAt.toISOString(), count } })
  },
})
