import { homeRow, rows } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { awaitPin, enterPin, setOwnPin } from '#workflows/people/pin.ts'
import type { Ctx } from '../context.ts'
import { begin, BACK, type Back, type Dialogue, type DialogueArgs, type Talk } from '../dialogue/dialogue.ts'

/** What was pressed, to go on with; null: nothing. */
type Next = DialogueArgs & { act: string | null }

/** Asks for what nobody but this process may read: it goes out of the chat at once, where the messenger lets it. */
async function askSecret(talk: Talk, text: string): Promise<string | Back> {
  const written = await talk.ask({ text }, (answer) => (answer.text === null ? refuse('pin-form') : done(answer.text)))
  if (written !== BACK)
    await talk.do(async ({ api, chat, message }) => {
      if (chat !== undefined && message !== undefined)
        await api.deleteMessage(chat.id, message.message_id).catch(() => undefined)
    })
  return written
}

const leave = (talk: Talk): Promise<void> =>
  talk.say({ text: say(talk.language, 'dialogue-cancelled'), buttons: [homeRow(talk.language)] })

const accepted = (talk: Talk, text: string, { act }: Next): Promise<void> => {
  const next = act === null ? null : { label: label(talk.language, 'pin-go-on'), act, tone: 'primary' as const }
  return talk.say({ text, buttons: rows(next !== null && next, homeRow(talk.language)) })
}

export const enterPinDialogue: Dialogue<Next> = {
  id: 'pin.enter',
  async run(talk, next) {
    const { language } = talk
    const isSample = await talk.do((ctx) => Promise.resolve(ctx.surface.platform === 'local'))
    let text = say(language, 'pin-ask', { isSample: String(isSample) })
    for (;;) {
      const written = await askSecret(talk, text)
      if (written === BACK) return leave(talk)
      const outcome = await talk.call(enterPin, { written })
      if (!outcome.ok && outcome.refusal.code !== 'pin-form') {
        await talk.call(awaitPin, false)
        return talk.say({ text: refusalText(language, outcome.refusal), buttons: [homeRow(language)] })
      }
      if (outcome.ok && outcome.value.isRight) return accepted(talk, say(language, 'pin-accepted'), next)
      text = outcome.ok ? say(language, 'pin-wrong', { left: outcome.value.left }) : say(language, 'pin-once-more')
    }
  },
}

export const setPinDialogue: Dialogue<Next> = {
  id: 'pin.set',
  async run(talk, next) {
    const { language } = talk
    let text = say(language, 'pin-set-ask', { isNeeded: String(next.act !== null) })
    for (;;) {
      const written = await askSecret(talk, text)
      if (written === BACK) return leave(talk)
      const again = await askSecret(talk, say(language, 'pin-set-again'))
      if (again === BACK) continue
      const outcome = await talk.call(setOwnPin, { written, again })
      if (outcome.ok)
        return accepted(talk, say(language, 'pin-set-done', { isLate: String(outcome.value.isLate) }), next)
      text = `${refusalText(language, outcome.refusal)}\n\n${say(language, 'pin-set-ask', { isNeeded: 'false' })}`
    }
  },
}

/** The PIN first, then what was pressed; who has none yet is led to one. */
export async function askPin(ctx: Ctx, act: string | null): Promise<void> {
  const has = await ctx.call(awaitPin, true)
  const isAsked = has && ctx.caller.isUnproven === true
  // To set one is what was wished.
  await begin(ctx, isAsked ? enterPinDialogue : setPinDialogue, { act: !isAsked && act === 'pin.set' ? null : act })
}
