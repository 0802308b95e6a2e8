import { z } from 'zod'
import { type Answers, pathOf } from '#domain/procedures/answers.ts'
import type { StoredValue } from '#domain/procedures/cases.ts'
import type { ProcedureDefinition, StepKind } from '#domain/procedures/definition.ts'
import { fits } from '#domain/procedures/documents.ts'
import { hasTurn, isSide, outcomeOf, stepOf, turnOf } from '#domain/procedures/flow.ts'
import { checkReason, REASON_LIMIT } from '#domain/objections/check-reason.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { cleanText } from 'persian-text'
import { feeNow, formState, missingIn, outsideBounds } from '#reads/procedures/form.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { renameSeatless } from '#storage/people/people.ts'
import { sharersOf } from '#storage/people/stand-ins.ts'
import { answersOf } from '#storage/procedures/answers.ts'
import { actsOf, addAct, caseById, type CaseRow, changeCase, renameCase } from '#storage/procedures/cases.ts'
import { plannedMeeting } from '#storage/procedures/meetings.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import type { Reader } from '#storage/transaction.ts'
import { command } from '../act.ts'
import { holdFestival } from '../hold-festival.ts'
import { enterStep, peopleOf } from './enter-step.ts'
import { caseInput, loadCase, ownForms, ownStep } from './load-case.ts'
import { unfitProposal } from './propose.ts'
import { unfitIndicators } from './set-indicators.ts'
import { closeMeeting } from './meetings.ts'

/** `turn`: at which time it was seen; a colleague may have moved the case since. Null: whoever asks has seen none. */
const seenInput = caseInput.extend({ turn: z.string().nullable().default(null) })

const isAnother = (turn: string | null, row: CaseRow): boolean => turn !== null && turn !== turnOf(row)

const FILLED: ReadonlySet<StepKind> = new Set(['fill', 'ask', 'mark', 'pay'])

/**
 * Hands the forms of a step in, of a meeting its minutes: the answers as they are then are frozen in the act. Refusals: those of `ownStep`, case-incomplete {count}, sum-outside {title, value, bound, least, most}, meeting-unplanned, meeting-ahead {beginsAt},
 * those of `unfitIndicators`, case-changed.
 */
export const submitCase = command('case.submit', {
  input: seenInput,
  load: loadCase,
  async run(tx, act, { caseId, turn }, loaded) {
    const step = ownForms(loaded)
    if (!step.ok) return step
    const { row, procedure } = loaded
    if (isAnother(turn, row)) return refuse('case-changed')
    const { definition } = procedure
    const { forms, key, next } = step.value
    const state = await formState(tx, row, { definition, forms, language: 'fa' })
    const missing = missingIn(state)
    if (missing.length > 0) return refuse('case-incomplete', { count: missing.length })
    const outside = outsideBounds(definition, forms, state)
    if (outside !== null) return refuse('sum-outside', outside)
    const unfit = await unfitIndicators(tx, { row, definition, to: next, forms })
    if (unfit !== null) return unfit
    const unproposed = await unfitProposal(tx, { row, definition, to: next })
    if (unproposed !== null) return unproposed
    const values: Record<string, StoredValue> = {}
    for (const [path, is] of Object.entries(state.answers)) values[path] = { is }
    const { personId } = act.person
    const fee = step.value.does === 'pay' ? feeNow(step.value, definition, state.answers, act) : null
    if (fee !== null) values[`fee.${key}`] = { is: fee.rial }
    const isMeeting = step.value.does === 'meet'
    const meeting = isMeeting ? await plannedMeeting(tx, caseId, key) : null
    if (isMeeting && meeting === null) return refuse('meeting-unplanned')
    if (meeting !== null && meeting.at > act.now) return refuse('meeting-ahead', { beginsAt: meeting.at.toISOString() })
    const actId = await addAct(tx, { caseId, step: key, kind: 'submit', personId, at: act.now, values })
    if (meeting !== null && !(await closeMeeting(tx, act.now, meeting, actId))) return refuse('case-changed')
    const cycle = step.value.does === 'meet' && step.value.marks === 'festival' ? await cycleOf(tx, row) : null
    // Where it was recorded by hand before, or is not due, the minutes are handed in all the same.
    if (cycle !== null && (await holdFestival(tx, cycle, act.now)).ok) act.note('cycle.festival-held', { id: cycle.id })
    const name = nameIn(definition, forms, state.answers)
    if (name !== null) {
      await renameCase(tx, caseId, name)
      if (row.applicantId !== null) await renameSeatless(tx, row.applicantId, name)
    }
    if (!(await enterStep(tx, act, { row, definition, to: next, by: personId }))) return refuse('case-changed')
    const after = await caseById(tx, caseId)
    const following = after === null || after.endedAt !== null ? null : stepOf(definition, after.step)
    const isOwn = after !== null && after.endedAt === null && hasTurn(loaded.person, after)
    return act.record(
      {
        code: row.code,
        name: after?.name ?? row.name,
        next: following?.title ?? null,
        /** It is theirs again: nobody answers them. By forms they go on at once. */
        isOwn,
        goesOn: isOwn && following !== null && FILLED.has(following.does),
        dueAt: after?.dueAt?.toISOString() ?? null,
      },
      { id: caseId, agencyId: row.agencyId, details: { step: key, answers: Object.keys(values).length } },
    )
  },
})

