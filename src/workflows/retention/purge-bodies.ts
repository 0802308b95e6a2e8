import { purgeDone } from '#storage/done-requests.ts'
import { purgeHandledUpdates } from '#storage/inbox.ts'
import { readSetting, writeSetting } from '#storage/settings.ts'
import { inTransaction } from '#storage/transaction.ts'
import type { Tools } from '../command.ts'

const PURGED_AT = 'bodies-purged-at'
const EVERY_MS = 86_400_000
/** What people wrote is kept so long for finding faults; evidence, decisions and the audit log have rows of their own and stay. */
const KEEP_MS = 30 * 86_400_000

/**
 * Once a day (reliability.md S20): forgets the messages that were handled 30 days ago, and the answers kept against repeated ones,
 * which no messenger repeats after so long. @returns how many rows went
 */
export async function purgeBodies({ db, clock }: Tools): Promise<number> {
  const now = clock.now()
  const last = await readSetting(db, PURGED_AT)
  const sinceMs = last === null ? EVERY_MS : now.getTime() - Date.parse(last)
  // A clock that was set back must not put it off.
  if (sinceMs >= 0 && sinceMs < EVERY_MS) return 0
  const before = new Date(now.getTime() - KEEP_MS)
  let purged = 0
  for (const purge of [purgeHandledUpdates, purgeDone]) {
    for (;;) {
      // In small parts: nobody waits for the lock of a long one.
      const count = await purge(db, before)
      if (count === 0) break
      purged += count
    }
  }
  await inTransaction(db, (tx) => writeSetting(tx, PURGED_AT, now.toISOString()))
  return purged
}
