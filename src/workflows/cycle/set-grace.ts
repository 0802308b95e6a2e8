import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { cycleById, stagesOf } from '#storage/cycles.ts'
import { setGrace, stageById } from '#storage/timetables.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { isOver } from './plan-move.ts'

/** A day and a night: more would be another deadline, which has to be announced. */
const LONGEST_GRACE_MINUTES = 1440

/**
 * Sets how long after its announced end a stage still takes what comes (peers row 2). Nobody is told: grace is silent. A stage that is
 * over stays closed. Refusals: not-found, not-your-role, not-now, stage-over {stage}.
 */
export const setStageGrace = command(
  'cycle.set-grace',
  z.object({ stageId: z.number().int(), minutes: z.number().int().min(0).max(LONGEST_GRACE_MINUTES) }),
  async (tx, by, { stageId, minutes }) => {
    const known = await stageById(tx, stageId)
    const cycle = known === null ? null : await cycleById(tx, known.cycleId)
    const allowed = may(by.actor, 'cycle.change', { cycleState: cycle?.state ?? null })
    if (!allowed.ok) return allowed
    const stage = cycle === null ? undefined : (await stagesOf(tx, cycle.id)).find(({ id }) => id === stageId)
    if (cycle === null || stage === undefined) return refuse('not-found')
    if (isOver(cycle, stage.key)) return refuse('stage-over', { stage: stage.key })
    await setGrace(tx, stageId, minutes)
    await audit(tx, by, 'cycle.set-grace', `cycle:${cycle.id}`, {
      details: { stage: stage.key, from: stage.graceMinutes, to: minutes },
    })
    return done({ stageId, minutes })
  },
)
