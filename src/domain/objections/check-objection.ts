import { type Ground, wantsParticulars } from './ground.ts'

/** Peers row 48: more than this is read with less care, and said so; it may still be filed. */
export const OBJECTION_TEXT_SOFT_LIMIT = 1500
/** Characters of the text of an objection; what is longer belongs into a file. */
export const OBJECTION_TEXT_LIMIT = 4000
/** So long a text is still kept in the draft, where it waits to be shortened. */
export const OBJECTION_KEPT_LIMIT = 40_000
export const OBJECTION_FILES_LIMIT = 10

export type ObjectionFault =
  | { code: 'objection-empty' }
  | { code: 'objection-needs-file' }
  | { code: 'objection-needs-text' }
  | { code: 'objection-needs-particulars'; ground: Ground }
  | { code: 'objection-too-long'; length: number; limit: number }

/** Requirements 1.3 row 5: what a draft lacks under the rules of the province; null when it may be filed. */
export const checkObjection = (
  draft: { text: string; fileCount: number; ground: Ground; particulars: string },
  rules: { textOnly: boolean; fileOnly: boolean },
): ObjectionFault | null => {
  const length = draft.text.trim().length
  if (length === 0 && draft.fileCount === 0) return { code: 'objection-empty' }
  if (length > OBJECTION_TEXT_LIMIT) return { code: 'objection-too-long', length, limit: OBJECTION_TEXT_LIMIT }
  if (length === 0 && !rules.fileOnly) return { code: 'objection-needs-text' }
  if (wantsParticulars(draft.ground) && draft.particulars.trim() === '')
    return { code: 'objection-needs-particulars', ground: draft.ground }
  return draft.fileCount === 0 && !rules.textOnly ? { code: 'objection-needs-file' } : null
}
