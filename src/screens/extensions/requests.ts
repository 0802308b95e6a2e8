import { shortened } from 'persian-text'
import type { ExtendableStage } from '#domain/extensions/stages.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { AgencyRequests, RegisterLine, RequestLine, RequestPage } from '#reads/extensions/requests.ts'
import { folded, go, homeRow, stageName, lines, paragraphs, present, rows } from '../kit.ts'
import { pageOf } from '#shared/paging.ts'
import { outageLine } from '../outage-lines.ts'
import { deadlinesButton } from '../cycle/deadlines.ts'
import { pageRow } from '../paging.ts'
import { promiseForOffice, promiseLine } from '../promise-line.ts'
import { refusalText } from '../refusal.ts'

/** A list shows the beginning of a reason; the page of the request shows it whole. */
const EXCERPT = 120
/** Telephones show about so much of a button. */
const BUTTON_NAME = 28

const stateName = (language: Language, { state, origin }: RequestLine): string =>
  labelDynamic(language, `extension-state-${origin === 'returned' ? 'RETURNED' : origin === 'given' ? 'GIVEN' : state}`)

const reasonLine = (language: Language, { origin, reason, returned, outage }: RequestLine, limit: number): string => {
  if (outage !== null) return outageLine(language, outage)
  return origin === 'returned'
    ? say(language, 'extension-returned-reason', { days: returned })
    : say(language, 'extension-reason', { reason: shortened(reason, limit) })
}

/** What was wished, and what came of it. */
const outcomeLines = (language: Language, line: RequestLine, limit: number, promiseOf = promiseForOffice): string[] => {
  const { wishedDueAt, dueAt, promise, answer } = line
  if (line.origin !== 'asked') return [say(language, 'extension-returned-line', { to: new Date(dueAt ?? wishedDueAt) })]
  return present(
    dueAt === null
      ? say(language, 'extension-wished', { to: new Date(wishedDueAt) })
      : say(language, 'extension-granted-line', { wished: new Date(wishedDueAt), to: new Date(dueAt) }),
    promise !== null && promiseOf(language, promise),
    answer !== null && say(language, 'extension-answer', { answer: shortened(answer, limit) }),
  )
}

const agencyEntry = (language: Language, line: RequestLine): string =>
  [
    say(language, 'extension-own-head', {
      id: line.id,
      stage: stageName(language, line.stage),
      state: stateName(language, line),
    }),
    ...outcomeLines(language, line, EXCERPT, promiseLine),
  ].join('\n')

/** Earlier requests of the agency, the newest first. */
export const earlierLines = (language: Language, { requests }: AgencyRequests): string[] =>
  requests.length === 0
    ? []
    : [say(language, 'extension-own-title'), ...requests.slice(0, 5).map((line) => agencyEntry(language, line))]

/** The agency's page when nothing can be asked for now. */
export const nothingToAskScreen = (language: Language, agency: AgencyRequests): Screen => ({
  text: paragraphs(agency.why !== null && refusalText(language, agency.why), ...earlierLines(language, agency)),
  buttons: [[deadlinesButton(language)], homeRow(language)],
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

const giveButton = (language: Language): Button =>
  go('extension.give-ask', {}, label(language, 'extension-give-button'))

/** Register of equal treatment: what waits first, then everything that was decided. */
export function registerScreen(
  language: Language,
  { year, lines, mayGive }: { year: number; lines: RegisterLine[]; mayGive: boolean },
  wantedPage: number,
): Screen {
  if (lines.length === 0)
    return {
      text: say(language, 'extension-register-none', { year }),
      buttons: rows(mayGive && giveButton(language), homeRow(language)),
    }
  const page = pageOf(lines, wantedPage)
  const waiting = lines.filter((line) => line.state === 'ASKED').length
  const returned = lines.filter((line) => line.origin === 'returned').length
  return {
    text: say(language, 'extension-register-title', { year, waiting, total: lines.length - returned, returned }),
    ...folded(
      language,
      paragraphs(...page.items.map((line) => registerEntry(language, line))),
      go('extension.register', { page: page.page }, ''),
    ),
    buttons: [
      ...page.items.map((line) => [
        go(
          'extension.open',
          { extensionId: line.id },
          label(language, 'extension-register-button', {
            id: line.id,
            state: line.state,
            agency: shortened(whose(language, line), BUTTON_NAME),
          }),
        ),
      ]),
      ...pageRow(language, page, (to, text) => go('extension.register', { page: to }, text)),
      ...rows([mayGive && giveButton(language), ...homeRow(language)]),
    ],
  }
}

/** The three answers to a request that waits, on its page and in the notice of it; once its stage is left there is nothing to grant. */
export const answerRows = (language: Language, extensionId: number, mayGrant = true): Button[][] =>
  rows(mayGrant && go('extension.grant', { extensionId }, label(language, 'extension-grant')), [
    mayGrant && go('extension.other-day', { extensionId }, label(language, 'extension-other')),
    go('extension.refuse', { extensionId }, label(language, 'extension-refuse')),
  ])

/** One request whole; with its answers while it waits. */
export function requestScreen(
  language: Language,
  page: RequestPage & { mayDecide: boolean; mayGrant: boolean },
): Screen {
  const text = [
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
    lines(
      ...outcomeLines(language, page, Number.POSITIVE_INFINITY),
      !(page.decidedBy === null || page.decidedAt === null) &&
        say(language, 'extension-decided-by', { name: page.decidedBy, at: new Date(page.decidedAt) }),
    ),
    ...(page.mayDecide && !page.mayGrant ? [say(language, 'refusal-extension-too-late', { stage: page.stage })] : []),
  ].join('\n\n')
  return {
    text,
    buttons: rows(...(page.mayDecide ? answerRows(language, page.id, page.mayGrant) : []), [
      go('extension.register', { page: 0 }, label(language, 'extension-register')),
      ...homeRow(language),
    ]),
  }
}

export interface Decision {
  agencyName: string
  stage: ExtendableStage
  from: string
  to: string | null
}

/** What the coordinator has done, with both dates. */
export const decidedText = (language: Language, { agencyName: agency, stage, from, to }: Decision): string =>
  to === null
    ? say(language, 'extension-refused-done', { agency })
    : say(language, 'extension-granted-done', {
        agency,
        stage: stageName(language, stage),
        from: new Date(from),
        to: new Date(to),
      })
