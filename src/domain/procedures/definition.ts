import { z } from 'zod'
import { HELD_STATES } from '../cycle/states.ts'
import { ROLES, STAGE_KEYS } from '../vocabulary.ts'
import { form } from './definition-forms.ts'
import { both, condition, document, fee, key, register, service, STANDINGS } from './definition-parts.ts'

export { type Column, type Field, FIELD_KINDS, type FieldKind, type Form } from './definition-forms.ts'
export type { BothWords, Condition, DocumentRule, Fee, RegisterRule, ServiceFacts } from './definition-parts.ts'

/** Who may have the turn: a side of the case, or whoever holds a role. */
export const SIDES = ['applicant', 'agency', 'respondent'] as const
export const HOLDERS = [...SIDES, ...ROLES] as const
export type Holder = (typeof HOLDERS)[number]

/** What a case is about; `inquiry` is a row of the cycle's inquiries (requirements H1–H9), `unit` a part of an agency (requirement G4). */
export const SUBJECTS = ['none', 'agency', 'inquiry', 'unit'] as const
export type CaseSubject = (typeof SUBJECTS)[number]

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
] as const satisfies StepKind[]

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
  /** What happens by itself when that clock has run out; left out: it stays with whoever owes it, and is late. */
  silence: z.strictObject({ next: target, says: both }).exactOptional(),
  /** Days before the last one and after it on which whoever owes it is told. */
  remind: z.strictObject({ before: z.array(z.number().int()), after: z.array(z.number().int()) }).exactOptional(),
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

const step = z.discriminatedUnion('does', [
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

export const DEFINITION = z.strictObject({
  key,
  title: both,
  about: both.exactOptional(),
  /** Requirements it serves, by their ids. */
  sources: z.array(z.string()).default([]),
  starts: z.strictObject({
    /**
     * `round`: cases of a whole audience are opened together; `stage`, `calendar`: the same by themselves, when a stage of the cycle
     * or a period begins; `officer`, `agency`, `applicant` (anybody, also who is not known yet): one at a time.
     */
    by: z.enum(['round', 'stage', 'calendar', 'officer', 'agency', 'applicant']),
    /** Of `applicant`: what they agree to before they begin. */
    terms: both.exactOptional(),
    /** Of `applicant`: the form in which they say who they are. */
    identity: key.exactOptional(),
    /** Of `applicant`: who may enter a request that came another way; until somebody is named for it they hold the applicant's side. */
    desk: z.array(z.enum(ROLES)).default([]),
    subject: z.enum(SUBJECTS),
    /** Of `stage`: at which one, where the profile of the province names no other. */
    stage: z.enum(STAGE_KEYS).exactOptional(),
    /** Of `calendar`. */
    every: z.enum(PERIODS).exactOptional(),
    /** Who may open it where an officer does, or a round is opened. */
    roles: z.array(z.enum(ROLES)).min(1).default(['coordinator']),
  }),
  /** Its card among the services; `part`: it stands on the card of the procedure of this key. */
  service: service.exactOptional(),
  part: key.exactOptional(),
  /** Answers (`form.field`) that stand where the year after is planned (requirement D11). */
  recalls: z.array(z.string()).max(6).default([]),
  /** So many days after its end whoever applied may have all that they entered erased; left out: it is kept. */
  keeps: z.number().int().min(0).max(7300).exactOptional(),
  /** The cycle does not come to this state while a case of it, or a task that was set in one, is open. */
  holds: z.enum(HELD_STATES).exactOptional(),
  choices: z.record(key, z.array(z.strictObject({ key, title: both })).min(1)).default({}),
  forms: z.record(key, form).default({}),
  steps: z.array(step).min(1).max(60),
  fees: z.record(key, fee).default({}),
  documents: z.record(key, document).default({}),
  registers: z.record(key, register).default({}),
  /** The field (`form.field.column` of a table of agencies) whose value counts for the indicator that the subject names. */
  reports: z.strictObject({ value: z.string(), source: z.string().exactOptional() }).exactOptional(),
})
export type ProcedureDefinition = z.output<typeof DEFINITION>

/** Whether its cases are opened together, for an audience. */
export const isOfRounds = ({ starts: { by } }: Pick<ProcedureDefinition, 'starts'>): boolean =>
  by === 'round' || by === 'stage' || by === 'calendar'
