/** The first characters; a sign of two units (an emoji) is never cut in two, for messengers refuse the whole message with half a one. */
export const clipped = (text: string, limit: number): string => text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')

/** The same with «…» where something is left out; never longer than `limit`. */
export const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : `${clipped(text, limit - 1)}…`
