import { sha256 } from '#shared/ids.ts'
import type { SubmissionContent } from '#storage/submissions.ts'

/**
 * Marks of what a person had before his eyes. They travel in buttons and dialogues instead of the item's version, because the
 * version also moves with every act of an evaluator and would tell an agency of it (reliability S3). Two people of one agency
 * who change the same thing at once differ in the mark; a file that arrives during a dialogue leaves the mark of the text alone.
 */
const mark = (facts: readonly unknown[]): string => sha256(JSON.stringify(facts)).slice(0, 8)

type Content = SubmissionContent | null

export const assessmentMark = (content: Content): string =>
  mark([content?.claimHundredths ?? null, content?.target ?? null, content?.actual ?? null])

export const explanationMark = (content: Content): string => mark([content?.explanation ?? ''])

/** Of everything that a submit would make final. */
export const contentMark = (content: (SubmissionContent & { files: readonly { sha256: string }[] }) | null): string =>
  mark([assessmentMark(content), explanationMark(content), (content?.files ?? []).map((file) => file.sha256)])
