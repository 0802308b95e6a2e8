import type { JalaliDay } from '#domain/calendar/jalali.ts'
import { EXTENDABLE_STAGES, type ExtendableStage } from '#domain/extensions/stages.ts'
import { checkReason, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { askExtension } from '#workflows/extensions/ask-extension.ts'
import { type OwnExtensions, previewWish, readOwn } from '#workflows/extensions/read-own.ts'
import { type Back, BACK, type Dialogue, pick, type Talk } from '../dialogue/dialogue.ts'
import { readDay } from '../read-day.ts'
import { refusalText } from '../refusal.ts'
import { homeRow, ownLines, ownScreen, stageName } from './views.ts'

interface Wish {
  stage: ExtendableStage
  reason: string
  day: JalaliDay
}

/** Peers part 7 item 1: stage, reason, wished day, summary, yes. Args: `stage`, or 'none' when it is to be chosen. */
export const askDialogue: Dialogue = {
  id: 'extensions.ask',
  async run(talk, args) {
    const { language } = talk
    const own = await talk.do((ctx) => readOwn(ctx.tools, ctx.by))
    if (!own.ok) return talk.say({ text: refusalText(language, own.refusal), buttons: [homeRow(language)] })
    if (own.value.stages.length === 0) return talk.say(ownScreen(language, own.value))
    const given = own.value.stages.find(({ stage }) => stage === args['stage'])
    const wish: Partial<Wish> = given === undefined ? {} : { stage: given.stage }
    const keep =
      <K extends keyof Wish>(key: K, ask: () => Promise<Wish[K] | Back>) =>
      async () => {
        const answer = await ask()
        if (answer !== BACK) wish[key] = answer
        return answer
      }
    const finished = await talk.steps([
      ...(given === undefined ? [keep('stage', () => askStage(talk, own.value))] : []),
      keep('reason', () => askReason(talk)),
      keep('day', () => askDay(talk, own.value, wish.stage)),
      () => confirm(talk, wish as Wish),
    ])
    if (!finished) await talk.say({ text: say(language, 'extension-left'), buttons: [homeRow(language)] })
  },
}

/** The answer to the first question shows what was asked for before. */
const askStage = (talk: Talk, own: OwnExtensions): Promise<ExtendableStage | Back> =>
  talk.ask<ExtendableStage>(
    {
      text: [say(talk.language, 'extension-ask-stage'), ...ownLines(talk.language, own)].join('\n\n'),
      buttons: own.stages.map(({ stage, dueAt }) => [
        pick(
          label(talk.language, 'extension-stage-button', {
            stage: stageName(talk.language, stage),
            dueAt: new Date(dueAt),
          }),
          stage,
        ),
      ]),
    },
    ({ picked }) => {
      const stage = EXTENDABLE_STAGES.find((key) => key === picked)
      return stage === undefined ? refuse('choice-by-button') : done(stage)
    },
  )

const askReason = (talk: Talk): Promise<string | Back> =>
  talk.ask<string>({ text: say(talk.language, 'extension-ask-reason', { minimum: REASON_MINIMUM }) }, ({ text }) =>
    checkReason(text ?? ''),
  )

const askDay = (
  talk: Talk,
  { now, zone, stages }: OwnExtensions,
  stage: ExtendableStage | undefined,
): Promise<JalaliDay | Back> => {
  const dueAt = stages.find((one) => one.stage === stage)?.dueAt ?? now
  const text = say(talk.language, 'extension-ask-day', { dueAt: new Date(dueAt) })
  return talk.ask<JalaliDay>({ text }, (answer) => readDay(answer.text, answer.sentAt ?? now, zone))
}

async function confirm(talk: Talk, wish: Wish): Promise<Back | undefined> {
  const { language } = talk
  const preview = await talk.do((ctx) => previewWish(ctx.tools, ctx.by, wish))
  if (!preview.ok) {
    await talk.say({ text: refusalText(language, preview.refusal) })
    return isOfDay(preview.refusal.code) ? BACK : undefined
  }
  const { from, to, answerBy } = preview.value
  const stage = stageName(language, wish.stage)
  const answer = await talk.ask(
    {
      text: say(language, 'extension-summary', {
        stage,
        reason: wish.reason,
        from: new Date(from),
        to: new Date(to),
        answerBy: new Date(answerBy),
      }),
      buttons: [[pick(label(language, 'extension-send'), 'yes')]],
    },
    ({ picked }) => (picked === 'yes' ? done(true as const) : refuse('choice-by-button')),
  )
  if (answer === BACK) return BACK
  const asked = await talk.do((ctx) => askExtension(ctx.tools, ctx.by, wish))
  await talk.say({
    text: asked.ok
      ? say(language, 'extension-asked-done', {
          id: asked.value.id,
          stage,
          to: new Date(asked.value.wishedDueAt),
          answerBy: new Date(asked.value.answerBy),
        })
      : refusalText(language, asked.refusal),
    buttons: [homeRow(language)],
  })
  return undefined
}

/** Another day may help; anything else would be refused again. */
export const isOfDay = (code: string): boolean =>
  code === 'extension-not-later' || code === 'extension-too-far' || code === 'due-in-past'
