import { clipped } from '../text/clip.ts'

/** The beginning of a text, cut at the end of a paragraph, a line or a word; null when the whole fits. */
export const foldedText = (text: string, limit: number): string | null => {
  if (text.length <= limit) return null
  const head = text.slice(0, limit + 1)
  for (const mark of ['\n\n', '\n', ' ']) {
    const at = head.lastIndexOf(mark)
    // So early a paragraph end would leave a heading only.
    if (at > limit / 2) return head.slice(0, at).trimEnd()
  }
  // One unbroken word.
  return clipped(head, limit)
}
