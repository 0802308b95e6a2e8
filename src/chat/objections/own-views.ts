import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { SpokenPromise } from '#reads/cycle/promises.ts'
import type { OwnBoard, OwnLine, OwnPage } from '#workflows/objections/read-own.ts'
import { button } from '../buttons.ts'
import { pageOf, pagerRow } from '#screens/paging.ts'
import { promiseLine } from '#screens/promise-line.ts'
import { refusalText } from '#screens/refusal.ts'

export const homeButton = (language: Language): Button => button(label(language, 'home'), 'home')
const listButton = (language: Language): Button => button(label(language, 'objections-to-list'), 'objections.board')

const stateOf = (language: Language, { objection }: OwnLine): string =>
  objection === null ? label(language, 'objections-line-new') : labelDynamic(language, `objection-state-${objection}`)

/** The window, what has become of each objection, and the scores that may still be objected to. */
export function boardScreen(language: Language, board: OwnBoard, wanted: number): Screen {
  const { items, page, pages } = pageOf(board.lines, wanted)
  const { at, opensAt, dueAt } = board.window
  const { DRAFT: draft, FILED: filed, DECIDED: decided } = board.counts
  return {
    text: [
      say(language, 'objections-board', { year: board.year }),
      say(language, 'objections-window', { at, opensAt: new Date(opensAt), dueAt: new Date(dueAt) }),
      ...(draft + filed + decided === 0 ? [] : [say(language, 'objections-counts', { draft, filed, decided })]),
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
    ].join('\n\n'),
    buttons: [
      ...items.map((line) => [button(label(language, 'objections-line-button', line), 'objections.item', line.itemId)]),
      ...pagerRow(language, { page, pages }, 'objections.board'),
      [homeButton(language)],
    ],
  }
}

/** One indicator and its objection, in whatever state it is. `told` is news that belongs on top. */
export function ownScreen(language: Language, page: OwnPage, told: readonly string[] = []): Screen {
  return {
    text: [
      ...told,
      say(language, 'objections-head', {
        code: page.code,
        title: page.title,
        points: page.pointsHundredths,
        maximum: page.maximumHundredths,
      }),
      ...objectionLines(language, page),
    ].join('\n\n'),
    buttons: [...ownButtons(language, page), [listButton(language), homeButton(language)]],
  }
}

function objectionLines(language: Language, page: OwnPage): string[] {
  const { objection } = page
  const why = page.why === null ? [] : [refusalText(language, page.why)]
  if (objection === null)
    return page.why === null ? [say(language, 'objections-none', { dueAt: new Date(page.dueAt) })] : why
  return [
    say(language, 'objections-state', { state: labelDynamic(language, `objection-state-${objection.state}`) }),
    ...(objection.receipt === null || objection.filedAt === null
      ? []
      : [say(language, 'objections-receipt', { receipt: objection.receipt, at: new Date(objection.filedAt) })]),
    contentLines(language, page),
    ...why,
    ...(page.fault === null || page.why !== null ? [] : [refusalText(language, page.fault)]),
    ...endLines(language, page),
  ]
}

const contentLines = (language: Language, { objection, files }: OwnPage): string =>
  [
    objection === null || objection.text === ''
      ? say(language, 'objections-text-none')
      : say(language, 'objections-text', { text: objection.text }),
    say(language, 'objections-files', { count: files.length }),
    ...files.map((file, i) =>
      say(language, 'objections-file-line', { number: i + 1, name: file.name, size: file.sizeBytes }),
    ),
  ].join('\n')

function endLines(language: Language, page: OwnPage): string[] {
  const { objection } = page
  if (objection === null) return []
  switch (objection.state) {
    case 'DRAFT':
      return page.can.edit ? [say(language, 'objections-draft-how', { dueAt: new Date(page.dueAt) })] : []
    case 'FILED':
      return [
        say(language, 'objections-waiting-line'),
        ...(objection.promise === null ? [] : [promiseLine(language, objection.promise)]),
      ]
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
      ]
  }
}

function ownButtons(language: Language, page: OwnPage): Button[][] {
  const { itemId, can, objection, files } = page
  const to = (key: 'objections-start' | 'objections-submit' | 'objections-withdraw', act: string): Button[] => [
    button(label(language, key), act, itemId),
  ]
  const write = objection?.text === '' ? 'objections-write' : 'objections-rewrite'
  return [
    ...(can.start ? [to('objections-start', 'objections.start')] : []),
    ...(can.edit && page.fault === null ? [to('objections-submit', 'objections.summary')] : []),
    ...(can.edit ? [[button(label(language, write), 'objections.write', itemId)]] : []),
    ...(files.length === 0
      ? []
      : [
          [
            button(label(language, 'objections-files-see'), 'objections.files', itemId),
            ...(can.edit ? [button(label(language, 'objections-remove-one'), 'objections.remove-ask', itemId)] : []),
          ],
        ]),
    ...(can.withdraw ? [to('objections-withdraw', 'objections.withdraw-ask')] : []),
  ]
}

/** All that will be filed, before it is (interface part 5). */
export const summaryScreen = (language: Language, page: OwnPage): Screen => ({
  text: [
    say(language, 'objections-summary', {
      code: page.code,
      title: page.title,
      points: page.pointsHundredths,
      maximum: page.maximumHundredths,
    }),
    contentLines(language, page),
    say(language, 'objections-summary-ask'),
  ].join('\n\n'),
  buttons: [
    [button(label(language, 'objections-summary-yes'), 'objections.submit', page.itemId, page.marks.content)],
    [button(label(language, 'back'), 'objections.item', page.itemId)],
  ],
})

export const filedScreen = (
  language: Language,
  filed: {
    itemId: number
    receipt: string
    filedAt: string
    dueAt: string
    code: string
    title: string
    promise: SpokenPromise
  },
): Screen => ({
  text: `${say(language, 'objections-filed', {
    code: filed.code,
    title: filed.title,
    receipt: filed.receipt,
    at: new Date(filed.filedAt),
    dueAt: new Date(filed.dueAt),
  })}\n${promiseLine(language, filed.promise)}`,
  buttons: [
    [button(label(language, 'objections-see'), 'objections.item', filed.itemId)],
    [listButton(language), homeButton(language)],
  ],
})

export const askWithdrawScreen = (language: Language, { itemId, code, title }: OwnPage): Screen => ({
  text: say(language, 'objections-withdraw-ask', { code, title }),
  buttons: [
    [button(label(language, 'objections-withdraw-yes'), 'objections.withdraw', itemId)],
    [button(label(language, 'back'), 'objections.item', itemId)],
  ],
})

export const askRemoveScreen = (language: Language, { itemId, files }: OwnPage): Screen => ({
  text: say(language, 'objections-remove-ask'),
  buttons: [
    ...files.map((file) => [button(file.name, 'objections.remove', itemId, file.id)]),
    [button(label(language, 'back'), 'objections.item', itemId)],
  ],
})
