import { squash } from 'persian-text'
import type { ProvinceAgency, ProvinceAssignment, ProvinceAxis, ProvinceIndicator, ProvincePerson } from './province.ts'
import type { Findings, RawRow } from './raw-province.ts'
import { filled, readRows } from './read-row.ts'
import { type Index, indexOf } from './reference.ts'
import type { ColumnKey } from './sheets.ts'

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
  const teams = new Map<string, { name: string }>()
  for (const { team } of evaluators.values()) if (team !== undefined) teams.set(squash(team), { name: team })
  return { persons: indexOf(evaluators.values()), teams: indexOf(teams.values()) }
}

/** Requirements B3, B4; peers row 33: a conflict of interest forbids what a review assigns. */
export const checkAssignments = (
  rows: readonly RawRow[],
  subjects: Subjects,
  found: Findings,
): ProvinceAssignment[] => {
  const { persons, teams } = evaluatorIndexes(subjects.people)
  return readRows('assignments', rows, found, (reader) => {
    const countFilled = (columns: ColumnKey<'assignments'>[]) =>
      columns.filter((column) => !reader.isEmpty(column)).length
    const kind = reader.word('kind') ?? 'review'
    if (countFilled(['team', 'person']) !== 1) reader.fault('team', 'one-reviewer')
    if (countFilled(['axis', 'indicator', 'agency']) !== 1) reader.fault('axis', 'one-subject')
    const team = reader.reference('team', teams)?.name
    const person = reader.reference('person', persons)
    const axis = reader.reference('axis', subjects.axes)
    const indicator = reader.reference('indicator', subjects.indicators)
    const agency = reader.reference('agency', subjects.agencies)
    const who = team ?? person?.key
    const what = axis?.code ?? indicator?.code ?? agency?.code
    if (who !== undefined && what !== undefined) {
      const subject = axis !== undefined ? 'axis' : indicator !== undefined ? 'indicator' : 'agency'
      reader.unique('', [kind, team === undefined ? 'person' : 'team', who, subject, what].join('|'), `${who}، ${what}`)
    }
    return {
      kind,
      ...filled({
        team,
        person: person?.key,
        axisCode: axis?.code,
        indicatorCode: indicator?.code,
        agencyCode: agency?.code,
      }),
    }
  })
}
