import type { Context } from 'grammy'

/** Answers of a loop whose messages it remembers: its log is read again for each answer. */
const MOST_CARRIED = 50

/** Which answer of an open dialogue each message gave: one that is corrected gives its answer anew. */
export interface Corrections {
  /** The corrected message that the next question takes for its answer, if one waits. */
  waiting: Context | null
  /** To be said with the next question: a correction was followed. */
  followed: boolean
  /** Lets a corrected message wait for the question that it answered, which is chosen. @returns false when it answered none */
  take(current: Context, to: { chosen: string | null }): boolean
  /** The newest answer, as it was read. `messageId` null: it was pressed. */
  heard(messageId: number | null, isCorrection: boolean): void
  /** The newest answer is kept, under this name. */
  remember(name: string): void
  carried(): { written: [number, string][]; followed: boolean }
  carryOn(before: ReturnType<Corrections['carried']>): void
}

export function correctionsOf(): Corrections {
  const written = new Map<number, string>()
  let newest: { messageId: number | null; isCorrection: boolean } = { messageId: null, isCorrection: false }
  const corrections: Corrections = {
    waiting: null,
    followed: false,
    take(current, to) {
      const name = written.get(current.editedMessage?.message_id ?? 0)
      if (name === undefined) return false
      to.chosen = name
      corrections.waiting = current
      return true
    },
    heard: (messageId, isCorrection) => (newest = { messageId, isCorrection }),
    remember(name) {
      if (newest.messageId !== null) written.set(newest.messageId, name)
      corrections.followed ||= newest.isCorrection
    },
    carried: () => ({ written: [...written].slice(-MOST_CARRIED), followed: corrections.followed }),
    carryOn(before) {
      for (const [messageId, name] of before.written) written.set(messageId, name)
      corrections.followed = before.followed
    },
  }
  return corrections
}
