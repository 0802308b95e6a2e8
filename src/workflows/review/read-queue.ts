import { countQueue, type QueueCounts } from '#domain/review/queue.ts'
import { done, type Outcome } from '#shared/outcome.ts'
import { queueOf } from '#storage/reviews.ts'
import type { By, Tools } from '../command.ts'
import { deskOf } from './desk.ts'
import { heldTask } from './judge.ts'
import { type TaskSheet, taskSheet } from './task-sheet.ts'

/** How much waits for the one who asks. Refusals: those of `deskOf`. */
export async function readQueue(tools: Tools, by: By): Promise<Outcome<QueueCounts>> {
  const now = tools.clock.now()
  const desk = await deskOf(tools.db, by, now)
  if (!desk.ok) return desk
  const { cycle, scope, personId, overdueBefore } = desk.value
  return done(countQueue(await queueOf(tools.db, cycle.id, scope.reach, overdueBefore), personId, now))
}

/** The item in hand once more; taking it in hand was written down. Refusals: those of `heldTask`. */
export async function readHeld(
  tools: Tools,
  by: By,
  input: { itemId: number; submissionId: number },
): Promise<Outcome<TaskSheet | null>> {
  const held = await heldTask(tools.db, by, tools.clock.now(), input.itemId, input.submissionId)
  return held.ok ? done(await taskSheet(tools.db, held.value.item)) : held
}
