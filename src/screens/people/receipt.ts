import type { Language } from '#domain/vocabulary.ts'
import type { BothWords } from '#domain/procedures/definition.ts'
import type { Standing } from '#domain/procedures/documents.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { lines } from '../kit.ts'

export interface CheckedReceipt {
  receipt: string
  issuedAt: string
  /** What was issued under it; null: it is a receipt. */
  document: {
    title: BothWords | 'result-letter' | 'year-analysis'
    number: string
    name: string
    standing: Standing
    validUntil: string | null
  } | null
  /** Its place in its chain, and whether what it was given for is still the same; null: older than the chain. */
  bound: { number: number; fingerprint: string; isIntact: boolean } | null
}

/** To anybody who asks: what was handed in, and by whom, is not in it. */
export const receiptText = (language: Language, { receipt, issuedAt, bound, document }: CheckedReceipt): string =>
  lines(
    say(language, 'verify-genuine', { receipt, issuedAt: new Date(issuedAt) }),
    document !== null &&
      say(language, 'verify-document', {
        title:
          typeof document.title === 'string'
            ? label(language, document.title === 'result-letter' ? 'result-letter-title' : 'year-analysis-title')
            : document.title[language],
        number: document.number,
        name: document.name,
      }),
    document !== null && labelDynamic(language, `standing-${document.standing}`),
    document?.validUntil != null && say(language, 'document-until', { until: new Date(document.validUntil) }),
    bound === null
      ? say(language, 'verify-unbound')
      : say(language, bound.isIntact ? 'verify-intact' : 'verify-broken', bound),
  )
