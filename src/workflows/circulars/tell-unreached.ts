import { enqueueAll } from '#outbox/enqueue.ts'
import { reachableContacts, type Unreached, unreachedSince } from '#storage/circular-unreached.ts'
import { keysKept } from '#storage/notices.ts'
import { inTransaction } from '#storage/transaction.ts'
import type { Tools } from '../command.ts'

/** Older ones are on the page of the circular; a message about them would come too late. */
const BACK_MS = 7 * 86_400_000

/**
 * Reliability R25: whom a circular could not reach is not tried again; the agency's other contact hears of it, once, and the
 * coordinators find the number in their morning digest. @returns how many were told
 */
export async function tellUnreached(tools: Tools): Promise<number> {
  const { db, clock } = tools
  const now = clock.now()
  const unreached = await unreachedSince(db, new Date(now.getTime() - BACK_MS))
  if (unreached.length === 0) return 0
  const contacts = await reachableContacts(
    db,
    unreached.map(({ agencyId }) => agencyId),
  )
  const words = unreached.flatMap((one) =>
    (contacts.get(one.agencyId) ?? []).flatMap((contact) => (contact === one.personId ? [] : [wordOf(one, contact)])),
  )
  // Looked for without a lock first: on most minutes all of it has been told.
  const told = await keysKept(
    db,
    words.map(({ key, to }) => `${key}:${to[0]}`),
  )
  const fresh = words.filter(({ key, to }) => !told.has(`${key}:${to[0]}`))
  return fresh.length === 0 ? 0 : inTransaction(db, (tx) => enqueueAll(tx, now, fresh))
}

const wordOf = ({ circularId, personId }: Unreached, contact: number) =>
  ({
    kind: 'contact-unreached',
    key: `contact-unreached:${circularId}:${personId}`,
    subject: `contact-unreached:${circularId}`,
    to: [contact],
    args: { circularId, personId },
  }) as const
