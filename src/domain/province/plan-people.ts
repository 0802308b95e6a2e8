import { squash } from 'persian-text'
import { compare, type Difference } from './compare.ts'
import type { ProvincePerson } from './province.ts'
import { keyOfStored } from './present-province.ts'
import { filled } from './read-row.ts'
import { codeKey } from './reference.ts'
import type { PlannedSeat, StoredPerson, StoredSeat } from './stored.ts'

export interface PlannedPerson {
  key: string
  name: string
  phone?: string
  seats: PlannedSeat[]
}

const seatKey = ({ role, agencyCode = '', team = '' }: PlannedSeat): string =>
  [role, agencyCode, squash(team)].join('|')

/** Rows of one key are the seats of one person. */
const personsOf = (rows: readonly ProvincePerson[]): PlannedPerson[] => {
  const persons = new Map<string, PlannedPerson>()
  for (const { key, name, role, agencyCode, team, phone } of rows) {
    const id = codeKey(key)
    const person = persons.get(id) ?? { key: id, name, seats: [] }
    persons.set(id, person)
    if (phone !== undefined) person.phone = phone
    person.seats.push({ role, ...filled({ agencyCode, team }) })
  }
  return [...persons.values()]
}

const placeKey = (name: string, { role, agencyCode = '' }: PlannedSeat): string =>
  [squash(name), role, agencyCode].join('|')

const reachedKey = (name: string, phone: string | null | undefined): string => `${squash(name)}|${phone ?? ''}`

/**
 * Somebody who was invited before his row came: the same name on the same seat. Or whose rows bear another key since: the same name and
 * telephone. So nobody is kept twice.
 */
const adopt = (stored: readonly StoredPerson[], planned: readonly PlannedPerson[]): StoredPerson[] => {
  const keys = new Set(stored.map(keyOfStored))
  const named = new Set(planned.map(({ key }) => key))
  const wanted = new Map<string, string>()
  for (const person of planned)
    if (!keys.has(person.key)) for (const seat of person.seats) wanted.set(placeKey(person.name, seat), person.key)
  const reached = new Map(
    planned.flatMap(({ key, name, phone }) =>
      phone === undefined || keys.has(key) ? [] : [[reachedKey(name, phone), key]],
    ),
  )
  const taken = new Set<string>()
  return stored.map((person) => {
    if (person.key !== null) {
      const key = named.has(person.key) ? undefined : reached.get(reachedKey(person.name, person.phone))
      if (key === undefined || taken.has(key)) return person
      taken.add(key)
      return { ...person, key }
    }
    // The present data, sent back.
    if (named.has(keyOfStored(person))) return { ...person, key: keyOfStored(person) }
    const places = [...person.seats, ...person.taken].map((seat) => wanted.get(placeKey(person.name, seat)))
    const key = places.find((place) => place !== undefined && !taken.has(place))
    if (key === undefined) return person
    taken.add(key)
    return { ...person, key }
  })
}

export const seatsToGrant = (before: StoredPerson, after: PlannedPerson): PlannedSeat[] => {
  const held = new Set([...before.seats, ...before.taken].map(seatKey))
  return after.seats.filter((seat) => !held.has(seatKey(seat)))
}

/** What the file gives and the chat has taken: somebody has to decide. */
export const seatsInDispute = (before: StoredPerson, after: PlannedPerson): PlannedSeat[] => {
  const wanted = new Map(after.seats.map((seat) => [seatKey(seat), seat]))
  for (const seat of before.seats) wanted.delete(seatKey(seat))
  const disputed = new Set(before.taken.map(seatKey))
  return [...wanted].flatMap(([key, seat]) => (disputed.has(key) ? [seat] : []))
}

/** What a person granted in the chat stays, whatever the file says. */
export const seatsToRevoke = (before: StoredPerson, after: PlannedPerson | null): StoredSeat[] => {
  const wanted = new Set(after?.seats.map(seatKey))
  return before.seats.filter((seat) => seat.fromFile && !wanted.has(seatKey(seat)))
}

/**
 * @param sparedId the person who imports: a file never takes their own seats from them
 * @param givesBack seats that were taken in the chat are given again where the file names them
 */
export const planPeople = (
  stored: readonly StoredPerson[],
  rows: readonly ProvincePerson[],
  { sparedPersonId: sparedId, givesBack }: { sparedPersonId: number | null; givesBack: boolean },
): Difference<StoredPerson, PlannedPerson> => {
  const planned = personsOf(rows)
  const named = new Set(planned.map(({ key }) => key))
  const before = givesBack ? stored.map((person) => ({ ...person, taken: [] })) : stored
  const known = adopt(before, planned).filter(
    ({ key, id, seats }) =>
      key !== null && (named.has(key) || (id !== sparedId && seats.some((seat) => seat.fromFile))),
  )
  const spared = known.map((person) =>
    person.id === sparedId ? { ...person, seats: person.seats.map((seat) => ({ ...seat, fromFile: false })) } : person,
  )
  return compare(
    spared,
    planned,
    { before: ({ key }) => key ?? '', after: ({ key }) => key },
    (before, after) =>
      before.name === after.name &&
      (after.phone === undefined || before.phone === after.phone) &&
      seatsToGrant(before, after).length + seatsToRevoke(before, after).length === 0,
  )
}
