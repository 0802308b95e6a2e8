import type { Mark } from '#domain/acts/ids.ts'
import { parsePoints } from 'persian-text'
import { scoreSteps } from '#domain/review/score-steps.ts'
import type { Screen } from '#shared/message.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { withNote } from '#screens/kit.ts'
import type { ItemPage } from '#reads/evidence/item-page.ts'
import { setSelfAssessment } from '#workflows/evidence/set-self-assessment.ts'
import { type Answer, type Back, BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { pick, readQuantity } from '../dialogue/questions.ts'
import { type Item, itemNow, itemToEdit, refusedAnswer } from './item.ts'

type Value = { claimHundredths: number } | { target: number } | { actual: number }
type Saved = { isSaved: boolean; mark: Mark; screen: Screen }

/** Requirement E4: the agency's own points by hand, or target and actual, each kept as it comes. */
export const selfAssessmentDialogue: Dialogue<Item> = {
  id: 'evidence.set-self-assessment',
  async run(talk, item) {
    const start = await talk.do((ctx) => itemToEdit(ctx, item))
    if ('screen' in start) return talk.say(start.screen)
    const { page } = start
    await (page.formula === 'BY_HAND' ? askPoints(talk, page) : askTargetAndActual(talk, page))
  },
}

async function askPoints(talk: Talk, page: ItemPage): Promise<void> {
  const answer = await talk.ask(pointsQuestion(talk, page), (message) => readPoints(message, page.maximumHundredths))
  if (answer === BACK) return backToItem(talk, { itemId: page.id })
  const saved = await save(
    talk,
    { itemId: page.id },
    page.marks.assessment,
    { claimHundredths: answer },
    label(talk.language, 'evidence-points-choice', { points: answer }),
  )
  return talk.say(saved.screen)
}

async function askTargetAndActual(talk: Talk, page: ItemPage): Promise<void> {
  const { language } = talk
  if (page.setTarget !== null) {
    if ((await askActual(talk, page, page.marks.assessment)) === BACK) await backToItem(talk, { itemId: page.id })
    return
  }
  let { target } = page
  let mark = page.marks.assessment
  for (;;) {
    const { code, title } = page
    const question = say(language, 'evidence-ask-target', { code, title, current: currentOf(talk, target) })
    const answer = await talk.ask(numberQuestion(talk, question, target), readQuantity('target', page))
    if (answer === BACK) return backToItem(talk, { itemId: page.id })
    const saved = await save(talk, { itemId: page.id }, mark, { target: answer }, String(answer))
    if (!saved.isSaved) return talk.say(saved.screen)
    target = answer
    mark = saved.mark
    if ((await askActual(talk, page, mark)) !== BACK) return
  }
}

async function askActual(talk: Talk, page: ItemPage, mark: Mark): Promise<Back | undefined> {
  const question = say(talk.language, 'evidence-ask-actual', {
    code: page.code,
    title: page.title,
    target: page.setTarget === null ? 'none' : currentOf(talk, page.setTarget),
    current: currentOf(talk, page.actual),
  })
  const reached = await talk.ask(numberQuestion(talk, question, page.actual), readQuantity('actual', page))
  if (reached === BACK) return BACK
  await talk.say((await save(talk, { itemId: page.id }, mark, { actual: reached }, String(reached))).screen)
  return undefined
}

/** Writes the value into the draft at once; what comes back is the page with the news, or what stood in the way. */
const save = (talk: Talk, item: Item, seen: Mark, value: Value, text: string): Promise<Saved> =>
  talk.do(async (ctx) => {
    const outcome = await ctx.call(setSelfAssessment, { ...item, seen, ...value })
    if (!outcome.ok)
      return { isSaved: false, mark: seen, screen: await refusedAnswer(ctx, outcome.refusal, text, item) }
    const screen = withNote(say(ctx.language, 'evidence-assessed'), await itemNow(ctx, item))
    return { isSaved: true, mark: outcome.value.mark, screen }
  })

const backToItem = async (talk: Talk, item: Item): Promise<void> => talk.say(await talk.do((ctx) => itemNow(ctx, item)))

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

/** Refusals: number-unreadable {reason}, claim-above-maximum {maximumHundredths}. */
export function readPoints({ text, picked }: Answer, maximumHundredths: number): Outcome<number> {
  if (picked !== null) return done(Number(picked))
  const parsed = parsePoints(text ?? '')
  if (!parsed.ok) return refuse('number-unreadable', { reason: parsed.reason })
  return parsed.value > maximumHundredths ? refuse('claim-above-maximum', { maximumHundredths }) : done(parsed.value)
}
