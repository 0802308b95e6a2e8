import { checkReason, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import { refused, withNote } from '#screens/kit.ts'
import { signOffScreen } from '#screens/sign-off/report.ts'
import { refusalText } from '#screens/refusal.ts'
import { say } from '#wording/say.ts'
import { readSignOff, returnReport } from '#workflows/sign-off/sign-off.ts'
import type { Ctx } from '../context.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { askText, fill } from '../dialogue/questions.ts'

/** The report as it stands now. */
export async function reportNow(ctx: Ctx, _ids: unknown) {
  const { language } = ctx
  const report = await ctx.call(readSignOff, { language })
  return report.ok ? signOffScreen(language, report.value) : refused(language, report.refusal)
}

/** Why the report goes back to the focal points. */
export const returnDialogue: Dialogue = {
  id: 'sign-off.return',
  async run(talk) {
    const { language } = talk
    const answer = await fill<{ note: string }>(talk, {
      note: () =>
        askText(talk, say(language, 'sign-off-ask-note', { minimum: REASON_MINIMUM }), (text) => checkReason(text)),
    })
    await talk.say(
      await talk.do(async (ctx) => {
        if (answer === null) return reportNow(ctx, {})
        const returned = await ctx.call(returnReport, answer)
        const note = returned.ok ? say(language, 'sign-off-returned-done') : refusalText(language, returned.refusal)
        return withNote(note, await reportNow(ctx, {}))
      }),
    )
  },
}
