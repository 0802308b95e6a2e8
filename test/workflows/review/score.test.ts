import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { instantOf } from 'persian-text'
import { CLAIM_MINUTES } from '#domain/review/claim.ts'
import { addScore } from '#storage/review/assessments.ts'
import { moveItem } from '#storage/evidence/item-moves.ts'
import { itemById } from '#storage/evidence/items.ts'
import { inTransaction } from '#storage/transaction.ts'
import { readBoard } from '#workflows/evidence/read-evidence.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { noteDeficiency } from '#workflows/review/note-deficiency.ts'
import { readQueue } from '#workflows/review/read-queue.ts'
import { scoreItem, undoScore } from '#workflows/review/score.ts'
import { type Cast, DAY_MS, ZONE } from '../../support/world.ts'
import { codeOf, openReviewWorld, REVIEW_MORNING, type ReviewWorld, valueOf } from '../../support/review-world.ts'

let review: ReviewWorld
let itemId: number
let submissionId: number
beforeEach(async () => {
  review = await openReviewWorld()
  itemId = await review.province.itemOf(0, '1-1')
  submissionId = await review.submit(itemId)
})
afterEach(() => review.world.close())

const claim = async (who: Cast = review.evaluator) =>
  valueOf(await claimNext(review.world.tools, await who.by(), {})).task
const score = async (pointsHundredths: number, who: Cast = review.evaluator, version = submissionId) =>
  scoreItem(review.world.tools, await who.by(), { itemId, submissionId: version, pointsHundredths })
const note = async (text: string, who: Cast = review.evaluator) =>
  noteDeficiency(review.world.tools, await who.by(), { itemId, submissionId, text })

describe('a score (requirement C7)', () => {
  it('is taken at the maximum of the indicator', async () => {
    await claim()
    expect(codeOf(await score(30_000))).toBe('done')
    expect(await review.stateOf(itemId)).toEqual({ state: 'SCORED', claimedBy: null, preliminaryHundredths: 30_000 })
  })

  it('is refused a hundredth above the maximum', async () => {
    await claim()
    const refusal = { code: 'score-above-maximum', maximumHundredths: 30_000 }
    expect(await score(30_001)).toEqual({ ok: false, refusal })
    expect((await review.stateOf(itemId)).state).toBe('SUBMITTED')
  })

  it('is taken at zero and refused below', async () => {
    await claim()
    expect(codeOf(await score(-1))).toBe('score-negative')
    expect(codeOf(await score(0))).toBe('done')
  })

  it('is refused without the item in hand', async () => {
    expect(codeOf(await score(100))).toBe('review-claim-lost')
  })

  it('is taken a second before the claim runs out', async () => {
    await claim()
    review.world.clock.advance(CLAIM_MINUTES * 60_000 - 1000)
    expect(codeOf(await score(100))).toBe('done')
  })

  it('is refused a second after the claim has run out', async () => {
    await claim()
    review.world.clock.advance(CLAIM_MINUTES * 60_000 + 1000)
    expect(codeOf(await score(100))).toBe('review-claim-expired')
  })

  it('is refused when a colleague has taken the item meanwhile', async () => {
    await claim()
    review.world.clock.advance(CLAIM_MINUTES * 60_000 + 1000)
    await claim(review.colleague)
    expect(codeOf(await score(100))).toBe('review-claim-taken')
  })

  it('is refused when the agency has withdrawn the item meanwhile', async () => {
    await claim()
    await review.world.db.item.update({ where: { id: itemId }, data: { state: 'DRAFT', version: { increment: 1 } } })
    expect(codeOf(await score(100))).toBe('review-item-withdrawn')
  })

  it('is refused for a version that is no longer the one in force', async () => {
    await review.submit(itemId)
    await claim()
    expect(codeOf(await score(100))).toBe('review-item-changed')
  })

  it('is given once, however often the button is pressed', async () => {
    await claim()
    const both = await Promise.all([score(100), score(200)])
    expect(both.map(codeOf).sort()).toEqual(['done', 'review-item-scored'])
    expect(await review.world.db.assessment.count({ where: { itemId } })).toBe(1)
  })

  it('may be named by its step; a step that is not there is refused', async () => {
    await claim()
    const wanted = { itemId, submissionId }
    const by = await review.evaluator.by()
    expect(codeOf(await scoreItem(review.world.tools, by, { ...wanted, step: 5 }))).toBe('review-item-changed')
    // Nothing, the claim of 100, two quarters, the maximum.
    expect(valueOf(await scoreItem(review.world.tools, by, { ...wanted, step: 1 })).pointsHundredths).toBe(10_000)
  })

  it('is answered for a repeated press as it was the first time', async () => {
    await claim()
    const by = await review.evaluator.by({ requestKey: 'local:9' })
    const press = () => scoreItem(review.world.tools, by, { itemId, submissionId, step: 0 })
    expect(await press()).toEqual(await press())
  })

  it('is refused to the coordinator', async () => {
    expect(codeOf(await score(100, review.coordinator))).toBe('not-your-role')
  })

  it('is refused once the review is over', async () => {
    await claim()
    await review.world.db.cycle.update({ where: { id: review.province.cycleId }, data: { state: 'PRELIMINARY' } })
    expect(codeOf(await score(100))).toBe('not-now')
  })
})

