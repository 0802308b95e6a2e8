import type { Id } from '#domain/acts/ids.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { pageOf } from '#shared/paging.ts'
import { label, say } from '#wording/say.ts'
import type { BalanceView, ReviewerLine, ReviewerSheet } from '#reads/review/reviewers.ts'
import { folded, go, homeRow, lines, pairs, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'

export const reviewersButton = (language: Language): Button =>
  go('review.reviewers', { page: 0 }, label(language, 'reviewers-button'))

const loadLine = (language: Language, { name, load, inHand, maximum }: ReviewerLine): string =>
  say(language, 'reviewers-line', {
    name,
    load: Math.round(load),
    inHand,
    maximum: maximum ?? 0,
    isOver: String(maximum !== null && load > maximum),
  })

/** Each evaluator's load, the busiest first, and what can be done about it. */
export function reviewersScreen(language: Language, all: readonly ReviewerLine[], wantedPage: number): Screen {
  const page = pageOf(all, wantedPage)
  return {
    text: paragraphs(
      say(language, 'reviewers-title', { count: all.length }),
      page.items.map((line) => loadLine(language, line)),
      say(language, 'reviewers-how'),
    ),
    buttons: rows(
      go('review.preview-balance', {}, label(language, 'reviewers-balance')),
      ...pairs(page.items.map(({ personId, name }) => go('review.reviewer', { personId }, name))),
      ...pageRow(language, page, (to, text) => go('review.reviewers', { page: to }, text)),
      [
        go('review.quality', { page: 0 }, label(language, 'quality-button')),
        go('second-look.board', {}, label(language, 'second-look-board-button')),
      ],
      homeRow(language),
    ),
  }
}

const ROWS_SHOWN = 6

/** One evaluator: what they have, what they must not judge and why. */
export function reviewerScreen(language: Language, sheet: ReviewerSheet): Screen {
  const { personId } = sheet
  return {
    text: paragraphs(
      loadLine(language, sheet),
      sheet.rows
        .slice(0, ROWS_SHOWN)
        .map(({ kind, what, team, reason }) =>
          say(language, 'reviewers-row', { kind, what, team: team ?? 'none', reason: reason || 'none' }),
        ),
      sheet.rows.length === 0
        ? say(language, 'reviewers-nothing')
        : sheet.rows.length > ROWS_SHOWN && say(language, 'reviewers-more', { count: sheet.rows.length - ROWS_SHOWN }),
    ),
    buttons: rows(
      go('review.choose-substitute', { personId }, label(language, 'reviewers-hand-over')),
      [
        go('review.choose-second', { personId, page: 0 }, label(language, 'reviewers-second')),
        go('review.choose-maximum', { personId }, label(language, 'reviewers-maximum')),
      ],
      [reviewersButton(language), ...homeRow(language)],
    ),
  }
}

/** The rule in one sentence, then what it would do. */
export const balanceScreen = (language: Language, { checksum, steps, loads }: BalanceView): Screen => ({
  text: paragraphs(
    say(language, 'balance-rule'),
    steps.length === 0 && say(language, 'balance-nothing'),
    steps.map((step) => say(language, 'balance-step', step)),
  ),
  ...folded(
    language,
    lines(
      ...loads.map(({ name, before, after }) =>
        say(language, 'balance-load', { name, before: Math.round(before), after: Math.round(after) }),
      ),
    ),
    go('review.preview-balance', {}, ''),
  ),
  buttons: rows(
    steps.length > 0 &&
      go('review.balance', { checksum }, label(language, 'balance-apply', { count: steps.length }), 'primary'),
    [reviewersButton(language), ...homeRow(language)],
  ),
})

const OTHERS_SHOWN = 8

export const substitutesScreen = (
  language: Language,
  { absent, others }: { absent: ReviewerLine; others: readonly ReviewerLine[] },
): Screen => ({
  text: lines(
    say(language, 'substitute-ask', { name: absent.name }),
    others.length === 0 && say(language, 'substitute-nobody'),
  ),
  buttons: rows(
    ...others
      .slice(0, OTHERS_SHOWN)
      .map(({ personId: toId, name, load }) =>
        go(
          'review.hand-over',
          { personId: absent.personId, toId },
          label(language, 'substitute-button', { name, load: Math.round(load) }),
        ),
      ),
    [reviewersButton(language), ...homeRow(language)],
  ),
})

const MAXIMA = [10, 20, 50, 100, 0] as const

export const maximumScreen = (language: Language, personId: Id<'person'>): Screen => ({
  text: say(language, 'maximum-ask'),
  buttons: rows(
    ...pairs(
      MAXIMA.map((maximum) =>
        go('review.set-maximum', { personId, maximum }, label(language, 'maximum-button', { maximum })),
      ),
    ),
    go('review.reviewer', { personId }, label(language, 'back')),
  ),
})

export function secondAxesScreen(
  language: Language,
  axes: readonly { id: Id<'axis'>; title: string }[],
  { personId, page: wanted }: { personId: Id<'person'>; page: number },
): Screen {
  const page = pageOf(axes, wanted)
  return {
    text: say(language, 'second-axis-ask'),
    buttons: rows(
      ...page.items.map(({ id: axisId, title }) => go('review.assign-second', { personId, axisId }, title)),
      ...pageRow(language, page, (to, text) => go('review.choose-second', { personId, page: to }, text)),
      go('review.reviewer', { personId }, label(language, 'back')),
    ),
  }
}
