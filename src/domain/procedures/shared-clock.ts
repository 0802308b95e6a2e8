import { type Holidays, workingDaysBetween, dayNumber } from 'persian-text'
import type { CaseActKind } from './cases.ts'
import { isOwed } from './flow.ts'
import type { OwedStep, ProcedureDefinition } from './definition.ts'

/**
 * Requirement N6: how many days of its shared clock the steps of a case have spent, by its acts from the oldest to the newest. Only the
 * time before an act of one of these steps counts; it stands while anybody else has the turn.
 */
export function spentDays(
  { steps }: Pick<ProcedureDefinition, 'steps'>,
  within: NonNullable<OwedStep['within']>,
  acts: readonly { step: string; kind: CaseActKind; at: Date }[],
  { holidays, zone }: { holidays: Holidays; zone: string },
): number {
  const own = new Set(
    steps.filter((step) => isOwed(step) && step.within?.shared === within.shared).map(({ key }) => key),
  )
  const days = (from: Date, to: Date): number =>
    within.count === 'working'
      ? workingDaysBetween(from, to, holidays, zone)
      : dayNumber(to, zone) - dayNumber(from, zone)
  let spent = 0
  for (const [i, { step, kind, at }] of acts.entries()) {
    const before = acts[i - 1]
    if (before !== undefined && kind !== 'reopen' && own.has(step)) spent += days(before.at, at)
  }
  return spent
}
