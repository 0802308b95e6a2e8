import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { pageOf } from '#shared/paging.ts'
import { label, say } from '#wording/say.ts'
import type { QualityBoard } from '#reads/review/quality.ts'
import { folded, go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'

/** How alike the evaluators judge, who lies furthest from the others first; what each number means stands above them. */
export function qualityScreen(language: Language, { evaluators, indicators }: QualityBoard, wanted: number): Screen {
  const page = pageOf(evaluators, wanted)
  return {
    text: paragraphs(
      say(language, 'quality-title'),
      evaluators.length === 0 && say(language, 'quality-none'),
      page.items.map(({ name, count, severity, objections, upheld, secondsEach }, i) =>
        say(language, 'quality-line', {
          name: name ?? label(language, 'quality-nameless', { number: page.first + i }),
          count,
          direction: Math.round(severity) === 0 ? 'even' : severity > 0 ? 'lenient' : 'strict',
          severity: Math.abs(Math.round(severity)),
          objections,
          upheld,
          minutes: secondsEach === null ? 0 : Math.max(1, Math.round(secondsEach / 60)),
        }),
      ),
    ),
    ...folded(
      language,
      paragraphs(
        say(language, 'quality-meaning'),
        page.page === 0 &&
          indicators.length > 0 &&
          lines(
            say(language, 'quality-spread-title'),
            ...indicators.map(({ code, title, count, spread }) =>
              say(language, 'quality-spread', { code, title, count, spread: Math.round(spread) }),
            ),
          ),
      ),
      go('review.quality', { page: page.page }, ''),
    ),
    buttons: rows(
      ...pageRow(language, page, (to, text) => go('review.quality', { page: to }, text)),
      homeRow(language),
    ),
  }
}
