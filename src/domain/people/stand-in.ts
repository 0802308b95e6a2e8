import { done, type Outcome, refuse } from '#shared/outcome.ts'

const DAY_MS = 86_400_000
/** Whoever is away for longer hands the seat over. */
export const STAND_IN_DAYS = 90

export interface StandInTimes {
  fromAt: Date
  untilAt: Date
  needsSecond: boolean
  confirmedAt: Date | null
  endedAt: Date | null
}

export const STAND_IN_STANDINGS = ['waits', 'to-come', 'running', 'over'] as const
export type StandInStanding = (typeof STAND_IN_STANDINGS)[number]

/** `waits`: for a second person; one that nobody has confirmed by its end is over without having begun. */
export const standInStanding = (row: StandInTimes, now: Date): StandInStanding => {
  if (row.endedAt !== null || now >= row.untilAt) return 'over'
  if (row.needsSecond && row.confirmedAt === null) return 'waits'
  return now < row.fromAt ? 'to-come' : 'running'
}

export type StandInRefusal =
  | { code: 'stand-in-times' }
  | { code: 'stand-in-long'; days: number }
  | { code: 'stand-in-self' }
  | { code: 'stand-in-chain' }

/**
 * Peers row 29: who may stand in, and for how long. Nobody for themselves, and no stand-in names another one: whose turn it is would be
 * nobody's any more.
 */
export const mayStandIn = (
  facts: { holderId: number; personId: number; isStandInSeat: boolean; fromAt: Date; untilAt: Date },
  now: Date,
): Outcome<void, StandInRefusal> => {
  const { holderId, personId, isStandInSeat, fromAt, untilAt } = facts
  if (isStandInSeat) return refuse('stand-in-chain')
  if (holderId === personId) return refuse('stand-in-self')
  if (untilAt <= fromAt || untilAt <= now) return refuse('stand-in-times')
  return untilAt.getTime() - fromAt.getTime() > STAND_IN_DAYS * DAY_MS
    ? refuse('stand-in-long', { days: STAND_IN_DAYS })
    : done(undefined)
}
