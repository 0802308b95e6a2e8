import type { RouteIds } from '#domain/acts.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { ServiceCard } from '#reads/services/card.ts'
import { cardButton, cardScreen, faqButton, faqScreen, noCard } from '#screens/services/card.ts'
import { clockConfirmed, clockScreen } from '#screens/services/clock.ts'
import { askDropScreen, parkedScreen, unparkedScreen } from '#screens/services/outbox.ts'
import { refused } from '#screens/kit.ts'
import { confirmClock, readClock } from '#workflows/services/clock.ts'
import { dropParked, readParked, sendParked } from '#workflows/services/outbox.ts'
import { readServiceCard } from '#workflows/services/read-services.ts'
import type { Ctx } from '../context.ts'
import { shows } from '../routes.ts'
import type { Shelf } from '../shelf.ts'

const showing =
  (screen: (language: Language, card: ServiceCard) => Screen) =>
  async (ctx: Ctx): Promise<unknown> => {
    const { language } = ctx
    const card = await ctx.call(readServiceCard)
    if (!card.ok) return ctx.show(refused(language, card.refusal))
    return ctx.show(card.value === null ? noCard(language) : screen(language, card.value))
  }

const services = showing(cardScreen)
const faq = showing(faqScreen)

async function clock(ctx: Ctx): Promise<unknown> {
  const held = await ctx.call(readClock)
  return ctx.show(held.ok ? clockScreen(ctx.language, held.value) : refused(ctx.language, held.refusal))
}

async function confirm(ctx: Ctx, ids: RouteIds<'clock.confirm'>): Promise<unknown> {
  const outcome = await ctx.call(confirmClock, ids)
  return ctx.show(outcome.ok ? clockConfirmed(ctx.language, outcome.value) : refused(ctx.language, outcome.refusal))
}

export const servicesShelf: Shelf = {
  name: 'services',
  commands: { services, faq },
  routes: {
    'service.show': services,
    'service.faq': faq,
    'clock.show': clock,
    'clock.confirm': confirm,
    'outbox.show': shows(readParked, parkedScreen),
    'outbox.ask-drop': shows(readParked, askDropScreen),
    'outbox.send': shows(sendParked, (language, count) => unparkedScreen(language, 'outbox-sent', count)),
    'outbox.drop': shows(dropParked, (language, count) => unparkedScreen(language, 'outbox-dropped', count)),
  },
  home: ({ language }) =>
    Promise.resolve({ lines: [], buttons: [[cardButton(language), faqButton(language)]], order: 95 }),
}
