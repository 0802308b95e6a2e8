import { describe, expect, it } from 'vitest'
import { formatText } from '../src/text/format.ts'
import { isRefusal } from '../src/reply.ts'

const parsed = (text: string, mode?: string) => {
  const done = formatText(text, mode, [])
  return isRefusal(done)
    ? done.description
    : [done.text, ...done.entities.map((one) => `${one.type}@${one.offset}+${one.length}`)]
}
const html = (text: string) => parsed(text, 'HTML')
const v2 = (text: string) => parsed(text, 'MarkdownV2')

describe('HTML marks', () => {
  it.each([
    ['<b>a</b><strong>b</strong>', ['ab', 'bold@0+1', 'bold@1+1']],
    ['<i>a<u>b<s>c</s></u></i>', ['abc', 'italic@0+3', 'underline@1+2', 'strikethrough@2+1']],
    ['<code>a&lt;b</code>', ['a<b', 'code@0+3']],
    ['<pre><code class="language-ts">x</code></pre>', ['x', 'pre@0+1']],
    ['<blockquote expandable>a\nb</blockquote>', ['a\nb', 'expandable_blockquote@0+3']],
    ['<span class="tg-spoiler">a</span>', ['a', 'spoiler@0+1']],
    ['<a href="https://a.ir/?b=1&amp;c">x</a>', ['x', 'text_link@0+1']],
    ['🌸<b>x</b>', ['🌸x', 'bold@2+1']],
    ['&#1587;&#x644;&quot;&unknown;', ['سل"&unknown;']],
    ['  <b> a</b> \n', ['a', 'bold@0+1']],
  ])('reads %s', (text, expected) => {
    expect(html(text)).toEqual(expected)
  })

  it.each([
    ['a <x>', 'Unsupported start tag "x" at byte offset 2'],
    ['ب < 5', 'Unsupported start tag "" at byte offset 3'],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<i><b>a</b>', `Can't find end tag corresponding to start tag "i"`],
    ['<a href="x', 'Unclosed start tag "a" at byte offset 2'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])('complains about %s', (text, complaint) => {
    expect(html(text)).toBe(`Bad Request: can't parse entities: ${complaint}`)
  })

  it('keeps the language of a code block and the address of a link', () => {
    const done = formatText('<pre><code class="language-ts">x</code></pre><a href="https://a.ir">y</a>', 'HTML', [])
    expect(isRefusal(done) ? [] : done.entities).toMatchObject([{ language: 'ts' }, { url: 'https://a.ir' }])
  })
})

describe('MarkdownV2 marks', () => {
  it.each([
    ['*a _b_ __c__*', ['a b c', 'bold@0+5', 'italic@2+1', 'underline@4+1']],
    ['~a~ ||b||', ['a b', 'strikethrough@0+1', 'spoiler@2+1']],
    ['`a*b`', ['a*b', 'code@0+3']],
    ['```ts\nx```', ['x', 'pre@0+1']],
    ['[x](https://a.ir/\\))', ['x', 'text_link@0+1']],
    ['\\*a\\*', ['*a*']],
    ['>a\n>b\nc', ['a\nb\nc', 'blockquote@0+3']],
    ['>a\n>b||', ['a\nb', 'expandable_blockquote@0+3']],
  ])('are read in %s', (text, expected) => {
    expect(v2(text)).toEqual(expected)
  })

  it.each([
    ['a.', `Character '.' is reserved and must be escaped with the preceding '\\'`],
    ['ب *a', `Can't find end of Bold entity at byte offset 3`],
    ['*_a*', `Can't find end of Bold entity at byte offset 3`],
    ['`a', `Can't find end of Code entity at byte offset 0`],
  ])('are complained about in %s', (text, complaint) => {
    expect(v2(text)).toBe(`Bad Request: can't parse entities: ${complaint}`)
  })
})

describe('older Markdown and found entities', () => {
  it('reads the older Markdown without nesting', () => {
    expect(parsed('*a* _b_ `c` [d](https://a.ir)', 'Markdown')).toEqual([
      'a b c d',
      'bold@0+1',
      'italic@2+1',
      'code@4+1',
      'text_link@6+1',
    ])
    expect(parsed('a_b', 'Markdown')).toContain("Can't find end of the entity starting at byte offset 1")
  })

  it('finds commands, links, mentions, hashtags and addresses', () => {
    expect(parsed('/help https://a.ir/x. @local_bot #ارزیابی_۱۴۰۵ a@b.ir')).toEqual([
      '/help https://a.ir/x. @local_bot #ارزیابی_۱۴۰۵ a@b.ir',
      'bot_command@0+5',
      'url@6+14',
      'mention@22+10',
      'hashtag@33+13',
      'email@47+6',
    ])
  })

  it('finds no command inside code or in the middle of a word', () => {
    expect(html('<code>/help</code> a/b')).toEqual(['/help a/b', 'code@0+5'])
  })

  it('takes given entities in the place of marks and moves them when blanks are cut', () => {
    const done = formatText('  سلام ', undefined, [{ type: 'bold', offset: 2, length: 4 }])
    expect(done).toEqual({ text: 'سلام', entities: [{ type: 'bold', offset: 0, length: 4 }] })
  })

  it('keeps at most a hundred entities', () => {
    const done = formatText('<b>a</b> '.repeat(101), 'HTML', [])
    expect(isRefusal(done) ? 0 : done.entities.length).toBe(100)
  })
})
