import { type JalaliWall, cleanText } from 'persian-text'
import type { RouteIds } from '#domain/acts.ts'
import { checkReason, REASON_LIMIT, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import type { RequestPage } from '#reads/extensions/requests.ts'
import { type Decision, decidedText, requestScreen } from '#screens/extensions/requests.ts'
import { refusalText } from '#screens/refusal.ts'
import type { Screen } from '#shared/message.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { grantExtension, previewGrant, refuseExtension } from '#workflows/extensions/decide-extension.ts'
import { readRequest } from '#workflows/extensions/read-extensions.ts'
import type { Act, Ctx } from '../context.ts'
import { type Back, BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askDay, askNote, askText, askYes, fill } from '../dialogue/questions.ts'
import { afterwards, page } from '../routes.ts'
import { isOfDay } from './ask.dialogue.ts'

type Request = RouteIds<'extension.open'>
type Asked = RequestPage & { mayGrant: boolean; now: string; zone: string }

/** The request as it stands now. */
export const requestNow = page(readRequest, (language, shown, _ids: Request) => requestScreen(language, shown))

/** Begins with the request as it stands; whoever may not decide it, or leaves at the first question, sees its page. */
const aboutRequest =
  (ask: (talk: Talk, request: Request, asked: Asked) => Promise<object | null>) =>
  async (talk: Talk, request: Request): Promise<void> => {
    const read = await talk.call(readRequest, request)
    const { now, zone } = await talk.do(({ tools: { clock, zone } }) =>
      Promise.resolve({ now: clock.now().toISOString(), zone }),
    )
    const isOpen = read.ok && read.value.mayDecide
    if (!isOpen || (await ask(talk, request, { ...read.value, now, zone })) === null)
      await talk.say(await talk.do((ctx) => requestNow(ctx, request)))
  }

/** The request with what has come of the decision, also of another's a moment before: it takes the place of the notice that asked for it. */
export const decidedNow = async (ctx: Ctx, outcome: Outcome<Decision>, { extensionId }: Request): Promise<Screen> => ({
  ...(await afterwards(
    ctx,
    outcome,
    (decision) => decidedText(ctx.language, decision),
    () => requestNow(ctx, { extensionId }),
  )),
  isDocument: true,
})

const decide = async <I>(talk: Talk, act: Act<I, Outcome<Decision>>, input: I & Request): Promise<void> =>
  talk.say(await talk.do(async (ctx) => decidedNow(ctx, await ctx.call(act, input), input)))

/** «رد با دلیل» */
export const refuseDialogue: Dialogue<Request> = {
  id: 'extension.refuse',
  run: aboutRequest((talk, request, { agencyName: agency }) => {
    const { language } = talk
    const question = say(language, 'extension-ask-refusal', { agency, minimum: REASON_MINIMUM })
    return fill<{ reason: string }>(
      talk,
      { reason: () => askText(talk, question, (text) => checkReason(text, 'refusal')) },
      async ({ reason }) => {
        const summary = say(language, 'extension-refuse-summary', { agency, reason })
        if ((await askYes(talk, summary, label(language, 'extension-refuse-yes'))) === BACK) return BACK
        return decide(talk, refuseExtension, { ...request, reason })
      },
    )
  }),
}

/** «تاریخ دیگر» */
export const otherDayDialogue: Dialogue<Request> = {
  id: 'extension.other-day',
  run: aboutRequest((talk, request, asked) => {
    const { language } = talk
    const { agencyName: agency, currentDueAt, wishedDueAt } = asked
    const dates = { from: new Date(currentDueAt), wished: new Date(wishedDueAt) }
    // An answer that comes late offers no day that has passed.
    const later = new Date(Math.max(dates.from.getTime(), Date.parse(asked.now)))
    if (!asked.mayGrant) return Promise.resolve(null)
    return fill<{ day: JalaliWall; reason: string }>(
      talk,
      {
        day: () => askDay(talk, say(language, 'extension-ask-other', { agency, ...dates }), { ...asked, from: later }),
        reason: () =>
          askNote(talk, say(language, 'extension-ask-note'), label(language, 'extension-no-note'), (text) => {
            const note = cleanText(text)
            return note.length > REASON_LIMIT ? refuse('reason-too-long', { limit: REASON_LIMIT }) : done(note)
          }),
      },
      (grant) => confirm(talk, request, agency, grant),
    )
  }),
}

async function confirm(
  talk: Talk,
  request: Request,
  agency: string,
  { day, reason }: { day: JalaliWall; reason: string },
): Promise<Back | void> {
  const { language } = talk
  const preview = await talk.call(previewGrant, { ...request, day })
  if (!preview.ok) {
    await talk.say({ text: refusalText(language, preview.refusal) })
    return isOfDay(preview.refusal.code) ? BACK : undefined
  }
  const dates = { from: new Date(preview.value.from), to: new Date(preview.value.to) }
  const summary = say(language, 'extension-grant-summary', { agency, ...dates, reason: reason || 'none' })
  if ((await askYes(talk, summary, label(language, 'extension-grant-yes'))) === BACK) return BACK
  return decide(talk, grantExtension, { ...request, day, reason: reason || null })
}
