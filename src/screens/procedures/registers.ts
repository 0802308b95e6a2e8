import { shortened } from 'persian-text'
import type { BothWords } from '#domain/procedures/definition.ts'
import { type EntryFacts, mayBecome, STANDINGS } from '#domain/procedures/documents.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { FeeShown } from '#reads/procedures/form.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'
import type { RegisterSheet } from '#domain/procedures/round-export.ts'
import { answerText, type ShownAnswer, valueText } from './answers.ts'

const BUTTON = 60

/** An entry of a register as its reader sees it. */
export interface ShownEntry extends EntryFacts {
  answers: readonly ShownAnswer[]
}

const standingText = (language: Language, { standing, isOver }: Pick<ShownEntry, 'standing' | 'isOver'>): string =>
  labelDynamic(language, standing === 'valid' && isOver ? 'standing-over' : `standing-${standing}`)

const entryText = (language: Language, entry: ShownEntry): string =>
  lines(
    say(language, 'register-line', { name: entry.name, number: entry.number }),
    [
      standingText(language, entry),
      ...(entry.validUntil === null ? [] : [say(language, 'document-until', { until: new Date(entry.validUntil) })]),
    ].join(' · '),
    ...entry.answers.map((line) => answerText(language, { ...line, row: null })),
  )

const entryButton = (language: Language, { id, name, number }: ShownEntry) =>
  go('register.entry', { entryId: id }, shortened(say(language, 'register-line', { name, number }), BUTTON))

/** Which registers there are. */
export const registersScreen = (
  language: Language,
  { registers }: { registers: readonly { procedureId: number; index: number; title: BothWords; count: number }[] },
): Screen => ({
  text: say(language, registers.length === 0 ? 'registers-none' : 'registers-title'),
  buttons: rows(
    ...registers.map(({ procedureId, index, title, count }) =>
      go(
        'register.open',
        { procedureId, register: index, page: 0 },
        label(language, 'register-button', { title: title[language], count }),
      ),
    ),
    homeRow(language),
  ),
})

export const registerScreen = (
  language: Language,
  {
    procedureId,
    index,
    title,
    count,
    entries,
    mayExport,
    ...place
  }: {
    mayExport: boolean
    procedureId: number
    index: number
    title: BothWords
    count: number
    page: number
    pages: number
    entries: readonly ShownEntry[]
  },
): Screen => ({
  text: paragraphs(
    say(language, 'register-title', { title: title[language], count }),
    ...entries.map((entry) => entryText(language, entry)),
  ),
  buttons: rows(
    ...entries.map((entry) => entryButton(language, entry)),
    ...pageRow(language, place, (to, text) => go('register.open', { procedureId, register: index, page: to }, text)),
    mayExport &&
      count > 0 &&
      go('register.export', { procedureId, register: index }, label(language, 'register-export-button')),
    go('register.list', {}, label(language, 'registers-button')),
    homeRow(language),
  ),
})

/** A register as rows of words, as it is written into a workbook. */
export const registerSheet = (
  language: Language,
  { title, heads, entries }: { title: BothWords; heads: readonly BothWords[]; entries: readonly ShownEntry[] },
): RegisterSheet => ({
  title: title[language],
  heads: [
    label(language, 'round-head-name'),
    label(language, 'document-number'),
    label(language, 'document-date'),
    label(language, 'document-valid'),
    label(language, 'round-head-state'),
    ...heads.map((head) => head[language]),
  ],
  rows: entries.map((entry) => [
    entry.name,
    entry.number,
    label(language, 'case-day', { day: new Date(entry.issuedAt) }),
    entry.validUntil === null ? '' : label(language, 'case-day', { day: new Date(entry.validUntil) }),
    standingText(language, entry),
    ...heads.map((head) => {
      const answer = entry.answers.find((one) => one.title.fa === head.fa)
      return answer === undefined ? '' : valueText(language, answer)
    }),
  ]),
})

