import { clockMoments, turningPoints } from '#domain/rehearsal/moments.ts'
import { stagesOf } from '#storage/cycle/cycles.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import { scheduledCirculars } from '#storage/rehearsal/rehearsal.ts'
import type { Tools } from '#workflows/tools.ts'

/** Reminders have hours of their own, promises run out at any: no hour of the day is passed over. */
const HOURS = new Set(Array.from({ length: 24 }, (_, hour) => hour))

/** When the duties are looked at on the way from one day to another, so that nothing that would have come by itself is left out. */
export async function momentsBetween({ db, zone }: Tools, from: Date, to: Date): Promise<Date[]> {
  const cycle = await organizationCycle(db)
  const stages = cycle === null ? [] : await stagesOf(db, cycle.id)
  const scheduled = (await scheduledCirculars(db)).map(({ sendAt }) => sendAt)
  return clockMoments(HOURS, [...turningPoints(stages), ...scheduled, to], from, to, zone)
}
