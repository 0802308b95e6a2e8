import { z } from 'zod'
import type { Id } from '#domain/acts/ids.ts'
import { mayPrepare } from '#reads/council/session.ts'
import { type SessionRow, sessionById, sessionOfPoint } from '#storage/council/sessions.ts'
import type { Reader } from '#storage/transaction.ts'
import type { PersonContext } from '../act.ts'

export const ofSession = z.object({ sessionId: z.number().int() })
export const ofPoint = z.object({ pointId: z.number().int() })

/** Its members see a session from the invitation on; one that has none, or never had, only those who prepare it do. */
export const isBefore = ({ person: { role } }: PersonContext, { at }: Pick<SessionRow, 'at'>): boolean =>
  at !== null || mayPrepare(role)

const found = (act: PersonContext, session: SessionRow | null) =>
  session !== null && isBefore(act, session) ? { about: { cycleState: session.cycle.state }, session } : null

export const loadSession = async (db: Reader, act: PersonContext, { sessionId }: { sessionId: Id<'session'> }) =>
  found(act, await sessionById(db, sessionId))

/** With the point itself, and its session. */
export async function loadPoint(db: Reader, act: PersonContext, { pointId }: { pointId: Id<'point'> }) {
  const loaded = found(act, await sessionOfPoint(db, pointId))
  const point = loaded?.session.points.find(({ id }) => id === pointId)
  return loaded === null || point === undefined ? null : { ...loaded, point }
}

/** What an entry in the log says of it. */
export const entryOf = ({ id, cycleId }: SessionRow) => ({ id: cycleId, details: { session: id } })
export const entryOfPoint = ({ id, cycleId }: SessionRow, point: { id: number }) => ({
  id: cycleId,
  details: { session: id, point: point.id },
})
