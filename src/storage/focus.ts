import type { Database } from './database.ts'
import { writing } from './prepared.ts'
import { type Part, snapshotOf } from './snapshot.ts'
import * as sql from './statements/accounts.ts'
import type { Reader } from './transaction.ts'
import type { FocusKind } from './words.ts'

export interface Focus {
  kind: FocusKind
  /** Id of the item, objection, circular or cycle that files belong to. */
  subjectId: number
}

const FOCUS: Part<Focus | null, [accountId: number]> = {
  tables: ['Focus', 'Account'],
  read: (run, accountId) => run.first(sql.FOCUS, accountId) ?? null,
}

export const focusOf = (db: Reader, accountId: number): Promise<Focus | null> => snapshotOf(db, FOCUS, accountId)

export async function setFocus(db: Database, accountId: number, focus: Focus, at: Date): Promise<void> {
  const before = await focusOf(db, accountId)
  if (before?.kind === focus.kind && before.subjectId === focus.subjectId) return
  await writing(db, (run) => run.write(sql.SET_FOCUS, accountId, focus.kind, focus.subjectId, at))
}

export async function clearFocus(db: Database, accountId: number): Promise<void> {
  await writing(db, (run) => run.write(sql.CLEAR_FOCUS, accountId))
}
