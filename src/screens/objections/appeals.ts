import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import type { AppealCase, AppealLine } from '#reads/objections/appeals.ts'
import { label, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { promiseForOffice } from '../promise-line.ts'
import { refusalText } from '../refusal.ts'
import { caseLines } from './hearing.ts'

/** The way on for a member of the committee. */
export const appealRows = (language: Language) => [
  [go('appeal.list', {}, label(language, 'appeals-to-list'))],
  homeRow(language),
]

export const refusedCase = (language: Language, refusal: Refusal): Screen => ({
  text: refusalText(language, refusal),
  buttons: appealRows(language),
})

/** The cases that wait for this member's vote. */
export const appealsScreen = (
  language: Language,
  { year, lines: cases }: { year: number; lines: readonly AppealLine[] },
): Screen => ({
  text: lines(
    say(language, 'appeals-list', { year, count: cases.length }),
    ...cases.map(({ agencyName: agency, code, title, promise }) =>
      lines(say(language, 'appeals-line', { agency, code, title }), promiseForOffice(language, promise)),
    ),
  ),
  buttons: rows(
    ...cases.map(({ appealId, agencyName: agency, code }) =>
      go('appeal.open', { appealId }, label(language, 'appeals-line-button', { agency, code })),
    ),
    homeRow(language),
  ),
})

/** One case, whole: the objection as it was heard, what was decided, and why the agency is not content. */
export function caseScreen(language: Language, shown: AppealCase): Screen {
  const { appealId, hearing, text, votes, quorum, promise } = shown
  const { decidedHundredths: after, decidedReason: reason } = shown
  return {
    text: paragraphs(
      ...caseLines(language, hearing),
      say(language, 'objections-decided-line', {
        before: hearing.beforeHundredths,
        after,
        maximum: hearing.maximumHundredths,
        reason,
      }),
      say(language, 'appeals-case-text', { text }),
      lines(say(language, 'appeals-votes', { votes, quorum }), promiseForOffice(language, promise)),
    ),
    buttons: rows(
      go('appeal.vote', { appealId }, label(language, 'appeals-vote')),
      hearing.files.evidence.length + hearing.files.objection.length !== 0 &&
        go('appeal.case-files', { appealId }, label(language, 'objections-see-files')),
      ...appealRows(language),
    ),
  }
}
