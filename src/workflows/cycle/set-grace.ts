import { z } from 'zod'
import { refuse } from '#shared/outcome.ts'
import { isOver } from '#reads/cycle/plan-move.ts'
import { cycleById, stagesOf } from '#storage/cycle/cycles.ts'
import { setGrace, stageById } from '#storage/cycle/timetables.ts'
import { command } from '../act.ts'

/** A day and a night: more would be another deadline, which has to be announced. */
const LONGEST_GRACE_MINUTES = 1440

/**
 * Sets how long after its announced end a stage still takes what comes (peers row 2). Nobody is told: grace is silent. A stage that is
 * over stays closed. Refusal: stage-over {stage}.
 */
export const setStageGrace = command('stage.grace', {
  input: z.object({ stageId: z.number().int(), minutes: z.number().int().min(0).max(LONGEST_GRACE_MINUTES) }),
  async load(db, _, { stageId }) {
    const place = await stageById(db, stageId)
    const cycle = place === null ? null : await cycleById(db, place.cycleId)
    const stage = cycle === null ? undefined : (await stagesOf(db, cycle.id)).find(({ id }) => id === stageId)
    return cycle === null || stage === undefined ? null : { about: { cycleState: cycle.state }, cycle, stage }
  },
  async run(tx, act, { stageId, minutes }, { cycle, stage }) {
    if (isOver(cycle, stage.key)) return refuse('stage-over', { stage: stage.key })
    await setGrace(tx, stageId, minutes)
    return act.record(
      { stageId, minutes },
      { id: cycle.id, details: { stage: stage.key, from: stage.graceMinutes, to: minutes } },
    )
  },
})
