import type { Formula, Hundredths } from '../vocabulary.ts'

export interface SubmissionDraft {
  claimHundredths: Hundredths | null
  target: number | null
  actual: number | null
  explanation: string
  fileCount: number
  indicator: { maximumHundredths: Hundredths; formula: Formula; evidenceRequired: boolean }
}

/** Written so that each can be shown beside the step that mends it. */
export type SubmissionFault =
  | { code: 'claim-missing' }
  | { code: 'claim-negative' }
  | { code: 'claim-above-maximum'; maximumHundredths: Hundredths }
  | { code: 'target-missing' }
  | { code: 'actual-missing' }
  | { code: 'explanation-missing' }

/**
 * Requirements E3, E4, F5: what a draft still lacks before it can be submitted; an empty list means complete. Where
 * evidence is asked for and none is given, a written explanation is owed instead (peers row 30, Vietnam).
 */
export const checkSubmission = (draft: SubmissionDraft): SubmissionFault[] => {
  const { claimHundredths: claim, indicator } = draft
  const faults: SubmissionFault[] = []
  if (indicator.formula !== 'BY_HAND') {
    if (draft.target === null) faults.push({ code: 'target-missing' })
    if (draft.actual === null) faults.push({ code: 'actual-missing' })
  }
  if (claim === null) {
    // Computed points are missing because target or actual is: that is what has to be written.
    if (faults.length === 0) faults.push({ code: 'claim-missing' })
  } else if (claim < 0) faults.push({ code: 'claim-negative' })
  else if (claim > indicator.maximumHundredths)
    faults.push({ code: 'claim-above-maximum', maximumHundredths: indicator.maximumHundredths })
  if (indicator.evidenceRequired && draft.fileCount === 0 && draft.explanation.trim() === '')
    faults.push({ code: 'explanation-missing' })
  return faults
}
