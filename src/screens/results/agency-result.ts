import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import type { AgencyResult } from '#reads/results/agency-result.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { ANNOUNCED_WHERE } from '#domain/results/letter.ts'
import { go, homeRow, lines, pairs, rows } from '../kit.ts'
import { pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'

const announceRows = (language: Language, { cycleId, announcedAt }: AgencyResult): Button[][] =>
  announcedAt === null ? [[go('result.ask-announce', { cycleId }, label(language, 'results-announce'))]] : []

const letterButton = (language: Language): Button => go('result.letter', {}, label(language, 'result-letter-button'))

/** The result with all its scores, eight a page. */
export function agencyResultScreen(language: Language, result: AgencyResult, wantedPage: number): Screen {
  const page = pageOf(result.lines, wantedPage)
  return {
    text: [
      resultHead(language, result),
      page.items
        .map(({ state, code, title, pointsHundredths: points, maximumHundredths: maximum }) =>
          say(language, 'results-own-item', {
            state: labelDynamic(language, `item-state-${state}`),
            code,
            title,
            points,
            maximum,
          }),
        )
        .join('\n'),
    ].join('\n\n'),
    buttons: rows(
      ...pageRow(language, page, (to, text) => go('result.show', { page: to }, text)),
      ...announceRows(language, result),
      [letterButton(language), go('result.card', {}, label(language, 'result-card-button'))],
      result.changeHundredths !== null && go('result.years', {}, label(language, 'own-years-button')),
      result.rankingIsPublic &&
        go('ranking.groups', { cycleId: result.cycleId }, label(language, 'results-public-button')),
      homeRow(language),
    ),
  }
}

/** The message at the release: the totals, and the way to the lines. */
export const releasedScreen = (language: Language, result: AgencyResult): Screen => ({
  text: resultHead(language, result),
  buttons: [
    [go('result.show', { page: 0 }, label(language, 'results-own-lines'))],
    [letterButton(language)],
    ...announceRows(language, result),
  ],
})

function resultHead(language: Language, result: AgencyResult): string {
  const { agencyName: agency, totalHundredths: total, maximumHundredths: maximum } = result
  return lines(
    say(language, 'results-own-title', { year: result.year }),
    say(language, 'results-own-total', { agency, total, maximum }),
    rankLineOf(language, result),
    !result.participated && say(language, 'results-own-absent'),
    say(language, 'results-own-parts', { general: result.generalHundredths, specific: result.specificHundredths }),
    changeLine(language, result),
    result.announcedAt !== null &&
      say(language, 'results-own-announced', {
        at: new Date(result.announcedAt),
        where: result.announcedWhere ?? 'unknown',
      }),
  )
}

/** As far as the province tells it. */
export const rankLineOf = (language: Language, { rank, group }: AgencyResult): string | false =>
  rank !== null &&
  say(language, 'results-own-rank', { rank: rank.rank, of: rank.of, group: labelDynamic(language, `group-${group}`) })

/** Against the year before. */
export const changeLine = (language: Language, { changeHundredths }: AgencyResult): string | false =>
  changeHundredths !== null &&
  say(language, 'results-own-change', {
    points: Math.abs(changeHundredths),
    way: changeHundredths > 0 ? 'more' : changeHundredths < 0 ? 'less' : 'same',
  })

/** The question, as long as it is open. */
export function askAnnounceScreen(language: Language, result: AgencyResult): Screen {
  const { cycleId, announcedAt } = result
  if (announcedAt !== null) return agencyResultScreen(language, result, 0)
  return {
    text: say(language, 'results-announce-ask'),
    buttons: rows(
      ...pairs(
        ANNOUNCED_WHERE.map((where) =>
          go('result.announce', { cycleId, where }, labelDynamic(language, `announced-where-${where}`)),
        ),
      ),
      go('result.show', { page: 0 }, label(language, 'back')),
    ),
  }
}

export const announcedScreen = (language: Language, announcedAt: string): Screen => ({
  text: say(language, 'results-announced', { at: new Date(announcedAt) }),
  buttons: [[go('result.show', { page: 0 }, label(language, 'results-own-button'))], homeRow(language)],
})
