import { cleanText } from '#domain/text/clean-text.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import type { Answer } from '../dialogue/dialogue.ts'

/** A name as people write it: letters at least, no command, of a sensible length. */
export const readName = ({ text }: Answer): Outcome<string> => {
  const name = cleanText(text ?? '').replace(/\s+/g, ' ')
  return /^\p{L}.{1,118}$/u.test(name) ? done(name) : refuse('name-needed')
}
