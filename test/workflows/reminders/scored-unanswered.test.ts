import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBoard, readItem } from '#workflows/evidence/read-evidence.ts'
import { remind } from '#workflows/reminders/remind.ts'
import { claimItem } from '#workflows/review/claim.ts'
import { noteDeficiency } from '#workflows/review/note-deficiency.ts'
import { scoreItem } from '#workflows/review/score.ts'
import { audienceFacts } from '#storage/circulars/audience.ts'
import { NO_CONDITION, type WorkCondition } from '#domain/circulars/audience.ts'
import { openReviewWorld, type ReviewWorld, valueOf } from '../../support/review-world.ts'
import { DAY_MS } from '../../support/world.ts'

let w: ReviewWorld
beforeEach(async () => {
  w = await openReviewWorld()
})
afterEach(() => w.world.close())

/** The clock is looked at so often. */
const TICK_MS = 6 * 3_600_000

/** Returned once, never answered; `isScored`: an evaluator gives it points a day after the agency’s time is over. */
async function world(isScored: boolean): Promise<string[]> {
  const { tools, clock, db } = w.world
  const itemId = await w.province.itemOf(0, '1-1')
  const submissionId = await w.submit(itemId)
  for (const code of ['1-2', '2-1']) await w.submit(await w.province.itemOf(0, code))
  valueOf(await claimItem(tools, await w.evaluator.by(), { itemId }))
  const { dueAt } = valueOf(
    await noteDeficiency(tools, await w.evaluator.by(), { itemId, submissionId, text: 'گزارش امضا ندارد.' }),
  )
  const scoredAt = Math.ceil((Date.parse(dueAt) + DAY_MS) / TICK_MS)
  const seen: unknown[] = []
  for (let tick = 0; Number(clock.now()) < Date.parse(dueAt) + 5 * DAY_MS; tick++) {
    clock.advance(TICK_MS)
    if (isScored && Math.ceil(Number(clock.now()) / TICK_MS) === scoredAt) {
      valueOf(await claimItem(tools, await w.colleague.by(), { itemId }))
      valueOf(await scoreItem(tools, await w.colleague.by(), { itemId, submissionId, pointsHundredths: 100 }))
    }
    await remind(tools)
    if (tick % 4 !== 3) continue
    const by = await w.focal.by()
    seen.push(await readBoard(tools, by), await readItem(tools, by, { itemId }))
    const facts = await audienceFacts(db, { ...NO_CONDITION, work: 'deficient' }, w.province.cycleId, () =>
      Promise.resolve([]),
    )
    const work = (id: number | undefined): WorkCondition[] => [...(facts.agencies.get(id ?? 0)?.work ?? [])]
    seen.push(work(w.province.agencies[0]?.id))
  }
  seen.push(
    await db.notice.findMany({
      where: { personId: { in: [w.focal.personId, w.head.personId] } },
      orderBy: { id: 'asc' },
      select: { uniqueKey: true, notBefore: true, args: true },
    }),
  )
  expect((await w.stateOf(itemId)).state).toBe(isScored ? 'SCORED' : 'DEFICIENT')
  return seen.map((part) => JSON.stringify(part))
}

describe('a returned indicator that nobody answered (reliability S3)', () => {
  it('reads, is reminded of and is addressed byte for byte the same, whether it was scored meanwhile or not', async () => {
    const waiting = await world(false)
    await w.world.close()
    w = await openReviewWorld()
    expect(await world(true)).toEqual(waiting)
    expect(waiting.join()).toContain('DEFICIENT')
    expect(waiting.at(-1)).toContain('reminder:')
  })

  it('reads as scored once the results are out', async () => {
    await world(true)
    await w.world.db.cycle.updateMany({ data: { state: 'PRELIMINARY' } })
    const itemId = await w.province.itemOf(0, '1-1')
    expect(valueOf(await readItem(w.world.tools, await w.focal.by(), { itemId })).shown).toBe('SCORED')
  })
})
