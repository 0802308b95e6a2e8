import type { Language } from '#domain/vocabulary.ts'
import type { Destination, Screen } from '#shared/message.ts'
import type { FileStore } from '#storage/files.ts'
import type { Lane } from '#storage/words.ts'
import type { Reader } from '#storage/transaction.ts'
import { mayGet, type Readers } from './readers.ts'

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
  /** Whether the earlier message has been changed; undefined where the kind changes none. */
  edited?: boolean
}

/** A message that has gone out and is changed in place. */
export interface Edit {
  to: Destination
  /** Where it was sent; null for a channel, whose name alone tells. */
  platform: string | null
  messageId: string
  screen: Screen
}

/**
 * A kind of notice. `guarantee`: results, decisions and deadlines are sent at least once; reminders at most once, an interrupted
 * one is shown as uncertain and not sent again.
 */
export interface NoticeKind<A extends NoticeArgs> {
  /** Whose it is, judged when it leaves: `mayGet`. */
  readers(db: Reader, args: A): Readers | Promise<Readers>
  lane: Lane
  guarantee: 'at-least-once' | 'at-most-once'
  /**
   * Asked before composing: until when this is better kept back, null to go on. It never drops anything, so what waits must still be
   * wanted then.
   */
  waitsUntil?(rendering: Rendering, args: A): Promise<Date | null>
  /**
   * The earlier message that this notice changes before it sends anything of its own; null: none. A crash in between changes it a
   * second time to the same text.
   */
  edits?(rendering: Rendering, args: A): Promise<Edit | null>
  /** Builds the message, or null when it is no longer wanted (asked again at send time). */
  compose(rendering: Rendering, args: A): Promise<Screen | null>
}

export const noticeKind = <A extends NoticeArgs>(kind: NoticeKind<A>): NoticeKind<A> => kind

/** Whether this person may still be told. */
export const isTheirs = async <A extends NoticeArgs>(
  kind: Pick<NoticeKind<A>, 'readers'>,
  { db, personId }: Pick<Rendering, 'db' | 'personId'>,
  args: A,
): Promise<boolean> => mayGet(db, await kind.readers(db, args), personId)
