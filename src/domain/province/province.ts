import type { Dimension, Formula, Hundredths, RankingGroup, Role } from '../vocabulary.ts'

/** One executive agency of the province (requirement B1). */
export interface ProvinceAgency {
  code: string
  name: string
  group: RankingGroup
  headquarters?: string
}

/**
 * One seat of a person. Somebody with two roles stands in two rows with the same `key` and `name`.
 * `team` is the evaluators' team, or for an inquiry respondent the office they answer for (= `ProvinceInquiry.respondent`).
 */
export interface ProvincePerson {
  key: string
  name: string
  role: Role
  agencyCode?: string
  team?: string
  phone?: string
}

export interface ProvinceAxis {
  code: string
  title: string
  dimension: Dimension
}

/** `agencyCode` stands exactly on the specific indicators (requirement A3). */
export interface ProvinceIndicator {
  code: string
  title: string
  dimension: Dimension
  axisCode: string
  agencyCode?: string
  maximumHundredths: Hundredths
  guidance: string
  evidenceRequired: boolean
  formula: Formula
  target?: number
}

export const ASSIGNMENT_KINDS = ['review', 'conflict', 'second'] as const
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number]

/** Exactly one of team and person, exactly one of axis, indicator and agency. `person` is a key of `people`. */
export interface ProvinceAssignment {
  kind: AssignmentKind
  team?: string
  person?: string
  axisCode?: string
  indicatorCode?: string
  agencyCode?: string
}

export const INQUIRY_METHODS = ['manual', 'electronic'] as const
export type InquiryMethod = (typeof INQUIRY_METHODS)[number]

/** Requirements H1–H9. `respondent` is the name of an office; empty where the seed names none (H4). */
export interface ProvinceInquiry {
  code: string
  title: string
  respondent: string
  method: InquiryMethod
  indicatorCode?: string
}

/** `working` is an extra working day; the others close the offices. */
export const HOLIDAY_KINDS = ['solar', 'lunar', 'decree', 'working'] as const
export type HolidayKind = (typeof HOLIDAY_KINDS)[number]

/** `dayKey` is the Jalali day, `1405-01-01`. */
export interface ProvinceHoliday {
  dayKey: string
  title: string
  kind: HolidayKind
}

/** A whole province, free of storage ids and of the file it came from. */
export interface Province {
  agencies: ProvinceAgency[]
  people: ProvincePerson[]
  axes: ProvinceAxis[]
  indicators: ProvinceIndicator[]
  assignments: ProvinceAssignment[]
  inquiries: ProvinceInquiry[]
  holidays: ProvinceHoliday[]
  /** The file holds no other sheet: everything else stays as it is. */
  holidaysAlone?: true
}
