import { countQueue, type QueueCounts } from '#domain/review/queue.ts'
import { done, type Outcome } from '#shared/outcome.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { queueOf } from '#storage/reviews.ts'
import type { Caller, Tools } from '../command.ts'
import { deskOf } from './desk.ts'
import { isLate } from './is-late.ts'
import { heldTask } from './judge.ts'
import { type TaskSheet, taskSheet } from './task-sheet.ts'

/** How much waits for the one who asks. Refusals: those of `deskOf`. */
export async function readQueue(tools: Tools, by: Caller): Promise<Outcome<QueueCounts>> {
  const now = tools.clock.now()
  const desk = await deskOf(tools.db, by, now)
  if (!desk.ok) return desk
  const { cycle, scope, personId, overdueBefore } = desk.value
  const clock = await promiseClock(tools.db, cycle, { now, zone: tools.zone })
  const entries = await queueOf(tools.db, cycle.id, scope.reach, overdueBefore)
  return done(countQueue(entries, personId, now, isLate(clock)))
}

/** The item in hand once more; taking it in hand was written down. Refusals: those of `heldTask`. */
export async function readHeld(
  tools: Tools,
  by: Caller,
  input: { itemId: number; submissionId: number },
): Promise<Outcome<TaskSheet | null>> {
  const held = await heldTask(tools.db, by, tools.clock.now(), input.itemId, input.submissionId)
  if (!held.ok) return held
  const { item, cycle } = held.value
  const at = { now: tools.clock.now(), zone: tools.zone }
  return done(await taskSheet(tools.db, item, await promiseClock(tools.db, cycle, at), at))
}
