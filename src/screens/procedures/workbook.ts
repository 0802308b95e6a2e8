import type { Mark } from '#domain/acts/ids.ts'
import type { FormFault, FormReading } from '#domain/procedures/form-sheets.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { refusalText } from '../refusal.ts'

/** As many as one reads in one go. */
const FAULTS_SHOWN = 8

/** Where it is and what is wrong. */
export const formFaultText = (language: Language, { sheet, cell, refusal }: FormFault): string =>
  say(language, 'form-fault', { sheet, cell: cell === '' ? 'none' : cell, words: refusalText(language, refusal) })

/** What was read of a workbook, what was not, and what may be done with it. */
export const readFormScreen = (
  language: Language,
  { caseId, name, mark, reading }: { caseId: number; name: string; mark: Mark; reading: FormReading },
): Screen => {
  const count = Object.keys(reading.answers).length
  const bad = reading.faults.length + reading.rest
  const shown = reading.faults.slice(0, FAULTS_SHOWN)
  return {
    isDocument: true,
    text: paragraphs(
      lines(say(language, 'form-read', { name, count }), bad > 0 && say(language, 'form-faults', { count: bad })),
      lines(...shown.map((fault) => formFaultText(language, fault))),
      bad > shown.length && say(language, 'import-more-faults', { rest: bad - shown.length }),
      say(language, count === 0 ? 'form-read-nothing' : bad > 0 ? 'form-read-some' : 'form-read-all'),
    ),
    buttons: rows(
      count > 0 &&
        go('case.take-workbook', { caseId, workbook: mark }, label(language, 'form-take', { count }), 'primary'),
      workbookButton(language, caseId),
      go('case.show', { caseId }, label(language, 'case-back')),
      homeRow(language),
    ),
  }
}

export const workbookButton = (language: Language, caseId: number): Button =>
  go('case.workbook', { caseId }, label(language, 'form-workbook-button'))
