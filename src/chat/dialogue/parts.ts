/** Messengers cut a long text into messages of 4096 characters that come within the same moment. */
const PARTS_WITHIN_MS = 3_000
/** A part that was cut is about as long as a message may be; whatever is shorter was sent like that. */
const PART_LENGTH = 3_000

/** Whether a message of this date goes on with one of that date. */
export const continuesPart = (before: Date, now: Date): boolean => now.getTime() - before.getTime() <= PARTS_WITHIN_MS

/** A long text that was not accepted as an answer, and when its last part was sent. */
export interface LongText {
  text: string
  sentAt: Date
}

/** The answer that a text stands for: with what came before it when it is the next part of that. */
export const joinedText = (before: LongText | null, text: string, sentAt: Date): string =>
  before !== null && continuesPart(before.sentAt, sentAt) ? `${before.text}${text}` : text

/** What is to be remembered of a text that was not accepted. */
export const longText = (text: string, sentAt: Date): LongText | null =>
  text.length >= PART_LENGTH ? { text, sentAt } : null
