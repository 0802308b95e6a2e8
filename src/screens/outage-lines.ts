import type { Language } from '#domain/vocabulary.ts'
import type { SpokenOutage } from '#reads/extensions/requests.ts'
import { say } from '#wording/say.ts'

/** Why a window was lengthened by itself after an outage. */
export const outageLine = (language: Language, { from, to }: SpokenOutage): string =>
  say(language, 'extension-outage-reason', { from: new Date(from), to: new Date(to) })

/**
 * Of what was handed in about the end of a window while nobody could reach the service: between when it was; it counts as in time.
 * @param at the earliest it can have been; null: nothing has been handed in
 * @param arrivedAt the latest
 * @returns false where there is no doubt
 */
export const doubtLine = (language: Language, at: string | null, arrivedAt: string | null): string | false =>
  at !== null && arrivedAt !== null && say(language, 'handed-in-doubt', { from: new Date(at), to: new Date(arrivedAt) })
