import type { Mark } from '#domain/acts/ids.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { Shifts } from '#reads/cycle/reach.ts'
import type { CouncilPage } from '#reads/results/approvals.ts'
import { label, say } from '#wording/say.ts'
import { shiftsPart } from '../cycle/texts.ts'
import { go, homeRow, paragraphs, rows } from '../kit.ts'
import { approvalsButton } from './approvals.ts'

/** What has been entered of the council's confirmation. */
export function councilScreen(language: Language, page: CouncilPage): Screen {
  const { cycleId, minutes, number, heldOn, year, amendment } = page
  const isComplete = number !== null && heldOn !== null && minutes.length > 0
  return {
    text: paragraphs(
      [
        say(language, 'results-council', { year, number: number ?? 'none' }),
        heldOn === null
          ? say(language, 'results-council-held-none')
          : say(language, 'results-council-held', { heldOn: new Date(heldOn) }),
        say(language, 'results-council-minutes', { count: minutes.length }),
        ...minutes.map(({ name, sizeBytes: size }) => say(language, 'results-council-file', { name, size })),
      ].join('\n'),
      minutes.length <= 0 && say(language, 'results-council-how'),
    ),
    buttons: rows(
      isComplete &&
        (amendment === null
          ? go('council.ask', { cycleId }, label(language, 'results-council-next'))
          : go('amend.open', { decisionId: amendment }, label(language, 'amend-council-next'))),
      go('council.set-facts', { cycleId }, label(language, 'results-council-facts')),
      minutes.length > 0 && go('council.clear-minutes', { cycleId }, label(language, 'results-council-clear')),
      [approvalsButton(language), ...homeRow(language)],
    ),
  }
}

/** The second look: number, day, minutes and the content they confirm. Null: something is missing. */
export function askCouncilScreen(
  language: Language,
  { cycleId, number, heldOn, minutes }: CouncilPage,
  { seen, shownAt, shifts }: { seen: Mark | null; shownAt: number; shifts: Shifts },
): Screen | null {
  if (number === null || heldOn === null || seen === null) return null
  return {
    text: paragraphs(
      say(language, 'results-council-ask', {
        number,
        heldOn: new Date(heldOn),
        count: minutes.length,
        fingerprint: seen,
      }),
      shiftsPart(language, shifts),
    ),
    buttons: [
      [go('council.record', { cycleId, seen, shownAt }, label(language, 'results-council-yes'))],
      [go('council.open', { cycleId }, label(language, 'back'))],
    ],
  }
}
