import { z } from 'zod'
import { hardClose } from '#domain/cycle/window.ts'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { dashboardOf, type StagePage } from '#reads/cycle/dashboard.ts'
import { stagesNow } from '#reads/cycle/stages-now.ts'
import { cycleById, stagesOf } from '#storage/cycle/cycles.ts'
import { organizationCycle, stageById } from '#storage/cycle/timetables.ts'
import { NONE, query } from '../act.ts'

/** The coordinator's view of their cycle, a draft too; null when there is none at all. */
export const readDashboard = query('cycle.show', {
  input: NONE,
  load: () => ({ about: {} }),
  async read(db, act) {
    const cycle = await organizationCycle(db)
    return done(cycle === null ? null : await dashboardOf(db, cycle, act))
  },
})

/** One stage for the coordinator's page. */
export const readStage = query('stage.show', {
  input: z.object({ stageId: z.number().int() }),
  async load(db, _, { stageId }) {
    const place = await stageById(db, stageId)
    const cycle = place === null ? null : await cycleById(db, place.cycleId)
    return cycle === null ? null : { about: { cycleState: cycle.state }, cycle }
  },
  async read(db, act, { stageId }, { cycle, about }) {
    const stage = (await stagesNow(db, cycle, act, { agencyId: null, mine: [] })).find(({ id }) => id === stageId)
    const ofProfile = cycle.profile.stages.find(({ key }) => key === stage?.key)
    if (stage === undefined || ofProfile === undefined) return refuse('not-found')
    const { minimum, maximum, unit } = ofProfile
    const graceMinutes = (await stagesOf(db, cycle.id)).find(({ id }) => id === stageId)?.graceMinutes ?? 0
    return done<StagePage>({
      cycle: { id: cycle.id, year: cycle.year, version: cycle.version, dayKind: cycle.profile.dayKind },
      stage,
      minimum,
      maximum,
      unit,
      mayMove: may(act.actor, 'cycle.change', about).ok,
      graceMinutes,
      hardCloseAt: hardClose(stage.dueAt, graceMinutes).toISOString(),
      now: act.now.toISOString(),
      zone: act.zone,
    })
  },
})
