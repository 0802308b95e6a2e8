import { describe, expect, it } from 'vitest'
import { isMutable, MUTABLE_KINDS, mutableFor } from '#domain/reminders/muted.ts'
import { ROLES } from '#domain/vocabulary.ts'
import { NOTICE_KINDS } from '#outbox/kinds.ts'

describe('kinds of notices that a person may do without (peers row 15)', () => {
  it('are kinds that there are, each of some role', () => {
    for (const kind of MUTABLE_KINDS) {
      expect(NOTICE_KINDS).toHaveProperty([kind])
      expect(ROLES.some((role) => mutableFor(role).includes(kind))).toBe(true)
    }
  })
  it('are none that decide, bind, or name a deadline', () => {
    for (const kind of [
      'circular',
      'deficiency',
      'extension-decided',
      'not-applicable-answered',
      'objection-decided',
      'objection-reopened',
      'preliminary-released',
      'result-released',
      'schedule-changed',
      'seat-ended',
      'pin-changed',
      'sign-off-handed',
      'sign-off-outdated',
      'decision-waiting',
      'second-person-needed',
    ])
      expect(isMutable(kind)).toBe(false)
  })
  it('are not offered to whoever never gets them', () => {
    expect(mutableFor('focal-point')).toEqual(['evidence-submitted', 'sign-off-decided'])
    expect(mutableFor('auditor')).toEqual([])
    expect(mutableFor(null)).toEqual([])
  })
})
