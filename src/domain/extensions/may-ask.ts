import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { StageWindow } from '../cycle/window.ts'
import type { CycleState } from '../vocabulary.ts'
import { type ExtendableStage, mayBeAskedIn } from './stages.ts'

export type AskRefusal =
  | { code: 'stage-not-extendable'; stage: ExtendableStage }
  | { code: 'not-open-yet'; opensAt: string }
  | { code: 'extension-open-already' }

/** Peers row 4: one open request for an agency and stage; after an answer another may be asked for. Also when the time is over. */
export const mayAskExtension = (facts: {
  stage: ExtendableStage
  /** As it was when the message was sent. */
  cycleState: CycleState
  window: Pick<StageWindow, 'opensAt'>
  hasOpenRequest: boolean
  sentAt: Date
}): Outcome<void, AskRefusal> => {
  const { stage, window, sentAt } = facts
  if (!mayBeAskedIn(stage, facts.cycleState)) return refuse('stage-not-extendable', { stage })
  if (sentAt < window.opensAt) return refuse('not-open-yet', { opensAt: window.opensAt.toISOString() })
  return facts.hasOpenRequest ? refuse('extension-open-already') : done(undefined)
}
