import { z } from 'zod'
import { both, key, value } from './definition-parts.ts'

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
  /** Of a date: whether it has to lie before today, or not to (a card that has expired is none). */
  day: z.enum(['past', 'ahead']).exactOptional(),
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
    .union([
      z.literal('agencies'),
      z.strictObject({ list: key }),
      /** `taken`: only those for whom this column (`form.table.column`) of an earlier table says yes. */
      z.strictObject({ people: z.string(), taken: z.string().exactOptional() }),
      /** What was chosen, or drawn, in a field `some-of`. */
      z.strictObject({ chosen: z.string() }),
    ])
    .exactOptional(),
  columns: z.array(column).min(1).exactOptional(),
  sum: z.array(key).min(1).exactOptional(),
  ratio: z.tuple([key, key]).exactOptional(),
  /** Whether the earlier round's answer of the same subject is shown beside the question. */
  earlier: z.boolean().default(false),
})
export type Column = z.output<typeof column>
export type Field = z.output<typeof field>

export const form = z.strictObject({ title: both, fields: z.array(field).min(1).max(200) })
export type Form = z.output<typeof form>
