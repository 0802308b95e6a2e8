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

/** What may have been pressed after its end and is taken in favour of the agency: the coordinators know of it. */
export async function tellIfInDoubt(
  tx: Tx,
  { sentAt, arrivedAt, now }: Pick<Caller, 'sentAt' | 'arrivedAt'> & { now: Date },
  { agencyId, code, dueAt, receipt }: Pressed,
): Promise<void> {
  if (arrivedAt === undefined || sentAt > dueAt || arrivedAt <= dueAt) return
  const agency = await agencyById(tx, agencyId)
  await enqueue(tx, now, {
    kind: 'date-in-doubt',
    key: `date-in-doubt:${receipt}`,
    to: await holdersOf(tx, ['coordinator']),
    args: {
      agency: agency?.name ?? '',
      code,
      receipt,
      from: sentAt.toISOString(),
      to: arrivedAt.toISOString(),
      dueAt: dueAt.toISOString(),
    },
  })
}
