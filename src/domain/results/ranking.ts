import { RANKING_GROUPS, type Hundredths, type RankingGroup } from '../vocabulary.ts'

export interface RankedAgency {
  agencyId: number
  group: RankingGroup
  participated: boolean
  generalHundredths: Hundredths
  specificHundredths: Hundredths
  totalHundredths: Hundredths
}
/** `tied`: others in the group stand on the same rank. */
export interface RankedRow<A extends RankedAgency = RankedAgency> {
  agency: A
  rank: number
  tied: boolean
}
export interface GroupRanking<A extends RankedAgency = RankedAgency> {
  group: RankingGroup
  rows: RankedRow<A>[]
}
export interface Ranking<A extends RankedAgency = RankedAgency> {
  /** Groups in their fixed order, empty ones left out. */
  groups: GroupRanking<A>[]
  notParticipating: A[]
}

/**
 * Requirements D6, E14: ranks within each group. Equal totals are told apart by the specific points, then by the general
 * ones; what is equal in all of them shares a rank, and the next rank is passed over (1, 2, 2, 4). Agencies that did not
 * take part have no rank. The order of the input changes nothing.
 */
export const rankAgencies = <A extends RankedAgency>(agencies: readonly A[]): Ranking<A> => ({
  groups: RANKING_GROUPS.map((group) => ({
    group,
    rows: ranked(agencies.filter((agency) => agency.participated && agency.group === group)),
  })).filter(({ rows }) => rows.length > 0),
  notParticipating: agencies.filter((agency) => !agency.participated).sort((a, b) => a.agencyId - b.agencyId),
})

const ranked = <A extends RankedAgency>(agencies: A[]): RankedRow<A>[] => {
  const sorted = agencies.toSorted((a, b) => better(a, b) || a.agencyId - b.agencyId)
  const isEqual = (agency: A, other: A | undefined): boolean => other !== undefined && better(agency, other) === 0
  let rank = 0
  return sorted.map((agency, i) => {
    const isNext = isEqual(agency, sorted[i - 1])
    if (!isNext) rank = i + 1
    return { agency, rank, tied: isNext || isEqual(agency, sorted[i + 1]) }
  })
}

/** Negative when `a` stands before `b`. */
const better = (a: RankedAgency, b: RankedAgency): number =>
  b.totalHundredths - a.totalHundredths ||
  b.specificHundredths - a.specificHundredths ||
  b.generalHundredths - a.generalHundredths
