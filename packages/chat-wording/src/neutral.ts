import { escapeMarkup } from './insert.ts'
import { type Language, markupFault, type Tag, tokens } from './markup.ts'
import { wordingIsStrict } from './settings.ts'

const RLM = '\u200f'
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const SIGN = /[<&>]/
const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g

/** Tags away, entities read: what the person sees, without form. */
export const toPlain = (marked: string): string =>
  // Most lines have neither.
  SIGN.test(marked)
    ? tokens(marked)
        .map((token) => (token.kind === 'text' ? token.text : token.kind === 'wrong' ? token.raw : ''))
        .join('')
    : marked

/**
 * Clients draw a line in the direction of its first strong letter; some look inside isolates and some do not.
 * A line which either of them would draw from the left needs the mark. Digits alone have no direction and are left.
 */
const needsMark = (line: string): boolean => {
  const seen = toPlain(line)
  if (seen.startsWith(RLM)) return false
  const naive = /\p{L}/u.exec(seen)?.[0]
  if (naive === undefined) return false
  const outside = /\p{L}/u.exec(seen.replace(ISOLATED, ''))?.[0]
  return !RTL_LETTER.test(naive) || outside === undefined || !RTL_LETTER.test(outside)
}

/** Code is copied by people, so nothing is put into it; a quotation keeps the mark inside, lest a line stand before it. */
const markLines = (marked: string): string => {
  let inCode = false
  return marked
    .split('\n')
    .map((line) => {
      const startsInCode = inCode
      inCode = line.lastIndexOf('<code>') > line.lastIndexOf('</code>') || (inCode && !line.includes('</code>'))
      if (startsInCode || !needsMark(line)) return line
      return line.replace(/^(?:<\/?blockquote>)*/, (quote) => quote + RLM)
    })
    .join('\n')
}

/**
 * HTML as Bot API servers take it. Broken markup throws when wording is strict and is otherwise sent as plain text,
 * because a server refuses the whole message for one stray sign. Give it whole texts, then split the result.
 */
export const toHtml = (marked: string, language: Language = 'fa'): string => {
  const fault = markupFault(marked)
  if (fault !== null && wordingIsStrict()) throw new Error(`markup: ${fault} in ${marked}`)
  const sound = fault === null ? marked : escapeMarkup(toPlain(marked))
  return language === 'fa' ? markLines(sound) : sound
}

/** Longer than this a quotation is folded, in letters or lines. */
const LONG_QUOTE = 280
const QUOTE_LINES = 5

/** Long quotations of a piece of HTML, ready to be sent, as those that are unfolded with a touch. */
export const foldQuotes = (html: string): string =>
  html.replace(/<blockquote>([\s\S]*?)<\/blockquote>/g, (whole, inner: string) =>
    toPlain(inner).length > LONG_QUOTE || inner.split('\n').length > QUOTE_LINES
      ? `<blockquote expandable>${inner}</blockquote>`
      : whole,
  )

/** Signs of form, and those that look like them and are none: no way to escape the former is documented. */
const LOOKALIKES: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '[': '［', '`': 'ˋ' }
/** An address would lead elsewhere with another sign in it. */
const ADDRESS_OR_SIGN = /https?:\/\/\S+|[*_[`]/g

/** Bale's way: *bold* and _italic_, each within its line; the rest plain. Such signs in the text itself would be read as form, so they are changed. */
export const toMarkdownLite = (marked: string): string => {
  const signOf = (tag: Tag): string => (tag === 'b' ? '*' : tag === 'i' ? '_' : '')
  let open: Tag[] = []
  return tokens(marked)
    .map((token) => {
      if (token.kind === 'wrong') return token.raw
      if (token.kind === 'open') open = [...open, token.tag]
      if (token.kind === 'close') open = open.slice(0, -1)
      if (token.kind !== 'text') return signOf(token.tag)
      const form = open.map(signOf)
      const breaks = `${form.toReversed().join('')}\n${form.join('')}`
      return token.text.replace(ADDRESS_OR_SIGN, (found) => LOOKALIKES[found] ?? found).replaceAll('\n', breaks)
    })
    .join('')
}

/** How many signs of form that adds at most. */
export const formOfMarkdownLite = (marked: string): number =>
  tokens(marked).filter((token) => token.kind === 'open' || token.kind === 'close').length

/** Where a piece may end, best first: after a paragraph, a line, a word. */
const BREAKS = ['\n\n', '\n', ' '] as const

/** One seen character (a UTF-16 unit pair counts as its two units) or a tag, which is not seen. */
interface Atom {
  raw: string
  text: string
  open?: Tag
  close?: Tag
}

const atomsOf = (marked: string): Atom[] =>
  tokens(marked).flatMap((token): Atom[] => {
    if (token.kind === 'open') return [{ raw: token.raw, text: '', open: token.tag }]
    if (token.kind === 'close') return [{ raw: token.raw, text: '', close: token.tag }]
    if (token.kind === 'wrong') return [{ raw: token.raw, text: token.raw }]
    if (token.raw !== token.text) return [{ raw: token.raw, text: token.text }]
    return Array.from(token.text, (text) => ({ raw: text, text }))
  })

/** Index of the atom after which to cut, so that at most `limit` characters come before. */
const cutAfter = (atoms: readonly Atom[], start: number, limit: number): number => {
  let seen = 0
  let end = start
  while (end < atoms.length) {
    const length = atoms[end]?.text.length ?? 0
    if (seen + length > limit && end > start) break
    seen += length
    end += 1
  }
  if (end === atoms.length) return end
  const upTo = atoms
    .slice(start, end + 1)
    .map((atom) => (atom.text === '' ? '\u0000' : (atom.text[0] ?? '')))
    .join('')
  for (const mark of BREAKS) {
    const at = upTo.lastIndexOf(mark)
    // A heading alone would make a piece of a few words: so early a paragraph or line end is passed over.
    if (at > (mark === ' ' ? 0 : limit / 4)) return start + at
  }
  return end
}

/**
 * Pieces of marked text of at most `limit` characters each, counted as servers do: UTF-16 units after tags and entities
 * are read. Cut at paragraph ends, else at lines, else between words; tags open at a cut are closed and opened again.
 */
export const splitText = (marked: string, limit = 4096): string[] => {
  // Nearly every text is one piece as it stands: what is seen of it is never longer than it is with its tags.
  if (marked.length <= limit && marked.length > 0 && !/\s$|^\s/.test(marked)) return [marked]
  const atoms = atomsOf(marked)
  const pieces: string[] = []
  let open: Tag[] = []
  let start = 0
  while (start < atoms.length) {
    const end = cutAfter(atoms, start, limit)
    const opened = open.map((tag) => `<${tag}>`).join('')
    let body = ''
    let seen = ''
    for (const atom of atoms.slice(start, end)) {
      if (atom.open) open = [...open, atom.open]
      if (atom.close) open = open.slice(0, -1)
      body += atom.raw
      seen += atom.text
    }
    if (seen.trim() !== '')
      pieces.push(
        opened +
          body.trimEnd() +
          open
            .toReversed()
            .map((tag) => `</${tag}>`)
            .join(''),
      )
    start = end
    while (/^\s$/.test(atoms[start]?.text ?? '')) start += 1
  }
  return pieces
}
