import { FOLD_LIMIT, foldedText } from '#domain/circulars/words.ts'
import { clipped } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, say, sayDynamic } from '#wording/say.ts'
import type { ListedCircular, OpenCircular } from '#reads/circulars/pages.ts'
import { go, homeRow, lines, present } from '../kit.ts'
import { PAGE_SIZE, pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'
import { withCorrections } from './corrections.ts'
import { optionFacts, PUBLIC_OPTIONS } from './options.ts'

/** What has gone out, newest first, eight a page; unseen ones carry a sign and a word. */
export function listScreen(language: Language, rows: readonly ListedCircular[], wanted: number): Screen {
  const unseen = rows.filter((row) => row.unseen).length
  const page = pageOf(rows, wanted)
  const lines = present(
    say(language, 'circular-list'),
    unseen > 0 && say(language, 'circular-list-unseen', { count: unseen }),
    '',
    ...page.items.map((row) => lineOf(language, row)),
    ...(rows.length === 0 ? [say(language, 'circular-list-empty')] : ['', say(language, 'circular-list-hint')]),
  )
  return {
    text: lines.join('\n'),
    buttons: [
      ...openButtons(language, page.items),
      ...pageRow(language, page, (to, text) => go('circular.list', { page: to }, text)),
      homeRow(language),
    ],
  }
}

/** What a search has found; searching again is quicker than paging, so only the first page is shown. */
export function foundScreen(language: Language, rows: readonly ListedCircular[], search: string): Screen {
  const all = listButton(language)
  if (rows.length === 0) return { text: say(language, 'circular-found-none', { search }), buttons: [[all]] }
  const shown = rows.slice(0, PAGE_SIZE)
  const more = rows.length > shown.length ? ['', say(language, 'circular-found-more', { shown: shown.length })] : []
  return {
    text: [
      say(language, 'circular-found', { search, count: rows.length }),
      '',
      ...shown.map((row) => lineOf(language, row)),
      ...more,
    ].join('\n'),
    buttons: [...openButtons(language, shown), [all]],
  }
}

const lineOf = (language: Language, row: ListedCircular): string => {
  const { unseen, number, issuedOn, title } = row
  const line = say(language, 'circular-line', { unseen: String(unseen), number, issuedOn, title })
  const over = validityWords(language, row, 'line')
  return over === null ? line : `${line}\n   ${over}`
}

/** Why it does not hold any more, in a list or on its page; null while it does. */
function validityWords(
  language: Language,
  { validity, validUntil, replacedBy }: Pick<ListedCircular, 'validity' | 'validUntil' | 'replacedBy'>,
  place: 'line' | 'page',
): string | null {
  switch (validity) {
    case 'in-force':
      return null
    case 'expired':
      return sayDynamic(language, `circular-${place}-expired`, { validUntil })
    case 'replaced':
      return replacedBy === null
        ? sayDynamic(language, `circular-${place}-replaced-unnamed`)
        : sayDynamic(language, `circular-${place}-replaced`, { number: replacedBy.number })
  }
}

export const openButton = (circularId: ListedCircular['id'], text: string): Button =>
  go('circular.open', { circularId, full: null }, text)

export const listButton = (language: Language): Button =>
  go('circular.list', { page: 0 }, label(language, 'circular-all'))

const openButtons = (language: Language, rows: readonly ListedCircular[]): Button[][] =>
  rows.map(({ id, unseen, number, title }) => [
    openButton(
      id,
      label(language, 'circular-line-label', { unseen: String(unseen), number, title: clipped(title, 40) }),
    ),
  ])

/** One circular as its reader opens it: folded, or its full text. */
export function circularPage(language: Language, open: OpenCircular, full: boolean): Screen {
  const { circular, files, seenAt, owed } = open
  const { id: circularId, kind, number, issuedOn, title } = circular
  const folded = full ? null : foldedText(circular.body, FOLD_LIMIT)
  const notes = present(
    folded !== null && say(language, 'circular-page-folded'),
    files.length !== 0 && say(language, 'circular-page-files', { count: files.length }),
  )
  const receipt = present(
    owed && say(language, 'circular-page-owed'),
    seenAt !== null && say(language, 'circular-page-seen', { seenAt }),
  )
  const parts = [
    say(language, 'circular-page', { kind, number, issuedOn, title, body: folded ?? circular.body }),
    factLines(language, open),
    notes.join('\n'),
    receipt.join('\n'),
    colleagueLines(language, open),
  ]
  const page: Screen = {
    isDocument: true,
    text: parts.filter(Boolean).join('\n\n'),
    buttons: [
      ...(owed
        ? [[go('circular.acknowledge', { circularId, full: full ? 'full' : null }, label(language, 'circular-seen'))]]
        : []),
      [
        ...(folded === null
          ? []
          : [go('circular.open', { circularId, full: 'full' }, label(language, 'circular-full'))]),
        ...(files.length === 0
          ? []
          : [go('circular.files', { circularId }, label(language, 'circular-files', { count: files.length }))]),
      ],
      ...(circular.replacedBy === null
        ? []
        : [
            [
              openButton(
                circular.replacedBy.id,
                label(language, 'circular-open-successor', { number: circular.replacedBy.number }),
              ),
            ],
          ]),
      [listButton(language), ...homeRow(language)],
    ].filter((row) => row.length > 0),
  }
  return withCorrections(language, page, open)
}

/** What it is about and how long it holds. */
function factLines(language: Language, { circular, validity }: OpenCircular): string {
  const over = validityWords(language, { ...circular, validity }, 'page')
  // Until when it held is said by what has become of it.
  const options = PUBLIC_OPTIONS.filter((option) => over === null || option !== 'valid')
  return lines(...optionFacts(language, circular, options), over !== null && over)
}

const colleagueLines = (language: Language, { colleagues }: OpenCircular): string =>
  colleagues.length === 0
    ? ''
    : [
        say(language, 'circular-colleagues'),
        ...colleagues.map(({ name, seenAt }) =>
          seenAt === null
            ? say(language, 'circular-colleague-waiting', { name })
            : say(language, 'circular-colleague-seen', { name, seenAt }),
        ),
      ].join('\n')
