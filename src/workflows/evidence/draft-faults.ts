import { checkSubmission, type SubmissionFault } from '#domain/evidence/check-submission.ts'
import { EXPLANATION_LIMIT } from '#domain/evidence/explanation.ts'
import type { IndicatorRow } from '#storage/items.ts'
import type { SubmissionWithFiles } from '#storage/submissions.ts'

export type DraftFault = SubmissionFault | { code: 'explanation-too-long'; length: number; limit: number }

/** What is still missing before this draft can be submitted (requirements E3, E4, F5); the page and the submit ask the same. */
export const draftFaults = (indicator: IndicatorRow, content: SubmissionWithFiles | null): DraftFault[] => {
  const explanation = content?.explanation ?? ''
  const faults: DraftFault[] = checkSubmission({
    claimHundredths: content?.claimHundredths ?? null,
    target: content?.target ?? indicator.target,
    actual: content?.actual ?? null,
    explanation,
    fileCount: content?.files.length ?? 0,
    indicator,
  })
  if (explanation.length > EXPLANATION_LIMIT)
    faults.push({ code: 'explanation-too-long', length: explanation.length, limit: EXPLANATION_LIMIT })
  return faults
}
