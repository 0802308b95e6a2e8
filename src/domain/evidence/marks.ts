import { sha256 } from '#shared/ids.ts'
import type { Mark } from '../acts/ids.ts'
import type { Hundredths } from '../vocabulary.ts'

interface Content {
  claimHundredths: Hundredths | null
  target: number | null
  actual: number | null
  explanation: string
}

/**
 * Marks of what a person had before their eyes. They travel in buttons and dialogues instead of the item's version, because the
 * version also moves with every act of an evaluator and would tell an agency of it (reliability S3). Two people of one agency
 * who change the same thing at once differ in the mark; a file that arrives during a dialogue leaves the mark of the text alone.
 */
const markOf = (facts: readonly unknown[]): Mark => sha256(JSON.stringify(facts)).slice(0, 8) as Mark

export const assessmentMark = (content: Omit<Content, 'explanation'> | null): Mark =>
  markOf([content?.claimHundredths ?? null, content?.target ?? null, content?.actual ?? null])

export const explanationMark = (content: Pick<Content, 'explanation'> | null): Mark =>
  markOf([content?.explanation ?? ''])

/** Of everything that a submit would make final. */
export const contentMark = (content: (Content & { files: readonly { sha256: string }[] }) | null): Mark =>
  markOf([assessmentMark(content), explanationMark(content), (content?.files ?? []).map((file) => file.sha256)])
