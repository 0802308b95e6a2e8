import { clipped } from '#domain/text/clip.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { DeskCircular } from '#workflows/circulars/read-desk.ts'
import type { OptionChoices } from '#workflows/circulars/read-reach.ts'
import { button } from '../buttons.ts'
import { pageOf, pagerRow } from '#screens/paging.ts'
import { conditionLines } from './audience-views.ts'

type Rows = NonNullable<Screen['buttons']>

/** Whom it goes to and what it may have beyond its words, on the page of a draft; what is not set takes no line. */
export function optionLines(language: Language, { circular, people, agencies, audience }: DeskCircular): string[] {
  const { acknowledge, stageKey, validUntil, replacesNumber, sendAt, state } = circular
  return [
    say(language, 'circular-draft-audience', { people, agencies, everybody: String(audience === null) }),
    ...(audience === null ? [] : conditionLines(language, audience).map((line) => `   ${line}`)),
    say(language, 'circular-draft-acknowledge', { asked: String(acknowledge) }),
    ...(stageKey === null ? [] : [say(language, 'circular-of-stage', { stage: stageKey })]),
    ...(validUntil === null ? [] : [say(language, 'circular-valid-until', { validUntil })]),
    ...(replacesNumber === null ? [] : [say(language, 'circular-replaces-number', { number: replacesNumber })]),
    ...(sendAt === null
      ? []
      : [say(language, 'circular-draft-when', { sendAt, confirmed: String(state === 'CONFIRMED') })]),
  ]
}

/** What may be set on the page of changes. */
export const optionRows = (language: Language, { id, acknowledge }: DeskCircular['circular']): Rows => [
  [
    button(label(language, 'circular-option-audience'), 'circulars.audience', id),
    button(label(language, 'circular-option-stage'), 'circulars.stage', id),
  ],
  [
    button(label(language, 'circular-option-valid'), 'circulars.valid', id),
    button(label(language, 'circular-option-replaces'), 'circulars.replaces', id, 0),
  ],
  [button(label(language, 'circular-option-when'), 'circulars.when', id)],
  [
    button(
      label(language, 'circular-option-acknowledge', { asked: String(acknowledge) }),
      'circulars.ask-seen',
      id,
      acknowledge ? 0 : 1,
    ),
  ],
]

const chosen = (language: Language, name: string, isChosen: boolean): string =>
  label(language, 'circular-choice', { name, chosen: String(isChosen) })

const lastRows = (language: Language, id: number, none: Rows[number][number]): Rows => [
  [none],
  [button(label(language, 'circular-change'), 'circulars.change', id)],
]

export function stageScreen(language: Language, { circular, stages }: OptionChoices): Screen {
  const { id, stageKey } = circular
  const none = chosen(language, label(language, 'circular-option-none'), stageKey === null)
  return {
    text: say(language, 'circular-stage-question'),
    buttons: [
      ...stages.map((stage) => [
        button(
          chosen(language, labelDynamic(language, `stage-${stage}`), stage === stageKey),
          'circulars.set-stage',
          id,
          stage,
        ),
      ]),
      ...lastRows(language, id, button(none, 'circulars.set-stage', id, 'none')),
    ],
  }
}

export function replacesScreen(language: Language, { circular, replaceable }: OptionChoices, wanted: number): Screen {
  const { id, replacesId } = circular
  const page = pageOf(replaceable, wanted)
  const none = chosen(language, label(language, 'circular-option-none'), replacesId === null)
  return {
    text: say(language, replaceable.length === 0 ? 'circular-replaces-empty' : 'circular-replaces-question'),
    buttons: [
      ...page.items.map((row) => [
        button(
          chosen(language, `${row.number} · ${clipped(row.title, 40)}`, row.id === replacesId),
          'circulars.set-replaces',
          id,
          row.id,
        ),
      ]),
      ...pagerRow(language, page, 'circulars.replaces', id),
      ...lastRows(language, id, button(none, 'circulars.set-replaces', id, 0)),
    ],
  }
}
