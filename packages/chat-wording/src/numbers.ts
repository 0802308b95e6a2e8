import { toPersianDigits } from 'persian-text'
import type { Language } from './markup.ts'

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** 1234.5 as ۱٬۲۳۴٫۵ or 1,234.5, at most two decimals, no sign on zero. */
export const numberText = (language: Language, value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to show: ${value}`)
  const text = grouped.format(Math.abs(value))
  const negative = value < 0 && text !== '0'
  if (language === 'en') return negative ? `-${text}` : text
  const persian = toPersianDigits(text.replaceAll(',', '٬').replaceAll('.', '٫'))
  // The mark keeps the sign on the left of the number, as Intl does for Persian.
  return negative ? `\u200e−${persian}` : persian
}

/** 3250 as ۳۲٫۵ points, 4000 as ۴۰. */
export const pointsText = (language: Language, hundredths: number): string => numberText(language, hundredths / 100)

/** 7 as ۰۷, without grouping: clock and calendar digits. */
export const plainDigits = (language: Language, value: number, width = 1): string => {
  const text = String(value).padStart(width, '0')
  return language === 'fa' ? toPersianDigits(text) : text
}
