import type { SpokenOutage } from '#reads/extensions/requests.ts'
import { doubtLine, outageLine } from '../outage-lines.ts'
import type { Id } from '#domain/acts/ids.ts'
import { OBJECTION_TEXT_LIMIT, OBJECTION_TEXT_SOFT_LIMIT } from '#domain/objections/check-objection.ts'
import { type Ground, GROUNDS } from '#domain/objections/ground.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { SpokenPromise } from '#reads/cycle/promises.ts'
import type { ObjectionBoard, ObjectionLine, ObjectionPage } from '#reads/objections/agency-page.ts'
import { lines, go, homeRow, paragraphs, present, rows } from '../kit.ts'
import { pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'
import { promiseLine } from '../promise-line.ts'
import { refusalText } from '../refusal.ts'

const listButton = (language: Language): Button =>
  go('objection.board', { page: 0 }, label(language, 'objections-to-list'))
const openButton = (
  language: Language,
  itemId: Id<'item'>,
  text: 'back' | 'objections-see' | 'objections-to-page',
): Button => go('objection.open', { itemId }, label(language, text))

const stateOf = (language: Language, { objection }: ObjectionLine): string =>
  objection === null ? label(language, 'objections-line-new') : labelDynamic(language, `objection-state-${objection}`)

/** The window, what has become of each objection, and the scores that may still be objected to. */
export function boardScreen(language: Language, board: ObjectionBoard, wantedPage: number): Screen {
  const page = pageOf(board.lines, wantedPage)
  const { items } = page
  const { at, opensAt, dueAt } = board.window
  const { DRAFT: draft, FILED: filed, DECIDED: decided } = board.counts
  return {
    text: paragraphs(
      say(language, 'objections-board', { year: board.year }),
      say(language, 'objections-window', { at, opensAt: new Date(opensAt), dueAt: new Date(dueAt) }),
      draft + filed + decided !== 0 && say(language, 'objections-counts', { draft, filed, decided }),
      items.length === 0
        ? say(language, 'objections-list-empty')
        : items
            .map((line) =>
              say(language, 'objections-line', {
                state: stateOf(language, line),
                code: line.code,
                title: line.title,
                points: line.pointsHundredths,
                maximum: line.maximumHundredths,
              }),
            )
            .join('\n'),
    ),
    buttons: [
      ...items.map((line) => [
        go('objection.open', { itemId: line.itemId }, label(language, 'objections-line-button', line)),
      ]),
      ...pageRow(language, page, (to, text) => go('objection.board', { page: to }, text)),
      homeRow(language),
    ],
  }
}

/** One indicator and its objection, in whatever state it is. */
export function objectionScreen(language: Language, page: ObjectionPage): Screen {
  return {
    text: [
      say(language, 'objections-head', {
        code: page.code,
        title: page.title,
        points: page.pointsHundredths,
        maximum: page.maximumHundredths,
      }),
      ...objectionLines(language, page),
    ].join('\n\n'),
    buttons: [...pageButtons(language, page), [listButton(language), ...homeRow(language)]],
  }
}

function objectionLines(language: Language, page: ObjectionPage): string[] {
  const { objection } = page
  const why = page.why === null ? [] : [refusalText(language, page.why)]
  if (objection === null)
    return page.why === null
      ? [
          say(language, 'objections-none', { dueAt: new Date(page.dueAt) }),
          say(language, 'objections-silence', { dueAt: new Date(page.dueAt) }),
        ]
      : why
  return present(
    say(language, 'objections-state', { state: labelDynamic(language, `objection-state-${objection.state}`) }),
    !(objection.receipt === null || objection.filedAt === null) &&
      say(language, 'objections-receipt', { receipt: objection.receipt, at: new Date(objection.filedAt) }),
    doubtLine(language, objection.filedAt, objection.arrivedAt),
    contentLines(language, page),
    ...why,
    !(page.fault === null || page.why !== null) && refusalText(language, page.fault),
    ...endLines(language, page),
  )
}

const contentLines = (language: Language, { objection, files }: ObjectionPage): string =>
  [
    ...(objection === null ? [] : groundLines(language, objection)),
    objection === null || objection.text === ''
      ? say(language, 'objections-text-none')
      : say(language, 'objections-text', { text: objection.text }),
    ...(objection?.state === 'DRAFT' && objection.text !== '' ? [counter(language, objection.text.length)] : []),
    say(language, 'objections-files', { count: files.length }),
    ...files.map((file, i) =>
      say(language, 'objections-file-line', { number: i + 1, name: file.name, size: file.sizeBytes }),
    ),
  ].join('\n')

/** What can still be done about a decision, or what has become of it before the committee. */
function appealLines(
  language: Language,
  { appeal: { until, filed }, maximumHundredths: maximum }: ObjectionPage,
): string[] {
  if (filed === null) return until === null ? [] : [say(language, 'appeals-until', { dueAt: new Date(until) })]
  const { state, text, beforeHundredths: before, afterHundredths, reason, promise } = filed
  const after = afterHundredths ?? before
  return present(
    say(language, 'appeals-state', { state, text }),
    promise !== null && promiseLine(language, promise),
    state === 'DECIDED' && say(language, 'appeals-decided-line', { before, after, maximum, reason: reason ?? '' }),
  )
}

/** What it rests on, and what that ground asked for. */
export const groundLines = (language: Language, { ground, particulars }: { ground: Ground; particulars: string }) =>
  present(
    say(language, 'objections-ground', { ground: labelDynamic(language, `objection-ground-${ground}`) }),
    particulars !== '' && say(language, 'objections-particulars', { text: particulars }),
  )

/** Peers row 48: how much of the room is used; above the soft limit what that means. */
const counter = (language: Language, length: number): string =>
  say(language, 'objections-counter', {
    length,
    limit: OBJECTION_TEXT_LIMIT,
    long: length > OBJECTION_TEXT_SOFT_LIMIT ? 'yes' : 'no',
  })

/** Peers, beyond 30: the reasons to choose from, with what silence means. The page itself when nothing can be begun. */
export function groundScreen(language: Language, page: ObjectionPage): Screen {
  const { itemId, can, code, title, dueAt } = page
  if (!can.start && !can.edit) return objectionScreen(language, page)
  return {
    text: paragraphs(
      say(language, 'objections-ground-ask', { code, title }),
      page.objection === null && say(language, 'objections-silence', { dueAt: new Date(dueAt) }),
    ),
    buttons: [
      ...GROUNDS.map((ground) => [
        go('objection.start', { itemId, ground }, labelDynamic(language, `objection-ground-${ground}`)),
      ]),
      [openButton(language, itemId, 'back')],
    ],
  }
}

function endLines(language: Language, page: ObjectionPage): string[] {
  const { objection } = page
  if (objection === null) return []
  switch (objection.state) {
    case 'DRAFT':
      return page.can.edit ? [say(language, 'objections-draft-how', { dueAt: new Date(page.dueAt) })] : []
    case 'FILED':
      return present(
        say(language, 'objections-waiting-line'),
        objection.promise !== null && promiseLine(language, objection.promise),
      )
    case 'WITHDRAWN':
      return [say(language, 'objections-withdrawn-line')]
    case 'DECIDED':
      return [
        say(language, 'objections-decided-line', {
          before: objection.beforeHundredths ?? 0,
          after: objection.afterHundredths ?? 0,
          maximum: page.maximumHundredths,
          reason: objection.reason ?? '',
        }),
        ...appealLines(language, page),
      ]
  }
}

function pageButtons(language: Language, page: ObjectionPage): Button[][] {
  const { itemId, can, objection, files } = page
  const write = objection?.text === '' ? 'objections-write' : 'objections-rewrite'
  const to = { itemId }
  return rows(
    can.start && go('objection.choose-ground', to, label(language, 'objections-start')),
    can.edit && page.fault === null && go('objection.summary', to, label(language, 'objections-submit')),
    can.edit && go('objection.set-text', to, label(language, write)),
    can.edit && go('objection.choose-ground', to, label(language, 'objections-ground-change')),
    files.length !== 0 && [
      go('objection.files', to, label(language, 'objections-files-see')),
      can.edit && go('objection.ask-remove', to, label(language, 'objections-remove-one')),
    ],
    can.withdraw && go('objection.ask-withdraw', to, label(language, 'objections-withdraw')),
    can.appeal && go('appeal.file', to, label(language, 'appeals-file')),
    can.withdrawAppeal && go('appeal.withdraw', to, label(language, 'appeals-withdraw')),
  )
}

/** All that will be filed, before it is (interface part 5); like both questions below the page itself when there is nothing to ask. */
export function summaryScreen(language: Language, page: ObjectionPage): Screen {
  const { itemId, code, title, pointsHundredths: points, maximumHundredths: maximum, can, fault } = page
  if (!can.edit || fault !== null) return objectionScreen(language, page)
  return {
    text: paragraphs(
      say(language, 'objections-summary', { code, title, points, maximum }),
      contentLines(language, page),
      say(language, 'objections-summary-ask'),
    ),
    buttons: rows(
      go('objection.file', { itemId, seen: page.marks.content }, label(language, 'objections-summary-yes')),
      openButton(language, itemId, 'back'),
    ),
  }
}

export const filedScreen = (
  language: Language,
  filed: {
    itemId: Id<'item'>
    receipt: string
    filedAt: string
    dueAt: string
    code: string
    title: string
    promise: SpokenPromise
    outage: SpokenOutage | null
  },
): Screen => ({
  isDocument: true,
  text: lines(
    say(language, 'objections-filed', {
      code: filed.code,
      title: filed.title,
      receipt: filed.receipt,
      at: new Date(filed.filedAt),
      dueAt: new Date(filed.dueAt),
    }),
    promiseLine(language, filed.promise),
    filed.outage !== null && outageLine(language, filed.outage),
  ),
  buttons: [[openButton(language, filed.itemId, 'objections-see')], [listButton(language), ...homeRow(language)]],
})

export function askWithdrawScreen(language: Language, page: ObjectionPage): Screen {
  const { itemId, code, title, can } = page
  if (!can.withdraw) return objectionScreen(language, page)
  return {
    text: say(language, 'objections-withdraw-ask', { code, title }),
    buttons: rows(
      go('objection.withdraw', { itemId }, label(language, 'objections-withdraw-yes')),
      openButton(language, itemId, 'back'),
    ),
  }
}

export function askRemoveScreen(language: Language, page: ObjectionPage): Screen {
  const { itemId, files, can } = page
  if (!can.edit || files.length === 0) return objectionScreen(language, page)
  return {
    text: say(language, 'objections-remove-ask'),
    buttons: rows(
      ...files.map((file) => go('objection.remove-file', { itemId, attachmentId: file.id }, file.name)),
      openButton(language, itemId, 'back'),
    ),
  }
}

/** Below what was said of a file. */
export const toPageRows = (language: Language, itemId: Id<'item'>): Button[][] => [
  [openButton(language, itemId, 'objections-to-page')],
]
