import type { WireEntity } from '../wire.ts'
import type { FormattedText } from './clean.ts'

type Mark =
  | 'Bold'
  | 'Italic'
  | 'Underline'
  | 'Strikethrough'
  | 'Spoiler'
  | 'Code'
  | 'PreCode'
  | 'TextUrl'
  | 'BlockQuote'

interface OpenMark {
  mark: Mark
  offset: number
  startsAt: number
  language?: string
}

const closing: Record<Mark, string> = {
  Bold: '*',
  Italic: '_',
  Underline: '__',
  Strikethrough: '~',
  Spoiler: '||',
  Code: '`',
  PreCode: '```',
  TextUrl: ']',
  BlockQuote: '\n',
}
const types: Record<Mark, string> = {
  Bold: 'bold',
  Italic: 'italic',
  Underline: 'underline',
  Strikethrough: 'strikethrough',
  Spoiler: 'spoiler',
  Code: 'code',
  PreCode: 'pre',
  TextUrl: 'text_link',
  BlockQuote: 'blockquote',
}
/** Longest first: "__" is underline, not two italics. */
const opening: [string, Mark][] = [
  ['```', 'PreCode'],
  ['__', 'Underline'],
  ['||', 'Spoiler'],
  ['*', 'Bold'],
  ['_', 'Italic'],
  ['~', 'Strikethrough'],
  ['`', 'Code'],
  ['[', 'TextUrl'],
]
const reserved = '_*[]()~`>#+-=|{}.!'

/** The marks and the text gathered so far; a small machine that walks the source once. */
class MarkdownV2 {
  readonly source: string
  at = 0
  text = ''
  readonly open: OpenMark[] = []
  readonly entities: WireEntity[] = []

  constructor(source: string) {
    this.source = source
  }

  byteOffset(at: number): number {
    return Buffer.byteLength(this.source.slice(0, at))
  }

  isLineStart(): boolean {
    return this.at === 0 || this.source[this.at - 1] === '\n'
  }

  close(mark: OpenMark, extra: Partial<WireEntity> = {}): void {
    const length = this.text.length - mark.offset
    if (length > 0) this.entities.push({ type: types[mark.mark], offset: mark.offset, length, ...extra })
  }

  /** Ends the top mark at its closing sign; true when something was ended, a string is a complaint. */
  end(): boolean | string {
    const top = this.open.at(-1)
    if (top === undefined || top.mark === 'BlockQuote') return false
    const sign = closing[top.mark]
    if (!this.source.startsWith(sign, this.at)) return false
    if (top.mark === 'Italic' && this.source.startsWith('__', this.at) && !this.source.startsWith('___', this.at))
      return false
    this.open.pop()
    this.at += sign.length
    if (top.mark !== 'TextUrl') {
      this.close(top, top.language === undefined ? {} : { language: top.language })
      return true
    }
    if (this.source[this.at] !== '(') return true
    const url = /^\(((?:\\.|[^)\\])*)\)/s.exec(this.source.slice(this.at))
    if (url === null) return `Can't find end of a URL at byte offset ${this.byteOffset(this.at)}`
    this.at += url[0].length
    this.close(top, { url: (url[1] ?? '').replace(/\\(.)/gs, '$1') })
    return true
  }

  begin(): boolean {
    for (const [sign, mark] of opening) {
      if (!this.source.startsWith(sign, this.at)) continue
      const opened: OpenMark = { mark, offset: this.text.length, startsAt: this.at }
      this.at += sign.length
      if (mark === 'PreCode') {
        const head = /^([^\s`]*)\n/.exec(this.source.slice(this.at))
        if (head !== null) this.at += head[0].length
        if (head?.[1] !== undefined && head[1] !== '') opened.language = head[1]
      }
      this.open.push(opened)
      return true
    }
    return false
  }

  /** A line break ends a quotation unless the next line goes on with it. */
  lineBreak(): string | undefined {
    const top = this.open.at(-1)
    const quote = this.open.find((mark) => mark.mark === 'BlockQuote')
    if (quote !== undefined && this.source[this.at + 1] !== '>') {
      if (top !== quote) return top === undefined ? undefined : this.unfinished(top)
      this.close(quote)
      this.open.pop()
    }
    this.text += '\n'
    this.at++
    if (quote !== undefined && this.source[this.at] === '>') this.at++
    return undefined
  }

  quote(): boolean {
    const isExpandable = this.source.startsWith('**>', this.at)
    if (!this.isLineStart() || !(isExpandable || this.source[this.at] === '>')) return false
    this.open.push({ mark: 'BlockQuote', offset: this.text.length, startsAt: this.at })
    this.at += isExpandable ? 3 : 1
    return true
  }

  /** "||" at the end of a quoted line makes the quotation expandable. */
  expandableEnd(): boolean {
    const top = this.open.at(-1)
    const after = this.source[this.at + 2]
    if (top?.mark !== 'BlockQuote' || !this.source.startsWith('||', this.at) || (after !== undefined && after !== '\n'))
      return false
    this.open.pop()
    this.close(top, { type: 'expandable_blockquote' })
    this.at += 2
    return true
  }

  unfinished(mark: OpenMark): string {
    return `Can't find end of ${mark.mark} entity at byte offset ${this.byteOffset(mark.startsAt)}`
  }

  /** One step; a string is a complaint. */
  step(): string | undefined {
    const unit = this.source.charAt(this.at)
    const following = this.source.charCodeAt(this.at + 1)
    if (unit === '\\' && following > 0 && following < 127) {
      this.text += this.source.charAt(this.at + 1)
      this.at += 2
      return undefined
    }
    const top = this.open.at(-1)?.mark
    const isCode = top === 'Code' || top === 'PreCode'
    if (unit === '\n' && !isCode) return this.lineBreak()
    if (isCode ? unit !== '`' : !reserved.includes(unit)) {
      this.text += unit
      this.at++
      return undefined
    }
    const ended = this.end()
    if (ended === true) return undefined
    if (typeof ended === 'string') return ended
    if (isCode) {
      this.text += unit
      this.at++
      return undefined
    }
    if (this.quote() || this.expandableEnd() || this.begin()) return undefined
    return `Character '${unit}' is reserved and must be escaped with the preceding '\\'`
  }
}

/** A string is the platform's complaint. */
export const parseMarkdownV2 = (source: string): FormattedText | string => {
  const machine = new MarkdownV2(source)
  while (machine.at < source.length) {
    const complaint = machine.step()
    if (complaint !== undefined) return complaint
  }
  for (let mark = machine.open.pop(); mark !== undefined; mark = machine.open.pop()) {
    if (mark.mark !== 'BlockQuote') return machine.unfinished(mark)
    machine.close(mark)
  }
  return { text: machine.text, entities: machine.entities }
}
