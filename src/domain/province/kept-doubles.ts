import { squash } from 'persian-text'
import { sha256 } from '#shared/ids.ts'
import type { Mark } from '../acts/ids.ts'
import { DOUBTS_ASKED, isSame } from './doubles.ts'
import { type Adopted, adopt, type PlannedPerson, personsOf } from './plan-people.ts'
import type { ProvincePerson } from './province.ts'
import { codeKey } from './reference.ts'
import type { StoredPerson } from './stored.ts'

/** Somebody new in the file, and somebody kept who stands in no row of it: perhaps one person. Somebody says which, before anything is applied. */
export interface KeptDouble {
  code: 'name-of-another' | 'phone-of-another'
  planned: PlannedPerson
  kept: StoredPerson
}

/** A key that was made of the name says nothing about who is meant. */
const isWritten = (key: string, name: string): boolean => {
  const made = codeKey(squash(name))
  return key !== made && !key.startsWith(`${made}@`)
}

/** In the order of the persons kept. Two keys that are written say that two are meant. */
export function keptDoubles(stored: readonly StoredPerson[], rows: readonly ProvincePerson[]): KeptDouble[] {
  const planned = personsOf(rows)
  const named = new Set(planned.map(({ key }) => key))
  const adopted = adopt(stored, planned)
  const met = new Set(adopted.map(({ key }) => key))
  const found = new Map<string, PlannedPerson[]>()
  for (const person of planned) {
    if (met.has(person.key)) continue
    for (const sign of [squash(person.name), person.phone])
      if (sign !== undefined) found.set(sign, [...(found.get(sign) ?? []), person])
  }
  return adopted.flatMap((kept) => {
    if (kept.key !== null && named.has(kept.key)) return []
    const namesakes = found.get(squash(kept.name)) ?? []
    const neighbours = (found.get(kept.phone ?? '') ?? []).filter((person) => !namesakes.includes(person))
    const isNamed = kept.key !== null && isWritten(kept.key, kept.name)
    return [
      ...namesakes.map((person): KeptDouble => ({ code: 'name-of-another', planned: person, kept })),
      ...neighbours.map((person): KeptDouble => ({ code: 'phone-of-another', planned: person, kept })),
    ].filter(({ planned: { key, name } }) => !(isNamed && isWritten(key, name)))
  })
}

/** What the answers in a button were given to: where people have changed meanwhile, they are void. */
export const doublesMark = (doubles: readonly KeptDouble[]): Mark =>
  sha256(doubles.map(({ planned, kept }) => `${planned.key}=${kept.id}`).join('\n')).slice(0, 5) as Mark

/** Beside the rows that are asked about; more than one can answer are left as persons of their own. */
export const askedDoubles = (doubles: readonly KeptDouble[], rows: number): KeptDouble[] =>
  doubles.slice(0, Math.max(0, DOUBTS_ASKED - rows))

/** Answers as in `answered`, those about rows first. Of two that cannot both be true the first counts. */
export function adoptedBy(doubles: readonly KeptDouble[], rows: number, answers: number): Adopted {
  const keys = new Map<number, string>()
  for (const [i, double] of askedDoubles(doubles, rows).entries())
    if (isSame(answers, rows + i) && isOpen(double, keys)) keys.set(double.kept.id, double.planned.key)
  return keys
}

export const adoptedOf = (doubles: readonly KeptDouble[], personIds: ReadonlySet<number>): Adopted =>
  adoptedBy(doubles.filter(({ kept }) => personIds.has(kept.id)).slice(0, DOUBTS_ASKED), 0, 2 ** DOUBTS_ASKED - 1)

const isOpen = ({ planned, kept }: KeptDouble, keys: Adopted): boolean =>
  !keys.has(kept.id) && ![...keys.values()].includes(planned.key)

/** The first question from `asked` on, rows counted with it, that the answers before it leave open; null where all are answered. */
export function nextDouble(
  doubles: readonly KeptDouble[],
  rows: number,
  asked: number,
  answers: number,
): number | null {
  const keys = adoptedBy(doubles, rows, answers)
  const next = askedDoubles(doubles, rows).findIndex((double, i) => rows + i >= asked && isOpen(double, keys))
  return next < 0 ? null : rows + next
}
