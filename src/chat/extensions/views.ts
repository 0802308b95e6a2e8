import { shortened } from '#domain/text/clip.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { OwnExtensions, RequestLine } from '#workflows/extensions/read-own.ts'
import type { Register, RegisterLine, RequestPage } from '#workflows/extensions/read-register.ts'
import { button } from '../buttons.ts'
import { pageOf, pagerRow } from '../paging.ts'
import { promiseLine } from '../promise-line.ts'
import { refusalText } from '../refusal.ts'

/** A list shows the beginning of a reason; the page of the request shows it whole. */
const EXCERPT = 120
/** Telephones show about so much of a button. */
const BUTTON_NAME = 28

export const homeRow = (language: Language): Button[] => [button(label(language, 'home'), 'home')]

export const stageName = (language: Language, stage: string): string => labelDynamic(language, `stage-${stage}`)

const stateName = (language: Language, { state, origin }: RequestLine): string =>
  labelDynamic(language, `extension-state-${origin === 'returned' ? 'RETURNED' : state}`)

const reasonLine = (language: Language, { origin, reason, returned }: RequestLine, limit: number): string =>
  origin === 'returned'
    ? say(language, 'extension-returned-reason', { days: returned })
    : say(language, 'extension-reason', { reason: shortened(reason, limit) })

/** What was wished, and what came of it. */
const outcomeLines = (language: Language, line: RequestLine, limit: number): string[] => {
  const { wishedDueAt, dueAt, promise, answer } = line
  if (line.origin === 'returned')
    return [say(language, 'extension-returned-line', { to: new Date(dueAt ?? wishedDueAt) })]
  return [
    dueAt === null
      ? say(language, 'extension-wished', { to: new Date(wishedDueAt) })
      : say(language, 'extension-granted-line', { wished: new Date(wishedDueAt), to: new Date(dueAt) }),
    ...(promise === null ? [] : [promiseLine(language, promise)]),
    ...(answer === null ? [] : [say(language, 'extension-answer', { answer: shortened(answer, limit) })]),
  ]
}

const ownEntry = (language: Language, line: RequestLine): string =>
  [
    say(language, 'extension-own-head', {
      id: line.id,
      stage: stageName(language, line.stage),
      state: stateName(language, line),
    }),
    ...outcomeLines(language, line, EXCERPT),
  ].join('\n')

/** Earlier requests of the agency, the newest first. */
export const ownLines = (language: Language, own: OwnExtensions): string[] =>
  own.requests.length === 0
    ? []
    : [say(language, 'extension-own-title'), ...own.requests.slice(0, 5).map((line) => ownEntry(language, line))]

/** The agency's page when nothing can be asked for now. */
export const ownScreen = (language: Language, own: OwnExtensions): Screen => ({
  text: [...(own.why === null ? [] : [refusalText(language, own.why)]), ...ownLines(language, own)].join('\n\n'),
  buttons: [[button(label(language, 'deadlines-button'), 'deadlines.show')], homeRow(language)],
})

const whose = (language: Language, { agencies, agencyName }: RegisterLine): string =>
  agencies === 1 ? agencyName : say(language, 'extension-agencies', { count: agencies })

const registerEntry = (language: Language, line: RegisterLine): string =>
  [
    say(language, 'extension-register-head', {
      id: line.id,
      agency: whose(language, line),
      stage: stageName(language, line.stage),
      state: stateName(language, line),
    }),
    reasonLine(language, line, EXCERPT),
    ...outcomeLines(language, line, EXCERPT),
  ].join('\n')

/** Register of equal treatment: what waits first, then everything that was decided. */
export function registerScreen(language: Language, { year, lines }: Register, wanted: number): Screen {
  if (lines.length === 0)
    return { text: say(language, 'extension-register-none', { year }), buttons: [homeRow(language)] }
  const page = pageOf(lines, wanted)
  const waiting = lines.filter((line) => line.state === 'ASKED').length
  const returned = lines.filter((line) => line.origin === 'returned').length
  return {
    text: [
      say(language, 'extension-register-title', { year, waiting, total: lines.length - returned, returned }),
      ...page.items.map((line) => registerEntry(language, line)),
    ].join('\n\n'),
    buttons: [
      ...page.items.map((line) => [
        button(
          label(language, 'extension-register-button', {
            id: line.id,
            state: line.state,
            agency: shortened(whose(language, line), BUTTON_NAME),
          }),
          'extensions.open',
          line.id,
        ),
      ]),
      ...pagerRow(language, page, 'extensions.register'),
      homeRow(language),
    ],
  }
}

/** One request whole; with the three answers while it waits. `told` is news that belongs on top. */
export function requestScreen(language: Language, page: RequestPage, told: readonly string[] = []): Screen {
  const text = [
    ...told,
    say(language, 'extension-page', {
      id: page.id,
      agency: page.agencyName,
      stage: stageName(language, page.stage),
      state: stateName(language, page),
      name: page.requestedBy ?? 'none',
      at: new Date(page.requestedAt),
      current: new Date(page.currentDueAt),
    }),
    reasonLine(language, page, Number.POSITIVE_INFINITY),
    [
      ...outcomeLines(language, page, Number.POSITIVE_INFINITY),
      ...(page.decidedBy === null || page.decidedAt === null
        ? []
        : [say(language, 'extension-decided-by', { name: page.decidedBy, at: new Date(page.decidedAt) })]),
    ].join('\n'),
  ].join('\n\n')
  return {
    text,
    buttons: [
      ...(page.mayDecide
        ? [
            [button(label(language, 'extension-grant'), 'extensions.grant', page.id)],
            [
              button(label(language, 'extension-other'), 'extensions.other', page.id),
              button(label(language, 'extension-refuse'), 'extensions.refuse', page.id),
            ],
          ]
        : []),
      [button(label(language, 'extension-register'), 'extensions.register', 0), ...homeRow(language)],
    ],
  }
}
