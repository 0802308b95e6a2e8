import { type CycleFacts, mayAdvance } from '../cycle/advance.ts'
import { type StageWindow, windowOf } from '../cycle/window.ts'
import { type ApprovalStep, CYCLE_STATES, type CycleState, type Role, type StageKey } from '../vocabulary.ts'

/** What the office does to take the year on, in order; each waits for the one before it. */
export const OFFICE_STEPS = [
  'send-circular',
  'release-preliminary',
  'finalise',
  'approve-deputy',
  'record-council',
  'marks',
  'mark-festival',
  'release',
] as const
export type OfficeStep = (typeof OFFICE_STEPS)[number]

/** Whose step it is; the first of them who has a seat is the one the rehearsal takes. */
export const ROLES_OF_STEP: Readonly<Record<OfficeStep, readonly Role[]>> = {
  'send-circular': ['coordinator'],
  'release-preliminary': ['coordinator', 'deputy'],
  finalise: ['coordinator'],
  'approve-deputy': ['deputy'],
  'record-council': ['council-secretary', 'organization-head'],
  marks: ['coordinator'],
  'mark-festival': ['coordinator'],
  release: ['coordinator', 'deputy'],
}

/** Whether any step of the year is theirs. */
export const takesSteps = (role: Role): boolean => Object.values(ROLES_OF_STEP).some((roles) => roles.includes(role))

/** The stage in which it is done; the first one that the timetable has. */
const STAGES: Readonly<Record<OfficeStep, readonly StageKey[]>> = {
  'send-circular': ['circular', 'self-assessment'],
  'release-preliminary': ['objection'],
  finalise: ['finalisation'],
  'approve-deputy': ['deputy-approval', 'finalisation'],
  'record-council': ['council'],
  marks: ['transmission'],
  'mark-festival': ['festival', 'release'],
  release: ['release', 'transmission', 'council', 'finalisation'],
}

export const windowOfStep = (step: OfficeStep, windows: readonly StageWindow[]): StageWindow | null => {
  const key = STAGES[step].find((stage) => windowOf(windows, stage) !== null)
  return key === undefined ? null : windowOf(windows, key)
}

type StepFacts = Pick<
  CycleFacts,
  'windows' | 'requiredApprovals' | 'givenApprovals' | 'transmitted' | 'festivalAwaited' | 'passed'
>

/** Whether there is nothing (more) to do for it: it was done, or this cycle has no such step. */
export const isPast = (step: OfficeStep, state: CycleState, facts: StepFacts, unsentCirculars: number): boolean => {
  const reached = (wanted: CycleState): boolean => CYCLE_STATES.indexOf(state) >= CYCLE_STATES.indexOf(wanted)
  const approved = (wanted: ApprovalStep): boolean =>
    facts.givenApprovals.includes(wanted) || !facts.requiredApprovals.includes(wanted)
  const lacks = (stage: StageKey): boolean => windowOf(facts.windows, stage) === null
  switch (step) {
    case 'send-circular':
      return state !== 'DRAFT' && unsentCirculars === 0
    case 'release-preliminary':
      return reached('PRELIMINARY') || lacks('objection')
    case 'finalise':
      return approved('FINALISATION')
    case 'approve-deputy':
      return approved('DEPUTY')
    case 'record-council':
      return approved('COUNCIL')
    case 'marks':
      return facts.transmitted || lacks('transmission') || facts.passed?.includes('transmitted') === true
    case 'mark-festival':
      return !facts.festivalAwaited || facts.passed?.includes('festival-held') === true
    case 'release':
      return reached('RELEASED')
  }
}

/** The step that comes next, now or later; null when the results are out. */
export const nextStep = (state: CycleState, facts: StepFacts, unsentCirculars: number): OfficeStep | null =>
  OFFICE_STEPS.find((step) => !isPast(step, state, facts, unsentCirculars)) ?? null

/** The step that can be taken at this moment, so that somebody owes it; null while others or the clock have the turn. */
export const owedStep = (
  state: CycleState,
  facts: CycleFacts,
  unsentCirculars: number,
  now: Date,
): OfficeStep | null => {
  const step = nextStep(state, facts, unsentCirculars)
  const goes = (to: CycleState): boolean => mayAdvance(state, to, facts, now).ok
  switch (step) {
    case null:
      return null
    case 'send-circular':
      return step
    case 'release-preliminary':
      return state === 'REVIEW' && goes('PRELIMINARY') ? step : null
    case 'finalise':
      return state === 'FINALISATION' || goes('FINALISATION') ? step : null
    case 'approve-deputy':
      return state === 'FINALISATION' ? step : null
    case 'record-council':
      return state === 'COUNCIL' ? step : null
    case 'marks':
      return state === 'TRANSMISSION' ? step : null
    case 'mark-festival':
      return step
    case 'release':
      return goes('RELEASED') ? step : null
  }
}
