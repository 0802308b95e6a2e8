/** The regulation's words as identifiers (glossary: docs/glossary.md). Lists are ordered as people meet them. */

/** Who a person is in the evaluation (requirements 1 B). One person may hold several of them, each as a seat. */
export const ROLES = [
  'focal-point',
  'agency-head',
  'evaluator',
  'coordinator',
  'deputy',
  'organization-head',
  'council-secretary',
  'council-member',
  'committee-member',
  'inquiry-respondent',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]

/** Requirement A3: general is the same for all agencies, specific is an agency's own. Each totals 1000 points. */
export const DIMENSIONS = ['GENERAL', 'SPECIFIC'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Reading of the cycle as states, requirements 1.4. */
export const CYCLE_STATES = [
  'DRAFT',
  'ISSUED',
  'BRIEFING',
  'OPEN',
  'NATIONAL_TRANSFER',
  'REVIEW',
  'PRELIMINARY',
  'OBJECTION_REVIEW',
  'FINALISATION',
  'COUNCIL',
  'TRANSMISSION',
  'RELEASED',
  'CLOSED',
] as const
export type CycleState = (typeof CYCLE_STATES)[number]

/** State of one item (agency × indicator), requirements 1.4. IN_REVIEW is a claim that runs out, so it is not stored as a state. */
export const ITEM_STATES = [
  'EMPTY',
  'DRAFT',
  'SUBMITTED',
  'DEFICIENT',
  'SCORED',
  'OBJECTED',
  'OBJECTION_DECIDED',
  'FINAL',
  'NOT_APPLICABLE',
] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** How points come from the self-assessment (form of the 1381 regulation, requirements part 3). */
export const FORMULAS = ['BY_HAND', 'MORE_IS_BETTER', 'LESS_IS_BETTER'] as const
export type Formula = (typeof FORMULAS)[number]

/** The six ranking groups, requirements part 3. */
export const RANKING_GROUPS = ['infrastructure', 'production', 'economy', 'health', 'culture', 'public'] as const
export type RankingGroup = (typeof RANKING_GROUPS)[number]

/** Requirements C1–C12 and D1–D8: the stages a province profile may have. */
export const STAGE_KEYS = [
  'system-preparation', // D1
  'circular', // C1
  'questions', // C2
  'briefing', // C3, D2
  'self-assessment', // C4
  'provincial-share', // C5
  'national-transfer', // C6
  'review', // C7, D3, D4
  'objection', // C8, D5
  'objection-review', // C9
  'finalisation', // C10, D6
  'deputy-approval', // D9
  'council', // C11
  'transmission', // C12
  'festival', // D7
  'release', // D8
] as const
export type StageKey = (typeof STAGE_KEYS)[number]

/** How a province counts days. */
export type DayKind = 'calendar' | 'working'

/** Approvals of the result, in the order the profile states (requirements 1.3 row 1). */
export const APPROVAL_STEPS = ['FINALISATION', 'DEPUTY', 'COUNCIL'] as const
export type ApprovalStep = (typeof APPROVAL_STEPS)[number]

export const LANGUAGES = ['fa', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * Points are whole hundredths in storage and domain (32.5 points = 3250), so that sums are exact;
 * only `wording` and `documents` show them as decimals. Names of such fields end in `Hundredths`.
 */
export type Hundredths = number
