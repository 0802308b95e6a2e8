import type { Province, ProvincePerson } from './province.ts'
import { codeKey } from './reference.ts'
import { filled } from './read-row.ts'
import type { StoredPerson, StoredProvince } from './stored.ts'

/** The key by which a file names somebody whom no import knows. */
export const keyOfStored = ({ id, key }: Pick<StoredPerson, 'id' | 'key'>): string => key ?? `#${id}`

/**
 * What is kept as a file that changes nothing when it is sent back. Retired indicators and inactive agencies are no part of it, nor
 * is what was assigned in the chat: no file takes that away.
 */
export const presentProvince = (stored: StoredProvince): Province => {
  const agencies = stored.agencies.filter(({ active }) => active)
  const codes = new Set(agencies.map(({ code }) => code))
  const isThere = (code: string | undefined): boolean => code === undefined || codes.has(code)
  const people = stored.people.flatMap((person) =>
    person.seats
      .filter(({ agencyCode }) => isThere(agencyCode))
      .map(
        ({ role, agencyCode, team }): ProvincePerson => ({
          key: keyOfStored(person),
          name: person.name,
          role,
          ...filled({ agencyCode, team, phone: person.phone ?? undefined }),
        }),
      ),
  )
  const evaluators = people.filter(({ role }) => role === 'evaluator')
  const persons = new Set(evaluators.map(({ key }) => codeKey(key)))
  const teams = new Set(evaluators.map(({ team }) => team))
  return {
    agencies: agencies.map(({ id: _id, active: _active, ...agency }) => agency),
    people,
    axes: stored.axes
      .toSorted((a, b) => a.position - b.position)
      .map(({ code, title, dimension }) => ({ code, title, dimension })),
    indicators: stored.indicators
      .filter(({ retired, agencyCode }) => !retired && isThere(agencyCode))
      .map(({ id: _id, position: _position, retired: _retired, answered: _answered, ...indicator }) => indicator),
    assignments: stored.assignments
      .filter(({ fromFile, agencyCode, person, team }) => {
        const isEvaluator = person === undefined ? teams.has(team) : persons.has(codeKey(person))
        return fromFile && isThere(agencyCode) && isEvaluator
      })
      .map(({ id: _id, fromFile: _fromFile, ...assignment }) => assignment),
    inquiries: stored.inquiries.map(({ id: _id, ...inquiry }) => inquiry),
    holidays: stored.holidays.toSorted((a, b) => a.dayKey.localeCompare(b.dayKey)),
  }
}