describe('taking a score back', () => {
  const undo = async (assessmentId: number, who: Cast = review.evaluator, reason = '') =>
    undoScore(review.world.tools, await who.by(), { assessmentId, reason })
  const scored = async (): Promise<number> => {
    await claim()
    return valueOf(await score(3200)).assessmentId
  }

  it('works at sixty seconds and leaves the item in hand without a score', async () => {
    const id = await scored()
    review.world.clock.advance(60_000)
    expect(codeOf(await undo(id))).toBe('done')
    const state = { state: 'SUBMITTED', claimedBy: review.evaluator.personId, preliminaryHundredths: null }
    expect(await review.stateOf(itemId)).toEqual(state)
  })

  it('asks for a reason from sixty-one seconds on, and keeps it', async () => {
    const id = await scored()
    review.world.clock.advance(61_000)
    expect(codeOf(await undo(id))).toBe('review-undo-needs-reason')
    expect((await review.stateOf(itemId)).preliminaryHundredths).toBe(3200)
    expect(codeOf(await undo(id, review.evaluator, 'پیوست دوم را ندیده بودم.'))).toBe('done')
    expect(await review.stateOf(itemId)).toMatchObject({ state: 'SUBMITTED', preliminaryHundredths: null })
    const entry = await review.world.db.auditEntry.findFirstOrThrow({ where: { action: 'review.undo-score' } })
    expect(JSON.stringify(entry.details)).toContain('پیوست دوم را ندیده بودم.')
  })

  it('ends with the release: then it is a correction of two persons', async () => {
    const id = await scored()
    await review.world.db.cycle.updateMany({ data: { state: 'PRELIMINARY' } })
    expect(codeOf(await undo(id, review.evaluator, 'پیوست دوم را ندیده بودم.'))).toBe('not-now')
  })

  it('is refused for another evaluator’s score', async () => {
    expect(codeOf(await undo(await scored(), review.colleague))).toBe('not-found')
  })

  it('leaves nothing behind when the item cannot be taken in hand again', async () => {
    const id = await scored()
    const stored = () => Promise.all([review.stateOf(itemId), review.world.db.assessment.findUnique({ where: { id } })])
    const before = await stored()
    const withdrawnAt = review.world.clock.now()
    await review.world.db.submission.update({ where: { id: submissionId }, data: { withdrawnAt } })
    expect(codeOf(await undo(id))).toBe('review-item-withdrawn')
    expect(await stored()).toEqual(before)
    expect(await review.world.db.auditEntry.count({ where: { action: 'review.undo-score' } })).toBe(0)
  })

  it('is refused the second time', async () => {
    const id = await scored()
    await undo(id)
    expect(codeOf(await undo(id))).toBe('review-undo-not-last')
  })

  it('works as well after a later score of another item', async () => {
    const other = await review.province.itemOf(1, '1-1')
    const version = await review.submit(other)
    const id = await scored()
    await claim()
    const wanted = { itemId: other, submissionId: version, pointsHundredths: 1 }
    valueOf(await scoreItem(review.world.tools, await review.evaluator.by(), wanted))
    expect(codeOf(await undo(id))).toBe('done')
  })

  it('is refused once a colleague has scored the item anew', async () => {
    const id = await scored()
    const { world, colleague } = review
    await inTransaction(world.db, (tx) => {
      const anew = { itemId, submissionId, evaluatorId: colleague.personId, at: world.clock.now(), note: '' }
      const before = { state: 'SCORED', preliminaryHundredths: 3200, firstScorerId: review.evaluator.personId } as const
      return addScore(tx, { ...anew, scoreHundredths: 100 }, before)
    })
    expect(codeOf(await undo(id))).toBe('review-undo-not-last')
  })

  it('leaves an overdue deficient item deficient, so that the agency sees nothing of it (reliability S3)', async () => {
    await claim()
    const { dueAt } = valueOf(await note('صورت‌جلسه امضا ندارد.'))
    review.world.clock.set(new Date(new Date(dueAt).getTime() + DAY_MS))
    const board = async () => JSON.stringify(valueOf(await readBoard(review.world.tools, await review.focal.by())))
    const before = await board()
    const id = await scored()
    expect(await board()).toBe(before)
    expect(codeOf(await undo(id))).toBe('done')
    expect((await review.stateOf(itemId)).state).toBe('DEFICIENT')
    expect(await board()).toBe(before)
    const { deficiencyDueAt } = await review.world.db.item.findUniqueOrThrow({ where: { id: itemId } })
    expect(deficiencyDueAt?.toISOString()).toBe(dueAt)
  })

  it('gives a score given anew back to the one before it', async () => {
    const { world, evaluator, colleague } = review
    await scored()
    const id = await inTransaction(world.db, async (tx) => {
      const item = await itemById(tx, itemId)
      if (item === null) throw new Error('no item')
      const at = world.clock.now()
      await moveItem(tx, item, 'score', at, { preliminaryHundredths: 100, firstScorerId: colleague.personId })
      const anew = { itemId, submissionId, evaluatorId: colleague.personId, at, note: '', scoreHundredths: 100 }
      return addScore(tx, anew, item)
    })
    expect(codeOf(await undo(id, colleague))).toBe('done')
    const { state, preliminaryHundredths, firstScorerId } = await world.db.item.findUniqueOrThrow({
      where: { id: itemId },
    })
    expect([state, preliminaryHundredths, firstScorerId]).toEqual(['SCORED', 3200, evaluator.personId])
  })
})

