/** Parts of a regular expression that matter for how long it may take: escapes, classes, groups and what repeats. */
const PART = /\\.|\[(?:\\.|[^\]])*\]|\((?:\?[:=!<][=!]?)?|\)|[*+?]|\{\d+(?:,\d*)?\}|[^]/gu

/** So many parts of any length; each more multiplies the time by the length of the text. */
const MOST_OPEN = 2
/** So many that may be there or not; each doubles the time. */
const MOST_OPTIONAL = 6

/**
 * Whether a pattern of a definition takes a time that its text can bear (reliability S19): whoever sends a definition must not be able to
 * stop the service by an answer. No group repeats, nothing looks around or back, and few parts are of any length.
 */
export function isQuick(pattern: string): boolean {
  const parts = pattern.match(PART) ?? []
  let open = 0
  let optional = 0
  for (const [i, part] of parts.entries()) {
    if (/^\\[1-9k]/.test(part) || /^\(\?[=!<]/.test(part)) return false
    const repeats = /^(?:[*+]|\{\d+,\d*\})$/.test(part)
    const isGroup = parts[i - 1] === ')'
    if (isGroup && (repeats || part.startsWith('{'))) return false
    if (repeats) open++
    if (part === '?' && !/^[*+?{]/.test(parts[i - 1] ?? '')) optional++
  }
  return open <= MOST_OPEN && optional <= MOST_OPTIONAL
}
