import { RANKING_GROUPS, type Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { type RankingLine, type RankingTables, readRanking } from '#workflows/results/read-ranking.ts'
import { button } from '../buttons.ts'
import type { Ctx, Handler } from '../context.ts'
import { pageNumber, pageOf, pagerRow } from '#screens/paging.ts'
import { refusalText } from '#screens/refusal.ts'
import { homeButton } from './approvals-views.ts'

const refused = (ctx: Ctx, refusal: Parameters<typeof refusalText>[1]): Promise<unknown> =>
  ctx.show({ text: refusalText(ctx.language, refusal), buttons: [[homeButton(ctx.language)]] })

/** The groups; without an id those of the latest results this person may see. */
export const showGroups: Handler = async (ctx, [id]) => {
  const tables = await readRanking(ctx.tools, ctx.caller, id === undefined ? null : Number(id))
  return tables.ok ? ctx.show(groupsScreen(ctx.language, tables.value)) : refused(ctx, tables.refusal)
}

export const showGroup: Handler = async (ctx, [id, group, page]) => {
  const tables = await readRanking(ctx.tools, ctx.caller, Number(id))
  if (!tables.ok) return refused(ctx, tables.refusal)
  return ctx.show(groupScreen(ctx.language, tables.value, Number(group), pageNumber(page)))
}

export const showAgency: Handler = async (ctx, [id, agencyId]) => {
  const tables = await readRanking(ctx.tools, ctx.caller, Number(id))
  if (!tables.ok) return refused(ctx, tables.refusal)
  const line = tables.value.groups.flatMap(({ lines }) => lines).find((row) => row.agencyId === Number(agencyId))
  return line === undefined
    ? refused(ctx, { code: 'not-found' })
    : ctx.show(agencyScreen(ctx.language, tables.value, line))
}

const groupsScreen = (language: Language, { cycleId, year, beforeRelease, groups }: RankingTables): Screen => ({
  text: say(language, 'results-groups', { year, before: beforeRelease ? 'yes' : 'no' }),
  buttons: [
    ...groups.map(({ group, lines }) => [
      button(
        label(language, 'results-group-button', {
          group: labelDynamic(language, `group-${group}`),
          count: lines.length,
        }),
        'results.group',
        cycleId,
        RANKING_GROUPS.indexOf(group),
        0,
      ),
    ]),
    [homeButton(language)],
  ],
})

function groupScreen(language: Language, tables: RankingTables, index: number, wanted: number): Screen {
  const group = RANKING_GROUPS[index]
  const lines = tables.groups.find((candidate) => candidate.group === group)?.lines
  if (group === undefined || lines === undefined) return groupsScreen(language, tables)
  const { items, page, pages } = pageOf(lines, wanted)
  return {
    text: [
      say(language, 'results-group-title', { group: labelDynamic(language, `group-${group}`) }),
      items.map((line) => rankLine(language, line)).join('\n'),
      ...(lines.some((line) => line.rank !== null) ? [say(language, 'results-tie-rule')] : []),
    ].join('\n\n'),
    buttons: [
      ...items.map((line) => [button(line.name, 'results.agency', tables.cycleId, line.agencyId)]),
      ...pagerRow(language, { page, pages }, 'results.group', tables.cycleId, index),
      [button(label(language, 'results-to-groups'), 'results.groups', tables.cycleId), homeButton(language)],
    ],
  }
}

const rankLine = (language: Language, { rank, tied, name: agency, totalHundredths: total }: RankingLine): string =>
  rank === null
    ? say(language, 'results-line-absent', { agency })
    : say(language, 'results-line', { rank, tied: tied ? 'yes' : 'no', agency, total })

export const agencyScreen = (language: Language, { cycleId }: RankingTables, line: RankingLine): Screen => ({
  text: [
    say(language, 'results-agency', {
      agency: line.name,
      code: line.code,
      group: labelDynamic(language, `group-${line.group}`),
    }),
    ...(line.rank === null
      ? [say(language, 'results-own-absent')]
      : [say(language, 'results-agency-rank', { rank: line.rank, tied: line.tied ? 'yes' : 'no' })]),
    say(language, 'results-agency-points', {
      total: line.totalHundredths,
      general: line.generalHundredths,
      specific: line.specificHundredths,
    }),
  ].join('\n'),
  buttons: [
    [
      button(label(language, 'results-to-group'), 'results.group', cycleId, RANKING_GROUPS.indexOf(line.group), 0),
      homeButton(language),
    ],
  ],
})
