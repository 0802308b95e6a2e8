import { letterContent, letterFacts, letterNumber, saysTheSame } from '#domain/results/letter.ts'
import type { Bilingual } from '#domain/cycle/profile.ts'
import { refuse } from '#shared/outcome.ts'
import { type AgencyResult, agencyResult } from '#reads/results/agency-result.ts'
import { headquartersOf } from '#storage/people/agencies.ts'
import { withheldResults } from '#storage/decisions/decisions.ts'
import { addLetter, lettersOf } from '#storage/results/letters.ts'
import { releasedCycle, resultOfAgency } from '#storage/results/results.ts'
import { command, NONE } from '../act.ts'
import { giveReceipt } from '../give-receipt.ts'

/** All that the letter says; plain JSON. */
export interface ResultLetter {
  number: string
  issuedAt: string
  receipt: string
  organization: Bilingual
  /** The parent agency, which gets a copy (requirement F7); null: it is not known. */
  headquarters: string | null
  result: AgencyResult
}

/**
 * Requirement E15: the letter of its final result to an agency, with number, day and receipt. It is issued when it is wanted for the
 * first time, and anew when the result has been corrected since. Refusals: not-found, result-withheld {sinceAt}.
 */
export const takeResultLetter = command('result.letter', {
  input: NONE,
  async load(db, { person: { agencyId } }) {
    const cycle = await releasedCycle(db)
    return { about: { agencyId, cycleState: cycle?.state ?? null }, cycle, agencyId }
  },
  async run(tx, act, _, { cycle, agencyId }) {
    const row = cycle === null || agencyId === null ? null : await resultOfAgency(tx, cycle.id, agencyId)
    if (cycle === null || row === null) return refuse('not-found')
    const { agencyId: of } = row
    const sinceAt = (await withheldResults(tx, cycle.id)).get(of)
    if (sinceAt !== undefined) return refuse('result-withheld', { sinceAt: sinceAt.toISOString() })
    const facts = letterFacts(cycle.year, row, cycle.profile.rankingVisibility !== 'none')
    const before = await lettersOf(tx, { cycleId: cycle.id, agencyId: of })
    const [last] = before
    const value = async (letter: { number: string; issuedAt: Date; receipt: string }): Promise<ResultLetter> => ({
      number: letter.number,
      issuedAt: letter.issuedAt.toISOString(),
      receipt: letter.receipt,
      organization: cycle.profile.organizationNames,
      headquarters: await headquartersOf(tx, of),
      result: await agencyResult(tx, cycle, row),
    })
    if (last !== undefined && saysTheSame(last.facts, facts)) return act.unchanged(await value(last))
    const number = letterNumber(cycle.year, row.agencyCode, before.length)
    const receipt = await giveReceipt(tx, of, letterContent(number, facts), act.now)
    const letter = { cycleId: cycle.id, agencyId: of, number, issuedAt: act.now, receipt, facts }
    await addLetter(tx, letter)
    return act.record(await value(letter), { id: cycle.id, agencyId: of, details: { number, receipt } })
  },
})