const cycleOf = (db: Reader, { cycleId }: CaseRow): Promise<CycleRow | null> =>
  cycleId === null ? Promise.resolve(null) : cycleById(db, cycleId)

/** How the applicant calls themselves, where these forms ask for it; a company is called by its first text. */
function nameIn(definition: ProcedureDefinition, forms: readonly string[], answers: Answers): string | null {
  const { identity } = definition.starts
  if (identity === undefined || !forms.includes(identity)) return null
  const { fields } = definition.forms[identity] ?? { fields: [] }
  const field = fields.find(({ kind }) => kind === 'text') ?? fields.find(({ kind }) => kind === 'person')
  const name = field === undefined ? null : answers[pathOf(identity, field.key)]
  return typeof name === 'string' ? name : null
}

/** Takes a case in hand, so that nobody else judges it meanwhile. Refusals: those of `ownStep`, case-changed. */
export const claimCase = command('case.claim', {
  input: caseInput,
  load: loadCase,
  async run(tx, act, { caseId }, loaded) {
    const step = ownStep(loaded)
    if (!step.ok) return step
    const { row } = loaded
    const { personId } = act.person
    if (row.claimedBy === personId) return act.unchanged({ id: caseId })
    if (!(await changeCase(tx, row, { claimedBy: personId }))) return refuse('case-changed')
    await addAct(tx, { caseId, step: row.step, kind: 'claim', personId, at: act.now })
    return act.record({ id: caseId }, { id: caseId, agencyId: row.agencyId, details: { step: row.step } })
  },
})

const checkNote = (text: string, need: 'none' | 'may' | 'must'): Outcome<string> => {
  const note = cleanText(text)
  if (need === 'must') return checkReason(note)
  return note.length > REASON_LIMIT ? refuse('reason-too-long', { limit: REASON_LIMIT }) : done(note)
}

/**
 * Judges a case by one of the outcomes of its step, given by its place. Where several have to judge it moves when enough have.
 * Refusals: those of `ownStep` and `checkReason`, case-judged-already, outcome-unfit, those of `unfitIndicators`, case-changed.
 */
export const judgeCase = command('case.judge', {
  input: seenInput.extend({ outcome: z.number().int().min(0), note: z.string() }),
  load: loadCase,
  async run(tx, act, { caseId, turn, outcome: place, note: text }, loaded) {
    const found = ownStep(loaded)
    if (!found.ok) return found
    const step = found.value
    if (isAnother(turn, loaded.row)) return refuse('case-changed')
    if (step.does !== 'judge') return refuse('case-not-your-turn')
    const [key, rule] = Object.entries(step.outcomes)[place] ?? []
    if (key === undefined || rule === undefined) return refuse('case-changed')
    if (!fits(rule.when, await answersOf(tx, caseId))) return refuse('outcome-unfit')
    const note = checkNote(text, rule.note)
    if (!note.ok) return note
    const { row, procedure } = loaded
    const { personId } = act.person
    const isVote = step.quorum !== undefined
    const votes = (await actsOf(tx, caseId)).filter(
      (one) => one.kind === 'judge' && one.step === row.step && one.at >= row.stepSince,
    )
    // Of a member and whoever stands in for them one judges.
    const seat = isVote && !isSide(step.by) ? [personId, ...(await sharersOf(tx, [step.by], personId))] : [personId]
    if (isVote && votes.some((vote) => vote.personId !== null && seat.includes(vote.personId)))
      return refuse('case-judged-already')
    await addAct(tx, { caseId, step: row.step, kind: 'judge', outcome: key, note: note.value, personId, at: act.now })
    const all = [...votes, { personId, outcome: key }].flatMap((vote) =>
      vote.personId === null || vote.outcome === null ? [] : [{ personId: vote.personId, outcome: vote.outcome }],
    )
    const settled = outcomeOf(step, all)
    const to = settled === null ? null : (step.outcomes[settled]?.next ?? null)
    const { definition } = procedure
    const unfit = to === null ? null : await unfitIndicators(tx, { row, definition, to })
    if (unfit !== null) return unfit
    const moved = to === null ? changeCase(tx, row, {}) : enterStep(tx, act, { row, definition, to })
    if (!(await moved)) return refuse('case-changed')
    if (to !== null && note.value !== '') await tellNote(row.agencyId !== null ? 'agency' : 'applicant')
    return act.record(
      { title: rule.title, isSettled: settled !== null, given: all.length, quorum: step.quorum ?? 1 },
      { id: caseId, agencyId: row.agencyId, details: { step: row.step, outcome: key, isSettled: settled !== null } },
    )

    /** What was written is for whoever it is about, also where the turn goes elsewhere. */
    async function tellNote(side: 'agency' | 'applicant'): Promise<void> {
      const after = await caseById(tx, caseId)
      if (after === null || after.holder === side) return
      await enqueue(tx, act.now, {
        kind: 'case-judged',
        key: `case-judged:${caseId}:${after.version}`,
        to: await peopleOf(tx, side, row),
        args: { caseId },
        subject: `case:${caseId}`,
      })
    }
  },
})
