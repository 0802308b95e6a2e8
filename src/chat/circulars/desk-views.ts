import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { DeskCircular, DeskList, SendPlan } from '#workflows/circulars/read-desk.ts'
import { button } from '../buttons.ts'
import { pageOf, pagerRow } from '../paging.ts'

type Rows = NonNullable<Screen['buttons']>

/** Those at work and those sent, with what can be begun. */
export function deskScreen(language: Language, { rows, writes }: DeskList, wanted: number): Screen {
  const page = pageOf(rows, wanted)
  const titled = (title: string): string => (title === '' ? label(language, 'circular-untitled') : title)
  const lines = page.items.map(({ number, title, state }) =>
    say(language, 'circular-desk-line', {
      number,
      title: titled(title),
      state: labelDynamic(language, `circular-state-${state}`),
    }),
  )
  const begin: Rows = [
    [button(label(language, 'circular-new'), 'circulars.new')],
    [button(label(language, 'circular-new-notice'), 'circulars.new-notice')],
  ]
  return {
    text: [
      say(language, 'circular-desk-title'),
      lines.length === 0 ? say(language, 'circular-desk-empty') : lines.join('\n'),
    ].join('\n\n'),
    buttons: [
      ...(writes ? begin : []),
      ...page.items.map(({ id, number, title, state }) => [
        button(
          label(language, 'circular-line-label', {
            unseen: 'false',
            number,
            title: titled(title).slice(0, 40),
          }),
          state === 'SENT' ? 'circulars.progress' : 'circulars.draft',
          id,
        ),
      ]),
      ...pagerRow(language, page, 'circulars.desk'),
      [button(label(language, 'home'), 'home')],
    ],
  }
}

/** One at work: what there is, what is missing, what may be done now. */
export function draftScreen(language: Language, desk: DeskCircular): Screen {
  const { circular, author, files } = desk
  const { id, kind, number, issuedOn, body, state } = circular
  const title = circular.title === '' ? label(language, 'circular-untitled') : circular.title
  const lines = [
    say(language, 'circular-draft', {
      kind,
      number,
      issuedOn,
      title,
      author,
      state: labelDynamic(language, `circular-state-${state}`),
    }),
    body === ''
      ? say(language, 'circular-draft-no-body')
      : say(language, 'circular-draft-length', { length: body.length }),
    ...(files.length === 0 ? [say(language, 'circular-draft-no-files')] : []),
    ...files.map(({ name, sizeBytes }, i) =>
      say(language, 'circular-draft-file', { position: i + 1, name, sizeBytes }),
    ),
  ]
  const hints = [
    ...(desk.may.change ? [say(language, 'circular-draft-send-files')] : []),
    ...(state === 'PROPOSED' && !desk.may.confirm ? [say(language, 'circular-draft-own-proposal')] : []),
  ]
  return {
    text: [lines.join('\n'), hints.join('\n')].filter(Boolean).join('\n\n'),
    buttons: [
      ...(body === '' ? [] : [[button(label(language, 'circular-preview'), 'circulars.preview', id)]]),
      ...decisions(language, desk, false),
      ...(desk.may.change ? [changeRow(language, desk)] : []),
      ...(desk.may.cancel ? [[button(label(language, 'circular-cancel'), 'circulars.cancel', id)]] : []),
      [button(label(language, 'circular-desk'), 'circulars.desk', 0), button(label(language, 'home'), 'home')],
    ],
  }
}

const changeRow = (language: Language, { circular: { id }, files }: DeskCircular): Rows[number] => [
  button(label(language, 'circular-change'), 'circulars.change', id),
  ...(files.length === 0 ? [] : [button(label(language, 'circular-drop-file'), 'circulars.drop', id)]),
]

/** What leads on. Confirming is offered only below the text that is confirmed, and with the version that was shown. */
function decisions(language: Language, { circular, may }: DeskCircular, belowText: boolean): Rows {
  const { id, version } = circular
  return [
    ...(may.confirm && belowText
      ? [[button(label(language, 'circular-confirm'), 'circulars.confirm', id, version)]]
      : []),
    ...(may.propose ? [[button(label(language, 'circular-propose'), 'circulars.propose', id, version)]] : []),
    ...(may.send ? [[button(label(language, 'circular-send'), 'circulars.send', id)]] : []),
  ]
}

/** Below the text as the reader will see it. */
export const decisionScreen = (language: Language, desk: DeskCircular): Screen => ({
  text: say(language, 'circular-preview-done'),
  buttons: [
    ...decisions(language, desk, true),
    [button(label(language, 'circular-open-draft'), 'circulars.draft', desk.circular.id)],
  ],
})

export const FIELDS = ['number', 'date', 'title', 'body'] as const
export type Field = (typeof FIELDS)[number]

export const changeScreen = (language: Language, { circular }: DeskCircular): Screen => ({
  text: [
    say(language, 'circular-change-question'),
    ...(circular.state === 'PROPOSED' ? [say(language, 'circular-change-proposed')] : []),
  ].join('\n'),
  buttons: [
    FIELDS.slice(0, 2).map((field) => fieldButton(language, circular.id, field)),
    FIELDS.slice(2).map((field) => fieldButton(language, circular.id, field)),
    [backToDraft(language, circular.id)],
  ],
})

const fieldButton = (language: Language, id: number, field: Field): Rows[number][number] =>
  button(labelDynamic(language, `circular-field-${field}`), 'circulars.rewrite', id, FIELDS.indexOf(field))

export const dropScreen = (language: Language, { circular, files }: DeskCircular): Screen => ({
  text: say(language, 'circular-drop-question'),
  buttons: [
    ...files.map(({ id, name }, i) => [
      button(`${i + 1}. ${name.slice(0, 40)}`, 'circulars.drop-now', circular.id, id),
    ]),
    [backToDraft(language, circular.id)],
  ],
})

export const backToDraft = (language: Language, id: number): Rows[number][number] =>
  button(label(language, 'circular-open-draft'), 'circulars.draft', id)

/** Before anything goes out: to how many, and that it cannot be taken back. */
export function sendScreen(language: Language, { circular, people, agencies, readers }: SendPlan): Screen {
  const { id, kind, number } = circular
  return {
    text: say(language, 'circular-send-question', { kind, number, people, agencies, readers }),
    buttons: [
      [button(label(language, 'circular-send-now', { people }), 'circulars.send-now', id)],
      [backToDraft(language, id)],
    ],
  }
}

export const cancelScreen = (language: Language, { circular: { id, number } }: DeskCircular): Screen => ({
  text: say(language, 'circular-cancel-question', { number }),
  buttons: [[button(label(language, 'circular-cancel-now'), 'circulars.cancel-now', id)], [backToDraft(language, id)]],
})
