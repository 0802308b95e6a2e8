import { z } from 'zod'
import { HELD_STATES } from '../cycle/states.ts'
import { ROLES, STAGE_KEYS } from '../vocabulary.ts'
import { form } from './definition-forms.ts'
import { both, document, fee, key, register, service } from './definition-parts.ts'
import { PERIODS, step } from './definition-steps.ts'

export { type Column, type Field, FIELD_KINDS, type FieldKind, type Form } from './definition-forms.ts'
export type { BothWords, Condition, DocumentRule, Fee, RegisterRule, ServiceFacts } from './definition-parts.ts'
export {
  BY_ITSELF,
  END,
  type FormStep,
  type Holder,
  HOLDERS,
  type IssueStep,
  type MarkStep,
  type MeetStep,
  type OutcomeRule,
  type OwedStep,
  type Period,
  PERIODS,
  type RepeatStep,
  SIDES,
  type Step,
  STEP_KINDS,
  type StepKind,
} from './definition-steps.ts'

/** What a case is about; `inquiry` is a row of the cycle's inquiries (requirements H1–H9), `unit` a part of an agency (requirement G4). */
export const SUBJECTS = ['none', 'agency', 'inquiry', 'unit'] as const
export type CaseSubject = (typeof SUBJECTS)[number]

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
  /** Its cases hold what is not released: they are open only to those who may read the ranking of the year at that moment (reliability S5). */
  cleared: z.literal(true).exactOptional(),
  /** A table (`form.table`) of what was proposed out of the losses: its rows stand beside the same indicator in the year after (peers row 60). */
  carries: z.string().exactOptional(),
  /** So many days after its end whoever applied may have all that they entered erased; left out: it is kept. */
  keeps: z.number().int().min(0).max(7300).exactOptional(),
  /** So many days after its end what was entered is erased by the clock; left out: it is kept (reliability S20). */
  erases: z.number().int().min(30).max(7300).exactOptional(),
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
