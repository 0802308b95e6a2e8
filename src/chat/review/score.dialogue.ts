import type { RouteIds } from '#domain/acts.ts'
import { checkNote } from '#domain/review/check-note.ts'
import { computedBy } from '#domain/review/figures.ts'
import type { PointsExplanation } from '#domain/review/points.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import { lines, paragraphs } from '#screens/kit.ts'
import { wayLines } from '#screens/review/arithmetic.ts'
import { goneScreen, nextScreen, scoredView } from '#screens/review/task.ts'
import { done } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { TaskSheet } from '#reads/review/task-sheet.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { readClaimed } from '#workflows/review/read-queue.ts'
import { scoreItem } from '#workflows/review/score.ts'
import type { Back, Dialogue, Talk } from '../dialogue/dialogue.ts'
import { askNote, askPoints, fill, pick, readQuantity } from '../dialogue/questions.ts'

/** Why an evaluator departs from what the formula gives: what is written most often (peers, beyond 10). */
const REASONS = {
  down: ['unproven', 'outside', 'definition'],
  up: ['hindered', 'target-moved', 'beyond'],
} as const

interface Answers {
  target: number
  actual: number
  pointsHundredths: Hundredths
  note: string
}

/**
 * A score with its note, where there is a formula after target and performance as the evidence shows them: the same for every evaluator of an
 * item. Null when they went back out of it.
 */
export async function askJudgement(talk: Talk, sheet: TaskSheet, verify: boolean) {
  const { target, actual } = sheet
  const computed = (answers: Answers): PointsExplanation | null =>
    sheet.computed === null ? null : computedBy({ ...sheet, target: sheet.setTarget }, answers)
  const isMeasured = verify && sheet.computed !== null
  const score = await fill<Answers>(
    talk,
    {
      target: () => askFigure(talk, sheet, 'target'),
      actual: () => askFigure(talk, sheet, 'actual'),
      pointsHundredths: (answers) => askScore(talk, sheet, computed(answers)),
      note: (answers) => askWhy(talk, sheet, answers.pointsHundredths, computed(answers)),
    },
    () => Promise.resolve(),
    {
      ...(isMeasured && sheet.setTarget === null ? {} : { target: target ?? 0 }),
      ...(isMeasured ? {} : { actual: actual ?? 0 }),
    },
  )
  if (score === null) return null
  const { target: verifiedTarget, actual: verifiedActual, ...given } = score
  return { ...given, ...(isMeasured ? { figures: { target: verifiedTarget, actual: verifiedActual } } : {}) }
}

/**
 * A typed score, or one with a note to it; where there is a formula, after target and performance as the evidence shows them. The item
 * stays in hand until the points are recorded.
 */
export const scoreDialogue: Dialogue<RouteIds<'review.other-score'> & { verify: boolean; insufficient: boolean }> = {
  id: 'review.score',
  async run(talk, { verify, insufficient, ...version }) {
    const { language } = talk
    const claimed = await talk.call(readClaimed, version)
    if (!claimed.ok) return talk.say(goneScreen(language, claimed.refusal))
    const said = await askJudgement(talk, claimed.value, verify)
    if (said === null) return talk.say(nextScreen(language, await talk.call(claimNext, {})))
    const outcome = await talk.call(scoreItem, { ...version, ...said, ...(insufficient ? { insufficient } : {}) })
    if (!outcome.ok) return talk.say(goneScreen(language, outcome.refusal))
    await talk.say(scoredView(language, outcome.value))
    await talk.say(nextScreen(language, await talk.call(claimNext, { afterItemId: version.itemId })))
  },
}

const agencyOf = ({ language }: Talk, { agencyName }: TaskSheet): string =>
  agencyName || label(language, 'second-look-hidden-agency')

function askFigure(talk: Talk, sheet: TaskSheet, kind: 'target' | 'actual'): Promise<number | Back> {
  const { language } = talk
  const { code, title } = sheet
  const agency = agencyOf(talk, sheet)
  const claimed = sheet[kind] ?? 0
  return talk.ask(
    {
      text: say(language, `review-ask-${kind}`, { agency, code, title, claimed }),
      buttons: [[pick(label(language, 'review-as-claimed', { value: claimed }), claimed)]],
    },
    readQuantity(kind, sheet),
  )
}

function askScore(talk: Talk, sheet: TaskSheet, computed: PointsExplanation | null): Promise<Hundredths | Back> {
  const { language } = talk
  const { code, title, maximumHundredths: maximum } = sheet
  const agency = agencyOf(talk, sheet)
  const steps = computed === null ? sheet.steps : [computed.pointsHundredths ?? 0]
  const isOther =
    computed !== null && (computed.target !== sheet.computed?.target || computed.actual !== sheet.computed.actual)
  return askPoints(
    talk,
    paragraphs(
      computed !== null &&
        lines(
          isOther && say(language, 'review-figures-claimed', { points: sheet.computed?.pointsHundredths ?? 0 }),
          wayLines(language, computed),
        ),
      say(language, 'review-score-question', { agency, code, title, maximum }),
    ),
    { steps, maximum },
    (points) => label(language, 'review-step', { points }),
  )
}

/** A note that may be left out where the score is what the formula gives; else the reason, prepared or written. */
function askWhy(talk: Talk, sheet: TaskSheet, points: Hundredths, computed: PointsExplanation | null) {
  const { language } = talk
  const { maximumHundredths: maximum } = sheet
  const expected = computed?.pointsHundredths ?? points
  if (points === expected)
    return askNote(
      talk,
      say(language, 'review-note-question', { points, maximum }),
      label(language, 'review-no-note'),
      checkNote,
    )
  const direction = points < expected ? 'down' : 'up'
  const text = say(language, 'review-departure-question', { points, computed: expected, direction })
  const buttons = REASONS[direction].map((name) => [pick(labelDynamic(language, `review-why-${name}`), name)])
  return talk.ask<string>({ text, buttons }, (answer) => {
    const ready = REASONS[direction].find((name) => name === answer.picked)
    return ready === undefined ? checkNote(answer.text ?? '') : done(labelDynamic(language, `review-why-${ready}-text`))
  })
}
