import type { Language } from '#domain/vocabulary.ts'
import type { SettledLook } from '#reads/review/second-looks.ts'
import { say, sayDynamic } from '#wording/say.ts'
import { lines } from '../kit.ts'

/** How two or three scores became one, with the figures. */
export const settledLines = (language: Language, { scores, way, hundredths, reason }: SettledLook): string =>
  lines(
    sayDynamic(language, `second-look-way-${way}`, {
      first: scores[0] ?? 0,
      second: scores[1] ?? 0,
      third: scores[2] ?? 0,
      points: hundredths,
    }),
    reason !== '' && say(language, 'second-look-reason', { reason }),
  )
