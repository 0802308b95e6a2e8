/** Pages and drawings that a browser would run, whatever their name says. */
const MARKUP = /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype|html|head|body|script|svg|iframe|img|meta|\?xml|\?php)/i

/** Controls no text editor writes. */
// oxlint-disable-next-line no-control-regex -- these very signs are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/**
 * A cell that asks a spreadsheet to start a program: `=cmd|'/c calc'!A0`. Its end is looked for first: in honest texts it is rare, so
 * that more than some of them are refused without looking for their beginnings.
 */
const PROGRAM = /\w\|\s?(?:'[^'\n]{0,400}'|\w{1,40})!/g
const CELL = /(?:^|[,;\t\n"])[ "]{0,8}[=+@＝＋＠－-][^|\n]{0,80}$/
/** A function by which a cell asks for something from elsewhere, or from another program; the second kind only after an equals sign, as the words are common. */
const CALLS = /\b(?:(DDE|WEBSERVICE|IMPORT(?:XML|DATA|HTML|FEED|RANGE)|HYPERLINK)|CALL|REGISTER|EXEC|RTD|IMAGE)\(/gi
const FORMULA = /(?:^|[,;\t\n"])[ "]{0,8}[=＝][^\n]{0,80}$/
const CALLS_LIMIT = 5000
const CELL_LENGTH = 100
const PROGRAMS_LIMIT = 200

export type TextFault = 'encoding' | 'starts-program'

/** Of one piece of a text: what no text editor writes, and what a spreadsheet would start. Null when it is fine. */
export const faultOfPiece = (text: string): TextFault | null => {
  if (BINARY.test(text)) return 'encoding'
  let count = 0
  for (const { index, 1: rare } of text.matchAll(CALLS)) {
    const before = text.slice(Math.max(0, index - CELL_LENGTH), index)
    if (++count > CALLS_LIMIT || FORMULA.test(before) || (rare !== undefined && CELL.test(before)))
      return 'starts-program'
  }
  count = 0
  for (const { index } of text.matchAll(PROGRAM))
    if (++count > PROGRAMS_LIMIT || CELL.test(text.slice(Math.max(0, index - CELL_LENGTH), index)))
      return 'starts-program'
  return null
}

export const isMarkup = (text: string): boolean => MARKUP.test(text)

export type Decoder = InstanceType<typeof TextDecoder>

export const decoderFor = (bytes: Uint8Array): Decoder => {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8', { fatal: true })
}

/** The beginning of a text, UTF-8 or UTF-16 with its mark; the bytes may end in the middle of a letter. Null: it is none. */
export function textOfHead(bytes: Uint8Array): string | null {
  try {
    return decoderFor(bytes).decode(bytes, { stream: true })
  } catch {
    return null
  }
}
