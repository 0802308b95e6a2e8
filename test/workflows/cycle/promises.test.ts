import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { instantOf } from 'persian-text'
import type { ProvinceProfile } from '#domain/cycle/profile.ts'
import { preliminaryReleased } from '#outbox/kinds/review.ts'
import { readLate, readDeadlines } from '#workflows/cycle/read-deadlines.ts'
import { readDashboard } from '#workflows/cycle/read-dashboard.ts'
import { readAgencyRequests, readRegister, readRequest } from '#workflows/extensions/read-extensions.ts'
import { readItem } from '#workflows/evidence/read-evidence.ts'
import { startObjection } from '#workflows/objections/draft-objection.ts'
import { readObjectionPage } from '#workflows/objections/read-agency.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { noteDeficiency, previewDeficiency } from '#workflows/review/note-deficiency.ts'
import { readQueue } from '#workflows/review/read-queue.ts'
import { readRelease } from '#workflows/review/release-preliminary.ts'
import { codeOf, openReviewWorld, releaseByTwo, type ReviewWorld, valueOf } from '../../support/review-world.ts'
import { type Cast, DAY_MS, MORNING, ZONE } from '../../support/world.ts'

let w: ReviewWorld
let itemId: number
beforeEach(async () => {
  w = await openReviewWorld()
  itemId = await w.province.itemOf(0, '1-1')
})
afterEach(() => w.world.close())

/** The review of the small province ends on the thirtieth morning, the first of Dey; objections begin a day later. */
const REVIEW_DUE = new Date(MORNING.getTime() + 30 * DAY_MS)
const OBJECTION_OPENS = new Date(MORNING.getTime() + 31 * DAY_MS)
const OBJECTION_DUE = new Date(MORNING.getTime() + 40 * DAY_MS)
const at = (month: number, day: number, hour = 14, minute = 0) =>
  instantOf({ year: 1405, month, day, hour, minute }, ZONE)

/** Profiles are remembered by the version of their cycle. */
async function give(change: Partial<ProvinceProfile>): Promise<void> {
  const cycle = await w.world.db.cycle.findFirstOrThrow()
  const profile = { ...(cycle.profile as object), ...change }
  await w.world.db.cycle.update({
    where: { id: cycle.id },
    data: { profile: profile as never, version: { increment: 1 } },
  })
}
const answerOn = async (id = itemId) =>
  valueOf(await readItem(w.world.tools, await w.focal.by(), { itemId: id })).answer
const late = async (cast: Cast = w.coordinator) => readLate(w.world.tools, await cast.by())

