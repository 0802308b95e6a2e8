import { z } from 'zod'
import { instantOf, jalaliParts } from 'persian-text'
import { checkReason } from '#domain/objections/check-reason.ts'
import type { Answers } from '#domain/procedures/answers.ts'
import type { DocumentRule, IssueStep } from '#domain/procedures/definition.ts'
import {
  documentContent,
  type KeptAnswer,
  keptAnswers,
  lastNote,
  mayBecome,
  numberOf,
  passedPeople,
  STANDINGS,
} from '#domain/procedures/documents.ts'
import { refuse } from '#shared/outcome.ts'
import { answersOf } from '#storage/procedures/answers.ts'
import { actsOf, addAct } from '#storage/procedures/cases.ts'
import { addEntry, countSince, entryById, lastEntry } from '#storage/procedures/registers.ts'
import { roundById } from '#storage/procedures/rounds.ts'
import type { Tx } from '#storage/transaction.ts'
import { command, type PersonContext } from '../act.ts'
import { linkedTo } from '../give-receipt.ts'
import { enterStep } from './enter-step.ts'
import { standSo, tellHolder } from './stand.ts'
import { caseInput, type LoadedCase, loadCase, ownStep } from './load-case.ts'

/** The same day so many years on; the leap day becomes the one before it. */
function yearsOn(now: Date, years: number, zone: string): Date {
  const { year, month, day } = jalaliParts(now, zone)
  const kept = month === 12 ? Math.min(day, 29) : day
  return instantOf({ year: year + years, month, day: kept, hour: 23, minute: 59 }, zone)
}

/** Issues the document of a step: its number, its entry in the register and its receipt. Refusals: those of `ownStep`, case-not-your-turn, nobody-passed, case-changed. */
export const issueDocument = command('case.issue', {
  input: caseInput,
  load: loadCase,
  async run(tx, act, { caseId }, loaded) {
    const found = ownStep(loaded)
    if (!found.ok) return found
    const step = found.value
    const { row, procedure } = loaded
    const { definition } = procedure
    const rule = step.does === 'issue' ? definition.documents[step.document] : undefined
    if (step.does !== 'issue' || rule === undefined) return refuse('case-not-your-turn')
    const answers = await answersOf(tx, caseId)
    const holders = step.each === undefined ? [{ name: row.name }] : passedPeople(definition, step.each, answers)
    const issued: { entryId: number; number: string; receipt: string }[] = []
    for (const holder of holders) issued.push(await addDocument(tx, act, { loaded, step, rule, answers, holder }))
    const [first, last] = [issued[0], issued.at(-1)]
    if (first === undefined || last === undefined) return refuse('nobody-passed')
    const { personId } = act.person
    const note = issued.length === 1 ? first.number : `${first.number} – ${last.number}`
    const actId = await addAct(tx, { caseId, step: step.key, kind: 'issue', note, personId, at: act.now })
    if (!(await enterStep(tx, act, { row, definition, to: step.next }))) return refuse('case-changed')
    if (step.each === undefined)
      await tellHolder(tx, act.now, actId, { id: first.entryId, holderId: row.applicantId, caseId })
    return act.record(
      { ...first, count: issued.length },
      { id: caseId, agencyId: row.agencyId, details: { step: step.key, number: note } },
    )
  },
})

/** Its number, its place in the register and its receipt. */
async function addDocument(
  tx: Tx,
  { now, zone, person: { personId } }: PersonContext,
  { loaded: { row, procedure }, step, rule, answers, holder }: Issuing,
): Promise<{ entryId: number; number: string; receipt: string }> {
  const register = `${procedure.key}:${rule.register}`
  const { year } = jalaliParts(now, zone)
  const newYear = instantOf({ year, month: 1, day: 1, hour: 0, minute: 0 }, zone)
  const before = await lastEntry(tx, register)
  const { definition } = procedure
  const round = row.roundId === null ? null : await roundById(tx, row.roundId)
  const entry = {
    number: numberOf(rule.number, { year, count: (await countSince(tx, register, newYear)) + 1 }),
    name: holder.name,
    validUntil: rule.years === undefined ? null : yearsOn(now, rule.years, zone),
    answers: keptAnswers(definition, step.document, answers, {
      mark: holder.mark,
      ...(round === null ? {} : { round: { title: definition.title, kind: 'text', value: round.title, choices: [] } }),
      note: lastNote(definition, await actsOf(tx, row.id)),
    }),
  }
  const last = before === null ? null : { number: before.place, link: before.link }
  const { number: place, receipt, salt, content, link } = linkedTo(last, documentContent(entry), now)
  const bound = { register, document: step.document, place, receipt, salt, content, link }
  const holderId = step.each === undefined ? row.applicantId : null
  const entryId = await addEntry(tx, {
    ...entry,
    ...bound,
    caseId: row.id,
    holderId,
    issuedBy: personId,
    issuedAt: now,
  })
  return { entryId, number: entry.number, receipt }
}
type Issuing = {
  loaded: LoadedCase
  step: IssueStep
  rule: DocumentRule
  answers: Answers
  holder: { name: string; mark?: KeptAnswer }
}

/** Suspends or withdraws what was issued, or puts it in force again. Refusals: those of `checkReason`, standing-unfit, case-changed. */
export const changeDocument = command('standing.change', {
  input: z.object({ entryId: z.number().int(), standing: z.enum(STANDINGS), reason: z.string() }),
  async load(db, _, { entryId }) {
    const entry = await entryById(db, entryId)
    return entry === null ? null : { about: {}, entry }
  },
  async run(tx, act, { standing, reason: text }, { entry }) {
    const reason = checkReason(text)
    if (!reason.ok) return reason
    if (!mayBecome(entry.standing, standing)) return refuse('standing-unfit')
    const { caseId, number } = entry
    const { personId } = act.person
    if (!(await standSo(tx, act.now, { entry, standing, reason: reason.value, personId })))
      return refuse('case-changed')
    return act.record(
      { entryId: entry.id },
      { id: caseId, agencyId: entry.case.agencyId, details: { number, standing, reason: reason.value } },
    )
  },
})
