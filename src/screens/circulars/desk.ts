import { FIELDS, type Field } from '#domain/circulars/words.ts'
import { CIRCULAR_KINDS } from '#domain/circulars/kinds.ts'
import { clipped } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { DeskCircular, DeskList, Preview, SendPlan } from '#reads/circulars/desk.ts'
import { circularMessage } from './message.ts'
import { optionButton, optionLines, optionRows } from './options.ts'
import { go, homeRow, pairs, lines, paragraphs, present, rows } from '../kit.ts'
import { pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'

/** Those at work and those sent, with what can be begun. */
export function deskScreen(language: Language, desk: DeskList, wanted: number): Screen {
  const page = pageOf(desk.rows, wanted)
  const titled = (title: string): string => (title === '' ? label(language, 'circular-untitled') : title)
  const titles = page.items.map(({ number, title, state, sendAt }) =>
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
      titles.length === 0 ? say(language, 'circular-desk-empty') : titles.join('\n'),
    ].join('\n\n'),
    buttons: rows(
      desk.writes && go('circular.new', {}, label(language, 'circular-new')),
      ...page.items.map(({ id, number, title, state }) => [
        go(
          state === 'SENT' ? 'circular.progress' : 'circular.draft',
          { circularId: id },
          label(language, 'circular-line-label', { unseen: 'false', number, title: clipped(titled(title), 40) }),
        ),
      ]),
      ...pageRow(language, page, (to, text) => go('circular.desk', { page: to }, text)),
      homeRow(language),
    ),
  }
}

/** The kind is asked first: it says whether a cycle is needed and whether agencies answer. */
export const kindScreen = (language: Language): Screen => ({
  text: say(language, 'circular-ask-kind'),
  buttons: [
    ...pairs(
      CIRCULAR_KINDS.map((kind) => go('circular.write', { kind }, label(language, 'circular-kind-meant', { kind }))),
    ),
    [toDesk(language)],
  ],
})

const toDesk = (language: Language): Button => go('circular.desk', { page: 0 }, label(language, 'circular-desk'))

/** One at work: what there is, what is missing, what may be done now. */
export function draftScreen(language: Language, desk: DeskCircular): Screen {
  const { circular, author, files } = desk
  const { id: circularId, kind, number, issuedOn, body, state } = circular
  const title = circular.title === '' ? label(language, 'circular-untitled') : circular.title
  const facts = present(
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
    files.length === 0 && say(language, 'circular-draft-no-files'),
    ...files.map(({ name, sizeBytes }, i) =>
      say(language, 'circular-draft-file', { position: i + 1, name, sizeBytes }),
    ),
  )
  const hints = present(
    desk.may.change && say(language, 'circular-draft-send-files'),
    state === 'PROPOSED' && !desk.may.confirm && say(language, 'circular-draft-own-proposal'),
  )
  return {
    text: paragraphs(facts.join('\n'), hints.join('\n')),
    buttons: rows(
      body !== '' && previewButton(language, circularId),
      ...decisions(language, desk, false),
      ...(desk.may.change ? [changeRow(language, desk)] : [[reachButton(language, desk)]]),
      ...(state === 'CONFIRMED' && desk.may.cancel ? [whenRow(language, desk)] : []),
      desk.may.cancel && go('circular.ask-cancel', { circularId }, label(language, 'circular-cancel')),
      [toDesk(language), ...homeRow(language)],
    ),
  }
}

export const previewButton = (language: Language, circularId: number): Button =>
  go('circular.preview', { circularId, reader: null }, label(language, 'circular-preview'))

const changeRow = (language: Language, { circular: { id: circularId }, files }: DeskCircular): Button[] =>
  present(
    go('circular.changes', { circularId }, label(language, 'circular-change')),
    files.length !== 0 && go('circular.ask-remove', { circularId }, label(language, 'circular-remove-file')),
  )

/** What leads on. Confirming is offered only below the text that is confirmed, and with the version that was shown. */
function decisions(language: Language, { circular, may }: DeskCircular, belowText: boolean): Button[][] {
  const { id: circularId, version } = circular
  return rows(
    may.confirm && belowText && go('circular.confirm', { circularId, version }, label(language, 'circular-confirm')),
    may.propose && go('circular.propose', { circularId, version }, label(language, 'circular-propose')),
    may.send && go('circular.plan', { circularId }, label(language, 'circular-send')),
  )
}

