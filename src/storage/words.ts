/**
 * Closed lists of words that only the tables know; those of the regulation stand in the domain. The CHECKs of the tables say the same
 * (test/storage/checks.test.ts).
 */

/** DRAFT is the one being written, at most one of an item; SUBMITTED ones are never changed again, only withdrawn. */
export const SUBMISSION_STATES = ['DRAFT', 'SUBMITTED'] as const
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

/** The first round is the review, the second the hearing of an objection. */
export const ASSESSMENT_ROUNDS = ['FIRST', 'OBJECTION'] as const
export type AssessmentRound = (typeof ASSESSMENT_ROUNDS)[number]

export const ASSESSMENT_KINDS = ['SCORE', 'DEFICIENCY'] as const
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number]

export const ATTACHMENT_KINDS = ['document', 'photo'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** What a message of a request or a question is to the other side. */
export const MESSAGE_KINDS = [
  'reason',
  'ask-back',
  'answer',
  'grant',
  'refusal',
  'appeal',
  'question',
  'reply',
  'follow-up',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

export const INBOX_STATES = ['PENDING', 'DONE', 'DEAD'] as const
export type InboxState = (typeof INBOX_STATES)[number]

export const LANES = ['reply', 'broadcast', 'mirror'] as const
export type Lane = (typeof LANES)[number]

export const NOTICE_STATES = ['PENDING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'BLOCKED', 'DROPPED'] as const
/** Their trying has ended without anybody knowing that they arrived. */
export const UNDELIVERED_STATES = ['UNCERTAIN', 'FAILED', 'BLOCKED'] as const satisfies NoticeState[]
export type NoticeState = (typeof NOTICE_STATES)[number]

/** What the files that somebody sends belong to. */
export const FOCUS_KINDS = [
  'evidence',
  'objection',
  'circular',
  'council',
  'import',
  'message',
  'case',
  'agenda',
  'live',
  'attendance',
] as const
export type FocusKind = (typeof FOCUS_KINDS)[number]
