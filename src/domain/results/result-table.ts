import type { Mark } from '../acts/ids.ts'
import type { Dimension, Hundredths, ItemState, RankingGroup } from '../vocabulary.ts'
import { rankAgencies } from './ranking.ts'
import { type Reweighting, totalsOf } from './totals.ts'

export interface TableItem {
  agencyId: number
  agencyCode: string
  group: RankingGroup
  indicatorCode: string
  axisId: number
  dimension: Dimension
  maximumHundredths: Hundredths
  state: ItemState
  /** Final points, else the preliminary ones; null where there are none. */
  pointsHundredths: Hundredths | null
  submittedAt: Date | null
}

/** Requirement E14: how an agency stands. `rank` is null for those who did not take part. */
export interface Standing {
  group: RankingGroup
  participated: boolean
  generalHundredths: Hundredths
  specificHundredths: Hundredths
  totalHundredths: Hundredths
  rank: number | null
  tied: boolean
}
export interface ResultRow extends Standing {
  agencyId: number
  agencyCode: string
}

/**
 * Requirement G2: something was submitted, or taken with an objection, for then it has points. An item that lapsed to zero was not, and
 * what does not apply to an agency is no work of its own.
 */
const wasAnswered = ({ submittedAt, state, pointsHundredths }: TableItem): boolean =>
  submittedAt !== null || (state !== 'NOT_APPLICABLE' && (pointsHundredths ?? 0) > 0)

function byAgency(items: readonly TableItem[]): Map<number, TableItem[]> {
  const grouped = new Map<number, TableItem[]>()
  for (const item of items) {
    const own = grouped.get(item.agencyId)
    if (own === undefined) grouped.set(item.agencyId, [item])
    else own.push(item)
  }
  return grouped
}

/** Requirements C10, D6, E14: totals of every agency and its rank within its group. */
export const buildTable = (items: readonly TableItem[], rule: Reweighting): ResultRow[] => {
  const turns = tableInTurns(items, rule, Infinity)
  for (;;) {
    const turn = turns.next()
    if (turn.done === true) return turn.value
  }
}

/** The same so many agencies at a time, for a country of them: between two turns others may be served. */
export function* tableInTurns(
  items: readonly TableItem[],
  rule: Reweighting,
  turn: number,
): Generator<undefined, ResultRow[]> {
  const rows: Omit<ResultRow, 'rank' | 'tied'>[] = []
  for (const own of byAgency(items).values()) {
    const [first] = own
    if (first === undefined) continue
    if (rows.length % turn === turn - 1) yield undefined
    const totals = totalsOf(
      own.map(({ axisId, dimension, maximumHundredths, pointsHundredths, state }) => ({
        axisId,
        dimension,
        maximumHundredths,
        pointsHundredths,
        notApplicable: state === 'NOT_APPLICABLE',
      })),
      rule,
    )
    rows.push({
      agencyId: first.agencyId,
      agencyCode: first.agencyCode,
      group: first.group,
      participated: own.some(wasAnswered),
      generalHundredths: totals.general.earnedHundredths,
      specificHundredths: totals.specific.earnedHundredths,
      totalHundredths: totals.totalHundredths,
    })
  }
  const ranking = rankAgencies(rows)
  return [
    ...ranking.groups.flatMap(({ rows: ranked }) =>
      ranked.map(({ agency, rank, tied }) => ({ ...agency, rank, tied })),
    ),
    ...ranking.notParticipating.map((agency) => ({ ...agency, rank: null, tied: false })),
  ]
}

export interface TableContent {
  form: 'tahavol-results-1'
  year: number
  profile: string
  agencies: (Standing & {
    code: string
    items: {
      indicator: string
      dimension: Dimension
      maximumHundredths: Hundredths
      pointsHundredths: Hundredths | null
      notApplicable: boolean
    }[]
  })[]
}

/** A row without the numbers of this database: codes are what others know. */
export const pointsOf = (row: ResultRow): Standing => ({
  group: row.group,
  participated: row.participated,
  generalHundredths: row.generalHundredths,
  specificHundredths: row.specificHundredths,
  totalHundredths: row.totalHundredths,
  rank: row.rank,
  tied: row.tied,
})

/** The items as they would be with other points for one of them. */
export const withPoints = (
  items: readonly TableItem[],
  { agencyId, indicatorCode }: Pick<TableItem, 'agencyId' | 'indicatorCode'>,
  pointsHundredths: Hundredths,
): TableItem[] =>
  items.map((item) =>
    item.agencyId === agencyId && item.indicatorCode === indicatorCode ? { ...item, pointsHundredths } : item,
  )

export interface MovedStanding {
  agencyId: number
  before: Standing
  after: Standing
}

/** Agencies whose total or rank is another one in the second table, in its order. */
export const movedBetween = (
  before: readonly (Standing & { agencyId: number })[],
  after: readonly (Standing & { agencyId: number })[],
): MovedStanding[] => {
  const earlier = new Map(before.map((row) => [row.agencyId, row]))
  return after.flatMap((row) => {
    const was = earlier.get(row.agencyId)
    const isSame =
      was === undefined ||
      (was.totalHundredths === row.totalHundredths && was.rank === row.rank && was.tied === row.tied)
    return isSame ? [] : [{ agencyId: row.agencyId, before: was, after: row }]
  })
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What approvals are bound to (reliability S15): every total, rank and point by its code, in an order that never depends on ids. */
export const tableContent = (
  cycle: { year: number; profile: string },
  rows: readonly ResultRow[],
  items: readonly TableItem[],
): TableContent => {
  const itemsOf = byAgency(items)
  return {
    form: 'tahavol-results-1',
    year: cycle.year,
    profile: cycle.profile,
    agencies: rows
      .map((row) => ({
        code: row.agencyCode,
        ...pointsOf(row),
        items: (itemsOf.get(row.agencyId) ?? [])
          .map((item) => ({
            indicator: item.indicatorCode,
            dimension: item.dimension,
            maximumHundredths: item.maximumHundredths,
            pointsHundredths: item.pointsHundredths,
            notApplicable: item.state === 'NOT_APPLICABLE',
          }))
          .toSorted((a, b) => byText(a.indicator, b.indicator)),
      }))
      .toSorted((a, b) => byText(a.code, b.code)),
  }
}

/** Of a content's hash: what people compare by eye. */
export const fingerprint = (contentHash: string): Mark => contentHash.slice(0, 8) as Mark
