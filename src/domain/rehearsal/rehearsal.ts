import type { Refusal } from '#shared/outcome.ts'
import type { Weekday } from 'persian-text'
import type { CycleState, Role, StageKey } from '../vocabulary.ts'

/**
 * `on-time`: everybody does his part as soon as he should; `silent`: agencies and evaluators do nothing, the office acts on last days;
 * `late`: agencies are on time, and whatever the organization owes comes a week after its end.
 */
export const BEHAVIOURS = ['on-time', 'silent', 'late'] as const
export type Behaviour = (typeof BEHAVIOURS)[number]

/** The public channel stands among the roles: it is a reader too. `other`: somebody who has left all his seats. */
export type Reader = Role | 'channel' | 'other'

/** One message that would leave. */
export interface RehearsedMessage {
  at: Date
  kind: string
  role: Reader
  /** Null for the channel. */
  personId: number | null
}

/** All messages of one kind to one role within one hour of one day. */
export interface RehearsedLine {
  /** The first of them. */
  at: Date
  kind: string
  role: Reader
  count: number
  /** Which of `examples` shows what they say. */
  example: string
}

export interface RehearsedDay {
  /** `1405-09-01` */
  day: string
  weekday: Weekday
  at: Date
  working: boolean
  total: number
  roles: { role: Reader; count: number }[]
  /** Most messages to one person. */
  most: number
  /** People who get more than `DAILY_LIMIT`. */
  overloaded: number
  /** Minutes the largest hour takes at the messenger's rate. */
  minutes: number
}

/** A date of the timetable, or a day of messages, on which offices are closed. `title`s of holidays are not kept. */
export interface Collision {
  what: 'opens' | 'due' | 'messages'
  at: Date
  /** The weekend of the province, or a day of its list. */
  closed: 'weekend' | 'holiday'
  /** For dates of the timetable. */
  stage: StageKey | null
  /** For messages. */
  count: number
}

/** Somebody with a seat whom the messenger cannot reach. */
export interface Unreachable {
  personId: number
  name: string
  role: Role
  agency: string | null
  /** `none`: he has never come in; `blocked`: he has shut the bot out. */
  why: 'none' | 'blocked'
  /** Messages that would not arrive, in the behaviour with the most of them. */
  messages: number
}

/** Where the year stood still because nobody could take the next step, and the refusal he would have got. */
export interface Standstill {
  state: CycleState
  refusal: Refusal
}

export interface RehearsedYear {
  behaviour: Behaviour
  total: number
  roles: { role: Reader; count: number }[]
  days: RehearsedDay[]
  lines: RehearsedLine[]
  collisions: Collision[]
  endsIn: CycleState
  standstill: Standstill | null
}

export interface Rehearsal {
  year: number
  from: Date
  to: Date
  /** Text of one message of each kind to each role, in the neutral tag language; by `exampleKey`. */
  examples: Record<string, string>
  years: RehearsedYear[]
  /** Days of the time rehearsed on which the offices are closed, `1405-09-07`. */
  closedDays: string[]
  unreachable: Unreachable[]
  /** Situations that were walked, how many of them have no way to the end of the year, and in which states of the cycle those are. */
  deadEnds: { states: number; dead: number; where: CycleState[] }
  /** Jalali years of the timetable whose holidays are not, or not all, entered. */
  uncertain: { year: number; known: 'partial' | 'none' }[]
}

export const exampleKey = (behaviour: Behaviour, kind: string, role: Reader): string => `${behaviour} ${kind} ${role}`
