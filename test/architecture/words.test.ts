import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SHELVES } from '#chat/shelves.ts'
import { ACTS } from '#domain/acts.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { NOTICE_KINDS } from '#outbox/kinds.ts'
import { hasMessage } from '#wording/say.ts'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }))
const all = sources.map(({ text }) => text).join('\n')

const keys = readdirSync('locales/fa').flatMap((file) =>
  [...readFileSync(`locales/fa/${file}`, 'utf8').matchAll(/^([a-z][\w-]*) =/gim)].map((match) => match[1] ?? ''),
)

/** Codes that operators meet on the command line in one line of English, never in the chat. */
const OPERATOR_ONLY = new Set(['config-faults'])

describe('words', () => {
  it('every refusal in the source has words in every language', () => {
    const codes = new Set(
      [...all.matchAll(/refuse\(\s*'([a-z-]+)'|code: '([a-z]+-[a-z-]+)'/g)].map((match) => match[1] ?? match[2] ?? ''),
    )
    // Faults of a workbook are listed under keys of their own.
    const wordless = [...codes].filter(
      (code) =>
        !OPERATOR_ONLY.has(code) &&
        LANGUAGES.some(
          (language) => !hasMessage(language, `refusal-${code}`) && !hasMessage(language, `fault-${code}`),
        ),
    )
    expect(wordless).toEqual([])
  })

  it('no key is left that nothing says', () => {
    // Families whose keys are computed from the regulation's word lists or from codes.
    const computed =
      /^(weekday|month|date|size|role|dimension|cycle-state|stage|group|item-state|approval-step|refusal|fault|formula|method|help|command|sheet|column|kind)-/
    const ftl = LANGUAGES.flatMap((language) =>
      readdirSync(`locales/${language}`).map((file) => readFileSync(`locales/${language}/${file}`, 'utf8')),
    ).join('\n')
    const unused = keys.filter(
      (key) => !computed.test(key) && !all.includes(`'${key}'`) && !ftl.includes(`{ ${key} }`) && !hasFamily(key),
    )
    expect(unused).toEqual([])
  })

  it('every act that a button can lead to is handled by one shelf', () => {
    const routes = SHELVES.flatMap((shelf) => Object.keys(shelf.routes ?? {}))
    const led = Object.entries(ACTS).flatMap(([name, { ids }]) => (ids === null ? [] : [name]))
    expect(led.filter((name) => routes.filter((route) => route === name).length !== 1)).toEqual([])
  })

  it('no button names its act by hand, and the longest fits into what a messenger takes', () => {
    const byHand = sources.filter(
      ({ file, text }) => /\bact: [`'](?:home\b|(?!talk)[a-z-]+\.)/.test(text) && file !== 'screens/kit.ts',
    )
    expect(byHand.map(({ file }) => file)).toEqual([])
    // Callback data has 64 bytes, of which the mark of the person takes nine. Numbers of rows and versions grow to seven digits here.
    const lengthOf = (id: string): number =>
      ({ workbook: 12, answers: 13, kept: 5, sure: 3, taken: 4, seen: 12, shownAt: 10 })[id] ?? 7
    const longest = Object.entries(ACTS).map(([name, { ids }]) => ({
      name,
      length: Object.keys(ids ?? {}).reduce((sum, id) => sum + 1 + lengthOf(id), name.length),
    }))
    expect(longest.filter(({ length }) => length > 55)).toEqual([])
  })

  it('every kind of notice says whether it may come twice', () => {
    expect(
      Object.values(NOTICE_KINDS).every((kind) => ['at-least-once', 'at-most-once'].includes(kind.guarantee)),
    ).toBe(true)
  })
})

/** `say(language, \`cycle-${what}\`)`: the fixed beginning of a computed key stands in a template. */
function hasFamily(key: string): boolean {
  const parts = key.split('-')
  return parts.some((_, i) => i > 0 && all.includes(`\`${parts.slice(0, i).join('-')}-\${`))
}