const reachButton = (language: Language, { circular, people }: Pick<DeskCircular, 'circular' | 'people'>): Button =>
  go('circular.reach', { circularId: circular.id, page: 0 }, label(language, 'circular-reach', { people }))

/** Of a confirmed one the hour may still change. */
const whenRow = (language: Language, { circular }: DeskCircular): Button[] =>
  present(
    optionButton(language, circular, 'when'),
    circular.sendAt !== null &&
      go(
        'circular.set-option',
        { circularId: circular.id, option: 'when', value: 'none' },
        label(language, 'circular-unschedule'),
      ),
  )

/** Below the text as one kind of reader will see it. */
export const decisionScreen = (
  language: Language,
  desk: DeskCircular,
  { reader, readers }: Pick<Preview, 'reader' | 'readers'>,
): Screen => ({
  // Who confirms, confirms these as well.
  text: [say(language, 'circular-preview-done', { reader }), '', ...optionLines(language, desk)].join('\n'),
  buttons: rows(
    ...(readers.length > 1
      ? [
          readers.map((kind) =>
            go(
              'circular.preview',
              { circularId: desk.circular.id, reader: kind },
              label(language, 'circular-preview-as', { reader: kind, chosen: String(kind === reader) }),
            ),
          ),
        ]
      : []),
    ...decisions(language, desk, true),
    toDraft(language, desk.circular.id),
  ),
})

export const changeScreen = (language: Language, { circular }: DeskCircular): Screen => ({
  text: lines(
    say(language, 'circular-change-question'),
    circular.state === 'PROPOSED' && say(language, 'circular-change-proposed'),
  ),
  buttons: [
    ...pairs(FIELDS.map((field) => fieldButton(language, circular.id, field))),
    ...optionRows(language, circular),
    [toDraft(language, circular.id)],
  ],
})

const fieldButton = (language: Language, circularId: number, field: Field): Button =>
  go('circular.change', { circularId, field }, labelDynamic(language, `circular-field-${field}`))

export const removeScreen = (language: Language, { circular, files }: DeskCircular): Screen => ({
  text: say(language, 'circular-ask-remove'),
  buttons: [
    ...files.map(({ id, name }, i) => [
      go(
        'circular.remove-file',
        { circularId: circular.id, attachmentId: id },
        label(language, 'numbered-file', { number: i + 1, name: clipped(name, 40) }),
      ),
    ]),
    [toDraft(language, circular.id)],
  ],
})

export const toDraft = (language: Language, circularId: number): Button =>
  go('circular.draft', { circularId }, label(language, 'circular-open-draft'))

/** Before anything goes out: to how many, and that it cannot be taken back. */
export function sendScreen(language: Language, plan: SendPlan): Screen {
  const { circular, people, agencies, readers, unreachable } = plan
  const { id: circularId, kind, number } = circular
  const everybody = String(circular.audience === null)
  return {
    text: say(language, 'circular-send-question', { kind, number, people, agencies, readers, everybody, unreachable }),
    buttons: [
      [go('circular.send', { circularId, people }, label(language, 'circular-send-now', { people }))],
      [reachButton(language, plan)],
      [optionButton(language, circular, 'when')],
      [toDraft(language, circularId)],
    ],
  }
}

export const cancelScreen = (language: Language, { circular: { id: circularId, number } }: DeskCircular): Screen => ({
  text: say(language, 'circular-cancel-question', { number }),
  buttons: [
    [go('circular.cancel', { circularId }, label(language, 'circular-cancel-now'))],
    [toDraft(language, circularId)],
  ],
})

/** As one kind of reader will get it, but for the buttons, which do nothing. */
export function sampleScreen(language: Language, { circular, files, reader }: Preview, withFiles: boolean): Screen {
  const screen = circularMessage(language, circular, files, reader)
  return {
    ...screen,
    files: withFiles ? files : [],
    buttons: (screen.buttons ?? []).map((row) => row.map((one) => go('circular.sample', {}, one.label))),
  }
}
