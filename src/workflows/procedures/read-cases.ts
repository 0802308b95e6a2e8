import { z } from 'zod'
import { formsOfStep, isParty } from '#domain/procedures/flow.ts'
import { normaliseReceipt } from '#domain/receipts/receipt.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { done } from '#shared/outcome.ts'
import { caseHistory, type CaseLine, caseLine, casePage } from '#reads/procedures/cases.ts'
import { answerLines, feeNow, formState, missingIn, questionPage } from '#reads/procedures/form.ts'
import { filesToSend } from '#storage/evidence/attachments.ts'
import { filesOf } from '#storage/procedures/answers.ts'
import { type CaseRow, countOwed, followedCases, owedCases, searchCases } from '#storage/procedures/cases.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { latestRounds } from '#storage/procedures/rounds.ts'
import type { Reader } from '#storage/transaction.ts'
import { NONE, type PersonContext, query } from '../act.ts'
import { caseInput, loadCase, ownForms, ownStep } from './load-case.ts'

const FOLLOWED = 30
const FOUND = 20
const ROUNDS = 20
const OWN = { about: { party: true } }
const inLanguage = caseInput.extend({ language: z.enum(LANGUAGES) })

async function linesOf(db: Reader, rows: readonly CaseRow[], act: PersonContext): Promise<CaseLine[]> {
  const lines: CaseLine[] = []
  for (const row of rows) lines.push(await caseLine(db, row, act))
  return lines
}

/** What waits for the person, and the cases they follow. Plain JSON. */
export const readCases = query('case.list', {
  input: NONE,
  load: () => OWN,
  async read(db, act) {
    const owed = await owedCases(db, act.person)
    const ids = new Set(owed.map(({ id }) => id))
    const followed = (await followedCases(db, act.person, FOLLOWED)).filter(({ id }) => !ids.has(id))
    return done({ owed: await linesOf(db, owed, act), followed: await linesOf(db, followed, act) })
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
    for (const row of await searchCases(db, words, code.ok ? code.value : null, FOUND * 5)) {
      const procedure = await procedureById(db, row.procedureId)
      if (procedure !== null && isParty(act.person, procedure.definition, row)) seen.push(row)
    }
    return done({ owed: [] as CaseLine[], followed: await linesOf(db, seen.slice(0, FOUND), act) })
  },
})

const entryOf = ({ id, agencyId }: CaseRow) => ({ id, agencyId })

export const readCase = query('case.show', {
  input: inLanguage,
  load: loadCase,
  read: async (db, act, { language }, { row, procedure }) =>
    act.tell(await casePage(db, row, procedure, { ...act, language }), entryOf(row)),
})

export const readHistory = query('case.history', {
  input: caseInput,
  load: loadCase,
  read: async (db, act, _input, { row, procedure }) =>
    act.tell({ id: row.id, name: row.name, lines: await caseHistory(db, row, procedure) }, entryOf(row)),
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
    const step = ownForms(loaded, act)
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
      answers: question === null ? answerLines(definition, forms, state, true) : [],
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
  async read(db, act, { language }, loaded) {
    const step = ownStep(loaded, act)
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
  async read(db, act, { at, language }, loaded) {
    const step = ownStep(loaded, act)
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
