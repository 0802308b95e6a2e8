import { z } from 'zod'
import { instantOf, jalaliParts } from 'persian-text'
import { checkReason } from '#domain/objections/check-reason.ts'
import { documentContent, keptAnswers, mayBecome, numberOf, STANDINGS } from '#domain/procedures/documents.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { refuse } from '#shared/outcome.ts'
import { answersOf } from '#storage/procedures/answers.ts'
import { addAct } from '#storage/procedures/cases.ts'
import {
  addEntry,
  changeStanding,
  countSince,
  entryById,
  type EntryRow,
  lastEntry,
} from '#storage/procedures/registers.ts'
import type { Tx } from '#storage/transaction.ts'
import { command } from '../act.ts'
import { linkedTo } from '../give-receipt.ts'
import { enterStep } from './enter-step.ts'
import { caseInput, loadCase, ownStep } from './load-case.ts'

/** The same day so many years on; the leap day becomes the one before it. */
function yearsOn(now: Date, years: number, zone: string): Date {
  const { year, month, day } = jalaliParts(now, zone)
  const kept = month === 12 ? Math.min(day, 29) : day
  return instantOf({ year: year + years, month, day: kept, hour: 23, minute: 59 }, zone)
}

/** Issues the document of a step: its number, its entry in the register and its receipt. Refusals: those of `ownStep`, case-not-your-turn, case-changed. */
export const issueDocument = command('case.issue', {
  input: caseInput,
  load: loadCase,
  async run(tx, act, { caseId }, loaded) {
    const found = ownStep(loaded, act)
    if (!found.ok) return found
    const step = found.value
    const { row, procedure } = loaded
    const { definition } = procedure
    const rule = step.does === 'issue' ? definition.documents[step.document] : undefined
    if (step.does !== 'issue' || rule === undefined) return refuse('case-not-your-turn')
    const { now, zone } = act
    const register = `${procedure.key}:${rule.register}`
    const { year } = jalaliParts(now, zone)
    const newYear = instantOf({ year, month: 1, day: 1, hour: 0, minute: 0 }, zone)
    const before = await lastEntry(tx, register)
    const entry = {
      number: numberOf(rule.number, { year, count: (await countSince(tx, register, newYear)) + 1 }),
      name: row.name,
      validUntil: rule.years === undefined ? null : yearsOn(now, rule.years, zone),
      answers: keptAnswers(definition, step.document, await answersOf(tx, caseId)),
    }
    const last = before === null ? null : { number: before.place, link: before.link }
    const { number: place, receipt, salt, content, link } = linkedTo(last, documentContent(entry), now)
    const { personId } = act.person
    const bound = { register, document: step.document, place, receipt, salt, content, link }
    const who = { caseId, holderId: row.applicantId, issuedBy: personId, issuedAt: now }
    const entryId = await addEntry(tx, { ...entry, ...bound, ...who })
    const actId = await addAct(tx, { caseId, step: step.key, kind: 'issue', note: entry.number, personId, at: now })
    if (!(await enterStep(tx, act, { row, definition, to: step.next }))) return refuse('case-changed')
    await tellHolder(tx, now, actId, { id: entryId, holderId: row.applicantId, caseId })
    return act.record(
      { entryId, number: entry.number, receipt },
      { id: caseId, agencyId: row.agencyId, details: { step: step.key, number: entry.number } },
    )
  },
})

const tellHolder = (
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
    const { now } = act
    if (!(await changeStanding(tx, entry, { standing, reason: reason.value, standingAt: now })))
      return refuse('case-changed')
    const { caseId, number } = entry
    const { personId } = act.person
    const note = `${number} · ${reason.value}`
    const told = { caseId, step: entry.document, kind: 'standing' as const, outcome: standing, note }
    const actId = await addAct(tx, { ...told, personId, at: now })
    await tellHolder(tx, now, actId, entry)
    return act.record(
      { entryId: entry.id },
      { id: caseId, agencyId: entry.case.agencyId, details: { number, standing, reason: reason.value } },
    )
  },
})
