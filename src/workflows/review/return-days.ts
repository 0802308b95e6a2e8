import { giveBack, lostDays } from '#domain/cycle/promises.ts'
import { activeAgencies } from '#storage/agencies.ts'
import { type CycleRow, stageFor } from '#storage/cycles.ts'
import { returnTime } from '#storage/extensions.ts'
import { holidayBook } from '#storage/holidays.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import type { Act } from '../command.ts'

/**
 * Peers row 5: what a release at this moment would give back to the objection window of every agency: the days that window has lost
 * since its planned beginning. Null where nothing is lost, or the profile returns no days.
 */
export async function returnAt(db: Reader, cycle: CycleRow, { now, zone }: { now: Date; zone: string }) {
  const { returnsDays, dayKind, dayEndsAt } = cycle.profile
  const stage = returnsDays ? await stageFor(db, cycle.id, 'objection', null) : null
  if (stage === null) return null
  const { holidays } = await holidayBook(db)
  const days = lostDays(stage.opensAt, now, dayKind, { holidays, zone })
  const dueAt = giveBack(stage.dueAt, days, dayKind, { dayEndsAt, holidays, zone })
  return days === 0 ? null : { days, from: stage.dueAt, dueAt }
}

/** Gives the lost days back, once, also when it is asked again. @returns how many */
export async function returnObjectionDays(tx: Tx, by: Act, cycle: CycleRow): Promise<number> {
  const plan = await returnAt(tx, cycle, { now: by.now, zone: by.tools.zone })
  if (plan === null) return 0
  const { days, from, dueAt } = plan
  const agencies = (await activeAgencies(tx)).map(({ id }) => id)
  const fresh = await returnTime(tx, { cycleId: cycle.id, stage: 'objection', dueAt, days, at: by.now }, agencies)
  const details = {
    stage: 'objection',
    days,
    agencies: fresh.length,
    from: from.toISOString(),
    to: dueAt.toISOString(),
  }
  await audit(tx, by, 'extension.return-days', `cycle:${cycle.id}`, { details })
  return days
}