describe('the organization’s clock on a submission (requirements F2, C7)', () => {
  it('promises the agency an answer, and owns to it when the time has passed', async () => {
    await w.submit(itemId)
    w.world.clock.set(REVIEW_DUE)
    expect(await answerOn()).toMatchObject({
      kind: 'promise',
      promise: { by: REVIEW_DUE.toISOString(), isPast: false, days: 0 },
    })
    w.world.clock.advance(1000)
    expect(await answerOn()).toMatchObject({ promise: { isPast: true, days: 0 } })
    w.world.clock.advance(2 * DAY_MS)
    expect(await answerOn()).toMatchObject({ promise: { isPast: true, days: 2 } })
  })

  it('says the same of a scored item and of one that waits, whatever the hour (reliability S3)', async () => {
    const scored = await w.province.itemOf(0, '2-1')
    const submittedAt = w.world.clock.now()
    for (const id of [itemId, scored]) await w.submit(id, { at: submittedAt })
    await w.world.db.item.update({ where: { id: scored }, data: { state: 'SCORED', preliminaryHundredths: 100 } })
    for (const now of [submittedAt, REVIEW_DUE, new Date(+REVIEW_DUE + 5 * DAY_MS)]) {
      w.world.clock.set(now)
      expect(await answerOn(scored)).toEqual(await answerOn(itemId))
    }
  })

  it('sends the score of a corrected item to the results once its own time is over', async () => {
    const submissionId = await w.submit(itemId)
    const note = { itemId, submissionId, round: 'FIRST', kind: 'DEFICIENCY', note: '-' } as const
    await w.world.db.assessment.create({
      data: { ...note, evaluatorId: w.evaluator.personId, at: w.world.clock.now() },
    })
    // Wednesday 18 Azar: three working days later is Monday the 23rd.
    expect(await answerOn()).toMatchObject({ kind: 'promise', promise: { by: at(9, 23).toISOString() } })
    w.world.clock.set(new Date(+at(9, 23) + 1000))
    expect(await answerOn()).toEqual({
      kind: 'results',
      checkedBy: at(9, 23).toISOString(),
      resultsBy: REVIEW_DUE.toISOString(),
    })
  })

  it('shows the evaluator and the coordinator the same number, by agency and without a name', async () => {
    await w.submit(itemId)
    w.world.clock.set(REVIEW_DUE)
    expect(valueOf(await readQueue(w.world.tools, await w.evaluator.by())).late).toBe(0)
    expect(valueOf(await late())).toMatchObject({ total: 0, lines: [] })
    w.world.clock.advance(3 * DAY_MS)
    const next = valueOf(await claimNext(w.world.tools, await w.evaluator.by(), {}))
    expect(next.counts.late).toBe(1)
    expect(next.task?.promise).toMatchObject({ by: REVIEW_DUE.toISOString(), isPast: true, days: 3, waitedDays: 16 })
    const list = valueOf(await late())
    expect(list).toMatchObject({ total: 1, lines: [{ agencyName: 'دستگاه نمونه 1', items: 1, objections: 0 }] })
    expect(JSON.stringify(list)).not.toContain('evaluator')
    expect(valueOf(await readDashboard(w.world.tools, await w.coordinator.by()))?.late).toBe(1)
    expect(codeOf(await late(w.focal))).toBe('not-your-role')
  })

  it('runs on an objection and on a request for more time as well', async () => {
    const { db, clock, tools } = w.world
    const filed = { itemId, cycleId: w.province.cycleId, state: 'FILED', draftedBy: w.focal.personId } as const
    await db.objection.create({ data: { ...filed, createdAt: OBJECTION_OPENS, filedAt: OBJECTION_OPENS } })
    const asked = {
      cycleId: w.province.cycleId,
      agencyId: w.province.agencies[1]?.id ?? 0,
      stageKey: 'objection',
    } as const
    await db.extension.create({
      data: {
        ...asked,
        reason: '-',
        wishedDueAt: OBJECTION_DUE,
        state: 'ASKED',
        requestedBy: 1,
        requestedAt: at(10, 5, 9),
      },
    })
    await db.cycle.updateMany({ data: { state: 'OBJECTION_REVIEW', version: { increment: 1 } } })
    // The hearing ends on the fiftieth morning.
    const hearingDue = new Date(MORNING.getTime() + 50 * DAY_MS)
    clock.set(hearingDue)
    const own = async () => valueOf(await readObjectionPage(tools, await w.focal.by(), { itemId })).objection?.promise
    expect(await own()).toMatchObject({ by: hearingDue.toISOString(), isPast: false })
    clock.advance(1000)
    expect(await own()).toMatchObject({ isPast: true, days: 0 })
    expect(valueOf(await late())).toMatchObject({
      total: 2,
      lines: [
        { agencyName: 'دستگاه نمونه 2', extensions: 1, oldestBy: at(10, 6) },
        { agencyName: 'دستگاه نمونه 1', objections: 1 },
      ],
    })
  })
})

describe('days the organization was late by come back to the agency (peers row 5)', () => {
  /** With a promise of two days for a review that began on 17 Azar. */
  async function promiseOfTwoDays(returnsDays: boolean) {
    const cycle = await w.world.db.cycle.findFirstOrThrow()
    const { promises } = cycle.profile
    await give({ returnsDays, promises: { ...promises, review: { days: 2, count: 'calendar' } } })
    // Submitted on Wednesday 18 Azar: Friday is free, so the promise is Saturday the 21st.
    const submissionId = await w.submit(itemId)
    return async (now: Date) => {
      w.world.clock.set(now)
      valueOf(await claimNext(w.world.tools, await w.evaluator.by(), {}))
      const input = { itemId, submissionId }
      return valueOf(await previewDeficiency(w.world.tools, await w.evaluator.by(), input))
    }
  }

  it('in the time for mending: none at the promised instant nor on that day, one a day later', async () => {
    const due = await promiseOfTwoDays(true)
    expect(await due(at(9, 21))).toMatchObject({ dueAt: at(9, 24).toISOString(), returned: 0 })
    expect(await due(at(9, 21, 23))).toMatchObject({ returned: 0 })
    // Three working days from Sunday the 22nd end on Wednesday the 25th; Thursday is free.
    expect(await due(at(9, 22, 9))).toMatchObject({ dueAt: at(9, 28).toISOString(), returned: 1 })
  })

  it('and the agency reads it beside the note; not where the profile does not say so', async () => {
    const due = await promiseOfTwoDays(false)
    expect(await due(at(9, 23, 9))).toMatchObject({ returned: 0 })
    await give({ returnsDays: true })
    expect(await due(at(9, 23, 9))).toMatchObject({ returned: 2 })
    const { id: submissionId } = await w.world.db.submission.findFirstOrThrow()
    const note = { itemId, submissionId, text: 'امضا ندارد؛ نسخهٔ امضاشده بفرستید.' }
    valueOf(await noteDeficiency(w.world.tools, await w.evaluator.by(), note))
    expect(await w.world.db.notice.findFirst({ where: { kind: 'deficiency' } })).toMatchObject({
      args: { itemId, returned: 2 },
    })
  })
})

