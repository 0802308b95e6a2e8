import type { Hundredths } from '../vocabulary.ts'
import { isPending, type ShownState } from './shown-state.ts'

export interface StateCounts {
  total: number
  submitted: number
  drafts: number
  returned: number
  missing: number
  notApplicable: number
  /** Maxima of all that is not in yet. */
  atStakeHundredths: Hundredths
}

/** What an agency is told of its work: every item in exactly one of the counts. */
export const countStates = (items: readonly { shown: ShownState; maximumHundredths: Hundredths }[]): StateCounts => {
  const of = (...states: ShownState[]): number => items.filter(({ shown }) => states.includes(shown)).length
  const [drafts, returned, missing, notApplicable] = [of('DRAFT'), of('DEFICIENT'), of('EMPTY'), of('NOT_APPLICABLE')]
  return {
    total: items.length,
    submitted: items.length - drafts - returned - missing - notApplicable,
    drafts,
    returned,
    missing,
    notApplicable,
    atStakeHundredths: items
      .filter(({ shown }) => isPending(shown))
      .reduce((sum, item) => sum + item.maximumHundredths, 0),
  }
}
