import { z } from 'zod'
import { cycleById } from '#storage/cycle/cycles.ts'
import type { Reader } from '#storage/transaction.ts'
import type { ActContext } from './act.ts'

/** A cycle in the version that somebody had before their eyes. */
export const versionOfCycle = z.object({ cycleId: z.number().int(), version: z.number().int() })

/** The cycle an act is about; its state says whether it may be. */
export async function loadCycle(db: Reader, _: ActContext, { cycleId }: { cycleId: number }) {
  const cycle = await cycleById(db, cycleId)
  return cycle === null ? null : { about: { cycleState: cycle.state }, cycle }
}

/** When a confirmation was shown, as its button says it in seconds (reliability S15). */
export const SHOWN_AT = z.union([z.date(), z.number().transform((seconds) => new Date(seconds * 1000))])
