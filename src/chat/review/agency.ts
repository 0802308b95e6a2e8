import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { type AgencyItems, type FoundAgencies, readAgencyItems } from '#workflows/review/read-agency-items.ts'
import { button } from '../buttons.ts'
import type { Ctx, Handler } from '../context.ts'
import { refusalText } from '#screens/refusal.ts'
import { numberOf } from './number-of.ts'
import { pageButtons, pageOf } from './pages.ts'

/** `/agency <text>`: what this evaluator reviews at one agency. */
export const findAgency: Handler = async (ctx, words) => {
  if (words.length > 0) return answer(ctx, await readAgencyItems(ctx.tools, ctx.caller, { text: words.join(' ') }), 1)
  return ctx.say({ text: say(ctx.language, 'review-agency-ask') })
}

export const showAgency: Handler = async (ctx, [id, page]) =>
  answer(ctx, await readAgencyItems(ctx.tools, ctx.caller, { agencyId: numberOf(id) }), numberOf(page))

function answer(ctx: Ctx, outcome: Outcome<FoundAgencies>, page: number): Promise<unknown> {
  if (!outcome.ok) return ctx.show({ text: refusalText(ctx.language, outcome.refusal) })
  if ('one' in outcome.value) return ctx.show(agencyView(ctx.language, outcome.value.one, page))
  const first = outcome.value.many.slice(0, 8)
  return ctx.show({
    text: say(ctx.language, 'review-agency-many'),
    buttons: first.map(({ id, name }) => [button(name, 'review.agency', id, 1)]),
  })
}

function agencyView(language: Language, { agency, items }: AgencyItems, wanted: number): Screen {
  const page = pageOf(items, wanted)
  const lines = page.rows.map(({ state, code, title }) =>
    say(language, 'review-agency-line', { state: labelDynamic(language, `item-state-${state}`), code, title }),
  )
  const waiting = page.rows.filter(({ state }) => state === 'SUBMITTED')
  const title = say(language, 'review-agency-title', { agency: agency.name, count: items.length })
  const place = say(language, 'review-page', { page: page.page, pages: page.pages })
  return {
    text: [title, lines.join('\n'), ...(page.pages > 1 ? [place] : [])].join('\n\n'),
    buttons: [
      ...waiting.map(({ id, code, title }) => [
        button(label(language, 'review-agency-item', { code, title }), 'review.take', id),
      ]),
      ...pageButtons(language, page, 'review.agency', agency.id),
      [button(label(language, 'review-queue-button'), 'review.queue')],
    ],
  }
}
