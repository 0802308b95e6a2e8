import type { BothWords } from '#domain/procedures/definition.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { ProcedureCard } from '#reads/services/procedure-card.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { folded, go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { point } from './card.ts'

type Part =
  | 'services-laws'
  | 'services-documents'
  | 'services-duties-recipient'
  | 'services-duties-organization'
  | 'services-sites'

/** A longer table of fees is read behind. */
const FEES = 3

/** Requirements A5–A8: version, purpose, fee, times and the way of the case; behind it duties, documents, laws, and how it ends. */
export function procedureCardScreen(language: Language, card: ProcedureCard): Screen {
  const { facts, steps } = card
  const fees = card.fees.map((row) =>
    say(language, 'apply-fee', { title: row.title[language], rial: row.rial, year: row.year }),
  )
  const isLong = fees.length > FEES
  const part = (key: Part, texts: readonly BothWords[]): string =>
    texts.length === 0 ? '' : lines(say(language, key), ...texts.map((text) => point(language, text[language])))
  return {
    text: paragraphs(
      lines(say(language, 'apply-title', { title: card.title[language] }), facts.purpose[language]),
      lines(
        say(language, 'services-times', { text: facts.times[language] }),
        say(language, 'services-cost', { text: facts.cost[language] }),
        ...(isLong ? [] : fees),
      ),
    ),
    ...folded(
      language,
      paragraphs(
        isLong && fees,
        part('services-duties-recipient', facts.duties.recipient),
        part('services-duties-organization', facts.duties.organization),
        part('services-documents', facts.documents),
        lines(
          say(language, 'services-steps'),
          ...steps.map(({ title, within }, i) =>
            say(language, 'services-step', {
              number: i + 1,
              title: title[language],
              count: within?.count ?? 'none',
              days: within?.days ?? 0,
            }),
          ),
        ),
        part('services-laws', facts.bases),
        part(
          'services-sites',
          facts.sites.map(({ title, address }) => ({
            fa: `${title.fa}: ${address}`,
            en: `${title.en}: ${address}`,
          })),
        ),
        lines(
          say(language, 'services-agreement', { text: facts.agreement[language] }),
          say(language, 'services-ends', { text: facts.ends[language] }),
        ),
      ),
      go('service.card', { procedureId: card.id }, ''),
    ),
    buttons: rows(
      ...card.begins.map(({ id, title, how }) =>
        how === 'apply'
          ? go('apply.terms', { procedureId: id }, label(language, 'services-begin'), 'primary')
          : go('case.start', { procedureId: id }, label(language, 'services-start', { title: title[language] })),
      ),
      card.hasForms && go('service.forms', { procedureId: card.id }, label(language, 'services-forms-button')),
      go('service.show', {}, label(language, 'services-all-button')),
      homeRow(language),
    ),
  }
}

/** What is asked, form by form. */
export const serviceFormsScreen = (
  language: Language,
  service: {
    id: number
    title: BothWords
    forms: readonly { title: BothWords; fields: readonly { title: BothWords; isOptional: boolean }[] }[]
  },
): Screen => ({
  text: paragraphs(
    say(language, 'services-forms', { title: service.title[language] }),
    ...service.forms.map(({ title, fields }) =>
      lines(
        say(language, 'apply-title', { title: title[language] }),
        ...fields.map((field) =>
          say(language, 'services-field', {
            title: field.title[language],
            need: field.isOptional ? 'optional' : 'needed',
          }),
        ),
      ),
    ),
  ),
  buttons: rows(
    go('service.card', { procedureId: service.id }, label(language, 'services-card-back')),
    homeRow(language),
  ),
})
