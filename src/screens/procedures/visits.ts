import { shortened } from 'persian-text'
import type { Place } from '#domain/procedures/answers.ts'
import type { BothWords } from '#domain/procedures/definition.ts'
import { gauge } from '#domain/procedures/grid.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'

interface Season {
  id: number
  title: string
  total: number
  ended: number
  found: readonly { title: BothWords; count: number }[]
}

/** The season under way, and what the visits of the last ones have found. */
export function visitsScreen(
  language: Language,
  { seasons, units }: { seasons: readonly Season[]; units: number },
): Screen {
  const newest = seasons.at(-1)
  return {
    text: paragraphs(
      say(language, 'visits-title', { units }),
      newest === undefined && say(language, 'visits-none'),
      ...seasons
        .toReversed()
        .map(({ title, total, ended, found }, i) =>
          lines(
            say(language, 'round-line', { title, total, ended }),
            i === 0 && gauge(ended, total),
            found.length > 0 &&
              found
                .map((one) => label(language, 'visits-found', { title: one.title[language], count: one.count }))
                .join(' · '),
          ),
        ),
    ),
    buttons: rows(
      newest !== undefined && go('visit.route', {}, label(language, 'visits-route-button'), 'primary'),
      newest !== undefined && [
        go('round.board', { roundId: newest.id, page: 0 }, label(language, 'visits-board')),
        go('round.grid', { roundId: newest.id }, label(language, 'round-grid')),
      ],
      homeRow(language),
    ),
  }
}

/** Units that lie beside each other, in the order of the way. */
export const dayRouteScreen = (
  language: Language,
  { units }: { units: readonly { caseId: number; name: string; place: Place | null; address: string }[] },
): Screen => ({
  text: paragraphs(
    say(language, units.length === 0 ? 'visits-route-none' : 'visits-route'),
    ...units.map(({ name, place, address }, i) =>
      lines(
        say(language, 'visits-stop', { number: i + 1, name }),
        address,
        place !== null &&
          say(language, 'meeting-point', { point: `geo:${place.latitude.toFixed(5)},${place.longitude.toFixed(5)}` }),
      ),
    ),
  ),
  buttons: rows(
    ...units.map(({ caseId, name }, i) =>
      go('case.show', { caseId }, shortened(label(language, 'visits-stop-button', { number: i + 1, name }), 60)),
    ),
    go('visit.list', {}, label(language, 'visits-back')),
    homeRow(language),
  ),
})
