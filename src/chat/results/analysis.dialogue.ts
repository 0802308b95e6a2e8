import type { RouteIds } from '#domain/acts.ts'
import { ANALYSIS_LIMIT, ANALYSIS_PARTS, type AnalysisPart, readAnalysisText } from '#domain/results/analysis.ts'
import { analysisScreen } from '#screens/results/analysis.ts'
import { refused } from '#screens/kit.ts'
import { labelDynamic, say } from '#wording/say.ts'
import { openAnalysis, writeAnalysis } from '#workflows/results/analysis.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { askText } from '../dialogue/questions.ts'

/** Requirement I7: the coordinator's own words, each part kept as it comes; one alone, or all that are still empty. */
export const analysisDialogue: Dialogue<RouteIds<'analysis.write'>> = {
  id: 'analysis.write',
  async run(talk, { cycleId, part: only }) {
    const { language } = talk
    const before = await talk.call(openAnalysis, { cycleId })
    if (!before.ok) return talk.say(refused(language, before.refusal))
    const { texts } = before.value
    const ask = (part: AnalysisPart) => async () => {
      const text = await askText(
        talk,
        say(language, 'analysis-ask', {
          part: labelDynamic(language, `analysis-meant-${part}`),
          limit: ANALYSIS_LIMIT,
        }),
        readAnalysisText,
      )
      return text === BACK ? BACK : talk.call(writeAnalysis, { cycleId, part, text })
    }
    await talk.steps((only === null ? ANALYSIS_PARTS.filter((part) => texts[part] === '') : [only]).map(ask))
    const after = await talk.call(openAnalysis, { cycleId })
    await talk.say(after.ok ? analysisScreen(language, after.value) : refused(language, after.refusal))
  },
}
