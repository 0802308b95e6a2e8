import { safeFileName, squash } from 'persian-text'
import { document } from '#documents/document.ts'
import type { Graph } from '#documents/typeset/graph.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { OwnYear } from '#reads/results/own-years.ts'
import { go, refused } from '#screens/kit.ts'
import { sha256 } from '#shared/ids.ts'
import { label, say } from '#wording/say.ts'
import { readOwnYears } from '#workflows/results/agency-result.ts'
import type { Ctx } from '../context.ts'
import { barsOfYears } from './graphs.ts'

/** More of them make the picture higher than a telephone shows at once. */
const HEADS_DRAWN = { 1: 10, 2: 10, 3: 8 } as const

/** The whole, then each axis of the newest year with what had the same title before. */
export function ownYearsGraph(language: Language, years: readonly OwnYear[]): Graph {
  const last = years.at(-1)
  const most = HEADS_DRAWN[years.length >= 3 ? 3 : years.length === 2 ? 2 : 1]
  const of = (axis: string) =>
    years.map(({ year, axes }) => ({
      year,
      share: axes.find((one) => squash(one.axis) === squash(axis))?.share ?? null,
    }))
  return {
    language,
    title: label(language, 'own-years-title', { agency: last?.agencyName ?? '' }),
    subtitle: label(language, 'own-years-subtitle'),
    bars: [
      ...barsOfYears(
        language,
        label(language, 'own-years-total'),
        years.map(({ year, total: share }) => ({ year, share })),
      ),
      ...(last?.axes ?? []).slice(0, most - 1).flatMap(({ axis }) => barsOfYears(language, axis, of(axis))),
    ],
    columns: [],
    legend: [],
    cells: [],
    rest: '',
  }
}

/** Peers row 59: the agency's own years, and nobody else's. */
export async function sendOwnYears(ctx: Ctx): Promise<unknown> {
  const { language } = ctx
  const years = await ctx.call(readOwnYears)
  if (!years.ok) return ctx.show(refused(language, years.refusal))
  const pictures = await document('graphs', [ownYearsGraph(language, years.value)])
  if (!pictures.ok) return ctx.show(refused(language, pictures.refusal))
  const agency = years.value.at(-1)?.agencyName ?? ''
  return ctx.say({
    text: say(language, 'own-years-sent', { agency }),
    files: pictures.value.map((bytes) => ({
      sha256: sha256(bytes),
      name: safeFileName(label(language, 'own-years-file', { agency })),
      mimeType: 'image/png',
      kind: 'photo',
      bytes,
    })),
    buttons: [[go('result.show', { page: 0 }, label(language, 'back'))]],
  })
}
