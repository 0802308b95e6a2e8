import type { RouteIds } from '#domain/acts.ts'
import { cardButton, cardScreen, faqButton, faqScreen, noCard } from '#screens/services/card.ts'
import { procedureCardScreen, serviceFormsScreen } from '#screens/services/procedure-card.ts'
import { clockConfirmed, clockScreen } from '#screens/services/clock.ts'
import { askDropScreen, parkedScreen, unparkedScreen } from '#screens/services/outbox.ts'
import { refused } from '#screens/kit.ts'
import { confirmClock, readClock } from '#workflows/services/clock.ts'
import { dropParked, readParked, sendParked } from '#workflows/services/outbox.ts'
import { readProcedureCard, readServiceCard, readServiceForms } from '#workflows/services/read-services.ts'
import type { Ctx } from '../context.ts'
import { shows } from '../routes.ts'
import type { Shelf } from '../shelf.ts'

const services = shows(readServiceCard, (language, { card, others }) =>
  card === null ? noCard(language, others) : cardScreen(language, card, others),
)
const faq = shows(readServiceCard, (language, { card, others }) =>
  card === null ? noCard(language, others) : faqScreen(language, card),
)

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
  commands: { services: (ctx) => services(ctx, {}), faq: (ctx) => faq(ctx, {}) },
  routes: {
    'service.show': services,
    'service.faq': faq,
    'service.card': shows(readProcedureCard, procedureCardScreen),
    'service.forms': shows(readServiceForms, serviceFormsScreen),
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
