import { z } from 'zod'
import type { Step } from '#domain/procedures/definition.ts'
import { isOwed, stepOf } from '#domain/procedures/flow.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { done, refuse } from '#shared/outcome.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import {
  actsOf,
  addAct,
  caseById,
  type CaseRow,
  changeCase,
  firstClock,
  nameParties,
  overdueCases,
  partiesOfRound,
} from '#storage/procedures/cases.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { command, query } from '../act.ts'
import { makeCode, unremembered } from '../make-code.ts'
import { bySystem, type Tools } from '../tools.ts'
import { enterStep, tellTurn } from './enter-step.ts'
import { caseInput, loadCase } from './load-case.ts'

/** Who may be named: everybody on a seat for it, and whoever answers another case of the round, with a code and without a seat. */
async function mayAnswer(db: Reader, { roundId }: CaseRow): Promise<Map<number, string>> {
  const seats = await seatsHeld(db, ['inquiry-respondent'])
  const parties = roundId === null ? [] : await partiesOfRound(db, roundId)
  return new Map([...seats, ...parties].map(({ personId, name }) => [personId, name]))
}

export const readRespondents = query('case.respondents', {
  input: caseInput,
  load: loadCase,
  async read(db, _act, _input, { row }) {
    const people = await mayAnswer(db, row)
    return done({
      id: row.id,
      name: row.name,
      people: [...people].map(([personId, name]) => ({ personId, name, isNamed: row.respondents.includes(personId) })),
    })
  },
})

/** Names who answers, beside those who were named already; whoever has the turn is told. Refusals: case-ended, not-found. */
export const nameRespondent = command('case.name', {
  input: caseInput.extend({ personId: z.number().int() }),
  load: loadCase,
  async run(tx, act, { caseId, personId }, { row }) {
    if (row.endedAt !== null) return refuse('case-ended')
    const name = (await mayAnswer(tx, row)).get(personId)
    if (name === undefined) return refuse('not-found')
    if (row.respondents.includes(personId)) return act.unchanged({ name })
    const namer = act.person.personId
    await nameParties(tx, caseId, [personId], namer, act.now)
    await addAct(tx, {
      caseId,
      step: row.step,
      kind: 'name',
      note: name,
      personId: namer,
      at: act.now,
    })
    if (row.holder === 'respondent') await tellTurn(tx, act.now, row, [personId])
    return act.record({ name }, { id: caseId, agencyId: row.agencyId, details: { personId } })
  },
})

/**
 * A one-time code for somebody who has no seat: whoever brings it answers this case and sees nothing else; several may be made for one
 * case (requirements H1–H9). Refusal: case-ended.
 */
export const inviteRespondent = unremembered(
  command('case.invite', {
    input: caseInput.extend({ name: z.string().min(2).max(120) }),
    load: loadCase,
    async run(tx, act, { caseId, name }, { row }) {
      if (row.endedAt !== null) return refuse('case-ended')
      const bound = { role: 'inquiry-respondent', agencyId: null, teamId: null, personId: null, name, caseId } as const
      const { id, code, expiresAt } = await makeCode(tx, act, bound)
      return act.record({ code, expiresAt }, { id: caseId, agencyId: row.agencyId, details: { startCode: id } })
    },
  }),
)

const withReason = caseInput.extend({ reason: z.string() })

/** Begins the step again that came last before the end; the answers stand. Refusals: case-open, those of `checkReason`, case-changed. */
export const reopenCase = command('case.reopen', {
  input: withReason,
  load: loadCase,
  async run(tx, act, { caseId, reason: text }, { row, procedure }) {
    const reason = checkReason(text)
    if (!reason.ok) return reason
    if (row.endedAt === null) return refuse('case-open')
    const last = (await actsOf(tx, caseId)).findLast(
      ({ kind }) => kind === 'submit' || kind === 'judge' || kind === 'lapse',
    )
    const to = last?.step ?? procedure.definition.steps[0]?.key ?? ''
    const { personId } = act.person
    await addAct(tx, { caseId, step: to, kind: 'reopen', note: reason.value, personId, at: act.now })
    if (!(await changeCase(tx, row, { endedAt: null, end: null }))) return refuse('case-changed')
    const open = await caseById(tx, caseId)
    if (open === null || !(await enterStep(tx, act, { row: open, definition: procedure.definition, to })))
      return refuse('case-changed')
    return act.record(
      { title: stepOf(procedure.definition, to)?.title ?? null },
      { id: caseId, agencyId: row.agencyId, details: { step: to, reason: reason.value } },
    )
  },
})

/** Ends a case that shall not go on. Refusals: case-ended, those of `checkReason`, case-changed. */
export const closeCase = command('case.close', {
  input: withReason,
  load: loadCase,
  async run(tx, act, { caseId, reason: text }, { row }) {
    const reason = checkReason(text)
    if (!reason.ok) return reason
    if (row.endedAt !== null) return refuse('case-ended')
    const { personId } = act.person
    await addAct(tx, {
      caseId,
      step: row.step,
      kind: 'close',
      note: reason.value,
      personId,
      at: act.now,
    })
    const ended = { holder: null, dueAt: null, endedAt: act.now, end: 'closed' as const, claimedBy: null }
    if (!(await changeCase(tx, row, ended))) return refuse('case-changed')
    return act.record({}, { id: caseId, agencyId: row.agencyId, details: { step: row.step, reason: reason.value } })
  },
})

/** Where a case goes when its clock has run out: by the rule for silence, or on to the next time of what is repeated; null: nowhere. */
const afterClock = (step: Step | null): string | null =>
  step?.does === 'repeat'
    ? step.again
    : step?.does === 'wait'
      ? step.next
      : isOwed(step)
        ? (step.silence?.next ?? null)
        : null

const lapse = command('case.lapse', {
  input: caseInput,
  async load(db, _, { caseId }) {
    const row = await caseById(db, caseId)
    const procedure = row === null ? null : await procedureById(db, row.procedureId)
    return row === null || procedure === null ? null : { about: {}, row, procedure }
  },
  async run(tx, act, { caseId }, { row, procedure: { definition } }) {
    const step = stepOf(definition, row.step)
    const to = afterClock(step)
    if (row.dueAt === null || row.dueAt > act.now || to === null) return refuse('case-changed')
    if (isOwed(step)) await addAct(tx, { caseId, step: row.step, kind: 'lapse', personId: null, at: act.now })
    if (!(await enterStep(tx, act, { row, definition, to }))) return refuse('case-changed')
    return act.record({}, { id: caseId, agencyId: row.agencyId, details: { step: row.step, to } })
  },
})

/** The duty of each minute: what a rule for silence says about clocks that have run out, and what begins once more. */
export async function lapseByClock(tools: Tools): Promise<void> {
  const now = tools.clock.now()
  const first = await firstClock(tools.db)
  if (first === null || first >= now) return
  for (const { id, step, procedureId } of await overdueCases(tools.db, now)) {
    const definition = (await procedureById(tools.db, procedureId))?.definition
    if (definition === undefined || afterClock(stepOf(definition, step)) === null) continue
    await lapse(tools, bySystem(now), { caseId: id })
  }
}
