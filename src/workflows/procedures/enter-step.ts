import {
  END,
  type Holder,
  type OwedStep,
  type ProcedureDefinition,
  type RepeatStep,
  type Step,
} from '#domain/procedures/definition.ts'
import {
  dueAtOf,
  formsOfStep,
  isOfAgency,
  isSide,
  isOwed,
  repeated,
  stepOf,
  type TellStep,
  wayAt,
} from '#domain/procedures/flow.ts'
import { listOf } from '#domain/procedures/answers.ts'
import { drawn } from '#domain/procedures/draw.ts'
import { spentDays } from '#domain/procedures/shared-clock.ts'
import { partOf } from '#domain/procedures/periods.ts'
import { atWallTime, orNextWorkingDay } from '#domain/cycle/stage-length.ts'
import type { StageKey } from '#domain/vocabulary.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { stageFor } from '#storage/cycle/cycles.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { evaluatorsOf } from '#reads/procedures/reviewing.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { endOfAudit } from '#storage/audit.ts'
import { answersOf, freshForms, storeAnswers } from '#storage/procedures/answers.ts'
import { actsOf, addAct, type CaseRow, changeCase, timesOver } from '#storage/procedures/cases.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { propose } from './propose.ts'
import { setIndicators } from './set-indicators.ts'
import { standAll } from './stand.ts'

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
  row: Pick<CaseRow, 'applicantId' | 'agencyId' | 'cycleId' | 'respondents'>,
): Promise<number[]> {
  if (holder === 'applicant') return [...new Set([row.applicantId ?? [], row.respondents].flat())]
  if (holder === 'respondent') return row.respondents
  if (holder === 'evaluator') return evaluatorsOf(db, row)
  if (holder !== 'agency') return holdersOf(db, [holder], isOfAgency(holder) ? (row.agencyId ?? undefined) : undefined)
  return row.agencyId === null ? [] : holdersOf(db, ['focal-point', 'agency-head'], row.agencyId)
}

type Repeated = { row: CaseRow; definition: ProcedureDefinition; step: RepeatStep }

/** By when the present time of a repeated part is owed: on the last day of its part of the period, and never on a free one. */
export async function endOfPart(db: Reader, at: Moment, { row, step }: Omit<Repeated, 'definition'>): Promise<Date> {
  const clock = await stepClock(db, at.zone)
  const { to } = partOf(row.startedAt, await timesOver(db, row.id, step.key), step, at.zone)
  const last = orNextWorkingDay(new Date(to.getTime() - 1), clock.holidays, at.zone)
  return atWallTime(last, clock.dayEndsAt, at.zone)
}

/** Counts one more time. @returns where the case goes on, and from when on it may: null, at once */
async function countTime(
  tx: Tx,
  at: Moment,
  { row, definition, step }: Repeated,
): Promise<{ to: string; from: Date | null }> {
  const time = (await timesOver(tx, row.id, step.key)) + 1
  await addAct(tx, { caseId: row.id, step: step.key, kind: 'repeat', note: String(time), personId: null, at: at.now })
  if (time >= step.times * step.periods) return { to: step.next, from: null }
  await freshForms(tx, row.id, repeated(definition, step).flatMap(formsOfStep), time)
  const { from } = partOf(row.startedAt, time, step, at.zone)
  return { to: step.again, from: step.early || from <= at.now ? null : from }
}

type Way = { row: CaseRow; definition: ProcedureDefinition; to: string }

/** What does itself on the way is done, and what is to be done then. */
async function follow(tx: Tx, at: Moment, { row, definition, to }: Way) {
  const told: TellStep[] = []
  for (let target = to; ; ) {
    const step = target === END ? null : stepOf(definition, target)
    if (step === null || isOwed(step)) return { told, step, waits: null }
    if (step.does === 'wait') {
      const until = dueAtOf({ within: { days: step.days, count: 'calendar' } }, at.now, await stepClock(tx, at.zone))
      return { told, step: null, waits: { step: step.key, until: until ?? at.now } }
    }
    if (step.does === 'repeat') {
      const next = await countTime(tx, at, { row, definition, step })
      if (next.from !== null) return { told, step: null, waits: { step: step.key, until: next.from } }
      target = next.to
      continue
    }
    if (step.does === 'tell') told.push(step)
    if (step.does === 'draw') await drawFor(tx, at, { row, definition, step })
    if (step.does === 'propose') await propose(tx, at.now, { row, step })
    if (step.does === 'indicators') await setIndicators(tx, at.now, { row, step })
    if (step.does === 'standing') await standAll(tx, at.now, { row, step })
    target = step.does === 'branch' ? wayAt(step, await answersOf(tx, row.id)) : step.next
  }
}

