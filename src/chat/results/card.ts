import { safeFileName } from 'persian-text'
import { document } from '#documents/document.ts'
import { AXES_DRAWN, type ResultCard } from '#documents/typeset/result-card.ts'
import { pointsByAxis } from '#domain/results/totals.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { AgencyResult } from '#reads/results/agency-result.ts'
import { go, refused } from '#screens/kit.ts'
import { changeLine, rankLineOf } from '#screens/results/agency-result.ts'
import { sha256 } from '#shared/ids.ts'
import { label, say } from '#wording/say.ts'
import { readAgencyResult } from '#workflows/results/agency-result.ts'
import type { Ctx } from '../context.ts'

const shareOf = (earned: number, maximum: number): number => (maximum === 0 ? 0 : Math.min(1, earned / maximum))

export function cardOf(language: Language, result: AgencyResult): ResultCard {
  const { year, agencyName, totalHundredths: total, maximumHundredths: maximum } = result
  const axes = pointsByAxis(result.lines)
  return {
    language,
    title: agencyName,
    subtitle: label(language, 'result-card-title', { year }),
    total: label(language, 'results-paper-points', { points: total }),
    ofMaximum: label(language, 'result-card-of', { maximum }),
    share: shareOf(total, maximum),
    facts: [rankLineOf(language, result), changeLine(language, result)].filter((line) => line !== false),
    axes: axes.map(({ axis, earnedHundredths: earned, maximumHundredths }) => ({
      name: axis,
      points: label(language, 'result-card-points', { earned, maximum: maximumHundredths }),
      share: shareOf(earned, maximumHundredths),
    })),
    rest: axes.length > AXES_DRAWN ? label(language, 'grid-more', { count: axes.length - AXES_DRAWN }) : '',
  }
}

/** The own result as a picture, which an agency can hand on. */
export async function sendResultCard(ctx: Ctx): Promise<unknown> {
  const { language } = ctx
  const result = await ctx.call(readAgencyResult)
  if (!result.ok) return ctx.show(refused(language, result.refusal))
  const { year, agencyName: agency } = result.value
  const png = await document('result-card', cardOf(language, result.value))
  if (!png.ok) return ctx.show(refused(language, png.refusal))
  const name = safeFileName(label(language, 'result-card-file', { year, agency }))
  return ctx.say({
    text: say(language, 'result-card-sent', { year, agency }),
    files: [{ sha256: sha256(png.value), name, mimeType: 'image/png', kind: 'photo', bytes: png.value }],
    buttons: [[go('result.show', { page: 0 }, label(language, 'back'))]],
  })
}
