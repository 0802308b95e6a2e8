import { may } from '#domain/people/may.ts'
import { toAsciiDigits } from '#domain/text/digits.ts'
import { squash } from '#domain/text/search-key.ts'
import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { type AgencyRow, activeAgencies } from '#storage/agencies.ts'
import { currentCycle } from '#storage/cycles.ts'
import { type CoveredItem, coveredItems, reviewScope } from '#storage/reviews.ts'
import { inTransaction } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import type { Caller, Tools } from '../command.ts'

export interface AgencyItems {
  agency: { id: number; name: string }
  items: CoveredItem[]
}
export type FoundAgencies = { one: AgencyItems } | { many: { id: number; name: string }[] }

/**
 * What an evaluator reviews at one agency, asked for by number or by part of its name or code. An agency of which he reviews nothing
 * is not there, whatever the reason. Refusals: not-your-role, not-now, no-cycle, not-found, review-agency-unknown.
 */
export async function readAgencyItems(
  tools: Tools,
  by: Caller,
  wanted: { text: string } | { agencyId: number },
): Promise<Outcome<FoundAgencies>> {
  const { db } = tools
  const role = may(by.actor, 'review.queue')
  if (!role.ok) return role
  const cycle = await currentCycle(db)
  if (cycle === null) return refuse('no-cycle')
  if (by.actor.kind !== 'person') return refuse('not-found')
  // Before the agencies have handed in, what they are writing is their own.
  const now = may(by.actor, 'evidence.read', { assigned: true, cycleState: cycle.state })
  if (!now.ok) return now

  const candidates = (await activeAgencies(db)).filter((agency) => answers(agency, wanted))
  const { reach } = await reviewScope(db, cycle.id, by.actor.personId)
  const items = await coveredItems(
    db,
    cycle.id,
    reach,
    candidates.map(({ id }) => id),
  )
  const reviewed = new Set(items.map((item) => item.agencyId))
  const found = candidates.filter(({ id }) => reviewed.has(id)).map(({ id, name }) => ({ id, name }))
  const [agency] = found
  if (agency === undefined) return 'text' in wanted ? refuse('review-agency-unknown') : refuse('not-found')
  if (found.length > 1) return done({ many: found })
  await inTransaction(db, (tx) =>
    audit(tx, { ...by, now: tools.clock.now(), tools }, 'review.read-agency', `agency:${agency.id}`, {
      agencyId: agency.id,
    }),
  )
  return done({ one: { agency, items } })
}

const answers = (agency: AgencyRow, wanted: { text: string } | { agencyId: number }): boolean => {
  if ('agencyId' in wanted) return agency.id === wanted.agencyId
  return (
    agency.code.toLowerCase() === toAsciiDigits(wanted.text).trim().toLowerCase() ||
    squash(agency.name).includes(squash(wanted.text))
  )
}
