import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { pageOf } from '#shared/paging.ts'
import type { Refusal } from '#shared/outcome.ts'
import type { AppealCase, AppealLine } from '#reads/objections/appeals.ts'
import { label, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'
import { promiseForOffice } from '../promise-line.ts'
import { refusalText } from '../refusal.ts'
import { caseLines } from './hearing.ts'

/** The way on for a member of the committee. */
export const appealRows = (language: Language) => [
  [go('appeal.list', { page: 0 }, label(language, 'appeals-to-list'))],
  homeRow(language),
]

export const refusedCase = (language: Language, refusal: Refusal): Screen => ({
  text: refusalText(language, refusal),
  buttons: appealRows(language),
})

/** The cases that wait for this member's vote. */
export function appealsScreen(
  language: Language,
  { year, lines: all }: { year: number; lines: readonly AppealLine[] },
  wantedPage: number,
): Screen {
  const page = pageOf(all, wantedPage)
  const { items: cases } = page
  return {
    text: lines(
      say(language, 'appeals-list', { year, count: all.length }),
      ...cases.map(({ agencyName: agency, code, title, promise }) =>
        lines(say(language, 'appeals-line', { agency, code, title }), promiseForOffice(language, promise)),
      ),
    ),
    buttons: rows(
      ...cases.map(({ appealId, agencyName: agency, code }) =>
        go('appeal.open', { appealId }, label(language, 'appeals-line-button', { agency, code })),
      ),
      ...pageRow(language, page, (to, text) => go('appeal.list', { page: to }, text)),
      homeRow(language),
    ),
  }
}

/** One case, whole: the objection as it was heard, what was decided, and why the agency is not content. */
export function caseScreen(language: Language, shown: AppealCase): Screen {
  const { appealId, hearing, text, votes, quorum, promise } = shown
  const { decidedHundredths: after, decidedReason: reason } = shown
  return {
    text: paragraphs(
      ...caseLines(language, hearing),
      say(language, 'objections-decided-line', {
        before: hearing.beforeHundredths ?? 0,
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
