import { z } from 'zod'
import { squash } from 'persian-text'
import { asked, type Question, type Value } from '#domain/procedures/answers.ts'
import type { ProcedureDefinition } from '#domain/procedures/definition.ts'
import { formsOfStep } from '#domain/procedures/flow.ts'
import { readAnswer } from '#domain/procedures/read-answer.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { done, type Reading, refuse } from '#shared/outcome.ts'
import { type FormState, formState } from '#reads/procedures/form.ts'
import { addCaseFile, dropAnswers, storeAnswers } from '#storage/procedures/answers.ts'
import { setAsked } from '#storage/procedures/cases.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, query } from '../act.ts'
import { KEPT_FILE } from '../files/keep-file.ts'
import { takeInto } from '../files/take-into.ts'
import { caseInput, loadCase, type LoadedCase, ownForms, ownStep } from './load-case.ts'

const spoken = caseInput.extend({
  path: z.string().max(200),
  language: z.enum(LANGUAGES),
  yesNo: z.object({ yes: z.string(), no: z.string() }),
})
const answerInput = spoken.extend({
  text: z.string().nullable(),
  picked: z.string().nullable(),
  place: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  /** ISO; null for a press. */
  sentAt: z.string().nullable(),
})

type Asked = { question: Question; state: FormState; forms: readonly string[]; definition: ProcedureDefinition }

/** Refusals: those of `ownForms`, question-gone. */
async function questionOf(db: Reader, loaded: LoadedCase, input: z.output<typeof spoken>) {
  const step = ownForms(loaded)
  if (!step.ok) return step
  const { definition } = loaded.procedure
  const { forms } = step.value
  const state = await formState(db, loaded.row, { definition, forms, language: input.language })
  const question = state.questions.find(({ path }) => path === input.path)
  return question === undefined ? refuse('question-gone') : done<Asked>({ question, state, forms, definition })
}

/**
 * Takes one answer as it was written or pressed, or several rows of a table at once: «name: value» on lines of their own. The next open
 * question is asked after it. Refusals: those of `questionOf` and `readAnswer`, rows-unread {list}.
 */
export const answerQuestion = command('case.answer', {
  input: answerInput,
  load: loadCase,
  async run(tx, act, input, loaded) {
    const found = await questionOf(tx, loaded, input)
    if (!found.ok) return found
    const { question, state, definition } = found.value
    const read = (of: Question, text: string | null): Reading<Value> => {
      const { choices } = asked(of)
      return readAnswer(
        asked(of),
        { ...input, text },
        {
          choices: choices === undefined ? [] : (definition.choices[choices] ?? []),
          now: new Date(input.sentAt ?? act.now),
          zone: act.zone,
          language: input.language,
          yesNo: input.yesNo,
        },
      )
    }
    const rows = question.cell === null || input.text === null ? null : rowsIn(input.text, question, state)
    const answers: Record<string, Value> = {}
    if (rows === null) {
      const value = read(question, input.text)
      if (!value.ok) return { ok: false, refusal: value.refusal }
      answers[question.path] = value.value
    } else {
      const unread: string[] = []
      for (const { line, of, text } of rows) {
        const value = of === null ? null : read(of, text)
        if (of === null || value?.ok !== true) unread.push(line)
        else answers[of.path] = value.value
      }
      if (Object.keys(answers).length === 0) return refuse('rows-unread', { list: unread.slice(0, 10).join('\n') })
      await keep(answers, unread)
      return act.record({ stored: Object.keys(answers).length, unread }, entry(Object.keys(answers).length))
    }
    await keep(answers, [])
    return act.record({ stored: 1, unread: [] as string[] }, entry(1))

    async function keep(stored: Record<string, Value>, unread: readonly string[]): Promise<void> {
      await storeAnswers(tx, loaded.row.id, stored, { personId: act.person.personId, at: act.now })
      if (unread.length === 0) await setAsked(tx, loaded.row.id, null)
    }
    function entry(count: number) {
      return { id: loaded.row.id, agencyId: loaded.row.agencyId, details: { path: input.path, answers: count } }
    }
  },
})

/** Lines of «row: value» for the column that is asked; null: the text is one answer. */
function rowsIn(text: string, { cell, field, form }: Question, { questions }: FormState) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const parted = lines.map((line) => /^(.+?)\s*[:：=\t]\s*(.+)$/u.exec(line.trim()))
  if (parted.every((parts) => parts === null) || cell === null) return null
  const column = questions.filter((one) => one.form === form && one.field === field && one.cell?.column === cell.column)
  return lines.map((line, i) => {
    const [, name = '', value = ''] = parted[i] ?? []
    const key = squash(name)
    const exact = column.filter((one) => squash(one.cell?.row.title ?? '') === key)
    const within = column.filter((one) => key.length > 2 && squash(one.cell?.row.title ?? '').includes(key))
    const fits = exact.length > 0 ? exact : within
    return { line, text: value, of: fits.length === 1 ? (fits[0] ?? null) : null }
  })
}

