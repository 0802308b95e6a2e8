import { label, say } from '#wording/say.ts'
import { readStage } from '#workflows/cycle/read-dashboard.ts'
import { setStageGrace } from '#workflows/cycle/set-grace.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import { refusalText } from '#screens/refusal.ts'
import { graceView, homeRow, stageView } from './views.ts'

/** «مهلت پنهان» of a stage, as choices. */
export async function askGrace(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const page = await readStage(ctx.tools, ctx.caller, Number(id))
  return ctx.show(
    page.ok
      ? graceView(ctx.language, page.value)
      : { text: refusalText(ctx.language, page.refusal), buttons: [homeRow(ctx.language)] },
  )
}

export async function setGrace(ctx: Ctx, [id, minutes]: string[]): Promise<unknown> {
  const { language } = ctx
  const stageId = Number(id)
  const outcome = await setStageGrace(ctx.tools, ctx.caller, { stageId, minutes: Number(minutes) })
  const told = outcome.ok ? say(language, 'cycle-grace-set') : refusalText(language, outcome.refusal)
  const page = await readStage(ctx.tools, ctx.caller, stageId)
  if (!page.ok) return ctx.show({ text: told, buttons: [[button(label(language, 'cycle-stages'), 'cycle.stages', 1)]] })
  const screen = stageView(language, page.value)
  return ctx.show({ ...screen, text: `${told}\n\n${screen.text}` })
}
