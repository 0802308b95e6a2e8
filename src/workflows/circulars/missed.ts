import { z } from 'zod'
import { enqueue, enqueueAll } from '#outbox/enqueue.ts'
import { reachableContacts, type Unreached, unreachedSince } from '#storage/circulars/unreached.ts'
import { missingNotices } from '#storage/circulars/missing-notices.ts'
import { keysKept } from '#storage/notices.ts'
import { inTransaction } from '#storage/transaction.ts'
import { command } from '../act.ts'
import { bySystem, type Tools } from '../tools.ts'
import { isDueAgain, noteDone, type Recurring } from '../every.ts'
import { loadSent, ONE } from './load-circular.ts'
import { circularNotice } from './send-circular.ts'

const SWEEP: Recurring = { key: 'circular-notices-swept-at', everyMs: 10 * 60_000 }
/** Older news is found under «بخشنامه‌ها» and on the page of the circular; a message about it would come too late. */
const BACK_MS = 7 * 86_400_000

const weekAgo = (now: Date): Date => new Date(now.getTime() - BACK_MS)

/**
 * Each ten minutes: whoever a circular went to and has no notice of it, as after a restored backup, gets one (reliability R24).
 * @returns how many were put in
 */
export async function reconcileNotices(tools: Tools): Promise<number> {
  const now = tools.clock.now()
  if (!(await isDueAgain(tools.db, SWEEP, now))) return 0
  let added = 0
  for (const missing of await missingNotices(tools.db, weekAgo(now), now)) {
    const put = await putIn(tools, bySystem(now), missing)
    if (put.ok) added += put.value.people
  }
  await inTransaction(tools.db, (tx) => noteDone(tx, SWEEP, now))
  return added
}

/** It comes at most once, for its key is that of the sending. */
const putIn = command('circular.reconcile', {
  input: ONE.extend({ personIds: z.array(z.number().int()) }),
  load: loadSent,
  async run(tx, act, { circularId, personIds }) {
    const people = await enqueue(tx, act.now, { ...circularNotice(circularId), to: personIds })
    return people === 0 ? act.unchanged({ people }) : act.record({ people }, { id: circularId, details: { people } })
  },
})

/**
 * Reliability R25: whom a circular could not reach is not tried again; the agency's other contact hears of it, once, and the
 * coordinators find the number in their morning digest. @returns how many were told
 */
export async function tellUnreached({ db, clock }: Tools): Promise<number> {
  const now = clock.now()
  const unreached = await unreachedSince(db, weekAgo(now))
  if (unreached.length === 0) return 0
  const contacts = await reachableContacts(
    db,
    unreached.map(({ agencyId }) => agencyId),
  )
  const notices = unreached.flatMap((one) =>
    (contacts.get(one.agencyId) ?? []).flatMap((contact) => (contact === one.personId ? [] : [noticeTo(contact, one)])),
  )
  // Looked for without a lock first: on most minutes all of it has been told.
  const stored = await keysKept(
    db,
    notices.map(({ key, to }) => `${key}:${to[0]}`),
  )
  const fresh = notices.filter(({ key, to }) => !stored.has(`${key}:${to[0]}`))
  return fresh.length === 0 ? 0 : inTransaction(db, (tx) => enqueueAll(tx, now, fresh))
}

const noticeTo = (contact: number, { circularId, personId }: Unreached) =>
  ({
    kind: 'contact-unreached',
    key: `contact-unreached:${circularId}:${personId}`,
    subject: `contact-unreached:${circularId}`,
    to: [contact],
    args: { circularId, personId },
  }) as const
