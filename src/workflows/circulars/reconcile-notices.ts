import { enqueue } from '#outbox/enqueue.ts'
import { type MissingNotices, missingNotices } from '#storage/missing-notices.ts'
import { readSetting, writeSetting } from '#storage/settings.ts'
import { inTransaction, type Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type Act, bySystem, type Tools } from '../command.ts'
import { circularNotice } from './circular-notice.ts'

const SWEPT_AT = 'circular-notices-swept-at'
const EVERY_MS = 10 * 60_000
/** Older news is found under «بخشنامه‌ها»; a message would only puzzle. */
const BACK_MS = 7 * 86_400_000

/**
 * Each ten minutes: whoever a circular went to and has no notice of it, as after a restored backup, gets one (reliability R24). It comes
 * at most once, for its key is that of the sending. @returns how many were put in
 */
export async function reconcileNotices(tools: Tools): Promise<number> {
  const now = tools.clock.now()
  const last = await readSetting(tools.db, SWEPT_AT)
  const sinceMs = last === null ? EVERY_MS : now.getTime() - Date.parse(last)
  // A clock that was set back must not put the sweep off.
  if (sinceMs >= 0 && sinceMs < EVERY_MS) return 0
  // Looked for without a lock first: hardly ever is anything missing.
  const missing = await missingNotices(tools.db, new Date(now.getTime() - BACK_MS), now)
  return inTransaction(tools.db, async (tx) => {
    await writeSetting(tx, SWEPT_AT, now.toISOString())
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
