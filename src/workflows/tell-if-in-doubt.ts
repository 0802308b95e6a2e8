import { enqueue } from '#outbox/enqueue.ts'
import { agencyById } from '#storage/people/agencies.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { Tx } from '#storage/transaction.ts'
import type { Caller } from './tools.ts'

interface Pressed {
  agencyId: number
  code: string
  dueAt: Date
  receipt: string
}

type When = Pick<Caller, 'sentAt' | 'arrivedAt'>

/** The latest it can have been pressed, where that is behind the end while the earliest is not; null: there is no doubt. */
export const arrivedInDoubt = ({ sentAt, arrivedAt }: When, { dueAt }: { dueAt: Date }): Date | null =>
  arrivedAt !== undefined && sentAt <= dueAt && arrivedAt > dueAt ? arrivedAt : null

/** What may have been pressed after its end and is taken in favour of the agency: the coordinators know of it. */
export async function tellIfInDoubt(
  tx: Tx,
  { now, ...when }: When & { now: Date },
  { agencyId, code, dueAt, receipt }: Pressed,
): Promise<void> {
  const arrivedAt = arrivedInDoubt(when, { dueAt })
  if (arrivedAt === null) return
  const agency = await agencyById(tx, agencyId)
  await enqueue(tx, now, {
    kind: 'date-in-doubt',
    key: `date-in-doubt:${receipt}`,
    to: await holdersOf(tx, ['coordinator']),
    args: {
      agency: agency?.name ?? '',
      code,
      receipt,
      from: when.sentAt.toISOString(),
      to: arrivedAt.toISOString(),
      dueAt: dueAt.toISOString(),
    },
  })
}
