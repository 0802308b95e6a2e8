import { shortened } from 'persian-text'
import { toPlain } from 'chat-wording'
import type { Language } from '#domain/vocabulary.ts'
import { typesetPng } from './typeset.ts'

/** All texts ready for the reader; shares between 0 and 1. */
export interface ResultCard {
  language: Language
  title: string
  subtitle: string
  total: string
  ofMaximum: string
  share: number
  /** The rank as far as it is told, the year before. */
  facts: readonly string[]
  axes: readonly { name: string; points: string; share: number }[]
  rest: string
}

/** More axes make the picture higher than a telephone shows at once. */
export const AXES_DRAWN = 10

/** Issue 14 part 2: the final result of an agency at a glance. @returns PNG, 1080 pixels wide, at most 1280 high */
export const resultCardPng = (card: ResultCard): Promise<Uint8Array> =>
  typesetPng('result-card', {
    ...card,
    facts: card.facts.map(toPlain),
    axes: card.axes.slice(0, AXES_DRAWN).map((axis) => ({ ...axis, name: shortened(axis.name, 38) })),
  })
