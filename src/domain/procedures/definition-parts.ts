import { z } from 'zod'
import { ROLES } from '../vocabulary.ts'

export const key = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/)
const words = z.string().trim().min(1).max(1000)
export const both = z.strictObject({ fa: words, en: words })
export type BothWords = z.output<typeof both>

export const value = z.union([z.string(), z.number(), z.boolean()])

/** What an answer of the case has to be, by its path: `form.field`. */
export const condition = z.strictObject({ field: z.string(), is: z.union([value, z.array(value).min(1)]) })
export type Condition = z.output<typeof condition>

/** What is to be paid (requirements K11, N12): of the latest year that has begun the first row that fits. */
export const fee = z.strictObject({
  how: both,
  /** The amount is for each of the people that this field names (`form.field`). */
  each: z.string().exactOptional(),
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

/**
 * What is issued: `{name}`, `{number}`, `{date}`, `{until}`, `{note}` (what was written last), `{mark}`,
 * `{round}` (the title of its round) and `{form.field}` stand for what they name.
 */
export const document = z.strictObject({
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

/** How what was issued stands. */
export const STANDINGS = ['valid', 'suspended', 'withdrawn'] as const
export type Standing = (typeof STANDINGS)[number]

/** What was issued stays there, and is found by whoever may. */
export const register = z.strictObject({
  title: both,
  /** Answers that stand beside a name, by their paths. */
  columns: z.array(z.string()).max(12).default([]),
  readers: z.array(z.enum(ROLES)).default(['coordinator', 'auditor']),
  /** The answers that everybody sees; left out: nobody but the readers sees anything of it. */
  public: z.array(z.string()).max(12).exactOptional(),
})
export type RegisterRule = z.output<typeof register>

/** The agreement on a service as its card shows it (requirements A5–A8, B5, F). */
export const service = z.strictObject({
  /** Of which version, and until when it holds. */
  agreement: both,
  purpose: both,
  /** Laws and circulars, with number and day. */
  bases: z.array(both).min(1).max(20),
  /** Where to read circular and forms. */
  sites: z
    .array(z.strictObject({ title: both, address: z.url() }))
    .max(10)
    .default([]),
  documents: z.array(both).max(20).default([]),
  times: both,
  cost: both,
  duties: z.strictObject({ recipient: z.array(both).min(1).max(12), organization: z.array(both).min(1).max(12) }),
  /** How the agreement ends. */
  ends: both,
})
export type ServiceFacts = z.output<typeof service>
