/** Where the log ended at one moment. Kept elsewhere it convicts whoever shortens or rewrites the log afterwards (reliability S17). */
export interface Head {
  /** Day of the calendar in the product's zone, `2026-11-26`. */
  day: string
  count: number
  seq: number
  /** The first letters of the last entry's hash. */
  hash: string
}

const HASH_LETTERS = 32

export const headOf = (day: string, { count, seq, hash }: Omit<Head, 'day'>): Head => ({
  day,
  count,
  seq,
  hash: hash.slice(0, HASH_LETTERS),
})

/** What is signed. */
export const headText = ({ day, count, seq, hash }: Head): string => `${day} ${count} ${seq} ${hash}`

/** One line that stands being copied, forwarded and read out. */
export const headLine = (head: Head, signature: string): string => `tahavol-head ${headText(head)} ${signature}`

const LINE = /tahavol-head (\d{4}-\d\d-\d\d) (\d{1,12}) (\d{1,12}) ([0-9a-f]{32}) ([0-9a-f]{32})/g

/** All heads of a text, with whatever stands around them: one message, or a channel's whole history. */
export function readHeads(text: string): { head: Head; signature: string }[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u06F0-\u06F9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\s+/g, ' ')
    .toLowerCase()
  return [...plain.matchAll(LINE)].map(([, day = '', count, seq, hash = '', signature = '']) => ({
    head: { day, count: Number(count), seq: Number(seq), hash },
    signature,
  }))
}
