import type { Language, RankingGroup } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { RankingLine, RankingTables } from '#reads/results/ranking.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'

const groupName = (language: Language, group: RankingGroup): string => labelDynamic(language, `group-${group}`)

/** Before the release a rank is for nobody else. */
const guardedBefore = ({ beforeRelease }: Pick<RankingTables, 'beforeRelease'>): Pick<Screen, 'isProtected'> =>
  beforeRelease ? { isProtected: true } : {}

/** `writes`: to whoever writes the analysis of the year. */
export const groupsScreen = (
  language: Language,
  { cycleId, year, beforeRelease, groups }: RankingTables,
  writes = false,
): Screen => ({
  ...guardedBefore({ beforeRelease }),
  text: say(language, 'results-groups', { year, before: beforeRelease ? 'yes' : 'no' }),
  buttons: rows(
    ...groups.map(({ group, lines }) => [
      go(
        'ranking.group',
        { cycleId, group, page: 0 },
        label(language, 'results-group-button', { group: groupName(language, group), count: lines.length }),
      ),
    ]),
    [
      go('ranking.graphs', { cycleId }, label(language, 'graphs-button')),
      writes && go('analysis.open', { cycleId }, label(language, 'analysis-button')),
    ],
    homeRow(language),
  ),
})

export function groupScreen(
  language: Language,
  tables: RankingTables,
  group: RankingGroup,
  wantedPage: number,
): Screen {
  const { cycleId } = tables
  const lines = tables.groups.find((candidate) => candidate.group === group)?.lines
  if (lines === undefined) return groupsScreen(language, tables)
  const page = pageOf(lines, wantedPage)
  return {
    ...guardedBefore(tables),
    text: paragraphs(
      say(language, 'results-group-title', { group: groupName(language, group) }),
      page.items.map((line) => rankLine(language, line)).join('\n'),
      lines.some((line) => line.rank !== null) && say(language, 'results-tie-rule'),
    ),
    buttons: [
      ...page.items.map(({ agencyId, agencyName }) => [go('ranking.agency', { cycleId, agencyId }, agencyName)]),
      ...pageRow(language, page, (to, text) => go('ranking.group', { cycleId, group, page: to }, text)),
      [go('ranking.groups', { cycleId }, label(language, 'results-to-groups')), ...homeRow(language)],
    ],
  }
}

function rankLine(language: Language, line: RankingLine): string {
  const { rank, tied, agencyName: agency, totalHundredths: total, withheld } = line
  if (withheld) return say(language, 'results-line-withheld', { agency })
  return rank === null
    ? say(language, 'results-line-absent', { agency })
    : say(language, 'results-line', { rank, tied: tied ? 'yes' : 'no', agency, total })
}

export const agencyScreen = (
  language: Language,
  { cycleId, beforeRelease }: RankingTables,
  line: RankingLine,
): Screen => ({
  ...guardedBefore({ beforeRelease }),
  text: lines(
    say(language, 'results-agency', {
      agency: line.agencyName,
      code: line.agencyCode,
      group: groupName(language, line.group),
    }),
    line.withheld
      ? say(language, 'results-withheld')
      : line.rank === null
        ? say(language, 'results-own-absent')
        : say(language, 'results-agency-rank', { rank: line.rank, tied: line.tied ? 'yes' : 'no' }),
    !line.withheld &&
      say(language, 'results-agency-points', {
        total: line.totalHundredths,
        general: line.generalHundredths,
        specific: line.specificHundredths,
      }),
    line.notApplicable > 0 && say(language, 'results-agency-not-applicable', { count: line.notApplicable }),
  ),
  buttons: [
    [
      go('ranking.group', { cycleId, group: line.group, page: 0 }, label(language, 'results-to-group')),
      ...homeRow(language),
    ],
  ],
})

/** For the public channel: whoever has a rank, group by group, and whose result is being corrected. */
export const publishedText = (language: Language, { year, groups }: RankingTables): string => {
  const ranked = groups
    .map(({ group, lines }) => ({ group, lines: lines.filter(({ rank, withheld }) => rank !== null || withheld) }))
    .filter(({ lines }) => lines.length > 0)
  return [
    say(language, 'results-public-title', { year }),
    ...ranked.map(({ group, lines }) =>
      [
        say(language, 'results-group-title', { group: groupName(language, group) }),
        ...lines.map((line) => rankLine(language, line)),
      ].join('\n'),
    ),
  ].join('\n\n')
}
