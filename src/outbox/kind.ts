import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { FileStore } from '#storage/files.ts'
import type { Lane } from '#storage/notices.ts'
import type { Reader } from '#storage/transaction.ts'

/** JSON that a notice carries: ids and short facts; what is shown is loaded afresh at send time. */
export type NoticeArgs = Record<string, string | number | boolean | null>

export interface Rendering {
  db: Reader
  files: FileStore
  zone: string
  now: Date
  language: Language
  /** Null for the public channel. */
  personId: number | null
}

/**
 * A kind of notice. `guarantee`: results, decisions and deadlines are sent at least once; reminders at most once, an interrupted
 * one is shown as uncertain and not sent again.
 */
export interface NoticeKind<A extends NoticeArgs> {
  lane: Lane
  guarantee: 'at-least-once' | 'at-most-once'
  /** Builds the message, or null when it is no longer wanted (asked again at send time). */
  compose(rendering: Rendering, args: A): Promise<Screen | null>
}

export const noticeKind = <A extends NoticeArgs>(kind: NoticeKind<A>): NoticeKind<A> => kind
