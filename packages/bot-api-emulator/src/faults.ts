export const faultKinds = [
  'refuse',
  'reset',
  'drop-answer',
  'half-open',
  'slow',
  'truncated',
  'accept-502',
  'accept-silent',
  'accept-bare',
  'empty',
  'html-502',
  '500',
  '429',
  '403',
  '401',
  '409',
  'not-modified',
  'refusal',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface FaultPlan {
  kind: FaultKind
  /** Strike at the n-th matching request from now on, counted from 1. */
  nth?: number
  /** How often: once when `nth` is given, else until it is taken away. */
  times?: number
  chatId?: number
  /** Strike only this share (0 to 1) of the requests, by the seed. */
  share?: number
  retryAfter?: number
  /** Of a `refusal`: what is answered, 400 «Bad Request» where nothing is named. */
  code?: number
  description?: string
  migrateTo?: number
}

interface Planned extends FaultPlan {
  method: string
  seen: number
  left: number
}

export interface FaultScript {
  /** `method` in any spelling; `*` is every method, `file` the downloads. */
  on(method: string, plan: FaultPlan): void
  off(kind: FaultKind, method?: string): void
  clear(): void
  seed(value: number): void
  /** The fault that strikes this request, if any. */
  strike(method: string, chatId: number | undefined): FaultPlan | undefined
  readonly planned: readonly { kind: FaultKind; method: string }[]
}

/** Small, quick and the same on every machine (mulberry32). */
const randomFrom = (start: number): (() => number) => {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const createFaults = (onChange: () => void): FaultScript => {
  let plans: Planned[] = []
  let random = randomFrom(1)
  const strikes = (plan: Planned, method: string, chatId: number | undefined): boolean => {
    if (plan.method !== '*' && plan.method !== method.toLowerCase()) return false
    if (plan.chatId !== undefined && plan.chatId !== chatId) return false
    if (plan.share !== undefined && random() >= plan.share) return false
    plan.seen++
    return plan.left > 0 && plan.seen >= (plan.nth ?? 1)
  }
  return {
    on(method, plan) {
      const left = plan.times ?? (plan.nth === undefined ? Number.POSITIVE_INFINITY : 1)
      plans.push({ ...plan, method: method.toLowerCase(), seen: 0, left })
      onChange()
    },
    off(kind, method) {
      plans = plans.filter(
        (plan) => plan.kind !== kind || (method !== undefined && plan.method !== method.toLowerCase()),
      )
      onChange()
    },
    clear() {
      plans = []
      onChange()
    },
    seed(value) {
      random = randomFrom(value)
    },
    strike(method, chatId) {
      if (plans.length === 0) return undefined
      // Not `find`: every plan that fits counts this request.
      const hit = plans.filter((plan) => strikes(plan, method, chatId))[0]
      if (hit === undefined) return undefined
      hit.left--
      if (hit.left > 0) return hit
      plans = plans.filter((plan) => plan !== hit)
      onChange()
      return hit
    },
    get planned() {
      return plans.map(({ kind, method }) => ({ kind, method }))
    },
  }
}
