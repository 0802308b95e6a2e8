import { z } from 'zod'
import { allApproved } from '#domain/approvals/chain.ts'
import { shownRecently } from '#domain/approvals/shown-recently.ts'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { cycleById, moveCycle } from '#storage/cycles.ts'
import { approvalsOf } from '#storage/results.ts'
import { seatsHeld } from '#storage/seats.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { fingerprint, tableNow } from './table-now.ts'

/**
 * Requirements D8, 1.3 rows 2 and 3: from here on each agency sees its final result, and everybody the ranking where the province
 * publishes it. Refusals: not-your-role, not-found, not-now, cycle-changed, those of `mayAdvance`, content-changed {step},
 * confirmation-expired.
 */
export const releaseResults = command(
  'results.release-results',
  z.object({ cycleId: z.number().int(), version: z.number().int(), seen: z.string(), shownAt: z.date() }),
  async (tx, by, { cycleId, version, seen, shownAt }) => {
    const cycle = await cycleById(tx, cycleId)
    const allowed = may(by.actor, 'result.release', { cycleState: cycle?.state ?? null })
    if (!allowed.ok) return allowed
    if (cycle === null) return refuse('no-cycle')
    if (cycle.version !== version) return refuse('cycle-changed')
    const open = mayAdvance(cycle.state, 'RELEASED', await cycleFacts(tx, cycle), by.now)
    if (!open.ok) return open
    const { rows, contentHash } = await tableNow(tx, cycle)
    const given = await approvalsOf(tx, cycleId)
    const { approvals, rankingVisibility } = cycle.profile
    if (!allApproved(approvals, given, contentHash) || fingerprint(contentHash) !== seen)
      return refuse('content-changed', { step: approvals.at(-1) ?? 'DEPUTY' })
    if (!shownRecently(shownAt, by.now)) return refuse('confirmation-expired')
    if (!(await moveCycle(tx, cycle, 'RELEASED', by.now))) return refuse('cycle-changed')
    const seats = await seatsHeld(tx, ['focal-point', 'agency-head'])
    let told = 0
    for (const { agencyId } of rows) {
      const own = seats.filter((seat) => seat.agencyId === agencyId)
      told += await enqueue(tx, by.now, {
        kind: 'result-released',
        key: `result-released:${cycleId}:${agencyId}`,
        to: [...new Set(own.map((seat) => seat.personId))],
        args: { cycleId, agencyId },
        subject: `result:${cycleId}`,
      })
    }
    if (rankingVisibility === 'everybody')
      await enqueue(tx, by.now, {
        kind: 'ranking-published',
        key: `ranking-published:${cycleId}`,
        to: 'channel',
        args: { cycleId },
      })
    await audit(tx, by, 'result.release', `cycle:${cycleId}`, { details: { contentHash, told } })
    return done({ cycleId, year: cycle.year, told, agencies: rows.length, isPublic: rankingVisibility === 'everybody' })
  },
)
