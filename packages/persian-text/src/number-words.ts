import { toAsciiDigits } from './digits.ts'

const ONES = ['صفر', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه']
const TEENS = ['ده', 'یازده', 'دوازده', 'سیزده', 'چهارده', 'پانزده', 'شانزده', 'هفده', 'هجده', 'نوزده']
const TENS = ['بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود']
/** The words for one to thirty-one, as days are counted, without the blank of «بیست و یک». */
export const DAY_NUMBERS = [
  ...ONES.slice(1),
  ...TEENS,
  ...ONES.map((one, i) => (i === 0 ? 'بیست' : `بیستو${one}`)),
  'سی',
  'سیویک',
]
const HUNDREDS = ['صد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد']
const VALUES = new Map<string, number>([
  ...ONES.map((word, i) => [word, i] as const),
  ...TEENS.map((word, i) => [word, i + 10] as const),
  ...TENS.map((word, i) => [word, i * 10 + 20] as const),
  ...HUNDREDS.map((word, i) => [word, i * 100 + 100] as const),
  ['شیش', 6],
  ['هیجده', 18],
  ['یکصد', 100],
])
const SCALES = new Map([
  ['هزار', 1e3],
  ['میلیون', 1e6],
  ['ملیون', 1e6],
  ['میلیارد', 1e9],
])
const SHARES = new Map([
  ['نیم', 0.5],
  ['ربع', 0.25],
])
const KNOWN = [...VALUES.keys(), ...SCALES.keys(), ...SHARES.keys()].toSorted((a, b) => b.length - a.length).join('|')
const JOINED = new RegExp(`^(${KNOWN})و(${KNOWN})$`)
const DIGITS = /^\d+(?:\.\d+)?$/

/** What may follow a number so that it is no whole one: «یک سوم», «دو پنجم». */
const PART = /^(?:سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم|صدم|هزارم)$/

/** Longer texts are sentences; what number they hold is not what they say. */
const LONGEST = 60

/** «بیست‌وپنج», «۵روز» and «۵-» as words of their own; decimal signs and the spaces between thousands as programs write them. */
const wordsOf = (raw: string): string[] =>
  toAsciiDigits(raw.normalize('NFKC'))
    .replace(/[\p{Cf}\p{M}]/gu, (mark) => (mark === '\u200c' ? ' ' : ''))
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[−‐‑–﹣]/g, '-')
    .replace(/(?<=\d) ?[/٫؍] ?(?=\d)/g, '.')
    .replace(/(?<=^| )[.٫](?=\d)/g, '0.')
    // «1.200.000»: with two of them points part thousands.
    .replace(/(?<![\d.])\d{1,3}(?:\.\d{3}){2,}(?![\d.])/g, (grouped) => grouped.replaceAll('.', ''))
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[٬،,](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[،,](?=\d)|(?<=\d)\. (?=\d)/g, '.')
    .replace(/(?<=\d)(?=[ء-ی%٪])|(?<=[ء-ی%٪])(?=\d)/g, ' ')
    .replace(/(?<=\d)-(?=$| )/g, ' -')
    .replace(/(^| )([-+])(?=\d)/g, '$1$2 ')
    .replace(/[«»"!؟?:؛;()]/g, ' ')
    .replace(/[.،,]+(?= |$)/g, ' ')
    .split(/\s+/)
    .flatMap((word) => JOINED.exec(word)?.slice(1) ?? [word])
    .map((word) => (word.startsWith('و') && isNumber(word.slice(1)) ? word.slice(1) : word))
    .filter((word) => word !== '')

const isNumber = (word: string): boolean =>
  VALUES.has(word) || SCALES.has(word) || SHARES.has(word) || DIGITS.test(word)

/** Each part is smaller than the one before it has room for: «صد و بیست و پنج», never «پنج و صد». */
const roomAfter = (group: number | null, largest: number): number => {
  if (group === null) return largest
  if (group >= 100 && group % 100 === 0) return 100
  return group >= 20 && group % 10 === 0 ? 10 : 0
}

/** The value of «دو میلیون و سیصد هزار», already parted; null where the words are no one number («پنج سه», «صد دویست»). */
function valueOf(words: readonly string[]): number | null {
  let total = 0
  let group: number | null = null
  let scale = 1
  let largest = Number.POSITIVE_INFINITY
  for (const word of words) {
    const scaleOf = SCALES.get(word)
    const share = SHARES.get(word)
    if (scaleOf !== undefined) {
      if (scaleOf >= largest) return null
      total += (group ?? 1) * scaleOf
      largest = scale = scaleOf
      group = null
      continue
    }
    if (share !== undefined) {
      if (word !== words.at(-1)) return null
      return total + (group ?? 0) + share * (group === null ? scale : 1)
    }
    const value: number = VALUES.get(word) ?? Number(word)
    if (value >= roomAfter(group, largest) || (DIGITS.test(word) && group !== null)) return null
    group = (group ?? 0) + value
  }
  return total + (group ?? 0)
}

/**
 * The one number that a short text says in words, with words beside it, or in a writing of another country («صد و بیست», «۵ روز»,
 * «۱۲۰/۵», «۵-», «۱۲۰،۵», «۲ میلیون»), as programs write it; null where it holds none or more than one. A guess: ask the person.
 */
export function likelyNumber(raw: string): string | null {
  if (raw.length > LONGEST) return null
  const words = wordsOf(raw)
  const decimal = words.findIndex((word) => word === 'ممیز' || word === 'اعشار')
  if (decimal > 0) {
    const whole = likelyNumber(words.slice(0, decimal).join(' '))
    const rest = likelyNumber(words.slice(decimal + 1).join(' '))
    return whole !== null && rest !== null && /^-?\d+$/.test(whole) && /^\d+$/.test(rest) ? `${whole}.${rest}` : null
  }
  const and = (word: string | undefined): boolean => word === 'و'
  const from = words.findIndex(isNumber)
  if (from < 0) return null
  let to = from
  while (to < words.length && (isNumber(words[to] ?? '') || (and(words[to]) && isNumber(words[to + 1] ?? '')))) to++
  const beside = [...words.slice(0, from), ...words.slice(to)]
  // «1e5», «0x10» and a second number elsewhere leave open which one is meant; «سه‌شنبه» is a day, «یک سوم» a part.
  if (beside.some((word) => isNumber(word) || /[0-9]|^[/\\*=]|^شنبه$/.test(word) || PART.test(word))) return null
  const value = valueOf(words.slice(from, to).filter((word) => !and(word)))
  if (value === null || value > 1e15) return null
  const minus = beside.some((word) => word === '-' || word === 'منفی')
  return `${minus && value !== 0 ? '-' : ''}${String(value)}`
}
