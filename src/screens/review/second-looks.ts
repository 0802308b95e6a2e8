import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { Apart, LookBoard, LookSheet } from '#reads/review/second-looks.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { scoringRows, secondLooksButton, taskScreen } from './task.ts'

type ClaimedLook = LookSheet & { claimedUntil: string; position: number; total: number }

/** An item in hand for a second or third score: as the first evaluator had it. */
export function lookView(language: Language, look: ClaimedLook | null): Screen {
  if (look === null) return { text: say(language, 'second-look-none'), buttons: [homeRow(language)] }
  const { lookId, submissionId, isBlind } = look
  const version = { lookId, submissionId }
  const head = lines(say(language, 'second-look-head'), isBlind && say(language, 'second-look-blind'))
  return taskScreen(
    language,
    look,
    [head],
    rows(
      ...scoringRows(language, look, {
        step: (step, text) => go('second-look.score', { ...version, step }, text),
        verify: (text) => go('second-look.verify-figures', version, text),
        other: (text) => go('second-look.other-score', version, text),
      }),
      go('review.ask-conflict', { itemId: look.itemId }, label(language, 'conflict-button')),
      [
        go('second-look.claim-next', { afterLookId: lookId }, label(language, 'review-next-button')),
        go('second-look.release-claim', { lookId }, label(language, 'review-drop-button')),
      ],
    ),
    secondLooksButton(language),
  )
}

export const nextLookRow = (language: Language): Button[] => [secondLooksButton(language)]

/** Two scores side by side: whose they are is not said. */
const scoresLine = (language: Language, apart: Apart): string =>
  say(language, 'second-look-apart-line', {
    agency: apart.agencyName,
    code: apart.code,
    title: apart.title,
    first: apart.firstHundredths,
    second: apart.secondHundredths,
    maximum: apart.maximumHundredths,
  })

/** The two of them: both scores, what is proposed, and what can be done about it. */
export function apartScreen(language: Language, apart: Apart): Screen {
  const { lookId, proposal, isFirst, secondNote, firstHundredths, secondHundredths } = apart
  const own = isFirst ? firstHundredths : secondHundredths
  return {
    text: paragraphs(
      scoresLine(language, apart),
      lines(
        say(language, 'second-look-own', { own }),
        isFirst && secondNote !== '' && say(language, 'second-look-other-note', { note: secondNote }),
      ),
      proposal === null
        ? say(language, 'second-look-propose-ask')
        : say(language, proposal.isOwn ? 'second-look-proposed-own' : 'second-look-proposed', {
            points: proposal.hundredths,
            reason: proposal.reason,
          }),
    ),
    buttons: rows(
      proposal !== null &&
        !proposal.isOwn &&
        go(
          'second-look.accept',
          { lookId, pointsHundredths: proposal.hundredths },
          label(language, 'second-look-accept', { points: proposal.hundredths }),
          'primary',
        ),
      go('second-look.propose', { lookId }, label(language, 'second-look-propose')),
      homeRow(language),
    ),
  }
}

const APART_SHOWN = 6

/** For the coordinator: the rule in words, how many of each, and what two cannot settle between them. */
export function lookBoardScreen(language: Language, { counts, rules, percent, seed, apart }: LookBoard): Screen {
  const { divergencePercent, within, beyond } = rules
  return {
    text: paragraphs(
      say(language, 'second-look-board-title'),
      say(language, 'second-look-board-counts', {
        open: counts.OPEN,
        third: counts.THIRD,
        diverged: counts.DIVERGED,
        settled: counts.SETTLED,
      }),
      lines(
        say(language, 'second-look-board-rule', {
          percent: divergencePercent,
          within: labelDynamic(language, `second-look-within-${within}`),
          beyond: labelDynamic(language, `second-look-beyond-${beyond}`),
        }),
        say(language, 'second-look-board-sample', { percent }),
        seed !== null && say(language, 'second-look-board-seed', { seed }),
      ),
      ...apart.slice(0, APART_SHOWN).map((one) => scoresLine(language, one)),
    ),
    buttons: rows(
      ...apart
        .slice(0, APART_SHOWN)
        .map(({ lookId, code }) =>
          go('second-look.send-to-third', { lookId }, label(language, 'second-look-send-to-third', { code })),
        ),
      go('second-look.ask-sample', {}, label(language, 'second-look-sample-button')),
      homeRow(language),
    ),
  }
}
