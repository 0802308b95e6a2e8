import { purgeDone } from '#storage/done-requests.ts'
import { purgeHandledUpdates } from '#storage/inbox.ts'
import { giveWay } from '#storage/slices.ts'
import { inTransaction } from '#storage/transaction.ts'
import type { Tools } from '../tools.ts'
import { isDueAgain, noteDone, type Recurring } from '../every.ts'

const PURGE: Recurring = { key: 'bodies-purged-at', everyMs: 86_400_000 }
/** What people wrote is kept so long for finding faults; evidence, decisions and the audit log have rows of their own and stay. */
const KEEP_MS = 30 * 86_400_000

/** So many rows at most go in one tick of the clock; the next one goes on. */
const A_TICK = 5_000

/**
 * Once a day (reliability.md S20): forgets the messages that were handled 30 days ago, and the answers kept against repeated ones,
 * which no messenger repeats after so long. @returns how many rows went
 */
export async function purgeBodies({ db, clock }: Tools): Promise<number> {
  const now = clock.now()
  if (!(await isDueAgain(db, PURGE, now))) return 0
  const before = new Date(now.getTime() - KEEP_MS)
  let purged = 0
  for (const purge of [purgeHandledUpdates, purgeDone]) {
    for (;;) {
      if (purged >= A_TICK) return purged
      // In small parts: nobody waits for the lock of a long one, or for their turn.
      const count = await purge(db, before)
      if (count === 0) break
      purged += count
      await giveWay()
    }
  }
  await inTransaction(db, (tx) => noteDone(tx, PURGE, now))
  return purged
}
