import type { JalaliDay } from '#domain/calendar/jalali.ts'
import { checkReason, REASON_LIMIT, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import { cleanText } from '#domain/text/clean-text.ts'
import type { Screen } from '#shared/message.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { decideExtension, previewGrant } from '#workflows/extensions/decide-extension.ts'
import { readRequest } from '#workflows/extensions/read-register.ts'
import type { Ctx } from '../context.ts'
import { type Back, BACK, type Dialogue, pick, type Talk } from '../dialogue/dialogue.ts'
import { readDay } from '../read-day.ts'
import { refusalText } from '../refusal.ts'
import { decidedText, refusedOnPage, requestPage } from './desk.ts'
import { isOfDay } from './ask.dialogue.ts'

interface Request {
  id: number
  agencyName: string
  wishedDueAt: string
  currentDueAt: string
  now: string
  zone: string
}

/** «تاریخ دیگر» and «رد با دلیل». Args: `extensionId`, `verdict` ('grant' or 'refuse'). */
export const decideDialogue: Dialogue = {
  id: 'extensions.decide',
  async run(talk, args) {
    const id = Number(args['extensionId'])
    const start = await talk.do((ctx) => beginning(ctx, id))
    if ('screen' in start) return talk.say(start.screen)
    const finished = await (args['verdict'] === 'refuse' ? refusal(talk, start.request) : otherDay(talk, start.request))
    if (!finished) await talk.say(await talk.do((ctx) => requestPage(ctx, id)))
  },
}

async function beginning(ctx: Ctx, id: number): Promise<{ request: Request } | { screen: Screen }> {
  const page = await readRequest(ctx.tools, ctx.by, id)
  if (!page.ok) return { screen: await refusedOnPage(ctx, page.refusal, id) }
  if (!page.value.mayDecide) return { screen: await requestPage(ctx, id) }
  const { agencyName, wishedDueAt, currentDueAt } = page.value
  const { zone, clock } = ctx.tools
  return { request: { id, agencyName, wishedDueAt, currentDueAt, zone, now: clock.now().toISOString() } }
}

const yes = (talk: Talk, text: string, button: string): Promise<true | Back> =>
  talk.ask({ text, buttons: [[pick(button, 'yes')]] }, ({ picked }) =>
    picked === 'yes' ? done(true as const) : refuse('choice-by-button'),
  )

/** @returns false when BACK was pressed at the first question */
async function refusal(talk: Talk, { id, agencyName: agency }: Request): Promise<boolean> {
  const { language } = talk
  let reason = ''
  return talk.steps([
    async () => {
      const question = { text: say(language, 'extension-ask-refusal', { agency, minimum: REASON_MINIMUM }) }
      const answer = await talk.ask<string>(question, ({ text }) => checkReason(text ?? ''))
      if (answer !== BACK) reason = answer
      return answer
    },
    async () => {
      const text = say(language, 'extension-refuse-summary', { agency, reason })
      if ((await yes(talk, text, label(language, 'extension-refuse-yes'))) === BACK) return BACK
      await decide(talk, id, { verdict: 'refuse', extensionId: id, reason })
      return undefined
    },
  ])
}

async function otherDay(talk: Talk, request: Request): Promise<boolean> {
  const { language } = talk
  const { id, agencyName: agency, currentDueAt, wishedDueAt, now, zone } = request
  let day: JalaliDay | null = null
  let reason: string | null = null
  return talk.steps([
    async () => {
      const text = say(language, 'extension-ask-other', {
        agency,
        from: new Date(currentDueAt),
        wished: new Date(wishedDueAt),
      })
      const answer = await talk.ask<JalaliDay>({ text }, (given) => readDay(given.text, given.sentAt ?? now, zone))
      if (answer !== BACK) day = answer
      return answer
    },
    async () => {
      const buttons = [[pick(label(language, 'extension-no-note'), 'none')]]
      const answer = await talk.ask<string>(
        { text: say(language, 'extension-ask-note'), buttons },
        ({ text, picked }) => {
          const note = picked === null ? cleanText(text ?? '') : ''
          return note.length > REASON_LIMIT ? refuse('reason-too-long', { limit: REASON_LIMIT }) : done(note)
        },
      )
      if (answer !== BACK) reason = answer === '' ? null : answer
      return answer
    },
    async () => {
      const preview = await talk.do((ctx) => previewGrant(ctx.tools, ctx.by, { extensionId: id, day }))
      if (!preview.ok) {
        await talk.say({ text: refusalText(language, preview.refusal) })
        return isOfDay(preview.refusal.code) ? BACK : undefined
      }
      const { from, to } = preview.value
      const text = say(language, 'extension-grant-summary', {
        agency,
        from: new Date(from),
        to: new Date(to),
        reason: reason ?? 'none',
      })
      if ((await yes(talk, text, label(language, 'extension-grant-yes'))) === BACK) return BACK
      await decide(talk, id, { verdict: 'grant', extensionId: id, day, reason })
      return undefined
    },
  ])
}

async function decide(talk: Talk, id: number, input: Parameters<typeof decideExtension>[2]): Promise<void> {
  const screen = await talk.do(async (ctx) => {
    const outcome = await decideExtension(ctx.tools, ctx.by, input)
    return outcome.ok
      ? requestPage(ctx, id, [decidedText(ctx, outcome.value)])
      : refusedOnPage(ctx, outcome.refusal, id)
  })
  await talk.say(screen)
}
