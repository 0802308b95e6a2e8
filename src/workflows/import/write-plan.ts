import type { ProvincePlan } from '#domain/province/plan.ts'
import type { Province } from '#domain/province/province.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { itemsDue } from '#storage/evidence/item-moves.ts'
import { noteRun } from '#storage/reminders/duty-runs.ts'
import { writeAgencies, writeHolidays, writeTeams } from '#storage/province/write-agencies.ts'
import { writeCyclePart } from '#storage/province/write-cycle.ts'
import { writePeople } from '#storage/province/write-people.ts'
import type { Fold } from '#storage/province/fold.ts'
import type { Tx } from '#storage/transaction.ts'

export interface PlanTarget {
  cycle: { id: number; state: CycleState } | null
  at: Date
  /** Who is named where seats are revoked; null for the operator. */
  personId: number | null
  /** Seats that confirm need no second person: made-up data, and what the operator answers for. */
  isVouched: boolean
  fold: Fold
}

/** Carries a plan out inside the transaction of an act. The order follows the references: agencies, people, then the cycle. */
export async function writePlan(tx: Tx, province: Province, plan: ProvincePlan, target: PlanTarget): Promise<void> {
  const { cycle, at, personId, isVouched, fold } = target
  const agencies = await writeAgencies(tx, plan.agencies, at, fold)
  const teams = await writeTeams(
    tx,
    province.people.flatMap(({ team }) => (team === undefined ? [] : [team])),
    fold,
  )
  const people = await writePeople(tx, plan.people, { agencies, teams }, { at, by: personId, isVouched, fold })
  await writeHolidays(tx, plan.holidays)
  if (cycle === null || plan.ofCycle === null) return
  await writeCyclePart(tx, cycle.id, plan.ofCycle, { agencies, teams, people, fold })
  // Before publication nobody can answer anything yet; publishing opens the items. Here `openDueItems` does.
  if (cycle.state !== 'DRAFT') await noteRun(tx, itemsDue(cycle.id), at)
}
