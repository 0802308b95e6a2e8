import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimItem, claimNext } from '#workflows/review/claim.ts'
import { noteDeficiency } from '#workflows/review/note-deficiency.ts'
import { claimObjection, decideObjection, readHearing } from '#workflows/objections/hear-objection.ts'
import { readHearingQueue } from '#workflows/objections/read-pending.ts'
import { findAgencies } from '#workflows/review/read-agency.ts'
import { readQueue } from '#workflows/review/read-queue.ts'
import { readMember } from '#workflows/people/read-people.ts'
import { scoreItem } from '#workflows/review/score.ts'
import { appendAudit } from '#storage/audit.ts'
import { inTransaction } from '#storage/transaction.ts'
import { type Cast, DAY_MS } from '../../support/world.ts'
import { codeOf, openReviewWorld, type ReviewWorld, valueOf } from '../../support/review-world.ts'

let review: ReviewWorld
let itemId: number
let submissionId: number
beforeEach(async () => {
  review = await openReviewWorld()
  itemId = await review.province.itemOf(0, '1-1')
  submissionId = await review.submit(itemId)
})
afterEach(() => review.world.close())

/** Gives up every seat and becomes an evaluator of the team. */
async function changesSides({ personId }: Cast, revokedAt = review.world.clock.now()): Promise<void> {
  const { db, clock } = review.world
  await db.seat.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt } })
  const { teamId } = review.province
  await db.seat.create({ data: { personId, role: 'evaluator', teamId, grantedAt: clock.now() } })
}

const waiting = async (who: Cast) => valueOf(await readQueue(review.world.tools, await who.by())).waiting

/** What each way to judge this item comes to. */
async function judging(who: Cast): Promise<string[]> {
  const { tools } = review.world
  const by = await who.by()
  const version = { itemId, submissionId }
  return [
    codeOf(await claimItem(tools, by, { itemId })),
    codeOf(await scoreItem(tools, by, { ...version, pointsHundredths: 20_000 })),
    codeOf(await noteDeficiency(tools, by, { ...version, text: 'صفحهٔ دوم خوانا نیست' })),
  ]
}

const BARRED = ['not-found', 'not-found', 'not-found']

describe('whoever was on the side of an agency in this cycle (peers row 33)', () => {
  it('finds nothing of it after a change of role, in the queue or by button', async () => {
    for (const who of [review.focal, review.head]) {
      await changesSides(who)
      expect(await waiting(who)).toBe(0)
      expect(valueOf(await claimNext(review.world.tools, await who.by(), {})).task).toBe(null)
      expect(codeOf(await findAgencies(review.world.tools, await who.by(), { text: 'A1' }))).toBe(
        'review-agency-unknown',
      )
      expect(await judging(who)).toEqual(BARRED)
    }
  })

  it('judges other agencies', async () => {
    await changesSides(review.focal)
    const other = await review.province.itemOf(1, '1-1')
    await review.submit(other)
    expect(await waiting(review.focal)).toBe(1)
    expect(codeOf(await claimItem(review.world.tools, await review.focal.by(), { itemId: other }))).toBe('done')
  })

  it('judges it when the seat had ended before the cycle began', async () => {
    await changesSides(review.focal, new Date(review.world.clock.now().getTime() - 365 * DAY_MS))
    expect(await waiting(review.focal)).toBe(1)
    expect(codeOf(await claimItem(review.world.tools, await review.focal.by(), { itemId }))).toBe('done')
  })

  it.each(['submitted', 'added a file'])(
    'never judges what they have %s, also in a version withdrawn since',
    async (how) => {
      const { db, clock } = review.world
      const at = clock.now()
      const { personId } = review.evaluator
      if (how === 'submitted')
        await db.submission.update({ where: { id: submissionId }, data: { submittedBy: personId, withdrawnAt: at } })
      else {
        await db.blob.create({ data: { sha256: 'a'.repeat(64), sizeBytes: 1, mimeType: 'image/png', storedAt: at } })
        const file = { sha256: 'a'.repeat(64), name: 'a.png', mimeType: 'image/png', sizeBytes: 1 }
        const sent = {
          platform: 'local',
          fileId: 'f',
          fileUniqueId: 'u',
          kind: 'photo' as const,
          addedBy: personId,
          addedAt: at,
        }
        await db.attachment.create({ data: { ...file, ...sent, submissionId, removedAt: at } })
      }
      expect(await waiting(review.evaluator)).toBe(0)
      expect(await judging(review.evaluator)).toEqual(BARRED)
      expect(await waiting(review.colleague)).toBe(1)
    },
  )

  it('hears no objection of it, where a colleague does', async () => {
    const { db, clock, tools } = review.world
    const { focal, province, colleague, evaluator } = review
    const at = clock.now()
    await changesSides(focal)
    await db.item.update({ where: { id: itemId }, data: { state: 'OBJECTED', firstScorerId: evaluator.personId } })
    await db.cycle.update({ where: { id: province.cycleId }, data: { state: 'OBJECTION_REVIEW' } })
    const filed = { state: 'FILED', text: 'متن', filedAt: at, draftedBy: review.head.personId, createdAt: at } as const
    const { id: objectionId } = await db.objection.create({
      data: { itemId, cycleId: province.cycleId, ...filed, beforeHundredths: 10_000 },
    })
    const by = await focal.by()
    const lines = async (who: Cast) => valueOf(await readHearingQueue(tools, await who.by())).lines.length
    expect([await lines(focal), await lines(colleague)]).toEqual([0, 1])
    expect(codeOf(await readHearing(tools, by, { objectionId }))).toBe('not-found')
    expect(codeOf(await claimObjection(tools, by, { objectionId }))).toBe('not-found')
    const decision = { objectionId, pointsHundredths: 20_000, reason: 'صورت‌جلسهٔ امضاشده پذیرفته شد' }
    expect(codeOf(await decideObjection(tools, by, decision))).toBe('not-found')
    expect(codeOf(await decideObjection(tools, await colleague.by(), decision))).toBe('done')
  })

  it('is shown to the coordinator with the reason', async () => {
    await changesSides(review.focal)
    const seat = await review.world.db.seat.findFirstOrThrow({
      where: { personId: review.focal.personId, role: 'evaluator' },
    })
    const member = valueOf(await readMember(review.world.tools, await review.coordinator.by(), { seatId: seat.id }))
    expect(member.barred).toEqual([{ agencyName: 'دستگاه نمونه 1', because: 'seat' }])
  })
})

