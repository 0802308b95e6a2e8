import type { LateLine } from '#reads/progress/late-work.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { pageOf } from '#shared/paging.ts'
import { say } from '#wording/say.ts'
import { go, homeRow } from '../kit.ts'
import { pageRow } from '../paging.ts'

/** What the organization owes beyond its promised day, the agency that has waited longest first. */
export function lateScreen(
  language: Language,
  { year, total, lines }: { year: number; total: number; lines: LateLine[] },
  wanted: number,
): Screen {
  const page = pageOf(lines, wanted)
  return {
    text: [
      total === 0
        ? say(language, 'late-none', { year })
        : say(language, 'late-title', { year, total, count: lines.length }),
      ...page.items.map(({ agencyName: agency, items, objections, extensions, oldestBy }) =>
        say(language, 'late-line', { agency, items, objections, extensions, by: oldestBy }),
      ),
    ].join('\n\n'),
    buttons: [...pageRow(language, page, (to, text) => go('cycle.late', { page: to }, text)), homeRow(language)],
  }
}
