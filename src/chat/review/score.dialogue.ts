import type { RouteIds } from '#domain/acts.ts'
import { checkNote } from '#domain/review/check-note.ts'
import { goneScreen, nextScreen, scoredView } from '#screens/review/task.ts'
import { label, say } from '#wording/say.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { readClaimed } from '#workflows/review/read-queue.ts'
import { scoreItem } from '#workflows/review/score.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { askNote, askPoints, fill } from '../dialogue/questions.ts'

/** A typed score, or one with a note to it; the item stays in hand until the points are recorded. */
export const scoreDialogue: Dialogue<RouteIds<'review.other-score'>> = {
  id: 'review.score',
  async run(talk, version) {
    const { language } = talk
    const claimed = await talk.call(readClaimed, version)
    if (!claimed.ok) return talk.say(goneScreen(language, claimed.refusal))
    const { agencyName: agency, code, title, maximumHundredths: maximum, steps } = claimed.value
    const question = say(language, 'review-score-question', { agency, code, title, maximum })
    const score = await fill<{ pointsHundredths: number; note: string }>(talk, {
      pointsHundredths: () =>
        askPoints(talk, question, { steps, maximum }, (points) => label(language, 'review-step', { points })),
      note: ({ pointsHundredths: points }) =>
        askNote(
          talk,
          say(language, 'review-note-question', { points, maximum }),
          label(language, 'review-no-note'),
          checkNote,
        ),
    })
    if (score === null) return talk.say(nextScreen(language, await talk.call(claimNext, {})))
    const outcome = await talk.call(scoreItem, { ...version, ...score })
    if (!outcome.ok) return talk.say(goneScreen(language, outcome.refusal))
    await talk.say(scoredView(language, outcome.value))
    await talk.say(nextScreen(language, await talk.call(claimNext, { afterItemId: version.itemId })))
  },
}
