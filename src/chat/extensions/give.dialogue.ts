import type { JalaliWall } from 'persian-text'
import { EXTENDABLE_STAGES, type ExtendableStage } from '#domain/extensions/stages.ts'
import { checkReason, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import { go, homeRow, lines, paragraphs, stageName } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { done } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { giveMoreTime, previewGift, readWhom } from '#workflows/extensions/give-time.ts'
import { type Back, BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askDay, askText, askYes, choose, fill, pick } from '../dialogue/questions.ts'
import { isOfDay } from './ask.dialogue.ts'

interface Gift {
  stage: ExtendableStage
  whom: { id: number; name: string }[]
  day: JalaliWall
  reason: string
}

const NAMED = 12

/** Peers row 3: stage, whom, why, until when, yes. */
export const giveDialogue: Dialogue = {
  id: 'extension.give',
  async run(talk) {
    const { language } = talk
    const at = await talk.do(({ tools: { clock, zone } }) => Promise.resolve({ now: clock.now().toISOString(), zone }))
    const left = await fill<Gift>(
      talk,
      {
        stage: () =>
          choose(talk, say(language, 'extension-give-stage'), [EXTENDABLE_STAGES], (stage) =>
            stageName(language, stage),
          ),
        whom: ({ stage }) => askWhom(talk, stage),
        reason: () =>
          askText(talk, say(language, 'extension-give-reason', { minimum: REASON_MINIMUM }), (text) =>
            checkReason(text),
          ),
        day: () => askDay(talk, say(language, 'extension-give-day'), { ...at, ahead: [1, 2, 3, 7] }),
      },
      (gift) => confirm(talk, gift),
    )
    if (left === null) await talk.say({ text: say(language, 'dialogue-cancelled'), buttons: [homeRow(language)] })
  },
}

async function askWhom(talk: Talk, stage: ExtendableStage): Promise<Gift['whom'] | Back> {
  const { language } = talk
  const owing = await talk.call(readWhom, { stage, words: null })
  const count = owing.ok ? owing.value.length : 0
  let text = say(language, 'extension-give-whom')
  for (;;) {
    const buttons = count === 0 ? [] : [[pick(label(language, 'extension-give-owing', { count }), 'owing')]]
    const words = await talk.ask<string | null>({ text, buttons }, ({ picked, text: written }) =>
      done(picked === 'owing' ? null : (written ?? '')),
    )
    if (words === BACK) return BACK
    const found = await talk.call(readWhom, { stage, words })
    if (found.ok && found.value.length > 0) return found.value
    text = found.ok ? say(language, 'extension-give-whom') : refusalText(language, found.refusal)
  }
}

async function confirm(talk: Talk, { stage, whom, day, reason }: Gift): Promise<Back | undefined> {
  const { language } = talk
  const gift = { stage, agencyIds: whom.map(({ id }) => id), day }
  const preview = await talk.call(previewGift, gift)
  if (!preview.ok) {
    await talk.say({ text: refusalText(language, preview.refusal) })
    return isOfDay(preview.refusal.code) ? BACK : undefined
  }
  const { given, untouched, to } = preview.value
  const summary = paragraphs(
    say(language, 'extension-give-summary', {
      stage: stageName(language, stage),
      to: new Date(to),
      count: given.length,
      reason,
    }),
    lines(
      ...given
        .slice(0, NAMED)
        .map(({ name, from }) => say(language, 'extension-give-line', { agency: name, from: new Date(from) })),
      given.length > NAMED && say(language, 'extension-give-more', { rest: given.length - NAMED }),
    ),
    untouched.length > 0 && say(language, 'extension-give-untouched', { count: untouched.length }),
  )
  if ((await askYes(talk, summary, label(language, 'extension-give-yes', { count: given.length }))) === BACK)
    return BACK
  const made = await talk.call(giveMoreTime, { ...gift, reason })
  await talk.say({
    isDocument: true,
    text: made.ok
      ? say(language, 'extension-give-done', { count: made.value.agencies, to: new Date(made.value.to) })
      : refusalText(language, made.refusal),
    buttons: [[go('extension.register', { page: 0 }, label(language, 'extension-register'))], homeRow(language)],
  })
  return undefined
}
