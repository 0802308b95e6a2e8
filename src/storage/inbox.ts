import { type TalkCountRow, type TalkEvent, countedAs } from '#domain/progress/talk-steps.ts'
import { NUMBERS_HOLD_MS } from '#shared/update-numbers.ts'
import { IN_COMPANY } from './begun.ts'
import { writeConversation } from './conversations.ts'
import type { Database } from './database.ts'
import { noting, reading, writing } from './prepared.ts'
import * as sql from './statements/inbox.ts'
import { COUNT_TALK } from './statements/machine.ts'
import type { Reader } from './transaction.ts'

/** A raw update of a platform, before anybody has looked into it. */
export interface ArrivedUpdate {
  updateId: number
  chatKey: string
  payload: string
  /** The earliest instant at which it can have been sent, where that is earlier than its arrival: a press has no date of its own. */
  sentAfter?: Date
  /** Set when the update cannot be used: it is kept with the reason and skipped. */
  reason?: string
}

export interface WaitingUpdate {
  seq: number
  updateId: number
  chatKey: string
  payload: string
  receivedAt: Date
  sentAfter: Date | null
  attempts: number
  inCompany: boolean
  /** An operator has let it be handled once more. */
  isReplayed: boolean
  /** What it had been answered with when a stop cut its handling short. */
  answered: string | null
}

/**
 * Commits a batch; only then may the offset move (reliability.md F3). An update that is already there is skipped; one that merely
 * bears the number of an update from before the messenger began to count anew is not.
 * @returns how many were new
 */
export async function keepUpdates(
  db: Database,
  platform: string,
  updates: readonly ArrivedUpdate[],
  receivedAt: Date,
): Promise<number> {
  if (updates.length === 0) return 0
  const isNamesake = (row: { receivedAt: Date }): boolean =>
    receivedAt.getTime() - row.receivedAt.getTime() > NUMBERS_HOLD_MS
  return writing(db, (run) => {
    let added = 0
    for (const { updateId, chatKey, payload, sentAfter, reason } of updates) {
      const state = reason === undefined ? 'PENDING' : 'DEAD'
      const insert = (): number =>
        run.write(
          sql.INSERT,
          platform,
          updateId,
          chatKey,
          payload,
          receivedAt,
          sentAfter ?? null,
          state,
          reason ?? null,
        )
      let inserted = insert()
      const existing = inserted === 0 ? run.first(sql.BY_NUMBER, platform, updateId) : undefined
      if (existing !== undefined && isNamesake(existing)) {
        run.write(sql.FREE_NUMBER, existing.seq)
        inserted = insert()
      }
      added += inserted
    }
    return added
  })
}

/** Updates not handled yet, oldest first. */
export const waitingUpdates = (
  db: Reader,
  platform: string,
  afterSeq: number,
  limit: number,
): Promise<WaitingUpdate[]> =>
  reading(db, (run) =>
    run
      .all(sql.WAITING, platform, afterSeq, limit)
      .map((update) =>
        Object.assign(update, { inCompany: update.reason === IN_COMPANY, isReplayed: update.reason === 'replayed' }),
      ),
  )

/** What an update has been answered with whose handling was cut short. */
export const keepAnswered = (db: Database, seq: number, answered: string | null): Promise<void> =>
  noting(db, (run) => void run.write(sql.KEEP_ANSWERED, answered, seq))

export interface DeadUpdate {
  seq: number
  updateId: number
  chatKey: string
  receivedAt: Date
  reason: string | null
}

/** Updates that were given up, the newest first. */
export const deadUpdates = (db: Reader, platform: string, limit: number): Promise<DeadUpdate[]> =>
  db.inboxUpdate.findMany({
    where: { platform, state: 'DEAD' },
    orderBy: { seq: 'desc' },
    take: limit,
    select: { seq: true, updateId: true, chatKey: true, receivedAt: true, reason: true },
  })

/** Lets updates that were given up be handled once more, behind all that waits. @returns how many */
export const replayUpdates = (db: Database, seqs: readonly number[]): Promise<number> =>
  writing(db, (run) => seqs.reduce((sum, seq) => sum + run.write(sql.REPLAY, seq), 0))

export interface HandledUpdate {
  seq: number
  /**
   * The dialogue state it left behind, null when the dialogue has ended: written together with the mark, for a dialogue that had
   * moved on while its update is repeated would take the same message for the answer to its next question.
   */
  dialogue?: { key: string; json: string | null; talk?: readonly TalkEvent[] }
}

/** Marks updates as handled. After a power cut the last of them may be handled again, which changes nothing. */
export const finishUpdates = (db: Database, updates: readonly HandledUpdate[], doneAt: Date): Promise<void> =>
  noting(db, (run) => {
    for (const { seq, dialogue } of updates) {
      if (dialogue !== undefined) {
        writeConversation(run, dialogue.key, dialogue.json, doneAt)
        const talk = (dialogue.talk ?? []).map((event) => [event.dialogue, event.step, countedAs(event)])
        if (talk.length > 0) run.write(COUNT_TALK, JSON.stringify(talk))
      }
      run.write(sql.END, 'DONE', null, doneAt, seq)
    }
  })

/** Raw updates of a chat, the newest first. */
export const recentUpdates = async (db: Database, platform: string, chatKey: string): Promise<string[]> =>
  (await reading(db, (run) => run.all(sql.RECENT, platform, chatKey))).map(({ payload }) => payload)

export const quarantineUpdates = (
  db: Database,
  updates: readonly { seq: number; reason: string }[],
  doneAt: Date,
): Promise<void> =>
  writing(db, (run) => {
    for (const { seq, reason } of updates) run.write(sql.END, 'DEAD', reason, doneAt, seq)
  })

/** Message bodies are personal data: updates that came before this and have ended are forgotten (reliability.md S20), some at a time. */
export const purgeHandledUpdates = (db: Database, before: Date): Promise<number> =>
  noting(db, (run) => run.write(sql.FORGET, 'DONE', before) + run.write(sql.FORGET, 'DEAD', before))

/** The last update kept, so that a restart asks the platform only for later ones. */
export const lastUpdate = async (
  db: Reader,
  platform: string,
): Promise<{ updateId: number; receivedAt: Date } | null> =>
  (await reading(db, (run) => run.first(sql.LAST, platform))) ?? null

export const talkCounts = (db: Reader): Promise<TalkCountRow[]> => db.talkCount.findMany()
