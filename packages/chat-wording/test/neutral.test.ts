import { afterEach, describe, expect, it } from 'vitest'
import { markupFault, setWordingStrict, splitText, toHtml, toMarkdownLite, toPlain } from '../src/index.ts'

const RLM = '\u200f'

describe('text for platforms', () => {
  afterEach(() => setWordingStrict(false))

  it('plain text has no tags and reads entities', () =>
    expect(toPlain('<b>الف</b> &lt;b&gt; &amp;amp; <code>۱</code>')).toBe('الف <b> &amp; ۱'))

  it('Markdown-lite keeps bold and italic and disarms such signs in the text', () =>
    expect(toMarkdownLite('<b>الف</b> <i>ب</i> <code>a_b*c</code>')).toBe('*الف* _ب_ a＿b∗c'))

  it('Markdown-lite ends form with its line and leaves addresses as they are', () =>
    expect(toMarkdownLite('<b>الف\nب</b> https://ble.ir/my_bot?start=a_b')).toBe(
      '*الف*\n*ب* https://ble.ir/my_bot?start=a_b',
    ))

  it('HTML of whole markup passes as it is', () =>
    expect(toHtml('<b>الف</b> &lt; <blockquote>ب</blockquote>')).toBe('<b>الف</b> &lt; <blockquote>ب</blockquote>'))

  it.each(['<b>الف', 'الف</b>', '<b><i>الف</b></i>', 'الف & ب', '۱ < ۲', '<u>الف</u>', '<script>'])(
    'broken markup %s throws when strict and is sent as plain text when not',
    (marked) => {
      expect(markupFault(marked)).not.toBeNull()
      const sent = toHtml(marked)
      expect(markupFault(sent)).toBeNull()
      setWordingStrict(true)
      expect(() => toHtml(marked)).toThrow('markup')
    },
  )

  it.each([
    ['PDF بخشنامه', `${RLM}PDF بخشنامه`],
    ['📄 PDF بخشنامه', `${RLM}📄 PDF بخشنامه`],
    ['<b>PDF</b> بخشنامه', `${RLM}<b>PDF</b> بخشنامه`],
    ['<blockquote>PDF الف</blockquote>', `<blockquote>${RLM}PDF الف</blockquote>`],
    ['الف\nPDF ب', `الف\n${RLM}PDF ب`],
    ['\u2068report.pdf\u2069 · ۱', `${RLM}\u2068report.pdf\u2069 · ۱`],
    ['۱. \u2068گزارش.pdf\u2069', `${RLM}۱. \u2068گزارش.pdf\u2069`],
  ])('the Persian line %j is drawn from the right', (marked, html) => expect(toHtml(marked)).toBe(html))

  it.each(['بخشنامه PDF', '۱۲:۳۰', '', '— · —', '<code>الف\nabc</code>'])(
    'the Persian line %j needs no mark',
    (marked) => expect(toHtml(marked)).toBe(marked),
  )

  it('an English text gets no marks', () => expect(toHtml('Report', 'en')).toBe('Report'))
  it('marking twice is marking once', () => expect(toHtml(toHtml('PDF ب'))).toBe(toHtml('PDF ب')))
})

describe('long texts', () => {
  it('a text of exactly the limit stays whole and one character more is cut', () => {
    expect(splitText('ا'.repeat(4096))).toEqual(['ا'.repeat(4096)])
    expect(splitText('ا'.repeat(4097)).map((piece) => piece.length)).toEqual([4096, 1])
  })

  it('tags and entities count as what is seen', () => {
    expect(splitText(`<b>${'&amp;'.repeat(10)}</b>`, 10)).toEqual([`<b>${'&amp;'.repeat(10)}</b>`])
    expect(splitText(`<b>${'&amp;'.repeat(11)}</b>`, 10)).toEqual([`<b>${'&amp;'.repeat(10)}</b>`, '<b>&amp;</b>'])
  })

  it('cuts at the end of a paragraph before a line, and at a line before a word', () => {
    expect(splitText('aaaa bb\n\ncc\ndd', 12)).toEqual(['aaaa bb', 'cc\ndd'])
    expect(splitText('aaaa bb\ncc dd', 12)).toEqual(['aaaa bb', 'cc dd'])
    expect(splitText('aaaa bb cc dd', 12)).toEqual(['aaaa bb cc', 'dd'])
  })

  it('does not make a piece of a heading alone', () =>
    expect(splitText('ab\n\naaaaaaa bbbbbbb ccccccc', 20)).toEqual(['ab\n\naaaaaaa bbbbbbb', 'ccccccc']))

  it('closes the tags open at a cut and opens them again', () =>
    expect(splitText('<b>aa <i>bb cc</i></b> dd', 6)).toEqual(['<b>aa <i>bb</i></b>', '<b><i>cc</i></b> dd']))

  it('never cuts a sign made of two units', () => expect(splitText('😀😀😀', 3)).toEqual(['😀', '😀', '😀']))

  it('every piece of a long marked text is whole and within the limit, and nothing seen is lost', () => {
    const text = Array.from(
      { length: 300 },
      (_, n) => `<b>بند ${n}</b>: ${'کلمه &amp; '.repeat(n % 17)}\n${n % 5 === 0 ? '\n' : ''}`,
    ).join('')
    const pieces = splitText(text, 500)
    for (const piece of pieces) {
      expect(markupFault(piece)).toBeNull()
      expect(toPlain(piece).length).toBeLessThanOrEqual(500)
    }
    const words = (marked: string): string[] => toPlain(marked).split(/\s+/).filter(Boolean)
    expect(pieces.flatMap(words)).toEqual(words(text))
  })

  it('an empty text has no pieces', () => expect(splitText(' \n ')).toEqual([]))
})
