import { squash } from 'persian-text'
import { RANKING_GROUPS, type RankingGroup } from '../vocabulary.ts'
import type { Step } from './definition.ts'

export type ProposeStep = Extract<Step, { does: 'propose' }>

/** How an agency that took part stands, in shares of the maximum between 0 and 1. */
export interface Candidate {
  name: string
  group: RankingGroup
  share: number
  /** The year before; null: nothing to compare with. */
  before: number | null
  /** Of what applies to it, how much was handed in. */
  handedIn: number
  /** By the code of the axis. */
  axes: Readonly<Record<string, number>>
}

/** Proposed, with the figure it is proposed for. */
export interface Nominee {
  name: string
  value: number
}

/** Whoever is equal to the last one stands with it; what is not above nothing is no merit. */
function first(all: readonly Nominee[], most: number): Nominee[] {
  const sorted = all
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1))
  const last = sorted[most - 1]
  return last === undefined ? sorted : sorted.filter(({ value }) => value >= last.value)
}

/** Requirement D7, peers row 61: who is proposed for a prize by the rule of the step; whoever took too little part is not. */
export function nominees(
  { what, most, floor, axis = '' }: Pick<ProposeStep, 'what' | 'most' | 'floor' | 'axis'>,
  candidates: readonly Candidate[],
): Nominee[] {
  const able = candidates.filter(({ handedIn }) => handedIn * 100 >= floor)
  switch (what) {
    case 'losses':
    case 'chosen':
      return []
    case 'best':
      return RANKING_GROUPS.flatMap((group) =>
        first(
          able.filter((one) => one.group === group).map(({ name, share: value }) => ({ name, value })),
          most,
        ),
      )
    case 'improved':
      return first(
        able.flatMap(({ name, share, before }) => (before === null ? [] : [{ name, value: share - before }])),
        most,
      )
    case 'axis':
      return first(
        able.map(({ name, axes }) => ({ name, value: axes[axis] ?? 0 })),
        most,
      )
  }
}

const MARK = ' · '

/** How an indicator stands among what is proposed. */
export const indicatorLine = ({ code, title }: { code: string; title: string }): string => `${code}${MARK}${title}`

/** Whether such a line is about this indicator of a later year: by its title, for codes are given anew. */
export const isAbout = (line: string, { code, title }: { code: string; title: string }): boolean =>
  squash(line) === squash(indicatorLine({ code, title })) ||
  squash(line.slice(line.indexOf(MARK) + MARK.length)) === squash(title)

/** The step of that kind which proposes agencies that a case would pass on its way from here; null: none. */
export const proposesAgencies = (step: Step): step is ProposeStep =>
  step.does === 'propose' && step.what !== 'losses' && step.what !== 'chosen'
