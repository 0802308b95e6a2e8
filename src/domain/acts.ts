import { type Act, type DetailsOf, screen } from './acts/definition.ts'
import type { IdsOf } from './acts/ids.ts'
import { AUDIT_ACTS } from './audit/acts.ts'
import { CIRCULAR_ACTS } from './circulars/acts.ts'
import { COUNCIL_ACTS } from './council/acts.ts'
import { CYCLE_ACTS } from './cycle/acts.ts'
import { DECISION_ACTS } from './decisions/acts.ts'
import { DELIVERY_ACTS } from './delivery/acts.ts'
import { EVIDENCE_ACTS } from './evidence/acts.ts'
import { EXTENSION_ACTS } from './extensions/acts.ts'
import { NOT_APPLICABLE_ACTS } from './not-applicable/acts.ts'
import { APPEAL_ACTS } from './objections/appeal-acts.ts'
import { OBJECTION_ACTS } from './objections/acts.ts'
import { STAND_IN_ACTS } from './people/stand-in-acts.ts'
import { PEOPLE_ACTS } from './people/acts.ts'
import { LIVE_ACTS } from './procedures/live-acts.ts'
import { MEETING_ACTS } from './procedures/meeting-acts.ts'
import { PROCEDURE_ACTS } from './procedures/acts.ts'
import { REGISTER_ACTS } from './procedures/register-acts.ts'
import { PROGRESS_ACTS } from './progress/acts.ts'
import { QUESTION_ACTS } from './questions/acts.ts'
import { REHEARSAL_ACTS } from './rehearsal/acts.ts'
import { IMPORT_ACTS } from './province/acts.ts'
import { REVIEWER_ACTS } from './review/reviewer-acts.ts'
import { SECOND_LOOK_ACTS } from './review/second-look-acts.ts'
import { WORKLIST_ACTS } from './worklist/acts.ts'
import { SERVICE_ACTS } from './services/acts.ts'
import { SIGN_OFF_ACTS } from './sign-off/acts.ts'
import { RESULT_ACTS } from './results/acts.ts'
import { REVIEW_ACTS } from './review/acts.ts'

/** Everything that anybody can do: one name for the button, the permission's question, the command and the entry in the log. */
export const ACTS = {
  /** The present role's first screen. */
  home: screen(),
  /** Everything the role has, with counts. */
  'home.more': screen(),
  'help.show': screen(),
  ...AUDIT_ACTS,
  ...CIRCULAR_ACTS,
  ...COUNCIL_ACTS,
  ...CYCLE_ACTS,
  ...DECISION_ACTS,
  ...DELIVERY_ACTS,
  ...EVIDENCE_ACTS,
  ...EXTENSION_ACTS,
  ...IMPORT_ACTS,
  ...NOT_APPLICABLE_ACTS,
  ...OBJECTION_ACTS,
  ...APPEAL_ACTS,
  ...PEOPLE_ACTS,
  ...STAND_IN_ACTS,
  ...LIVE_ACTS,
  ...MEETING_ACTS,
  ...PROCEDURE_ACTS,
  ...REGISTER_ACTS,
  ...PROGRESS_ACTS,
  ...QUESTION_ACTS,
  ...REHEARSAL_ACTS,
  ...SERVICE_ACTS,
  ...SIGN_OFF_ACTS,
  ...RESULT_ACTS,
  ...REVIEW_ACTS,
  ...REVIEWER_ACTS,
  ...SECOND_LOOK_ACTS,
  ...WORKLIST_ACTS,
} as const satisfies Record<string, Act>

type Acts = typeof ACTS
export type ActName = keyof Acts

type OfKind<K extends Act['kind']> = { [N in ActName]: Acts[N]['kind'] extends K ? N : never }[ActName]

export type ChangeName = OfKind<'change'>
export type ReadName = OfKind<'read' | 'confidential-read'>
export type ConfidentialName = OfKind<'confidential-read'>

/** Acts that a button leads to. */
export type RouteName = { [N in ActName]: Acts[N]['ids'] extends null ? never : N }[ActName]
export type RouteIds<N extends RouteName> = IdsOf<Acts[N]['ids']>

/** What the entry of an act says: which row, whose agency, and the details that its declaration asks for. */
export type EntryOf<N extends ActName> = {
  /** Id of the entity that the act declares. */
  id: number | string
  agencyId?: number | null
} & (keyof DetailsOf<Acts[N]> extends never ? { details?: never } : { details: DetailsOf<Acts[N]> })
