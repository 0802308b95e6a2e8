import type { Mark } from '#domain/acts/ids.ts'
import type { Field, ProcedureDefinition } from '#domain/procedures/definition.ts'
import type { FormFault } from '#domain/procedures/form-sheets.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { formFaultText } from './workbook.ts'

const FAULTS_SHOWN = 15
const QUESTIONS_SHOWN = 15

export const surveyAskScreen = (language: Language): Screen => ({
  text: say(language, 'survey-ask'),
  buttons: rows(go('case.menu', { page: 0 }, label(language, 'case-menu-button')), homeRow(language)),
})

export const surveyFaultsScreen = (language: Language, faults: readonly FormFault[]): Screen => ({
  isDocument: true,
  text: paragraphs(
    say(language, 'survey-faults', { count: faults.length }),
    lines(...faults.slice(0, FAULTS_SHOWN).map((fault) => formFaultText(language, fault))),
    faults.length > FAULTS_SHOWN && say(language, 'import-more-faults', { rest: faults.length - FAULTS_SHOWN }),
    say(language, 'survey-faults-next'),
  ),
  buttons: rows(go('form.ask', {}, label(language, 'survey-again')), homeRow(language)),
})

/** A question as its reader will see it, in few lines. */
function questionText(language: Language, field: Field, number: number, definition: ProcedureDefinition): string {
  const { title, hint, required, kind, choices, when } = field
  const list = choices === undefined ? [] : (definition.choices[choices] ?? [])
  const before = definition.forms['form']?.fields.find(({ key }) => key === when?.field)
  return lines(
    say(language, 'survey-question', {
      number,
      title: title[language],
      kind: labelDynamic(language, `field-kind-${kind}`),
      required: required ? 'yes' : 'no',
    }),
    hint?.[language],
    list.length > 0 && list.map((one) => one.title[language]).join(label(language, 'case-comma')),
    before !== undefined && say(language, 'survey-when', { title: before.title[language] }),
  )
}

/** The whole form before it goes out. */
export const surveyScreen = (
  language: Language,
  { definition, mark }: { definition: ProcedureDefinition; mark: Mark },
): Screen => {
  const { fields = [], title = definition.title } = definition.forms['form'] ?? {}
  return {
    isDocument: true,
    text: paragraphs(
      say(language, 'survey-head', { title: title[language], count: fields.length }),
      ...fields.slice(0, QUESTIONS_SHOWN).map((field, i) => questionText(language, field, i + 1, definition)),
      fields.length > QUESTIONS_SHOWN && say(language, 'case-more-answers', { count: fields.length - QUESTIONS_SHOWN }),
      say(language, 'survey-next'),
    ),
    buttons: rows(
      go('form.take', { workbook: mark }, label(language, 'survey-take'), 'primary'),
      go('form.ask', {}, label(language, 'survey-again')),
      homeRow(language),
    ),
  }
}
