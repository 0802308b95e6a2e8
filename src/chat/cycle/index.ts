import { done, type Outcome } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { advanceCycle } from '#workflows/cycle/advance-cycle.ts'
import { markFestivalHeld } from '#workflows/cycle/mark-festival-held.ts'
import { markTransmitted } from '#workflows/cycle/mark-transmitted.ts'
import { publishCycle } from '#workflows/cycle/publish-cycle.ts'
import { type Dashboard, readDashboard, readStage } from '#workflows/cycle/read-dashboard.ts'
import { readLate } from '#workflows/cycle/read-late.ts'
import { button } from '../buttons.ts'
import type { Ctx, Handler } from '../context.ts'
import { pageNumber } from '#screens/paging.ts'
import { refusalText } from '#screens/refusal.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { createCycleDialogue } from './create-cycle.dialogue.ts'
import { homeLines } from './deadline-views.ts'
import { askGrace, setGrace } from './grace.ts'
import { lateView } from './late-view.ts'
import { moveStageDialogue } from './move-stage.dialogue.ts'
import { REHEARSAL_ROUTES } from './rehearsal.ts'
import { pictureScreen } from './picture.ts'
import { gateText } from './texts.ts'
import { afterView, confirmView, dashboardView, homeRow, noCycleView, stagesView, stageView } from './views.ts'

const refused = (ctx: Ctx, refusal: Parameters<typeof refusalText>[1]): Promise<unknown> =>
  ctx.show({ text: refusalText(ctx.language, refusal), buttons: [homeRow(ctx.language)] })

async function board(ctx: Ctx): Promise<unknown> {
  const outcome = await readDashboard(ctx.tools, ctx.caller)
  if (!outcome.ok) return refused(ctx, outcome.refusal)
  return ctx.show(outcome.value === null ? noCycleView(ctx.language) : dashboardView(ctx.language, outcome.value))
}

async function stages(ctx: Ctx, [page]: string[]): Promise<unknown> {
  const outcome = await readDashboard(ctx.tools, ctx.caller)
  if (!outcome.ok) return refused(ctx, outcome.refusal)
  if (outcome.value === null) return ctx.show(noCycleView(ctx.language))
  const { cycle, stages: list } = outcome.value
  return ctx.show(stagesView(ctx.language, cycle.year, list, Number(page) || 1))
}

async function stage(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const outcome = await readStage(ctx.tools, ctx.caller, Number(id))
  return outcome.ok ? ctx.show(stageView(ctx.language, outcome.value)) : refused(ctx, outcome.refusal)
}

async function late(ctx: Ctx, [page]: string[]): Promise<unknown> {
  const outcome = await readLate(ctx.tools, ctx.caller)
  return outcome.ok ? ctx.show(lateView(ctx.language, outcome.value, pageNumber(page))) : refused(ctx, outcome.refusal)
}

/** A draft too: the coordinator looks at it before he publishes. */
async function picture(ctx: Ctx): Promise<unknown> {
  const outcome = await readDashboard(ctx.tools, ctx.caller)
  if (!outcome.ok) return refused(ctx, outcome.refusal)
  if (outcome.value === null || outcome.value.stages.length === 0) return board(ctx)
  const { cycle, stages: list } = outcome.value
  const back = [button(label(ctx.language, 'cycle-back'), 'cycle.home')]
  return ctx.say(await pictureScreen(ctx, { year: cycle.year, stages: list }, back))
}

const create = (ctx: Ctx): Promise<unknown> => ctx.conversation.enter(createCycleDialogue.id, {})
const redo = (ctx: Ctx, [id, version]: string[]): Promise<unknown> =>
  ctx.conversation.enter(createCycleDialogue.id, { cycleId: Number(id), version: Number(version) })
const move = (ctx: Ctx, [id]: string[]): Promise<unknown> =>
  ctx.conversation.enter(moveStageDialogue.id, { stageId: Number(id) })

interface Step {
  /** What is asked before, or why there is nothing to ask. */
  question(ctx: Ctx, board: Dashboard): string | null
  act(ctx: Ctx, ids: { cycleId: number; version: number }): Promise<Outcome<unknown>>
  after(ctx: Ctx): string
}

