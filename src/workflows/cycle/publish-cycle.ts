import { z } from 'zod'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { NEEDED_STAGES } from '#domain/cycle/check-profile.ts'
import { checkTimetable, type TimetableFault } from '#domain/cycle/check-timetable.ts'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { cycleById, moveCycle } from '#storage/cycles.ts'
import { holidayBook } from '#storage/holidays.ts'
import { openItems } from '#storage/item-moves.ts'
import { changeCycle } from '#storage/timetables.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'

/**
 * Publishes a draft (requirements C1, E2): from now on its dates are public and its items are open. Refusals: not-found,
 * not-your-role, not-now, those of `mayAdvance` (circular-missing), timetable-fault {stage}, cycle-changed.
 */
export const publishCycle = command(
  'cycle.publish-cycle',
  z.object({ cycleId: z.number().int(), version: z.number().int() }),
  async (tx, by, input) => {
    const cycle = await cycleById(tx, input.cycleId)
    const allowed = may(by.actor, 'cycle.publish', { cycleState: cycle?.state ?? null })
    if (!allowed.ok) return allowed
    if (cycle === null) return refuse('not-found')
    const facts = await cycleFacts(tx, cycle)
    const { holidays } = await holidayBook(tx)
    const fault = checkTimetable(facts.windows, cycle.profile, holidays, by.tools.zone).find(forbids)
    if (fault !== undefined) return refuse('timetable-fault', { stage: fault.stage })
    const open = mayAdvance(cycle.state, 'ISSUED', facts, by.now)
    if (!open.ok) return open
    if (!(await moveCycle(tx, { ...cycle, version: input.version }, 'ISSUED', by.now))) return refuse('cycle-changed')
    const published = { id: cycle.id, state: 'ISSUED' as const, version: input.version + 1 }
    await changeCycle(tx, published, { publishedAt: by.now })
    const items = await openItems(tx, cycle.id, by.now)
    await audit(tx, by, 'cycle.publish', `cycle:${cycle.id}`, { details: { year: cycle.year, items } })
    return done({ cycleId: cycle.id, year: cycle.year, items })
  },
)

/** A stage the cycle has not is passed over by its states, unless no cycle can run without it. */
const forbids = ({ level, code, stage }: TimetableFault): boolean =>
  level === 'fault' && (code !== 'stage-missing' || (NEEDED_STAGES as readonly string[]).includes(stage))
