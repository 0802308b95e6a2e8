import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { ServiceCard } from '#reads/services/card.ts'
import { cardButton, cardScreen, faqButton, faqScreen, noCard } from '#screens/services/card.ts'
import { refused } from '#screens/kit.ts'
import { readServiceCard } from '#workflows/services/read-services.ts'
import type { Ctx } from '../context.ts'
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

export const servicesShelf: Shelf = {
  name: 'services',
  commands: { services, faq },
  routes: { 'service.show': services, 'service.faq': faq },
  home: ({ language }) =>
    Promise.resolve({ lines: [], buttons: [[cardButton(language), faqButton(language)]], order: 95 }),
}
