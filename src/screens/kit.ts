import { ACTS, type RouteIds, type RouteName } from '#domain/acts.ts'
import { writeIds } from '#domain/acts/ids.ts'
import type { Language, StageKey } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { label, labelDynamic } from '#wording/say.ts'
import { refusalText } from './refusal.ts'

/** A button that does an act, with the ids its declaration asks for. */
export const go = <N extends RouteName>(name: N, ids: RouteIds<N>, text: string): Button => ({
  label: text,
  act: [name, ...writeIds(ACTS[name].ids, ids)].join(':'),
})

/** The way out that stands last. */
export const homeRow = (language: Language): Button[] => [go('home', {}, label(language, 'home'))]

/** What was wrong, and the way out. */
export const refused = (language: Language, refusal: Refusal): Screen => ({
  text: refusalText(language, refusal),
  buttons: [homeRow(language)],
})

/** A screen with what has just happened in front of it. */
export const withNote = (note: string, screen: Screen): Screen => ({ ...screen, text: `${note}\n\n${screen.text}` })

/** Two buttons a row. */
export const pairs = (buttons: readonly Button[]): Button[][] =>
  buttons.flatMap((one, i) => (i % 2 === 0 ? [[one, ...buttons.slice(i + 1, i + 2)]] : []))

export const stageName = (language: Language, stage: StageKey): string => labelDynamic(language, `stage-${stage}`)
