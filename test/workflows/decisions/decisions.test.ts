import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DecisionKind, PassableGate } from '#domain/decisions/decision.ts'
import { confirmDecision, dropDecision, proposeDecision, readDecision } from '#workflows/decisions/decide.ts'
import { appoint, readCandidates, readOrphans } from '#workflows/decisions/appoint.ts'
import { createCycle } from '#workflows/cycle/create-cycle.ts'
import { advanceByClock } from '#workflows/cycle/advance-cycle.ts'
import { setSelfAssessment } from '#workflows/evidence/set-self-assessment.ts'
import { approveDeputy, confirmationNow } from '#workflows/results/approve-deputy.ts'
import { finaliseTables } from '#workflows/results/finalise-tables.ts'
import { returnTables } from '#workflows/results/return-tables.ts'
import { readQueue } from '#workflows/review/read-queue.ts'
import { otherPoints } from '#storage/judged.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { type Cast, DAY_MS } from '../../support/world.ts'
import { codeOf, openReviewWorld, releaseByTwo, type ReviewWorld, valueOf } from '../../support/review-world.ts'

const REASON = 'ارزیاب این شاخص دیگر در دسترس نیست.'
let review: ReviewWorld
let second: Cast
let deputy: Cast
let itemId: number
beforeEach(async () => {
  review = await openReviewWorld()
  second = await review.world.person('coordinator')
  deputy = review.deputy
  itemId = await review.province.itemOf(0, '1-1')
})
afterEach(() => review.world.close())

const cycle = () => review.world.db.cycle.findFirstOrThrow({ orderBy: { id: 'desc' } })
const propose = async (
  kind: DecisionKind,
  facts: { gate?: PassableGate; itemId?: number; pointsHundredths?: number } = {},
  reason = REASON,
) =>
  proposeDecision(review.world.tools, await review.coordinator.by(), {
    kind,
    gate: facts.gate ?? null,
    itemId: facts.itemId ?? null,
    pointsHundredths: facts.pointsHundredths ?? null,
    reason,
  })
const confirm = async (decisionId: number, who: Cast = second) =>
  confirmDecision(review.world.tools, await who.by(), { decisionId })
const decide = async (...wish: Parameters<typeof propose>) => {
  const { decisionId } = valueOf(await propose(...wish))
  return valueOf(await confirm(decisionId))
}
const release = () => releaseByTwo(review)

const valueOfCycle = <T>(row: T | null): T => {
  if (row === null) throw new Error('no cycle')
  return row
}

describe('what two persons decide', () => {
  it('needs a reason, another person, and something that is in the way', async () => {
    await review.submit(itemId)
    expect(codeOf(await propose('pass-gate', { gate: 'objections-decided' }))).toBe('decision-not-now')
    expect(codeOf(await propose('pass-gate', { gate: 'items-decided' }, 'کوتاه'))).toBe('reason-too-short')
    const { decisionId, told } = valueOf(await propose('pass-gate', { gate: 'items-decided' }))
    expect(told).toBe(2)
    expect(codeOf(await propose('pass-gate', { gate: 'items-decided' }))).toBe('decision-waits')
    expect(codeOf(await confirm(decisionId, review.coordinator))).toBe('decision-own')
    expect(codeOf(await confirm(decisionId, review.evaluator))).toBe('not-your-role')
    expect(codeOf(await confirm(decisionId, deputy))).toBe('done')
    expect(codeOf(await confirm(decisionId))).toBe('decision-over')
  })

  it('is confirmed by no account that came to its person less than 72 hours ago (reliability S6)', async () => {
    await review.submit(itemId)
    const { decisionId } = valueOf(await propose('pass-gate', { gate: 'items-decided' }))
    const { db, clock } = review.world
    await db.account.update({ where: { id: deputy.accountId }, data: { boundAt: clock.now() } })
    expect(codeOf(await confirm(decisionId, deputy))).toBe('account-new')
    await db.account.update({
      where: { id: deputy.accountId },
      data: { boundAt: new Date(clock.now().getTime() - 3 * DAY_MS) },
    })
    expect(codeOf(await confirm(decisionId, deputy))).toBe('done')
  })

  it('does nothing when the second person does not confirm', async () => {
    await review.submit(itemId)
    const { decisionId } = valueOf(await propose('pass-gate', { gate: 'items-decided' }))
    valueOf(await dropDecision(review.world.tools, await second.by(), { decisionId }))
    expect(codeOf(await release())).toBe('items-undecided')
  })

  it('lets the release go on with an item that nobody reviewed: it counts as its agency claims', async () => {
    await review.submit(itemId, { claim: 12_000 })
    expect(codeOf(await release())).toBe('items-undecided')
    await decide('pass-gate', { gate: 'items-decided' })
    expect(valueOf(await release())).toMatchObject({ passedOver: 1 })
    expect(await review.stateOf(itemId)).toMatchObject({ state: 'SCORED', preliminaryHundredths: 12_000 })
    // `verify` finds nothing that was written past the acts.
    expect(await otherPoints(review.world.db)).toEqual([])
  })
})

