/**
 * Makes texts comparable for the search: ي and ی, ك and ک, half-spaces, marks and the three kinds of digits are one.
 * Only compared, never shown.
 */
const letters = {
  ي: 'ی',
  ى: 'ی',
  ے: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ة: 'ه',
  ۀ: 'ه',
}

export const fold = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[يىےئكڪأإآٱؤةۀ]/g, (letter) => letters[letter])
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u064b-\u065f\u0670\u0640\u200b-\u200f\u2066-\u2069\ufeff]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const squash = (text) => fold(text).replaceAll(' ', '')

/** True when every word of the query stands somewhere in the text; spaces inside words do not matter. */
export const matcher = (query) => {
  const parts = fold(query).split(' ').filter(Boolean)
  const all = parts.join('')
  return (squashed) => parts.length === 0 || squashed.includes(all) || parts.every((part) => squashed.includes(part))
}

const keys = new WeakMap()

/** The folded text of a person or channel, worked out once. */
export const searchKeyOf = (item) => {
  if (!keys.has(item)) {
    const { name, label, searchText, title, username } = item
    keys.set(item, squash([name, label, searchText, title, username].filter(Boolean).join(' ')))
  }
  return keys.get(item)
}
