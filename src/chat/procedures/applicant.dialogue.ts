import { askYes } from '../dialogue/questions.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { readName } from '../invitation.ts'
import { caseCodeScreen } from '#screens/procedures/applicants.ts'
import { refused } from '#screens/kit.ts'
import { label, say } from '#wording/say.ts'
import { eraseCase, shareCase } from '#workflows/procedures/applicants.ts'
import { caseNow } from './decide.dialogue.ts'

/** A colleague of whoever applied; the code is shown where it is made, so that it goes into no stored answer. */
export const shareDialogue: Dialogue<{ caseId: number }> = {
  id: 'case.share',
  async run(talk, { caseId }) {
    const { language } = talk
    const name = await talk.ask<string>({ text: say(language, 'case-share-ask') }, readName)
    if (name === BACK) return talk.say(await talk.do((ctx) => caseNow(ctx, { caseId })))
    const refusal = await talk.do(async (ctx) => {
      const made = await ctx.call(shareCase, { caseId, name })
      if (!made.ok) return made.refusal
      await ctx.say(caseCodeScreen(language, { ...made.value, name, caseId }, ctx.surface.startLink(made.value.code)))
      return null
    })
    if (refusal !== null) await talk.say(refused(language, refusal))
  },
}

export const eraseDialogue: Dialogue<{ caseId: number }> = {
  id: 'case.erase',
  async run(talk, { caseId }) {
    const { language } = talk
    const sure = await askYes(talk, say(language, 'case-erase-ask'), label(language, 'case-erase-yes'))
    if (sure === BACK) return talk.say(await talk.do((ctx) => caseNow(ctx, { caseId })))
    const gone = await talk.call(eraseCase, { caseId })
    if (!gone.ok) return talk.say(refused(language, gone.refusal))
    await talk.say({ text: say(language, 'case-erased', gone.value) })
    await talk.say(await talk.do((ctx) => caseNow(ctx, { caseId })))
  },
}
