import { parseNumber, parsePoints } from '#domain/text/parse-number.ts'
import { scoreSteps } from '#domain/review/score-steps.ts'
import type { Screen } from '#shared/message.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import type { ItemPage } from '#workflows/evidence/read-item.ts'
import { setSelfAssessment } from '#workflows/evidence/set-self-assessment.ts'
import { type Answer, type Back, BACK, type Dialogue, pick, type Talk } from '../dialogue/dialogue.ts'
import { itemPage, itemToEdit, refusedAnswer } from './screens.ts'

type Value = { claimHundredths: number } | { target: number } | { actual: number }
type Saved = { isSaved: boolean; mark: string; screen: Screen }

/** Requirement E4: the agency's own points by hand, or target and actual, each kept as it comes. */
export const selfAssessmentDialogue: Dialogue = {
  id: 'evidence-self-assessment',
  async run(talk, args) {
    const itemId = Number(args['itemId'])
    const start = await talk.do((ctx) => itemToEdit(ctx, itemId))
    if ('screen' in start) return talk.say(start.screen)
    const { page } = start
    await (page.formula === 'BY_HAND' ? askPoints(talk, page) : askTargetAndActual(talk, page))
  },
}

async function askPoints(talk: Talk, page: ItemPage): Promise<void> {
  const answer = await talk.ask(pointsQuestion(talk, page), (given) => readPoints(given, page.maximumHundredths))
  if (answer === BACK) return backToItem(talk, page.id)
  const saved = await save(
    talk,
    page.id,
    page.marks.assessment,
    { claimHundredths: answer },
    label(talk.language, 'evidence-points-choice', { points: answer }),
  )
  return talk.say(saved.screen)
}

async function askTargetAndActual(talk: Talk, page: ItemPage): Promise<void> {
  const { language } = talk
  if (page.setTarget !== null) {
    if ((await askActual(talk, page, page.marks.assessment)) === BACK) await backToItem(talk, page.id)
    return
  }
  let { target } = page
  let mark = page.marks.assessment
  for (;;) {
    const { code, title } = page
    const asked = say(language, 'evidence-ask-target', { code, title, current: currentOf(talk, target) })
    const wanted = await talk.ask(numberQuestion(talk, asked, target), readQuantity)
    if (wanted === BACK) return backToItem(talk, page.id)
    const kept = await save(talk, page.id, mark, { target: wanted }, String(wanted))
    if (!kept.isSaved) return talk.say(kept.screen)
    target = wanted
    mark = kept.mark
    if ((await askActual(talk, page, mark)) !== BACK) return
  }
}

async function askActual(talk: Talk, page: ItemPage, mark: string): Promise<Back | undefined> {
  const asked = say(talk.language, 'evidence-ask-actual', {
    code: page.code,
    title: page.title,
    target: page.setTarget === null ? 'none' : currentOf(talk, page.setTarget),
    current: currentOf(talk, page.actual),
  })
  const reached = await talk.ask(numberQuestion(talk, asked, page.actual), readQuantity)
  if (reached === BACK) return BACK
  await talk.say((await save(talk, page.id, mark, { actual: reached }, String(reached))).screen)
  return undefined
}

/** Writes the value into the draft at once; what comes back is the page with the news, or what stood in the way. */
const save = (talk: Talk, itemId: number, seen: string, value: Value, text: string): Promise<Saved> =>
  talk.do(async (ctx) => {
    const outcome = await setSelfAssessment(ctx.tools, ctx.caller, { itemId, seen, ...value })
    if (!outcome.ok)
      return { isSaved: false, mark: seen, screen: await refusedAnswer(ctx, outcome.refusal, text, itemId) }
    const screen = await itemPage(ctx, itemId, [say(ctx.language, 'evidence-assessed')])
    return { isSaved: true, mark: outcome.value.mark, screen }
  })

const backToItem = async (talk: Talk, itemId: number): Promise<void> =>
  talk.say(await talk.do((ctx) => itemPage(ctx, itemId)))

const pointsQuestion = ({ language }: Talk, page: ItemPage): Screen => ({
  text: say(language, 'evidence-ask-points', { code: page.code, title: page.title, maximum: page.maximumHundredths }),
  buttons: [
    scoreSteps(page.maximumHundredths, page.claimHundredths).map((points) =>
      pick(label(language, 'evidence-points-choice', { points }), points),
    ),
  ],
})

const numberQuestion = ({ language }: Talk, text: string, current: number | null): Screen => ({
  text,
  buttons: current === null ? [] : [[pick(label(language, 'evidence-keep-choice', { value: current }), current)]],
})

const currentOf = ({ language }: Talk, value: number | null): string =>
  value === null ? 'none' : label(language, 'evidence-number', { value })

function readPoints({ text, picked }: Answer, maximumHundredths: number): Outcome<number> {
  if (picked !== null) return done(Number(picked))
  const parsed = parsePoints(text ?? '')
  if (!parsed.ok) return refuse('number-unreadable', { reason: parsed.reason })
  return parsed.value > maximumHundredths ? refuse('claim-above-maximum', { maximumHundredths }) : done(parsed.value)
}

function readQuantity({ text, picked }: Answer): Outcome<number> {
  if (picked !== null) return done(Number(picked))
  const parsed = parseNumber(text ?? '')
  if (!parsed.ok) return refuse('number-unreadable', { reason: parsed.reason })
  return Math.abs(parsed.value) > 1e12 ? refuse('number-unreadable', { reason: 'range' }) : done(parsed.value)
}
