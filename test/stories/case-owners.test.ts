import { squash } from 'persian-text'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { playStep } from '../support/form-player.ts'
import { seated } from '../support/reviewing.ts'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS, MORNING, type SmallProvince, smallProvince } from '../support/world.ts'

type Seated = Awaited<ReturnType<typeof seated>>

let stage: Stage
let province: SmallProvince
let coordinator: Player
let evaluator: Seated
let other: Seated

const OFFICE = 'ادارهٔ کل نمونه'

beforeEach(async () => {
  stage = await openStage({ at: new Date(MORNING.getTime() + 17 * DAY_MS) })
  province = await smallProvince({ db: stage.app.tools.db, clock: stage.clock }, { state: 'REVIEW' })
  const { teamId } = province
  coordinator = await seated(stage, 74, 'coordinator')
  evaluator = await seated(stage, 81, 'evaluator', { teamId })
  other = await seated(stage, 82, 'evaluator')
})
afterEach(() => closeStage(stage))

async function opensRound(title: string): Promise<void> {
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps(`گشودن نوبت: ${title}`)
  await coordinator.says('نوبت آزمون')
  if (coordinator.buttons().includes('همهٔ دستگاه‌ها')) await coordinator.taps('همهٔ دستگاه‌ها')
  await coordinator.taps('مهلت خود گردش کار')
  await coordinator.taps('گشودن نوبت')
}

/** A supervision report on the first agency that has come to the evaluators. */
async function reported(): Promise<{ id: number; code: string }> {
  const focal = await seated(stage, 77, 'focal-point', { agencyId: province.agencies[0]?.id ?? 0 })
  const respondent = await seated(stage, 76, 'inquiry-respondent')
  await opensRound('گزارش نظارتی')
  const { db } = stage.app.tools
  const { id, code } = await db.case.findFirstOrThrow({ where: { agency: { code: 'A1' } } })
  await db.caseParty.create({ data: { caseId: id, personId: respondent.personId, namedAt: stage.clock.now() } })
  await playStep(stage, id, { respondent })
  await playStep(stage, id, { agency: focal })
  return { id, code }
}

describe('a supervision report that waits for «used / not used because» (requirements E7, E8)', () => {
  it('ends with the review, wherever that lies, and whoever judges at the agency is told of it', async () => {
    const { id } = await reported()
    const { db } = stage.app.tools
    const review = await db.stage.findFirstOrThrow({ where: { key: 'review' } })
    const dueOf = async () => (await db.case.findUniqueOrThrow({ where: { id } })).dueAt
    expect(await dueOf()).toEqual(review.dueAt)
    const later = new Date(review.dueAt.getTime() + 3 * DAY_MS)
    await db.stage.update({ where: { id: review.id }, data: { dueAt: later } })
    await stage.waits(3_660_000)
    expect(await dueOf()).toEqual(later)
    await evaluator.hears()
    const days = Math.floor((later.getTime() - stage.clock.now().getTime()) / DAY_MS) - 1
    for (let day = 0; day < days; day++) await stage.waits(DAY_MS)
    expect(plain((await evaluator.hears()).text)).toContain('دستگاه نمونه 1')
    // Who judges nothing there has nothing to do with it.
    expect(plain((await other.hears()).text)).not.toContain('دستگاه نمونه 1')
    await stage.waits(3 * DAY_MS)
    const told = plain((await coordinator.hears()).text)
    expect(told).toContain('این گام هنوز انجام نشده است: کاربرد در ارزیابی')
    expect(told).not.toContain('شخص 81')
  })

  it('is gone for an evaluator who is recused from the agency: list, search, button and message', async () => {
    const { id, code } = await reported()
    await evaluator.says('/cases')
    expect(evaluator.buttons().join()).toContain('دستگاه نمونه 1')
    await evaluator.taps('دستگاه نمونه 1')
    const { cycleId, agencies } = province
    const conflict = {
      cycleId,
      kind: 'conflict',
      personId: evaluator.personId,
      agencyId: agencies[0]?.id ?? 0,
    } as const
    await stage.app.tools.db.assignment.create({ data: conflict })
    expect(evaluator.buttons()).toContain('ادامهٔ پاسخ‌ها')
    expect(plain((await evaluator.taps('ادامهٔ پاسخ‌ها')).text)).not.toContain('استفاده شد')
    await evaluator.says('/cases')
    expect(evaluator.buttons().join()).not.toContain('دستگاه نمونه 1')
    await evaluator.says(`/cases ${code}`)
    expect(evaluator.buttons().join()).not.toContain('دستگاه نمونه 1')
    // Somebody else has it before them still.
    await other.says('/cases')
    expect(other.buttons().join()).toContain('دستگاه نمونه 1')
    expect(await stage.app.tools.db.case.count({ where: { id, endedAt: null } })).toBe(1)
  })
})

describe('an inquiry that nobody answers (requirement G6)', () => {
  async function asked(): Promise<Player> {
    const { db } = stage.app.tools
    const { id: teamId } = await db.team.create({ data: { name: OFFICE } })
    const { cycleId } = province
    await db.inquiry.create({
      data: {
        cycleId,
        code: 'H1',
        title: 'حسابداری تعهدی',
        respondent: OFFICE,
        method: 'manual',
        indicatorCode: '1-2',
      },
    })
    const respondent = await seated(stage, 75, 'inquiry-respondent', { teamId })
    await opensRound('استعلام')
    return respondent
  }

  it('is told to the head of the office a day before its end, once, and to nobody once it is answered', async () => {
    const { db } = stage.app.tools
    const agencyId = province.agencies[2]?.id ?? 0
    const name = `${OFFICE} استان نمونه`
    await db.agency.update({ where: { id: agencyId }, data: { name, searchKey: squash(name) } })
    const head = await seated(stage, 90, 'agency-head', { agencyId })
    const neighbour = await seated(stage, 91, 'agency-head', { agencyId: province.agencies[1]?.id ?? 0 })
    await asked()
    await head.hears()
    for (let day = 0; day < 5; day++) await stage.waits(DAY_MS)
    expect(plain((await head.hears()).text)).not.toContain('حسابداری تعهدی')
    await stage.waits(DAY_MS)
    const told = plain((await head.hears()).text)
    expect(told).toContain('حسابداری تعهدی')
    expect(told).toContain('مسئول آن: شخص 75')
    expect(head.buttons()).not.toContain('دیدن پرونده')
    expect(plain((await neighbour.hears()).text)).not.toContain('حسابداری تعهدی')
    await stage.waits(3_600_000)
    expect((await head.hears()).messages.filter(({ text }) => plain(text ?? '').includes('حسابداری'))).toEqual([])
  })

  it('is told to the coordinators where nobody above has a seat', async () => {
    await asked()
    await coordinator.hears()
    for (let day = 0; day < 6; day++) await stage.waits(DAY_MS)
    const told = (await coordinator.hears()).messages.map(({ text }) => plain(text ?? ''))
    expect(told.join('\n')).toContain('این گام هنوز انجام نشده است: پاسخ به استعلام')
  })
})
