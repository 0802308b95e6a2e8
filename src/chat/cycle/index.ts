import type { RouteIds } from '#domain/acts.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Dashboard } from '#reads/cycle/dashboard.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import {
  afterScreen,
  cycleButton,
  dashboardScreen,
  graceScreen,
  noCycleScreen,
  stagesButton,
  stageScreen,
  stagesScreen,
} from '#screens/cycle/dashboard.ts'
import { homeHead, stageLines } from '#screens/cycle/deadlines.ts'
import { lateScreen } from '#screens/cycle/late.ts'
import { advanceQuestion, festivalQuestion, publishQuestion, transmitQuestion } from '#screens/cycle/steps.ts'
import { gateText } from '#screens/cycle/texts.ts'
import { go, refused } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { label, say } from '#wording/say.ts'
import { advanceCycle } from '#workflows/cycle/advance-cycle.ts'
import type { Caller, Tools } from '#workflows/tools.ts'
import { markFestivalHeld, markTransmitted } from '#workflows/cycle/marks.ts'
import { publishCycle } from '#workflows/cycle/publish-cycle.ts'
import { readDashboard, readStage } from '#workflows/cycle/read-dashboard.ts'
import { readDeadlines, readLate } from '#workflows/cycle/read-deadlines.ts'
import { setStageGrace } from '#workflows/cycle/set-grace.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { createCycleDialogue } from './create-cycle.dialogue.ts'
import { moveStageDialogue } from './move-stage.dialogue.ts'
import { shows } from '../routes.ts'
import { declare, holiday } from './holidays.ts'
import { continueCycle } from '#workflows/cycle/create-cycle.ts'
import { continuedScreen } from '#screens/cycle/steps.ts'
import { pictureScreen } from './picture.ts'
import { REHEARSAL_ROUTES } from './rehearsal.ts'

/** The cycle as it stands now, a draft too. */
async function onBoard(ctx: Ctx, screen: (board: Dashboard) => Screen | Promise<Screen>): Promise<unknown> {
  const outcome = await ctx.call(readDashboard)
  if (!outcome.ok) return ctx.show(refused(ctx.language, outcome.refusal))
  return ctx.show(outcome.value === null ? noCycleScreen(ctx.language) : await screen(outcome.value))
}

const board = (ctx: Ctx): Promise<unknown> =>
  onBoard(ctx, (now) => dashboardScreen(ctx.language, now, ctx.tools.clock.now()))

const stages = (ctx: Ctx, { page }: RouteIds<'cycle.stages'>): Promise<unknown> =>
  onBoard(ctx, (now) => stagesScreen(ctx.language, now, page))

/** A draft too: the coordinator looks at it before they publish. */
async function picture(ctx: Ctx): Promise<unknown> {
  const outcome = await ctx.call(readDashboard)
  if (!outcome.ok || outcome.value === null || outcome.value.stages.length === 0) return board(ctx)
  const { cycle, stages: list } = outcome.value
  return ctx.say(await pictureScreen(ctx, { year: cycle.year, stages: list }, cycleButton(ctx.language)))
}

async function late(ctx: Ctx, { page }: RouteIds<'cycle.late'>): Promise<unknown> {
  const outcome = await ctx.call(readLate)
  const { language } = ctx
  return ctx.show(outcome.ok ? lateScreen(language, outcome.value, page) : refused(language, outcome.refusal))
}

async function stage(ctx: Ctx, ids: RouteIds<'stage.show'>): Promise<unknown> {
  const page = await ctx.call(readStage, ids)
  return ctx.show(page.ok ? stageScreen(ctx.language, page.value) : refused(ctx.language, page.refusal))
}

/** «مهلت پنهان» of a stage, as choices. */
async function askGrace(ctx: Ctx, ids: RouteIds<'stage.ask-grace'>): Promise<unknown> {
  const page = await ctx.call(readStage, ids)
  return ctx.show(page.ok ? graceScreen(ctx.language, page.value) : refused(ctx.language, page.refusal))
}

async function setGrace(ctx: Ctx, ids: RouteIds<'stage.grace'>): Promise<unknown> {
  const { language } = ctx
  const outcome = await ctx.call(setStageGrace, ids)
  const news = outcome.ok ? say(language, 'cycle-grace-set') : refusalText(language, outcome.refusal)
  const page = await ctx.call(readStage, ids)
  if (!page.ok) return ctx.show({ text: news, buttons: [[stagesButton(language)]] })
  const screen = stageScreen(language, page.value)
  return ctx.show({ ...screen, text: `${news}\n\n${screen.text}` })
}

type Version = RouteIds<'cycle.publish'>

/** Asks about the very version that was shown. */
const asking =
  (question: (language: Language, board: Dashboard, now: Date) => Screen) =>
  (ctx: Ctx, { cycleId, version }: Version): Promise<unknown> =>
    onBoard(ctx, (now) =>
      now.cycle.id === cycleId && now.cycle.version === version
        ? question(ctx.language, now, ctx.tools.clock.now())
        : afterScreen(ctx.language, refusalText(ctx.language, { code: 'cycle-changed' })),
    )

const taking =
  <I>(
    step: (tools: Tools, caller: Caller, ids: I) => Promise<Outcome<unknown>>,
    done: (language: Language) => string,
  ) =>
  async (ctx: Ctx, ids: I): Promise<unknown> => {
    const { language } = ctx
    const outcome = await ctx.call(step, ids)
    return ctx.show(afterScreen(language, outcome.ok ? done(language) : gateText(language, outcome.refusal)))
  }

async function home(ctx: Ctx): Promise<HomePart | null> {
  const { actor, language } = ctx
  if (actor.kind !== 'person') return null
  const deadlines = await ctx.call(readDeadlines)
  const lines =
    deadlines.ok && deadlines.value !== null
      ? [homeHead(language, deadlines.value), ...stageLines(language, deadlines.value)]
      : []
  const buttons = actor.role === 'coordinator' ? [[go('cycle.show', {}, label(language, 'cycle-button'))]] : []
  return lines.length === 0 && buttons.length === 0 ? null : { lines, buttons, order: 0 }
}

export const cycleShelf: Shelf = {
  name: 'cycle',
  commands: { cycle: board, holiday },
  routes: {
    'holiday.declare': declare,
    'cycle.continue': shows(continueCycle, continuedScreen),
    ...REHEARSAL_ROUTES,
    'cycle.show': board,
    'cycle.stages': stages,
    'cycle.picture': picture,
    'cycle.late': late,
    'cycle.create': (ctx) => begin(ctx, createCycleDialogue, { cycleId: null, version: null }),
    'cycle.replace': (ctx, ids) => begin(ctx, createCycleDialogue, ids),
    'cycle.ask-publish': asking(publishQuestion),
    'cycle.publish': taking(publishCycle, (language) => say(language, 'cycle-published')),
    'cycle.ask-advance': asking(advanceQuestion),
    'cycle.advance': taking(advanceCycle, (language) => say(language, 'cycle-advanced')),
    'cycle.ask-transmit': asking(transmitQuestion),
    'result.transmit': taking(markTransmitted, (language) => say(language, 'cycle-transmitted-done')),
    'cycle.ask-festival': asking(festivalQuestion),
    'cycle.festival-held': taking(markFestivalHeld, (language) => say(language, 'cycle-festival-done')),
    'stage.show': stage,
    'stage.move': (ctx, ids) => begin(ctx, moveStageDialogue, ids),
    'stage.ask-grace': askGrace,
    'stage.grace': setGrace,
  },
  dialogues: [createCycleDialogue, moveStageDialogue],
  home,
}
