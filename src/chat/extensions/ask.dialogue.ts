import type { JalaliWall } from 'persian-text'
import { EXTENDABLE_STAGES, type ExtendableStage } from '#domain/extensions/stages.ts'
import { checkReason, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import type { AgencyRequests } from '#reads/extensions/requests.ts'
import { earlierLines, nothingToAskScreen } from '#screens/extensions/requests.ts'
import { homeRow, refused, stageName } from '#screens/kit.ts'
import { askExtension, previewAsk } from '#workflows/extensions/ask-extension.ts'
import { readAgencyRequests } from '#workflows/extensions/read-extensions.ts'
import { askYes, type Back, BACK, type Dialogue, pick, type Talk } from '../dialogue/dialogue.ts'
import { readDay } from '../read-day.ts'
import { refusalText } from '#screens/refusal.ts'

interface Wish {
  stage: ExtendableStage
  reason: string
  day: JalaliWall
}

/** Peers part 7 item 1: stage, reason, wished day, summary, yes. `stage` null: it is to be chosen. */
export const askDialogue: Dialogue<{ stage: ExtendableStage | null }> = {
  id: 'extension.ask',
  async run(talk, args) {
    const { language } = talk
    const read = await talk.do((ctx) => readAgencyRequests(ctx.tools, ctx.caller))
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const agency = read.value
    if (agency.stages.length === 0) return talk.say(nothingToAskScreen(language, agency))
    const chosen = agency.stages.find(({ stage }) => stage === args.stage)
    const wish: Partial<Wish> = chosen === undefined ? {} : { stage: chosen.stage }
    const keep =
      <K extends keyof Wish>(key: K, ask: () => Promise<Wish[K] | Back>) =>
      async () => {
        const answer = await ask()
        if (answer !== BACK) wish[key] = answer
        return answer
      }
    const finished = await talk.steps([
      ...(chosen === undefined ? [keep('stage', () => askStage(talk, agency))] : []),
      keep('reason', () => askReason(talk)),
      keep('day', () => askDay(talk, agency, wish.stage)),
      () => confirm(talk, wish as Wish),
    ])
    if (!finished) await talk.say({ text: say(language, 'extension-left'), buttons: [homeRow(language)] })
  },
}

/** The answer to the first question shows what was asked for before. */
const askStage = (talk: Talk, agency: AgencyRequests): Promise<ExtendableStage | Back> =>
  talk.ask<ExtendableStage>(
    {
      text: [say(talk.language, 'extension-ask-stage'), ...earlierLines(talk.language, agency)].join('\n\n'),
      buttons: agency.stages.map(({ stage, dueAt }) => [
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
  { now, zone, stages }: AgencyRequests,
  stage: ExtendableStage | undefined,
): Promise<JalaliWall | Back> => {
  const dueAt = stages.find((one) => one.stage === stage)?.dueAt ?? now
  const text = say(talk.language, 'extension-ask-day', { dueAt: new Date(dueAt) })
  return talk.ask<JalaliWall>({ text }, (answer) => readDay(answer.text, answer.sentAt ?? now, zone))
}

async function confirm(talk: Talk, wish: Wish): Promise<Back | undefined> {
  const { language } = talk
  const preview = await talk.do((ctx) => previewAsk(ctx.tools, ctx.caller, wish))
  if (!preview.ok) {
    await talk.say({ text: refusalText(language, preview.refusal) })
    return isOfDay(preview.refusal.code) ? BACK : undefined
  }
  const { from, to, answerBy } = preview.value
  const stage = stageName(language, wish.stage)
  const summary = say(language, 'extension-summary', {
    stage,
    reason: wish.reason,
    from: new Date(from),
    to: new Date(to),
    answerBy: new Date(answerBy),
  })
  const answer = await askYes(talk, summary, label(language, 'extension-send'))
  if (answer === BACK) return BACK
  const asked = await talk.do((ctx) => askExtension(ctx.tools, ctx.caller, wish))
  await talk.say({
    ...(asked.ok ? { isDocument: true } : {}),
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
