import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Prisma } from '#storage/generated/client.ts'
import { mayReview } from '#domain/review/may-review.ts'
import { squash } from 'persian-text'
import { openItems } from '#storage/evidence/item-moves.ts'
import { queueOf, queueQuery, reviewScope } from '#storage/review/reviews.ts'
import { inTransaction } from '#storage/transaction.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { readQueue } from '#workflows/review/read-queue.ts'
import { openReviewWorld, type ReviewWorld, valueOf } from '../../support/review-world.ts'

let review: ReviewWorld
beforeEach(async () => {
  review = await openReviewWorld()
})
afterEach(() => review.world.close())

/** The general indicators at 170 agencies: more than 500 items in one queue. */
async function fillQueue(): Promise<number> {
  const { db, clock } = review.world
  const at = clock.now()
  await db.agency.createMany({
    data: Array.from({ length: 167 }, (_, i) => {
      const name = `دستگاه ${i + 4}`
      return { code: `B${i}`, name, searchKey: squash(name), group: 'public', createdAt: at }
    }),
  })
  await inTransaction(db, (tx) => openItems(tx, review.province.cycleId, at))
  const items = await db.item.findMany({ where: { indicator: { dimension: 'GENERAL' } }, select: { id: true } })
  await db.submission.createMany({
    data: items.map(({ id }) => ({
      itemId: id,
      number: 1,
      state: 'SUBMITTED',
      claimHundredths: 100,
      createdAt: at,
      submittedAt: at,
      itemStateBefore: 'DRAFT',
    })),
  })
  await db.item.updateMany({
    where: { indicator: { dimension: 'GENERAL' } },
    data: { state: 'SUBMITTED', submittedAt: at },
  })
  return items.length
}

describe('a queue of five hundred items', () => {
  it('counts and hands out all of it', async () => {
    const waiting = await fillQueue()
    expect(waiting).toBeGreaterThanOrEqual(500)
    const by = await review.evaluator.by()
    expect(valueOf(await readQueue(review.world.tools, by)).waiting).toBe(waiting)
    expect(valueOf(await claimNext(review.world.tools, by, {})).task?.total).toBe(waiting)
  })

  it('is found by the index of cycle and state, each indicator by its number, and nothing is read through', async () => {
    await fillQueue()
    const { db, clock } = review.world
    const { cycleId } = review.province
    const { reach } = await reviewScope(db, cycleId, review.evaluator.personId)
    const query = queueQuery(cycleId, reach, clock.now())
    const rows = await db.$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${query.sql}`, ...query.values)
    const plan = rows.map(({ detail }) => detail)
    expect(plan.some((step) => /SEARCH i USING (?:COVERING )?INDEX Item_\w+ \(cycleId=\?/.test(step))).toBe(true)
    expect(plan.some((step) => /SEARCH n USING INTEGER PRIMARY KEY/.test(step))).toBe(true)
    expect(plan.filter((step) => /^SCAN (?!json_each)/.test(step))).toEqual([])
  })
})

describe('the query of the queue', () => {
  it('says the same as the rule of the domain for every kind of assignment and conflict', async () => {
    const { db, clock } = review.world
    const { cycleId, teamId, axes, indicators, agencies } = review.province
    await db.item.updateMany({ data: { state: 'SUBMITTED', submittedAt: clock.now() } })
    await db.assignment.deleteMany()
    const me = { cycleId, personId: review.evaluator.personId }
    const team = { cycleId, teamId }
    const cases: Prisma.AssignmentCreateManyInput[][] = [
      [{ ...me, kind: 'review', axisId: axes[0]?.id ?? 0 }],
      [{ ...team, kind: 'review', indicatorId: indicators[2]?.id ?? 0 }],
      [{ ...me, kind: 'review', agencyId: agencies[1]?.id ?? 0 }],
      [
        { ...team, kind: 'review', axisId: axes[0]?.id ?? 0 },
        { ...team, kind: 'review', axisId: axes[2]?.id ?? 0 },
        { ...me, kind: 'conflict', agencyId: agencies[0]?.id ?? 0 },
      ],
      [
        { ...team, kind: 'review', axisId: axes[0]?.id ?? 0 },
        { ...team, kind: 'conflict', indicatorId: indicators[0]?.id ?? 0 },
      ],
      [
        { ...me, kind: 'review', indicatorId: indicators[0]?.id ?? 0 },
        { ...me, kind: 'conflict', axisId: axes[0]?.id ?? 0 },
      ],
      [{ cycleId, personId: review.colleague.personId, kind: 'review', axisId: axes[0]?.id ?? 0 }],
    ]
    const items = await db.item.findMany({
      select: { id: true, agencyId: true, indicatorId: true, indicator: { select: { axisId: true, dimension: true } } },
    })
    const sizes: number[] = []
    for (const data of cases) {
      await db.assignment.deleteMany()
      await db.assignment.createMany({ data })
      const scope = await reviewScope(db, cycleId, review.evaluator.personId)
      const queued = (await queueOf(db, cycleId, scope.reach, clock.now())).map(({ id }) => id)
      const ruled = items.filter(
        ({ agencyId, indicatorId, indicator }) =>
          mayReview({
            act: 'score',
            evaluatorPersonId: scope.personId,
            seats: scope.seats,
            assignments: scope.assignments,
            item: {
              agencyId,
              indicatorId,
              axisId: indicator.axisId,
              dimension: indicator.dimension,
              firstScorerId: null,
            },
          }).ok,
      )
      expect(queued.toSorted((a, b) => a - b)).toEqual(ruled.map(({ id }) => id).toSorted((a, b) => a - b))
      sizes.push(queued.length)
    }
    expect(sizes).toEqual([6, 3, 1, 6, 3, 0, 0])
  })
})
