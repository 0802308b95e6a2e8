import type { Role, StageKey } from '../vocabulary.ts'
import { DEFAULT_REMINDER_HOUR } from './hours.ts'

/** A person's own choice. `digest`: one message a day; `single`: one for each deadline; `off`: none at all. */
export const REMINDER_MODES = ['digest', 'single', 'off'] as const
export type ReminderMode = (typeof REMINDER_MODES)[number]

/** Roles for which the service knows what they have left to do. Respondents of inquiries have no answering in chat yet. */
export const REMINDED_ROLES = [
  'focal-point',
  'evaluator',
  'deputy',
  'council-secretary',
] as const satisfies readonly Role[]
export type RemindedRole = (typeof REMINDED_ROLES)[number]

/**
 * Requirement F6, peers rows 10–16: how one role is reminded of the deadline of one stage. Whoever has nothing left is never
 * reminded, so that condition is no field.
 */
export interface ReminderRule {
  stage: StageKey
  role: RemindedRole
  /** Days before the last day (0: on it) and after it. */
  before: readonly number[]
  after: readonly number[]
  /** What these and all other days of the rule are; a last day is one in either case, though it be a holiday. */
  unit: 'days' | 'working-days'
  /** Whole hour of delivery (0 to 23) for whoever has chosen none. */
  hour: number
  /** From the one whole hour until the other of the next morning nothing is sent. */
  quiet: { from: number; until: number }
  /** Who else is told, from which day after the last one on: by message the agency's head, in his digest the coordinator. Null: never. */
  escalation: { head: number | null; coordinator: number | null }
  /** Messages for one deadline, for each recipient, counted in the order of time. Null: as many as there are days. */
  limit: number | null
  /** So many days after the deadline, that one included, something may be sent; then it is given up. */
  stopAfter: number
  /** `single`: always a message of its own, also for those who want one message a day. */
  style: 'digest' | 'single'
}

type Place = Pick<ReminderRule, 'stage' | 'role'>

/** Where the service knows pending work. */
const PLACES: readonly Place[] = [
  { stage: 'self-assessment', role: 'focal-point' },
  { stage: 'review', role: 'evaluator' },
  { stage: 'objection', role: 'focal-point' },
  { stage: 'objection-review', role: 'evaluator' },
  { stage: 'finalisation', role: 'deputy' },
  { stage: 'deputy-approval', role: 'deputy' },
  { stage: 'council', role: 'council-secretary' },
]

/** After an objection window nothing can be done any more, so nobody hears of it. */
const BEFORE_ALONE = { before: [3, 1, 0], after: [], escalation: { head: null, coordinator: null }, stopAfter: 0 }

/** For profiles that were frozen into a cycle before they could state rules of their own. */
export const DEFAULT_REMINDERS: readonly ReminderRule[] = PLACES.map((place) => ({
  ...place,
  before: [7, 3, 1, 0],
  after: [1, 3],
  unit: 'days',
  hour: DEFAULT_REMINDER_HOUR,
  quiet: { from: 21, until: 7 },
  escalation: { head: 1, coordinator: 3 },
  limit: null,
  stopAfter: 6,
  style: 'digest',
  ...(place.stage === 'objection' ? BEFORE_ALONE : {}),
}))

/** The rules a cycle runs by; a stage and role that a profile leaves out is not reminded. */
export const remindersOf = (profile: { reminders?: readonly ReminderRule[] }): readonly ReminderRule[] =>
  profile.reminders ?? DEFAULT_REMINDERS

export const ruleFor = (rules: readonly ReminderRule[], { stage, role }: Place): ReminderRule | undefined =>
  rules.find((rule) => rule.stage === stage && rule.role === role)

export type ReminderFault =
  | 'reminder-twice'
  | 'reminder-without-work'
  | 'reminder-days-out-of-order'
  | 'reminder-hour-quiet'
  | 'reminder-limit-out-of-range'
  | 'reminder-stops-too-early'

/** Contradictions in the rules of a profile; `at` is stage and role. */
export const reminderFaults = (rules: readonly ReminderRule[]): { code: ReminderFault; at: string }[] =>
  rules.flatMap((rule, index) => {
    const codes: ReminderFault[] = []
    const { hour, quiet, limit } = rule
    if (ruleFor(rules, rule) !== rules[index]) codes.push('reminder-twice')
    if (!PLACES.some(({ stage, role }) => stage === rule.stage && role === rule.role))
      codes.push('reminder-without-work')
    if (!inOrder(rule)) codes.push('reminder-days-out-of-order')
    if (!(quiet.until >= 0 && quiet.until <= hour && hour < quiet.from && quiet.from <= 24))
      codes.push('reminder-hour-quiet')
    if (limit !== null && limit < 1) codes.push('reminder-limit-out-of-range')
    if (rule.stopAfter < Math.max(0, ...daysAfter(rule))) codes.push('reminder-stops-too-early')
    return codes.map((code) => ({ code, at: `${rule.stage} ${rule.role}` }))
  })

const daysAfter = ({ after, escalation }: ReminderRule): number[] => [
  ...after,
  ...(escalation.head === null ? [] : [escalation.head]),
]

/** Before: falling down to 0; after: rising from 1. A ladder is read from top to bottom. */
const inOrder = (rule: ReminderRule): boolean => {
  const { before, escalation } = rule
  const fine = (days: readonly number[], least: number): boolean =>
    days.every((day, index) => day >= least && day <= 90 && (index === 0 || day > (days[index - 1] ?? day)))
  return (
    fine(before.toReversed(), 0) &&
    fine(rule.after, 1) &&
    [escalation.head ?? 1, escalation.coordinator ?? 1].every((day) => day >= 1)
  )
}
