import { CIRCULAR_KINDS } from '#domain/circulars/kinds.ts'
import { clipped } from '#domain/text/clip.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { DeskCircular, DeskList, Preview } from '#workflows/circulars/read-desk.ts'
import type { SendPlan } from '#workflows/circulars/read-reach.ts'
import { button } from '../buttons.ts'
import { pageOf, pagerRow } from '#screens/paging.ts'
import { optionLines, optionRows } from './options-views.ts'

type Rows = NonNullable<Screen['buttons']>

/** Those at work and those sent, with what can be begun. */
export function deskScreen(language: Language, { rows, writes }: DeskList, wanted: number): Screen {
  const page = pageOf(rows, wanted)
  const titled = (title: string): string => (title === '' ? label(language, 'circular-untitled') : title)
  const lines = page.items.map(({ number, title, state, sendAt }) =>
    say(language, 'circular-desk-line', {
      number,
      title: titled(title),
      // Until it is confirmed the clock sends nothing.
      state:
        state === 'CONFIRMED' && sendAt !== null
          ? label(language, 'circular-desk-when', { sendAt })
          : labelDynamic(language, `circular-state-${state}`),
    }),
  )
  return {
    text: [
      say(language, 'circular-desk-title'),
      lines.length === 0 ? say(language, 'circular-desk-empty') : lines.join('\n'),
    ].join('\n\n'),
    buttons: [
      ...(writes ? [[button(label(language, 'circular-new'), 'circulars.new')]] : []),
      ...page.items.map(({ id, number, title, state }) => [
        button(
          label(language, 'circular-line-label', {
            unseen: 'false',
            number,
            title: clipped(titled(title), 40),
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

/** The kind is asked first: it says whether a cycle is needed and whether agencies answer. */
export const kindScreen = (language: Language): Screen => ({
  text: say(language, 'circular-ask-kind'),
  buttons: [
    ...pairs(
      CIRCULAR_KINDS.map((kind, i) => button(label(language, 'circular-kind-meant', { kind }), 'circulars.write', i)),
    ),
    [button(label(language, 'circular-desk'), 'circulars.desk', 0)],
  ],
})

/** Two buttons a row. */
export const pairs = (buttons: Rows[number]): Rows =>
  buttons.flatMap((one, i) => (i % 2 === 0 ? [[one, ...buttons.slice(i + 1, i + 2)]] : []))

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
    ...optionLines(language, desk),
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
      ...(desk.may.change ? [changeRow(language, desk)] : [[reachButton(language, desk)]]),
      ...(state === 'CONFIRMED' && desk.may.cancel ? [whenRow(language, desk)] : []),
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

const reachButton = (language: Language, { circular: { id }, people }: DeskCircular): Rows[number][number] =>
  button(label(language, 'circular-reach', { people }), 'circulars.reach', id, 0)

/** Of a confirmed one the hour may still change. */
const whenRow = (language: Language, { circular: { id, sendAt } }: DeskCircular): Rows[number] => [
  button(label(language, 'circular-option-when'), 'circulars.when', id),
  ...(sendAt === null ? [] : [button(label(language, 'circular-unschedule'), 'circulars.unschedule', id)]),
]

/** Below the text as one kind of reader will see it. */
export const decisionScreen = (
  language: Language,
  desk: DeskCircular,
  { reader, readers }: Pick<Preview, 'reader' | 'readers'>,
): Screen => ({
  // Who confirms, confirms these as well.
  text: [say(language, 'circular-preview-done', { reader }), '', ...optionLines(language, desk)].join('\n'),
  buttons: [
    ...(readers.length > 1
      ? [
          readers.map((kind) =>
            button(
              label(language, 'circular-preview-as', { reader: kind, chosen: String(kind === reader) }),
              'circulars.preview',
              desk.circular.id,
              kind,
            ),
          ),
        ]
      : []),
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
    ...optionRows(language, circular),
    [backToDraft(language, circular.id)],
  ],
})

const fieldButton = (language: Language, id: number, field: Field): Rows[number][number] =>
  button(labelDynamic(language, `circular-field-${field}`), 'circulars.rewrite', id, FIELDS.indexOf(field))

export const dropScreen = (language: Language, { circular, files }: DeskCircular): Screen => ({
  text: say(language, 'circular-drop-question'),
  buttons: [
    ...files.map(({ id, name }, i) => [
      button(`${i + 1}. ${clipped(name, 40)}`, 'circulars.drop-now', circular.id, id),
    ]),
    [backToDraft(language, circular.id)],
  ],
})

export const backToDraft = (language: Language, id: number): Rows[number][number] =>
  button(label(language, 'circular-open-draft'), 'circulars.draft', id)

/** Before anything goes out: to how many, and that it cannot be taken back. */
export function sendScreen(language: Language, { circular, people, agencies, readers, unreachable }: SendPlan): Screen {
  const { id, kind, number } = circular
  const everybody = String(circular.audience === null)
  return {
    text: say(language, 'circular-send-question', { kind, number, people, agencies, readers, everybody, unreachable }),
    buttons: [
      [button(label(language, 'circular-send-now', { people }), 'circulars.send-now', id, people)],
      [button(label(language, 'circular-reach', { people }), 'circulars.reach', id, 0)],
      [button(label(language, 'circular-option-when'), 'circulars.when', id)],
      [backToDraft(language, id)],
    ],
  }
}

export const cancelScreen = (language: Language, { circular: { id, number } }: DeskCircular): Screen => ({
  text: say(language, 'circular-cancel-question', { number }),
  buttons: [[button(label(language, 'circular-cancel-now'), 'circulars.cancel-now', id)], [backToDraft(language, id)]],
})
