import { describe, expect, it } from 'vitest'
import { joinedText, longText } from '#chat/dialogue/parts.ts'

const at = (ms: number): Date => new Date(1_000_000 + ms)

describe('a text that the messenger has cut into parts', () => {
  it('goes on for three seconds and not a millisecond longer', () => {
    const long = longText('ا'.repeat(4096), at(0))
    expect(joinedText(long, 'ب', at(3_000))).toHaveLength(4097)
    expect(joinedText(long, 'ب', at(3_001))).toBe('ب')
  })

  it('is remembered only when it is as long as a part', () => {
    expect(longText('ا'.repeat(2_999), at(0))).toBeNull()
    expect(longText('ا'.repeat(3_000), at(0))).not.toBeNull()
    expect(joinedText(null, 'ب', at(0))).toBe('ب')
  })
})
