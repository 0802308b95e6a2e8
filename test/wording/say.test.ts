import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  APPROVAL_STEPS,
  CYCLE_STATES,
  DIMENSIONS,
  ITEM_STATES,
  LANGUAGES,
  RANKING_GROUPS,
  ROLES,
  STAGE_KEYS,
} from '#domain/vocabulary.ts'
import { type DynamicArgs, hasMessage, label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { setWordingStrict } from 'chat-wording'

beforeEach(() => setWordingStrict(true))
afterEach(() => setWordingStrict(false))

describe('messages', () => {
  it('speaks in the language asked for', () => {
    expect(say('fa', 'back')).toBe('بازگشت')
    expect(say('en', 'back')).toBe('Back')
    expect(label('fa', 'role-coordinator')).toBe('هماهنگ‌کنندهٔ ارزیابی')
  })

  it('throws on a message that is not there when strict, and gives the key when not', () => {
    const unknown: DynamicArgs = { agency: 'x' }
    expect(() => sayDynamic('fa', 'refusal-no-such-thing', unknown)).toThrow('refusal-no-such-thing')
    setWordingStrict(false)
    expect(sayDynamic('fa', 'refusal-no-such-thing', unknown)).toBe('refusal-no-such-thing')
    expect(labelDynamic('fa', 'refusal-no-such-thing')).toBe('refusal-no-such-thing')
  })

  it('throws on a missing variable when strict and shows its name when not', () => {
    expect(() => sayDynamic('fa', 'date-clock')).toThrow('clock')
    setWordingStrict(false)
    expect(sayDynamic('fa', 'date-clock')).toContain('clock')
  })

  it('knows which messages there are', () => {
    expect(hasMessage('fa', 'home')).toBe(true)
    expect(hasMessage('fa', 'no-such-home')).toBe(false)
  })

  it.each([...LANGUAGES])('every word of the vocabulary has a name in %s', (language) => {
    const keys = [
      ...ROLES.map((it) => `role-${it}`),
      ...DIMENSIONS.map((it) => `dimension-${it}`),
      ...CYCLE_STATES.map((it) => `cycle-state-${it}`),
      ...ITEM_STATES.map((it) => `item-state-${it}`),
      ...RANKING_GROUPS.map((it) => `group-${it}`),
      ...STAGE_KEYS.map((it) => `stage-${it}`),
      ...APPROVAL_STEPS.map((it) => `approval-step-${it}`),
    ]
    expect(keys.filter((key) => !hasMessage(language, key))).toEqual([])
  })
})
