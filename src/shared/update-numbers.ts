/**
 * How long the number of an update names that update alone. A messenger keeps what is not fetched for a day, and after a week without
 * any it may begin to count anew at any number, also below those already seen.
 */
export const NUMBERS_HOLD_MS = 6 * 86_400_000
