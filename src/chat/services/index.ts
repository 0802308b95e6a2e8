import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { readServiceCard, type ServiceCard } from '#workflows/services/read-services.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import type { Shelf } from '../shelf.ts'

const point = (language: Language, text: string): string => say(language, 'services-point', { text })

const rows = (language: Language, present: 'services.show' | 'services.faq'): Button[][] => [
  present === 'services.show'
    ? [button(label(language, 'services-faq-button'), 'services.faq')]
    : [button(label(language, 'services-button'), 'services.show')],
  [button(label(language, 'home'), 'home')],
]

/** Requirements A1, A5–A8. */
function cardScreen(language: Language, card: ServiceCard): Screen {
  const inquiries = card.inquiries.map(({ title, respondent }) =>
    say(language, 'services-inquiry', { title: title[language], respondent: respondent?.[language] ?? 'none' }),
  )
  const part = (key: 'services-documents' | 'services-inquiries' | 'services-laws', lines: readonly string[]): string =>
    [say(language, key), ...lines].join('\n')
  return {
    text: [
      say(language, 'services-title', {
        name: card.serviceName[language],
        organization: card.organization[language],
        code: card.serviceCode ?? 'none',
      }),
      point(language, card.purpose[language]),
      card.terms.map((term) => point(language, term[language])).join('\n'),
      part(
        'services-documents',
        card.documents.map((document) => point(language, document[language])),
      ),
      part('services-inquiries', inquiries),
      part(
        'services-laws',
        card.legalBases.map((law) => point(language, law[language])),
      ),
    ].join('\n\n'),
    buttons: rows(language, 'services.show'),
  }
}

const noCard = (language: Language): Screen => ({
  text: say(language, 'services-none'),
  buttons: [[button(label(language, 'home'), 'home')]],
})

async function services(ctx: Ctx): Promise<unknown> {
  const card = await readServiceCard(ctx.tools)
  return ctx.show(card === null ? noCard(ctx.language) : cardScreen(ctx.language, card))
}

/** The questions everybody asks; the answers that differ by province come from its profile. */
async function faq(ctx: Ctx): Promise<unknown> {
  const { language } = ctx
  const card = await readServiceCard(ctx.tools)
  if (card === null) return ctx.show(noCard(language))
  const answers = [
    say(language, 'faq-cost', { answer: card.terms[0]?.[language] ?? '' }),
    say(language, 'faq-place'),
    say(language, 'faq-code'),
    say(language, 'faq-late'),
    say(language, 'faq-objection'),
    say(language, 'faq-system', { name: card.system[language], address: card.system.address }),
  ]
  return ctx.show({
    text: [say(language, 'faq-title'), ...answers].join('\n\n'),
    buttons: rows(language, 'services.faq'),
  })
}

export const servicesShelf: Shelf = {
  name: 'services',
  commands: { services, faq },
  acts: { 'services.show': services, 'services.faq': faq },
  home: (ctx) =>
    Promise.resolve({
      lines: [],
      buttons: [
        [
          button(label(ctx.language, 'services-button'), 'services.show'),
          button(label(ctx.language, 'services-faq-button'), 'services.faq'),
        ],
      ],
      order: 95,
    }),
}
