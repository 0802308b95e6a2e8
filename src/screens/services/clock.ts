import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { go, homeRow } from '../kit.ts'

/** @param held ISO dates; null: the clock is believed */
export function clockScreen(language: Language, held: { claimedAt: string; knownAt: string } | null): Screen {
  if (held === null) return { text: say(language, 'clock-well'), buttons: [homeRow(language)] }
  const [claimed, known] = [new Date(held.claimedAt), new Date(held.knownAt)]
  const aheadMinutes = Math.round((claimed.getTime() - known.getTime()) / 60_000)
  return {
    text: say(language, 'clock-held', { claimed, known }),
    buttons: [
      [go('clock.confirm', { aheadMinutes }, label(language, 'clock-confirm-button', { claimed }))],
      homeRow(language),
    ],
  }
}

export const clockConfirmed = (language: Language, { claimedAt }: { claimedAt: string }): Screen => ({
  text: say(language, 'clock-confirmed', { claimed: new Date(claimedAt) }),
  buttons: [homeRow(language)],
})
