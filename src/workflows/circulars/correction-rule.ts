import { needsSecondPerson } from '#domain/circulars/second-person.ts'
import { recipientIds } from '#storage/circular-corrections.ts'
import type { CircularRow } from '#storage/circulars.ts'
import { currentCycle, cycleById } from '#storage/cycles.ts'
import type { Reader } from '#storage/transaction.ts'

/** The rule of the circular itself (requirement C1, reliability S15), asked of those who have got it. */
export async function correctionAsksSecond(db: Reader, circular: CircularRow): Promise<boolean> {
  const cycle = circular.cycleId === null ? await currentCycle(db) : await cycleById(db, circular.cycleId)
  const people = await recipientIds(db, circular.id)
  return needsSecondPerson(cycle?.profile.circularNeedsSecondPerson ?? false, people.length)
}
