import type { StageWindow } from '../cycle/window.ts'
import type { CycleState, StageKey } from '../vocabulary.ts'

/** Requirement F6, peers row 3: the stages in which an agency works against a deadline of its own. */
export const EXTENDABLE_STAGES = ['self-assessment', 'objection'] as const satisfies readonly StageKey[]
export type ExtendableStage = (typeof EXTENDABLE_STAGES)[number]

/** Refused requests stay in the register of equal treatment like granted ones. */
export const EXTENSION_STATES = ['ASKED', 'GRANTED', 'REFUSED'] as const
export type ExtensionState = (typeof EXTENSION_STATES)[number]

/** Asked for by the agency, given back by itself: the organization was late (peers row 5), or nobody could reach it; or given unasked. */
export const EXTENSION_ORIGINS = ['asked', 'returned', 'given'] as const
export type ExtensionOrigin = (typeof EXTENSION_ORIGINS)[number]

/** The reason of returned time is kept as a fact and put into words where it is read. */
export const RESULTS_LATE = 'results-late:'
export const returnedReason = (days: number): string => `${RESULTS_LATE}${days}`
export const returnedDays = (reason: string): number => Number(/^results-late:(\d+)$/.exec(reason)?.[1] ?? 0)

const COLLECTING: readonly CycleState[] = ['OPEN', 'NATIONAL_TRANSFER', 'REVIEW']
const ASKED_IN: Readonly<Record<ExtendableStage, readonly CycleState[]>> = {
  'self-assessment': COLLECTING,
  objection: ['PRELIMINARY'],
}
/** The clock may close the objection window while a request that came in time still waits for its answer. */
const GRANTED_IN: Readonly<Record<ExtendableStage, readonly CycleState[]>> = {
  'self-assessment': COLLECTING,
  objection: ['PRELIMINARY', 'OBJECTION_REVIEW'],
}
/** More time must leave the next ones theirs: nobody submits after the review, nor objects after the hearing. */
const ENDS_WITH: Readonly<Record<ExtendableStage, StageKey>> = {
  'self-assessment': 'review',
  objection: 'objection-review',
}

export const mayBeAskedIn = (stage: ExtendableStage, state: CycleState): boolean => ASKED_IN[stage].includes(state)

export const mayBeGrantedIn = (stage: ExtendableStage, state: CycleState): boolean => GRANTED_IN[stage].includes(state)

/** The latest end an extension of this stage can have; null in a cycle that has no such stage. */
export const latestEnd = (stage: ExtendableStage, windows: readonly StageWindow[]): Date | null =>
  windows.find((window) => window.key === ENDS_WITH[stage])?.dueAt ?? null
