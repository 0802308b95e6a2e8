import { z } from 'zod'
import { formsOfStep, hasTurn, isParty, turnOf } from '#domain/procedures/flow.ts'
import { normaliseReceipt } from '#domain/receipts/receipt.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { PAGE_SIZE, placeOf } from '#shared/paging.ts'
import { done } from '#shared/outcome.ts'
import { caseHistory, type CaseLine, caseLine, casePage, type DueStep } from '#reads/procedures/cases.ts'
import { answerLines, feeNow, formState, missingIn, questionPage } from '#reads/procedures/form.ts'
import { knowingReviews } from '#reads/procedures/reviewing.ts'
import { filesToSend } from '#storage/evidence/attachments.ts'
import { filesOf } from '#storage/procedures/answers.ts'
import { type CaseRow, searchCases } from '#storage/procedures/cases.ts'
import { countOwed, followedCases, owedCases } from '#storage/procedures/owed-cases.ts'
import { tasksOf } from '#storage/procedures/meetings.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { latestRounds } from '#storage/procedures/rounds.ts'
import type { Reader } from '#storage/transaction.ts'
import { NONE, type PersonContext, query } from '../act.ts'
import { caseInput, loadCase, ownForms, ownStep } from './load-case.ts'

const FOLLOWED = 30
/** Of a crowd that a word fits, so many are judged for their reader. */
const FOUND = 100
/** So many fit a calendar that somebody still reads. */
const DUE_SHOWN = 30
const ROUNDS = 20
const OWN = { about: { party: true } }
const inLanguage = caseInput.extend({ language: z.enum(LANGUAGES) })

async function linesOf(db: Reader, rows: readonly CaseRow[], act: PersonContext): Promise<CaseLine[]> {
  const lines: CaseLine[] = []
  for (const row of rows)
    lines.push(await caseLine(db, row, { ...act, person: await knowingReviews(db, act.person, row) }))
  return lines
}

/** A page of what waits for the person, then of the newest cases they follow: a desk may hold hundreds. Plain JSON. */
export const readCases = query('case.list', {
  input: z.object({ page: z.number().int() }),
  load: () => OWN,
  async read(db, act, { page }) {
    const { person } = act
    const { count: owed } = await countOwed(db, person)
    const followed = (await followedCases(db, person, FOLLOWED)).filter(
      (row) => row.endedAt !== null || !hasTurn(person, row),
    )
    const { start, ...place } = placeOf(owed + followed.length, page)
    const waiting = start < owed ? await owedCases(db, person, { skip: start, take: PAGE_SIZE }) : []
    const first = Math.max(0, start - owed)
    const rest = followed.slice(first, first + PAGE_SIZE - waiting.length)
    return done({
      counts: { owed, followed: followed.length },
      shown: { items: await linesOf(db, [...waiting, ...rest], act), ...place },
    })
  },
})

/** What is owed in cases and tasks by a day, the nearest first, for the page of deadlines and the calendar. Plain JSON. */
export const readDueSteps = query('case.list', {
  input: NONE,
  load: () => OWN,
  async read(db, act) {
    const { person, now } = act
    const cases = await linesOf(db, await owedCases(db, person, { take: DUE_SHOWN }), act)
    const tasks = await tasksOf(db, { ownerId: person.personId, doneAt: null })
    const steps: DueStep[] = [
      ...cases.flatMap(({ id, name, procedure, step, dueAt, isLate }) =>
        dueAt === null || step === null ? [] : [{ kind: 'case' as const, id, name, procedure, step, dueAt, isLate }],
      ),
      ...tasks.map(({ id, text: name, dueAt }) => ({
        kind: 'task' as const,
        id,
        name,
        procedure: null,
        step: null,
        dueAt: dueAt.toISOString(),
        isLate: dueAt < now,
      })),
    ]
    return done(steps.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)))
  },
})

/** How much waits, for the home screen. Null: nothing does, and nothing may be begun. */
export const readCasesHome = query('case.list', {
  input: NONE,
  load: () => OWN,
  read: async (db, act) => {
    const { count, dueAt } = await countOwed(db, act.person)
    return done({ count, dueAt: dueAt?.toISOString() ?? null })
  },
})

