import { enqueue } from '#outbox/enqueue.ts'
import { type MissingNotices, missingNotices } from '#storage/missing-notices.ts'
import { inTransaction, type Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type Act, bySystem, type Tools } from '../command.ts'
import { isDueAgain, noteDone, type Recurring } from '../every.ts'
import { circularNotice } from './circular-notice.ts'

const SWEEP: Recurring = { key: 'circular-notices-swept-at', everyMs: 10 * 60_000 }
/** Older news is found under «بخشنامه‌ها»; a message would only puzzle. */
const BACK_MS = 7 * 86_400_000

/**
 * Each ten minutes: whoever a circular went to and has no notice of it, as after a restored backup, gets one (reliability R24). It comes
 * at most once, for its key is that of the sending. @returns how many were put in
 */
export async function reconcileNotices(tools: Tools): Promise<number> {
  const now = tools.clock.now()
  if (!(await isDueAgain(tools.db, SWEEP, now))) return 0
  // Looked for without a lock first: hardly ever is anything missing.
  const missing = await missingNotices(tools.db, new Date(now.getTime() - BACK_MS), now)
  return inTransaction(tools.db, async (tx) => {
    await noteDone(tx, SWEEP, now)
    let added = 0
    for (const part of missing) added += await putIn(tx, { ...bySystem(now), now, tools }, part)
    return added
  })
}

async function putIn(tx: Tx, by: Act, { circularId, personIds }: MissingNotices): Promise<number> {
  const notice = circularNotice(circularId)
  const people = await enqueue(tx, by.now, { ...notice, to: personIds })
  if (people > 0) await audit(tx, by, 'circulars.reconcile', notice.subject, { details: { people } })
  return people
}
