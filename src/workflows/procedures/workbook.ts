import { z } from 'zod'
import { type Answers, questionsOf, type Value } from '#domain/procedures/answers.ts'
import { type FormBook, isOfChat } from '#domain/procedures/form-sheets.ts'
import { done, refuse } from '#shared/outcome.ts'
import { formState } from '#reads/procedures/form.ts'
import { storeAnswers } from '#storage/procedures/answers.ts'
import { setAsked } from '#storage/procedures/cases.ts'
import * as pending from '#storage/province/pending.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { command, query } from '../act.ts'
import { caseInput, loadCase, ownForms } from './load-case.ts'

/** The forms of the person's step with the answers there are, for a workbook. Refusals: those of `ownForms`. */
export const readFormBook = query('case.workbook', {
  input: caseInput.extend({ language: z.enum(LANGUAGES) }),
  load: loadCase,
  async read(db, act, { language }, loaded) {
    const step = ownForms(loaded)
    if (!step.ok) return step
    const { row, procedure } = loaded
    const { forms, choices } = procedure.definition
    const names = [...step.value.forms]
    const state = await formState(db, row, { definition: procedure.definition, forms: names, language })
    const own = Object.fromEntries(names.flatMap((name) => (forms[name] === undefined ? [] : [[name, forms[name]]])))
    const book: FormBook = {
      definition: { forms: own, choices },
      forms: names,
      agencies: state.agencies,
      answers: state.answers,
      language,
    }
    const takesFiles = state.questions.some(({ field }) => isOfChat(field.kind))
    return done({
      name: row.name,
      step: step.value.title,
      takesFiles,
      book,
      now: act.now.toISOString(),
      zone: act.zone,
    })
  },
})

const upload = z.object({
  sha256: z.string().length(64),
  sizeBytes: z.number().int(),
  name: z.string(),
  mimeType: z.string(),
})

/** Keeps the workbook a person has filled in until they say that its answers hold; a later one takes its place. Refusal: not-found. */
export const keepFormWorkbook = command('case.keep-workbook', {
  input: caseInput.extend({ file: upload }),
  load: loadCase,
  async run(tx, act, { caseId, file: { sha256, sizeBytes, name, mimeType } }, loaded) {
    const step = ownForms(loaded)
    if (!step.ok) return step
    if (act.accountId === null) return refuse('not-found')
    await pending.keepWorkbook(tx, act.accountId, { sha256, sizeBytes, mimeType, name, cycleId: null }, act.now)
    return act.record({ sha256 }, { id: caseId, agencyId: loaded.row.agencyId, details: { sha256 } })
  },
})

const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()).readonly(),
  z.strictObject({ from: z.string(), to: z.string() }),
  z.strictObject({ latitude: z.number(), longitude: z.number() }),
])

/** Takes the answers of a workbook as the draft they are; what is not asked any more is left out. Refusals: those of `ownForms`, question-gone. */
export const takeFormWorkbook = command('case.take-workbook', {
  input: caseInput.extend({ sha256: z.string(), language: z.enum(LANGUAGES), answers: z.record(z.string(), value) }),
  load: loadCase,
  async run(tx, act, { caseId, sha256, answers, language }, loaded) {
    const step = ownForms(loaded)
    if (!step.ok) return step
    const { row, procedure } = loaded
    const { definition } = procedure
    const { forms } = step.value
    const state = await formState(tx, row, { definition, forms, language })
    const merged: Answers = { ...state.answers, ...answers }
    const asked = new Set(questionsOf(definition, forms, merged, state.agencies, language).map(({ path }) => path))
    const kept: Record<string, Value> = {}
    for (const [path, is] of Object.entries(answers)) if (asked.has(path)) kept[path] = is
    const count = Object.keys(kept).length
    if (count === 0) return refuse('question-gone')
    await storeAnswers(tx, caseId, kept, { personId: act.person.personId, at: act.now })
    await setAsked(tx, caseId, null)
    if (act.accountId !== null) await pending.dropPendingImport(tx, act.accountId)
    return act.record({ answers: count }, { id: caseId, agencyId: row.agencyId, details: { sha256, answers: count } })
  },
})
