import { formsOfStep, hasTurn, isHolder, mainLine, stepOf } from '#domain/procedures/flow.ts'
import type { BothWords, ProcedureDefinition } from '#domain/procedures/definition.ts'
import type { CaseActKind, CaseEnd } from '#domain/procedures/cases.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import type { Language } from '#domain/vocabulary.ts'
import { personName } from '#storage/people/people.ts'
import { filesOf } from '#storage/procedures/answers.ts'
import { actsOf, type CaseRow } from '#storage/procedures/cases.ts'
import { procedureById, type ProcedureRow } from '#storage/procedures/procedures.ts'
import type { Reader } from '#storage/transaction.ts'
import { type AnswerLine, answerLines, formState } from './form.ts'

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
}

export async function caseLine(db: Reader, row: CaseRow, person: PersonActor, now: Date): Promise<CaseLine> {
  const procedure = await procedureById(db, row.procedureId)
  const step = procedure === null ? null : stepOf(procedure.definition, row.step)
  return {
    id: row.id,
    name: row.name,
    procedure: procedure?.definition.title ?? { fa: '', en: '' },
    step: row.endedAt === null ? (step?.title ?? null) : null,
    dueAt: row.dueAt?.toISOString() ?? null,
    isLate: row.dueAt !== null && row.dueAt < now,
    end: row.end,
    isOwn: row.endedAt === null && hasTurn(person, row),
  }
}

export interface CasePage extends CaseLine {
  code: string
  /** The way of the case: what is done, what is now, what comes. */
  line: { title: BothWords; at: 'done' | 'now' | 'next' }[]
  does: 'fill' | 'ask' | 'judge' | null
  outcomes: { title: BothWords; note: 'none' | 'may' | 'must' }[]
  votes: { given: number; quorum: number } | null
  claimedBy: string | null
  isClaimedByOther: boolean
  answers: AnswerLine[]
  answered: number
  files: number
  /** The last word of whoever judged, with its outcome. */
  lastNote: { title: BothWords; note: string } | null
  respondents: string[]
  can: { claim: boolean; name: boolean; reopen: boolean; close: boolean }
}

/** The forms that have been asked for so far, or are being filled in. */
const formsOf = ({ steps }: ProcedureDefinition): string[] => [...new Set(steps.flatMap(formsOfStep))]

export async function casePage(
  db: Reader,
  row: CaseRow,
  { definition }: ProcedureRow,
  { person, now, language }: { person: PersonActor; now: Date; language: Language },
): Promise<CasePage> {
  const step = stepOf(definition, row.step)
  const acts = await actsOf(db, row.id)
  const forms = formsOf(definition)
  const state = await formState(db, row, { definition, forms, language })
  const isSide = isHolder(person, 'applicant', row) || isHolder(person, 'agency', row)
  const judged = acts.findLast(({ kind }) => kind === 'judge')
  const judge = judged === undefined ? null : stepOf(definition, judged.step)
  const title = judge?.does === 'judge' ? judge.outcomes[judged?.outcome ?? '']?.title : undefined
  const line = mainLine(definition)
  const index = row.endedAt === null ? line.findIndex(({ key }) => key === row.step) : line.length
  const own = row.endedAt === null && hasTurn(person, row)
  const isOffice = person.role === 'coordinator'
  const votes = acts.filter(({ kind, step: of, at }) => kind === 'judge' && of === row.step && at >= row.stepSince)
  const answers = answerLines(definition, forms, state, !isSide || own)
  return {
    ...(await caseLine(db, row, person, now)),
    code: row.code,
    line: line.map((one, i) => ({ title: one.title, at: i < index ? 'done' : i === index ? 'now' : 'next' })),
    does: row.endedAt !== null || step === null || step.does === 'tell' ? null : step.does,
    outcomes:
      own && step?.does === 'judge'
        ? Object.values(step.outcomes).map(({ title: words, note }) => ({ title: words, note }))
        : [],
    votes: step?.does === 'judge' && step.quorum !== undefined ? { given: votes.length, quorum: step.quorum } : null,
    claimedBy: row.claimedBy === null ? null : await personName(db, row.claimedBy),
    isClaimedByOther: row.claimedBy !== null && row.claimedBy !== person.personId,
    answers,
    answered: answers.length,
    files: (await filesOf(db, row.id)).length,
    lastNote: judged === undefined || title === undefined || judged.note === '' ? null : { title, note: judged.note },
    respondents: await namesOf(db, row.respondents),
    can: {
      claim: own && step?.does === 'judge' && step.quorum === undefined && row.claimedBy === null,
      name:
        isOffice &&
        row.endedAt === null &&
        definition.steps.some((one) => one.does !== 'tell' && one.by === 'respondent'),
      reopen: isOffice && row.endedAt !== null,
      close: isOffice && row.endedAt === null,
    },
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
  /** Null: the clock. */
  name: string | null
}

/** Every act of a case, oldest first. */
export async function caseHistory(db: Reader, row: CaseRow, { definition }: ProcedureRow): Promise<HistoryLine[]> {
  const lines: HistoryLine[] = []
  for (const { at, kind, step: key, outcome, note, personId } of await actsOf(db, row.id)) {
    const step = stepOf(definition, key)
    lines.push({
      at: at.toISOString(),
      kind,
      step: step?.title ?? null,
      outcome: step?.does === 'judge' ? (step.outcomes[outcome ?? '']?.title ?? null) : null,
      note,
      name: personId === null ? null : await personName(db, personId),
    })
  }
  return lines
}
