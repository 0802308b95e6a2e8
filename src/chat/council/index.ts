import { safeFileName } from 'persian-text'
import { document } from '#documents/document.ts'
import { sessionCalendar } from '#documents/session-calendar.ts'
import type { RouteIds } from '#domain/acts.ts'
import { backToSession, membersScreen, sessionsScreen } from '#screens/council/sessions.ts'
import { go, lines, refused } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { label, say } from '#wording/say.ts'
import { answerSession, closeVote, markMember, openVote, voteOnPoint } from '#workflows/council/hold-session.ts'
import { beginSession, dropSessionPoint, takePaper } from '#workflows/council/prepare-session.ts'
import { readPapers, readSession, readSessionMinutes, readSessions } from '#workflows/council/read-sessions.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, opens, page, sends, shows, takes } from '../routes.ts'
import type { Shelf } from '../shelf.ts'
import { councilMinutes } from './minutes.ts'
import {
  callDialogue,
  closeDialogue,
  pointDialogue,
  pointNow,
  remarkDialogue,
  sessionNow,
  sessionOffDialogue,
} from './session.dialogue.ts'

type OfSession = RouteIds<'session.show'>
type OfPoint = RouteIds<'session.papers'>

const calendar = sends(readSession, (language, shown, { sessionId }: OfSession, { tools: { clock } }) => ({
  text: say(language, 'session-calendar-sent'),
  files: [sessionCalendar(language, shown, clock.now())],
  buttons: backToSession(language, sessionId),
}))

const minutes = sends(readSessionMinutes, async (language, shown, { sessionId }: OfSession, { tools: { clock } }) => {
  const made = await document('minutes', councilMinutes(language, shown, clock.now()))
  if (!made.ok) return refused(language, made.refusal)
  // Numbers of letters have strokes, which a name of a file must not have.
  const number = (shown.number ?? '').replaceAll(/[/\\]/g, '-')
  const name = safeFileName(`${label(language, 'session-minutes-file', { number })}.pdf`)
  return {
    text: say(language, 'session-minutes-sent'),
    files: [{ sha256: '', name, mimeType: 'application/pdf', kind: 'document', bytes: made.value }],
    buttons: backToSession(language, sessionId),
  }
})

const papers = sends(readPapers, (language, found, { pointId }: OfPoint) => ({
  text: say(language, 'session-papers-sent'),
  files: found.papers,
  buttons: [[go('session.point', { pointId }, label(language, 'session-paper-see'))]],
}))

const takePaperFile = takes(
  takePaper,
  (pointId) => ({ pointId }),
  ({ language }, file, outcome, { pointId }) => ({
    text: !outcome.ok
      ? lines(
          say(language, 'session-paper-refused', { name: safeFileName(file.name) }),
          refusalText(language, outcome.refusal),
        )
      : say(language, outcome.value.isNew ? 'session-paper-kept' : 'session-paper-known', { name: outcome.value.name }),
    buttons: [[go('session.point', { pointId }, label(language, 'session-paper-see'))]],
  }),
)

const members = page(readSession, membersScreen)

/** Requirements B9, C11, E17, peers row 56: the council in chat, from its agenda to its minutes. */
export const councilShelf: Shelf = {
  name: 'council',
  commands: { agenda: shows(readSessions, sessionsScreen) },
  routes: {
    'session.list': shows(readSessions, sessionsScreen),
    'session.show': opens(sessionNow),
    'session.begin': async (ctx) => {
      const begun = await ctx.call(beginSession)
      return ctx.show(begun.ok ? await sessionNow(ctx, begun.value) : refused(ctx.language, begun.refusal))
    },
    'session.point-ask': (ctx, ids) => begin(ctx, pointDialogue, ids),
    'session.point': opens(pointNow),
    'session.drop-point': async (ctx, ids) => {
      const dropped = await ctx.call(dropSessionPoint, ids)
      return ctx.show(dropped.ok ? await sessionNow(ctx, dropped.value) : refused(ctx.language, dropped.refusal))
    },
    'session.papers': papers,
    'session.call-ask': (ctx, ids) => begin(ctx, callDialogue, ids),
    'session.call-off-ask': (ctx, ids) => begin(ctx, sessionOffDialogue, ids),
    'session.answer': changes(answerSession, (language) => say(language, 'session-answered'), sessionNow),
    'session.calendar': calendar,
    'session.members': opens(members),
    'session.mark': changes(
      markMember,
      (language, { present, name }) => say(language, 'session-marked', { present: String(present), name }),
      members,
    ),
    'session.remark-ask': (ctx, ids) => begin(ctx, remarkDialogue, ids),
    'session.open-vote': changes(openVote, (language, { told }) => say(language, 'session-opened', { told }), pointNow),
    'session.vote': changes(
      voteOnPoint,
      (language, { ballot }) => say(language, 'session-vote-kept', { ballot }),
      pointNow,
    ),
    'session.close-vote': changes(
      closeVote,
      (language, { outcome }) => say(language, 'session-counted', { outcome }),
      pointNow,
    ),
    'session.close-ask': (ctx, ids) => begin(ctx, closeDialogue, ids),
    'session.minutes': minutes,
  },
  dialogues: [pointDialogue, callDialogue, sessionOffDialogue, closeDialogue, remarkDialogue],
  files: { agenda: takePaperFile },
}
