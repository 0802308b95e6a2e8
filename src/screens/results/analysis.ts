import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { ANALYSIS_PARTS } from '#domain/results/analysis.ts'
import type { AnalysisPage } from '#reads/results/analysis.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines, pairs, paragraphs, rows } from '../kit.ts'

/** Requirement I7: how far the analysis of a year has come, and what comes next. */
export function analysisScreen(language: Language, { cycleId, year, isReleased, texts, issued }: AnalysisPage): Screen {
  const isComplete = ANALYSIS_PARTS.every((part) => texts[part] !== '')
  return {
    ...(isReleased ? {} : { isProtected: true }),
    text: paragraphs(
      say(language, 'analysis', { year }),
      lines(
        ...ANALYSIS_PARTS.map((part) =>
          say(language, 'analysis-part', {
            part: labelDynamic(language, `analysis-part-${part}`),
            length: texts[part].length,
          }),
        ),
      ),
      issued !== null && say(language, 'analysis-issued', { number: issued.number, at: new Date(issued.issuedAt) }),
      say(language, !isComplete ? 'analysis-how' : isReleased ? 'analysis-ready' : 'analysis-waits'),
    ),
    buttons: rows(
      !isComplete && go('analysis.write', { cycleId, part: null }, label(language, 'analysis-write')),
      isComplete && isReleased && go('analysis.issue', { cycleId }, label(language, 'analysis-issue')),
      go('analysis.preview', { cycleId }, label(language, 'analysis-preview')),
      ...pairs(
        ANALYSIS_PARTS.filter((part) => texts[part] !== '').map((part) =>
          go('analysis.write', { cycleId, part }, labelDynamic(language, `analysis-change-${part}`)),
        ),
      ),
      [go('ranking.groups', { cycleId }, label(language, 'results-to-groups')), ...homeRow(language)],
    ),
  }
}
