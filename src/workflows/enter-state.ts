import { STAGE_OF_STATE } from '#domain/cycle/advance.ts'
import type { MovedTimetable } from '#domain/cycle/move-stage.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { CycleState, StageKey } from '#domain/vocabulary.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { concernedBy } from '#reads/cycle/concerned.ts'
import { movedByReaching, spokenMoves } from '#reads/cycle/reach.ts'
import { type CycleRow, moveCycle } from '#storage/cycle/cycles.ts'
import { setWindow } from '#storage/cycle/timetables.ts'
import type { Tx } from '#storage/transaction.ts'

/** Of the act that takes the cycle on. */
export interface Entering {
  now: Date
  zone: string
  actor: Actor
}

/**
 * Takes the cycle into a state. Its stage begins now, whatever was planned, and what follows moves by as many days; whom that concerns
 * is told. @returns whether this one moved it
 */
export async function enterState(tx: Tx, act: Entering, cycle: CycleRow, to: CycleState): Promise<boolean> {
  const plan = await movedByReaching(tx, cycle, to, act)
  if (!(await moveCycle(tx, cycle, to, act.now))) return false
  // That its own stage begins now is the news of the act itself.
  await writeMoves(tx, act, cycle, plan, STAGE_OF_STATE[to])
  return true
}

/** Writes new dates, and tells everybody they concern once they are public. `cycle`: as it was before. `begun`: its beginning is no news. */
export async function writeMoves(
  tx: Tx,
  act: Entering,
  cycle: CycleRow,
  { windows, moved }: MovedTimetable,
  begun?: StageKey,
) {
  for (const window of windows) if (moved.some(({ key }) => key === window.key)) await setWindow(tx, cycle.id, window)
  const dates = spokenMoves(moved)
  const news = dates.filter(({ key, from, to }) => key !== begun || from !== to)
  if (cycle.state === 'DRAFT' || news.length === 0) return { dates, told: 0 }
  const by = act.actor.kind === 'person' ? act.actor.personId : null
  const concerned = await concernedBy(
    tx,
    news.map(({ key }) => key),
    by,
  )
  const version = cycle.version + 1
  const told = await enqueue(tx, act.now, {
    kind: 'schedule-changed',
    key: `schedule-changed:${cycle.id}:${version}`,
    to: concerned.flatMap(({ people }) => people),
    args: { year: cycle.year, moved: JSON.stringify(news) },
    subject: `cycle:${cycle.id}:schedule:${version}`,
  })
  return { dates, told }
}