describe('a cycle that rests', () => {
  it('takes nothing and moves by nothing, and gives the days back when it goes on', async () => {
    const before = await review.world.db.stage.findFirstOrThrow({ where: { key: 'review' } })
    await review.submit(itemId)
    await decide('suspend')
    expect((await review.world.db.notice.findMany({ where: { kind: 'cycle-decided' } })).length).toBeGreaterThan(3)
    expect(codeOf(await release())).toBe('cycle-suspended')
    const by = await review.focal.by()
    expect(codeOf(await setSelfAssessment(review.world.tools, by, { itemId, seen: '', claimHundredths: 100 }))).toBe(
      'cycle-suspended',
    )
    review.world.clock.advance(200 * DAY_MS)
    await advanceByClock(review.world.tools)
    expect((await cycle()).state).toBe('REVIEW')
    await decide('resume')
    const after = await review.world.db.stage.findFirstOrThrow({ where: { key: 'review' } })
    expect(after.opensAt).toEqual(before.opensAt)
    expect(after.dueAt.getTime() - before.dueAt.getTime()).toBeGreaterThanOrEqual(200 * DAY_MS)
    expect(codeOf(await release())).toBe('items-undecided')
  })

  it('can be abandoned: everybody is told, nobody sees its scores, and its year is free again', async () => {
    const { cycleId } = review.province
    await decide('abandon')
    expect(await cycleById(review.world.db, cycleId)).toBeNull()
    expect(await review.world.db.notice.count({ where: { kind: 'cycle-decided' } })).toBeGreaterThan(3)
    const wish = {
      year: 1404,
      profileKey: 'tehran',
      startDay: { year: 1405, month: 10, day: 1 },
      choice: 'minimum',
    } as const
    expect(codeOf(await createCycle(review.world.tools, await review.coordinator.by(), wish))).toBe('done')
  })
})

describe('an item without an evaluator', () => {
  it('is found, and given to somebody without a conflict, who then has it in the queue', async () => {
    const { db, tools } = review.world
    await review.submit(itemId)
    const orphans = async () => valueOf(await readOrphans(tools, await review.coordinator.by()))
    expect(await orphans()).toEqual([])
    await db.assignment.deleteMany({ where: { axisId: review.province.axes[0]?.id ?? 0 } })
    const [orphan] = await orphans()
    expect(orphan).toMatchObject({ code: '1-1', act: 'score' })
    const indicatorId = orphan?.indicatorId ?? 0
    const { agencies, cycleId } = review.province
    const { personId } = review.colleague
    await db.assignment.create({ data: { cycleId, kind: 'conflict', personId, agencyId: agencies[0]?.id ?? 0 } })
    const { candidates } = valueOf(await readCandidates(tools, await review.coordinator.by(), { indicatorId }))
    expect(candidates.map((one) => one.personId)).toEqual([review.evaluator.personId])
    const by = await review.coordinator.by()
    expect(codeOf(await appoint(tools, by, { indicatorId, personId }))).toBe('appoint-barred')
    expect(codeOf(await appoint(tools, by, { indicatorId, personId: review.evaluator.personId }))).toBe('done')
    expect(valueOf(await readQueue(tools, await review.evaluator.by())).waiting).toBe(1)
    expect(await orphans()).toEqual([])
  })
})