describe('results that come late give every agency its days for objections (peers row 5)', () => {
  async function release(now: Date) {
    w.world.clock.set(now)
    const { returning } = valueOf(await readRelease(w.world.tools, await w.coordinator.by()))
    const outcome = await releaseByTwo(w)
    return { returning, code: codeOf(outcome) }
  }
  const rows = () => w.world.db.extension.findMany({ orderBy: { id: 'asc' } })
  const notice = async (personId: number) => {
    const { db, clock } = w.world
    const rendering = {
      db,
      files: w.world.tools.files,
      zone: ZONE,
      now: clock.now(),
      personId,
      language: 'fa' as const,
    }
    return (await preliminaryReleased.compose(rendering, { cycleId: w.province.cycleId }))?.text ?? ''
  }

  it('none on the planned day', async () => {
    await give({ returnsDays: true })
    expect(await release(new Date(+OBJECTION_OPENS + 3_600_000))).toEqual({ returning: null, code: 'done' })
    expect(await rows()).toEqual([])
  })

  it('none where the profile does not say so', async () => {
    expect(await release(new Date(+OBJECTION_OPENS + 3 * DAY_MS))).toEqual({ returning: null, code: 'done' })
    expect(await rows()).toEqual([])
  })

  it('each active agency once, told in the same notice, kept in the register, and its window really ends later', async () => {
    await give({ returnsDays: true })
    const retired = w.province.agencies[2]?.id ?? 0
    await w.world.db.agency.update({ where: { id: retired }, data: { active: false } })
    // Objections would end on Friday, 11 Dey; two days later is Sunday the 13th.
    const { returning, code } = await release(new Date(+OBJECTION_OPENS + 2 * DAY_MS))
    const end = new Date(returning?.dueAt ?? 0)
    expect([returning?.days, code]).toEqual([2, 'done'])
    expect(end).toEqual(at(10, 13))
    const given = await rows()
    expect(
      given.map(({ agencyId, origin, requestedBy, state, stageKey }) => [
        agencyId,
        origin,
        requestedBy,
        state,
        stageKey,
      ]),
    ).toEqual(w.province.agencies.slice(0, 2).map(({ id }) => [id, 'returned', null, 'GRANTED', 'objection']))
    expect(await notice(w.focal.personId)).toContain('۲ روز دیرتر')
    const stages = valueOf(await readDeadlines(w.world.tools, await w.focal.by()))?.stages
    expect(stages?.find(({ key }) => key === 'objection')).toMatchObject({ more: 'returned', dueAt: end })

    const register = valueOf(await readRegister(w.world.tools, await w.coordinator.by()))
    expect(register.lines).toMatchObject([{ origin: 'returned', returned: 2, agencies: 2, promise: null }])
    const id = register.lines[0]?.id ?? 0
    expect(valueOf(await readRequest(w.world.tools, await w.coordinator.by(), { extensionId: id }))).toMatchObject({
      requestedBy: null,
    })
    expect(valueOf(await readAgencyRequests(w.world.tools, await w.focal.by())).requests).toMatchObject([
      { origin: 'returned' },
    ])

    w.world.clock.set(new Date(+end + 3_600_000))
    const starts = async (sentAt: Date) =>
      codeOf(await startObjection(w.world.tools, await w.focal.by({ sentAt }), { itemId }))
    expect(await starts(new Date(+end + 1000))).not.toBe('done')
    expect(await starts(end)).toBe('done')
  })

  it('is given once, also when the release is repeated', async () => {
    await give({ returnsDays: true })
    await release(new Date(+OBJECTION_OPENS + 2 * DAY_MS))
    await w.world.db.cycle.updateMany({ data: { state: 'REVIEW', version: { increment: 1 } } })
    await w.world.db.item.updateMany({ data: { state: 'SCORED' } })
    expect((await release(new Date(+OBJECTION_OPENS + 3 * DAY_MS))).code).toBe('done')
    expect((await rows()).length).toBe(3)
  })
})