/** Goes to another question without an answer: back, or on where none is owed. Refusals: those of `questionOf`, answer-needed. */
export const moveOn = command('case.move-on', {
  input: spoken.extend({ to: z.enum(['skip', 'back', 'done']) }),
  load: loadCase,
  async run(tx, act, input, loaded) {
    const found = await questionOf(tx, loaded, input)
    if (!found.ok) return found
    const { question, state } = found.value
    const { questions, answers } = state
    const index = questions.indexOf(question)
    const entry = { id: loaded.row.id, agencyId: loaded.row.agencyId, details: { path: input.path } }
    if (input.to === 'back') {
      await setAsked(tx, loaded.row.id, questions[index - 1]?.path ?? question.path)
      return act.record({ isFirst: index <= 0 }, entry)
    }
    const isOwed = asked(question).required && question.field.required && answers[question.path] == null
    if (isOwed && question.cell === null) return refuse('answer-needed')
    // A cell that is owed may wait: the others of its table come first.
    if (isOwed) await setAsked(tx, loaded.row.id, questions[index + 1]?.path ?? null)
    else {
      if (answers[question.path] === undefined)
        await storeAnswers(tx, loaded.row.id, { [question.path]: null }, { personId: act.person.personId, at: act.now })
      await setAsked(tx, loaded.row.id, null)
    }
    return act.record({ isFirst: false }, entry)
  },
})

/** Asks one question again. Refusals: those of `questionOf`. */
export const askAgain = command('case.move-on', {
  input: spoken,
  load: loadCase,
  async run(tx, act, input, loaded) {
    const found = await questionOf(tx, loaded, input)
    if (!found.ok) return found
    await setAsked(tx, loaded.row.id, input.path)
    return act.record({}, { id: loaded.row.id, agencyId: loaded.row.agencyId, details: { path: input.path } })
  },
})

/** The question that asks for files now, where one does. Refusals: those of `ownStep`, no-files-asked. */
async function filesQuestion(db: Reader, loaded: LoadedCase) {
  const step = ownStep(loaded)
  if (!step.ok) return step
  const forms = formsOfStep(step.value)
  const { definition } = loaded.procedure
  const { questions, answers } = await formState(db, loaded.row, { definition, forms, language: 'fa' })
  const open = questions.filter(({ field }) => field.kind === 'files' || field.kind === 'photos')
  const current =
    open.find(({ path }) => path === loaded.row.asked) ?? open.find(({ path }) => answers[path] === undefined)
  const question = current ?? open.at(-1)
  return question === undefined ? refuse('no-files-asked') : done(question)
}

/** Keeps a file as the answer to the question that asks for files. Refusals: those of `filesQuestion`, photo-expected, too-many-files. */
export const attachCaseFile = command('case.attach-file', {
  input: caseInput.extend({ file: KEPT_FILE }),
  load: loadCase,
  async run(tx, act, { caseId, file }, loaded) {
    const found = await filesQuestion(tx, loaded)
    if (!found.ok) return found
    const { path, field } = found.value
    if (field.kind === 'photos' && !file.mimeType.startsWith('image/')) return refuse('photo-expected')
    const { platform, now } = act
    const count = await addCaseFile(tx, { ...file, caseId, path, platform, addedBy: act.person.personId, addedAt: now })
    const most = field.most ?? 30
    if (count > most) return refuse('too-many-files', { limit: most })
    if (count >= (field.least ?? 1))
      await storeAnswers(tx, caseId, { [path]: count }, { personId: act.person.personId, at: now })
    else await dropAnswers(tx, caseId, [path])
    await setAsked(tx, caseId, path)
    return act.record(
      { name: file.name, count, least: field.least ?? 1 },
      { id: caseId, agencyId: loaded.row.agencyId, details: { path, sha256: file.sha256 } },
    )
  },
})

/** The question that asks for files now. Refusals: those of `filesQuestion`. */
export const filesAsked = query('case.may-attach', {
  input: caseInput,
  load: loadCase,
  read: (db, _act, _, loaded) => filesQuestion(db, loaded),
})

/** Takes a file out of a message into the case that the person is at. */
export const takeCaseFile = takeInto(filesAsked, attachCaseFile)
