import { enqueue } from '#outbox/enqueue.ts'
import { otherContacts, unreachedSince } from '#storage/circular-unreached.ts'
import { inTransaction } from '#storage/transaction.ts'
import type { Tools } from '../command.ts'

/** Older ones are on the page of the circular; a message about them would come too late. */
const BACK_MS = 7 * 86_400_000

/**
 * Reliability R25: whom a circular could not reach is not tried again; the agency's other contact hears of it, once, and the
 * coordinators find the number in their morning digest. @returns how many were told
 */
export async function tellUnreached(tools: Tools): Promise<number> {
  const now = tools.clock.now()
  // Looked for without a lock first: on most minutes there is nobody new.
  const unreached = await unreachedSince(tools.db, new Date(now.getTime() - BACK_MS))
  if (unreached.length === 0) return 0
  return inTransaction(tools.db, async (tx) => {
    let told = 0
    for (const one of unreached) {
      const { circularId, personId } = one
      told += await enqueue(tx, now, {
        kind: 'contact-unreached',
        key: `contact-unreached:${circularId}:${personId}`,
        subject: `contact-unreached:${circularId}`,
        to: await otherContacts(tx, one),
        args: { circularId, personId },
      })
    }
    return told
  })
}
