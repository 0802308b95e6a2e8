import { sha256 } from '#shared/ids.ts'

/**
 * Marks of what a person had before his eyes; they travel in buttons and dialogues. Files may arrive while a text is being written,
 * so the text has a mark of its own.
 */
export const textMark = (text: string): string => sha256(text).slice(0, 8)

/** Of everything that filing would make final: what is filed is exactly what the summary showed. */
export const objectionMark = (objection: { text: string } | null, files: readonly { sha256: string }[]): string =>
  sha256(JSON.stringify([objection?.text ?? '', files.map((file) => file.sha256)])).slice(0, 8)
