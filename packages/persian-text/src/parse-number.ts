import { toAsciiDigits } from './digits.ts'
import { likelyNumber } from './number-words.ts'

/**
 * `slash`: «۸۵/۵» may be a decimal or a fraction; `loose`: words, or words beside a number: the person is asked about `likelyNumber`.
 * `precision`: finer than a hundredth.
 */
export type NumberFault = 'empty' | 'format' | 'slash' | 'loose' | 'range' | 'negative' | 'precision'
export type ParsedNumber = { ok: true; value: number } | { ok: false; reason: NumberFault }

const NUMBER = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/

/** The writing reduced to ASCII: one kind of minus, `.` for the decimal sign, `,` between thousands, no invisible marks. */
const reduce = (raw: string, slashIsDecimal: boolean): string => {
  const plain = toAsciiDigits(raw)
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[−‐‑–﹣-]/g, '-')
    .replace(/٫/g, '.')
    .replace(/؍/g, '/')
    .replace(/[٬،]/g, ',')
    .replace(/ ?درصد$/, '%')
    .trim()
  return slashIsDecimal ? plain.replace(/^(-?\d+)\/(\d+)$/, '$1.$2') : plain
}

/**
 * A number as officials write it: ۸۵٫۵, ٨٥٫٥, ۱٬۲۳۴, ۱۲٪ and «۱۲ درصد» (value 12), −۳. Refuses 1e5, 0x10 and "1,2".
 * With `slashIsDecimal` (only where the field says so) ۸۵/۵ is 85.5.
 */
export const parseNumber = (raw: string, options: { slashIsDecimal?: boolean } = {}): ParsedNumber => {
  const reduced = reduce(raw, options.slashIsDecimal ?? false)
  if (reduced === '') return { ok: false, reason: 'empty' }
  const bare = /^[%٪]/.test(reduced) ? reduced.slice(1).trim() : reduced.replace(/[%٪]$/, '').trim()
  if (/^-?\d+\/\d+$/.test(bare)) return { ok: false, reason: 'slash' }
  const match = NUMBER.exec(bare)
  if (!match) return { ok: false, reason: likelyNumber(raw) === null ? 'format' : 'loose' }
  const [, minus = '', whole = '', fraction = ''] = match
  const digits = whole.replaceAll(',', '')
  // Beyond 15 digits a double no longer holds what was written.
  if (digits.replace(/^0+/, '').length + fraction.length > 15) return { ok: false, reason: 'range' }
  const value = Number(`${minus}${digits}.${fraction || '0'}`)
  return { ok: true, value: value === 0 ? 0 : value }
}

/** Points as hundredths, exact: «۳۲٫۵» is 3250. Refuses percents, negative points and anything finer than a hundredth. */
export const parsePoints = (
  raw: string,
  options: { slashIsDecimal?: boolean } = {},
): { ok: true; value: number } | { ok: false; reason: NumberFault } => {
  if (/[%٪]|درصد/.test(raw)) return { ok: false, reason: 'format' }
  const parsed = parseNumber(raw, options)
  if (!parsed.ok) return parsed
  if (parsed.value < 0) return { ok: false, reason: 'negative' }
  const hundredths = Math.round(parsed.value * 100)
  if (!Number.isSafeInteger(hundredths)) return { ok: false, reason: 'range' }
  return hundredths / 100 === parsed.value ? { ok: true, value: hundredths } : { ok: false, reason: 'precision' }
}