/** By tracking code or a part of a name; only what the person may see. */
export const findCases = query('case.find', {
  input: z.object({ words: z.string().min(2).max(100) }),
  load: () => OWN,
  async read(db, act, { words }) {
    const code = normaliseReceipt(words)
    const seen: CaseRow[] = []
    for (const row of await searchCases(db, words, code.ok ? code.value : null, FOUND)) {
      const procedure = await procedureById(db, row.procedureId)
      if (procedure === null) continue
      if (isParty(await knowingReviews(db, act.person, row), procedure.definition, row)) seen.push(row)
    }
    const { start: _, ...place } = placeOf(PAGE_SIZE, 0)
    const items = await linesOf(db, seen.slice(0, PAGE_SIZE), act)
    return done({ found: seen.length, shown: { items, ...place } })
  },
})

const entryOf = ({ id, agencyId }: CaseRow) => ({ id, agencyId })

export const readCase = query('case.show', {
  input: inLanguage,
  load: loadCase,
  read: async (db, act, { language }, { row, procedure, person }) =>
    act.tell(await casePage(db, row, procedure, { ...act, person, language }), entryOf(row)),
})

export const readHistory = query('case.history', {
  input: caseInput,
  load: loadCase,
  read: async (db, act, _input, { row, procedure, person }) =>
    act.tell({ id: row.id, name: row.name, lines: await caseHistory(db, row, procedure, person) }, entryOf(row)),
})

export const readCaseFiles = query('case.files', {
  input: caseInput,
  load: loadCase,
  async read(db, act, _input, { row }) {
    const files = filesToSend(await filesOf(db, row.id))
    return act.tell({ id: row.id, name: row.name, files }, entryOf(row))
  },
})

/**
 * The question that stands before the person, or all that they have answered when none is open. Plain JSON. Refusals: those of
 * `ownStep`.
 */
export const readQuestion = query('case.question', {
  input: inLanguage.extend({ path: z.string().nullable() }),
  load: loadCase,
  async read(db, act, { path, language }, loaded) {
    const step = ownForms(loaded)
    if (!step.ok) return step
    const { row, procedure } = loaded
    const { definition } = procedure
    const { forms, title } = step.value
    const state = await formState(db, row, { definition, forms, language })
    const question = await questionPage(db, row, definition, state, path)
    return done({
      name: row.name,
      procedure: definition.title,
      step: title,
      dueAt: row.dueAt?.toISOString() ?? null,
      question,
      answers: question === null ? answerLines(definition, forms, state, () => true) : [],
      turn: turnOf(row),
      missing: missingIn(state).length,
      fee: feeNow(step.value, definition, state.answers, act),
      now: act.now.toISOString(),
      zone: act.zone,
    })
  },
})

/** What may be corrected, a page at a time. Refusals: those of `ownStep`. */
export const readCorrections = query('case.correct', {
  input: inLanguage.extend({ page: z.number().int() }),
  load: loadCase,
  async read(db, _act, { language }, loaded) {
    const step = ownStep(loaded)
    if (!step.ok) return step
    const { row, procedure } = loaded
    const forms = formsOfStep(step.value)
    const { questions } = await formState(db, row, { definition: procedure.definition, forms, language })
    return done({
      id: row.id,
      name: row.name,
      questions: questions.map(({ field, cell }, at) => ({
        at,
        title: (cell?.column ?? field).title,
        row: cell?.row.title ?? null,
      })),
    })
  },
})

/** The path of a question by its place. Refusals: those of `ownStep`. */
export const pathAt = query('case.question', {
  input: inLanguage.extend({ at: z.number().int() }),
  load: loadCase,
  async read(db, _act, { at, language }, loaded) {
    const step = ownStep(loaded)
    if (!step.ok) return step
    const forms = formsOfStep(step.value)
    const { questions } = await formState(db, loaded.row, { definition: loaded.procedure.definition, forms, language })
    return done({ path: questions[at]?.path ?? null })
  },
})

export const readRounds = query('round.list', {
  input: NONE,
  load: () => ({ about: {} }),
  read: async (db) => {
    const rounds = await latestRounds(db, ROUNDS)
    return done({ rounds: rounds.map(({ id, title, total, ended }) => ({ id, title, total, ended })) })
  },
})
