import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const glossary = readFileSync('docs/glossary.md', 'utf8')
const [, table = ''] = glossary.split('## One word for one thing')
const words = [...table.matchAll(/^\| ([^|`]+) \| ([^|]+) \|$/gm)]
  .map(([, word = '', not = '']) => ({ word: word.trim(), not: not.split('،').map((one) => one.trim()) }))
  .filter(({ word }) => !/^(say|-+)$/.test(word))

const texts = (folder: string): { file: string; text: string }[] =>
  readdirSync(folder).map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8').replace(/\u200c/g, ' ') }))

describe('one word for one thing', () => {
  it('stands in the glossary', () => expect(words.length).toBeGreaterThan(4))

  it.each(words)('«$word» and nothing else', ({ not }) => {
    const found = not.flatMap((wrong) =>
      [...texts('locales/fa'), ...texts('prisma/sample')]
        .filter(({ text }) => text.includes(wrong))
        .map(({ file }) => `${file}: ${wrong}`),
    )
    expect(found).toEqual([])
  })
})
