import { shortened } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import type { ItemPage } from '#reads/evidence/item-page.ts'
import type { Precedent, RequestLine, RequestPage } from '#reads/not-applicable/requests.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'
import { promiseForOffice, promiseLine } from '../promise-line.ts'
import { askButton } from '../questions/questions.ts'

const EXCERPT = 160
const BUTTON_NAME = 24

/** On the page of the indicator: how the request stands, and by when it is answered. */
export const requestLines = (language: Language, { state, promise }: NonNullable<ItemPage['request']>): string[] =>
  state === 'WITHDRAWN'
    ? []
    : [
        say(language, 'not-applicable-own-line', { state: labelDynamic(language, `not-applicable-state-${state}`) }),
        ...(promise === null ? [] : [promiseLine(language, promise)]),
      ]

/** What an agency may ask of an indicator: that it does not apply, and anything else. */
export const requestRows = (language: Language, { id: itemId, request, mayAskNotApplicable }: ItemPage): Button[][] =>
  rows(
    request !== null &&
      request.state !== 'WITHDRAWN' &&
      go('not-applicable.open', { requestId: request.id }, label(language, 'not-applicable-own-button')),
    [
      mayAskNotApplicable && go('not-applicable.ask', { itemId }, label(language, 'not-applicable-ask-button')),
      askButton(language, itemId),
    ],
  )

/** Register of equal treatment: what waits first. */
export function registerScreen(
  language: Language,
  { year, lines: all }: { year: number; lines: readonly RequestLine[] },
  wantedPage: number,
): Screen {
  if (all.length === 0) return { text: say(language, 'not-applicable-none', { year }), buttons: [homeRow(language)] }
  const page = pageOf(all, wantedPage)
  const waiting = all.filter(({ promise }) => promise !== null).length
  return {
    text: paragraphs(
      say(language, 'not-applicable-register', { year, waiting, total: all.length }),
      ...page.items.map((line) => entryOf(language, line)),
    ),
    buttons: rows(
      ...page.items.map(({ id, code, agencyName }) =>
        go(
          'not-applicable.open',
          { requestId: id },
          label(language, 'not-applicable-button', { code, agency: shortened(agencyName, BUTTON_NAME) }),
        ),
      ),
      ...pageRow(language, page, (to, text) => go('not-applicable.register', { page: to }, text)),
      homeRow(language),
    ),
  }
}

const entryOf = (
  language: Language,
  { agencyName: agency, code, title, state, origin, promise }: RequestLine,
): string =>
  lines(
    say(language, 'not-applicable-entry', {
      agency,
      code,
      title,
      state: labelDynamic(language, `not-applicable-state-${state}`),
      origin,
    }),
    promise !== null && promiseForOffice(language, promise),
  )

export type Request = RequestPage & {
  isOffice: boolean
  precedents: readonly Precedent[]
  mayDecide: boolean
  mayDecideGroup: boolean
}

/** One request whole: to its agency with what it may do, to the office with earlier decisions on the same indicator. */
export function requestScreen(language: Language, page: Request): Screen {
  const { agencyName: agency, code, title, state, promise, group, maximumHundredths: maximum } = page
  return {
    text: paragraphs(
      lines(
        say(language, 'not-applicable-head', {
          agency,
          group: labelDynamic(language, `group-${group}`),
          code,
          title,
          maximum,
          state: labelDynamic(language, `not-applicable-state-${state}`),
        }),
        promise !== null && (page.isOffice ? promiseForOffice : promiseLine)(language, promise),
        page.origin === 'group' && say(language, 'not-applicable-by-group'),
      ),
      ...page.messages
        .filter(({ text, files }) => text !== '' || files > 0)
        .map(({ kind, text, at, files }) =>
          sayDynamic(language, `not-applicable-said-${kind}`, { text, at: new Date(at), files }),
        ),
      page.isOffice && precedentLines(language, page.precedents),
    ),
    buttons: rows(...(page.isOffice ? officeRows(language, page) : agencyRows(language, page)), homeRow(language)),
  }
}

const precedentLines = (language: Language, precedents: readonly Precedent[]): string =>
  precedents.length === 0
    ? say(language, 'not-applicable-no-precedent')
    : lines(
        say(language, 'not-applicable-precedents'),
        ...precedents.map(({ agencyName: agency, isSameGroup, state, decidedAt, answer }) =>
          say(language, 'not-applicable-precedent', {
            agency,
            same: isSameGroup ? 'yes' : 'no',
            state: labelDynamic(language, `not-applicable-state-${state}`),
            at: new Date(decidedAt),
            answer: answer === '' ? 'none' : shortened(answer, EXCERPT),
          }),
        ),
      )

const filesButton = (language: Language, { id: requestId, files }: Request): Button | false =>
  files.length > 0 &&
  go('not-applicable.files', { requestId }, label(language, 'not-applicable-files', { count: files.length }))

/** The answers to a request that waits: on its page and in the notice of it. */
export const answerRows = (language: Language, requestId: number): Button[][] =>
  rows(go('not-applicable.grant', { requestId }, label(language, 'not-applicable-grant')), [
    go('not-applicable.ask-back', { requestId }, label(language, 'not-applicable-ask-back')),
    go('not-applicable.refuse', { requestId }, label(language, 'not-applicable-refuse')),
  ])

function officeRows(language: Language, page: Request) {
  const { id: requestId } = page
  return [
    ...(page.mayDecide ? answerRows(language, requestId) : []),
    page.mayDecideGroup &&
      go('not-applicable.preview-group', { requestId }, label(language, 'not-applicable-group-button')),
    filesButton(language, page),
    go('not-applicable.register', { page: 0 }, label(language, 'not-applicable-register-button')),
  ]
}

function agencyRows(language: Language, page: Request) {
  const { id: requestId, itemId, state } = page
  const ends = state === 'REFUSED' || state === 'WITHDRAWN'
  return [
    state === 'RETURNED' && go('not-applicable.answer', { requestId }, label(language, 'not-applicable-answer')),
    state === 'REFUSED' && go('not-applicable.appeal', { requestId }, label(language, 'not-applicable-appeal')),
    filesButton(language, page),
    !ends && go('not-applicable.withdraw', { requestId }, label(language, 'not-applicable-withdraw')),
    go('evidence.item', { itemId }, label(language, 'evidence-see-item')),
  ]
}

export interface Group {
  requestId: number
  touched: number
  group: string
  code: string
  title: string
  items: readonly { agencyName: string; state: string; requestId: number | null }[]
}

/** Who is touched by one decision for the whole group, before it is taken. */
export const groupScreen = (language: Language, { requestId, touched, group, code, title, items }: Group): Screen => ({
  text: paragraphs(
    say(language, 'not-applicable-group', { group: labelDynamic(language, `group-${group}`), code, title, touched }),
    items
      .map(({ agencyName: agency, state, requestId: open }) =>
        say(language, 'not-applicable-group-line', {
          agency,
          state: labelDynamic(language, `item-state-${state}`),
          asked: open === null ? 'no' : 'yes',
        }),
      )
      .join('\n'),
  ),
  buttons: rows(
    touched > 0 &&
      go(
        'not-applicable.grant-group',
        { requestId, touched },
        label(language, 'not-applicable-group-yes', { touched }),
      ),
    go('not-applicable.open', { requestId }, label(language, 'back')),
  ),
})
