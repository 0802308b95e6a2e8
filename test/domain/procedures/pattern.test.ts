import { expect, it } from 'vitest'
import { isQuick } from '#domain/procedures/pattern.ts'

it.each([
  '',
  '\\d{10}',
  '[0-9]{2}/[0-9]{4}',
  '\\d+(\\.\\d{1,2})?',
  '(?:A|B)-\\d+',
  'a\\*b\\+',
  '[*+?{}]{3}',
  '\\d{5}-?\\d{5}',
])('takes %s', (pattern) => expect(isQuick(pattern)).toBe(true))

it.each([
  '(a+)+',
  '(a|a)*b',
  '(a|aa){30}',
  'a*a*a*b',
  '\\w+\\s*\\w+x',
  'a?a?a?a?a?a?a?aaaaaaa',
  '(.)\\1',
  '(?=a)b',
  '(?<!a)b',
  'a{0,99}a{0,99}a{0,99}b',
])('refuses %s, which may take very long', (pattern) => expect(isQuick(pattern)).toBe(false))
