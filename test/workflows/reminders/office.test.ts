import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayKey, instantOf } from 'persian-text'
import { coordinatorDigest } from '#outbox/kinds/coordinator-digest.ts'
import { reminder } from '#outbox/kinds/reminders.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { peopleWithWork } from '#storage/reminders/people-with-work.ts'
import { plain } from '../../support/plain.ts'
import { proposeCircular } from '#workflows/circulars/confirm-circular.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import { writeCircular } from '#workflows/circulars/write-circular.ts'
import { remind } from '#workflows/reminders/remind.ts'
import { sendDigest } from '#workflows/reminders/send-digest.ts'
import { asks } from '../extensions/support.ts'
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts'
import { type Cast, DAY_MS, MORNING, openWorld, smallProvince, type World, ZONE } from '../../support/world.ts'

const rendering = (world: World, cast: Cast) => ({
  db: world.db,
  files: world.tools.files,
  zone: ZONE,
  now: world.clock.now(),
  language: 'fa' as const,
  personId: cast.personId,
})
const argsOf = (cycleId: number, world: World) => {
  const now = world.clock.now().toISOString()
  return { cycleId, escalated: false, single: null, dueAt: now, sendAt: now, hour: 8, quietFrom: 21 }
}
async function withWork(world: World): Promise<number[]> {
  const cycle = await world.db.cycle.findFirstOrThrow()
  const row = await cycleById(world.db, cycle.id)
  if (row === null) throw new Error('no cycle')
  return (await peopleWithWork(world.db, row, world.clock.now())).map(({ personId }) => personId)
}
const moveTo = (world: World, state: Column.CycleState) => world.db.cycle.updateMany({ data: { state } })

describe('reminders to evaluators who hear objections (F4)', () => {
  let w: ReviewWorld
  let objectionId: number
  beforeEach(async () => {
    w = await openReviewWorld({ state: 'OBJECTION_REVIEW' })
    const { world, province, evaluator } = w
    const itemId = await province.itemOf(0, '1-1')
    await w.submit(itemId)
    await world.db.item.update({
      where: { id: itemId },
      data: { state: 'OBJECTED', firstScorerId: evaluator.personId },
    })
    const objection = { itemId, cycleId: province.cycleId, state: 'FILED', draftedBy: w.focal.personId } as const
    const filed = { ...objection, createdAt: MORNING, filedAt: MORNING }
    objectionId = (await world.db.objection.create({ data: filed })).id
    world.clock.set(new Date(MORNING.getTime() + 43 * DAY_MS))
  })
  afterEach(() => w.world.close())

  it('go to who may hear one, and not to who gave the first score', async () => {
    expect(await withWork(w.world)).toEqual([w.colleague.personId])
  })

  it('go to nobody while another has it in hand, and to none once it is decided', async () => {
    const third = await w.world.person('evaluator', { teamId: w.province.teamId })
    const claim = { claimedBy: third.personId, claimedUntil: new Date(w.world.clock.now().getTime() + 60_000) }
    await w.world.db.objection.update({ where: { id: objectionId }, data: claim })
    expect(await withWork(w.world)).toEqual([third.personId])
    await w.world.db.objection.update({ where: { id: objectionId }, data: { state: 'DECIDED' } })
    expect(await withWork(w.world)).toEqual([])
  })

  it('count them, name the time that is left and lead to the hearing', async () => {
    const args = argsOf(w.province.cycleId, w.world)
    const screen = await reminder.compose(rendering(w.world, w.colleague), args)
    expect(screen?.text).toContain('۱ اعتراض در انتظار رسیدگی شماست')
    expect(screen?.text).toContain('روز کاری مانده')
    expect(screen?.buttons?.[0]?.[0]).toMatchObject({ act: 'objection.queue:0' })
  })
})

