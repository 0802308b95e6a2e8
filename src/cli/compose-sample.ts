import type {
  Province,
  ProvinceAssignment,
  ProvinceHoliday,
  ProvinceIndicator,
  ProvinceInquiry,
  ProvincePerson,
} from '#domain/province/province.ts'
import type { Formula, RankingGroup, Role } from '#domain/vocabulary.ts'

/** `+title|target` and `-title|target` are measured (more, or less, is better); a bare title is judged by hand. */
type Brief = string

export interface SampleData {
  agencies: { code: string; group: RankingGroup; name: string; headquarters: string; own: Brief[] }[]
  indicators: {
    generalAxes: {
      code: string
      title: string
      indicators: {
        title: string
        points: number
        guidance: string
        formula?: '+' | '-'
        target?: number
        evidence?: boolean
        inquiry?: string
      }[]
    }[]
    specificAxes: { code: string; title: string }[]
    ofGroup: Record<RankingGroup, Brief[]>
    guidance: Record<'' | '+' | '-', string[]>
    points: { own: number[][]; ofGroup: number[][] }
  }
  province: {
    sample: true
    name: string
    firstNames: string[]
    familyNames: string[]
    teams: { name: string; axes: string[]; groups: RankingGroup[] }[]
    evaluatorsOfTeam: number
    conflicts: { person: string; agencyCode: string }[]
    offices: { key: string; role: Role; count: number }[]
    inquiries: ProvinceInquiry[]
    holidays: ProvinceHoliday[]
  }
}

const FORMULA_OF = { '': 'BY_HAND', '+': 'MORE_IS_BETTER', '-': 'LESS_IS_BETTER' } as const satisfies Record<
  string,
  Formula
>
const hundredths = (points: number): number => Math.round(points * 100)

/** Answers with the next, by turns; the data are never empty. */
const turn = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

const readBrief = (brief: Brief): { sign: '' | '+' | '-'; title: string; target?: number } => {
  const [, sign = '', title = '', target] = /^([+-]?)([^|]+)(?:\|(.+))?$/.exec(brief) ?? []
  return { sign: sign as '' | '+' | '-', title, ...(target === undefined ? {} : { target: Number(target) }) }
}

const generalIndicators = ({ indicators: { generalAxes } }: SampleData): ProvinceIndicator[] =>
  generalAxes.flatMap((axis) =>
    axis.indicators.map(({ title, points, guidance, formula, target, evidence = true }, index) => ({
      code: `${axis.code}-${index + 1}`,
      title,
      dimension: 'GENERAL',
      axisCode: axis.code,
      maximumHundredths: hundredths(points),
      guidance,
      evidenceRequired: evidence,
      formula: FORMULA_OF[formula ?? ''],
      ...(target === undefined ? {} : { target }),
    })),
  )

/** Three of the agency's own and three of its ranking group, 1000 points in all. */
const specificIndicators = ({ agencies, indicators }: SampleData): ProvinceIndicator[] =>
  agencies.flatMap(({ code, group, own }, agencyIndex) => {
    const ofGroup = indicators.ofGroup[group].filter(
      (_, index) => index !== agencyIndex % indicators.ofGroup[group].length,
    )
    const points = [...turn(indicators.points.own, agencyIndex), ...turn(indicators.points.ofGroup, agencyIndex)]
    return [...own, ...ofGroup].map((brief, index): ProvinceIndicator => {
      const { sign, title, target } = readBrief(brief)
      return {
        code: `${code}-${index + 1}`,
        title,
        dimension: 'SPECIFIC',
        axisCode: turn(indicators.specificAxes, index < own.length ? 0 : 1).code,
        agencyCode: code,
        maximumHundredths: hundredths(points[index] ?? 0),
        guidance: turn(indicators.guidance[sign], agencyIndex + index),
        evidenceRequired: true,
        formula: FORMULA_OF[sign],
        ...(target === undefined ? {} : { target }),
      }
    })
  })