describe('a deficiency note (requirements C7, D4, E9)', () => {
  it('gives the agency three working days, until the end of office hours', async () => {
    await claim()
    const { dueAt } = valueOf(await note('صورت‌جلسه امضا ندارد.'))
    // Wednesday 18 Azar; Thursday and Friday are no working days, so the third one is Monday.
    expect(dueAt).toBe(instantOf({ year: 1405, month: 9, day: 23, hour: 14, minute: 0 }, ZONE).toISOString())
    expect((await review.stateOf(itemId)).state).toBe('DEFICIENT')
  })

  it('never gives time beyond the review', async () => {
    const reviewDue = (await review.world.db.stage.findFirstOrThrow({ where: { key: 'review' } })).dueAt
    review.world.clock.set(new Date(reviewDue.getTime() - 3_600_000))
    await claim()
    expect(valueOf(await note('ناقص است.')).dueAt).toBe(reviewDue.toISOString())
  })

  it('is refused when the review leaves no time at all', async () => {
    const reviewDue = (await review.world.db.stage.findFirstOrThrow({ where: { key: 'review' } })).dueAt
    review.world.clock.set(reviewDue)
    await claim()
    expect(codeOf(await note('ناقص است.'))).toBe('review-deficiency-too-late')
  })

  it('needs words', async () => {
    await claim()
    expect(codeOf(await note(' \n '))).toBe('note-missing')
    expect(codeOf(await note('ب'.repeat(1001)))).toBe('note-too-long')
    expect(codeOf(await note('ب'.repeat(1000)))).toBe('done')
  })

  it('goes to focal point and head of the agency once, and names no evaluator', async () => {
    await claim()
    await note('امضا ندارد.')
    const notices = await review.world.db.notice.findMany({ where: { kind: 'deficiency' }, orderBy: { id: 'asc' } })
    const told = notices.map((notice) => notice.personId)
    expect(told).toEqual([review.focal.personId, review.head.personId])
    expect(JSON.stringify(notices.map((notice) => notice.args))).not.toContain('evaluator')
  })

  it('takes the item out of the queue until it is mended', async () => {
    await claim()
    await note('امضا ندارد.')
    expect(valueOf(await readQueue(review.world.tools, await review.evaluator.by()))).toEqual({
      waiting: 0,
      mine: 0,
      late: 0,
    })
    await review.submit(itemId)
    const task = await claim(review.colleague)
    expect(task?.round).toBe(2)
    expect(task?.earlier).toMatchObject([{ round: 1, notes: ['امضا ندارد.'] }])
    expect(JSON.stringify(task)).not.toContain('evaluator')
  })

  it('brings the item back to the evaluators one second after the agency’s time has run out', async () => {
    await claim()
    const { dueAt } = valueOf(await note('امضا ندارد.'))
    review.world.clock.set(new Date(dueAt))
    expect(await claim()).toBeNull()
    review.world.clock.advance(1000)
    expect((await claim())?.overdueSince).toBe(dueAt)
    expect(codeOf(await score(500))).toBe('done')
  })
})

describe('the time of the review', () => {
  it('begins with the state of the cycle', async () => {
    const { cycleId } = review.province
    await review.world.db.cycle.update({ where: { id: cycleId }, data: { state: 'NATIONAL_TRANSFER' } })
    expect(codeOf(await readQueue(review.world.tools, await review.evaluator.by()))).toBe('review-not-open-yet')
    await review.world.db.cycle.update({ where: { id: cycleId }, data: { state: 'PRELIMINARY' } })
    expect(codeOf(await readQueue(review.world.tools, await review.evaluator.by()))).toBe('review-over')
    expect(REVIEW_MORNING.getTime()).toBe(review.world.clock.now().getTime())
  })
})
