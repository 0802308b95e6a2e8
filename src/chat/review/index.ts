import { squash } from 'persian-text'
import { go, homeRow, refused, rows } from '#screens/kit.ts'
import { agencyChoice, agencyView } from '#screens/review/agency.ts'
import { releaseView } from '#screens/review/release.ts'
import { scoreReadersScreen } from '#screens/review/score-readers.ts'
import { axisView, lossesView, scoresButton, scoresView, scoreView } from '#screens/review/scores.ts'
import { queueButton } from '#screens/review/task.ts'
import { label, say } from '#wording/say.ts'
import { findAgencies, readAgencyItems } from '#workflows/review/read-agency.ts'
import { readReviewHome } from '#workflows/review/read-queue.ts'
import { acceptScores, noteScoresSeen, readScoreReaders } from '#workflows/review/accept-scores.ts'
import { readScore, readScores } from '#workflows/review/read-scores.ts'
import { proposeRelease, readRelease, releasePreliminary } from '#workflows/review/release-preliminary.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, page, shows } from '../routes.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { deficiencyDialogue } from './deficiency.dialogue.ts'
import { claim, claimAfter, openQueue, release, score, undo } from './queue.ts'
import { undoDialogue } from './undo.dialogue.ts'
import { scoreDialogue } from './score.dialogue.ts'

const showAgency = shows(readAgencyItems, (language, items, { page }: { agencyId: number; page: number }) =>
  agencyView(language, items, page),
)

/** `/agency <text>`: what this evaluator reviews at one agency. */
async function findAgency(ctx: Ctx, words: string[]): Promise<unknown> {
  const { language } = ctx
  if (words.length === 0) return ctx.say({ text: say(language, 'review-agency-ask') })
  const found = await ctx.call(findAgencies, { text: words.join(' ') })
  if (!found.ok) return ctx.show(refused(language, found.refusal))
  const [one, ...others] = found.value
  return one === undefined || others.length > 0
    ? ctx.show(agencyChoice(language, found.value))
    : showAgency(ctx, { agencyId: one.id, page: 0 })
}

/** An agency by a part of its name, for those who may look one up. */
async function find(ctx: Ctx, words: string): Promise<boolean> {
  const found = squash(words).length < 2 ? null : await ctx.call(findAgencies, { text: words })
  if (found === null || !found.ok || found.value.length === 0) return false
  await findAgency(ctx, [words])
  return true
}

/** What waits for an evaluator; for an agency its scores, once they are out. */
async function home({ call, language }: Ctx): Promise<HomePart | null> {
  const part = await call(readReviewHome)
  switch (part?.kind) {
    case undefined:
      return null
    case 'queue': {
      const buttons = [[queueButton(language, 'review-queue-button')]]
      return { lines: [say(language, 'review-home', { ...part.counts })], buttons, order: 20 }
    }
    case 'scores':
      return { lines: [], buttons: [[scoresButton(language, 'scores-see')]], order: 20 }
  }
}

const scoresNow = page(readScores, (language, scores, _ids: object) => scoresView(language, scores))

/** What an agency is shown it has seen: the organization knows by it whom to telephone. */
async function showScores(ctx: Ctx): Promise<unknown> {
  const screen = await scoresNow(ctx, {})
  await ctx.call(noteScoresSeen, {})
  return ctx.show(screen)
}

/** The evaluators' queue, the release of the preliminary results, and the scores an agency sees after it. */
export const reviewShelf: Shelf = {
  name: 'review',
  commands: { queue: openQueue, agency: findAgency, scores: showScores },
  routes: {
    'review.claim-next': claimAfter,
    'review.claim': claim,
    'review.release-claim': release,
    'review.score': score,
    'review.other-score': (ctx, version) =>
      begin(ctx, scoreDialogue, { ...version, verify: false, insufficient: false }),
    'review.verify-figures': (ctx, version) =>
      begin(ctx, scoreDialogue, { ...version, verify: true, insufficient: false }),
    'review.score-insufficient': (ctx, version) =>
      begin(ctx, scoreDialogue, { ...version, verify: true, insufficient: true }),
    'review.undo-score': undo,
    'review.ask-undo': (ctx, ids) => begin(ctx, undoDialogue, ids),
    'review.note-deficiency': (ctx, version) => begin(ctx, deficiencyDialogue, version),
    'review.read-agency': showAgency,
    'review.preview-release': shows(readRelease, releaseView),
    'review.propose-release': shows(proposeRelease, (language, { isOwn }) => ({
      text: say(language, 'review-release-proposed', { isOwn: String(isOwn) }),
      buttons: rows(
        !isOwn && go('review.preview-release', {}, label(language, 'review-release-button')),
        homeRow(language),
      ),
    })),
    'review.release-preliminary': shows(releasePreliminary, (language, { year, told, lapsed }) => ({
      text: say(language, 'review-released', { year, told, lapsed }),
      buttons: [homeRow(language)],
    })),
    'review.scores': showScores,
    'review.accept-scores': changes(acceptScores, (language) => say(language, 'scores-accept-done'), scoresNow),
    'review.score-readers': shows(readScoreReaders, scoreReadersScreen),
    'review.losses': shows(readScores, (language, scores, { page }) => lossesView(language, scores, page)),
    'review.scores-axis': shows(readScores, (language, { axes }, { axisId, page }) => {
      const axis = axes.find((candidate) => candidate.axisId === axisId)
      return axis === undefined ? refused(language, { code: 'not-found' }) : axisView(language, axis, page)
    }),
    'review.scores-item': shows(readScore, scoreView),
  },
  finds: find,
  dialogues: [scoreDialogue, undoDialogue, deficiencyDialogue],
  home,
}
