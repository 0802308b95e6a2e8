import { z } from 'zod'
import { ROLES } from '../vocabulary.ts'

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

/** What a case is about; `inquiry` is a row of the cycle's inquiries (requirements H1–H9). */
export const SUBJECTS = ['none', 'agency', 'inquiry'] as const
export type CaseSubject = (typeof SUBJECTS)[number]

/** What a step does. A kind that is not in it is refused by the checker. */
export const STEP_KINDS = ['fill', 'ask', 'judge', 'tell'] as const
export type StepKind = (typeof STEP_KINDS)[number]

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
  kind: z.enum(FIELD_KINDS).exclude(['table', 'files', 'photos', 'place', 'computed', 'some-of']),
})
const field = z.strictObject({
  ...scalar,
  kind: z.enum(FIELD_KINDS),
  rows: z.union([z.literal('agencies'), z.strictObject({ list: key })]).exactOptional(),
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
const outcome = z.strictObject({
  title: both,
  next: target,
  note: z.enum(['none', 'may', 'must']).default('none'),
})
export type OutcomeRule = z.output<typeof outcome>

const step = z.discriminatedUnion('does', [
  z.strictObject({ ...common, does: z.literal('fill'), by: z.enum(HOLDERS), forms: z.array(key).min(1), next: target }),
  z.strictObject({
    ...common,
    does: z.literal('ask'),
    by: z.literal('respondent'),
    forms: z.array(key).min(1),
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
    key,
    title: both,
    does: z.literal('tell'),
    to: z.array(z.enum(HOLDERS)).min(1),
    text: both,
    next: target,
  }),
])
export type Step = z.output<typeof step>
/** A step that somebody has to do something for. */
export type OwedStep = Exclude<Step, { does: 'tell' }>

export const DEFINITION = z.strictObject({
  key,
  title: both,
  about: both.exactOptional(),
  /** Requirements it serves, by their ids. */
  sources: z.array(z.string()).default([]),
  starts: z.strictObject({
    /** `round`: cases of a whole audience are opened together; `officer`, `agency`: one at a time. */
    by: z.enum(['round', 'officer', 'agency']),
    subject: z.enum(SUBJECTS),
    /** Who may open it where an officer does, or a round is opened. */
    roles: z.array(z.enum(ROLES)).min(1).default(['coordinator']),
  }),
  choices: z.record(key, z.array(z.strictObject({ key, title: both })).min(1)).default({}),
  forms: z.record(key, form).default({}),
  steps: z.array(step).min(1).max(60),
  /** The field (`form.field.column` of a table of agencies) whose value counts for the indicator that the subject names. */
  reports: z.strictObject({ value: z.string(), source: z.string().exactOptional() }).exactOptional(),
})
export type ProcedureDefinition = z.output<typeof DEFINITION>
