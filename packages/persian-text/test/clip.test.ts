import { describe, expect, it } from 'vitest'
import { clipped, shortened } from '../src/index.ts'

describe('a text that is cut', () => {
  it('keeps all up to the limit, and never half a sign', () => {
    expect([clipped('سلام', 4), clipped('سلام', 3)]).toEqual(['سلام', 'سلا'])
    expect([clipped('ab😀', 4), clipped('ab😀', 3)]).toEqual(['ab😀', 'ab'])
  })
  it('says by «…» that something is left out, within the limit', () => {
    expect([shortened('سلام', 4), shortened('سلام', 3)]).toEqual(['سلام', 'سل…'])
    expect(shortened('a😀bc', 3)).toBe('a…')
  })
})
