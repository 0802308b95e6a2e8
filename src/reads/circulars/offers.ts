import { type OptionName, ruleOf } from '#domain/circulars/options.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { axesOfCycle } from '#storage/circulars/audience.ts'
import { type CircularRow, replaceable, sentHeadings } from '#storage/circulars/circulars.ts'
import { stagesOf } from '#storage/cycle/cycles.ts'
import type { Reader } from '#storage/transaction.ts'
import { cycleOfCircular } from './audience.ts'

/** One thing that may be chosen. */
export interface Offer {
  value: string | number
  /** Null: a word, named by the locales. */
  name: string | null
}

const words = (all: readonly string[]): Offer[] => all.map((value) => ({ value, name: null }))
const announcements = (rows: readonly { id: number; number: string; title: string }[]): Offer[] =>
  rows.map(({ id, number, title }) => ({ value: id, name: `${number} · ${title}` }))

/** Lists of rows; the others are lists of words. */
const ROWS: Partial<
  Record<OptionName, (db: Reader, circular: CircularRow, cycleId: number | null) => Promise<Offer[]>>
> = {
  stage: async (db, _, cycleId) => words(cycleId === null ? [] : (await stagesOf(db, cycleId)).map(({ key }) => key)),
  replaces: async (db, { id }) => announcements(await replaceable(db, id)),
  agencies: async (db) => (await activeAgencies(db)).map(({ id, name }) => ({ value: id, name })),
  axes: async (db, _, cycleId) =>
    (cycleId === null ? [] : await axesOfCycle(db, cycleId)).map(({ id, code, title }) => ({
      value: id,
      name: `${code} · ${title}`,
    })),
  unseenOf: async (db) => announcements(await sentHeadings(db, { state: 'SENT', acknowledge: true })),
}

/** What may be chosen for an option now; empty for what is typed or turned. */
export async function offersOf(db: Reader, circular: CircularRow, option: OptionName): Promise<Offer[]> {
  const rows = ROWS[option]
  if (rows === undefined) return words(ruleOf(option).words ?? [])
  const cycle = await cycleOfCircular(db, circular)
  return rows(db, circular, cycle?.id ?? null)
}
