import { z } from 'zod'
import { HELD_STATES } from '../cycle/states.ts'
import { ROLES, STAGE_KEYS } from '../vocabulary.ts'

/** What a field of a form asks for. A kind is added here and in `read-answer.ts`, for all procedures at once. */
export const FIELD_KINDS = [
  'text',
  'long-text',
  'whole',
  'decimal',
  'rial',
  'yes-no',
  'one-of',
  'some-of',
  'date',
  'period',
  'person',
  /** Names of several, a line each: whom a table may be about. */
  'people',
  'phone',
  'national-id',
  'company-id',
  'iban',
  'place',
  'files',
  'photos',
  'table',
  'computed',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** Who may have the turn: a side of the case, or whoever holds a role. */
export const SIDES = ['applicant', 'agency', 'respondent'] as const
export const HOLDERS = [...SIDES, ...ROLES] as const
export type Holder = (typeof HOLDERS)[number]

/** What a case is about; `inquiry` is a row of the cycle's inquiries (requirements H1–H9), `unit` a part of an agency (requirement G4). */
export const SUBJECTS = ['none', 'agency', 'inquiry', 'unit'] as const
export type CaseSubject = (typeof SUBJECTS)[number]

/** What a step does. A kind that is not in it is refused by the checker. */
export const STEP_KINDS = ['fill', 'ask', 'mark', 'judge', 'meet', 'pay', 'issue', 'repeat', 'tell'] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** How long a period is by the calendar on the wall. */
export const PERIODS = ['week', 'month', 'season', 'year'] as const
export type Period = (typeof PERIODS)[number]

/** Where a step leads that ends the case. */
export const END = 'end'

const key = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/)
const words = z.string().trim().min(1).max(1000)
const both = z.strictObject({ fa: words, en: words })
export type BothWords = z.output<typeof both>

const value = z.union([z.string(), z.number(), z.boolean()])
const scalar = {
  key,
  title: both,
  hint: both.exactOptional(),
  required: z.boolean().default(true),
  /** Of a number its bounds, of a text its letters, of files and choices how many. */
  least: z.number().exactOptional(),
  most: z.number().exactOptional(),
  /** A regular expression that the whole text has to fit, and the words for whoever does not know what that is. */
  pattern: z.strictObject({ is: z.string(), says: both }).exactOptional(),
  choices: key.exactOptional(),
  /** Asked only where an earlier field of the form has this answer, or one of these. */
  when: z.strictObject({ field: key, is: z.union([value, z.array(value).min(1)]) }).exactOptional(),
  /** `desk`: only whoever judges sees the answer, and the one who gave it. */
  seenBy: z.enum(['all', 'desk']).default('all'),
}
const column = z.strictObject({
  ...scalar,
  kind: z.enum(FIELD_KINDS).exclude(['people', 'table', 'files', 'photos', 'place', 'computed', 'some-of']),
})
const field = z.strictObject({
  ...scalar,
  kind: z.enum(FIELD_KINDS),
  rows: z
    .union([z.literal('agencies'), z.strictObject({ list: key }), z.strictObject({ people: z.string() })])
    .exactOptional(),
  columns: z.array(column).min(1).exactOptional(),
  sum: z.array(key).min(1).exactOptional(),
  ratio: z.tuple([key, key]).exactOptional(),
  /** Whether the earlier round's answer of the same subject is shown beside the question. */
  earlier: z.boolean().default(false),
})
export type Column = z.output<typeof column>
export type Field = z.output<typeof field>

const form = z.strictObject({ title: both, fields: z.array(field).min(1).max(200) })
export type Form = z.output<typeof form>

const target = key
const common = {
  key,
  title: both,
  /** The clock of whoever has the turn. */
  within: z
    .strictObject({ days: z.number().int().min(1).max(400), count: z.enum(['calendar', 'working']) })
    .exactOptional(),
  /** What happens by itself when that clock has run out; left out: it stays with whoever owes it, and is late. */
  silence: z.strictObject({ next: target, says: both }).exactOptional(),
  /** Days before the last one and after it on which whoever owes it is told. */
  remind: z.strictObject({ before: z.array(z.number().int()), after: z.array(z.number().int()) }).exactOptional(),
}
/** What an answer of the case has to be, by its path: `form.field`. */
const condition = z.strictObject({ field: z.string(), is: z.union([value, z.array(value).min(1)]) })
export type Condition = z.output<typeof condition>

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
    by: z.literal('respondent'),
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
  z.strictObject({ ...common, does: z.literal('issue'), by: z.enum(HOLDERS), document: key, next: target }),
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
])
export type Step = z.output<typeof step>
/** A step that somebody has to do something for. */
export type OwedStep = Exclude<Step, { does: 'tell' | 'repeat' }>
export type RepeatStep = Extract<Step, { does: 'repeat' }>
export type IssueStep = Extract<Step, { does: 'issue' }>
/** A step in which forms are filled in. */
export type FormStep = Exclude<OwedStep, { does: 'judge' } | { does: 'issue' }>
export type MarkStep = Extract<Step, { does: 'mark' }>
export type MeetStep = Extract<Step, { does: 'meet' }>

/** What is to be paid (requirements K11, N12): of the latest year that has begun the first row that fits. */
const fee = z.strictObject({
  how: both,
  rows: z
    .array(
      z.strictObject({
        year: z.number().int().min(1380).max(1500),
        title: both,
        rial: z.number().int().min(0),
        when: condition.exactOptional(),
      }),
    )
    .min(1),
})
export type Fee = z.output<typeof fee>

/** What is issued: `{name}`, `{number}`, `{date}`, `{until}` and `{form.field}` stand for what they name. */
const document = z.strictObject({
  title: both,
  text: both,
  /** `{year}` and `{count}`, which counts within the year. */
  number: z.string().min(1).max(60),
  /** Who signs, a line each. */
  signature: both,
  /** In force for so many years; left out: without an end. */
  years: z.number().int().min(1).max(30).exactOptional(),
  register: key,
  /** So many days before its end its holder is told. */
  remind: z.array(z.number().int().min(1).max(400)).default([60, 14]),
})
export type DocumentRule = z.output<typeof document>

/** What was issued stays there, and is found by whoever may. */
const register = z.strictObject({
  title: both,
  /** Answers that stand beside a name, by their paths. */
  columns: z.array(z.string()).max(12).default([]),
  readers: z.array(z.enum(ROLES)).default(['coordinator', 'auditor']),
  /** The answers that everybody sees; left out: nobody but the readers sees anything of it. */
  public: z.array(z.string()).max(12).exactOptional(),
})
export type RegisterRule = z.output<typeof register>

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
    subject: z.enum(SUBJECTS),
    /** Of `stage`: at which one, where the profile of the province names no other. */
    stage: z.enum(STAGE_KEYS).exactOptional(),
    /** Of `calendar`. */
    every: z.enum(PERIODS).exactOptional(),
    /** Who may open it where an officer does, or a round is opened. */
    roles: z.array(z.enum(ROLES)).min(1).default(['coordinator']),
  }),
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
