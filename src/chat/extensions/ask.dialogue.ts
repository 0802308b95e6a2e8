import { type JalaliWall } from 'persian-text'
import type { ExtendableStage } from '#domain/extensions/stages.ts'
import { checkReason, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import { label, say } from '#wording/say.ts'
import type { AgencyRequests } from '#reads/extensions/requests.ts'
import { earlierLines, nothingToAskScreen } from '#screens/extensions/requests.ts'
import { homeRow, refused, stageName } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { askExtension, previewAsk } from '#workflows/extensions/ask-extension.ts'
import { readAgencyRequests } from '#workflows/extensions/read-extensions.ts'
import { type Back, BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askDay, askText, askYes, choose, fill } from '../dialogue/questions.ts'

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
    const read = await talk.call(readAgencyRequests)
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const agency = read.value
    if (agency.stages.length === 0) return talk.say(nothingToAskScreen(language, agency))
    const chosen = agency.stages.find(({ stage }) => stage === args.stage)?.stage
    const reason = say(language, 'extension-ask-reason', { minimum: REASON_MINIMUM })
    const left = await fill<Wish>(
      talk,
      {
        stage: () => askStage(talk, agency),
        reason: () => askText(talk, reason, (text) => checkReason(text, 'wish')),
        day: ({ stage }) => askWishedDay(talk, agency, stage),
      },
      (wish) => confirm(talk, wish),
      chosen === undefined ? {} : { stage: chosen },
    )
    if (left === null) await talk.say({ text: say(language, 'extension-left'), buttons: [homeRow(language)] })
  },
}

/** The answer to the first question shows what was asked for before. */
const askStage = (talk: Talk, agency: AgencyRequests): Promise<ExtendableStage | Back> =>
  choose(
    talk,
    [say(talk.language, 'extension-ask-stage'), ...earlierLines(talk.language, agency)].join('\n\n'),
    agency.stages.map(({ stage }) => [stage]),
    (stage) =>
      label(talk.language, 'extension-stage-button', {
        stage: stageName(talk.language, stage),
        dueAt: dueAtOf(agency, stage),
      }),
  )

const dueAtOf = ({ stages, now }: AgencyRequests, stage: ExtendableStage): Date =>
  new Date(stages.find((one) => one.stage === stage)?.dueAt ?? now)

const askWishedDay = (talk: Talk, agency: AgencyRequests, stage: ExtendableStage): Promise<JalaliWall | Back> =>
  askDay(talk, say(talk.language, 'extension-ask-day', { dueAt: dueAtOf(agency, stage) }), {
    ...agency,
    from: dueAtOf(agency, stage),
  })

async function confirm(talk: Talk, wish: Wish): Promise<Back | undefined> {
  const { language } = talk
  const preview = await talk.call(previewAsk, wish)
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
  const asked = await talk.call(askExtension, wish)
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
