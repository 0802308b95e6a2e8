import { may } from '#domain/people/may.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { countLate, type LateLine, lateWork } from '#reads/progress/late-work.ts'
import { publishedCycle } from '#storage/timetables.ts'
import type { Caller, Tools } from '../command.ts'

export interface Late {
  year: number
  total: number
  lines: LateLine[]
}

/** Requirements F2, F4: what the organization owes beyond its promised day, by agency, without a name. Refusals: not-your-role, no-cycle. */
export async function readLate(tools: Tools, by: Caller): Promise<Outcome<Late>> {
  const allowed = may(by.actor, 'progress.read')
  if (!allowed.ok) return allowed
  const cycle = await publishedCycle(tools.db)
  if (cycle === null) return refuse('no-cycle')
  const lines = await lateWork(tools.db, cycle, { now: tools.clock.now(), zone: tools.zone })
  return done({ year: cycle.year, total: countLate(lines), lines })
}
