import type { BothWords } from '#domain/procedures/definition.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { ServiceCard } from '#reads/services/card.ts'
import { folded, go, homeRow, paragraphs, rows } from '../kit.ts'
import { publishedButton } from '../questions/questions.ts'

export const point = (language: Language, text: string): string => say(language, 'services-point', { text })

export const cardButton = (language: Language): Button => go('service.show', {}, label(language, 'services-button'))
export const faqButton = (language: Language): Button => go('service.faq', {}, label(language, 'services-faq-button'))

type Others = readonly { id: number; title: BothWords }[]

const otherButtons = (language: Language, others: Others): Button[] =>
  others.map(({ id, title }) => go('service.card', { procedureId: id }, title[language]))

/** Requirements A1, A5–A8. */
export function cardScreen(language: Language, card: ServiceCard, others: Others): Screen {
  const inquiries = card.inquiries.map(({ title, respondent }) =>
    say(language, 'services-inquiry', { title: title[language], respondent: respondent?.[language] ?? 'none' }),
  )
  const part = (key: 'services-documents' | 'services-inquiries' | 'services-laws', lines: readonly string[]): string =>
    [say(language, key), ...lines].join('\n')
  return {
    text: say(language, 'services-title', {
      name: card.serviceName[language],
      organization: card.organization[language],
      code: card.serviceCode ?? 'none',
    }),
    ...folded(
      language,
      paragraphs(
        point(language, card.purpose[language]),
        card.terms.map((term) => point(language, term[language])),
        part(
          'services-documents',
          card.documents.map((document) => point(language, document[language])),
        ),
        part('services-inquiries', inquiries),
        part(
          'services-laws',
          card.legalBases.map((law) => point(language, law[language])),
        ),
      ),
      cardButton(language),
    ),
    buttons: rows(
      ...otherButtons(language, others),
      [faqButton(language), go('apply.menu', {}, label(language, 'apply-button'))],
      homeRow(language),
    ),
  }
}

export const noCard = (language: Language, others: Others): Screen => ({
  text: say(language, 'services-none'),
  buttons: rows(
    ...otherButtons(language, others),
    go('apply.menu', {}, label(language, 'apply-button')),
    homeRow(language),
  ),
})

/** The questions everybody asks; the answers that differ by province come from its profile. */
export const faqScreen = (language: Language, card: ServiceCard): Screen => ({
  text: [say(language, 'faq-title'), say(language, 'faq-late'), say(language, 'faq-objection')].join('\n\n'),
  ...folded(
    language,
    paragraphs(
      say(language, 'faq-code'),
      say(language, 'faq-cost', { answer: card.terms[0]?.[language] ?? '' }),
      say(language, 'faq-place'),
      say(language, 'faq-system', { name: card.system[language], address: card.system.address }),
    ),
    faqButton(language),
  ),
  buttons: [[publishedButton(language)], [cardButton(language)], homeRow(language)],
})
