/** Requirements C1, E1: what an announcement is. The order is that in which the desk offers them. */
export const CIRCULAR_KINDS = [
  'circular',
  'instruction',
  'manual',
  'notice',
  'schedule-change',
  'congratulation',
] as const
export type CircularKind = (typeof CIRCULAR_KINDS)[number]

export interface CircularKindRule {
  /** It belongs to a cycle and waits for its publication; others may go out at any time. */
  needsCycle: boolean
  /** Whether agencies owe «رؤیت شد» unless its author says otherwise. */
  acknowledge: boolean
}

/** The one place of what differs between kinds; their words are `circular-kind-meant` and `circular-numbered`. */
export const KIND_RULES: Readonly<Record<CircularKind, CircularKindRule>> = {
  circular: { needsCycle: true, acknowledge: true },
  instruction: { needsCycle: true, acknowledge: true },
  manual: { needsCycle: true, acknowledge: false },
  notice: { needsCycle: false, acknowledge: false },
  'schedule-change': { needsCycle: true, acknowledge: true },
  congratulation: { needsCycle: false, acknowledge: false },
}
