import type { ProcedureDefinition } from '#domain/procedures/definition.ts'
import {
  approvedIndicators,
  indicatorsFault,
  type IndicatorsStep,
  indicatorsOf,
  indicatorsOnTheWay,
  setsIndicators,
} from '#domain/procedures/specific-indicators.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { refuse } from '#shared/outcome.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { answersOf } from '#storage/procedures/answers.ts'
import { addAct, type CaseRow } from '#storage/procedures/cases.ts'
import { writeSpecificIndicators } from '#storage/procedures/specific-indicators.ts'
import type { Reader, Tx } from '#storage/transaction.ts'

type At = { row: CaseRow; step: IndicatorsStep }

async function judged(db: Reader, { row, step }: At) {
  const answers = await answersOf(db, row.id)
  const approved = approvedIndicators(step, answers)
  const cycle = row.cycleId === null ? null : await cycleById(db, row.cycleId)
  return { answers, approved, cycle, fault: indicatorsFault(approved, cycle?.state ?? null) }
}

/**
 * Asked before somebody moves a case on: what it would set by itself on its way, or what these forms are to become later, has to be fit
 * for that, so that whoever wrote it hears of it. Null: it is. Refusals: specific-late, specific-twice {title}, specific-total {total, expected}.
 */
export async function unfitIndicators(
  db: Reader,
  {
    row,
    definition,
    to,
    forms = [],
  }: { row: CaseRow; definition: ProcedureDefinition; to: string; forms?: readonly string[] },
) {
  if (!setsIndicators(definition)) return null
  const step = indicatorsOf(definition, forms) ?? indicatorsOnTheWay(definition, to, await answersOf(db, row.id))
  if (step === null) return null
  const { fault } = await judged(db, { row, step })
  if (fault === null) return null
  const { code } = fault
  if (code === 'specific-total') return refuse(code, { total: fault.total, expected: fault.expected })
  return code === 'specific-twice' ? refuse(code, { title: fault.title }) : refuse(code)
}

/**
 * Requirements C5, E12. Where the clock has moved the case on with what is unfit, everything stays as it is and the coordinators are told:
 * the case may be opened again, or what is missing be settled another way.
 */
export async function setIndicators(tx: Tx, now: Date, { row, step }: At): Promise<void> {
  const { answers, approved, cycle, fault } = await judged(tx, { row, step })
  const letter = answers[step.letter]
  const isSet = fault === null && cycle !== null && row.agencyId !== null
  if (isSet)
    await writeSpecificIndicators(tx, { cycle, agencyId: row.agencyId ?? 0, title: step.title.fa }, approved, now)
  const note = isSet && typeof letter === 'string' ? letter : ''
  await addAct(tx, { caseId: row.id, step: step.key, kind: 'tell', note, personId: null, at: now })
  if (isSet) return
  await enqueue(tx, now, {
    kind: 'indicators-unset',
    key: `indicators-unset:${row.id}:${row.version}`,
    to: await holdersOf(tx, ['coordinator']),
    args: { caseId: row.id },
    subject: `case:${row.id}`,
  })
}
