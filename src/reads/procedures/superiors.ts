import type { OwedStep } from '#domain/procedures/definition.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { CaseRow } from '#storage/procedures/cases.ts'
import { headsOfRespondents } from '#storage/procedures/rounds.ts'
import type { Reader } from '#storage/transaction.ts'

/** Whoever stands above the side that has the turn, as far as they have a seat: the head of its agency, or of the office that was asked. */
async function superiorsOf(db: Reader, row: CaseRow): Promise<number[]> {
  if (row.holder === 'respondent') return headsOfRespondents(db, row)
  return row.holder === 'agency' && row.agencyId !== null ? holdersOf(db, ['agency-head'], row.agencyId) : []
}

/** Requirement G6: who is told on a rung of the ladder. Where nobody above has a seat the coordinators know whom to telephone. */
export async function ladderPeople(db: Reader, row: CaseRow, to: OwedStep['ladder'][number]['to']): Promise<number[]> {
  if (to !== 'superior') return holdersOf(db, [to])
  const above = await superiorsOf(db, row)
  return above.length > 0 ? above : holdersOf(db, ['coordinator'])
}
