import { FOLD_LIMIT } from '#domain/circulars/limits.ts'
import { foldedText } from '#domain/circulars/fold.ts'
import { clipped } from '#domain/text/clip.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say, sayDynamic } from '#wording/say.ts'
import type { ListedCircular, OpenCircular } from '#workflows/circulars/read-circulars.ts'
import { button } from '../buttons.ts'
import { PAGE_SIZE, pageOf, pagerRow } from '#screens/paging.ts'

/** A screen with what has just happened in front of it. */
export const withNote = (note: string, screen: Screen): Screen => ({ ...screen, text: `${note}\n\n${screen.text}` })

/** What has gone out, newest first, eight a page; unseen ones carry a sign and a word. */
export function listScreen(language: Language, rows: readonly ListedCircular[], wanted: number): Screen {
  const unseen = rows.filter((row) => row.unseen).length
  const page = pageOf(rows, wanted)
  const lines = [
    say(language, 'circular-list'),
    ...(unseen > 0 ? [say(language, 'circular-list-unseen', { count: unseen })] : []),
    '',
    ...page.items.map((row) => lineOf(language, row)),
    ...(rows.length === 0 ? [say(language, 'circular-list-empty')] : ['', say(language, 'circular-list-hint')]),
  ]
  return {
    text: lines.join('\n'),
    buttons: [
      ...openButtons(language, page.items),
      ...pagerRow(language, page, 'circulars.list'),
      [button(label(language, 'home'), 'home')],
    ],
  }
}

/** What a search has found; searching again is quicker than paging, so only the first page is shown. */
export function foundScreen(language: Language, rows: readonly ListedCircular[], search: string): Screen {
  const all = button(label(language, 'circular-all'), 'circulars.list', 0)
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
  const over = standingWords(language, row, 'line')
  return over === null ? line : `${line}\n   ${over}`
}

/** Why it does not hold any more, in a list or on its page; null while it does. */
function standingWords(
  language: Language,
  { standing, validUntil, replacedBy }: Pick<ListedCircular, 'standing' | 'validUntil' | 'replacedBy'>,
  place: 'line' | 'page',
): string | null {
  switch (standing) {
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

const openButtons = (language: Language, rows: readonly ListedCircular[]): NonNullable<Screen['buttons']> =>
  rows.map(({ id, unseen, number, title }) => [
    button(
      label(language, 'circular-line-label', { unseen: String(unseen), number, title: clipped(title, 40) }),
      'circulars.open',
      id,
    ),
  ])

/** One circular as its reader opens it: folded, or its full text. */
export function circularPage(language: Language, open: OpenCircular, full: boolean): Screen {
  const { circular, files, seenAt, owed } = open
  const { id, kind, number, issuedOn, title } = circular
  const folded = full ? null : foldedText(circular.body, FOLD_LIMIT)
  const notes = [
    ...(folded === null ? [] : [say(language, 'circular-page-folded')]),
    ...(files.length === 0 ? [] : [say(language, 'circular-page-files', { count: files.length })]),
  ]
  const receipt = [
    ...(owed ? [say(language, 'circular-page-owed')] : []),
    ...(seenAt === null ? [] : [say(language, 'circular-page-seen', { seenAt })]),
  ]
  const parts = [
    say(language, 'circular-page', { kind, number, issuedOn, title, body: folded ?? circular.body }),
    factLines(language, open),
    notes.join('\n'),
    receipt.join('\n'),
    colleagueLines(language, open),
  ]
  const fullness = full ? [1] : []
  return {
    text: parts.filter(Boolean).join('\n\n'),
    buttons: [
      ...(owed ? [[button(label(language, 'circular-seen'), 'circulars.seen', id, ...fullness)]] : []),
      [
        ...(folded === null ? [] : [button(label(language, 'circular-full'), 'circulars.full', id)]),
        ...(files.length === 0
          ? []
          : [button(label(language, 'circular-files', { count: files.length }), 'circulars.files', id)]),
      ],
      ...(circular.replacedBy === null
        ? []
        : [
            [
              button(
                label(language, 'circular-open-successor', { number: circular.replacedBy.number }),
                'circulars.open',
                circular.replacedBy.id,
              ),
            ],
          ]),
      [button(label(language, 'circular-all'), 'circulars.list', 0), button(label(language, 'home'), 'home')],
    ].filter((row) => row.length > 0),
  }
}

/** What it is about and how long it holds. */
function factLines(language: Language, { circular, standing }: OpenCircular): string {
  const { stageKey, replacesNumber, validUntil } = circular
  const over = standingWords(language, { ...circular, standing }, 'page')
  return [
    ...(stageKey === null ? [] : [say(language, 'circular-of-stage', { stage: stageKey })]),
    ...(replacesNumber === null ? [] : [say(language, 'circular-replaces-number', { number: replacesNumber })]),
    ...(over !== null || validUntil === null ? [] : [say(language, 'circular-valid-until', { validUntil })]),
    ...(over === null ? [] : [over]),
  ].join('\n')
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
