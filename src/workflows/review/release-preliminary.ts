import { z } from 'zod'
import { RESULTS_LATE, returnedReason } from '#domain/extensions/stages.ts'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { daysToReturn, releasePreview } from '#reads/review/release-preview.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import { returnTime } from '#storage/extensions/extensions.ts'
import { lapseItems, passOverItems } from '#storage/evidence/item-moves.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { Tx } from '#storage/transaction.ts'
import { type ChangeContext, command, NONE, query } from '../act.ts'
import { enterState } from '../enter-state.ts'

/** What the coordinator sees before releasing the preliminary results. Refusal: no-cycle. */
export const readRelease = query('review.preview-release', {
  input: NONE,
  async load(db) {
    const cycle = await publishedCycle(db)
    return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
  },
  read: async (db, act, _, { cycle }) => done(await releasePreview(db, cycle, act)),
})

/**
 * The release (requirement C8): from here on each agency sees its own scores, and nobody saw one before. It opens the objection window,
 * whenever it comes. What nobody submitted becomes zero. Refusals: no-cycle, cycle-changed, those of `mayAdvance` (items-undecided {pending, opensAt},
 * extension-running {agencies}).
 */
export const releasePreliminary = command('review.release-preliminary', {
  input: z.object({ cycleId: z.number().int(), version: z.number().int() }),
  async load(db, _, { cycleId }) {
    const cycle = await cycleById(db, cycleId)
    return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
  },
  async run(tx, act, { version }, { cycle }) {
    const { id, year } = cycle
    if (cycle.version !== version) return refuse('cycle-changed')
    const facts = await cycleFacts(tx, cycle)
    const open = mayAdvance(cycle.state, 'PRELIMINARY', facts, act.now)
    if (!open.ok) return open
    const passedOver = facts.undecidedItems === 0 ? 0 : await passOverItems(tx, id, act.now)
    // What is given back is counted from the planned dates, so it comes before they move.
    const returned = await returnDays(tx, act, cycle)
    if (!(await enterState(tx, act, cycle, 'PRELIMINARY'))) return refuse('cycle-changed')
    const lapsed = await lapseItems(tx, id, act.now)
    const told = await enqueue(tx, act.now, {
      kind: 'preliminary-released',
      key: `preliminary-released:${id}`,
      to: await holdersOf(tx, ['focal-point', 'agency-head']),
      args: { cycleId: id },
      subject: `preliminary:${id}`,
    })
    const details = { lapsed, passedOver, told, returned }
    return act.record({ cycleId: id, year, ...details }, { id, details })
  },
})

/** Gives the lost days of the objection window back, once, also when it is asked again. @returns how many */
async function returnDays(tx: Tx, act: ChangeContext<'review.release-preliminary'>, cycle: CycleRow): Promise<number> {
  const plan = await daysToReturn(tx, cycle, act)
  if (plan === null) return 0
  const { days, from, dueAt } = plan
  const ids = (await activeAgencies(tx)).map(({ id }) => id)
  const { length: agencies } = await returnTime(
    tx,
    { cycleId: cycle.id, stage: 'objection', dueAt, cause: RESULTS_LATE, reason: returnedReason(days), at: act.now },
    ids,
  )
  const dates = { from: from.toISOString(), to: dueAt.toISOString() }
  act.note('extension.return-days', { id: cycle.id, details: { stage: 'objection', days, agencies, ...dates } })
  return days
}
