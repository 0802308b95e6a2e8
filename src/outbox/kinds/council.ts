import { sessionCalendar } from '#documents/session-calendar.ts'
import { pointCard, sessionPage } from '#reads/council/session.ts'
import { heldNotice, sessionNotice, sessionReminder, voteNotice } from '#screens/council/sessions.ts'
import { sessionById, sessionOfPoint, type SessionRow } from '#storage/council/sessions.ts'
import { noticeKind, type Rendering } from '../kind.ts'
import { inRoles } from '../readers.ts'

type Args = { sessionId: number; sequence: number }

const MEMBERS = inRoles('organization-head', 'council-member')

/** As a member of it reads it; null: they are not invited (any more). */
function pageFor({ personId, now }: Rendering, session: SessionRow | null) {
  if (session === null || personId === null) return null
  if (session.members.every((member) => member.personId !== personId)) return null
  return sessionPage(session, { person: { personId, role: 'council-member' }, now })
}

/** Null: it has changed once more since, which is told by itself. */
async function load(rendering: Rendering, { sessionId, sequence }: Args) {
  const page = pageFor(rendering, await sessionById(rendering.db, sessionId))
  return page?.sequence === sequence ? page : null
}

export const sessionCalled = noticeKind<Args>({
  readers: () => MEMBERS,
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose(rendering, args) {
    const { language, now } = rendering
    const page = await load(rendering, args)
    if (page === null || page.state === 'HELD') return null
    return { ...sessionNotice(language, page), files: [sessionCalendar(language, page, now)], filesFirst: true }
  },
})

export const sessionReminded = noticeKind<Args>({
  readers: () => MEMBERS,
  lane: 'broadcast',
  guarantee: 'at-most-once',
  async compose(rendering, args) {
    const page = await load(rendering, args)
    // Who has said that they do not come is left in peace.
    return page?.state !== 'CALLED' || page.isDoorOpen || page.own?.answer === 'stays-away'
      ? null
      : sessionReminder(rendering.language, page)
  },
})

/** To those who are there: a vote is open. */
export const sessionVote = noticeKind<{ pointId: number }>({
  readers: () => MEMBERS,
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language, personId, now }, { pointId }) {
    const session = await sessionOfPoint(db, pointId)
    const point = session?.points.find(({ id }) => id === pointId)
    if (session === null || point === undefined || personId === null) return null
    const card = pointCard(session, point, { person: { personId, role: 'council-member' }, now })
    return card.can.vote ? voteNotice(language, card) : null
  },
})

export const sessionHeld = noticeKind<{ sessionId: number }>({
  readers: () => MEMBERS,
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose(rendering, { sessionId }) {
    const page = pageFor(rendering, await sessionById(rendering.db, sessionId))
    return page?.state === 'HELD' ? heldNotice(rendering.language, page) : null
  },
})
