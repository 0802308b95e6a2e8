import type { Language } from '#domain/vocabulary.ts'
import type { Refusal } from '#shared/outcome.ts'
import { sayDynamic, labelDynamic } from '#wording/say.ts'

/** Facts that are instants travel as ISO text (refusals are plain JSON) and get their date form here. */
const asArgs = (refusal: Refusal): Record<string, string | number | Date> =>
  Object.fromEntries(
    Object.entries(refusal)
      .filter(([fact]) => fact !== 'code')
      .map(([fact, value]) => [
        fact,
        // An absent fact is a word that locales can select on.
        value === null
          ? 'none'
          : fact.endsWith('At')
            ? new Date(String(value))
            : typeof value === 'boolean'
              ? String(value)
              : value,
      ]),
  )

/** A refusal in the reader's words: what was wrong, what is expected. */
export const refusalText = (language: Language, refusal: Refusal): string =>
  sayDynamic(language, `refusal-${refusal.code}`, asArgs(refusal))

/** The same for the toast of a pressed button. */
export const refusalToast = (language: Language, refusal: Refusal): string =>
  labelDynamic(language, `refusal-${refusal.code}`, asArgs(refusal))
