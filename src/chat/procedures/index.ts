import { clipped, squash } from 'persian-text'
import type { RouteIds } from '#domain/acts.ts'
import { casesButton, casesScreen, correctionsScreen, filesScreen, historyScreen } from '#screens/procedures/cases.ts'
import { dayRouteScreen, visitsScreen } from '#screens/procedures/visits.ts'
import { menuScreen } from '#screens/procedures/menu.ts'
import { meetingsButton, meetingsScreen } from '#screens/procedures/meetings.ts'
import { roundsScreen } from '#screens/procedures/rounds.ts'
import { yesNo } from '#screens/procedures/answers.ts'
import { go, homeRow, lines, refused, rows } from '#screens/kit.ts'
import { label, say } from '#wording/say.ts'
import { filesAsked, moveOn, takeCaseFile } from '#workflows/procedures/answer.ts'
import {
  findCases,
  readCaseFiles,
  readCases,
  readCasesHome,
  readCorrections,
  readHistory,
  readRounds,
} from '#workflows/procedures/read-cases.ts'
import { readMeetings, readMeetingsHome } from '#workflows/procedures/read-meetings.ts'
import { startAt } from '#workflows/procedures/start-at.ts'
import { readMenu, remindRound, startCase } from '#workflows/procedures/start-case.ts'
import { readDayRoute, readVisits } from '#workflows/procedures/visits.ts'
import { claimCase } from '#workflows/procedures/submit.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, opens, sends, shows, takes } from '../routes.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { caseNow, closeDialogue, decideDialogue, reopenDialogue } from './decide.dialogue.ts'
import { giveAttendance, takeAttendanceFile } from './attendance.ts'
import { fillDialogue } from './fill.dialogue.ts'
import { definitionRoutes } from './send-definition.ts'
import { handOverDialogue } from './hand-over.dialogue.ts'
import { liveNoteDialogue } from './live.dialogue.ts'
import { liveRoutes, takeLive } from './live.ts'
import { meetingDialogues, meetingRoutes } from './meetings.ts'
import { publicButton, registerDialogues, registerRoutes, registersCommand } from './registers.ts'
import { askSurvey, installSurvey, takeSurvey } from './survey.ts'
import { applyForm, giveForm, takeForm } from './workbook.ts'
import { boardFiles, roundFiles } from './board-files.ts'
import { boardNow, nameDialogue, roundDialogue } from './round.dialogue.ts'

async function showCases(ctx: Ctx, { page }: { page: number }): Promise<unknown> {
  const read = await ctx.call(readCases, { page })
  if (!read.ok) return ctx.show(refused(ctx.language, read.refusal))
  const menu = await ctx.call(readMenu)
  const mayBegin = menu.ok && menu.value.procedures.length + menu.value.rounds.length + menu.value.proposals.length > 0
  const isOffice = ctx.actor.kind === 'person' && (ctx.actor.role === 'coordinator' || ctx.actor.role === 'auditor')
  return ctx.show(casesScreen(ctx.language, { ...read.value, mayBegin, isOffice }))
}

/** `/cases` shows what waits, `/cases words` searches by tracking code or name. */
async function casesCommand(ctx: Ctx, words: string[]): Promise<unknown> {
  const query = clipped(words.join(' '), 100)
  if (squash(query).length < 2) return showCases(ctx, { page: 0 })
  return shows(findCases, casesScreen)(ctx, { words: query })
}

async function home(ctx: Ctx): Promise<HomePart | null> {
  const { language, actor } = ctx
  const open = await publicButton(ctx)
  if (actor.kind !== 'person') return open === null ? null : { order: 90, lines: [], buttons: [[open]] }
  const read = await ctx.call(readCasesHome)
  const met = await ctx.call(readMeetingsHome)
  const { count, dueAt } = read.ok ? read.value : { count: 0, dueAt: null }
  const { invitations, tasks } = met.ok ? met.value : { invitations: 0, tasks: 0 }
  if (count + invitations + tasks === 0 && open === null) return null
  return {
    order: 12,
    lines: [
      lines(
        count > 0 && say(language, 'cases-home', { count }),
        dueAt !== null && say(language, 'case-until', { dueAt: new Date(dueAt) }),
        invitations + tasks > 0 && say(language, 'meetings-home', { invitations, tasks }),
      ),
    ],
    buttons: rows(
      [(count > 0 || open !== null) && casesButton(language), invitations + tasks > 0 && meetingsButton(language)],
      open,
    ),
  }
}

async function start(ctx: Ctx, { procedureId }: { procedureId: number }): Promise<unknown> {
  const begun = await ctx.call(startCase, { procedureId })
  if (!begun.ok) return ctx.show(refused(ctx.language, begun.refusal))
  return begin(ctx, fillDialogue, { caseId: begun.value.id, at: null })
}

