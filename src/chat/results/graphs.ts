import { safeFileName } from 'persian-text'
import { document } from '#documents/document.ts'
import { type Bar, FIELD_ROWS_DRAWN, type FieldRow, type Graph } from '#documents/typeset/graph.ts'
import { type GroupShares, SENDING, shareOf, type Statistics } from '#domain/results/statistics.ts'
import { type Language, RANKING_GROUPS, type RankingGroup } from '#domain/vocabulary.ts'
import type { Id } from '#domain/acts/ids.ts'
import { go, homeRow, refused, rows } from '#screens/kit.ts'
import { sha256 } from '#shared/ids.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { readStatistics } from '#workflows/results/read-ranking.ts'
import type { Ctx } from '../context.ts'

const percent = (language: Language, share: number | null): string =>
  share === null
    ? label(language, 'graphs-none')
    : label(language, 'graphs-percent', { share: Math.round(share * 100) })

/** How many, against the most there are of one kind. */
function countBars(language: Language, counts: readonly { name: string; count: number; isLate?: boolean }[]): Bar[] {
  const most = Math.max(1, ...counts.map(({ count }) => count))
  return counts.map(({ name, count, isLate }) => ({
    head: '',
    name,
    value: label(language, 'graphs-agencies', { count }),
    share: count / most,
    tone: isLate === true ? 'late' : 'main',
  }))
}

/** The highest tenth first. */
export const bandBars = (language: Language, { bands }: Statistics): Bar[] =>
  countBars(
    language,
    bands
      .map((count, i) => ({ name: label(language, 'graphs-band', { from: i * 10, to: (i + 1) * 10 }), count }))
      .toReversed(),
  )

export function sendingBars(language: Language, { sending }: Statistics): Bar[] {
  const total = sending.reduce((sum, count) => sum + count, 0)
  const bars = countBars(
    language,
    SENDING.map((days, i) => ({
      name: labelDynamic(language, `graphs-sending-${days === -Infinity ? 'late' : days}`),
      count: sending[i] ?? 0,
      isLate: days === -Infinity,
    })),
  )
  return bars.map((bar, i) => ({ ...bar, value: percent(language, shareOf(sending[i] ?? 0, total)) }))
}

/** Groups of which something is told. */
export const groupsIn = (shares: readonly GroupShares[]): RankingGroup[] =>
  RANKING_GROUPS.filter((group) => shares.some((one) => one[group] !== null))

export const axisRows = (language: Language, { axes }: Statistics, groups: readonly RankingGroup[]): FieldRow[] =>
  axes.map(({ title, groups: shares }) => ({
    name: title,
    cells: groups.map((group) => ({ share: shares[group] ?? -1, value: percent(language, shares[group]) })),
  }))

/** One thing with its years, the present one strong; none where nothing is told of it. */
export const barsOfYears = (
  language: Language,
  head: string,
  shares: readonly { year: number; share: number | null }[],
): Bar[] =>
  shares.every(({ share }) => share === null)
    ? []
    : shares.map(({ year, share }, i) => ({
        head: i === 0 ? head : '',
        name: label(language, 'graphs-year', { year }),
        value: percent(language, share),
        share: share ?? 0,
        tone: i === shares.length - 1 ? 'main' : 'soft',
      }))

export const yearBars = (language: Language, { years }: Statistics): Bar[] => [
  ...barsOfYears(
    language,
    label(language, 'graphs-all'),
    years.map(({ year, all }) => ({ year, share: all })),
  ),
  ...groupsIn(years.map(({ groups }) => groups)).flatMap((group) =>
    barsOfYears(
      language,
      labelDynamic(language, `group-${group}`),
      years.map(({ year, groups }) => ({ year, share: groups[group] })),
    ),
  ),
]

export const legendOf = (language: Language, groups: readonly RankingGroup[]): string[] =>
  groups.map((group, i) =>
    label(language, 'graphs-legend', { number: i + 1, group: labelDynamic(language, `group-${group}`) }),
  )

/** A graph without anything in it is none. */
export function graphsOf(language: Language, statistics: Statistics): Graph[] {
  const { year, years, axes } = statistics
  const of = (name: 'bands' | 'axes' | 'sending' | 'years', drawn: Partial<Graph>): Graph => ({
    language,
    title: labelDynamic(language, `graphs-${name}-title`, { year }),
    subtitle: labelDynamic(language, `graphs-${name}-subtitle`),
    bars: [],
    columns: [],
    legend: [],
    cells: [],
    rest: '',
    ...drawn,
  })
  const groups = groupsIn(axes.map((axis) => axis.groups))
  const hasSending = statistics.sending.some((count) => count > 0)
  return [
    of('bands', { bars: bandBars(language, statistics) }),
    ...(groups.length === 0
      ? []
      : [
          of('axes', {
            columns: groups.map((_, i) => label(language, 'graphs-agencies', { count: i + 1 })),
            legend: legendOf(language, groups),
            cells: axisRows(language, statistics, groups),
            rest:
              axes.length > FIELD_ROWS_DRAWN
                ? label(language, 'graphs-more', { count: axes.length - FIELD_ROWS_DRAWN })
                : '',
          }),
        ]),
    ...(hasSending ? [of('sending', { bars: sendingBars(language, statistics) })] : []),
    of('years', { bars: yearBars(language, { ...statistics, years }) }),
  ]
}

/** Peers rows 58, 59: whoever may read the ranking gets it as pictures; before the release they cannot be handed on. */
export async function sendGraphs(ctx: Ctx, { cycleId }: { cycleId: Id<'cycle'> }): Promise<unknown> {
  const { language } = ctx
  const read = await ctx.call(readStatistics, { cycleId })
  if (!read.ok) return ctx.show(refused(language, read.refusal))
  const { year, beforeRelease, participated, agencies } = read.value
  const pictures = await document('graphs', graphsOf(language, read.value))
  if (!pictures.ok) return ctx.show(refused(language, pictures.refusal))
  return ctx.say({
    ...(beforeRelease ? { isProtected: true } : {}),
    text: say(language, 'graphs-sent', { year, participated, agencies, before: beforeRelease ? 'yes' : 'no' }),
    files: pictures.value.map((bytes, i) => ({
      sha256: sha256(bytes),
      name: safeFileName(label(language, 'graphs-file', { year, number: i + 1 })),
      mimeType: 'image/png',
      kind: 'photo',
      bytes,
    })),
    buttons: rows(
      ctx.actor.kind === 'person' &&
        ctx.actor.role === 'coordinator' &&
        go('analysis.open', { cycleId }, label(language, 'analysis-button')),
      [go('ranking.groups', { cycleId }, label(language, 'results-to-groups')), ...homeRow(language)],
    ),
  })
}
