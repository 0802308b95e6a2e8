import { squash, toAsciiDigits } from 'persian-text'
import type { Role } from '../vocabulary.ts'
import type { ProvinceAgency, ProvincePerson } from './province.ts'
import type { DoubledPerson, Findings, RawRow } from './raw-province.ts'
import { filled, type RowReader, readRows } from './read-row.ts'
import { codeKey, type Index } from './reference.ts'

const OF_AN_AGENCY: readonly Role[] = ['focal-point', 'agency-head']

/** One Iranian number as 09…/0511…: Excel drops the leading zero of what it takes for a number, people write 98 in front. */
const phoneIn = (written: string): string | undefined => {
  // A long number shown by Excel as 9.15E+09 keeps all its digits or has lost some.
  const scientific = /^\d\.\d+e\+?\d+$/i.test(written.trim()) ? String(Number(written)) : written
  if (/e\+?\d/i.test(scientific) || (scientific !== written && scientific.endsWith('000000'))) return undefined
  const digits = scientific
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/[^\d+]/g, '')
    .replace(/^(?:\+|00)?98(?=\d{10}$)/, '0')
    .replace(/^00(?=\d{10}$)/, '0')
  const phone = /^[1-9]\d{9}$/.test(digits) ? `0${digits}` : digits
  return /^0\d{10}$/.test(phone) ? phone : undefined
}

/** The first number of the cell; an extension is nothing that a mobile phone could be reached by. */
const readPhone = (reader: RowReader<'people'>): string => {
  const written = reader.text('phone')
  if (written === '') return ''
  const value = written.slice(0, 40)
  const [plain = '', ...dropped] = toAsciiDigits(written).split(/داخلی|ext/i)
  const parts = plain.split(/[/\\،,;؛|\n]| و |\s{2,}|\s(?=0\d{9})/).filter((part) => /\d/.test(part))
  const phones = [phoneIn(plain) ?? parts.map(phoneIn)].flat().filter((phone) => phone !== undefined)
  const [phone = ''] = phones
  const isAll = phones.length === 1 && parts.length === 1 && dropped.length === 0
  if (phone === '') reader.warn('phone', 'phone-shape', { value })
  else if (!isAll && !(dropped.length === 0 && phoneIn(plain) === phone))
    reader.warn('phone', 'phone-one-of', { value, phone })
  return phone
}

/** Where no key is written, one that stays the same at the next import: the name, and the agency to tell namesakes apart. */
const keyOf = (written: string, name: string, agency: ProvinceAgency | undefined): string =>
  written !== '' ? written : agency === undefined ? squash(name) : `${squash(name)}@${agency.code}`

type KeyedPerson = DoubledPerson & { isKeyed: boolean }

/** Two keys that are written say that two are meant, unless name and telephone are both the same; else it is asked about. */
function askOfDoubles(
  reader: RowReader<'people'>,
  mine: KeyedPerson,
  found: { namesake: KeyedPerson | undefined; neighbour: KeyedPerson | undefined },
): void {
  const [namesake, neighbour] = [found.namesake, found.neighbour].map((first) =>
    first === undefined || codeKey(first.key) === codeKey(mine.key) ? undefined : first,
  )
  const isBoth = namesake !== undefined && namesake === neighbour
  const isSaid = (first: KeyedPerson): boolean => first.isKeyed && mine.isKeyed && !isBoth
  if (namesake !== undefined) {
    const facts = { value: mine.name, first: namesake.row }
    if (isSaid(namesake)) reader.warn('name', 'name-of-another', facts)
    else reader.doubt('name', 'name-of-another', facts, [namesake, mine])
  }
  if (neighbour === undefined || isBoth) return
  const facts = { value: mine.phone ?? '', name: neighbour.name, first: neighbour.row }
  if (isSaid(neighbour)) reader.warn('phone', 'phone-of-another', facts)
  else reader.doubt('phone', 'phone-of-another', facts, [neighbour, mine])
}

/** Requirements 1 B. `agencies` is null when their sheet could not be read. */
export const checkPeople = (
  rows: readonly RawRow[],
  agencies: Index<ProvinceAgency> | null,
  found: Findings,
): ProvincePerson[] => {
  const names = new Map<string, { name: string; row: number }>()
  const teams = new Map<string, string>()
  const namesakes = new Map<string, KeyedPerson>()
  const phones = new Map<string, KeyedPerson>()
  return readRows('people', rows, found, (reader) => {
    const name = reader.required('name')
    const role = reader.word('role')
    const agency = reader.reference('agency', agencies)
    const writtenTeam = reader.text('team')
    const team = teams.get(squash(writtenTeam)) ?? writtenTeam
    teams.set(squash(team), team)
    const phone = readPhone(reader)
    const written = toAsciiDigits(reader.text('key'))
    const same = phone === '' ? undefined : phones.get(phone)
    // One name with one telephone is one person, whatever roles the rows give: conflicts of interest follow the person.
    const isKnown = written === '' && same !== undefined && squash(same.name) === squash(name)
    const key = isKnown ? same.key : keyOf(written, name, agency)
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
    const person = { key, name, role: role ?? 'auditor', ...filled({ agencyCode: agency?.code, team, phone }) }
    const mine = { ...person, row: reader.row, isKeyed: written !== '' }
    const namesake = namesakes.get(squash(name))
    const neighbour = phone === '' ? undefined : phones.get(phone)
    if (name !== '' && namesake === undefined) namesakes.set(squash(name), mine)
    if (phone !== '' && neighbour === undefined) phones.set(phone, mine)
    askOfDoubles(reader, mine, { namesake, neighbour })
    return person
  })
}
