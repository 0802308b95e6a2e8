import type { ItemState } from '../vocabulary.ts'

export const ITEM_ACTS = [
  'edit',
  'submit',
  'withdraw',
  'withdraw-answer',
  'score',
  'undo-score',
  'note-deficiency',
  'lapse',
  'object',
  'withdraw-objection',
  'decide-objection',
  'decide-in-committee',
  'finalise',
  'grant-not-applicable',
] as const
export type ItemAct = (typeof ITEM_ACTS)[number]

/**
 * Requirements 1.4: what each act makes of an item. `lapse`: nothing was submitted by the end of the review, so the item
 * is scored with zero and can be objected to like any other (C8). A deficient item is scored on what there is when the
 * agency lets its time run out. Requirement B10: the committee decides after the evaluator, so it changes no state.
 */
export const ITEM_TRANSITIONS: Readonly<Record<ItemAct, Readonly<Partial<Record<ItemState, ItemState>>>>> = {
  edit: { EMPTY: 'DRAFT', DRAFT: 'DRAFT', DEFICIENT: 'DEFICIENT' },
  submit: { DRAFT: 'SUBMITTED', DEFICIENT: 'SUBMITTED' },
  withdraw: { SUBMITTED: 'DRAFT' },
  // What was answered to a deficiency note and taken back leaves the deficient version standing: it is never lapsed to zero.
  'withdraw-answer': { SUBMITTED: 'DEFICIENT' },
  score: { SUBMITTED: 'SCORED', DEFICIENT: 'SCORED', SCORED: 'SCORED' },
  'undo-score': { SCORED: 'SUBMITTED' },
  'note-deficiency': { SUBMITTED: 'DEFICIENT' },
  lapse: { EMPTY: 'SCORED', DRAFT: 'SCORED' },
  object: { SCORED: 'OBJECTED' },
  'withdraw-objection': { OBJECTED: 'SCORED' },
  'decide-objection': { OBJECTED: 'OBJECTION_DECIDED' },
  'decide-in-committee': { OBJECTION_DECIDED: 'OBJECTION_DECIDED' },
  finalise: { SCORED: 'FINAL', OBJECTION_DECIDED: 'FINAL' },
  'grant-not-applicable': {
    EMPTY: 'NOT_APPLICABLE',
    DRAFT: 'NOT_APPLICABLE',
    SUBMITTED: 'NOT_APPLICABLE',
    DEFICIENT: 'NOT_APPLICABLE',
  },
}

/** Waits for an evaluator or, being deficient, for the agency: preliminary results are not released over it. */
export const isUndecided = (state: ItemState): boolean => state === 'SUBMITTED' || state === 'DEFICIENT'

/** The agency has given something for it, so it counts as taking part (requirement G2). */
export const isAnswered = (state: ItemState): boolean => state !== 'EMPTY' && state !== 'DRAFT'
