import { ACTS } from '#domain/acts.ts'
import type { Act } from '#domain/acts/definition.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { countReadThings, wasEntered } from '#storage/audit-reading.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { Tx } from '#storage/transaction.ts'

const MANY = 30
const WITHIN_MS = 10 * 60_000

const named = (is: (act: Act) => boolean) => Object.entries<Act>(ACTS).flatMap(([name, act]) => (is(act) ? [name] : []))
const READS = named(({ kind, opens }) => kind === 'confidential-read' || opens === true)
const JUDGES = named(({ judged }) => judged === true)

/**
 * Reliability S18: whoever reads more than thirty different things in ten minutes is named to the auditors, once a burst. What they have
 * judged meanwhile they have read as their work. Asked after the reading was entered. @returns how many, when the auditors have been told now
 */
export async function tellManyReads(tx: Tx, personId: number, now: Date): Promise<number | null> {
  const since = new Date(now.getTime() - WITHIN_MS)
  const count = await countReadThings(tx, personId, since, { reads: READS, work: JUDGES })
  if (count <= MANY || (await wasEntered(tx, `person:${personId}`, 'audit.alarm', since))) return null
  const notice = {
    key: `many-reads:${personId}:${now.toISOString()}`,
    args: { personId, count, at: now.toISOString() },
  }
  await enqueue(tx, now, { kind: 'many-reads', to: await holdersOf(tx, ['auditor']), ...notice })
  return count
}
