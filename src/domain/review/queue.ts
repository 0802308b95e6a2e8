import { claimOf } from './claim.ts'

/** An item that waits for an evaluator, as the queue holds it: in order of submission, then of number. */
export interface QueueEntry {
  id: number
  submittedAt: Date | null
  claimedBy: number | null
  claimedUntil: Date | null
}
export interface QueueCounts {
  /** In nobody's hand. */
  waiting: number
  /** In this evaluator's own hand. */
  mine: number
  /** Of both: past the day by which the organization promised an answer. */
  late: number
}
export interface QueuePlace {
  id: number
  /** From one, among those open to this evaluator. */
  position: number
  total: number
}

/** Peers row 34: what another has in hand is not offered until his time runs out. */
const openTo = <E extends QueueEntry>(entries: readonly E[], personId: number, now: Date): E[] =>
  entries.filter((entry) => (claimOf(entry, now)?.personId ?? personId) === personId)

export const countQueue = <E extends QueueEntry>(
  entries: readonly E[],
  personId: number,
  now: Date,
  isLate: (entry: E) => boolean,
): QueueCounts => {
  const open = openTo(entries, personId, now)
  const mine = open.filter((entry) => claimOf(entry, now) !== null).length
  return { waiting: open.length - mine, mine, late: open.filter(isLate).length }
}

/**
 * The item to work on: what is in hand already, else the oldest. After a certain item: the one that follows it in the order,
 * from the front again at the end, that very item only when there is no other.
 */
export const nextInQueue = (
  entries: readonly QueueEntry[],
  personId: number,
  now: Date,
  after: Pick<QueueEntry, 'id' | 'submittedAt'> | null,
): QueuePlace | null => {
  const open = openTo(entries, personId, now)
  const found =
    after === null
      ? (open.find((entry) => claimOf(entry, now) !== null) ?? open[0])
      : (open.find((entry) => follows(entry, after)) ?? open.find((entry) => entry.id !== after.id) ?? open[0])
  return found === undefined ? null : { id: found.id, position: open.indexOf(found) + 1, total: open.length }
}

const follows = (
  entry: Pick<QueueEntry, 'id' | 'submittedAt'>,
  after: Pick<QueueEntry, 'id' | 'submittedAt'>,
): boolean => {
  const distance = (entry.submittedAt?.getTime() ?? 0) - (after.submittedAt?.getTime() ?? 0)
  return distance > 0 || (distance === 0 && entry.id > after.id)
}