/** Requirement N11: drawn by the last hash of the log as it stands, which is nobody's choice and is kept in the history of the case. */
async function drawFor(
  tx: Tx,
  { now }: Moment,
  { row, definition, step }: Pick<Way, 'row' | 'definition'> & { step: Extract<Step, { does: 'draw' }> },
) {
  const { hash: seed } = await endOfAudit(tx)
  const choices = (definition.choices[listOf(definition, step.into)] ?? []).map(({ key }) => key)
  const is = drawn(seed, choices, step.percent)
  const act = { caseId: row.id, step: step.key, kind: 'draw' as const, note: seed, values: { [step.into]: { is } } }
  await addAct(tx, { ...act, personId: null, at: now })
  await storeAnswers(tx, row.id, { [step.into]: is }, { personId: null, at: now })
}

/** Where the stage lies now, with what an agency was given of it where the step is the agency's own. */
export async function endOfStage(db: Reader, row: CaseRow, stage: StageKey): Promise<Date | null> {
  const cycleId = row.cycleId ?? (await organizationCycle(db))?.id
  if (cycleId === undefined) return null
  return (await stageFor(db, cycleId, stage, row.holder === 'agency' ? row.agencyId : null))?.dueAt ?? null
}

/** The clock of a step: its own, or the part of the period in which it is done again. */
async function clockOf(db: Reader, at: Moment, row: CaseRow, definition: ProcedureDefinition, step: OwedStep) {
  const again = definition.steps.find((one) => one.does === 'repeat' && one.again === step.key)
  if (step.within === undefined && again?.does === 'repeat') return endOfPart(db, at, { row, step: again })
  if (step.endsWith !== undefined) return endOfStage(db, row, step.endsWith)
  const clock = await stepClock(db, at.zone)
  const { within } = step
  if (within?.shared === undefined) return dueAtOf(step, at.now, clock)
  const days = Math.max(0, within.days - spentDays(definition, within, await actsOf(db, row.id), clock))
  return dueAtOf({ within: { ...within, days } }, at.now, clock)
}

/**
 * Moves a case to a step, or to its end: what does itself on the way is done, the clock of whoever has the turn begins, and the side
 * that has it is told. What is repeated waits until its next time has come. @returns false when another has moved it meanwhile
 */
export async function enterStep(
  tx: Tx,
  at: Moment,
  {
    row,
    definition,
    to,
    dueAt,
    by = null,
  }: Way & {
    dueAt?: Date | null
    /** Who has brought it here and is answered at once: no notice tells them that it is their turn again. */
    by?: number | null
  },
): Promise<boolean> {
  const { told: passed, step, waits } = await follow(tx, at, { row, definition, to })
  const { now } = at
  const turn = { stepSince: now, claimedBy: null, asked: null }
  const moved =
    waits !== null
      ? await changeCase(tx, row, { ...turn, step: waits.step, holder: null, dueAt: waits.until })
      : step === null
        ? await changeCase(tx, row, { ...turn, holder: null, dueAt: null, endedAt: now, end: 'done' })
        : await changeCase(tx, row, {
            ...turn,
            step: step.key,
            holder: step.by,
            dueAt: dueAt ?? (await clockOf(tx, at, row, definition, step)),
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
  if (step !== null && (isSide(step.by) || isOfAgency(step.by)))
    await tellTurn(
      tx,
      now,
      { ...row, version },
      (await peopleOf(tx, step.by, row)).filter((id) => id !== by),
    )
  return true
}

/** It is their turn: said once for each time it comes to them. */
export const turnNotice = ({ id, version }: Pick<CaseRow, 'id' | 'version'>, to: readonly number[]) => ({
  kind: 'case-turn' as const,
  key: `case-turn:${id}:${version}`,
  to,
  args: { caseId: id },
  subject: `case:${id}`,
})
export type TurnNotice = ReturnType<typeof turnNotice>

export const tellTurn = (tx: Tx, now: Date, row: Pick<CaseRow, 'id' | 'version'>, to: readonly number[]) =>
  enqueue(tx, now, turnNotice(row, to))
