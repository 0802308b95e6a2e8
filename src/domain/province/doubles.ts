import { squash } from 'persian-text'
import type { Province, ProvincePerson } from './province.ts'
import type { Doubt, Findings } from './raw-province.ts'
import { codeKey } from './reference.ts'

/** As many as one number of a button can carry answers for; nobody answers more in a chat. */
export const DOUBTS_ASKED = 40

export const isSame = (answers: number, index: number): boolean => Math.floor(answers / 2 ** index) % 2 === 1

/** The answers of a person so far, with one more; each is a binary digit. */
export const answered = (answers: number, index: number, same: boolean): number => answers + (same ? 2 ** index : 0)

/** By rows, as the operator names them. */
export const answersFor = (doubts: readonly Doubt[], sameRows: readonly number[]): number =>
  doubts.reduce((answers, { row }, i) => answered(answers, i, sameRows.includes(row)), 0)

/** Too many to ask, as among the 15,000 of a whole country: each stays a person of its own, as its row says, and is shown with its cell. */
export function leaveWhatIsTooMany({ doubts, warnings }: Pick<Findings, 'doubts' | 'warnings'>): void {
  if (doubts.length <= DOUBTS_ASKED) return
  const left = doubts.splice(0)
  warnings.push(...left.map(({ sheet, row, column, code, facts }) => ({ sheet, row, column, code, facts })))
}

const seatKey = ({ key, role, agencyCode = '', team = '' }: ProvincePerson): string =>
  [codeKey(key), role, agencyCode, squash(team)].join('|')

/** Rows that are said to be of one person get the key, name and telephone of the first, in assignments as well: conflicts follow the person. */
export function joinDoubles(province: Province, doubts: readonly Doubt[], answers: number): Province {
  const leads = new Map<string, string>()
  const leadOf = (key: string): string => {
    const lead = leads.get(codeKey(key))
    return lead === undefined ? codeKey(key) : leadOf(lead)
  }
  for (const [i, { people }] of doubts.entries()) {
    const [first, second] = people.map(({ key }) => leadOf(key))
    if (first !== undefined && second !== undefined && first !== second && isSame(answers, i)) leads.set(second, first)
  }
  if (leads.size === 0) return province
  const persons = new Map(province.people.toReversed().map((person) => [codeKey(person.key), person]))
  const people = province.people.map((person) => {
    const lead = persons.get(leadOf(person.key)) ?? person
    const phone = lead.phone ?? person.phone
    return { ...person, key: lead.key, name: lead.name, ...(phone === undefined ? {} : { phone }) }
  })
  return {
    ...province,
    people: [...new Map(people.toReversed().map((person) => [seatKey(person), person])).values()].toReversed(),
    assignments: province.assignments.map((assignment) => {
      const lead = assignment.person === undefined ? undefined : persons.get(leadOf(assignment.person))
      return lead === undefined ? assignment : { ...assignment, person: lead.key }
    }),
  }
}
