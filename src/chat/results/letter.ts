import { safeFileName } from 'persian-text'
import { document } from '#documents/document.ts'
import type { ResultLetterPaper } from '#documents/typeset/result-letter.ts'
import { pointsByAxis } from '#domain/results/totals.ts'
import type { AgencyResult } from '#reads/results/agency-result.ts'
import { go, refused } from '#screens/kit.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { Dimension, Language } from '#domain/vocabulary.ts'
import { type ResultLetter, takeResultLetter } from '#workflows/results/letter.ts'
import type { Ctx } from '../context.ts'

const points = (language: Language, hundredths: number): string =>
  label(language, 'results-paper-points', { points: hundredths })

const shareOf = (language: Language, earned: number, maximum: number): string =>
  maximum === 0 ? '–' : label(language, 'result-letter-share', { share: Math.round((earned / maximum) * 100) })

/** Points and maximum of each axis, then of both dimensions and of all: what does not apply has given its weight to the rest there. */
function axesOf(language: Language, result: AgencyResult): ResultLetterPaper['axes'] {
  const row = (name: string, earned: number, maximum: number, isTotal: boolean) => ({
    isTotal,
    cells: [name, points(language, maximum), points(language, earned), shareOf(language, earned, maximum)],
  })
  const total = (name: 'general' | 'specific' | 'total', earned: number, lines: AgencyResult['lines']) => {
    const maximum = lines.reduce((sum, line) => sum + line.maximumHundredths, 0)
    return row(label(language, `results-paper-${name}`), earned, maximum, true)
  }
  const of = (dimension: Dimension) => result.lines.filter((line) => line.dimension === dimension)
  return [
    ...pointsByAxis(result.lines).map(({ axis, earnedHundredths, maximumHundredths }) =>
      row(axis, earnedHundredths, maximumHundredths, false),
    ),
    total('general', result.generalHundredths, of('GENERAL')),
    total('specific', result.specificHundredths, of('SPECIFIC')),
    total('total', result.totalHundredths, result.lines),
  ]
}

/** The letter in the words of an office. `scans`: where its square leads. */
export function paperOf(language: Language, letter: ResultLetter, scans: string): ResultLetterPaper {
  const { result, number, receipt } = letter
  const { year, agencyName: agency, rank } = result
  const group = labelDynamic(language, `group-${result.group}`)
  const named = (name: 'number' | 'date' | 'to' | 'subject' | 'copy', value: string) => ({
    name: label(language, `result-letter-${name}`),
    value,
  })
  return {
    language,
    organization: letter.organization[language],
    marks: [
      // Begins with digits: its direction is said, not found.
      named('number', `\u2066${number}\u2069`),
      named('date', label(language, 'result-letter-day', { at: new Date(letter.issuedAt) })),
    ],
    head: [
      named('to', label(language, 'result-letter-head-of', { agency })),
      named('subject', label(language, 'result-letter-about', { year })),
      ...(letter.headquarters === null ? [] : [named('copy', letter.headquarters)]),
    ],
    greeting: label(language, 'result-letter-greeting'),
    paragraphs: [
      say(language, 'result-letter-text', {
        year,
        agency,
        total: result.totalHundredths,
        maximum: result.maximumHundredths,
      }),
      rank === null ? '' : say(language, 'result-letter-rank', { rank: rank.rank, of: rank.of, group }),
      result.participated ? '' : say(language, 'results-own-absent'),
    ].filter((text) => text !== ''),
    columns: (['axis', 'maximum', 'points', 'percent'] as const).map((name) =>
      label(language, `result-letter-column-${name}`),
    ),
    axes: axesOf(language, result),
    signature: [label(language, 'result-letter-signature'), letter.organization[language]],
    listTitle: label(language, 'result-letter-list', { agency }),
    listColumns: (['code', 'indicator', 'maximum', 'points'] as const).map((name) =>
      label(language, `result-letter-column-${name}`),
    ),
    items: result.lines.map(({ code, title, state, maximumHundredths, pointsHundredths }) => [
      code,
      title,
      points(language, maximumHundredths),
      state === 'NOT_APPLICABLE' ? label(language, 'result-letter-not-applicable') : points(language, pointsHundredths),
    ]),
    seal: { scans, receipt, how: label(language, 'result-letter-check') },
  }
}

/** Requirement E15: the letter as a file of its own, which stays in the chat. */
export async function sendResultLetter(ctx: Ctx): Promise<unknown> {
  const { language, surface } = ctx
  const letter = await ctx.call(takeResultLetter)
  if (!letter.ok) return ctx.show(refused(language, letter.refusal))
  const { receipt, number, result } = letter.value
  const paper = paperOf(language, letter.value, surface.startLink(receipt) ?? `/verify ${receipt}`)
  const pdf = await document('result-letter', paper)
  if (!pdf.ok) return ctx.show(refused(language, pdf.refusal))
  const name = safeFileName(label(language, 'result-letter-file', { year: result.year, agency: result.agencyName }))
  return ctx.say({
    text: say(language, 'result-letter-sent', { number, receipt }),
    files: [{ sha256: '', name, mimeType: 'application/pdf', kind: 'document', bytes: pdf.value }],
    buttons: [[go('result.show', { page: 0 }, label(language, 'back'))]],
  })
}