const STEPS: Record<'publish' | 'advance' | 'transmitted' | 'festival', Step> = {
  publish: {
    question: ({ language }, { cycle, agencies, indicators, next }) =>
      next?.refusal == null
        ? say(language, 'cycle-publish-question', { year: cycle.year, agencies, indicators })
        : gateText(language, next.refusal),
    act: (ctx, ids) => publishCycle(ctx.tools, ctx.caller, ids),
    after: ({ language }) => say(language, 'cycle-published'),
  },
  advance: {
    question: ({ language }, { next }) =>
      next === null
        ? null
        : next.refusal === null
          ? say(language, 'cycle-advance-question', { to: labelDynamic(language, `cycle-state-${next.to}`) })
          : gateText(language, next.refusal),
    async act(ctx, ids) {
      const outcome = await readDashboard(ctx.tools, ctx.caller)
      const next = outcome.ok ? outcome.value?.next : null
      if (!outcome.ok) return outcome
      return next == null ? done(null) : advanceCycle(ctx.tools, ctx.caller, { ...ids, to: next.to })
    },
    after: ({ language }) => say(language, 'cycle-advanced'),
  },
  transmitted: {
    question: ({ language }) => say(language, 'cycle-transmitted-question'),
    act: (ctx, ids) => markTransmitted(ctx.tools, ctx.caller, ids),
    after: ({ language }) => say(language, 'cycle-transmitted-done'),
  },
  festival: {
    question: ({ language }) => say(language, 'cycle-festival-question'),
    act: (ctx, ids) => markFestivalHeld(ctx.tools, ctx.caller, ids),
    after: ({ language }) => say(language, 'cycle-festival-done'),
  },
}

/** `cycle.publish` asks, `cycle.publish-yes` does; the same for every step. */
const stepActs: Record<string, Handler> = Object.fromEntries(
  Object.entries(STEPS).flatMap(([name, step]): [string, Handler][] => [
    [
      `cycle.${name}`,
      async (ctx, ids) => {
        const outcome = await readDashboard(ctx.tools, ctx.caller)
        if (!outcome.ok) return refused(ctx, outcome.refusal)
        const now = outcome.value
        if (now === null || String(now.cycle.id) !== ids[0] || String(now.cycle.version) !== ids[1])
          return outdated(ctx)
        const text = step.question(ctx, now)
        if (text === null) return board(ctx)
        if ((name === 'publish' || name === 'advance') && now.next?.refusal != null)
          return ctx.show(afterView(ctx.language, text))
        return ctx.show(confirmView(ctx.language, text, label(ctx.language, 'cycle-yes'), `cycle.${name}-yes`, ids))
      },
    ],
    [
      `cycle.${name}-yes`,
      async (ctx, [id, version]) => {
        const outcome = await step.act(ctx, { cycleId: Number(id), version: Number(version) })
        if (!outcome.ok) return ctx.show(afterView(ctx.language, gateText(ctx.language, outcome.refusal)))
        return ctx.show(afterView(ctx.language, step.after(ctx)))
      },
    ],
  ]),
)

const outdated = (ctx: Ctx): Promise<unknown> =>
  ctx.show(afterView(ctx.language, refusalText(ctx.language, { code: 'cycle-changed' })))

async function home(ctx: Ctx): Promise<HomePart | null> {
  const lines = await homeLines(ctx)
  const isCoordinator = ctx.actor.kind === 'person' && ctx.actor.role === 'coordinator'
  const buttons = isCoordinator ? [[button(label(ctx.language, 'cycle-button'), 'cycle.home')]] : []
  return lines.length === 0 && buttons.length === 0 ? null : { lines, buttons, order: 0 }
}

export const cycleShelf: Shelf = {
  name: 'cycle',
  commands: { cycle: board },
  acts: {
    'cycle.home': board,
    'cycle.stages': stages,
    'cycle.stage': stage,
    'cycle.create': create,
    'cycle.redo': redo,
    'cycle.move': move,
    'cycle.late': late,
    'cycle.picture': picture,
    'cycle.grace': askGrace,
    'cycle.grace-set': setGrace,
    ...stepActs,
  },
  routes: REHEARSAL_ROUTES,
  dialogues: [createCycleDialogue, moveStageDialogue],
  home,
}