describe('the morning word to an evaluator (peers row 14)', () => {
  let w: ReviewWorld
  beforeEach(async () => {
    w = await openReviewWorld()
  })
  afterEach(() => w.world.close())
  const heard = async (): Promise<string> =>
    plain((await reminder.compose(rendering(w.world, w.evaluator), argsOf(w.province.cycleId, w.world)))?.text ?? '')
  const codes = ['1-1', '1-2', '2-1', 'S-A1'] as const
  const submitAll = async (): Promise<void> => {
    for (const [i, code] of codes.entries()) {
      w.world.clock.set(instantOf({ year: 1405, month: 9, day: 18 + i * 3, hour: 10 }, ZONE))
      await w.submit(await w.province.itemOf(0, code))
    }
  }

  it('tells how long what waits has been in the queue, the oldest first', async () => {
    await submitAll()
    // 18 (Wednesday), 21, 24 and 27 Azar (a Friday): seven, six, three and no working days before Saturday the 28th, less free days.
    w.world.clock.set(instantOf({ year: 1405, month: 9, day: 28, hour: 8 }, ZONE))
    const text = await heard()
    expect(text).toContain('۴ مورد در نوبت بررسی شماست')
    expect(text.split('\n').filter((line) => line.startsWith('⏳'))).toEqual([
      '⏳ ۱ مورد: ۶ روز کاری در نوبت',
      '⏳ ۱ مورد: ۵ روز کاری در نوبت',
      '⏳ ۱ مورد: ۲ روز کاری در نوبت',
    ])
    expect(text).toContain('و ۱ مورد تازه‌تر')
    expect(text).not.toContain('⚠')
  })

  it('says how many are past the promised answer, from the moment the promise is over', async () => {
    await submitAll()
    const promised = instantOf({ year: 1405, month: 10, day: 1, hour: 9 }, ZONE)
    w.world.clock.set(promised)
    expect(await heard()).not.toContain('⚠')
    w.world.clock.set(new Date(promised.getTime() + 1))
    expect(await heard()).toContain('⚠ ۴ مورد از موعد پاسخ گذشته است')
  })

  it('comes each working morning of the review, and on none when the queue is empty', async () => {
    expect(await withWork(w.world)).not.toContain(w.evaluator.personId)
    await w.submit(await w.province.itemOf(0, '1-1'))
    const mornings: number[] = []
    for (let day = 19; day <= 25; day++) {
      w.world.clock.set(instantOf({ year: 1405, month: 9, day, hour: 8 }, ZONE))
      await remind(w.world.tools)
      if ((await w.world.db.notice.count({ where: { personId: w.evaluator.personId } })) > mornings.length)
        mornings.push(day)
    }
    expect(mornings).toEqual([21, 22, 23, 24, 25])
  })
})

describe('reminders to those whose approval is due', () => {
  let world: World
  let deputy: Cast
  let secretary: Cast
  let cycleId: number
  beforeEach(async () => {
    world = await openWorld({ at: new Date(MORNING.getTime() + 53 * DAY_MS) })
    cycleId = (await smallProvince(world, { state: 'FINALISATION' })).cycleId
    deputy = await world.person('deputy')
    secretary = await world.person('council-secretary')
  })
  afterEach(() => world.close())
  const approve = (step: Column.ApprovalStep, personId: number) =>
    world.db.approval.create({ data: { cycleId, step, personId, contentHash: 'h', at: world.clock.now() } })

  it('go to the deputy once the tables are final, and not before', async () => {
    expect(await withWork(world)).toEqual([])
    await approve('FINALISATION', (await world.person('coordinator')).personId)
    expect(await withWork(world)).toEqual([deputy.personId])
  })

  it('go to the secretary when it is the council’s turn, and to nobody once all have approved', async () => {
    await approve('FINALISATION', (await world.person('coordinator')).personId)
    await approve('DEPUTY', deputy.personId)
    await moveTo(world, 'COUNCIL')
    expect(await withWork(world)).toEqual([secretary.personId])
    // Three days before the council’s stage ends.
    world.clock.set(new Date(MORNING.getTime() + 67 * DAY_MS))
    const args = argsOf(cycleId, world)
    const screen = await reminder.compose(rendering(world, secretary), args)
    expect(screen?.text).toContain('تأیید نتایج ارزیابی در انتظار شماست')
    await approve('COUNCIL', secretary.personId)
    expect(await withWork(world)).toEqual([])
    expect(await reminder.compose(rendering(world, secretary), args)).toBeNull()
  })
})

