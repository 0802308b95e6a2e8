import { proposeRelease, releasePreliminary } from '#workflows/review/release-preliminary.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { type Cast, DAY_MS, MORNING, openWorld, type SmallProvince, smallProvince, type World } from './world.ts'

export interface ReviewWorld {
  world: World
  province: SmallProvince
  evaluator: Cast
  colleague: Cast
  focal: Cast
  head: Cast
  coordinator: Cast
  deputy: Cast
  /** Puts a submitted version on an item. @returns id of the version */
  submit(itemId: number, options?: { claim?: number; target?: number; actual?: number; at?: Date }): Promise<number>
  stateOf(itemId: number): Promise<{ state: string; claimedBy: number | null; preliminaryHundredths: number | null }>
}

/** The first morning of the review, 17 Azar: windows of smallProvince. */
export const REVIEW_MORNING = new Date(MORNING.getTime() + 17 * DAY_MS)

/** A province under review with the people who have to do with it: two evaluators of the one team, agency 1, the coordinator. */
export async function openReviewWorld(options: { state?: CycleState } = {}): Promise<ReviewWorld> {
  const world = await openWorld({ at: REVIEW_MORNING })
  const province = await smallProvince(world, { state: options.state ?? 'REVIEW' })
  const { db, clock } = world
  const agencyId = province.agencies[0]?.id ?? 0
  const { teamId } = province
  return {
    world,
    province,
    evaluator: await world.person('evaluator', { teamId }),
    colleague: await world.person('evaluator', { teamId }),
    focal: await world.person('focal-point', { agencyId }),
    head: await world.person('agency-head', { agencyId }),
    coordinator: await world.person('coordinator'),
    deputy: await world.person('deputy'),
    async submit(itemId, { claim = 10_000, target, actual, at = clock.now() } = {}) {
      const number = (await db.submission.count({ where: { itemId } })) + 1
      const { id } = await db.submission.create({
        data: {
          itemId,
          number,
          state: 'SUBMITTED',
          claimHundredths: claim,
          target: target ?? null,
          actual: actual ?? null,
          explanation: 'توضیح نمونه',
          createdAt: at,
          submittedAt: at,
          itemStateBefore: 'DRAFT',
        },
        select: { id: true },
      })
      await db.item.update({
        where: { id: itemId },
        data: { state: 'SUBMITTED', submittedAt: at, version: { increment: 1 } },
        select: { id: true },
      })
      return id
    },
    stateOf: (id) =>
      db.item.findUniqueOrThrow({
        where: { id },
        select: { state: true, claimedBy: true, preliminaryHundredths: true },
      }),
  }
}

/** The deputy proposes the preliminary release and somebody else carries it out, as it takes two. */
export async function releaseByTwo({ world, deputy, coordinator }: ReviewWorld, second: Cast = coordinator) {
  const { id: cycleId, version } = await world.db.cycle.findFirstOrThrow()
  const proposed = await proposeRelease(world.tools, await deputy.by(), { cycleId, version })
  return proposed.ok ? releasePreliminary(world.tools, await second.by(), { cycleId, version }) : proposed
}

/** How an outcome sounds: its value, or the code of its refusal. */
export const codeOf = (outcome: { ok: true; value: unknown } | { ok: false; refusal: { code: string } }): string =>
  outcome.ok ? 'done' : outcome.refusal.code

export const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value
}
