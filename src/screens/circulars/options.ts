import {
  DRAFT_OPTIONS,
  isChosen,
  isCondition,
  type OptionName,
  OPTION_NAMES,
  ruleOf,
} from '#domain/circulars/options.ts'
import { clipped } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import type { DeskCircular, OptionPage } from '#reads/circulars/desk.ts'
import { go, pairs, present, rows } from '../kit.ts'
import { pageOf, PAGE_SIZE } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'
import { conditionLines } from './audience.ts'

type Row = DeskCircular['circular']

export const PUBLIC_OPTIONS = OPTION_NAMES.filter((option) => ruleOf(option).isPublic)

/** What an option is set to, as its fact names it; null: it is not set. What is replaced is told by its number, where it may be. */
const valueOf = (row: Row, option: OptionName) => {
  const value = option === 'replaces' ? row.replacesNumber : row[ruleOf(option).column]
  return typeof value === 'object' && !(value instanceof Date) ? null : value
}

/** What is set, one a line. */
export const optionFacts = (language: Language, row: Row, options: readonly OptionName[]): string[] =>
  options.flatMap((option) => {
    const value = valueOf(row, option)
    const args = { [option]: value, confirmed: row.state === 'CONFIRMED' }
    return value === null ? [] : [sayDynamic(language, `circular-fact-${option}`, args)]
  })

/** Whom it goes to and what it may have beyond its words, on the page of a draft; what is not set takes no line. */
export const optionLines = (language: Language, { circular, people, agencies, audience }: DeskCircular): string[] =>
  present(
    say(language, 'circular-draft-audience', { people, agencies, everybody: String(audience === null) }),
    ...(audience === null ? [] : conditionLines(language, audience).map((line) => `   ${line}`)),
    ...optionFacts(language, circular, DRAFT_OPTIONS),
  )

/** The button that asks for an option, or turns it. */
export function optionButton(language: Language, row: Row, option: OptionName): Button {
  const { id: circularId } = row
  const { ask, column } = ruleOf(option)
  const isOn = row[column] === true
  const text = labelDynamic(language, `circular-option-${option}`, { [option]: isOn })
  if (ask === 'page') return go('circular.audience', { circularId }, text)
  return ask === 'switch'
    ? go('circular.set-option', { circularId, option, value: isOn ? 'no' : 'yes' }, text)
    : go('circular.option', { circularId, option, page: null }, text)
}

/** What may be set on the page of changes; switches have a row of their own, for their words are longer. */
export function optionRows(language: Language, row: Row): Button[][] {
  const isSwitch = (option: OptionName): boolean => ruleOf(option).ask === 'switch'
  const buttons = (options: readonly OptionName[]): Button[] =>
    options.map((option) => optionButton(language, row, option))
  return [
    ...pairs(buttons(DRAFT_OPTIONS.filter((option) => !isSwitch(option)))),
    ...buttons(DRAFT_OPTIONS.filter(isSwitch)).map((one) => [one]),
  ]
}

/**
 * The list of one option. `at`: a page, or the value that was pressed, whose page stays, so that several are chosen one after another.
 */
export function optionScreen(
  language: Language,
  { circular, option, offers }: OptionPage,
  at: { page: number } | { value: string | number },
): Screen {
  const { id: circularId } = circular
  const pressed = 'value' in at ? offers.findIndex(({ value }) => value === at.value) : 0
  const page = pageOf(offers, 'page' in at ? at.page : Math.floor(Math.max(0, pressed) / PAGE_SIZE))
  const choice = (value: string | number, name: string, chosen: boolean): Button =>
    go(
      'circular.set-option',
      { circularId, option, value },
      label(language, 'circular-choice', { name: clipped(name, 48), chosen: String(chosen) }),
    )
  const hint = isCondition(option) ? `\n${say(language, 'circular-condition-hint')}` : ''
  return {
    text:
      offers.length === 0
        ? say(language, 'circular-offers-empty', { option })
        : sayDynamic(language, `circular-ask-${option}`) + hint,
    buttons: rows(
      ...page.items.map(({ value, name }) => [
        choice(
          value,
          name ?? labelDynamic(language, `${ruleOf(option).prefix}-${value}`),
          isChosen(circular, option, value),
        ),
      ]),
      ...pageRow(language, page, (to, text) => go('circular.option', { circularId, option, page: to }, text)),
      option === 'agencies' && go('circular.find-agency', { circularId }, label(language, 'circular-find-agency')),
      ...(isCondition(option)
        ? [[go('circular.audience', { circularId }, label(language, 'circular-audience-back'))]]
        : [
            [choice('none', label(language, 'circular-clear', { option }), isChosen(circular, option, null))],
            [go('circular.changes', { circularId }, label(language, 'circular-change'))],
          ]),
    ),
  }
}
