import type { Database } from './database.ts'
import { writing } from './prepared.ts'
import { isKept, keepSnapshot, type Part, snapshotOf } from './snapshot.ts'
import * as sql from './statements/accounts.ts'
import type { Reader } from './transaction.ts'
import type { FocusKind } from './words.ts'

export interface Focus {
  kind: FocusKind
  /** Id of the item, objection, circular or cycle that files belong to. */
  subjectId: number
}

/** `leftAt`: since when they do so no longer, for the person has gone elsewhere. */
export interface FocusRow extends Focus {
  leftAt: Date | null
}

const FOCUS: Part<FocusRow | null, [accountId: number]> = {
  tables: ['Focus', 'Account'],
  read: (run, accountId) => run.first(sql.FOCUS, accountId) ?? null,
}

export const focusOf = (db: Reader, accountId: number): Promise<FocusRow | null> => snapshotOf(db, FOCUS, accountId)

export async function setFocus(db: Database, accountId: number, focus: Focus, at: Date): Promise<void> {
  // What is not known by heart is not asked for first: the statement itself changes only what is different.
  const before = isKept(db, FOCUS, accountId) ? await focusOf(db, accountId) : null
  if (before?.kind === focus.kind && before.subjectId === focus.subjectId && before.leftAt === null) return
  await writing(db, (run) => run.write(sql.SET_FOCUS, accountId, focus.kind, focus.subjectId, at))
  keepSnapshot(db, FOCUS, { ...focus, leftAt: null }, accountId)
}

export async function leaveFocus(db: Database, accountId: number, at: Date): Promise<void> {
  const before = await focusOf(db, accountId)
  if (before === null || before.leftAt !== null) return
  await writing(db, (run) => run.write(sql.LEAVE_FOCUS, at, accountId))
}
