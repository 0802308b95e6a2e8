import { z } from 'zod'
import { done, refuse } from '#shared/outcome.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { noteAcceptance, noteLook, scoreReadings } from '#storage/review/score-readings.ts'
import { command, NONE, query } from '../act.ts'
import { loadAgency } from './read-scores.ts'

/** The first time that somebody of an agency is shown its scores. Refusals: those of `loadAgency`. */
export const noteScoresSeen = command('review.see-scores', {
  input: z.object({}),
  load: loadAgency,
  async run(tx, act, _, { cycle, agencyId }) {
    if ((await scoreReadings(tx, cycle.id)).has(agencyId)) return act.unchanged({})
    await noteLook(tx, { cycleId: cycle.id, agencyId }, act.person.personId, act.now)
    return act.record({}, { id: agencyId, agencyId })
  },
})

/**
 * Requirements 1.4: «we have seen the score and accept it». Nothing is lost by it: while the window is open an objection may be filed all
 * the same. Refusals: those of `loadAgency`, scores-accepted-already.
 */
export const acceptScores = command('review.accept-scores', {
  input: z.object({}),
  load: loadAgency,
  async run(tx, act, _, { cycle, agencyId }) {
    const place = { cycleId: cycle.id, agencyId }
    const { personId } = act.person
    if (!(await scoreReadings(tx, cycle.id)).has(agencyId)) await noteLook(tx, place, personId, act.now)
    if (!(await noteAcceptance(tx, place, personId, act.now))) return refuse('scores-accepted-already')
    return act.record({}, { id: agencyId, agencyId })
  },
})

/** To the organization: which agencies have looked, and which accept. Refusal: no-cycle. */
export const readScoreReaders = query('review.score-readers', {
  input: NONE,
  async load(db) {
    const cycle = await publishedCycle(db)
    return cycle === null ? refuse('no-cycle') : { about: {}, cycle }
  },
  async read(db, _act, _, { cycle }) {
    const readings = await scoreReadings(db, cycle.id)
    const lines = (await activeAgencies(db)).map(({ id, name }) => {
      const row = readings.get(id)
      const standing = row === undefined ? 'unseen' : row.acceptedAt === null ? 'seen' : 'accepted'
      return { agencyName: name, standing, at: (row?.acceptedAt ?? row?.seenAt)?.toISOString() ?? null } as const
    })
    const order = ['unseen', 'seen', 'accepted']
    return done({
      year: cycle.year,
      seen: lines.filter(({ standing }) => standing !== 'unseen').length,
      accepted: lines.filter(({ standing }) => standing === 'accepted').length,
      lines: lines.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing)),
    })
  },
})
