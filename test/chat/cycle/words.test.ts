import { describe, expect, it } from 'vitest'
import { gateText, warningLine } from '#screens/cycle/texts.ts'
import type { TimetableFault } from '#domain/cycle/check-timetable.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import type { Refusal } from '#shared/outcome.ts'
import { setWordingStrict } from 'chat-wording'

const at = '2026-12-07T10:30:00.000Z'
const REFUSALS: Refusal[] = [
  { code: 'step-not-next', state: 'OPEN', to: 'COUNCIL', next: 'REVIEW' },
  { code: 'step-not-next', state: 'CLOSED', to: 'OPEN', next: null },
  { code: 'circular-missing' },
  { code: 'not-open-yet', stage: 'review', opensAt: at },
  { code: 'stage-running', stage: 'objection', dueAt: at },
  { code: 'deadline-passed', stage: 'objection', dueAt: at },
  { code: 'items-undecided', pending: 12, opensAt: at },
  { code: 'objections-undecided', pending: 3, opensAt: null },
  { code: 'approval-missing', step: 'COUNCIL' },
  { code: 'not-transmitted' },
  { code: 'festival-awaited' },
  { code: 'review-held', pending: 2 },
  { code: 'closing-held', pending: 1 },
  { code: 'step-has-own-place', to: 'COUNCIL' },
  { code: 'cycle-changed' },
  { code: 'cycle-draft-exists', year: 1404 },
  { code: 'cycle-running', year: 1404, state: 'RELEASED' },
  { code: 'year-taken', year: 1404 },
  { code: 'profile-unknown' },
  { code: 'stage-not-in-timetable', stage: 'council' },
  { code: 'due-before-open', stage: 'council', opensAt: at },
  { code: 'stage-over', stage: 'review' },
  { code: 'due-in-past', dueAt: at },
  { code: 'stage-began', stage: 'review' },
  { code: 'nothing-moves' },
  { code: 'timetable-fault', stage: 'review' },
  { code: 'already-transmitted', transmittedAt: at },
  { code: 'already-held', heldAt: at },
  { code: 'not-your-role', needs: 'coordinator' },
  { code: 'not-now', state: 'DRAFT', from: 'REVIEW' },
  { code: 'not-now', state: 'CLOSED', from: null },
  { code: 'day-unreadable', reason: 'gregorian' },
  { code: 'year-unreadable', example: 1404 },
  { code: 'choice-by-button' },
]
const WARNINGS: TimetableFault[] = [
  { level: 'warning', code: 'shorter-than-minimum', stage: 'review', length: 14, limit: 15 },
  { level: 'warning', code: 'longer-than-maximum', stage: 'review', length: 26, limit: 25 },
  { level: 'warning', code: 'due-on-holiday', stage: 'review' },
  { level: 'warning', code: 'outside-its-host', stage: 'briefing', other: 'self-assessment' },
  { level: 'fault', code: 'begins-before-earlier-ends', stage: 'review', other: 'self-assessment' },
  { level: 'fault', code: 'stage-missing', stage: 'review' },
  { level: 'fault', code: 'due-before-open', stage: 'review' },
]

describe('the words of the cycle', () => {
  it.each(LANGUAGES)('say every refusal and warning in %s', (language) => {
    setWordingStrict(true)
    const texts = [
      ...REFUSALS.map((refusal) => gateText(language, refusal)),
      ...WARNINGS.map((warning) => warningLine(language, warning)),
    ]
    expect(texts.filter((text) => /refusal-|fault-|undefined|—/.test(text))).toEqual([])
  })

  it('give the date on which a step opens when there is one, and none when there is none', () => {
    expect(gateText('fa', { code: 'items-undecided', pending: 12, opensAt: at })).toMatch(/۱۲ .*\n.*دوشنبه ۱۶ آذر ۱۴۰۵/)
    expect(gateText('fa', { code: 'items-undecided', pending: 12, opensAt: null })).not.toContain('آذر')
  })
})
