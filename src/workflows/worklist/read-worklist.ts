import type { WorkEntry } from '#domain/worklist/worklist.ts'
import { done } from '#shared/outcome.ts'
import { worklistFor } from '#reads/worklist/worklist.ts'
import { organizationCycle, publishedCycle } from '#storage/cycle/timetables.ts'
import { NONE, query } from '../act.ts'

export interface Worklist {
  entries: WorkEntry[]
  now: Date
}

/** What waits for the caller on their present seat. A draft is a matter of the coordinator alone. */
export const readWorklist = query('worklist.show', {
  input: NONE,
  load: () => ({ about: {} }),
  async read(db, act) {
    const { personId, role, agencyId } = act.person
    const cycle = await (role === 'coordinator' ? organizationCycle : publishedCycle)(db)
    return done<Worklist>({
      entries: await worklistFor(db, cycle, { personId, role, agencyId }, act),
      now: act.now,
    })
  },
})
