import { z } from 'zod'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { cycleById, moveCycle } from '#storage/cycles.ts'
import { lapseItems } from '#storage/item-moves.ts'
import { seatsHeld } from '#storage/seats.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { returnObjectionDays } from './return-days.ts'

/**
 * The release act (requirement C8): from here on each agency sees its own scores, and nobody saw one before. What nobody submitted
 * becomes zero. Refusals: not-your-role, not-now, no-cycle, cycle-changed, those of `mayAdvance` (items-undecided {pending, opensAt}),
 * extension-running {agencies}.
 */
export const releasePreliminary = command(
  'review.release-preliminary',
  z.object({ cycleId: z.number().int(), cycleVersion: z.number().int() }),
  async (tx, by, { cycleId, cycleVersion }) => {
    const cycle = await cycleById(tx, cycleId)
    const allowed = may(by.actor, 'preliminary.release', { cycleState: cycle?.state ?? null })
    if (!allowed.ok) return allowed
    if (cycle === null) return refuse('no-cycle')
    if (cycle.version !== cycleVersion) return refuse('cycle-changed')
    const open = mayAdvance(cycle.state, 'PRELIMINARY', await cycleFacts(tx, cycle), by.now)
    if (!open.ok) return open
    if (!(await moveCycle(tx, cycle, 'PRELIMINARY', by.now))) return refuse('cycle-changed')
    const lapsed = await lapseItems(tx, cycle.id, by.now)
    const returned = await returnObjectionDays(tx, by, cycle)
    const seats = await seatsHeld(tx, ['focal-point', 'agency-head'])
    const told = await enqueue(tx, by.now, {
      kind: 'preliminary-released',
      key: `preliminary-released:${cycle.id}`,
      to: [...new Set(seats.map((seat) => seat.personId))],
      args: { cycleId: cycle.id },
      subject: `preliminary:${cycle.id}`,
    })
    await audit(tx, by, 'review.release-preliminary', `cycle:${cycle.id}`, { details: { lapsed, told, returned } })
    return done({ cycleId: cycle.id, year: cycle.year, lapsed, told, returned })
  },
)
