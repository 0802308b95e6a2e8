let timeZone = 'Asia/Tehran'
let strict = false

/** Called once at start; the zone in which all dates are shown. Throws RangeError for an unknown zone. */
export const configureWording = (settings: { timeZone: string }): void => {
  timeZone = new Intl.DateTimeFormat('en', { timeZone: settings.timeZone }).resolvedOptions().timeZone
}

/** Strict wording throws on a missing message, variable or broken markup instead of falling back: for tests. */
export const setWordingStrict = (on: boolean): void => {
  strict = on
}

export const wordingTimeZone = (): string => timeZone
export const wordingIsStrict = (): boolean => strict
