import { z } from 'zod'
import { agencyObjection } from '#reads/objections/agency-objection.ts'
import type { Id } from '#domain/acts/ids.ts'
import { refuse } from '#shared/outcome.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import type { PersonContext } from '../act.ts'

export const ofItem = z.object({ itemId: z.number().int() })

/** What runs, for lists of the whole year. Refusal: no-cycle. */
export async function loadYear(db: Reader) {
  const cycle = await publishedCycle(db)
  return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
}

interface OfItem {
  itemId: Id<'item'>
}

/** An item of the person's own agency with its objection, to be read. */
export async function loadToRead(db: Reader, act: PersonContext, { itemId }: OfItem) {
  const place = await agencyObjection(db, act, itemId)
  return place === null ? null : { about: { agencyId: place.agencyId, cycleState: place.cycle.state }, place }
}

/** The same to be acted on: judged by when the message was sent. */
export async function loadToChange(db: Reader, act: PersonContext, { itemId }: OfItem) {
  const place = await agencyObjection(db, act, itemId)
  return place === null ? null : { about: { agencyId: place.agencyId, cycleState: place.stateWhenSent }, place }
}
