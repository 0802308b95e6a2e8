import { squash, toAsciiDigits } from 'persian-text'
import type { Role } from '../vocabulary.ts'
import type { ProvinceAgency, ProvincePerson } from './province.ts'
import type { Fault, RawRow } from './raw-province.ts'
import { filled, type RowReader, readRows } from './read-row.ts'
import { codeKey, type Index } from './reference.ts'

const OF_AN_AGENCY: readonly Role[] = ['focal-point', 'agency-head']

/** An Iranian number as 09…/0511…; Excel drops the leading zero of what it takes for a number. */
const readPhone = (reader: RowReader<'people'>): string => {
  const written = reader.text('phone')
  if (written === '') return ''
  const digits = toAsciiDigits(written)
    .replace(/[\s\u200c()\-–.]/g, '')
    .replace(/^(?:\+|00)98/, '0')
    .replace(/^00/, '0')
  const phone = /^[1-9]\d{9}$/.test(digits) ? `0${digits}` : digits
  if (!/^0\d{10}$/.test(phone)) reader.fault('phone', 'phone-shape', { value: written.slice(0, 40) })
  return phone
}

/** Where no key is written, one that stays the same at the next import: the name, and the agency to tell namesakes apart. */
const keyOf = (written: string, name: string, agency: ProvinceAgency | undefined): string =>
  written !== '' ? written : agency === undefined ? squash(name) : `${squash(name)}@${agency.code}`

/** Requirements 1 B. `agencies` is null when their sheet could not be read. */
export const checkPeople = (
  rows: readonly RawRow[],
  agencies: Index<ProvinceAgency> | null,
  faults: Fault[],
): ProvincePerson[] => {
  const names = new Map<string, { name: string; row: number }>()
  const teams = new Map<string, string>()
  return readRows('people', rows, faults, (reader) => {
    const name = reader.required('name')
    const role = reader.word('role')
    const agency = reader.reference('agency', agencies)
    const writtenTeam = reader.text('team')
    const team = teams.get(squash(writtenTeam)) ?? writtenTeam
    teams.set(squash(team), team)
    const phone = readPhone(reader)
    const key = keyOf(toAsciiDigits(reader.text('key')), name, agency)
    if (role !== undefined && OF_AN_AGENCY.includes(role) && reader.isEmpty('agency')) {
      reader.fault('agency', 'agency-missing')
    }
    if (role === 'inquiry-respondent' && team === '') reader.fault('team', 'team-missing')
    const known = names.get(codeKey(key))
    if (known === undefined) names.set(codeKey(key), { name, row: reader.row })
    else if (squash(known.name) !== squash(name)) {
      reader.fault('key', 'key-of-another', { value: key.slice(0, 60), name: known.name, first: known.row })
    }
    if (name !== '' && role !== undefined) {
      reader.unique('', [codeKey(key), role, agency?.code ?? '', squash(team)].join('|'), name)
    }
    return { key, name, role: role ?? 'auditor', ...filled({ agencyCode: agency?.code, team, phone }) }
  })
}
