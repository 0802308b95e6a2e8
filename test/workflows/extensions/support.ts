import { instantOf, type JalaliDay, jalaliParts } from 'persian-text'
import type { ExtendableStage } from '#domain/extensions/stages.ts'
import { askExtension } from '#workflows/extensions/ask-extension.ts'
import { type Cast, DAY_MS, MORNING, type World, ZONE } from '../../support/world.ts'

/** Self-assessment of the small province ends on 16 Azar, the review on 1 Dey, objections on 11 Dey. */
export const DUE = new Date(MORNING.getTime() + 15 * DAY_MS)
export const azar = (day: number): JalaliDay => ({ year: 1405, month: 9, day })
export const dey = (day: number): JalaliDay => ({ year: 1405, month: 10, day })
/** The end of office hours of that day. */
export const endOf = (day: JalaliDay): string => instantOf({ ...day, hour: 14 }, ZONE).toISOString()
export const REASON = 'سامانهٔ دستگاه سه روز قطع بود.'

export const asks = async (
  world: World,
  cast: Cast,
  wish: { stage?: ExtendableStage; day?: JalaliDay; reason?: string; sentAt?: Date } = {},
) => {
  const by = await cast.by(wish.sentAt === undefined ? {} : { sentAt: wish.sentAt })
  return askExtension(world.tools, by, {
    stage: wish.stage ?? 'self-assessment',
    day: wish.day ?? azar(21),
    reason: wish.reason ?? REASON,
  })
}

export const idOf = (outcome: Awaited<ReturnType<typeof askExtension>>): number => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.id
}

export const weekdayOf = (iso: string): string => jalaliParts(new Date(iso), ZONE).weekday
