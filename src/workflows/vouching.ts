import { z } from 'zod'
import { RULES } from '#domain/people/rules.ts'
import type { Role } from '#domain/vocabulary.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { Reader, Tx } from '#storage/transaction.ts'

const CONFIRMERS: readonly Role[] = RULES['people.confirm'].grants.flatMap(({ roles }) => roles)

/** Why the operator confirms without a second person; stands in the log. */
export const REASON = z.string().trim().min(1).max(300).optional()

/** Nobody sits on a seat that could confirm yet: what the operator's command line makes is good by itself, for a year has to begin. */
export const isVouched = async (db: Reader, proposedBy: number | null): Promise<boolean> =>
  proposedBy === null && (await holdersOf(db, CONFIRMERS)).length === 0

/** Everybody who may be the second person, and so all auditors, hear that something waits. */
export async function tellSecondPersons(
  tx: Tx,
  now: Date,
  {
    key,
    except,
    ...args
  }: { key: string; name: string; role: Role; except: readonly (number | null)[]; count?: number },
): Promise<void> {
  const to = (await holdersOf(tx, CONFIRMERS)).filter((personId) => !except.includes(personId))
  await enqueue(tx, now, { kind: 'second-person-needed', key: `second-person:${key}`, to, args: { count: 1, ...args } })
}
