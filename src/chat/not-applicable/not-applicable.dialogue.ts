import { checkReason, type ReasonAbout, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import { go, refused, withNote } from '#screens/kit.ts'
import { requestScreen } from '#screens/not-applicable/requests.ts'
import { refusalText } from '#screens/refusal.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { answerAskedBack, appealRefusal, askNotApplicable, readOwnRequest } from '#workflows/not-applicable/ask.ts'
import { askBack, readRequest, refuseRequest } from '#workflows/not-applicable/decide.ts'
import type { Act, Ctx } from '../context.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { askText, fill } from '../dialogue/questions.ts'
import { focusOn, page } from '../routes.ts'

type OfRequest = { requestId: number }

export const requestNow = page(readRequest, (language, request, _ids: OfRequest) => requestScreen(language, request))

/** What was written is there; files that are sent from here on belong to it. */
async function written(ctx: Ctx, messageId: number | null, note: string, screen: Screen): Promise<Screen> {
  if (messageId !== null) await focusOn(ctx, 'message', messageId)
  return withNote(note, screen)
}

/** The reason why an indicator does not apply; the request goes at once, and files may follow it. */
export const askDialogue: Dialogue<{ itemId: number }> = {
  id: 'not-applicable.ask',
  async run(talk, item) {
    const { language } = talk
    const own = await talk.call(readOwnRequest, item)
    if (!own.ok) return talk.say(refused(language, own.refusal))
    const { code, title } = own.value
    const question = say(language, 'not-applicable-ask-reason', { code, title, minimum: REASON_MINIMUM })
    const answer = await fill<{ reason: string }>(talk, {
      reason: () => askText(talk, question, (text) => checkReason(text, 'wish')),
    })
    const back = { text: '', buttons: [[go('evidence.item', item, label(language, 'evidence-see-item'))]] }
    if (answer === null) return talk.say({ ...back, text: say(language, 'not-applicable-left') })
    await talk.say(
      await talk.do(async (ctx) => {
        const asked = await ctx.call(askNotApplicable, { ...item, ...answer })
        if (!asked.ok) return { ...back, text: refusalText(language, asked.refusal) }
        const answerBy = new Date(asked.value.answerBy)
        await focusOn(ctx, 'message', asked.value.messageId)
        return { ...back, text: say(language, 'not-applicable-asked', { code, title, answerBy }), isDocument: true }
      }),
    )
  },
}

type Step = Act<OfRequest & { text: string }, Outcome<{ messageId: number | null }>>

const PREFIX = 'not-applicable.'

/** A step of which the other side reads the words. */
const wordsDialogue = (
  id: `not-applicable.${'answer' | 'appeal' | 'refuse' | 'ask-back'}`,
  step: Step,
  about: ReasonAbout,
): Dialogue<OfRequest> => ({
  id,
  async run(talk, request) {
    const { language } = talk
    const name = id.slice(PREFIX.length)
    const question = sayDynamic(language, `not-applicable-words-${name}`, { minimum: REASON_MINIMUM })
    const answer = await fill<{ text: string }>(talk, {
      text: () => askText(talk, question, (text) => checkReason(text, about)),
    })
    await talk.say(
      await talk.do(async (ctx) => {
        if (answer === null) return requestNow(ctx, request)
        const outcome = await ctx.call(step, { ...request, ...answer })
        const now = await requestNow(ctx, request)
        return outcome.ok
          ? written(ctx, outcome.value.messageId, labelDynamic(language, `not-applicable-done-${name}`), now)
          : withNote(refusalText(language, outcome.refusal), now)
      }),
    )
  },
})

export const answerDialogue = wordsDialogue('not-applicable.answer', answerAskedBack, 'wish')
export const appealDialogue = wordsDialogue('not-applicable.appeal', appealRefusal, 'wish')
export const refuseDialogue = wordsDialogue('not-applicable.refuse', refuseRequest, 'refusal')
export const askBackDialogue = wordsDialogue('not-applicable.ask-back', askBack, 'refusal')
