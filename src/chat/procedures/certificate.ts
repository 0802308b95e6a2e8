import { toPersianDigits } from 'persian-text'
import type { CertificateSheet } from '#documents/typeset/certificate.ts'
import { filledIn, type KeptAnswers } from '#domain/procedures/documents.ts'
import type { BothWords } from '#domain/procedures/definition.ts'
import type { Language } from '#domain/vocabulary.ts'
import { valueText } from '#screens/procedures/answers.ts'
import { label } from '#wording/say.ts'

interface Issued {
  title: BothWords
  text: BothWords
  signature: BothWords
  number: string
  name: string
  receipt: string
  issuedAt: string
  validUntil: string | null
  answers: KeptAnswers
}

/** The document in the words of its definition, with the answers as they were when it was issued. */
export function certificateOf(language: Language, issued: Issued, link: string | null): CertificateSheet {
  const date = label(language, 'case-day', { day: new Date(issued.issuedAt) })
  const until = issued.validUntil === null ? '' : label(language, 'case-day', { day: new Date(issued.validUntil) })
  const number = language === 'fa' ? toPersianDigits(issued.number) : issued.number
  const own: Readonly<Record<string, string>> = { name: issued.name, number, date, until }
  const placed = (text: string): string =>
    filledIn(text, (place) => {
      const answer = issued.answers[place]
      return own[place] ?? (answer === undefined ? '' : valueText(language, answer))
    })
  return {
    language,
    title: placed(issued.title[language]),
    head: [
      { name: label(language, 'document-number'), value: number },
      { name: label(language, 'document-date'), value: date },
      ...(until === '' ? [] : [{ name: label(language, 'document-valid'), value: until }]),
    ],
    paragraphs: placed(issued.text[language]).split('\n'),
    signature: issued.signature[language].split('\n'),
    seal: {
      scans: link ?? `/verify ${issued.receipt}`,
      receipt: issued.receipt,
      how: label(language, 'document-check'),
    },
  }
}