describe('the coordinator’s morning digest (peers row 14)', () => {
  let world: World
  let coordinator: Cast
  let cycleId: number
  let focal: Cast
  beforeEach(async () => {
    world = await openWorld()
    const province = await smallProvince(world)
    cycleId = province.cycleId
    coordinator = await world.person('coordinator')
    focal = await world.person('focal-point', { agencyId: province.agencies[0]?.id ?? 0 })
  })
  afterEach(() => world.close())
  const at = async (day: number, hour: number, minute = 0): Promise<number> => {
    world.clock.set(instantOf({ year: 1405, month: 9, day, hour, minute }, ZONE))
    return sendDigest(world.tools)
  }
  const shown = (day: string) => coordinatorDigest.compose(rendering(world, coordinator), { cycleId, day })

  const planned = async (): Promise<Date[]> =>
    (await world.db.notice.findMany({ orderBy: { id: 'asc' } })).map(({ notBefore }) => notBefore)

  it('is put in from seven on, for eight or for the reader’s own hour', async () => {
    expect(await at(2, 6, 59)).toBe(0)
    expect(await at(2, 7)).toBe(1)
    await world.db.person.update({ where: { id: coordinator.personId }, data: { reminderHour: 10 } })
    expect(await at(3, 7)).toBe(1)
    expect(await planned()).toEqual(
      [2, 3].map((day) => instantOf({ year: 1405, month: 9, day, hour: day === 2 ? 8 : 10 }, ZONE)),
    )
  })

  it('goes to nobody who has silenced reminders, be it after it was put in', async () => {
    await world.db.person.update({ where: { id: coordinator.personId }, data: { reminderMode: 'off' } })
    expect(await at(2, 8)).toBe(0)
    expect(await shown('1405-09-02')).toBeNull()
  })

  it('comes once a day, also when the clock is set back, and again on the next', async () => {
    expect([await at(2, 8), await at(2, 9), await at(2, 8, 30)]).toEqual([1, 0, 0])
    expect(await at(3, 8)).toBe(1)
  })

  it('comes on Wednesday and not on Thursday and Friday, but again on Saturday', async () => {
    expect([await at(4, 8), await at(5, 8), await at(6, 8), await at(7, 8)]).toEqual([1, 0, 0, 1])
  })

  it('is left out when the machine was down until noon, and comes a minute before', async () => {
    expect(await at(2, 12)).toBe(0)
    expect(await at(3, 11, 59)).toBe(1)
  })

  it('comes for no draft and for no cycle that is over', async () => {
    for (const state of ['DRAFT', 'RELEASED', 'CLOSED'] as const) {
      await moveTo(world, state)
      expect(await at(2, 8)).toBe(0)
    }
  })

  it('says state, time left, participation and what waits, as of the moment it is sent', async () => {
    await asks(world, focal)
    const text = (await shown('1405-09-01'))?.text ?? ''
    expect(text).toContain('گام کنونی: خود ارزیابی')
    expect(text).toContain('۰ از ۳ لازم')
    expect(text).toContain('۱ درخواست تمدید در انتظار پاسخ شما')
    await world.db.extension.updateMany({ data: { state: 'REFUSED' } })
    expect((await shown('1405-09-01'))?.text).toContain('چیزی در انتظار نیست')
  })

  it('warns of a calendar that is missing on the first working day of a week alone', async () => {
    const warned = async (day: number): Promise<boolean> => {
      world.clock.set(instantOf({ year: 1405, month: 9, day, hour: 8 }, ZONE))
      const text = plain((await shown(dayKey(world.clock.now(), ZONE)))?.text ?? '')
      const isNamed = text.includes('تعطیلات سال ۱۴۰۵ کامل نیست')
      // With the warning comes what to do about it, and not without it.
      expect(text.includes('/import')).toBe(isNamed)
      return isNamed
    }
    expect([await warned(7), await warned(8), await warned(11)]).toEqual([true, false, false])
    // A Saturday that is free leaves it to the Sunday.
    await world.db.holiday.create({ data: { dayKey: '1405-09-14', title: 'آزمایشی', kind: 'decree' } })
    expect([await warned(15), await warned(16), await warned(21)]).toEqual([true, false, true])
    await world.db.holidayYear.create({ data: { year: 1405, wholeAt: MORNING } })
    expect(await warned(28)).toBe(false)
  })

  it('counts those whom a circular did not reach, for a week (reliability R25)', async () => {
    const { tools, db } = world
    const by = await coordinator.by()
    const made = await writeCircular(tools, by, { number: '1405/1', title: 'آغاز', body: 'متن بخشنامه.' })
    if (!made.ok) throw new Error(made.refusal.code)
    const circularId = made.value.id
    const { version } = await db.circular.findUniqueOrThrow({ where: { id: circularId } })
    await proposeCircular(tools, by, { circularId, version })
    expect((await sendCircular(tools, by, { circularId })).ok).toBe(true)
    const text = async (): Promise<string> => plain((await shown(dayKey(world.clock.now(), ZONE)))?.text ?? '')
    expect(await text()).not.toContain('نمایندهٔ دستگاه نرسیده است')
    await db.account.update({ where: { id: focal.accountId }, data: { blockedAt: MORNING } })
    await db.notice.updateMany({ where: { kind: 'circular', personId: focal.personId }, data: { state: 'BLOCKED' } })
    expect(await text()).toContain('بخشنامه به ۱ نمایندهٔ دستگاه نرسیده است')
    world.clock.advance(7 * DAY_MS)
    expect(await text()).toContain('بخشنامه به ۱ نمایندهٔ دستگاه نرسیده است')
    world.clock.advance(1)
    expect(await text()).not.toContain('نمایندهٔ دستگاه نرسیده است')
  })

  it('is not wanted any more on the next day', async () => {
    world.clock.advance(DAY_MS)
    expect(await shown('1405-09-01')).toBeNull()
  })
})
