/** Peers, beyond 30: what an objection rests on. It decides what is asked for beside the text. */
export const GROUNDS = [
  'unseen-evidence',
  'arithmetic',
  'wrong-period',
  'formula',
  'not-applicable',
  'new-rule',
  'other',
] as const
export type Ground = (typeof GROUNDS)[number]

/** Characters of what a ground asks for: a file and its page, a figure, the number of a rule. */
export const PARTICULARS_LIMIT = 300

/** Whether it asks for anything beside the text. */
export const wantsParticulars = (ground: Ground): boolean => ground !== 'other'
