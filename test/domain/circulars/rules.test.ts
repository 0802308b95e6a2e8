import { describe, expect, it } from 'vitest'
import { NO_CONDITION } from '#domain/circulars/audience.ts'
import {
  type CircularSettings,
  judgeOption,
  type OptionName,
  optionValue,
  type OptionValue,
} from '#domain/circulars/options.ts'
import { CIRCULAR_KINDS, KIND_RULES } from '#domain/circulars/kinds.ts'
import { hasSecondPerson, MASS_MESSAGE, needsSecondPerson } from '#domain/circulars/confirm.ts'
import { sendingDue, sendTimeOf } from '#domain/circulars/send-time.ts'
import { validityOf } from '#domain/circulars/states.ts'
import { jalaliParts, parseJalali } from 'persian-text'
import { DAY_MS, MORNING, ZONE } from '../../support/world.ts'

const after = (ms: number): Date => new Date(MORNING.getTime() + ms)

describe('kinds of announcements', () => {
  it('a congratulation and a notice belong to no cycle and ask for nothing, a circular does both', () => {
    const free = CIRCULAR_KINDS.filter((kind) => !KIND_RULES[kind].needsCycle)
    expect(free).toEqual(['notice', 'congratulation'])
    expect(free.some((kind) => KIND_RULES[kind].acknowledge)).toBe(false)
    expect(KIND_RULES.circular).toEqual({ needsCycle: true, acknowledge: true })
  })
})

describe('what is in force', () => {
  const standing = (now: Date, isReplaced = false) => validityOf({ validUntil: MORNING, isReplaced }, now)

  it('holds up to its last instant and not a millisecond longer', () => {
    expect([standing(after(-1)), standing(MORNING), standing(after(1))]).toEqual(['in-force', 'in-force', 'expired'])
  })

  it('without an end it holds until another takes its place', () => {
    expect(validityOf({ validUntil: null, isReplaced: false }, after(1000 * DAY_MS))).toBe('in-force')
    expect(standing(after(-1), true)).toBe('replaced')
    expect(standing(after(1), true)).toBe('replaced')
  })
})

describe('the second person (reliability S15)', () => {
  it('is asked for by more than fifty people or by the profile', () => {
    expect(MASS_MESSAGE).toBe(50)
    expect([needsSecondPerson(false, 50), needsSecondPerson(false, 51)]).toEqual([false, true])
    expect(needsSecondPerson(true, 1)).toBe(true)
  })

  it('is somebody else than the author', () => {
    expect(hasSecondPerson({ createdBy: 1, confirmedBy: null })).toBe(false)
    expect(hasSecondPerson({ createdBy: 1, confirmedBy: 1 })).toBe(false)
    expect(hasSecondPerson({ createdBy: 1, confirmedBy: 2 })).toBe(true)
  })
})

describe('the time of sending', () => {
  it('is due at its very instant, and too late a day after', () => {
    expect([-1, 0, DAY_MS - 1, DAY_MS].map((ms) => sendingDue(MORNING, after(ms)))).toEqual([
      'wait',
      'send',
      'send',
      'too-late',
    ])
  })

  it('a day without an hour means eight in the morning', () => {
    const read = (text: string) => {
      const parsed = parseJalali(text, { now: MORNING, zone: ZONE })
      if (!parsed.ok) throw new Error(parsed.reason)
      const { day, hour, minute } = jalaliParts(sendTimeOf(parsed, ZONE), ZONE)
      return [day, hour, minute]
    }
    expect(read('۱۴۰۵/۰۹/۰۵')).toEqual([5, 8, 0])
    expect(read('۱۴۰۵/۰۹/۰۵ ساعت ۱۴:۳۰')).toEqual([5, 14, 30])
  })
})

describe('options (requirement E1)', () => {
  const SETTINGS: CircularSettings = {
    stageKey: null,
    replacesId: null,
    validUntil: null,
    sendAt: null,
    acknowledge: true,
    audience: null,
  }
  const set = (option: OptionName, value: OptionValue, settings = SETTINGS) => {
    const change = judgeOption(settings, option, value, { offered: [3, 'review', 'deputy'], now: MORNING })
    return change.ok ? change.value : change.refusal.code
  }

  it('a value of a list is one that is offered, and null takes away what was set', () => {
    expect([set('stage', 'review'), set('stage', 'circular')]).toEqual([
      { stageKey: 'review' },
      'stage-not-in-timetable',
    ])
    expect([set('replaces', 3), set('replaces', 4), set('replaces', null)]).toEqual([
      { replacesId: 3 },
      'not-replaceable',
      { replacesId: null },
    ])
  })

  it('an instant lies ahead, a switch is turned by yes and no, and anything else is no value', () => {
    const later = after(1)
    expect([set('when', later.toISOString()), set('when', MORNING.toISOString())]).toEqual([
      { sendAt: later },
      'send-time-past',
    ])
    expect([
      set('acknowledge', 'no'),
      set('acknowledge', 1),
      set('valid', 'tomorrow'),
      set('audience', 'review'),
    ]).toEqual([{ acknowledge: false }, 'invalid-input', 'invalid-input', 'invalid-input'])
  })

  it('what is chosen of the audience may be taken away though it is offered no more', () => {
    const audience = { ...NO_CONDITION, agencies: [3, 9] }
    expect(set('agencies', 9, { ...SETTINGS, audience })).toEqual({ audience: { ...audience, agencies: [3] } })
    expect(set('agencies', 8, { ...SETTINGS, audience })).toBe('not-found')
    expect(set('audience', null, { ...SETTINGS, audience })).toEqual({ audience: null })
  })

  it('a button carries ids and words of the lists, and no words of a person', () => {
    expect(['12', 'review', 'none', 'yes'].map((text) => optionValue.read(text))).toEqual([12, 'review', 'none', 'yes'])
    expect(['فوری', '2026-11-24T05:30:00.000Z', ''].map((text) => optionValue.read(text))).toEqual([null, null, null])
  })
})
