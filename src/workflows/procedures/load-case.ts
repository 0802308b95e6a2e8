import { z } from 'zod'
import { hasTurn, isOwed, isParty, stepOf } from '#domain/procedures/flow.ts'
import type { FormStep, OwedStep } from '#domain/procedures/definition.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { knowingReviews } from '#reads/procedures/reviewing.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { type CaseRow, caseById } from '#storage/procedures/cases.ts'
import { type ProcedureRow, procedureById } from '#storage/procedures/procedures.ts'
import type { Reader } from '#storage/transaction.ts'
import type { PersonContext } from '../act.ts'

export const caseInput = z.object({ caseId: z.number().int() })

export interface LoadedCase {
  about: { party: boolean; agencyId: number | null }
  row: CaseRow
  procedure: ProcedureRow
  /** Whoever asks, with what they judge where that matters. */
  person: PersonActor
}

/** A case with the version of the definition it runs by; seen by its sides, and by whoever has a step of it. */
export async function loadCase(
  db: Reader,
  act: Pick<PersonContext, 'person'>,
  { caseId }: { caseId: number },
): Promise<LoadedCase | null> {
  const row = await caseById(db, caseId)
  const procedure = row === null ? null : await procedureById(db, row.procedureId)
  if (row === null || procedure === null) return null
  const person = await knowingReviews(db, act.person, row)
  return {
    row,
    procedure,
    person,
    about: { party: isParty(person, procedure.definition, row), agencyId: row.agencyId },
  }
}

/** The same where it is to be filled in, not judged. Refusals: those of `ownStep`, case-not-your-turn. */
export function ownForms(loaded: LoadedCase): Outcome<FormStep> {
  const step = ownStep(loaded)
  if (!step.ok) return step
  return step.value.does === 'judge' || step.value.does === 'issue' ? refuse('case-not-your-turn') : done(step.value)
}

/** The step that is this person's to do now. Refusals: case-ended, case-not-your-turn, case-claimed. */
export function ownStep({ row, procedure, person }: LoadedCase): Outcome<OwedStep> {
  const step = stepOf(procedure.definition, row.step)
  if (row.endedAt !== null || !isOwed(step)) return refuse('case-ended')
  if (!hasTurn(person, row)) return refuse('case-not-your-turn')
  return row.claimedBy !== null && row.claimedBy !== person.personId ? refuse('case-claimed') : done(step)
}
