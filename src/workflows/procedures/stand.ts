import { mayBecome, type Standing } from '#domain/procedures/documents.ts'
import type { Step } from '#domain/procedures/definition.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { actsOf, addAct, type CaseRow } from '#storage/procedures/cases.ts'
import { changeStanding, entriesOfCase, type EntryRow } from '#storage/procedures/registers.ts'
import type { Tx } from '#storage/transaction.ts'

/** Whoever holds it is told how it stands now. */
export const tellHolder = (
  tx: Tx,
  now: Date,
  actId: number,
  { id, holderId, caseId }: Pick<EntryRow, 'id' | 'holderId' | 'caseId'>,
) =>
  enqueue(tx, now, {
    kind: 'document-standing',
    key: `document-standing:${id}:${actId}`,
    to: holderId === null ? [] : [holderId],
    args: { entryId: id },
    subject: `case:${caseId}`,
  })

/** From here on a document stands so, and its holder is told why. @returns false when another has changed it meanwhile */
export async function standSo(
  tx: Tx,
  now: Date,
  {
    entry,
    standing,
    reason,
    personId,
  }: { entry: EntryRow; standing: Standing; reason: string; personId: number | null },
): Promise<boolean> {
  if (!(await changeStanding(tx, entry, { standing, reason, standingAt: now }))) return false
  const note = `${entry.number} · ${reason}`
  const told = { caseId: entry.caseId, step: entry.document, kind: 'standing' as const, outcome: standing, note }
  const actId = await addAct(tx, { ...told, personId, at: now })
  await tellHolder(tx, now, actId, entry)
  return true
}

/** A step after which what was issued in the case stands otherwise, for the reason that was written last. */
export async function standAll(
  tx: Tx,
  now: Date,
  { row, step }: { row: CaseRow; step: Extract<Step, { does: 'standing' }> },
): Promise<void> {
  const judged = (await actsOf(tx, row.id)).findLast(({ kind }) => kind === 'judge')
  for (const entry of await entriesOfCase(tx, row.id))
    if (entry.document === step.document && mayBecome(entry.standing, step.to))
      await standSo(tx, now, {
        entry,
        standing: step.to,
        reason: judged?.note ?? '',
        personId: judged?.personId ?? null,
      })
}
