import type { RouteIds } from '#domain/acts.ts'
import { cleanText, type JalaliWall } from 'persian-text'
import { checkReason, REASON_LIMIT, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import type { Screen } from '#shared/message.ts'
import { done, refuse } from '#shared/outcome.ts'
import { refusalText } from '#screens/refusal.ts'
import { label, say } from '#wording/say.ts'
import { grantExtension, previewGrant, refuseExtension } from '#workflows/extensions/decide-extension.ts'
import { readRequest } from '#workflows/extensions/read-extensions.ts'
import type { Ctx } from '../context.ts'
import { askYes, BACK, type Dialogue, pick, type Talk } from '../dialogue/dialogue.ts'
import { readDay } from '../read-day.ts'
import { isOfDay } from './ask.dialogue.ts'
import { afterDecision, refusedOnPage, requestNow } from './desk.ts'

type Request = RouteIds<'extension.open'>

interface Facts {
  agencyName: string
  wishedDueAt: string
  currentDueAt: string
  now: string
  zone: string
}

/** Begins with the request as it stands; whoever leaves at the first question sees its page again. */
const aboutRequest =
  (ask: (talk: Talk, request: Request, facts: Facts) => Promise<boolean>) =>
  async (talk: Talk, request: Request): Promise<void> => {
    const start = await talk.do((ctx) => beginning(ctx, request))
    if ('screen' in start) return talk.say(start.screen)
    if (!(await ask(talk, request, start.facts))) await talk.say(await talk.do((ctx) => requestNow(ctx, request)))
  }

async function beginning(ctx: Ctx, request: Request): Promise<{ facts: Facts } | { screen: Screen }> {
  const page = await readRequest(ctx.tools, ctx.caller, request)
  if (!page.ok) return { screen: await refusedOnPage(ctx, page.refusal, request) }
  if (!page.value.mayDecide) return { screen: await requestNow(ctx, request) }
  const { agencyName, wishedDueAt, currentDueAt } = page.value
  const { zone, clock } = ctx.tools
  return { facts: { agencyName, wishedDueAt, currentDueAt, zone, now: clock.now().toISOString() } }
}

/** «رد با دلیل» */
export const refuseDialogue: Dialogue<Request> = {
  id: 'extension.refuse',
  run: aboutRequest(async (talk, request, { agencyName: agency }) => {
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
        const summary = say(language, 'extension-refuse-summary', { agency, reason })
        if ((await askYes(talk, summary, label(language, 'extension-refuse-yes'))) === BACK) return BACK
        const after = async (ctx: Ctx) =>
          afterDecision(ctx, await refuseExtension(ctx.tools, ctx.caller, { ...request, reason }), request)
        return talk.say(await talk.do(after))
      },
    ])
  }),
}

/** «تاریخ دیگر» */
export const otherDayDialogue: Dialogue<Request> = {
  id: 'extension.other-day',
  run: aboutRequest(async (talk, request, { agencyName: agency, currentDueAt, wishedDueAt, now, zone }) => {
    const { language } = talk
    const grant: { day: JalaliWall | null; reason: string | null } = { day: null, reason: null }
    return talk.steps([
      async () => {
        const dates = { from: new Date(currentDueAt), wished: new Date(wishedDueAt) }
        const text = say(language, 'extension-ask-other', { agency, ...dates })
        const answer = await talk.ask<JalaliWall>({ text }, (message) =>
          readDay(message.text, message.sentAt ?? now, zone),
        )
        if (answer !== BACK) grant.day = answer
        return answer
      },
      async () => {
        const answer = await askNote(talk)
        if (answer !== BACK) grant.reason = answer === '' ? null : answer
        return answer
      },
      async () => {
        const preview = await talk.do((ctx) => previewGrant(ctx.tools, ctx.caller, { ...request, day: grant.day }))
        if (!preview.ok) {
          await talk.say({ text: refusalText(language, preview.refusal) })
          return isOfDay(preview.refusal.code) ? BACK : undefined
        }
        const dates = { from: new Date(preview.value.from), to: new Date(preview.value.to) }
        const summary = say(language, 'extension-grant-summary', { agency, ...dates, reason: grant.reason ?? 'none' })
        if ((await askYes(talk, summary, label(language, 'extension-grant-yes'))) === BACK) return BACK
        const after = async (ctx: Ctx) =>
          afterDecision(ctx, await grantExtension(ctx.tools, ctx.caller, { ...request, ...grant }), request)
        return talk.say(await talk.do(after))
      },
    ])
  }),
}

const askNote = ({ language, ask }: Talk) =>
  ask<string>(
    {
      text: say(language, 'extension-ask-note'),
      buttons: [[pick(label(language, 'extension-no-note'), 'none')]],
    },
    ({ text, picked }) => {
      const note = picked === null ? cleanText(text ?? '') : ''
      return note.length > REASON_LIMIT ? refuse('reason-too-long', { limit: REASON_LIMIT }) : done(note)
    },
  )
