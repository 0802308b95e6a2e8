import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { Late } from '#workflows/cycle/read-late.ts'
import { button } from '../buttons.ts'
import { pageOf } from '#shared/paging.ts'
import { pagerRow } from '#screens/paging.ts'

/** What the organization owes beyond its promised day, the agency that has waited longest first. */
export function lateView(language: Language, { year, total, lines }: Late, wanted: number): Screen {
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
    buttons: [...pagerRow(language, page, 'cycle.late'), [button(label(language, 'home'), 'home')]],
  }
}
