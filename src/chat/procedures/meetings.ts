import { document } from '#documents/document.ts'
import { meetingCalendar } from '#documents/meeting-calendar.ts'
import { guestsScreen, meetingsScreen } from '#screens/procedures/meetings.ts'
import { go, refused } from '#screens/kit.ts'
import { label, say } from '#wording/say.ts'
import { answerInvitation, confirmMinutes, markGuest } from '#workflows/procedures/meetings.ts'
import { readMeeting, readMeetings, readMinutes } from '#workflows/procedures/read-meetings.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, opens, page, sends, shows } from '../routes.ts'
import type { Routes } from '../shelf.ts'
import {
  attendDialogue,
  callOffDialogue,
  deputyDialogue,
  inviteDialogue,
  meetingNow,
  objectDialogue,
  planDialogue,
} from './meeting.dialogue.ts'
import { minutesSheet } from './minutes.ts'
import { doneDialogue, taskDialogue } from './task.dialogue.ts'

type One = { meetingId: number }

const back = (language: 'fa' | 'en', meetingId: number) => [
  [go('meeting.show', { meetingId }, label(language, 'meeting-back'))],
]

const calendar = sends(readMeeting, (language, meeting, _: One, { tools: { clock } }) => ({
  text: say(language, 'meeting-calendar-sent'),
  files: [meetingCalendar(language, meeting, clock.now())],
  buttons: back(language, meeting.id),
}))

/** The minutes as a PDF. */
const minutes = sends(
  readMinutes,
  async (language, found, _: One & { language: 'fa' | 'en' }, { tools: { clock } }) => {
    const made = await document('minutes', minutesSheet(language, found, clock.now()))
    if (!made.ok) return refused(language, made.refusal)
    const name = `${label(language, 'minutes-file', { code: found.code })}.pdf`
    return {
      text: say(language, 'minutes-sent'),
      files: [{ sha256: '', name, mimeType: 'application/pdf', kind: 'document', bytes: made.value }],
      buttons: back(language, found.id),
    }
  },
)

const guestsNow = page(readMeeting, guestsScreen)

/** Meetings of cases, and the tasks that are set. */
export const meetingRoutes: Routes = {
  'meeting.plan-ask': (ctx, ids) => begin(ctx, planDialogue, ids),
  'meeting.call-off-ask': (ctx, ids) => begin(ctx, callOffDialogue, ids),
  'meeting.invite-ask': (ctx, ids) => begin(ctx, inviteDialogue, ids),
  'meeting.list': shows(readMeetings, meetingsScreen),
  'meeting.show': opens(meetingNow),
  'meeting.answer': changes(answerInvitation, (language) => say(language, 'meeting-answered'), meetingNow),
  'meeting.deputy-ask': (ctx, ids) => begin(ctx, deputyDialogue, ids),
  'meeting.guests': opens(guestsNow),
  'meeting.mark': changes(
    markGuest,
    (language, { present, name }) => say(language, 'meeting-marked', { present: String(present), name }),
    guestsNow,
  ),
  'meeting.attend-ask': (ctx, ids) => begin(ctx, attendDialogue, ids),
  'meeting.calendar': calendar,
  'meeting.minutes': (ctx, { meetingId }) => minutes(ctx, { meetingId, language: ctx.language }),
  'meeting.confirm': changes(confirmMinutes, (language) => say(language, 'meeting-confirmed-news'), meetingNow),
  'meeting.object-ask': (ctx, ids) => begin(ctx, objectDialogue, ids),
  'task.ask': (ctx, ids) => begin(ctx, taskDialogue, ids),
  'task.done-ask': (ctx, ids) => begin(ctx, doneDialogue, ids),
}

export const meetingDialogues = [
  planDialogue,
  callOffDialogue,
  inviteDialogue,
  deputyDialogue,
  attendDialogue,
  objectDialogue,
  taskDialogue,
  doneDialogue,
]
