/** How people write the twelve months, keyed as `searchKey` leaves them; for reading dates, never for showing them. */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ['فروردین', 'farvardin'],
  ['اردیبهشت', 'اردی بهشت', 'ordibehesht'],
  ['خرداد', 'khordad'],
  ['تیر', 'tir'],
  ['مرداد', 'امرداد', 'mordad'],
  ['شهریور', 'shahrivar'],
  ['مهر', 'mehr'],
  ['ابان', 'aban'],
  ['اذر', 'azar'],
  ['دی', 'dey'],
  ['بهمن', 'bahman'],
  ['اسفند', 'esfand'],
]

/** Month names that betray a Gregorian date. */
export const GREGORIAN_MONTH =
  /ژانویه|فوریه|مارس|اوریل|ژوین|ژوئن|ژوییه|جولای|اگوست|سپتامبر|اکتبر|نوامبر|دسامبر|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/
