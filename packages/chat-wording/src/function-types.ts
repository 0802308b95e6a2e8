/** The functions a locale may call, with the kind of value each takes; the key generator and the bundles share it. */
export const FUNCTION_TYPES = {
  /** A plain number: ۱٬۲۳۴. */
  NUM: 'number',
  /** A year, which is never grouped: ۱۴۰۴. */
  YEAR: 'number',
  /** Hundredths of a point: 3250 is ۳۲٫۵. */
  POINTS: 'number',
  /** Bytes: ۱٫۲ مگابایت. */
  SIZE: 'number',
  /** دوشنبه ۱۶ آذر ۱۴۰۵ */
  DATE: 'Date',
  /** شنبه ۳۰ آبان ۱۴۰۵، ساعت ۱۴:۰۵ */
  DATETIME: 'Date',
  /** ۱۶ آذر */
  DAY: 'Date',
  /** ۱۴:۰۵ */
  CLOCK: 'Date',
  /** A code of numbers, read from left to right in the reader's digits: ۳-۲. */
  CODE: 'string',
  /** Latin writing kept as it is: a receipt, an address. */
  LATIN: 'string',
} as const satisfies Record<string, 'number' | 'Date' | 'string'>

export type FunctionName = keyof typeof FUNCTION_TYPES
