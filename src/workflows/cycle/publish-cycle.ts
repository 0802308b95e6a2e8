import { mayAdvance } from '#domain/cycle/advance.ts'
import { NEEDED_STAGES } from '#domain/cycle/check-profile.ts'
import { checkTimetable, type TimetableFault } from '#domain/cycle/check-timetable.ts'
import { refuse } from '#shared/outcome.ts'
import { moveCycle } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { openItems } from '#storage/evidence/item-moves.ts'
import { changeCycle } from '#storage/cycle/timetables.ts'
import { command } from '../act.ts'
import { loadCycle, versionOfCycle } from '../load-cycle.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { movedByReaching } from '#reads/cycle/reach.ts'
import { writeMoves } from '../enter-state.ts'

/**
 * Publishes a draft (requirements C1, E2): from now on its dates are public and its items are open. Where the self-assessment should have
 * begun already, it begins now and lasts its minimum. Refusals: those of `mayAdvance`
 * (circular-missing), timetable-fault {stage}, cycle-changed.
 */
export const publishCycle = command('cycle.publish', {
  input: versionOfCycle,
  load: loadCycle,
  async run(tx, act, { version }, { cycle }) {
    const { id, year } = cycle
    const facts = await cycleFacts(tx, cycle)
    const { holidays } = await holidayBook(tx)
    const fault = checkTimetable(facts.windows, cycle.profile, holidays, act.zone).find(forbids)
    if (fault !== undefined) return refuse('timetable-fault', { stage: fault.stage })
    const open = mayAdvance(cycle.state, 'ISSUED', facts, act.now)
    if (!open.ok) return open
    if (!(await moveCycle(tx, { ...cycle, version }, 'ISSUED', act.now))) return refuse('cycle-changed')
    await writeMoves(tx, act, cycle, await movedByReaching(tx, cycle, 'ISSUED', act))
    await changeCycle(tx, { id, state: 'ISSUED', version: version + 1 }, { publishedAt: act.now })
    const items = await openItems(tx, id, act.now)
    return act.record({ cycleId: id, year, items }, { id, details: { year, items } })
  },
})

/** A stage the cycle has not is passed over by its states, unless no cycle can run without it. */
const forbids = ({ level, code, stage }: TimetableFault): boolean =>
  level === 'fault' && (code !== 'stage-missing' || (NEEDED_STAGES as readonly string[]).includes(stage))
