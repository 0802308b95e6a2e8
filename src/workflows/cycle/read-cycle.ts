import { may } from '#domain/people/may.ts'
import { daysBetween, jalaliParts } from '#domain/calendar/jalali.ts'
import { done, refuse } from '#shared/outcome.ts'
import type { CycleRow } from '#storage/cycles.ts'
import { profileByKey, shippedProfiles } from '#storage/profiles.ts'
import { cycleOfYear, publishedCycle } from '#storage/timetables.ts'
import type { Caller, Tools } from '../command.ts'
import { propose } from './propose.ts'
import type { createCycle } from './create-cycle.ts'

/** The published cycle everybody works in: the running one, else the last closed one. A draft is never in it. */
export const currentCycleFor = (tools: Tools): Promise<CycleRow | null> => publishedCycle(tools.db)

/** What the dialogue that creates a cycle offers. Plain JSON. */
export function readCreateChoices(tools: Tools, by: Caller) {
  const allowed = may(by.actor, 'cycle.create')
  if (!allowed.ok) return allowed
  const now = tools.clock.now()
  return done({
    now: now.toISOString(),
    zone: tools.zone,
    thisYear: jalaliParts(now, tools.zone).year,
    profiles: shippedProfiles().map(({ key, names }) => ({ key, names })),
  })
}

/** The dates that would be proposed, before anything is written. Plain JSON. */
export async function readProposal(tools: Tools, by: Caller, input: Parameters<typeof createCycle>[2]) {
  const allowed = may(by.actor, 'cycle.create')
  if (!allowed.ok) return allowed
  const profile = profileByKey(input.profileKey)
  if (profile === null) return refuse('profile-unknown')
  const taken = await cycleOfYear(tools.db, input.year)
  if (taken !== null && taken.id !== input.replaces?.cycleId) return refuse('year-taken', { year: input.year })
  const { windows, faults, uncertain } = await propose(tools.db, profile, input.startDay, input.choice, tools.zone)
  return done({
    names: profile.names,
    dayKind: profile.dayKind,
    windows: windows.map(({ key, opensAt, dueAt }) => ({
      key,
      opensAt: opensAt.toISOString(),
      dueAt: dueAt.toISOString(),
      singleDay: daysBetween(opensAt, dueAt, tools.zone) === 0,
    })),
    warnings: faults,
    uncertain,
  })
}
