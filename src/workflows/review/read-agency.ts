import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { squash, toAsciiDigits } from 'persian-text'
import { startsAt } from '#reads/procedures/starts.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type AgencyRow, activeAgencies } from '#storage/people/agencies.ts'
import { coveredItems, reviewScope } from '#storage/review/reviews.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import { type PersonContext, query } from '../act.ts'

/** What the caller reviews at agencies. Refusals: no-cycle, not-now. */
async function loadReach(db: Reader, { actor, person }: PersonContext) {
  const cycle = await publishedCycle(db)
  if (cycle === null) return refuse('no-cycle')
  // Before the agencies have handed in, what they are writing is their own.
  const readable = may(actor, 'evidence.read', { assigned: true, cycleState: cycle.state })
  if (!readable.ok && readable.refusal.code === 'not-now') return readable
  const { reach } = await reviewScope(db, cycle.id, person.personId)
  const itemsAt = (agencies: readonly AgencyRow[]) =>
    coveredItems(
      db,
      cycle.id,
      reach,
      agencies.map(({ id }) => id),
    )
  return { about: {}, itemsAt, cycleState: cycle.state }
}

const answers = ({ code, name }: AgencyRow, text: string): boolean =>
  code.toLowerCase() === toAsciiDigits(text).trim().toLowerCase() || squash(name).includes(squash(text))

/**
 * Agencies at which the caller reviews something, by part of their name or by their code; others are not there, whatever the reason.
 * Refusal: review-agency-unknown.
 */
export const findAgencies = query('review.find-agency', {
  input: z.object({ text: z.string() }),
  load: loadReach,
  async read(db, _, { text }, { itemsAt }) {
    const agencies = (await activeAgencies(db)).filter((agency) => answers(agency, text))
    const reviewed = new Set((await itemsAt(agencies)).map(({ agencyId }) => agencyId))
    const found = agencies.filter(({ id }) => reviewed.has(id)).map(({ id, name }) => ({ id, name }))
    return found.length === 0 ? refuse('review-agency-unknown') : done(found)
  },
})

/** What the caller reviews at one agency. */
export const readAgencyItems = query('review.read-agency', {
  input: z.object({ agencyId: z.number().int() }),
  load: loadReach,
  async read(db, act, { agencyId }, { itemsAt, cycleState }) {
    const agency = (await activeAgencies(db)).find(({ id }) => id === agencyId)
    const items = agency === undefined ? [] : await itemsAt([agency])
    if (agency === undefined || items.length === 0) return refuse('not-found')
    const own = (item: (typeof items)[number]): boolean =>
      item.state === 'SCORED' && cycleState === 'REVIEW' && item.firstScorerId === act.person.personId
    const lines = items.map((item) => ({ ...item, isOwnScore: own(item) }))
    // What is begun at an agency is done while its evidence is judged.
    const starts = cycleState === 'REVIEW' ? await startsAt(db, act.person) : []
    const named = { id: agency.id, name: agency.name }
    return act.tell({ agency: named, items: lines, starts }, { id: agencyId, agencyId })
  },
})
