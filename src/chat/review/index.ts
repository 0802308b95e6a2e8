import { go } from '#screens/kit.ts'
import { scoresButton } from '#screens/review/scores.ts'
import { queueButton } from '#screens/review/task.ts'
import { label, say } from '#wording/say.ts'
import { readReviewHome } from '#workflows/review/read-queue.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { findAgency, showAgency } from './agency.ts'
import { deficiencyDialogue } from './deficiency.dialogue.ts'
import { claim, claimAfter, openQueue, release, score, undo } from './queue.ts'
import { openRelease, release as releasePreliminary } from './release.ts'
import { scoreDialogue } from './score.dialogue.ts'
import { openAxis, openScore, openScores } from './scores.ts'

/** What waits for an evaluator; the release for the coordinator; for an agency its scores, once they are out. */
async function home({ tools, caller, language }: Ctx): Promise<HomePart | null> {
  const part = await readReviewHome(tools, caller)
  switch (part?.kind) {
    case undefined:
      return null
    case 'queue': {
      const buttons = [[queueButton(language, 'review-queue-button')]]
      return { lines: [say(language, 'review-home', { ...part.counts })], buttons, order: 20 }
    }
    case 'release': {
      const buttons = [[go('review.preview-release', {}, label(language, 'review-release-button'))]]
      return { lines: [], buttons, order: 20 }
    }
    case 'scores':
      return { lines: [], buttons: [[scoresButton(language, 'scores-see')]], order: 20 }
  }
}

/** The evaluators' queue, the release of the preliminary results, and the scores an agency sees after it. */
export const reviewShelf: Shelf = {
  name: 'review',
  commands: { queue: openQueue, agency: findAgency, scores: openScores },
  routes: {
    'review.claim-next': claimAfter,
    'review.claim': claim,
    'review.release-claim': release,
    'review.score': score,
    'review.other-score': (ctx, version) => begin(ctx, scoreDialogue, version),
    'review.undo-score': undo,
    'review.note-deficiency': (ctx, version) => begin(ctx, deficiencyDialogue, version),
    'review.read-agency': showAgency,
    'review.preview-release': openRelease,
    'review.release-preliminary': releasePreliminary,
    'review.scores': openScores,
    'review.scores-axis': openAxis,
    'review.scores-item': openScore,
  },
  dialogues: [scoreDialogue, deficiencyDialogue],
  home,
}
