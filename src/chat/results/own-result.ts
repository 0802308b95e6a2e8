import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { announceResult } from '#workflows/results/announce-result.ts'
import { type OwnResult, readOwnResult } from '#workflows/results/read-own-result.ts'
import { button } from '../buttons.ts'
import type { Handler } from '../context.ts'
import { pageNumber, pageOf, pagerRow } from '#screens/paging.ts'
import { homeButton } from './approvals-views.ts'
import { refusedScreen } from './approvals.ts'

export const showOwn: Handler = async (ctx, [page]) => {
  const result = await readOwnResult(ctx.tools, ctx.caller)
  return ctx.show(
    result.ok ? ownScreen(ctx.language, result.value, pageNumber(page)) : refusedScreen(ctx, result.refusal),
  )
}

export const askAnnounce: Handler = async (ctx, [cycleId]) => {
  const result = await readOwnResult(ctx.tools, ctx.caller)
  if (!result.ok) return ctx.show(refusedScreen(ctx, result.refusal))
  const { language } = ctx
  if (!result.value.mayAnnounce) return ctx.show(ownScreen(language, result.value, 0))
  return ctx.show({
    text: say(language, 'results-announce-ask'),
    buttons: [
      [button(label(language, 'results-announce-yes'), 'results.announce', Number(cycleId))],
      [button(label(language, 'back'), 'results.own')],
    ],
  })
}

export const announce: Handler = async (ctx, [cycleId]) => {
  const outcome = await announceResult(ctx.tools, ctx.caller, { cycleId: Number(cycleId) })
  if (!outcome.ok) return ctx.show(refusedScreen(ctx, outcome.refusal))
  const { language } = ctx
  return ctx.show({
    text: say(language, 'results-announced', { at: new Date(outcome.value.announcedAt) }),
    buttons: [[button(label(language, 'results-own-button'), 'results.own')], [homeButton(language)]],
  })
}

/** The result with all its scores, eight a page. */
export function ownScreen(language: Language, result: OwnResult, wanted: number): Screen {
  const { items, page, pages } = pageOf(result.lines, wanted)
  const group = labelDynamic(language, `group-${result.group}`)
  return {
    text: [
      headLines(language, result, group),
      items
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
    buttons: [
      ...pagerRow(language, { page, pages }, 'results.own'),
      ...(result.mayAnnounce
        ? [[button(label(language, 'results-announce'), 'results.announce-ask', result.cycleId)]]
        : []),
      ...(result.rankingIsPublic
        ? [[button(label(language, 'results-public-button'), 'results.groups', result.cycleId)]]
        : []),
      [homeButton(language)],
    ],
  }
}

function headLines(language: Language, result: OwnResult, group: string): string {
  const { agencyName: agency, totalHundredths: total, maximumHundredths: maximum, rank, changeHundredths } = result
  return [
    say(language, 'results-own-title', { year: result.year }),
    say(language, 'results-own-total', { agency, total, maximum }),
    ...(rank === null ? [] : [say(language, 'results-own-rank', { rank: rank.rank, of: rank.of, group })]),
    ...(result.participated ? [] : [say(language, 'results-own-absent')]),
    say(language, 'results-own-parts', { general: result.generalHundredths, specific: result.specificHundredths }),
    ...(changeHundredths === null
      ? []
      : [
          say(language, 'results-own-change', {
            points: Math.abs(changeHundredths),
            way: changeHundredths > 0 ? 'more' : changeHundredths < 0 ? 'less' : 'same',
          }),
        ]),
    ...(result.announcedAt === null
      ? []
      : [say(language, 'results-own-announced', { at: new Date(result.announcedAt) })]),
  ].join('\n')
}
