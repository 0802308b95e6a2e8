import {
  formsOfStep,
  hasTurn,
  isHolder,
  isOfDesk,
  isOfOne,
  isOwed,
  mainLine,
  passedOf,
  seesWholly,
  stepOf,
  turnOf,
} from '#domain/procedures/flow.ts'
import type { BothWords, OwedStep, ProcedureDefinition, Step } from '#domain/procedures/definition.ts'
import type { CaseActKind, CaseEnd } from '#domain/procedures/cases.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import type { Language } from '#domain/vocabulary.ts'
import { fits } from '#domain/procedures/documents.ts'
import { personName } from '#storage/people/people.ts'
import { filesOf } from '#storage/procedures/answers.ts'
import { expectedBy } from '#domain/procedures/periods.ts'
import { actsOf, type CaseRow, timesOver } from '#storage/procedures/cases.ts'
import { meetingsOf, tasksOf } from '#storage/procedures/meetings.ts'
import { procedureById, type ProcedureRow } from '#storage/procedures/procedures.ts'
import { entriesOfCase } from '#storage/procedures/registers.ts'
import type { Reader } from '#storage/transaction.ts'
import { type AnswerLine, answerLines, feeNow, type FeeShown, formState } from './form.ts'
import { type MeetingFacts, meetingFacts, type TaskLine, taskLine } from './meetings.ts'

/** A case in a list; plain JSON, instants as ISO text. */
export interface CaseLine {
  id: number
  name: string
  procedure: BothWords
  step: BothWords | null
  dueAt: string | null
  isLate: boolean
  end: CaseEnd | null
  /** It is this person's turn. */
  isOwn: boolean
  /** Of what is repeated: how many times are over, of how many, and how many should be. */
  pace: { done: number; all: number; expected: number } | null
  /** It waits for its next time, which begins then; nobody has the turn. */
  waits: boolean
}

/** A part of a case, or a task, that a person owes by a day; plain JSON. */
export interface DueStep extends Pick<CaseLine, 'id' | 'name' | 'step' | 'isLate'> {
  kind: 'case' | 'task'
  /** Null: a task, which its name says all of. */
  procedure: BothWords | null
  dueAt: string
}

type Seeing = { person: PersonActor; now: Date; zone: string }

/** Quota and pace: «2 of 6, and 3 by now». */
async function paceOf(db: Reader, row: CaseRow, { steps }: ProcedureDefinition, { now, zone }: Seeing) {
  const repeat = steps.find(({ does }) => does === 'repeat')
  if (repeat?.does !== 'repeat') return null
  const over = await timesOver(db, row.id, repeat.key)
  return { done: over, all: repeat.times * repeat.periods, expected: expectedBy(now, row.startedAt, repeat, zone) }
}

export async function caseLine(db: Reader, row: CaseRow, seeing: Seeing): Promise<CaseLine> {
  const { person, now } = seeing
  const procedure = await procedureById(db, row.procedureId)
  const step = procedure === null ? null : stepOf(procedure.definition, row.step)
  return {
    id: row.id,
    name: row.name,
    procedure: procedure?.definition.title ?? { fa: '', en: '' },
    step: row.endedAt === null ? (step?.title ?? null) : null,
    dueAt: row.dueAt?.toISOString() ?? null,
    isLate: row.holder !== null && row.dueAt !== null && row.dueAt < now,
    end: row.end,
    isOwn: row.endedAt === null && hasTurn(person, row),
    pace: procedure === null ? null : await paceOf(db, row, procedure.definition, seeing),
    waits: row.endedAt === null && row.holder === null,
  }
}

export interface CasePage extends CaseLine {
  code: string
  /** The way of the case: what is done, what is now, what comes. */
  line: { title: BothWords; at: 'done' | 'now' | 'next' }[]
  does: OwedStep['does'] | null
  /** Which time somebody has the turn: what is decided at it holds for no other. */
  turn: string
  /** `at`: its place in the step. */
  outcomes: { at: number; title: BothWords; note: 'none' | 'may' | 'must'; notes: BothWords[] }[]
  votes: { given: number; quorum: number } | null
  claimedBy: string | null
  isClaimedByOther: boolean
  answers: AnswerLine[]
  answered: number
  files: number
  /** The last word of whoever judged, with its outcome. */
  lastNote: { title: BothWords; note: string } | null
  respondents: string[]
  /** It was applied for: whoever is named acts with the applicant. */
  isApplied: boolean
  /** Meetings of it, the newest first. */
  meetings: MeetingFacts[]
  tasks: TaskLine[]
  /** What was issued in it. */
  documents: { id: number; number: string }[]
  fee: FeeShown | null
  /** Of marks that were given: who has passed. */
  marks: { passed: number; marked: number; least: number } | null
  can: {
    issue: boolean
    claim: boolean
    handOver: boolean
    plan: boolean
    write: boolean
    task: boolean
    name: boolean
    reopen: boolean
    close: boolean
    /** Of an application: its answers as a sheet to carry over. */
    transfer: boolean
  }
  /** What whoever applied may do with it beside their part; null: the reader is not of their side. */
  own: { share: boolean; withdraw: boolean; erase: boolean } | null
}

/** The forms that have been asked for so far, or are being filled in. */
const formsOf = ({ steps }: ProcedureDefinition): string[] => [...new Set(steps.flatMap(formsOfStep))]

