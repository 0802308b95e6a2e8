import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { profileByKey } from '#storage/profiles.ts'
import { addCycle, changeCycle, cycleOfYear, layStages, unfinishedCycle } from '#storage/timetables.ts'
import { cycleById } from '#storage/cycles.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { propose, proposalInput } from './propose.ts'

/**
 * Creates the cycle of a year as a draft with proposed dates (requirements E2, 1.2). With `replaces` the draft that is there is laid
 * anew: its year, profile and dates, not what was imported into it. One cycle at a time: the earlier one has to be closed (D10).
 * Refusals: not-your-role, profile-unknown, cycle-draft-exists {year}, cycle-running {year, state}, year-taken {year}, not-found,
 * cycle-changed.
 */
export const createCycle = command(
  'cycle.create-cycle',
  proposalInput.extend({
    replaces: z.object({ cycleId: z.number().int(), version: z.number().int() }).exactOptional(),
  }),
  async (tx, by, input) => {
    const allowed = may(by.actor, 'cycle.create')
    if (!allowed.ok) return allowed
    const profile = profileByKey(input.profileKey)
    if (profile === null) return refuse('profile-unknown')
    const { year, replaces } = input
    const unfinished = await unfinishedCycle(tx)
    if (unfinished !== null && unfinished.id !== replaces?.cycleId)
      return unfinished.state === 'DRAFT'
        ? refuse('cycle-draft-exists', { year: unfinished.year })
        : refuse('cycle-running', { year: unfinished.year, state: unfinished.state })
    const taken = await cycleOfYear(tx, year)
    if (taken !== null && taken.id !== replaces?.cycleId) return refuse('year-taken', { year })

    const personId = by.actor.kind === 'person' ? by.actor.personId : null
    let cycleId: number
    if (replaces === undefined) cycleId = await addCycle(tx, { year, profile, at: by.now, by: personId })
    else {
      const draft = await cycleById(tx, replaces.cycleId)
      if (draft === null) return refuse('not-found')
      if (draft.state !== 'DRAFT') return refuse('cycle-running', { year: draft.year, state: draft.state })
      if (!(await changeCycle(tx, { ...draft, version: replaces.version }, { year, profile })))
        return refuse('cycle-changed')
      cycleId = draft.id
    }
    const { windows } = await propose(tx, profile, input.startDay, input.choice, by.tools.zone)
    await layStages(tx, cycleId, windows)
    await audit(tx, by, replaces === undefined ? 'cycle.create' : 'cycle.replace', `cycle:${cycleId}`, {
      details: { year, profile: profile.key, choice: input.choice, opensAt: windows[0]?.opensAt.toISOString() ?? null },
    })
    return done({ cycleId, year })
  },
)
