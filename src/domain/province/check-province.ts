import { squash } from 'persian-text'
import { checkAssignments } from './check-assignments.ts'
import { checkHolidays, checkInquiries } from './check-calendar.ts'
import { checkAxes, checkIndicators } from './check-indicators.ts'
import { checkPeople } from './check-people.ts'
import { checkGaps, checkTotals } from './check-totals.ts'
import { leaveWhatIsTooMany } from './doubles.ts'
import type { Province, ProvinceAgency } from './province.ts'
import type { Findings, RawProvince, RawRow } from './raw-province.ts'
import { filled, readRows } from './read-row.ts'
import { codeKey, indexOf } from './reference.ts'

export interface CheckedProvince extends Findings {
  /** To be used only when `faults` is empty; else cells at fault stand in it with neutral values. */
  province: Province
}

/** All faults of a province file at once, in the order of its sheets and rows. */
export const checkProvince = (raw: RawProvince): CheckedProvince => {
  const found: Findings = { faults: [], warnings: [], doubts: [] }
  const { faults, warnings } = found
  const agencies = checkAgencies(raw.agencies ?? [], found)
  const agencyIndex = raw.agencies === undefined ? null : indexOf(agencies)
  const people = checkPeople(raw.people ?? [], agencyIndex, found)
  const sheetAxes = raw.axes === undefined ? null : checkAxes(raw.axes, found)
  const beforeIndicators = faults.length
  const { axes, indicators } = checkIndicators(raw.indicators ?? [], sheetAxes, agencyIndex, found)
  const indicatorsClean = raw.indicators !== undefined && faults.length === beforeIndicators
  const indicatorIndex = raw.indicators === undefined ? null : indexOf(indicators)
  const knownPeople = raw.people === undefined ? null : people
  const assignments = checkAssignments(
    raw.assignments ?? [],
    {
      people: knownPeople,
      axes: raw.indicators === undefined && sheetAxes === null ? null : indexOf(axes),
      indicators: indicatorIndex,
      agencies: agencyIndex,
    },
    found,
  )
  const inquiries = checkInquiries(raw.inquiries ?? [], indicatorIndex, knownPeople, found)
  const holidays = checkHolidays(raw.holidays ?? [], found)
  const province = { agencies, people, axes, indicators, assignments, inquiries, holidays }
  // Totals of a sheet with unreadable points would be a second fault for the same cell.
  if (indicatorsClean) {
    const totals = checkTotals(province)
    faults.push(...totals.faults)
    warnings.push(...totals.warnings)
  }
  leaveWhatIsTooMany(found)
  if (faults.length === 0) warnings.push(...checkGaps(province))
  return { province, ...found }
}

/** Requirement B1 and the six ranking groups. */
const checkAgencies = (rows: readonly RawRow[], found: Findings): ProvinceAgency[] =>
  readRows('agencies', rows, found, (reader) => {
    const code = reader.code('code')
    const name = reader.required('name')
    const group = reader.word('group') ?? 'public'
    const headquarters = reader.text('headquarters')
    reader.unique('code', codeKey(code), code)
    reader.unique('name', squash(name), name)
    return { code, name, group, ...filled({ headquarters }) }
  })