export async function casePage(
  db: Reader,
  row: CaseRow,
  { definition }: ProcedureRow,
  seeing: Seeing & { language: Language },
): Promise<CasePage> {
  const { person, now, language } = seeing
  const step = stepOf(definition, row.step)
  const acts = await actsOf(db, row.id)
  const forms = formsOf(definition)
  const state = await formState(db, row, { definition, forms, language })
  const judged = acts.findLast(({ kind }) => kind === 'judge')
  const judge = judged === undefined ? null : stepOf(definition, judged.step)
  const title = judge?.does === 'judge' ? judge.outcomes[judged?.outcome ?? '']?.title : undefined
  const line = mainLine(definition)
  const index = row.endedAt === null ? line.findIndex(({ key }) => key === row.step) : line.length
  const own = row.endedAt === null && hasTurn(person, row)
  const isOffice = person.role === 'coordinator'
  const meetings = await meetingsOf(db, row.id)
  const isHeldNow = meetings.some(
    ({ step: of, state: at, at: begins }) => of === row.step && at === 'planned' && begins <= now,
  )
  const votes = acts.filter(({ kind, step: of, at }) => kind === 'judge' && of === row.step && at >= row.stepSince)
  const answers = answerLines(definition, forms, state, seesWholly(person, definition, row))
  return {
    ...(await caseLine(db, row, seeing)),
    code: row.code,
    line: line.map((one, i) => ({ title: one.title, at: i < index ? 'done' : i === index ? 'now' : 'next' })),
    does: row.endedAt === null && isOwed(step) ? step.does : null,
    turn: turnOf(row),
    outcomes:
      own && step?.does === 'judge'
        ? Object.values(step.outcomes).flatMap(({ title: words, note, notes, when }, at) =>
            fits(when, state.answers) ? [{ at, title: words, note, notes }] : [],
          )
        : [],
    votes: step?.does === 'judge' && step.quorum !== undefined ? { given: votes.length, quorum: step.quorum } : null,
    claimedBy:
      row.claimedBy === null ? null : await nameFor(db, row.claimedBy, step, isOfDesk(person, definition, row)),
    isClaimedByOther: row.claimedBy !== null && row.claimedBy !== person.personId,
    answers,
    answered: answers.length,
    files: (await filesOf(db, row.id)).length,
    lastNote: judged === undefined || title === undefined || judged.note === '' ? null : { title, note: judged.note },
    isApplied: definition.starts.by === 'applicant',
    respondents: await namesOf(db, row.respondents),
    meetings: meetings.map((meeting) => meetingFacts(meeting, row, definition)),
    tasks: (await tasksOf(db, { caseId: row.id })).map((task) => taskLine(task, person.personId, now)),
    documents: (await entriesOfCase(db, row.id)).map(({ id, number }) => ({ id, number })),
    marks: passedOf(definition, state.answers),
    fee: feeNow(step, definition, state.answers, seeing),
    can: {
      issue: own && step?.does === 'issue',
      plan: own && step?.does === 'meet',
      // Minutes are written once it has begun.
      write:
        own && isOwed(step) && step.does !== 'judge' && step.does !== 'issue' && (step.does !== 'meet' || isHeldNow),
      task: own && isOwed(step) && 'tasks' in step && step.tasks && (step.does !== 'meet' || isHeldNow),
      claim: own && step?.does === 'judge' && step.quorum === undefined && row.claimedBy === null,
      handOver:
        row.endedAt === null && isOfOne(step) && (isOffice || (own && [null, person.personId].includes(row.claimedBy))),
      name: isOffice && row.endedAt === null && definition.steps.some((one) => isOwed(one) && one.by === 'respondent'),
      reopen: isOffice && row.endedAt !== null,
      close: isOffice && row.endedAt === null,
      transfer: isOffice && definition.starts.by === 'applicant' && answers.length > 0,
    },
    own: ownPart(person, row, definition),
  }
}

function ownPart(person: PersonActor, row: CaseRow, { starts, keeps }: ProcedureDefinition): CasePage['own'] {
  if (starts.by !== 'applicant' || !isHolder(person, 'applicant', row)) return null
  const isOpen = row.endedAt === null
  return {
    share: isOpen,
    withdraw: isOpen && row.applicantId !== null,
    erase: !isOpen && keeps !== undefined && row.applicantId !== null,
  }
}

async function namesOf(db: Reader, ids: readonly number[]): Promise<string[]> {
  const names: string[] = []
  for (const id of ids) names.push((await personName(db, id)) ?? '')
  return names
}

export interface HistoryLine {
  at: string
  kind: CaseActKind
  step: BothWords | null
  outcome: BothWords | null
  note: string
  /** Null: the clock; '': somebody whom the reader may not know. */
  name: string | null
}

/** Who evaluates is nobody's to know but the office's: '' stands for them. */
const nameFor = async (db: Reader, personId: number, step: Step | null, forDesk: boolean): Promise<string> =>
  isOwed(step) && step.by === 'evaluator' && !forDesk ? '' : ((await personName(db, personId)) ?? '')

/** Every act of a case, oldest first. What was drawn follows from its seed, so that the desk alone reads it. */
export async function caseHistory(
  db: Reader,
  row: CaseRow,
  { definition }: ProcedureRow,
  person: PersonActor,
): Promise<HistoryLine[]> {
  const lines: HistoryLine[] = []
  for (const { at, kind, step: key, outcome, note, personId } of await actsOf(db, row.id)) {
    const step = stepOf(definition, key)
    lines.push({
      at: at.toISOString(),
      kind,
      step: step?.title ?? null,
      outcome: step?.does === 'judge' ? (step.outcomes[outcome ?? '']?.title ?? null) : null,
      note: kind === 'draw' && !isOfDesk(person, definition, row) ? '' : note,
      name: personId === null ? null : await nameFor(db, personId, step, isOfDesk(person, definition, row)),
    })
  }
  return lines
}