export const foundScreen = (
  language: Language,
  { count, entries }: { count: number; entries: readonly ShownEntry[] },
): Screen => ({
  text: paragraphs(
    say(language, 'register-found', { count }),
    ...entries.map((entry) => lines(entry.register[language], entryText(language, entry))),
    count > entries.length && say(language, 'register-found-more', { count: count - entries.length }),
  ),
  buttons: rows(
    ...entries.map((entry) => entryButton(language, entry)),
    go('register.list', {}, label(language, 'registers-button')),
    homeRow(language),
  ),
})

export const entryScreen = (
  language: Language,
  entry: ShownEntry & { caseId: number; reason: string; mayChange: boolean; maySee: boolean },
): Screen => ({
  text: paragraphs(
    entry.register[language],
    entryText(language, entry),
    entry.reason !== '' && say(language, 'document-reason', { reason: entry.reason }),
  ),
  buttons: rows(
    entry.maySee && go('document.show', { entryId: entry.id }, label(language, 'document-get')),
    ...(entry.mayChange ? STANDINGS : [])
      .filter((standing) => mayBecome(entry.standing, standing))
      .map((standing) =>
        go(
          'standing.ask',
          { entryId: entry.id, standing: STANDINGS.indexOf(standing) },
          labelDynamic(language, `standing-do-${standing}`),
        ),
      ),
    entry.maySee && go('case.show', { caseId: entry.caseId }, label(language, 'case-open')),
    go('register.list', {}, label(language, 'registers-button')),
    homeRow(language),
  ),
})

/** To the holder: issued, suspended, withdrawn, in force again. */
export const standingNotice = (
  language: Language,
  {
    id,
    title,
    number,
    standing,
    reason,
    validUntil,
  }: Omit<ShownEntry, 'answers' | 'register' | 'name' | 'issuedAt' | 'isOver'> & {
    title: BothWords
    reason: string
  },
): Screen => ({
  text: lines(
    say(language, 'notice-document', { title: title[language], number }),
    labelDynamic(language, `standing-${standing}`),
    reason !== '' && say(language, 'document-reason', { reason }),
    validUntil !== null && say(language, 'document-until', { until: new Date(validUntil) }),
  ),
  buttons: rows(
    standing === 'valid' && go('document.show', { entryId: id }, label(language, 'document-get')),
    go('register.entry', { entryId: id }, label(language, 'register-entry-button')),
  ),
})

/** To the holder, before its end. */
export const endingNotice = (
  language: Language,
  { id, title, number, until }: { id: number; title: BothWords; number: string; until: Date },
): Screen => ({
  text: say(language, 'notice-document-ends', { title: title[language], number, until }),
  buttons: rows(
    go('apply.menu', {}, label(language, 'apply-button')),
    go('register.entry', { entryId: id }, label(language, 'register-entry-button')),
  ),
})

/** What the public may begin. */
export const publicMenuScreen = (
  language: Language,
  { procedures }: { procedures: readonly { id: number; title: BothWords }[] },
): Screen => ({
  text: say(language, procedures.length === 0 ? 'apply-none' : 'apply-menu'),
  buttons: rows(
    ...procedures.map(({ id, title }) => go('apply.terms', { procedureId: id }, title[language])),
    go('register.list', {}, label(language, 'registers-button')),
    homeRow(language),
  ),
})

export const termsScreen = (
  language: Language,
  {
    id,
    title,
    about,
    terms,
    fees,
  }: {
    id: number
    title: BothWords
    about: BothWords | null
    terms: BothWords | null
    fees: readonly { rows: readonly Omit<FeeShown, 'how' | 'count'>[] }[]
  },
): Screen => ({
  text: paragraphs(
    lines(say(language, 'apply-title', { title: title[language] }), about?.[language]),
    fees.flatMap(({ rows: all }) =>
      all.map((row) => say(language, 'apply-fee', { title: row.title[language], rial: row.rial, year: row.year })),
    ),
    terms !== null && say(language, 'apply-terms', { terms: terms[language] }),
  ),
  buttons: rows(go('apply.begin', { procedureId: id }, label(language, 'apply-agree'), 'primary'), homeRow(language)),
})
