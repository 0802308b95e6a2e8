import { squash } from 'persian-text'
import type { CycleState } from '../vocabulary.ts'
import { compare, type Difference, nothingChanges } from './compare.ts'
import { type PeopleOptions, type PlannedPerson, planPeople } from './plan-people.ts'
import { keyOfStored } from './present-province.ts'
import type {
  Province,
  ProvinceAgency,
  ProvinceAssignment,
  ProvinceAxis,
  ProvinceHoliday,
  ProvinceIndicator,
  ProvinceInquiry,
} from './province.ts'
import { codeKey } from './reference.ts'
import type {
  StoredAgency,
  StoredAssignment,
  StoredAxis,
  StoredIndicator,
  StoredInquiry,
  StoredPerson,
  StoredProvince,
} from './stored.ts'

/** What the import of a file would do, list by list. What belongs to a cycle is null where there is none. */
export interface ProvincePlan {
  agencies: Difference<StoredAgency, ProvinceAgency>
  people: Difference<StoredPerson, PlannedPerson>
  holidays: Difference<ProvinceHoliday, ProvinceHoliday>
  ofCycle: CyclePlan | null
}

export interface CyclePlan {
  axes: Difference<StoredAxis, ProvinceAxis>
  indicators: Difference<StoredIndicator, ProvinceIndicator>
  assignments: Difference<StoredAssignment, ProvinceAssignment>
  inquiries: Difference<StoredInquiry, ProvinceInquiry>
}

const byCode = { before: ({ code }: { code: string }) => code, after: ({ code }: { code: string }) => code }

/** Whether two things agree in these fields. */
const same =
  <K extends string>(...fields: readonly K[]) =>
  <T extends { [F in K]?: unknown }>(before: T, after: T): boolean =>
    fields.every((field) => before[field] === after[field])

const isSameAgency = same('name', 'group', 'headquarters')

const planAgencies = (stored: readonly StoredAgency[], agencies: readonly ProvinceAgency[]) => {
  const named = new Set(agencies.map(({ code }) => code))
  return compare(
    stored.filter(({ active, code }) => active || named.has(code)),
    agencies,
    byCode,
    (before, after) => before.active && isSameAgency(before, after),
  )
}

/**
 * A calendar is given by years: what a file says nothing of stays. Decrees and extra working days come one by one, from the chat as well,
 * and no file takes them away by its silence; nor does one that brings holidays alone.
 */
const planHolidays = (stored: readonly ProvinceHoliday[], { holidays, holidaysAlone }: Province) => {
  const named = new Set(holidays.map(({ dayKey }) => dayKey))
  const stays = ({ kind }: ProvinceHoliday): boolean =>
    holidaysAlone === true || kind === 'decree' || kind === 'working'
  const years = new Set(holidays.map(({ dayKey }) => dayKey.slice(0, 4)))
  const key = ({ dayKey }: ProvinceHoliday) => dayKey
  return compare(
    stored.filter((row) => named.has(row.dayKey) || (years.has(row.dayKey.slice(0, 4)) && !stays(row))),
    holidays,
    { before: key, after: key },
    same('title', 'kind'),
  )
}

const isSameIndicator = same(
  'title',
  'dimension',
  'axisCode',
  'agencyCode',
  'maximumHundredths',
  'guidance',
  'evidenceRequired',
  'formula',
  'target',
)

const planIndicators = (stored: readonly StoredIndicator[], indicators: readonly ProvinceIndicator[]) => {
  const named = new Set(indicators.map(({ code }) => code))
  return compare(
    stored.filter(({ retired, code }) => !retired || named.has(code)),
    indicators,
    byCode,
    (before, after) => !before.retired && isSameIndicator(before, after),
  )
}

const assignmentKey = ({ kind, team, person, axisCode, indicatorCode, agencyCode }: ProvinceAssignment): string =>
  [kind, squash(team ?? ''), codeKey(person ?? ''), axisCode, indicatorCode, agencyCode].join('|')

/** Assignments of persons whom the file names by another key than before. */
const underTheirKeys = (
  { people, assignments }: StoredProvince,
  { changed, same: unchanged }: ProvincePlan['people'],
): StoredAssignment[] => {
  const before = new Map(people.map((person) => [person.id, keyOfStored(person)]))
  const keys = new Map([...changed, ...unchanged].map((pair) => [before.get(pair.before.id), pair.after.key]))
  return assignments.map((row) =>
    row.person === undefined ? row : { ...row, person: keys.get(row.person) ?? row.person },
  )
}

/** What was assigned, or declared as a conflict, in the chat is no business of a file. An empty sheet says nothing. */
const planAssignments = (stored: readonly StoredAssignment[], assignments: readonly ProvinceAssignment[]) => {
  const wanted = new Set(assignments.map(assignmentKey))
  return compare(
    stored.filter((row) => wanted.has(assignmentKey(row)) || (row.fromFile && assignments.length > 0)),
    assignments,
    { before: assignmentKey, after: assignmentKey },
    () => true,
  )
}

const planInquiries = (stored: readonly StoredInquiry[], inquiries: readonly ProvinceInquiry[]) =>
  compare(
    inquiries.length === 0 ? [] : stored,
    inquiries,
    byCode,
    same('title', 'respondent', 'method', 'indicatorCode'),
  )

const planAxes = (stored: readonly StoredAxis[], axes: readonly ProvinceAxis[]) =>
  compare(stored, axes, byCode, same('title', 'dimension'))

/** Compares a file with what is kept. Nothing is done here; the same plan is shown and then carried out. */
export const planProvince = (
  stored: StoredProvince,
  province: Province,
  options: PeopleOptions & { cycle: boolean },
): ProvincePlan => {
  if (province.holidaysAlone === true) {
    const nothing = { added: [], changed: [], same: [], removed: [] }
    return { agencies: nothing, people: nothing, holidays: planHolidays(stored.holidays, province), ofCycle: null }
  }
  const indicators = planIndicators(stored.indicators, province.indicators)
  // A retired indicator keeps the axis it stood in.
  const kept = new Set(
    [...stored.indicators.filter((row) => row.retired), ...indicators.removed.filter((row) => row.answered)].map(
      (row) => row.axisCode,
    ),
  )
  const named = new Set(province.axes.map(({ code }) => code))
  const axes = stored.axes.filter(({ code }) => named.has(code) || !kept.has(code))
  const people = planPeople(stored.people, province.people, options)
  return {
    agencies: planAgencies(stored.agencies, province.agencies),
    people,
    holidays: planHolidays(stored.holidays, province),
    ofCycle: options.cycle
      ? {
          axes: planAxes(axes, province.axes),
          indicators,
          assignments: planAssignments(underTheirKeys(stored, people), province.assignments),
          inquiries: planInquiries(stored.inquiries, province.inquiries),
        }
      : null,
  }
}

/** Once the self-assessment is over, agencies have been measured by these indicators (C4, C6). */
const OPEN_FOR_INDICATORS: readonly CycleState[] = ['DRAFT', 'ISSUED', 'BRIEFING', 'OPEN']

export const mayChangeIndicators = (state: CycleState): boolean => OPEN_FOR_INDICATORS.includes(state)

export const changesIndicators = ({ ofCycle }: ProvincePlan): boolean =>
  ofCycle !== null && !(nothingChanges(ofCycle.indicators) && nothingChanges(ofCycle.axes))
