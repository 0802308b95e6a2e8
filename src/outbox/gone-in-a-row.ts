import type { Clock } from '#shared/clock.ts'
import { errorFacts, type Log } from '#shared/log.ts'
import type { Database } from '#storage/database.ts'
import { type NoticeEnd, takeMarksBack, type WaitingNotice } from '#storage/notices.ts'

/** So many people refused as gone, with nobody reached in between, are no longer the matter of each. */
const IN_A_ROW = 5
const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 3_600_000

/** Whom the messenger calls gone, in a row; what it has said in an outage of ours is taken back. */
export interface GoneInARow {
  /** A notice has come to this end, and that is written down. */
  note(notice: WaitingNotice, end: NoticeEnd): Promise<void>
  /** We are refused ourselves: what was said since somebody was last reached is worth nothing. */
  refused(): Promise<void>
}

/**
 * Marks taken back, and notices queued again, are tried after a pause that doubles as long as nobody is reached, until the time for
 * trying is over (`deliver`). Who is refused again after somebody else was reached is gone indeed: that costs one call more.
 */
export function goneInARow({ db, clock, log }: { db: Database; clock: Clock; log: Log }): GoneInARow {
  const row = new Map<number, { accountId: number; personId: number; noticeId: number; at: Date }>()
  const takenBack = new Set<number>()
  const gone = new Set<number>()
  let rounds = 0
  let areRefused = false

  async function takeBack(): Promise<void> {
    if (row.size === 0) return
    const marks = [...row.values()]
    row.clear()
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** rounds++, LONGEST_PAUSE_MS)
    try {
      const notices = await takeMarksBack(db, marks, new Date(clock.now().getTime() + pauseMs))
      for (const { accountId } of marks) takenBack.add(accountId)
      log.error('refused-by-everybody', { people: marks.length, notices, againInSeconds: pauseMs / 1000 })
    } catch (error) {
      log.error('marks-not-taken-back', errorFacts(error))
    }
  }

  return {
    async note({ id, personId }, { state, accountId }) {
      if (personId === null || accountId === undefined) return
      if (state === 'SENT') {
        row.clear()
        rounds = 0
        areRefused = false
        for (const account of takenBack) gone.add(account)
        takenBack.clear()
        gone.delete(accountId)
      } else if (state === 'BLOCKED' && !gone.has(accountId)) {
        row.set(accountId, { accountId, personId, noticeId: id, at: row.get(accountId)?.at ?? clock.now() })
        if (areRefused || row.size >= IN_A_ROW) await takeBack()
      }
    },
    refused() {
      areRefused = true
      return takeBack()
    },
  }
}
