import { END, type Holder, type ProcedureDefinition } from '#domain/procedures/definition.ts'
import { advance, dueAtOf } from '#domain/procedures/flow.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { addAct, type CaseRow, changeCase } from '#storage/procedures/cases.ts'
import type { Reader, Tx } from '#storage/transaction.ts'

type Moment = { now: Date; zone: string }

/** Where nobody has said when an office closes. */
const DAY_ENDS_AT = '14:00'

export const stepClock = async (db: Reader, zone: string) => ({
  holidays: (await holidayBook(db)).holidays,
  dayEndsAt: (await organizationCycle(db))?.profile.dayEndsAt ?? DAY_ENDS_AT,
  zone,
})

/** Whoever is this side of the case. A role's work is found on its desk: nobody is written to for each case of a crowd. */
export async function peopleOf(
  db: Reader,
  holder: Holder,
  row: Pick<CaseRow, 'applicantId' | 'agencyId' | 'respondents'>,
): Promise<number[]> {
  if (holder === 'applicant') return row.applicantId === null ? [] : [row.applicantId]
  if (holder === 'respondent') return row.respondents
  if (holder !== 'agency') return holdersOf(db, [holder])
  return row.agencyId === null ? [] : holdersOf(db, ['focal-point', 'agency-head'], row.agencyId)
}

/**
 * Moves a case to a step, or to its end: what does itself on the way is done, the clock of whoever has the turn begins, and the side
 * that has it is told. @returns false when another has moved it meanwhile
 */
export async function enterStep(
  tx: Tx,
  at: Moment,
  { row, definition, to, dueAt }: { row: CaseRow; definition: ProcedureDefinition; to: string; dueAt?: Date | null },
): Promise<boolean> {
  const { passed, at: step } = to === END ? { passed: [], at: null } : advance(definition, to)
  const { now } = at
  const turn = { stepSince: now, claimedBy: null, asked: null }
  const moved =
    step === null
      ? await changeCase(tx, row, { ...turn, holder: null, dueAt: null, endedAt: now, end: 'done' })
      : await changeCase(tx, row, {
          ...turn,
          step: step.key,
          holder: step.by,
          dueAt: dueAt ?? dueAtOf(step, now, await stepClock(tx, at.zone)),
        })
  if (!moved) return false
  const version = row.version + 1
  for (const { key, to: holders } of passed) {
    await addAct(tx, { caseId: row.id, step: key, kind: 'tell', personId: null, at: now })
    const people = new Set<number>()
    for (const holder of holders) for (const id of await peopleOf(tx, holder, row)) people.add(id)
    await enqueue(tx, now, {
      kind: 'case-told',
      key: `case-told:${row.id}:${version}:${key}`,
      to: [...people],
      args: { caseId: row.id, step: key },
      subject: `case:${row.id}`,
    })
  }
  if (step !== null && (step.by === 'agency' || step.by === 'applicant' || step.by === 'respondent'))
    await tellTurn(tx, now, { ...row, version }, await peopleOf(tx, step.by, row))
  return true
}

/** It is their turn: said once for each time it comes to them. */
export async function tellTurn(
  tx: Tx,
  now: Date,
  { id, version }: Pick<CaseRow, 'id' | 'version'>,
  to: readonly number[],
): Promise<void> {
  await enqueue(tx, now, {
    kind: 'case-turn',
    key: `case-turn:${id}:${version}`,
    to,
    args: { caseId: id },
    subject: `case:${id}`,
  })
}
