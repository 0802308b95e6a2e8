import { done, refuse, type Outcome } from '#shared/outcome.ts'

/** ASKED waits for the organization, RETURNED for the agency, APPEALED for another decider than the first. */
export const REQUEST_STATES = ['ASKED', 'RETURNED', 'APPEALED', 'GRANTED', 'REFUSED', 'WITHDRAWN'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** By the agency, or by one decision for its whole group. */
export const REQUEST_ORIGINS = ['asked', 'group'] as const
export type RequestOrigin = (typeof REQUEST_ORIGINS)[number]

/** Who decides, as the profile says. */
export const DECIDERS = ['evaluator', 'coordinator'] as const
export type Decider = (typeof DECIDERS)[number]

/** Requirements E13, F3: what each step makes of a request. */
export const REQUEST_STEPS = {
  'ask-back': { ASKED: 'RETURNED' },
  answer: { RETURNED: 'ASKED' },
  appeal: { REFUSED: 'APPEALED' },
  grant: { ASKED: 'GRANTED', RETURNED: 'GRANTED', APPEALED: 'GRANTED' },
  refuse: { ASKED: 'REFUSED', RETURNED: 'REFUSED', APPEALED: 'REFUSED' },
  withdraw: { ASKED: 'WITHDRAWN', RETURNED: 'WITHDRAWN', APPEALED: 'WITHDRAWN', GRANTED: 'WITHDRAWN' },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<RequestState, RequestState>>>>>
export type RequestStep = keyof typeof REQUEST_STEPS

/** Waits for an answer of the organization. */
export const isAwaited = (state: RequestState): boolean => state === 'ASKED' || state === 'APPEALED'
/** Nothing more can be asked for while it stands. */
export const isStanding = (state: RequestState): boolean =>
  isAwaited(state) || state === 'RETURNED' || state === 'GRANTED'

interface Facts {
  state: RequestState
  firstDecidedBy: number | null
  decidedAt: Date | null
}

export type StepRefusal =
  | { code: 'not-applicable-elsewhere'; state: RequestState }
  | { code: 'not-applicable-appealed-already' }
  | { code: 'same-evaluator' }

/**
 * The state after a step; the refusal says what became of the request meanwhile. A refusal is objected to once, and whoever refused
 * does not hear that (peers row 51). `judges`: as `judgesFor` has them.
 */
export const stepRequest = (
  request: Facts,
  step: RequestStep,
  judges: readonly number[],
): Outcome<RequestState, StepRefusal> => {
  const to = (REQUEST_STEPS[step] as Partial<Record<RequestState, RequestState>>)[request.state]
  if (step === 'appeal' && request.state === 'REFUSED' && request.firstDecidedBy !== null)
    return refuse('not-applicable-appealed-already')
  if (to === undefined) return refuse('not-applicable-elsewhere', { state: request.state })
  const decides = step === 'grant' || step === 'refuse'
  return decides && request.state === 'APPEALED' && judges.some((one) => one === request.firstDecidedBy)
    ? refuse('same-evaluator')
    : done(to)
}
