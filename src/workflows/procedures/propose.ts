import type { ProcedureDefinition } from '#domain/procedures/definition.ts'
import { stepOf } from '#domain/procedures/flow.ts'
import { proposesAgencies, type ProposeStep } from '#domain/procedures/propose.ts'
import { proposedBy } from '#reads/procedures/proposals.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { storeAnswers } from '#storage/procedures/answers.ts'
import { addAct, type CaseRow } from '#storage/procedures/cases.ts'
import { resultsOf } from '#storage/results/results.ts'
import { refuse } from '#shared/outcome.ts'
import type { Reader, Tx } from '#storage/transaction.ts'

/** Asked before somebody moves a case on: without final tables there is nobody to propose. Refusal: nothing-proposed. */
export async function unfitProposal(
  db: Reader,
  { row, definition, to }: { row: CaseRow; definition: ProcedureDefinition; to: string },
) {
  const step = stepOf(definition, to)
  if (step === null || !proposesAgencies(step)) return null
  const isFinal = row.cycleId !== null && (await resultsOf(db, row.cycleId)).length > 0
  return isFinal ? null : refuse('nothing-proposed')
}

/** Peers rows 60, 61: writes what the results propose where the step wants it; with what figure stands in the history. */
export async function propose(tx: Tx, now: Date, { row, step }: { row: CaseRow; step: ProposeStep }): Promise<void> {
  const cycle = row.cycleId === null ? null : await cycleById(tx, row.cycleId)
  const proposed = cycle === null ? [] : await proposedBy(tx, step, { cycle, agencyId: row.agencyId })
  const is = [...new Set(proposed.map(({ name }) => name))]
  const note = proposed.map(({ name, value }) => `${name}: ${Math.round(value * 1000) / 1000}`).join('\n')
  await addAct(tx, {
    caseId: row.id,
    step: step.key,
    kind: 'tell',
    note,
    values: { [step.into]: { is } },
    personId: null,
    at: now,
  })
  await storeAnswers(tx, row.id, { [step.into]: is }, { personId: null, at: now })
}
