import { dayNumber } from 'persian-text'
import type { StageKey } from '../vocabulary.ts'
import { type Calendar, dayOf } from './ladder.ts'
import type { ReminderRule } from './rules.ts'

/**
 * Whether what was due then stands on the coordinator's list of today: from the rule's day on, and for as long as it is owed. The
 * stop rule does not hold here: the list is what is left when messages have stopped.
 */
export const isToldToCoordinator = (
  rules: readonly ReminderRule[],
  stage: StageKey,
  dueAt: Date,
  now: Date,
  calendar: Calendar,
): boolean =>
  rules.some((rule) => {
    const days = rule.escalation.coordinator
    if (rule.stage !== stage || days === null) return false
    return dayNumber(now, calendar.zone) >= dayNumber(dayOf(rule, dueAt, days, calendar), calendar.zone)
  })
