import { homeRow } from '#screens/kit.ts'
import {
  balanceScreen,
  maximumScreen,
  reviewersButton,
  reviewerScreen,
  reviewersScreen,
  secondAxesScreen,
  substitutesScreen,
} from '#screens/review/reviewers.ts'
import { qualityScreen } from '#screens/review/quality.ts'
import { say } from '#wording/say.ts'
import {
  applyBalance,
  assignSecond,
  handOver,
  previewBalance,
  readAxesForSecond,
  readQuality,
  readReviewer,
  readReviewers,
  readSubstitutes,
  setMaximum,
} from '#workflows/review/reviewers.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, opens, page, shows } from '../routes.ts'
import type { Shelf } from '../shelf.ts'
import { conflictDialogue } from './conflict.dialogue.ts'

const reviewers = page(readReviewers, (language, all, ids: { page: number }) =>
  reviewersScreen(language, all, ids.page),
)
const quality = page(readQuality, (language, board, ids: { page: number }) => qualityScreen(language, board, ids.page))
const reviewer = page(readReviewer, (language, sheet, _ids: { personId: number }) => reviewerScreen(language, sheet))

/** Peers rows 32, 33: who reviews how much, what is shared out, and who must not judge whom. */
export const reviewersShelf: Shelf = {
  name: 'reviewers',
  commands: {
    reviewers: (ctx) => opens(reviewers)(ctx, { page: 0 }),
    quality: (ctx) => opens(quality)(ctx, { page: 0 }),
  },
  routes: {
    'review.reviewers': opens(reviewers),
    'review.reviewer': opens(reviewer),
    'review.quality': opens(quality),
    'review.preview-balance': shows(previewBalance, balanceScreen),
    'review.balance': shows(applyBalance, (language, { added }) => ({
      text: say(language, 'balance-applied', { count: added }),
      buttons: [[reviewersButton(language)], homeRow(language)],
    })),
    'review.choose-substitute': shows(readSubstitutes, substitutesScreen),
    'review.hand-over': changes(
      handOver,
      (language, facts) => say(language, 'substitute-done', facts),
      (ctx, { personId }) => reviewer(ctx, { personId }),
    ),
    'review.choose-maximum': (ctx, { personId }) => ctx.show(maximumScreen(ctx.language, personId)),
    'review.set-maximum': changes(
      setMaximum,
      (language, { maximum }) => say(language, 'maximum-set', { maximum }),
      (ctx, { personId }) => reviewer(ctx, { personId }),
    ),
    'review.choose-second': shows(readAxesForSecond, secondAxesScreen),
    'review.assign-second': changes(
      assignSecond,
      (language, { axis, opened }) => say(language, 'second-axis-done', { axis, opened }),
      (ctx, { personId }) => reviewer(ctx, { personId }),
    ),
    'review.ask-conflict': (ctx, ids) => begin(ctx, conflictDialogue, ids),
  },
  dialogues: [conflictDialogue],
}
