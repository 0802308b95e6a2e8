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
export const personsOf = (rows: readonly ProvincePerson[]): PlannedPerson[] => {
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

/** Persons kept who stand under another key in the file, as somebody has said: the key by the number of the person. */
export type Adopted = ReadonlyMap<number, string>

/**
 * Somebody who was invited before their row came: the same name on the same seat. Or whose rows bear another key since, or none so far:
 * the same name and telephone. Or of whom it was said. So nobody is kept twice.
 */
export const adopt = (
  stored: readonly StoredPerson[],
  planned: readonly PlannedPerson[],
  said: Adopted = new Map(),
): StoredPerson[] => {
  const keys = new Set(stored.map(keyOfStored))
  const named = new Set(planned.map(({ key }) => key))
  const taken = new Set(said.values())
  const free = planned.filter(({ key }) => !keys.has(key) && !taken.has(key))
  const wanted = new Map(free.flatMap(({ key, name, seats }) => seats.map((seat) => [placeKey(name, seat), key])))
  const reached = new Map(
    free.flatMap(({ key, name, phone }) => (phone === undefined ? [] : [[reachedKey(name, phone), key]])),
  )
  const keyOf = ({ id, key, name, phone, seats, taken: ended }: StoredPerson): string | undefined => {
    if (said.has(id)) return said.get(id)
    if (key !== null && named.has(key)) return undefined
    // The present data, sent back.
    if (named.has(keyOfStored({ id, key }))) return keyOfStored({ id, key })
    const places = key === null ? [...seats, ...ended].map((seat) => wanted.get(placeKey(name, seat))) : []
    return [...places, reached.get(reachedKey(name, phone))].find((place) => place !== undefined && !taken.has(place))
  }
  return stored.map((person) => {
    const key = keyOf(person)
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

export interface PeopleOptions {
  /** The person who imports: a file never takes their own seats from them. */
  sparedPersonId: number | null
  /** Seats that were taken in the chat are given again where the file names them. */
  givesBack: boolean
  adopted?: Adopted
}

export const planPeople = (
  stored: readonly StoredPerson[],
  rows: readonly ProvincePerson[],
  { sparedPersonId: sparedId, givesBack, adopted }: PeopleOptions,
): Difference<StoredPerson, PlannedPerson> => {
  const planned = personsOf(rows)
  const named = new Set(planned.map(({ key }) => key))
  const before = adopt(stored, planned, adopted)
  const known = (givesBack ? before.map((person) => ({ ...person, taken: [] })) : before).filter(
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
