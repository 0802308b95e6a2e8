import { describe, expect, it } from 'vitest'
import { checkProfile } from '#domain/cycle/check-profile.ts'
import type { ProfileStage, ProvinceProfile } from '#domain/cycle/profile.ts'
import type { StageKey } from '#domain/vocabulary.ts'
import { readProfile } from './profiles.ts'

const codes = (profile: ProvinceProfile) => checkProfile(profile).map(({ code, at }) => `${code} ${at}`)
const withStage = (key: StageKey, change: Partial<ProfileStage>): ProvinceProfile => {
  const profile = readProfile('razavi-khorasan')
  return { ...profile, stages: profile.stages.map((stage) => (stage.key === key ? { ...stage, ...change } : stage)) }
}

describe('the three profiles that are shipped', () => {
  it.each(['razavi-khorasan', 'tehran', 'west-azerbaijan'])('contradict themselves nowhere: %s', (key) => {
    expect(codes(readProfile(key))).toEqual([])
  })

  it('have what the sources say of each province', () => {
    const [razavi, tehran, west] = ['razavi-khorasan', 'tehran', 'west-azerbaijan'].map(readProfile)
    expect([razavi?.serviceCode, tehran?.serviceCode, west?.serviceCode]).toEqual(['10011776100', null, '10011776000'])
    expect([razavi?.approvals.length, tehran?.approvals.length, west?.approvals]).toEqual([
      3,
      3,
      ['FINALISATION', 'DEPUTY'],
    ])
    expect([razavi?.committee, tehran?.committee, west?.committee]).toEqual([false, true, false])
    expect([razavi?.documents.length, tehran?.documents.length, west?.documents.length]).toEqual([3, 4, 3])
    for (const profile of [razavi, tehran, west]) {
      expect(profile?.inquiries.map(({ code }) => code)).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8'])
      expect(profile?.inquiries.filter(({ respondentFa }) => respondentFa === null).map(({ code }) => code)).toEqual([
        'H4',
      ])
      expect(profile?.dayKind).toBe('calendar')
    }
  })

  it('write Persian with Persian letters and digits', () => {
    const faTexts = (value: unknown): string[] =>
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, field]) =>
            typeof field === 'string' && /fa$/i.test(key) ? [field] : faTexts(field),
          )
    for (const key of ['razavi-khorasan', 'tehran', 'west-azerbaijan']) {
      const texts = faTexts(readProfile(key))
      expect(texts.length).toBeGreaterThan(20)
      for (const text of texts) expect(text).not.toMatch(/[يك0-9٠-٩]/)
    }
  })
})

describe('a profile is refused', () => {
  it('when a stage it cannot do without is off', () => {
    expect(codes(withStage('review', { enabled: false }))).toEqual(['stage-missing review'])
  })
  it('when a minimum is above its maximum, and is accepted when both are equal', () => {
    expect(codes(withStage('review', { minimum: 26 }))).toEqual(['duration-reversed review'])
    expect(codes(withStage('review', { minimum: 25 }))).toEqual([])
  })
  it('when stages wait for each other', () => {
    expect(codes(withStage('self-assessment', { anchor: 'after:review' }))).toContain(
      'anchor-in-a-circle self-assessment',
    )
  })
  it('when the council stands in the stages and not in the approvals', () => {
    const profile = readProfile('tehran')
    expect(codes({ ...profile, approvals: ['FINALISATION', 'DEPUTY'] })).toEqual([
      'council-stage-contradicts-approvals council',
    ])
  })
  it('when approvals are out of order or lack the deputy', () => {
    const profile = readProfile('tehran')
    expect(codes({ ...profile, approvals: ['DEPUTY', 'FINALISATION', 'COUNCIL'] })).toEqual([
      'approvals-out-of-order DEPUTY,FINALISATION,COUNCIL',
    ])
    expect(codes({ ...profile, approvals: ['FINALISATION', 'COUNCIL'] })).toEqual(['approvals-missing DEPUTY'])
  })
  it('when the end of the day is no time of the day', () => {
    const profile = readProfile('tehran')
    expect(codes({ ...profile, dayEndsAt: '24:00' })).toEqual(['day-end-unreadable 24:00'])
    expect(codes({ ...profile, dayEndsAt: '23:59' })).toEqual([])
  })
})
