import { ITEM_STATES, type ItemState } from '../vocabulary.ts'

/**
 * Requirements 1.4: what each transition makes of an item. `lapse`: nothing was submitted by the end of the review, so the item
 * is scored with zero and can be objected to like any other (C8). A deficient item is scored on what there is when the
 * agency lets its time run out. `pass-over`: two persons have decided to go on without its evaluator. `correct`: a score that was released. Requirement B10: the committee decides after the evaluator, so it changes no state.
 */
export const ITEM_TRANSITIONS = {
  edit: { EMPTY: 'DRAFT', DRAFT: 'DRAFT', DEFICIENT: 'DEFICIENT' },
  submit: { DRAFT: 'SUBMITTED', DEFICIENT: 'SUBMITTED' },
  score: { SUBMITTED: 'SCORED', DEFICIENT: 'SCORED', SCORED: 'SCORED' },
  'note-deficiency': { SUBMITTED: 'DEFICIENT' },
  lapse: { EMPTY: 'SCORED', DRAFT: 'SCORED' },
  'pass-over': { SUBMITTED: 'SCORED', DEFICIENT: 'SCORED' },
  correct: { SCORED: 'SCORED', OBJECTION_DECIDED: 'OBJECTION_DECIDED', FINAL: 'FINAL' },
  object: { SCORED: 'OBJECTED' },
  'decide-objection': { OBJECTED: 'OBJECTION_DECIDED' },
  'decide-in-committee': { OBJECTION_DECIDED: 'OBJECTION_DECIDED' },
  finalise: { SCORED: 'FINAL', OBJECTION_DECIDED: 'FINAL' },
  'grant-not-applicable': {
    EMPTY: 'NOT_APPLICABLE',
    DRAFT: 'NOT_APPLICABLE',
    SUBMITTED: 'NOT_APPLICABLE',
    DEFICIENT: 'NOT_APPLICABLE',
    SCORED: 'NOT_APPLICABLE',
    OBJECTION_DECIDED: 'NOT_APPLICABLE',
  },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<ItemState, ItemState>>>>>
export type ItemTransition = keyof typeof ITEM_TRANSITIONS

/**
 * What takes a transition back. The item becomes what it was before, which whoever moved it has written down: an answer to a
 * deficiency note that is withdrawn leaves the item deficient (it is never lapsed to zero), and an undone score of such an item
 * shows the agency nothing new (reliability S3).
 */
export const ITEM_RETURNS = {
  withdraw: 'submit',
  'undo-score': 'score',
  'withdraw-objection': 'object',
  'withdraw-not-applicable': 'grant-not-applicable',
} as const satisfies Readonly<Record<string, ItemTransition>>
export type ItemReturn = keyof typeof ITEM_RETURNS

/** The state after a transition; undefined where it does not fit. */
export const stateAfter = (transition: ItemTransition, state: ItemState): ItemState | undefined =>
  (ITEM_TRANSITIONS[transition] as Partial<Record<ItemState, ItemState>>)[state]

export const statesBefore = (transition: ItemTransition): ItemState[] =>
  ITEM_STATES.filter((state) => stateAfter(transition, state) !== undefined)

/** What an item in `state` may have been before the transition that `back` takes back. */
export const statesToReturnTo = (back: ItemReturn, state: ItemState): ItemState[] =>
  ITEM_STATES.filter((before) => stateAfter(ITEM_RETURNS[back], before) === state)
