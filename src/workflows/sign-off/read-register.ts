import { type SignStanding, standingOf } from '#domain/sign-off/sign-off.ts'
import { done, refuse } from '#shared/outcome.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { newestSignOffs, submittedCounts } from '#storage/sign-off/sign-offs.ts'
import { NONE, query } from '../act.ts'

/** What has to be asked about first stands first. */
const ORDER: readonly SignStanding[] = ['outdated', 'returned', 'none', 'handed', 'signed']

/** Who has signed, by agency. Refusals: no-cycle, sign-off-unknown. */
export const readSignRegister = query('sign-off.register', {
  input: NONE,
  async load(db) {
    const cycle = await publishedCycle(db)
    if (cycle === null) return refuse('no-cycle')
    return cycle.profile.signOff.unsigned === 'off' ? refuse('sign-off-unknown') : { about: {}, cycle }
  },
  async read(db, _act, _, { cycle }) {
    const newest = await newestSignOffs(db, cycle.id)
    const submitted = await submittedCounts(db, cycle.id)
    const lines = (await activeAgencies(db)).map(({ id, name }) => {
      const row = newest.get(id) ?? null
      return {
        agencyName: name,
        standing: standingOf(row),
        submitted: submitted.get(id) ?? 0,
        at: (row?.decidedAt ?? row?.handedAt)?.toISOString() ?? null,
      }
    })
    const place = (standing: SignStanding): number => ORDER.indexOf(standing)
    return done({
      year: cycle.year,
      signed: lines.filter(({ standing }) => standing === 'signed').length,
      lines: lines.toSorted((a, b) => place(a.standing) - place(b.standing)),
    })
  },
})