/** Every sixth agency has a team of two (requirement B2). */
const agencySeats = ({ agencies }: SampleData): Omit<ProvincePerson, 'name'>[] =>
  agencies.flatMap(({ code }, index) => [
    { key: `focal-${code}-1`, role: 'focal-point' as const, agencyCode: code, phone: `0915000${code}1` },
    ...(index % 6 === 0
      ? [{ key: `focal-${code}-2`, role: 'focal-point' as const, agencyCode: code, phone: `0915000${code}2` }]
      : []),
    { key: `head-${code}`, role: 'agency-head' as const, agencyCode: code, phone: `0915000${code}9` },
  ])

const officeSeats = ({ province }: SampleData): Omit<ProvincePerson, 'name'>[] => {
  const evaluators = province.teams.flatMap(({ name }, team) =>
    Array.from({ length: province.evaluatorsOfTeam }, (_, index) => ({
      key: `evaluator-${String(team * province.evaluatorsOfTeam + index + 1).padStart(2, '0')}`,
      role: 'evaluator' as const,
      team: name,
    })),
  )
  const offices = province.offices.flatMap(({ key, role, count }) =>
    Array.from({ length: count }, (_, index) => ({ key: `${key}-${index + 1}`, role })),
  )
  const respondents = [...new Set(province.inquiries.map(({ respondent }) => respondent))].filter(
    (office) => office !== '',
  )
  return [
    ...offices,
    ...evaluators,
    ...respondents.map((team, index) => ({
      key: `respondent-${index + 1}`,
      role: 'inquiry-respondent' as const,
      team,
    })),
  ]
}

/** Both lists have lengths without a common divisor, so no name comes twice in two thousand people. */
const withNames = (seats: Omit<ProvincePerson, 'name'>[], { province }: SampleData): ProvincePerson[] =>
  seats.map(({ key, ...seat }, index) => ({
    key,
    name: `${turn(province.firstNames, index)} ${turn(province.familyNames, index)}`,
    ...seat,
  }))

const assignmentsOf = ({ agencies, province }: SampleData): ProvinceAssignment[] => [
  ...province.teams.flatMap(({ name, axes }) =>
    axes.map((axisCode) => ({ kind: 'review' as const, team: name, axisCode })),
  ),
  ...agencies.flatMap(({ code, group }) =>
    province.teams
      .filter(({ groups }) => groups.includes(group))
      .map(({ name }) => ({ kind: 'review' as const, team: name, agencyCode: code })),
  ),
  ...province.conflicts.map((conflict) => ({ kind: 'conflict' as const, ...conflict })),
]

/** A province made up after the seeds and public pages (requirements part 3), for local mode, training and tests. */
export const composeSample = (data: SampleData): Province => {
  const general = generalIndicators(data)
  const asked = new Map(
    data.indicators.generalAxes
      .flatMap((axis) => axis.indicators.map(({ inquiry }, index) => [inquiry, `${axis.code}-${index + 1}`] as const))
      .filter(([inquiry]) => inquiry !== undefined),
  )
  return {
    agencies: data.agencies.map(({ code, name, group, headquarters }) => ({ code, name, group, headquarters })),
    people: withNames([...officeSeats(data), ...agencySeats(data)], data),
    axes: [
      ...data.indicators.generalAxes.map(({ code, title }) => ({ code, title, dimension: 'GENERAL' as const })),
      ...data.indicators.specificAxes.map(({ code, title }) => ({ code, title, dimension: 'SPECIFIC' as const })),
    ],
    indicators: [...general, ...specificIndicators(data)],
    assignments: assignmentsOf(data),
    inquiries: data.province.inquiries.map((inquiry) => {
      const indicatorCode = asked.get(inquiry.code)
      return { ...inquiry, ...(indicatorCode === undefined ? {} : { indicatorCode }) }
    }),
    holidays: data.province.holidays,
  }
}
