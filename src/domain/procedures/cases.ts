import type { Value } from './answers.ts'

/** What is done in a case, as its history keeps it. */
export const CASE_ACT_KINDS = [
  'start',
  'submit',
  'judge',
  'claim',
  'hand-over',
  /** Somebody was named for it. */
  'name',
  'tell',
  /** A meeting was planned, put off, or called off with words. */
  'meet',
  'move',
  'call-off',
  /** Somebody was given a task, and has done it. */
  'task',
  'task-done',
  /** One more time of a repeated part is over. */
  'repeat',
  /** Chance has said what is to be looked into: its note is the seed. */
  'draw',
  /** A document was issued; how it stands has been changed, with a reason. */
  'issue',
  'standing',
  /** Its clock has run out, and the rule for silence has moved it on. */
  'lapse',
  'reopen',
  'withdraw',
  /** What the applicant had entered is gone. */
  'erase',
  'close',
] as const
export type CaseActKind = (typeof CASE_ACT_KINDS)[number]

/** `held`: its minutes were handed in. */
export const MEETING_STATES = ['planned', 'called-off', 'held'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

export const GUEST_ANSWERS = ['comes', 'stays-away', 'sends-deputy'] as const
export type GuestAnswer = (typeof GUEST_ANSWERS)[number]

/** What somebody who was there says of the minutes. */
export const MINUTES_WORDS = ['confirmed', 'objected'] as const
export type MinutesWord = (typeof MINUTES_WORDS)[number]

/** Of an item that a meeting goes through (requirement D3): one is open at a time. */
export const LIVE_STATES = ['waiting', 'open', 'settled', 'to-mend'] as const
export type LiveState = (typeof LIVE_STATES)[number]
/** What an item comes to there. */
export const LIVE_ENDS = ['settled', 'to-mend'] as const satisfies LiveState[]

/** Whose words they are: of those who judge, or of the agency. */
export const LIVE_SIDES = ['office', 'agency'] as const
export type LiveSide = (typeof LIVE_SIDES)[number]

/** `done`: by its procedure; `withdrawn`: by who began it; `closed`: by an officer, with a reason. */
export const CASE_ENDS = ['done', 'withdrawn', 'closed'] as const
export type CaseEnd = (typeof CASE_ENDS)[number]

/** An answer as it is stored: null where the question was passed over, wrapped because a column of JSON knows no bare null. */
export type StoredValue = { is: Value | null }
