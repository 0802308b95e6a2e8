import { squash } from '../text/search-key.ts'
import { duplicateWatch } from './duplicates.ts'
import type { ProvinceAgency, ProvinceAssignment, ProvinceAxis, ProvinceIndicator, ProvincePerson } from './province.ts'
import type { ColumnKey, Fault, RawRow } from './raw-province.ts'
import { filledRows, readRow } from './read-row.ts'
import { type Index, indexOf, referTo } from './reference.ts'
import { ASSIGNMENT_WORDS } from './words.ts'

/** What assignments may name; null where its sheet could not be read. */
export interface Subjects {
  people: readonly ProvincePerson[] | null
  axes: Index<ProvinceAxis> | null
  indicators: Index<ProvinceIndicator> | null
  agencies: Index<ProvinceAgency> | null
}

const evaluatorIndexes = (people: readonly ProvincePerson[] | null) => {
  if (people === null) return { persons: null, teams: null }
  const evaluators = new Map(people.filter(({ role }) => role === 'evaluator').map((person) => [person.key, person]))
  const teams = new Map<string, string>()
  for (const { team } of evaluators.values()) if (team !== undefined) teams.set(squash(team), team)
  return {
    persons: indexOf(
      [...evaluators.values()],
      (person) => person.key,
      (person) => person.name,
    ),
    teams: indexOf(
      [...teams.values()],
      () => '',
      (team) => team,
    ),
  }
}

/** Requirements B3, B4; peers row 33: a conflict of interest forbids what a review assigns. */
export const checkAssignments = (
  rows: readonly RawRow[],
  subjects: Subjects,
  faults: Fault[],
): ProvinceAssignment[] => {
  const { persons, teams } = evaluatorIndexes(subjects.people)
  const same = duplicateWatch<'assignments'>()
  return filledRows(rows).map((raw) => {
    const reader = readRow('assignments', raw, faults)
    const filled = (columns: ColumnKey<'assignments'>[]) =>
      columns.filter((column) => (raw.cells[column] ?? '').trim() !== '').length
    const kind = reader.word('kind', ASSIGNMENT_WORDS) ?? 'review'
    if (filled(['team', 'person']) !== 1) reader.fault('team', 'one-reviewer')
    if (filled(['axis', 'indicator', 'agency']) !== 1) reader.fault('axis', 'one-subject')
    const team = referTo(reader, 'team', raw.cells.team, teams)
    const person = referTo(reader, 'person', raw.cells.person, persons)
    const axis = referTo(reader, 'axis', raw.cells.axis, subjects.axes)
    const indicator = referTo(reader, 'indicator', raw.cells.indicator, subjects.indicators)
    const agency = referTo(reader, 'agency', raw.cells.agency, subjects.agencies)
    const who = team ?? person?.key
    const what = axis?.code ?? indicator?.code ?? agency?.code
    if (who !== undefined && what !== undefined) {
      const subject = axis !== undefined ? 'axis' : indicator !== undefined ? 'indicator' : 'agency'
      same(reader, '', [kind, team === undefined ? 'person' : 'team', who, subject, what].join('|'), `${who}، ${what}`)
    }
    return {
      kind,
      ...(team === undefined ? {} : { team }),
      ...(person === undefined ? {} : { person: person.key }),
      ...(axis === undefined ? {} : { axisCode: axis.code }),
      ...(indicator === undefined ? {} : { indicatorCode: indicator.code }),
      ...(agency === undefined ? {} : { agencyCode: agency.code }),
    }
  })
}
