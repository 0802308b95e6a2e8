import { setTimeout as sleep } from 'node:timers/promises'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import { agencyParts, dropItemsOf, itemsDue, openItemsOf } from '#storage/evidence/item-moves.ts'
import { forgetRun, lastRun, noteRun } from '#storage/reminders/duty-runs.ts'
import { inTransaction, type Tx } from '#storage/transaction.ts'
import type { Tools } from '../tools.ts'

/** So many agencies in one transaction; then whoever waits for the lock of writers gets it. */
const AGENCIES = 50
/** Longer than SQLite sleeps at most between two tries of another process for the lock. */
const PAUSE_MS = 120

/**
 * Opens the items that an import asks for, in short transactions: nobody else that writes waits for a whole country. Whoever ends
 * before all are open leaves the rest to the next tick of the clock; the end of the stage opens what is left before it counts.
 */
export async function openDueItems({ db }: Tools, cycleId: number): Promise<void> {
  const since = await lastRun(db, itemsDue(cycleId))
  if (since === null) return
  const isDue = async (tx: Tx): Promise<boolean> =>
    (await lastRun(tx, itemsDue(cycleId)))?.getTime() === since.getTime()
  for (const [index, part] of (await agencyParts(db, AGENCIES)).entries()) {
    if (index > 0) await sleep(PAUSE_MS)
    const opened = await inTransaction(db, async (tx) => {
      if (!(await isDue(tx))) return false
      await openItemsOf(tx, cycleId, since, part)
      return true
    })
    // Of two imports the later one opens for both.
    if (!opened) return
  }
  await inTransaction(db, async (tx) => {
    if (await isDue(tx)) await forgetRun(tx, itemsDue(cycleId))
  })
}

/**
 * Drops what nobody has begun of the indicators that an import takes away, in short transactions before its own, which would hold the
 * lock for all of them. Should the import not come to be after all, the clock opens them again.
 */
export async function dropGoingItems(
  { db, clock }: Tools,
  cycleId: number,
  indicatorIds: readonly number[],
): Promise<void> {
  if (indicatorIds.length === 0) return
  await inTransaction(db, (tx) => noteRun(tx, itemsDue(cycleId), clock.now()))
  for (const part of await agencyParts(db, AGENCIES)) {
    await inTransaction(db, (tx) => dropItemsOf(tx, indicatorIds, part))
    await sleep(PAUSE_MS)
  }
}

/** The duty of the clock: what an import that broke off has left. */
export async function openLeftItems(tools: Tools): Promise<void> {
  const cycle = await organizationCycle(tools.db)
  if (cycle !== null) await openDueItems(tools, cycle.id)
}
