import { z } from 'zod'
import { ROLES, STAGE_KEYS } from '../vocabulary.ts'
import { both, condition, key, STANDINGS } from './definition-parts.ts'

/** Who may have the turn: a side of the case, or whoever holds a role. */
export const SIDES = ['applicant', 'agency', 'respondent'] as const
export const HOLDERS = [...SIDES, ...ROLES] as const
export type Holder = (typeof HOLDERS)[number]

/** What a step does. A kind that is not in it is refused by the checker. */
export const STEP_KINDS = [
  'fill',
  'ask',
  'mark',
  'judge',
  'meet',
  'pay',
  'issue',
  'repeat',
  'tell',
  'branch',
  'wait',
  'draw',
  'standing',
  'indicators',
  'propose',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** How long a period is by the calendar on the wall. */
export const PERIODS = ['week', 'month', 'season', 'year'] as const
export type Period = (typeof PERIODS)[number]

/** What nobody has to do anything for. */
export const BY_ITSELF = [
  'tell',
  'repeat',
  'branch',
  'wait',
  'draw',
  'standing',
  'indicators',
  'propose',
] as const satisfies StepKind[]

/**
 * What a `propose` step takes out of the results: the greatest losses of the agency (peers row 60), or agencies (peers row 61) that stand
 * first in their group, have risen most against the year before, or have most of an axis; or whom another procedure of the year has chosen.
 */
export const PROPOSALS = ['losses', 'best', 'improved', 'axis', 'chosen'] as const

/** Where a step leads that ends the case. */
export const END = 'end'

const target = key
const common = {
  key,
  title: both,
  /** The clock of whoever has the turn. */
  within: z
    .strictObject({
      days: z.number().int().min(1).max(400),
      count: z.enum(['calendar', 'working']),
      /** Steps that name the same clock spend its days together: it stands while anybody else has the turn (requirement N6). */
      shared: key.exactOptional(),
    })
    .exactOptional(),
  /** Instead of days: the clock ends with this stage of the cycle, wherever that is moved to; until it is planned none runs. */
  endsWith: z.enum(STAGE_KEYS).exactOptional(),
  /** What happens by itself when that clock has run out; left out: it stays with whoever owes it, and is late. */
  silence: z.strictObject({ next: target, says: both }).exactOptional(),
  /** Days before the last one and after it on which whoever owes it is told. */
  remind: z.strictObject({ before: z.array(z.number().int()), after: z.array(z.number().int()) }).exactOptional(),
  /** Who else is told on which day after the last one, before it when negative: the superior of whoever owes it, or a role. */
  ladder: z
    .array(z.strictObject({ day: z.number().int().min(-30).max(60), to: z.enum(['superior', ...ROLES]) }))
    .max(6)
    .default([]),
}
const outcome = z.strictObject({
  title: both,
  next: target,
  note: z.enum(['none', 'may', 'must']).default('none'),
  /** Notes that are often written with it, ready to be taken by a button. */
  notes: z.array(both).max(12).default([]),
  /** Offered only where an answer of the case is so: a rule that follows from what was stated. */
  when: condition.exactOptional(),
})
export type OutcomeRule = z.output<typeof outcome>

/** Whether tasks with an owner and a day may be set at it, which are followed until they are done. */
const tasks = z.boolean().default(false)

export const step = z.discriminatedUnion('does', [
  z.strictObject({
    ...common,
    does: z.literal('fill'),
    by: z.enum(HOLDERS),
    forms: z.array(key).min(1),
    tasks,
    /** Of evaluators: it is offered beside the items of the agency that they judge (requirements E7, E8). */
    besideItems: z.boolean().default(false),
    next: target,
  }),
  z.strictObject({
    ...common,
    does: z.literal('meet'),
    /** Who says when and where, keeps the list of who was there and writes the minutes (`forms`). */
    by: z.enum(HOLDERS),
    with: z.array(z.enum(HOLDERS)).min(1),
    forms: z.array(key).min(1),
    /** How long it lasts. */
    minutes: z.number().int().min(10).max(1440).default(90),
    /** Of evaluators with an agency: it goes through the items that they judge of it, one after another (requirement D3). */
    overItems: z.boolean().default(false),
    /** With its minutes the year knows that its festival was held, where that is due: the release may wait for it. */
    marks: z.literal('festival').exactOptional(),
    tasks,
    next: target,
  }),
  z.strictObject({
    key,
    title: both,
    does: z.literal('repeat'),
    /** So many times in each period, in so many periods, spread evenly; then `next`. */
    every: z.enum(PERIODS),
    times: z.number().int().min(1).max(60).default(1),
    periods: z.number().int().min(1).max(60).default(1),
    /** Whether the next time may begin before its part of the period has. */
    early: z.boolean().default(false),
    again: target,
    next: target,
  }),
  z.strictObject({
    ...common,
    does: z.literal('ask'),
    /** Who is asked, or who records what another system answered (requirement N11). */
    by: z.enum(HOLDERS),
    forms: z.array(key).min(1),
    next: target,
  }),
  z.strictObject({
    ...common,
    does: z.literal('mark'),
    /** Who gives the marks: in tables whose rows are the people that an earlier form names. */
    by: z.enum(HOLDERS),
    forms: z.array(key).min(1),
    /** Who has so many points in this column (`form.table.column`) has passed. */
    pass: z.strictObject({ column: z.string(), least: z.number() }).exactOptional(),
    next: target,
  }),
  z.strictObject({
    ...common,
    does: z.literal('judge'),
    by: z.enum(HOLDERS),
    outcomes: z.record(key, outcome),
    /** So many different persons have to judge; what most of them say holds, the first outcome among equals. */
    quorum: z.number().int().min(2).max(99).exactOptional(),
  }),
  z.strictObject({
    ...common,
    does: z.literal('pay'),
    /** Who pays, and fills in by which forms they say so; whoever judges the next step confirms it. */
    by: z.enum(HOLDERS),
    fee: key,
    forms: z.array(key).min(1),
    next: target,
  }),
  z.strictObject({
    ...common,
    does: z.literal('issue'),
    by: z.enum(HOLDERS),
    document: key,
    /** One for each of the people that this field names (`form.field`), where marks were given for those who have passed. */
    each: z.string().exactOptional(),
    next: target,
  }),
  z.strictObject({
    key,
    title: both,
    does: z.literal('tell'),
    to: z.array(z.enum(HOLDERS)).min(1),
    text: both,
    /** Whoever is told may open the case from then on: it is published to them. */
    opens: z.boolean().default(false),
    next: target,
  }),
  z.strictObject({
    key,
    title: both,
    does: z.literal('branch'),
    /** The first way whose conditions all hold, else `next`: a rule that nobody has to remember (requirements K12, N8, N9). */
    ways: z
      .array(z.strictObject({ when: z.array(condition).min(1), next: target }))
      .min(1)
      .max(20),
    next: target,
  }),
  z.strictObject({
    key,
    title: both,
    does: z.literal('wait'),
    /** Nobody has the turn for so many days (requirement K8: the effect after three months). */
    days: z.number().int().min(1).max(800),
    next: target,
  }),
  z.strictObject({
    key,
    title: both,
    does: z.literal('draw'),
    /** Of each choice that this field may have (`form.field`), whether it is drawn: so many of a hundred (requirement N11). */
    into: z.string(),
    percent: z.number().int().min(1).max(100),
    next: target,
  }),
  z.strictObject({
    key,
    title: both,
    does: z.literal('standing'),
    /** The document of the case that stands so from here on, for the reason that was written last. */
    document: key,
    to: z.enum(STANDINGS),
    next: target,
  }),
  z.strictObject({
    key,
    title: both,
    does: z.literal('propose'),
    what: z.enum(PROPOSALS),
    /** The field of kind `people` (`form.field`) that the proposals are written into, a line each. */
    into: z.string(),
    /** So many at the most, of `best` in each group; who is equal to the last one stands with it. */
    most: z.number().int().min(1).max(20).default(5),
    /** Of agencies: who has handed in fewer percent of what applies to them is not proposed (requirement G2). */
    floor: z.number().int().min(0).max(100).default(0),
    /** Of `axis`: its code. */
    axis: z.string().exactOptional(),
    /** Of `chosen`: columns (`form.table.column`) that say yes in the newest case of that procedure which has come to its end. */
    from: z.strictObject({ procedure: key, taken: z.array(z.string()).min(1).max(20) }).exactOptional(),
    next: target,
  }),
  z.strictObject({
    key,
    title: both,
    does: z.literal('indicators'),
    /**
     * What was answered becomes the specific indicators of the agency in its cycle (requirements C5, E12), in the order of the rows; until
     * then, or until an officer closes the case with a reason, none of its specific part is taken. Paths: `form.field`.
     */
    rows: z
      .array(
        z.strictObject({
          /** Code of its axis; left out: the specific axis at its place, or the last. */
          axis: z.string().exactOptional(),
          title: z.string(),
          /** A row without points is none. */
          points: z.string(),
          /** A number is what has to be reached; words are its guidance. */
          target: z.string().exactOptional(),
        }),
      )
      .min(1)
      .max(30),
    /** Where the number of the letter of approval stands. */
    letter: z.string(),
    next: target,
  }),
])
export type Step = z.output<typeof step>
/** A step that somebody has to do something for. */
export type OwedStep = Exclude<Step, { does: (typeof BY_ITSELF)[number] }>
export type RepeatStep = Extract<Step, { does: 'repeat' }>
export type IssueStep = Extract<Step, { does: 'issue' }>
/** A step in which forms are filled in. */
export type FormStep = Exclude<OwedStep, { does: 'judge' } | { does: 'issue' }>
export type MarkStep = Extract<Step, { does: 'mark' }>
export type MeetStep = Extract<Step, { does: 'meet' }>
