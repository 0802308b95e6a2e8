import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CLAIM_MINUTES } from '#domain/review/claim.ts'
import { claimItem, claimNext, releaseClaim } from '#workflows/review/claim.ts'
import { findAgencies } from '#workflows/review/read-agency.ts'
import { readQueue } from '#workflows/review/read-queue.ts'
import { scoreItem } from '#workflows/review/score.ts'
import type { Cast } from '../../support/world.ts'
import { codeOf, openReviewWorld, type ReviewWorld, valueOf } from '../../support/review-world.ts'

let review: ReviewWorld
let first: number
let second: number
beforeEach(async () => {
  review = await openReviewWorld()
  first = await review.province.itemOf(0, '1-1')
  second = await review.province.itemOf(1, '1-1')
  await review.submit(first)
  review.world.clock.advance(1000)
  await review.submit(second)
})
afterEach(() => review.world.close())

const take = async (who: Cast, after?: number): Promise<number | null> => {
  const input = after === undefined ? {} : { afterItemId: after }
  return valueOf(await claimNext(review.world.tools, await who.by(), input)).task?.itemId ?? null
}
const counts = async (who: Cast) => valueOf(await readQueue(review.world.tools, await who.by()))

describe('the queue of an evaluator (requirements B3, C7; peers row 34)', () => {
  it('gives the item that was submitted first, and says how many wait', async () => {
    expect(await counts(review.evaluator)).toEqual({ waiting: 2, mine: 0, late: 0 })
    expect(await take(review.evaluator)).toBe(first)
    expect(await counts(review.evaluator)).toEqual({ waiting: 1, mine: 1, late: 0 })
  })

  it('gives the item in hand again instead of a second one', async () => {
    await take(review.evaluator)
    expect(await take(review.evaluator)).toBe(first)
  })

  it('gives two evaluators who ask at once different items', async () => {
    const taken = await Promise.all([take(review.evaluator), take(review.colleague)])
    expect(new Set(taken)).toEqual(new Set([first, second]))
  })

  it('hides an item from others one second before the claim runs out', async () => {
    await take(review.evaluator)
    review.world.clock.advance(CLAIM_MINUTES * 60_000 - 1000)
    expect(await take(review.colleague)).toBe(second)
    expect(codeOf(await claimItem(review.world.tools, await review.colleague.by(), { itemId: first }))).toBe(
      'review-claim-taken',
    )
  })

  it('offers an item to others one second after the claim has run out', async () => {
    await take(review.evaluator)
    review.world.clock.advance(CLAIM_MINUTES * 60_000 + 1000)
    expect(await take(review.colleague)).toBe(first)
  })

  it('passes an item over and leaves it its place', async () => {
    await take(review.evaluator)
    expect(await take(review.evaluator, first)).toBe(second)
    expect(await take(review.colleague)).toBe(first)
  })

  it('comes back to the front at its end, and to the same item when there is no other', async () => {
    expect(await take(review.evaluator, second)).toBe(first)
    await take(review.colleague)
    const again = valueOf(await claimNext(review.world.tools, await review.evaluator.by(), { afterItemId: first }))
    expect([again.task?.itemId, again.same]).toEqual([first, true])
  })

  it('puts an item back for others', async () => {
    await take(review.evaluator)
    expect(codeOf(await releaseClaim(review.world.tools, await review.evaluator.by(), { itemId: first }))).toBe('done')
    expect(await take(review.colleague)).toBe(first)
  })

  it('lets nobody put back what another has in hand', async () => {
    await take(review.evaluator)
    expect(codeOf(await releaseClaim(review.world.tools, await review.colleague.by(), { itemId: first }))).toBe(
      'review-claim-lost',
    )
    expect((await review.stateOf(first)).claimedBy).toBe(review.evaluator.personId)
  })

  it('answers a repeated message with the same item', async () => {
    const by = await review.evaluator.by({ requestKey: 'local:5' })
    const once = valueOf(await claimNext(review.world.tools, by, {}))
    expect(valueOf(await claimNext(review.world.tools, by, {}))).toEqual(once)
  })
})

describe('an evaluator with a conflict of interest (peers row 33)', () => {
  const seen = async () => ({
    counts: await counts(review.evaluator),
    next: await take(review.evaluator),
    certain: codeOf(await claimItem(review.world.tools, await review.evaluator.by(), { itemId: first })),
    agency: codeOf(await findAgencies(review.world.tools, await review.evaluator.by(), { text: 'A1' })),
  })

  it('without one sees the item in queue, counts and agency list', async () => {
    expect(await seen()).toEqual({
      counts: { waiting: 2, mine: 0, late: 0 },
      next: first,
      certain: 'done',
      agency: 'done',
    })
  })

  it.each(['person', 'team'])('declared for his %s never sees it anywhere', async (whose) => {
    const { cycleId, agencies, teamId } = review.province
    const who = whose === 'team' ? { teamId } : { personId: review.evaluator.personId }
    const agencyId = agencies[0]?.id ?? 0
    await review.world.db.assignment.create({ data: { cycleId, kind: 'conflict', ...who, agencyId } })
    const barred = { counts: { waiting: 1, mine: 0, late: 0 }, next: second, certain: 'not-found' }
    expect(await seen()).toEqual({ ...barred, agency: 'review-agency-unknown' })
  })

  it('by a seat of his own in the agency never sees it anywhere', async () => {
    const agencyId = review.province.agencies[0]?.id ?? 0
    await review.world.db.seat.create({
      data: { personId: review.evaluator.personId, role: 'agency-head', agencyId, grantedAt: review.world.clock.now() },
    })
    expect(await seen()).toMatchObject({ next: second, certain: 'not-found', agency: 'review-agency-unknown' })
  })

  it('that appears while the item is in hand can no longer score it', async () => {
    const task = valueOf(await claimNext(review.world.tools, await review.evaluator.by(), {})).task
    const { cycleId, agencies } = review.province
    await review.world.db.assignment.create({
      data: { cycleId, kind: 'conflict', personId: review.evaluator.personId, agencyId: agencies[0]?.id ?? 0 },
    })
    const wanted = { itemId: first, submissionId: task?.submissionId ?? 0, pointsHundredths: 0 }
    expect(codeOf(await scoreItem(review.world.tools, await review.evaluator.by(), wanted))).toBe('not-found')
  })
})

describe('who may not come to the queue', () => {
  it('a focal point is refused and told whose it is', async () => {
    const outcome = await claimNext(review.world.tools, await review.focal.by(), {})
    expect(outcome).toEqual({ ok: false, refusal: { code: 'not-your-role', needs: 'evaluator' } })
  })

  it('an evaluator to whom nothing is assigned finds it empty', async () => {
    const stranger = await review.world.person('evaluator')
    expect(await counts(stranger)).toEqual({ waiting: 0, mine: 0, late: 0 })
    expect(codeOf(await claimItem(review.world.tools, await stranger.by(), { itemId: first }))).toBe('not-found')
  })
})