/** Begun, or open already: its page says what comes next. */
async function beginAt(ctx: Ctx, ids: RouteIds<'case.start-at'>): Promise<unknown> {
  const begun = await ctx.call(startAt, ids)
  return ctx.show(begun.ok ? await caseNow(ctx, { caseId: begun.value.id }) : refused(ctx.language, begun.refusal))
}

const attachFile = takes(
  takeCaseFile,
  (caseId) => ({ caseId }),
  (ctx, _, outcome, { caseId }) => {
    const { language } = ctx
    return outcome.ok
      ? {
          text: say(language, 'case-file-kept', outcome.value),
          // The question stands above the file: what comes next has to come below it.
          buttons: rows(
            outcome.value.count >= outcome.value.least &&
              go('case.files-done', { caseId }, label(language, 'case-files-done')),
          ),
        }
      : { ...refused(language, outcome.refusal), buttons: [homeRow(language)] }
  },
)

async function filesDone(ctx: Ctx, { caseId }: { caseId: number }): Promise<unknown> {
  const { language } = ctx
  const asked = await ctx.call(filesAsked, { caseId })
  if (asked.ok) {
    const spoken = { caseId, language, yesNo: yesNo(language), path: asked.value.path }
    await ctx.call(moveOn, { ...spoken, to: 'done' })
  }
  return begin(ctx, fillDialogue, { caseId, at: null })
}

/** A workbook may hold the answers themselves. */
const takeFile = async (ctx: Ctx, caseId: number): Promise<unknown> =>
  caseId === 0 ? takeSurvey(ctx) : (await takeForm(ctx, caseId)) ? undefined : attachFile(ctx, caseId)

/** Everything around the evaluation that runs by a definition: filled in, judged, told of, and provable. */
export const proceduresShelf: Shelf = {
  name: 'procedures',
  commands: {
    cases: casesCommand,
    inquiries: casesCommand,
    events: shows(readMeetings, meetingsScreen),
    visits: shows(readVisits, visitsScreen),
    registers: registersCommand,
  },
  routes: {
    ...definitionRoutes,
    'meeting.book': giveAttendance,
    ...meetingRoutes,
    ...liveRoutes,
    ...registerRoutes,
    'case.menu': shows(readMenu, (language, menu, { page }: { page: number }) => menuScreen(language, menu, page)),
    'case.start': start,
    'case.start-at': beginAt,
    'case.list': showCases,
    'case.show': opens(caseNow),
    'case.history': shows(readHistory, historyScreen),
    'case.files': sends(readCaseFiles, filesScreen),
    'case.fill': (ctx, { caseId, at }) => begin(ctx, fillDialogue, { caseId, at }),
    'case.files-done': filesDone,
    'case.correct': async (ctx, { caseId, page }) =>
      shows(readCorrections, (language, found) => correctionsScreen(language, found, page))(ctx, {
        caseId,
        page,
        language: ctx.language,
      }),
    'case.workbook': giveForm,
    'case.take-workbook': applyForm,
    'case.claim': changes(claimCase, (language) => say(language, 'case-claimed'), caseNow),
    'case.hand-over-ask': (ctx, ids) => begin(ctx, handOverDialogue, ids),
    'case.decide': (ctx, ids) => begin(ctx, decideDialogue, ids),
    'case.name-ask': (ctx, ids) => begin(ctx, nameDialogue, ids),
    'case.reopen-ask': (ctx, ids) => begin(ctx, reopenDialogue, ids),
    'case.close-ask': (ctx, ids) => begin(ctx, closeDialogue, ids),
    'visit.list': shows(readVisits, visitsScreen),
    'visit.route': shows(readDayRoute, dayRouteScreen),
    'round.list': shows(readRounds, roundsScreen),
    'round.ask': (ctx, ids) => begin(ctx, roundDialogue, ids),
    'round.board': opens(boardNow),
    'form.ask': askSurvey,
    'form.take': installSurvey,
    'round.grid': boardFiles,
    'round.export': roundFiles,
    'round.remind': changes(
      remindRound,
      (language, { told }) => say(language, 'round-reminded', { told }),
      (ctx, { roundId }) => boardNow(ctx, { roundId, page: 0 }),
    ),
  },
  dialogues: [
    fillDialogue,
    decideDialogue,
    reopenDialogue,
    closeDialogue,
    roundDialogue,
    nameDialogue,
    handOverDialogue,
    ...meetingDialogues,
    liveNoteDialogue,
    ...registerDialogues,
  ],
  files: { case: takeFile, live: takeLive, attendance: takeAttendanceFile },
  home,
}
