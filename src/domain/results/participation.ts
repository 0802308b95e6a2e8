export interface Participation {
  started: number
  submitted: number
  total: number
  /** Agencies that have to take part: 42 of 52 at 80 percent. */
  target: number
  missing: number
  reached: boolean
}

/** Requirement G2: at least 80 percent take part; 80 percent of 52 is 41.6, so the target is met at 42. */
export const participation = (started: number, submitted: number, total: number, percent = 80): Participation => {
  const target = Math.ceil((total * percent) / 100)
  return { started, submitted, total, target, missing: Math.max(0, target - submitted), reached: submitted >= target }
}
