import type { ProvinceProfile } from '#domain/cycle/profile.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { type Cast, DAY_MS, openWorld, type SmallProvince, smallProvince, type World } from './world.ts'

/** Days after the first morning that lie in the objection window, in its hearing, and in the finalisation. */
export const DAY = { objection: 32, hearing: 42, finalisation: 52 } as const

export interface ScoredProvince {
  world: World
  province: SmallProvince
  first: Cast
  second: Cast
  focal: Cast
  coordinator: Cast
  moveTo: (state: CycleState) => Promise<void>
}

/**
 * The small province after its review: agencies A1 and A2 submitted everything and got half of the points from the first evaluator, A3
 * submitted nothing and got zero. Two evaluators in the one team; the clock stands in the objection window.
 */
export async function scoredProvince(profile: Partial<ProvinceProfile> = {}): Promise<ScoredProvince> {
  const world = await openWorld()
  const province = await smallProvince(world, { state: 'PRELIMINARY', profile })
  const { teamId, agencies, cycleId } = province
  world.clock.advance(DAY.objection * DAY_MS)
  const first = await world.person('evaluator', { teamId })
  const second = await world.person('evaluator', { teamId })
  const focal = await world.person('focal-point', { agencyId: agencies[0]?.id ?? 0 })
  const coordinator = await world.person('coordinator')
  const items = await world.db.item.findMany({ include: { indicator: true } })
  for (const { id, agencyId, indicator } of items) {
    const isSilent = agencyId === agencies[2]?.id
    await world.db.item.update({
      where: { id },
      data: {
        state: 'SCORED',
        preliminaryHundredths: isSilent ? 0 : indicator.maximumHundredths / 2,
        firstScorerId: isSilent ? null : first.personId,
        submittedAt: isSilent ? null : world.clock.now(),
      },
    })
  }
  const moveTo = async (state: CycleState): Promise<void> => {
    await world.db.cycle.update({ where: { id: cycleId }, data: { state, version: { increment: 1 } } })
  }
  return { world, province, first, second, focal, coordinator, moveTo }
}

/** The agency's own submission of an item claims the maximum, twice of what it got. */
export async function claimMore({ world, province, focal }: ScoredProvince, code: string, agency = 0): Promise<number> {
  const itemId = await province.itemOf(agency, code)
  const { indicator } = await world.db.item.findUniqueOrThrow({ where: { id: itemId }, include: { indicator: true } })
  const at = world.clock.now()
  const submitted = {
    state: 'SUBMITTED',
    submittedAt: at,
    submittedBy: focal.personId,
    createdAt: at,
    itemStateBefore: 'DRAFT',
  } as const
  await world.db.submission.create({
    data: { itemId, number: 1, explanation: '', claimHundredths: indicator.maximumHundredths, ...submitted },
  })
  return itemId
}
