import { mayPrepare, pointCard, sessionPage } from '#reads/council/session.ts'
import { sessionsOf } from '#storage/council/sessions.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { refuse } from '#shared/outcome.ts'
import { NONE, query } from '../act.ts'
import { entryOf, entryOfPoint, isBefore, loadPoint, loadSession, ofPoint, ofSession } from './load-session.ts'

const LISTED = 8

/** Sessions that this person may see, the newest first. Refusal: no-cycle. */
export const readSessions = query('session.list', {
  input: NONE,
  async load(db) {
    const cycle = await publishedCycle(db)
    return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
  },
  async read(db, act, _, { cycle }) {
    const sessions = (await sessionsOf(db, LISTED))
      .filter((one) => isBefore(act, one))
      .map((one) => sessionPage(one, act))
    const mayBegin =
      mayPrepare(act.person.role) && !sessions.some(({ state }) => state === 'AGENDA' || state === 'CALLED')
    return act.tell({ sessions, mayBegin, isDue: cycle.state === 'COUNCIL' }, { id: cycle.id })
  },
})

export const readSession = query('session.show', {
  input: ofSession,
  load: loadSession,
  read: (_db, act, _, { session }) => Promise.resolve(act.tell(sessionPage(session, act), entryOf(session))),
})

export const readPoint = query('session.point', {
  input: ofPoint,
  load: loadPoint,
  read: (_db, act, _, { session, point }) =>
    Promise.resolve(act.tell(pointCard(session, point, act), entryOfPoint(session, point))),
})

/** The papers of a point, to be sent. */
export const readPapers = query('session.papers', {
  input: ofPoint,
  load: loadPoint,
  read: (_db, act, _, { session, point }) =>
    Promise.resolve(act.tell({ papers: point.papers, pointId: point.id }, entryOfPoint(session, point))),
})

export const readSessionMinutes = query('session.minutes', {
  input: ofSession,
  load: loadSession,
  read: (_db, act, _, { session }) => Promise.resolve(act.tell(sessionPage(session, act), entryOf(session))),
})
