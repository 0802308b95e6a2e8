import { shortened } from 'persian-text'
import { DIMENSIONS, type Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import type { SettledLook } from '#reads/review/second-looks.ts'
import type { AxisScores, IndicatorScore, Scores, ScoreSheet } from '#reads/review/scores.ts'
import { go, homeRow, lines, paragraphs, rows, present } from '../kit.ts'
import { pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'
import { arithmeticLines } from './arithmetic.ts'
import { reportedLines } from './reported.ts'

/** The way to an agency's own scores. */
export const scoresButton = (language: Language, text: 'scores-see' | 'scores-home-button'): Button =>
  go('review.scores', {}, label(language, text))

/** Totals by dimension, and the axes to go on from. */
export function scoresView(
  language: Language,
  {
    year,
    isFinal,
    totals,
    axes,
    losses,
    acceptedAt,
    mayAccept,
  }: Scores & { acceptedAt: string | null; mayAccept: boolean },
): Screen {
  const sums = { GENERAL: totals.general, SPECIFIC: totals.specific }
  const lines = DIMENSIONS.map((dimension) =>
    say(language, 'scores-dimension', {
      dimension: labelDynamic(language, `dimension-${dimension}`),
      earned: sums[dimension].earnedHundredths,
      maximum: sums[dimension].maximumHundredths,
    }),
  )
  const { totalHundredths: earned, maximumHundredths: maximum } = totals
  return {
    text: [
      say(language, isFinal ? 'scores-title-final' : 'scores-title', { year }),
      [
        say(language, 'scores-total', { earned, maximum }),
        ...lines,
        ...reweightedLines(language, totals, axes),
        ...lossesLine(language, losses),
      ].join('\n'),
      ...(acceptedAt === null ? [] : [say(language, 'scores-accepted', { at: new Date(acceptedAt) })]),
      say(language, 'scores-choose-axis'),
    ].join('\n\n'),
    buttons: [
      ...axes.map((axis) => [
        go('review.scores-axis', { axisId: axis.axisId, page: 0 }, label(language, 'scores-axis-button', sumOf(axis))),
      ]),
      ...rows(
        lossesButton(language, losses),
        mayAccept && go('review.accept-scores', {}, label(language, 'scores-accept-button')),
      ),
      homeRow(language),
    ],
  }
}

/** How far the score lies below what was claimed, where it does (requirement C8). */
export const lossesLine = (language: Language, losses: Scores['losses']): string[] =>
  losses.length === 0
    ? []
    : [
        say(language, 'scores-below', {
          count: losses.length,
          points: losses.reduce(
            (sum, { claimHundredths, pointsHundredths }) => sum + claimHundredths - pointsHundredths,
            0,
          ),
        }),
      ]

export const lossesButton = (language: Language, { length: count }: Scores['losses']): Button | false =>
  count > 0 && go('review.losses', { page: 0 }, label(language, 'scores-losses-button', { count }))

export const lossLine = (language: Language, row: Scores['losses'][number]): string =>
  say(language, 'scores-loss', {
    code: row.code,
    title: shortened(row.title, TITLE_LIMIT),
    points: row.pointsHundredths,
    claim: row.claimHundredths,
  })

/** Characters of a title in a list of losses. */
const TITLE_LIMIT = 50

/** Every indicator below its claim, the greatest difference first. */
export function lossesView(language: Language, { losses, year }: Scores, wantedPage: number): Screen {
  const page = pageOf(losses, wantedPage)
  return {
    text: paragraphs(
      say(language, 'scores-losses-title', { year, page: page.page + 1, pages: page.pages }),
      lossesLine(language, losses),
      page.items.map((row) => lossLine(language, row)).join('\n'),
    ),
    buttons: [
      ...page.items.map(({ itemId, code, title }) => [
        go('review.scores-item', { itemId }, label(language, 'scores-item-button', { code, title })),
      ]),
      ...pageRow(language, page, (to, text) => go('review.losses', { page: to }, text)),
      [scoresButton(language, 'scores-home-button'), ...homeRow(language)],
    ],
  }
}

/** Requirements C8, E10: the preliminary result as its agency is told it: the total, what cost most, and the ways to why and to an objection. */
export function preliminaryScreen(
  language: Language,
  head: string,
  { totals, losses }: Scores,
  mayObject: boolean,
): Screen {
  const { totalHundredths: earned, maximumHundredths: maximum } = totals
  const worst = losses.slice(0, 3)
  return {
    text: paragraphs(
      head,
      [say(language, 'scores-total', { earned, maximum }), ...lossesLine(language, losses)],
      worst.map((row) => lossLine(language, row)),
    ),
    buttons: rows(
      ...worst.map(({ itemId, code }) => [
        go('review.scores-item', { itemId }, label(language, 'scores-why', { code })),
        mayObject && go('objection.open', { itemId }, label(language, 'scores-object-to', { code })),
      ]),
      losses.length > worst.length && lossesButton(language, losses),
      scoresButton(language, 'scores-see'),
    ),
  }
}

/** Where something does not apply: how its weight went to the rest (requirement E13). */
const reweightedLines = (language: Language, { reweighted }: Scores['totals'], axes: readonly AxisScores[]): string[] =>
  reweighted.map(({ axisId, dimension, earnedHundredths, reachableHundredths, maximumHundredths }) => {
    const facts = { earned: earnedHundredths, reachable: reachableHundredths, maximum: maximumHundredths }
    const name = axes.find((axis) => axis.axisId === axisId)?.title ?? labelDynamic(language, `dimension-${dimension}`)
    return reachableHundredths === 0
      ? say(language, 'scores-reweighted-none', { name, maximum: maximumHundredths })
      : say(language, 'scores-reweighted', {
          ...facts,
          name,
          result: Math.round((earnedHundredths * maximumHundredths) / reachableHundredths),
        })
  })

const sumOf = ({ title, earnedHundredths: earned, maximumHundredths: maximum }: AxisScores) => ({
  title,
  earned,
  maximum,
})

export function axisView(language: Language, axis: AxisScores, wantedPage: number): Screen {
  const page = pageOf(axis.items, wantedPage)
  const place = say(language, 'review-page', { page: page.page + 1, pages: page.pages })
  return {
    text: paragraphs(
      say(language, 'scores-axis-title', sumOf(axis)),
      page.items.map((row) => lineOf(language, row)).join('\n'),
      page.pages > 1 && place,
    ),
    buttons: [
      ...page.items.map(({ itemId, code, title }) => [
        go('review.scores-item', { itemId }, label(language, 'scores-item-button', { code, title })),
      ]),
      ...pageRow(language, page, (to, text) => go('review.scores-axis', { axisId: axis.axisId, page: to }, text)),
      [scoresButton(language, 'scores-home-button')],
    ],
  }
}

function lineOf(language: Language, row: IndicatorScore): string {
  const { code, title, pointsHundredths: points, maximumHundredths: maximum } = row
  const state = labelDynamic(language, `item-state-${row.state}`)
  return points === null
    ? say(language, 'scores-line-none', { state, code, title })
    : say(language, 'scores-line', { state, code, title, points, maximum })
}

/** One indicator: the claim, the score, the evaluator's words and the arithmetic. */
export function scoreView(language: Language, sheet: ScoreSheet): Screen {
  const { itemId, code, title, pointsHundredths: points, maximumHundredths: maximum, claimHundredths: claim } = sheet
  const state = labelDynamic(language, `item-state-${sheet.state}`)
  const figures = present(
    claim !== null && say(language, 'scores-item-claim', { claim, maximum }),
    points !== null && say(language, 'scores-item-points', { points, maximum }),
  )
  const note =
    sheet.note === '' ? say(language, 'scores-item-no-note') : say(language, 'scores-item-note', { note: sheet.note })
  const object = sheet.state === 'OBJECTED' ? 'scores-objection-button' : 'scores-object-button'
  return {
    text: paragraphs(
      say(language, 'scores-item-title', { code, title, state }),
      figures.join('\n'),
      sheet.arithmetic === null
        ? say(language, 'scores-item-nothing')
        : arithmeticLines(language, sheet.arithmetic, sheet.verified, points),
      ...reportedLines(language, sheet.reported),
      sheet.sufficient !== null && say(language, 'scores-sufficient', { sufficient: String(sheet.sufficient) }),
      sheet.look !== null && settledLines(language, sheet.look),
      note,
      sheet.mayObject &&
        points !== null &&
        points < maximum &&
        say(language, 'scores-reachable', { rest: maximum - points }),
    ),
    buttons: rows(
      sheet.mayObject && go('objection.open', { itemId }, label(language, object)),
      go('review.scores-axis', { axisId: sheet.axisId, page: 0 }, label(language, 'scores-axis-back')),
      scoresButton(language, 'scores-home-button'),
    ),
  }
}

/** How two or three scores became one, with the figures. */
export const settledLines = (language: Language, { scores, way, hundredths, reason }: SettledLook): string =>
  lines(
    sayDynamic(language, `second-look-way-${way}`, {
      first: scores[0] ?? 0,
      second: scores[1] ?? 0,
      third: scores[2] ?? 0,
      points: hundredths,
    }),
    reason !== '' && say(language, 'second-look-reason', { reason }),
  )
