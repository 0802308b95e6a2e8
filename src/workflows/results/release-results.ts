import { z } from 'zod'
import { allApproved, shownRecently } from '#domain/approvals/chain.ts'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { fingerprint } from '#domain/results/result-table.ts'
import { tableNow } from '#reads/results/table-now.ts'
import { cycleById, moveCycle } from '#storage/cycle/cycles.ts'
import { approvalsOf } from '#storage/results/results.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import { SHOWN_AT } from '../load-cycle.ts'
import { command } from '../act.ts'

/**
 * Requirements D8, 1.3 rows 2 and 3: from here on each agency sees its final result, and everybody the ranking where the province
 * publishes it. Refusals: cycle-changed, those of `mayAdvance`, content-changed {step}, confirmation-expired.
 */
export const releaseResults = command('result.release', {
  input: z.object({ cycleId: z.number().int(), version: z.number().int(), seen: z.string(), shownAt: SHOWN_AT }),
  async load(db, _, { cycleId }) {
    const cycle = await cycleById(db, cycleId)
    return cycle === null ? null : { about: { cycleState: cycle.state }, cycle }
  },
  async run(tx, act, { cycleId, version, seen, shownAt }, { cycle }) {
    if (cycle.version !== version) return refuse('cycle-changed')
    const open = mayAdvance(cycle.state, 'RELEASED', await cycleFacts(tx, cycle), act.now)
    if (!open.ok) return open
    const { rows, contentHash } = await tableNow(tx, cycle)
    const given = await approvalsOf(tx, cycleId)
    const { approvals, rankingVisibility } = cycle.profile
    if (!allApproved(approvals, given, contentHash) || fingerprint(contentHash) !== seen)
      return refuse('content-changed', { step: approvals.at(-1) ?? 'DEPUTY' })
    if (!shownRecently(shownAt, act.now)) return refuse('confirmation-expired')
    if (!(await moveCycle(tx, cycle, 'RELEASED', act.now))) return refuse('cycle-changed')
    const seats = await seatsHeld(tx, ['focal-point', 'agency-head'])
    let told = 0
    for (const { agencyId } of rows) {
      const people = seats.filter((seat) => seat.agencyId === agencyId).map((seat) => seat.personId)
      told += await enqueue(tx, act.now, {
        kind: 'result-released',
        key: `result-released:${cycleId}:${agencyId}`,
        to: [...new Set(people)],
        args: { cycleId, agencyId },
        subject: `result:${cycleId}`,
      })
    }
    const isPublic = rankingVisibility === 'everybody'
    if (isPublic)
      await enqueue(tx, act.now, {
        kind: 'ranking-published',
        key: `ranking-published:${cycleId}`,
        to: 'channel',
        args: { cycleId },
      })
    return act.record(
      { cycleId, year: cycle.year, told, agencies: rows.length, isPublic },
      { id: cycleId, details: { contentHash, told } },
    )
  },
})
