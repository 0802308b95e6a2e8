import type { Role, StageKey } from '../vocabulary.ts'

const AGENCY: readonly StageKey[] = [
  'questions',
  'briefing',
  'self-assessment',
  'provincial-share',
  'objection',
  'release',
]
const COUNCIL: readonly StageKey[] = ['council']

/** Requirements C1–C12, column «who»: the stages in which it is this role's turn, so that they are shown before all others. */
export const STAGES_OF_ROLE: Readonly<Record<Role, readonly StageKey[]>> = {
  'focal-point': AGENCY,
  'agency-head': AGENCY,
  evaluator: ['questions', 'briefing', 'review', 'objection-review'],
  coordinator: ['system-preparation', 'circular', 'briefing', 'finalisation', 'transmission', 'release'],
  deputy: ['deputy-approval', 'release'],
  'organization-head': COUNCIL,
  'council-secretary': COUNCIL,
  'council-member': COUNCIL,
  'committee-member': ['objection-review'],
  'inquiry-respondent': ['self-assessment', 'review'],
  auditor: [],
}
