import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { objectionBoard, objectionPage } from '#reads/objections/agency-page.ts'
import { stageFor } from '#storage/cycle/cycles.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { NONE, query } from '../act.ts'
import { loadToRead, ofItem } from './load-objection.ts'

/** What an agency may object to and has objected to. Refusal: no-cycle. */
export const readObjectionBoard = query('objection.board', {
  input: NONE,
  async load(db, { person: { agencyId } }) {
    const cycle = await publishedCycle(db)
    if (cycle === null) return refuse('no-cycle')
    const window = agencyId === null ? null : await stageFor(db, cycle.id, 'objection', agencyId)
    if (agencyId === null || window === null) return null
    return { about: { agencyId, cycleState: cycle.state }, cycle, agencyId, window }
  },
  read: async (db, act, _, place) => done(await objectionBoard(db, place, act.sentAt)),
})

/** One item with its objection, for the agency. */
export const readObjectionPage = query('objection.open', {
  input: ofItem,
  load: loadToRead,
  async read(db, act, _, { place }) {
    const mayFile = may(act.actor, 'objection.file', {
      agencyId: place.agencyId,
      cycleState: place.stateWhenSent,
    }).ok
    const mayTurn = may(act.actor, 'appeal.file', { agencyId: place.agencyId, cycleState: place.cycle.state }).ok
    return done(await objectionPage(db, place, { mayFile, mayTurn }, act))
  },
})
