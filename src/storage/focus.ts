import type { Database } from './database.ts'
import type { Reader } from './transaction.ts'

export type FocusKind = 'evidence' | 'objection' | 'circular' | 'council' | 'import'

export interface Focus {
  kind: FocusKind
  /** Id of the item, objection, circular or cycle that files belong to. */
  subjectId: number
}

export async function focusOf(db: Reader, accountId: number): Promise<Focus | null> {
  const row = await db.focus.findUnique({ where: { accountId }, select: { kind: true, subjectId: true } })
  return row === null ? null : { kind: row.kind as FocusKind, subjectId: row.subjectId }
}

export async function setFocus(db: Database, accountId: number, focus: Focus, at: Date): Promise<void> {
  const row = { ...focus, at }
  await db.focus.upsert({
    where: { accountId },
    create: { accountId, ...row },
    update: row,
    select: { accountId: true },
  })
}

export async function clearFocus(db: Database, accountId: number): Promise<void> {
  await db.focus.deleteMany({ where: { accountId } })
}
