import type { Hundredths } from '../vocabulary.ts'
import { isPending, type ShownState } from './shown-state.ts'

export interface CountedItem {
  shown: ShownState
  /** A version of it stands, whatever has become of the item since. */
  isSubmitted: boolean
  maximumHundredths: Hundredths
}

export interface StateCounts {
  total: number
  submitted: number
  drafts: number
  returned: number
  missing: number
  /** Never submitted, and worth nothing since the release (C8). */
  lapsed: number
  notApplicable: number
  /** Maxima of all that is not in yet. */
  atStakeHundredths: Hundredths
}

type Counted = Exclude<keyof StateCounts, 'total' | 'atStakeHundredths'>

const OPEN: Partial<Record<ShownState, Counted>> = {
  EMPTY: 'missing',
  DRAFT: 'drafts',
  DEFICIENT: 'returned',
  NOT_APPLICABLE: 'notApplicable',
}

const countOf = ({ shown, isSubmitted }: CountedItem): Counted => OPEN[shown] ?? (isSubmitted ? 'submitted' : 'lapsed')

/** What an agency is told of its work: every item in exactly one of the counts, none of which is what the others leave over. */
export const countStates = (items: readonly CountedItem[]): StateCounts => {
  const counts: StateCounts = {
    total: items.length,
    submitted: 0,
    drafts: 0,
    returned: 0,
    missing: 0,
    lapsed: 0,
    notApplicable: 0,
    atStakeHundredths: 0,
  }
  for (const item of items) {
    counts[countOf(item)] += 1
    if (isPending(item.shown)) counts.atStakeHundredths += item.maximumHundredths
  }
  return counts
}

/** What is still owed, most points first; of equal ones the order of the indicators stays. */
export const pendingByPoints = <I extends { isPending: boolean; maximumHundredths: Hundredths }>(
  items: readonly I[],
): I[] => items.filter((item) => item.isPending).toSorted((a, b) => b.maximumHundredths - a.maximumHundredths)
