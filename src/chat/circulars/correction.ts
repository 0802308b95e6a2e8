import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { confirmCorrection, dropCorrection } from '#workflows/circulars/decide-correction.ts'
import {
  type DeskCorrection,
  readCorrection,
  readCorrections,
  waitingCorrections,
} from '#workflows/circulars/read-corrections.ts'
import { button } from '../buttons.ts'
import type { Ctx, Handler } from '../context.ts'
import { refusalText } from '#screens/refusal.ts'
import { correctionScreen, formerScreen, waitingScreen, withCorrections } from './correction-views.ts'
import { refusedPage } from './desk-pages.ts'
import { withNote } from './views.ts'

export async function correctionPage(ctx: Ctx, id: number): Promise<Screen> {
  const desk = await readCorrection(ctx.tools, ctx.caller, id)
  return desk.ok ? correctionScreen(ctx.language, desk.value) : refusedPage(ctx, desk.refusal)
}

/** What has become of a proposal just made, above the correction itself. */
export async function withProposal(
  ctx: Ctx,
  { id, state, told }: { id: number; state: 'PROPOSED' | 'DONE'; told: number },
): Promise<Screen> {
  const { language } = ctx
  const note =
    state === 'DONE'
      ? say(language, 'correction-made', { told })
      : told === 0
        ? say(language, 'correction-proposed-nobody')
        : say(language, 'correction-proposed', { told })
  return withNote(note, await correctionPage(ctx, id))
}

async function decided<T>(ctx: Ctx, id: number, outcome: Outcome<T>, told: (value: T) => string): Promise<unknown> {
  const note = outcome.ok ? told(outcome.value) : refusalText(ctx.language, outcome.refusal)
  const screen = await correctionPage(ctx, id)
  return ctx.show(screen.text === note ? screen : withNote(note, screen))
}

async function confirm(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const correctionId = Number(id)
  const outcome = await confirmCorrection(ctx.tools, ctx.caller, { correctionId })
  return decided(ctx, correctionId, outcome, ({ told }) => say(ctx.language, 'correction-made', { told }))
}

async function drop(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const correctionId = Number(id)
  const outcome = await dropCorrection(ctx.tools, ctx.caller, { correctionId })
  return decided(ctx, correctionId, outcome, () => say(ctx.language, 'correction-dropped'))
}

async function waiting(ctx: Ctx): Promise<unknown> {
  const found: DeskCorrection[] = []
  for (const id of await waitingCorrections(ctx.tools, ctx.caller)) {
    const desk = await readCorrection(ctx.tools, ctx.caller, id)
    if (desk.ok) found.push(desk.value)
  }
  return ctx.show(waitingScreen(ctx.language, found))
}

async function former(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const read = await readCorrections(ctx.tools, ctx.caller, Number(id))
  return ctx.show(read.ok ? formerScreen(ctx.language, read.value) : refusedPage(ctx, read.refusal))
}

/** The page of a circular with its corrections, if it has any. */
export async function corrected(ctx: Ctx, circularId: number, page: Screen): Promise<Screen> {
  const read = await readCorrections(ctx.tools, ctx.caller, circularId)
  return read.ok ? withCorrections(ctx.language, page, read.value) : page
}

/** For the home screen: only whoever has something to confirm sees it. */
export async function correctionButtons(ctx: Ctx): Promise<NonNullable<Screen['buttons']>> {
  const { length: count } = await waitingCorrections(ctx.tools, ctx.caller)
  return count === 0 ? [] : [[button(label(ctx.language, 'correction-home', { count }), 'circulars.corrections')]]
}

export const correctionActs: Record<string, Handler> = {
  'circulars.correct': (ctx, [id]) => ctx.conversation.enter('circular-correct', { circularId: Number(id) }),
  'circulars.correction': async (ctx, [id]) => ctx.show(await correctionPage(ctx, Number(id))),
  'circulars.correction-confirm': confirm,
  'circulars.correction-drop': drop,
  'circulars.corrections': waiting,
  'circulars.former': former,
}
