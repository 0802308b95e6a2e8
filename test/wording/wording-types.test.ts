import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { loadLocale } from '#wording/load.ts'
import { wordingTypes } from '../../scripts/wording-types.ts'

const both = (fa: string, en: string = fa) =>
  wordingTypes([
    { language: 'fa', shelf: 'a', source: fa },
    { language: 'en', shelf: 'a', source: en },
  ])

describe('the types of messages', () => {
  it.each([
    ['k = سلام', "'k': Record<never, never>"],
    ['k = { $x }', "'k': { x: string | number }"],
    ['k = { NUM($x) } { $x }', "'k': { x: number }"],
    ['k = { POINTS($x) } { DATETIME($y) } { LATIN($z) }', "'k': { x: number; y: Date; z: string }"],
    ['k = { $x ->\n    [0] هیچ\n   *[other] { NUM($x) }\n }', "'k': { x: number }"],
    ['k = { $x ->\n    [OPEN] باز\n   *[other] { $y }\n }', "'k': { x: string; y: string | number }"],
    ['k = { j }\nj = { DATE($x) }', "'k': { x: Date }"],
    ['-t = نام\nk = { -t }', "'k': Record<never, never>"],
  ])('%j has the type %s', (source, type) => {
    const { code, faults } = both(source)
    expect(faults).toEqual([])
    expect(code).toContain(type)
  })

  it('a use in any language narrows the type', () =>
    expect(both('k = { NUM($x) }', 'k = { $x }').code).toContain('x: number }'))

  it.each([
    ['what is not Fluent', 'k = سلام\nجفنگ', undefined, 'not Fluent'],
    ['the same key twice', 'k = a\nk = b', undefined, 'stands already at'],
    ['a key one language lacks', 'k = a\nj = b', 'k = a', 'en: j is missing'],
    ['other variables in another language', 'k = { $x }', 'k = { $y }', 'has (y) but fa has (x)'],
    ['an unknown function', 'k = { JDATE($x) }', undefined, 'unknown function JDATE'],
    ['a built-in of Fluent that shows Gregorian or Latin', 'k = { NUMBER($x) }', undefined, 'unknown function NUMBER'],
    ['a message taken in that is not there', 'k = { j }', undefined, 'which is not there'],
    ['a message that takes itself in', 'k = { j }\nj = { k }', undefined, 'takes itself in'],
    ['a value that is both date and number', 'k = { NUM($x) } { DATE($x) }', undefined, 'cannot be all'],
    ['broken markup', 'k = <b>سلام', undefined, 'not closed'],
    ['a bare sign', 'k = الف & ب', undefined, 'bare &'],
    ['attributes', 'k = a\n    .title = b', undefined, 'attributes'],
  ])('reports %s', (_fault, fa, en, words) => expect(both(fa, en ?? fa).faults.join('\n')).toContain(words))

  it('names file and line of a fault', () =>
    expect(both('k = a\n\nj = { X($x) }').faults[0]).toMatch(/^fa\/a\.ftl:3: j: /))

  it('finds no fault in our own locales', () => {
    const files = LANGUAGES.flatMap((language) => loadLocale(language).map((file) => ({ language, ...file })))
    expect(wordingTypes(files).faults).toEqual([])
  })
})
