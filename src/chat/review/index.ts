import type { Handler } from '../context.ts'
import type { Shelf } from '../shelf.ts'
import { findAgency, showAgency } from './agency.ts'
import { deficiencyDialogue } from './deficiency.dialogue.ts'
import { reviewHome } from './home.ts'
import { numberOf } from './number-of.ts'
import { dropItem, openQueue, passOver, pressScore, pressUndo, takeItem } from './queue.ts'
import { confirmRelease, openRelease } from './release.ts'
import { scoreDialogue } from './score.dialogue.ts'
import { openAxis, openScore, openScores } from './scores.ts'

const enter =
  (dialogue: string): Handler =>
  (ctx, [id, submission]) =>
    ctx.conversation.enter(dialogue, { itemId: numberOf(id), submissionId: numberOf(submission) })

/** The evaluators' queue, the release of the preliminary results, and the scores an agency sees after it. */
export const reviewShelf: Shelf = {
  name: 'review',
  commands: { queue: openQueue, agency: findAgency, scores: openScores },
  acts: {
    'review.queue': openQueue,
    'review.next': passOver,
    'review.drop': dropItem,
    'review.take': takeItem,
    'review.score': pressScore,
    'review.undo': pressUndo,
    'review.other-score': enter(scoreDialogue.id),
    'review.deficiency': enter(deficiencyDialogue.id),
    'review.agency': showAgency,
    'review.release': openRelease,
    'review.release-confirm': confirmRelease,
    'review.scores': openScores,
    'review.scores-axis': openAxis,
    'review.scores-item': openScore,
  },
  dialogues: [scoreDialogue, deficiencyDialogue],
  home: reviewHome,
}
