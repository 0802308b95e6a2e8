import type { Language } from '#domain/vocabulary.ts'
import { pageOf } from '#shared/paging.ts'
import type { Screen } from '#shared/message.ts'
import { label, say, sayDynamic } from '#wording/say.ts'
import { go, homeRow, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'

export interface ScoreReaders {
  year: number
  seen: number
  accepted: number
  lines: readonly { agencyName: string; standing: 'unseen' | 'seen' | 'accepted'; at: string | null }[]
}

/** Which agencies have looked at their scores; those that have not come first. */
export function scoreReadersScreen(
  language: Language,
  { year, seen, accepted, lines }: ScoreReaders,
  { page: wanted }: { page: number },
): Screen {
  const page = pageOf(lines, wanted)
  return {
    text: paragraphs(
      say(language, 'score-readers', { year, seen, accepted, total: lines.length }),
      page.items
        .map(({ agencyName: agency, standing, at }) =>
          sayDynamic(language, `score-readers-${standing}`, { agency, at: at === null ? 0 : new Date(at) }),
        )
        .join('\n'),
    ),
    buttons: rows(...pageRow(language, page, (to, text) => go('review.score-readers', { page: to }, text)), [
      go('progress.show', {}, label(language, 'progress-button')),
      ...homeRow(language),
    ]),
  }
}