describe('whoever stands in for an evaluator (peers row 29)', () => {
  const standsIn = async (absent: Cast): Promise<Cast> => {
    const { world, province } = review
    const who = await world.person('evaluator')
    const seat = { role: 'evaluator', teamId: province.teamId, standsInFor: absent.personId } as const
    await world.db.seat.create({ data: { personId: who.personId, ...seat, grantedAt: world.clock.now() } })
    return who
  }

  it('finds nothing of an agency that the absent one is tied to', async () => {
    await changesSides(review.focal)
    const other = await review.province.itemOf(1, '1-1')
    await review.submit(other)
    const who = await standsIn(review.focal)
    expect(await waiting(who)).toBe(1)
    expect(await judging(who)).toEqual(BARRED)
    expect(codeOf(await claimItem(review.world.tools, await who.by(), { itemId: other }))).toBe('done')
  })

  it('hears no objection to the absent one’s score, where a colleague does', async () => {
    const { world, province, colleague, evaluator, head } = review
    const { db, clock, tools } = world
    const at = clock.now()
    const who = await standsIn(evaluator)
    await db.item.update({ where: { id: itemId }, data: { state: 'OBJECTED', firstScorerId: evaluator.personId } })
    await db.cycle.update({ where: { id: province.cycleId }, data: { state: 'OBJECTION_REVIEW' } })
    const filed = { state: 'FILED', text: 'متن', filedAt: at, draftedBy: head.personId, createdAt: at } as const
    const { id: objectionId } = await db.objection.create({
      data: { itemId, cycleId: province.cycleId, ...filed, beforeHundredths: 10_000 },
    })
    const lines = async (one: Cast) => valueOf(await readHearingQueue(tools, await one.by())).lines.length
    expect([await lines(who), await lines(colleague)]).toEqual([0, 1])
    expect(codeOf(await claimObjection(tools, await who.by(), { objectionId }))).toBe('same-evaluator')
    await db.seat.updateMany({ where: { standsInFor: evaluator.personId }, data: { standsInFor: null } })
    expect([await lines(who), await lines(colleague)]).toEqual([1, 1])
  })
})

describe('whoever only wrote (S15)', () => {
  it.each([
    'evidence.set-self-assessment',
    'evidence.set-explanation',
    'evidence.remove-file',
    'evidence.withdraw',
  ] as const)('judges nothing of the agency after %s, whoever handed it in', async (action) => {
    const { db, clock } = review.world
    const { personId, accountId } = review.evaluator
    const entry = { at: clock.now(), personId, accountId, actor: 'focal-point', action, subject: `item:${itemId}` }
    const agencyId = review.province.agencies[0]?.id ?? 0
    await inTransaction(db, (tx) => appendAudit(tx, { ...entry, agencyId, details: {} }))
    expect(await waiting(review.evaluator)).toBe(0)
    expect(await judging(review.evaluator)).toEqual(BARRED)
    expect(await waiting(review.colleague)).toBe(1)
  })
})
