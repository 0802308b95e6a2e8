import { ACTS, type RouteIds, type RouteName } from '#domain/acts.ts'
import { writeIds } from '#domain/acts/ids.ts'
import type { Language, StageKey } from '#domain/vocabulary.ts'
import { type Button, type Screen, type Tone, UNFOLDED } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { label, labelDynamic } from '#wording/say.ts'
import { refusalText } from './refusal.ts'

/** A button that does an act, with the ids its declaration asks for. */
export const go = <N extends RouteName>(name: N, ids: RouteIds<N>, text: string, tone?: Tone): Button => ({
  label: text,
  act: [name, ...writeIds(ACTS[name].ids, ids)].join(':'),
  ...(tone === undefined ? {} : { tone }),
})

/** Puts a code of the text into the clipboard, where the messenger can. */
export const copyButton = (language: Language, copy: string): Button => ({ label: label(language, 'copy-code'), copy })

/** The way out that stands last. */
export const homeRow = (language: Language): Button[] => [go('home', {}, label(language, 'home'))]

/** What was wrong, and the way out. */
export const refused = (language: Language, refusal: Refusal): Screen => ({
  text: refusalText(language, refusal),
  buttons: [homeRow(language)],
})

/** A screen with what has just happened in front of it. */
export const withNote = (note: string, screen: Screen): Screen => ({ ...screen, text: `${note}\n\n${screen.text}` })

/** The part of a screen that few need, and the button to it where a messenger cannot fold it: that which leads to the screen itself. */
export const folded = (language: Language, text: string, to: Button): Pick<Screen, 'fold'> =>
  text === '' || !('act' in to)
    ? {}
    : { fold: { text, more: { label: label(language, 'read-on'), act: UNFOLDED + to.act } } }

export const unfolded = ({ fold, ...screen }: Screen): Screen =>
  fold === undefined ? screen : { ...screen, text: `${screen.text}\n\n${fold.text}` }

/** What may be left out of a text or of the buttons: `count > 0 && say(…)`. */
type Maybe<T> = T | false | null | undefined

export const present = <T>(...parts: readonly Maybe<T>[]): T[] =>
  parts.filter((part): part is T => part !== false && part !== null && part !== undefined)

/** Parts of a text, each on a line of its own. */
export const lines = (...parts: readonly Maybe<string>[]): string => present(...parts).join('\n')

/** Parts of a text with a blank line between; lines that belong together come as one array. Empty parts take no room. */
export const paragraphs = (...parts: readonly Maybe<string | readonly string[]>[]): string =>
  present(...parts)
    .map((part) => (typeof part === 'string' ? part : part.join('\n')))
    .filter((part) => part !== '')
    .join('\n\n')

/** Buttons below a screen: a row of several as an array, a button alone as a row of its own. Empty rows take no room. */
export const rows = (...parts: readonly Maybe<Button | readonly Maybe<Button>[]>[]): Button[][] =>
  present(...parts)
    .map((part) => (isRow(part) ? present(...part) : [part]))
    .filter((row) => row.length > 0)

const isRow = (part: Button | readonly Maybe<Button>[]): part is readonly Maybe<Button>[] => Array.isArray(part)

/** Two buttons a row. */
export const pairs = (buttons: readonly Button[]): Button[][] =>
  buttons.flatMap((one, i) => (i % 2 === 0 ? [[one, ...buttons.slice(i + 1, i + 2)]] : []))

export const stageName = (language: Language, stage: StageKey): string => labelDynamic(language, `stage-${stage}`)
