import { safeFileName } from 'persian-text'
import { document } from '#documents/document.ts'
import type { AnalysisSheet } from '#documents/typeset/analysis.ts'
import { TITLE_LIMIT } from '#domain/circulars/words.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Id } from '#domain/acts/ids.ts'
import type { AnalysisPaper } from '#reads/results/analysis.ts'
import { go, homeRow, refused, rows } from '#screens/kit.ts'
import type { FileToSend } from '#shared/message.ts'
import { done, type Outcome } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { takeFile } from '#workflows/circulars/circular-files.ts'
import { writeCircular } from '#workflows/circulars/write-circular.ts'
import { issueAnalysis, type IssuedAnalysis, previewAnalysis } from '#workflows/results/analysis.ts'
import type { Ctx } from '../context.ts'
import { graphsOf } from './graphs.ts'

const paragraphsOf = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '')

/** The report in the words of an office. `scans`: where its square leads. */
export function sheetOf(
  language: Language,
  { year, organization, facts, issued }: AnalysisPaper,
  scans: string,
): AnalysisSheet {
  const { statistics, texts, ranking } = facts
  const { participated, agencies, years } = statistics
  const mean = years.at(-1)?.all ?? null
  return {
    language,
    organization: organization[language],
    title: label(language, 'analysis-title', { year }),
    draft: issued === null ? label(language, 'analysis-draft') : '',
    marks:
      issued === null
        ? []
        : [
            { name: label(language, 'result-letter-number'), value: `\u2066${issued.number}\u2069` },
            {
              name: label(language, 'result-letter-date'),
              value: label(language, 'result-letter-day', { at: new Date(issued.issuedAt) }),
            },
          ],
    facts: [
      {
        name: label(language, 'analysis-fact-agencies'),
        value: label(language, 'graphs-agencies', { count: agencies }),
      },
      {
        name: label(language, 'analysis-fact-participated'),
        value: label(language, 'graphs-agencies', { count: participated }),
      },
      ...(mean === null
        ? []
        : [
            {
              name: label(language, 'analysis-fact-mean'),
              value: label(language, 'graphs-percent', { share: Math.round(mean * 100) }),
            },
          ]),
    ],
    opening: paragraphsOf(texts.opening),
    chapters: (['findings', 'proposals'] as const).map((part) => ({
      title: labelDynamic(language, `analysis-part-${part}`),
      paragraphs: paragraphsOf(texts[part]),
    })),
    graphs: graphsOf(language, statistics).map(({ title, subtitle, bars, columns, legend, cells }) => ({
      title,
      subtitle,
      bars,
      columns,
      legend,
      cells,
    })),
    tables:
      ranking === null
        ? null
        : {
            title: label(language, 'analysis-ranking'),
            columns: (['rank', 'agency', 'total'] as const).map((name) => label(language, `results-paper-${name}`)),
            groups: ranking.map(({ group, rows: lines }) => ({
              name: labelDynamic(language, `group-${group}`),
              rows: lines.map(({ rank, name, totalHundredths }) => [
                label(language, 'results-paper-place', { rank }),
                name,
                label(language, 'results-paper-points', { points: totalHundredths }),
              ]),
            })),
          },
    signature: [label(language, 'result-letter-signature'), organization[language]],
    seal: issued === null ? null : { scans, receipt: issued.receipt, how: label(language, 'result-letter-check') },
  }
}

async function pdfOf(ctx: Ctx, paper: AnalysisPaper): Promise<Outcome<FileToSend & { bytes: Uint8Array }>> {
  const { language, surface } = ctx
  const receipt = paper.issued?.receipt ?? ''
  const scans = receipt === '' ? '' : (surface.startLink(receipt) ?? `/verify ${receipt}`)
  const pdf = await document('analysis', sheetOf(language, paper, scans))
  if (!pdf.ok) return pdf
  const name = safeFileName(
    label(language, 'analysis-file', { year: paper.year, draft: paper.issued === null ? 'yes' : 'no' }),
  )
  return done({ sha256: '', name, mimeType: 'application/pdf', kind: 'document', bytes: pdf.value })
}

type Ids = { cycleId: Id<'cycle'> }

/** The report as it stands, marked as a draft. */
export async function previewReport(ctx: Ctx, { cycleId }: Ids): Promise<unknown> {
  const { language } = ctx
  const paper = await ctx.call(previewAnalysis, { cycleId })
  const pdf = paper.ok ? await pdfOf(ctx, paper.value) : paper
  if (!paper.ok || !pdf.ok) return ctx.show(refused(language, pdf.ok ? { code: 'not-found' } : pdf.refusal))
  return ctx.say({
    ...(paper.value.facts.statistics.beforeRelease ? { isProtected: true } : {}),
    text: say(language, 'analysis-previewed', { year: paper.value.year }),
    files: [pdf.value],
    buttons: [[go('analysis.open', { cycleId }, label(language, 'analysis-back')), ...homeRow(language)]],
  })
}

/** The announcement it goes out with: audience, channel, second person and proof are those of every announcement. */
async function announcementOf(
  ctx: Ctx,
  { year, issued, circularId, facts }: IssuedAnalysis,
): Promise<Outcome<Id<'circular'>>> {
  if (circularId !== null) return done(circularId)
  const { participated, agencies } = facts.statistics
  const made = await ctx.call(writeCircular, {
    kind: 'notice',
    number: issued?.number ?? '',
    title: label(ctx.language, 'analysis-title', { year }).slice(0, TITLE_LIMIT),
    body: label(ctx.language, 'analysis-announcement', { year, participated, agencies }),
  })
  return made.ok ? done(made.value.id as Id<'circular'>) : made
}

/** Requirement I7: issued, then laid as a draft among the announcements, with the report under it. */
export async function publishReport(ctx: Ctx, { cycleId }: Ids): Promise<unknown> {
  const { language } = ctx
  const report = await ctx.call(issueAnalysis, { cycleId })
  if (!report.ok) return ctx.show(refused(language, report.refusal))
  const pdf = await pdfOf(ctx, report.value)
  if (!pdf.ok) return ctx.show(refused(language, pdf.refusal))
  const announcement = await announcementOf(ctx, report.value)
  if (!announcement.ok) return ctx.show(refused(language, announcement.refusal))
  const { name, bytes } = pdf.value
  const arriving = { fileId: '', fileUniqueId: '', name, kind: 'document' as const }
  const attached = await takeFile(ctx.tools, ctx.caller, { circularId: announcement.value }, arriving, async (take) =>
    done(await take(once(bytes))),
  )
  // One that is confirmed already has the report it was confirmed with.
  if (!attached.ok && attached.refusal.code !== 'wrong-circular-state')
    return ctx.show(refused(language, attached.refusal))
  const { number = '', receipt = '' } = report.value.issued ?? {}
  return ctx.say({
    text: say(language, 'analysis-published', { number, receipt }),
    files: [pdf.value],
    buttons: rows(
      go('circular.draft', { circularId: announcement.value }, label(language, 'analysis-to-announcement')),
      [go('analysis.open', { cycleId }, label(language, 'analysis-back')), ...homeRow(language)],
    ),
  })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
