import { meetingCalendar } from '#documents/meeting-calendar.ts'
import { factsOf } from '#reads/procedures/meetings.ts'
import {
  invitationScreen,
  meetingReminderScreen,
  minutesNoticeScreen,
  taskNoticeScreen,
} from '#screens/procedures/meetings.ts'
import { taskById } from '#storage/procedures/meetings.ts'
import { noticeKind, type Rendering } from '../kind.ts'

type Args = { meetingId: number; sequence: number }

/** Null: it is gone, has changed once more since, or the reader is neither invited nor its organizer. */
async function load({ db, personId }: Rendering, { meetingId, sequence }: Args) {
  const facts = await factsOf(db, meetingId)
  if (facts === null || facts.sequence !== sequence || personId === null) return null
  const isGuest = facts.row.guests.some((guest) => guest.personId === personId)
  return isGuest || facts.row.plannedBy === personId ? { facts, isGuest } : null
}

/** An invitation, a new time or place, or that it is called off; what was changed again meanwhile is told once, by the last change. */
export const meetingInvited = noticeKind<Args>({
  readers: () => 'person',
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose(rendering, args) {
    const { language, now } = rendering
    const loaded = await load(rendering, args)
    if (loaded === null || loaded.facts.state === 'held') return null
    const { facts, isGuest } = loaded
    return {
      ...invitationScreen(language, facts, isGuest),
      files: [meetingCalendar(language, facts, now)],
      filesFirst: true,
    }
  },
})

export const meetingReminder = noticeKind<Args>({
  readers: () => 'person',
  lane: 'broadcast',
  guarantee: 'at-most-once',
  async compose(rendering, args) {
    const { language, personId, now } = rendering
    const { facts } = (await load(rendering, args)) ?? {}
    if (facts?.state !== 'planned' || new Date(facts.at) <= now) return null
    // Who has said that they do not come is left in peace.
    const answer = facts.row.guests.find((guest) => guest.personId === personId)?.answer
    return answer === 'stays-away' ? null : meetingReminderScreen(language, facts)
  },
})

/** To those who were there: are the minutes right? */
export const meetingMinutes = noticeKind<{ meetingId: number }>({
  readers: () => 'person',
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose({ db, language, personId }, { meetingId }) {
    const facts = await factsOf(db, meetingId)
    const guest = facts?.row.guests.find((one) => one.personId === personId)
    if (facts == null || guest === undefined || guest.presentAt === null || guest.word !== null) return null
    return minutesNoticeScreen(language, facts)
  },
})

export const taskSet = noticeKind<{ taskId: number }>({
  readers: () => 'person',
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose({ db, language, personId }, { taskId }) {
    const task = await taskById(db, taskId)
    return task === null || task.doneAt !== null || task.ownerId !== personId ? null : taskNoticeScreen(language, task)
  },
})