describe('a score that was released', () => {
  it('is corrected by two persons: both versions stay, the agency is told, approvals fall', async () => {
    const { db, tools } = review.world
    valueOf(await release())
    await db.cycle.updateMany({ data: { state: 'OBJECTION_REVIEW' } })
    const finalise = async () =>
      finaliseTables(tools, await review.coordinator.by(), {
        cycleId: review.province.cycleId,
        version: (await cycle()).version,
        shownAt: review.world.clock.now(),
      })
    valueOf(await finalise())
    const shown = await confirmationNow(tools, valueOfCycle(await cycleById(db, review.province.cycleId)))
    valueOf(await approveDeputy(tools, await deputy.by(), { cycleId: review.province.cycleId, ...shown }))
    expect((await cycle()).state).toBe('COUNCIL')
    await decide('correct-score', { itemId, pointsHundredths: 25_000 }, 'جمع دو گواهی اشتباه ثبت شده بود.')
    expect((await cycle()).state).toBe('FINALISATION')
    expect(await db.approval.count({ where: { withdrawnAt: null } })).toBe(0)
    const item = await db.item.findUniqueOrThrow({ where: { id: itemId } })
    expect([item.state, item.preliminaryHundredths, item.finalHundredths]).toEqual(['FINAL', 0, 25_000])
    expect(await db.notice.count({ where: { kind: 'score-corrected', personId: review.focal.personId } })).toBe(1)
    valueOf(await finalise())
    expect((await db.agencyResult.findFirstOrThrow({ where: { agencyId: item.agencyId } })).totalHundredths).toBe(
      25_000,
    )
  })

  it('is corrected after its objection was decided, and verify finds every point where it was given', async () => {
    const { db } = review.world
    await db.assessment.create({
      data: {
        itemId,
        evaluatorId: review.evaluator.personId,
        round: 'FIRST',
        kind: 'SCORE',
        itemStateBefore: 'SUBMITTED',
        scoreHundredths: 100,
        note: '',
        at: review.world.clock.now(),
      },
    })
    const decided = { state: 'OBJECTION_DECIDED', preliminaryHundredths: 100, finalHundredths: 100 } as const
    await db.item.update({ where: { id: itemId }, data: decided })
    await db.cycle.updateMany({ data: { state: 'OBJECTION_REVIEW' } })
    await decide('correct-score', { itemId, pointsHundredths: 25_000 })
    expect(await otherPoints(db)).toEqual([])
    await db.item.update({ where: { id: itemId }, data: { state: 'FINAL' } })
    await decide('correct-score', { itemId, pointsHundredths: 20_000 })
    expect(await otherPoints(db)).toEqual([])
    expect(await db.item.findUniqueOrThrow({ where: { id: itemId } })).toMatchObject({ finalHundredths: 20_000 })
  })

  it('is not judged by whoever wrote evidence of the agency or held a seat there in this cycle', async () => {
    const { db, tools, clock } = review.world
    valueOf(await release())
    const wish = { kind: 'correct-score', gate: null, itemId, pointsHundredths: 100, reason: REASON } as const
    const { agencyId } = await db.item.findUniqueOrThrow({ where: { id: itemId } })
    const seat = { role: 'focal-point', agencyId, grantedAt: clock.now(), revokedAt: clock.now() } as const
    const tied = await db.seat.create({ data: { ...seat, personId: review.coordinator.personId } })
    expect(codeOf(await proposeDecision(tools, await review.coordinator.by(), wish))).toBe('decision-tied')
    await db.seat.delete({ where: { id: tied.id } })
    const { decisionId } = valueOf(await proposeDecision(tools, await review.coordinator.by(), wish))
    await db.seat.create({ data: { ...seat, personId: deputy.personId } })
    expect(codeOf(await confirmDecision(tools, await deputy.by(), { decisionId }))).toBe('decision-tied')
    const { obstacle } = valueOf(await readDecision(tools, await deputy.by(), { decisionId }))
    expect(obstacle?.code).toBe('decision-tied')
    expect(await db.decision.count({ where: { state: 'CONFIRMED' } })).toBe(0)
  })

  it('goes back to the coordinator when the deputy returns the tables, and is finalised again', async () => {
    const { db, tools } = review.world
    valueOf(await release())
    await db.cycle.updateMany({ data: { state: 'FINALISATION' } })
    const { cycleId } = review.province
    const back = async () => returnTables(tools, await deputy.by(), { cycleId, reason: 'جمع محور دوم درست نیست.' })
    expect(codeOf(await back())).toBe('nothing-to-return')
    const finalise = async () =>
      finaliseTables(tools, await review.coordinator.by(), {
        cycleId,
        version: (await cycle()).version,
        shownAt: review.world.clock.now(),
      })
    valueOf(await finalise())
    expect(codeOf(await finalise())).toBe('already-approved')
    valueOf(await back())
    expect(await db.notice.count({ where: { kind: 'tables-returned', personId: review.coordinator.personId } })).toBe(1)
    valueOf(await finalise())
  })
})

it('an objection that nobody may hear can be closed with the score as it was', async () => {
  const { db, tools } = review.world
  valueOf(await release())
  const { cycleId } = review.province
  await db.objection.create({
    data: {
      itemId,
      cycleId,
      state: 'FILED',
      text: 'اعتراض',
      draftedBy: review.focal.personId,
      createdAt: review.world.clock.now(),
      filedAt: review.world.clock.now(),
      beforeHundredths: 0,
    },
  })
  await db.item.update({ where: { id: itemId }, data: { state: 'OBJECTED' } })
  await db.cycle.updateMany({ data: { state: 'OBJECTION_REVIEW' } })
  const finalise = async () =>
    finaliseTables(tools, await review.coordinator.by(), {
      cycleId,
      version: (await cycle()).version,
      shownAt: review.world.clock.now(),
    })
  expect(codeOf(await finalise())).toBe('objections-undecided')
  await decide('pass-gate', { gate: 'objections-decided' })
  valueOf(await finalise())
  expect(await db.objection.findFirstOrThrow()).toMatchObject({ state: 'DECIDED', afterHundredths: 0, reason: REASON })
  expect(await db.notice.count({ where: { kind: 'objection-decided', personId: review.focal.personId } })).toBe(1)
})
