import { afterEach, describe, expect, it } from 'vitest'
import { MovableClock } from '#shared/clock.ts'
import type { App } from '../../src/app.ts'
import { sendsOut, writes } from '../support/announcing.ts'
import { figure } from '../faults/long.ts'
import { everything, shown } from '../support/everything.ts'
import { openProvinceStage, openStage, type Stage } from '../support/stage.ts'
import { decidesUnseen } from '../support/unreleased.ts'
import { worksElsewhere } from '../support/works-elsewhere.ts'
import { REVIEW_MORNING } from '../support/review-world.ts'
import { DAY_MS, type SmallProvince, smallProvince } from '../support/world.ts'
import { inTransaction } from '#storage/transaction.ts'
import { openItems } from '#storage/evidence/item-moves.ts'

let stage: Stage | undefined
afterEach(async () => {
  await stage?.close()
  stage = undefined
})

/** What nobody of an agency may learn before the release: who evaluates, what was scored or is in hand, what others were told. */
interface Secret {
  evaluator: string
  isReviewed: boolean
  /** Number and title of what goes to agency A3 alone. */
  toOthers: string
}

async function submissions(app: App, province: SmallProvince): Promise<void> {
  const { db } = app.tools
  const at = REVIEW_MORNING
  for (const item of await db.item.findMany({
    where: { agencyId: { in: province.agencies.slice(0, 2).map(({ id }) => id) } },
  })) {
    const data = {
      itemId: item.id,
      number: 1,
      state: 'SUBMITTED',
      claimHundredths: 10_000,
      createdAt: at,
      submittedAt: at,
      itemStateBefore: 'DRAFT',
    } as const
    await db.submission.create({ data })
    await db.item.update({ where: { id: item.id }, data: { state: 'SUBMITTED', submittedAt: at } })
  }
  // One that came back, and whose time runs out in two days.
  const itemId = await province.itemOf(0, '1-2')
  const { id: submissionId } = await db.submission.findFirstOrThrow({ where: { itemId } })
  const { id: evaluatorId } = await db.person.create({ data: { name: 'ارزیاب پیشین', searchKey: '', createdAt: at } })
  const note = {
    itemId,
    submissionId,
    round: 'FIRST',
    kind: 'DEFICIENCY',
    note: 'گزارش امضا ندارد.',
    evaluatorId,
    at,
  } as const
  await db.assessment.create({ data: note })
  const deficiencyDueAt = new Date(at.getTime() + 2 * DAY_MS)
  await db.item.update({ where: { id: itemId }, data: { state: 'DEFICIENT', deficiencyDueAt } })
}

async function review(
  { db }: App['tools'],
  province: SmallProvince,
  code: string,
  who: number,
  points: number,
): Promise<void> {
  const itemId = await province.itemOf(0, code)
  const { id: submissionId } = await db.submission.findFirstOrThrow({ where: { itemId } })
  const score = {
    itemId,
    submissionId,
    round: 'FIRST',
    kind: 'SCORE',
    scoreHundredths: points,
    note: 'ارقام گزارش با سامانه یکی نبود.',
    evaluatorId: who,
    itemStateBefore: 'SUBMITTED',
    // What the evaluator found in the evidence, and why the points are not those of the formula.
    verifiedTarget: 80,
    verifiedActual: 60.5,
  } as const
  await db.assessment.create({ data: { ...score, at: REVIEW_MORNING } })
  const data = {
    state: 'SCORED',
    preliminaryHundredths: points,
    firstScorerId: who,
    version: { increment: 2 },
  } as const
  await db.item.update({ where: { id: itemId }, data })
  // A second evaluator has scored it too, and the two are apart.
  const look = {
    cycleId: province.cycleId,
    itemId,
    origin: 'sample',
    state: 'THIRD',
    openedAt: REVIEW_MORNING,
  } as const
  const second = {
    place: 2,
    submissionId,
    evaluatorId: who,
    scoreHundredths: 1_234,
    note: 'نگاه دوم',
    at: REVIEW_MORNING,
  }
  await db.secondLook.create({ data: { ...look, firstHundredths: points, scores: { create: second } } })
}

/** What another agency has asked for, and what was decided about it. */
async function decidesElsewhere({ db }: App['tools'], province: SmallProvince, who: number): Promise<void> {
  const decided = { decidedBy: who, decidedAt: REVIEW_MORNING, itemStateBefore: 'SUBMITTED' } as const
  const asked = { requestedBy: null, requestedAt: REVIEW_MORNING, waitingSince: REVIEW_MORNING } as const
  const itemId = await province.itemOf(1, '1-1')
  const { id } = await db.notApplicable.create({
    data: { cycleId: province.cycleId, itemId, state: 'GRANTED', ...asked, ...decided },
  })
  await db.message.create({
    data: { notApplicableId: id, kind: 'grant', text: 'این دستگاه واحد تولیدی ندارد.', byId: who, at: REVIEW_MORNING },
  })
  await db.item.update({ where: { id: itemId }, data: { state: 'NOT_APPLICABLE' } })
}

/** A meeting of another agency, and what was decided in it. */
async function meetsElsewhere(
  { db }: App['tools'],
  { agencies, cycleId }: SmallProvince,
  agency: number,
): Promise<void> {
  const { personId } = await db.seat.findFirstOrThrow({ where: { role: 'coordinator' } })
  const { id: procedureId } = await db.procedure.findFirstOrThrow({ where: { key: 'network-meetings' } })
  const agencyId = agencies[agency]?.id ?? 0
  const at = new Date(REVIEW_MORNING.getTime() + 2 * DAY_MS)
  const name = `دستگاه ${agency}`
  const of = { code: `T${agency}`, procedureId, cycleId, agencyId, name, searchKey: name }
  const { id: caseId } = await db.case.create({
    data: { ...of, step: 'meeting', holder: 'agency', stepSince: REVIEW_MORNING, startedAt: REVIEW_MORNING, dueAt: at },
  })
  const meeting = {
    caseId,
    step: 'meeting',
    at,
    minutes: 90,
    place: `سالن ${agency}`,
    code: '1234',
    state: 'planned',
  } as const
  await db.meeting.create({
    data: { ...meeting, plannedBy: personId, plannedAt: REVIEW_MORNING, guests: { create: { personId } } },
  })
  const task = { caseId, step: 'meeting', text: `کار ${agency}`, ownerId: personId, dueAt: at }
  await db.caseTask.create({ data: { ...task, setBy: personId, setAt: REVIEW_MORNING } })
}

/** The agency sits with an evaluator over its items: who that is, and what they write for the office alone, differs. */
async function sitsTogether(
  { db }: App['tools'],
  province: SmallProvince,
  { evaluatorId, secret }: { evaluatorId: number; secret: string },
): Promise<void> {
  const { agencies, cycleId } = province
  const agencyId = agencies[0]?.id ?? 0
  const { id: procedureId } = await db.procedure.findFirstOrThrow({ where: { key: 'live-review' } })
  const { personId } = await db.seat.findFirstOrThrow({ where: { role: 'focal-point', agencyId } })
  const at = new Date(REVIEW_MORNING.getTime() + 1_800_000)
  const of = { code: 'T-LIVE', procedureId, cycleId, agencyId, name: 'دستگاه نمونه 1', searchKey: 'دستگاه' }
  const turn = { step: 'session', holder: 'evaluator', stepSince: REVIEW_MORNING, startedAt: REVIEW_MORNING } as const
  const { id: caseId } = await db.case.create({ data: { ...of, ...turn } })
  const plan = { caseId, step: 'session', at, minutes: 120, place: 'اتاق ۱', code: '1234', state: 'planned' } as const
  const planned = { plannedBy: evaluatorId, plannedAt: REVIEW_MORNING, guests: { create: { personId, presentAt: at } } }
  const { id: meetingId } = await db.meeting.create({ data: { ...plan, ...planned } })
  for (const [i, code] of ['1-1', '1-2'].entries()) {
    const state = i === 0 ? 'open' : 'waiting'
    const itemId = await province.itemOf(0, code)
    const point = await db.meetingItem.create({ data: { meetingId, itemId, state, openedAt: at } })
    const note = { meetingItemId: point.id, personId: evaluatorId, side: 'office', at } as const
    await db.meetingNote.create({ data: { ...note, isShared: false, text: secret } })
    await db.meetingNote.create({ data: { ...note, isShared: true, text: 'مهر لازم است.' } })
  }
}

/** The same question and answer for everybody; whose it was is known to whoever answered. */
async function publishes({ db }: App['tools'], province: SmallProvince, agency: number): Promise<void> {
  const { personId } = await db.seat.findFirstOrThrow({ where: { role: 'coordinator' } })
  await db.question.create({
    data: {
      agencyId: province.agencies[agency]?.id ?? 0,
      askedBy: personId,
      askedAt: REVIEW_MORNING,
      waitingSince: REVIEW_MORNING,
      state: 'ANSWERED',
      answeredAt: REVIEW_MORNING,
      publishedAt: REVIEW_MORNING,
      publishedQuestion: 'گزارش فصلی پذیرفته است؟',
      publishedAnswer: 'بله، با مهر و امضا.',
      messages: { create: { kind: 'question', text: `دستگاه ما ${agency}`, byId: personId, at: REVIEW_MORNING } },
    },
  })
}

/**
 * The same bytes under an indicator of this agency and of another one, or other bytes there; and what the other one asks meanwhile, with
 * whom it waits for. Evaluators and coordinators alone know of either.
 */
async function sharesElsewhere(
  { db }: App['tools'],
  province: SmallProvince,
  isShared: boolean,
  claimedBy: number,
): Promise<void> {
  const at = REVIEW_MORNING
  const { personId: addedBy } = await db.seat.findFirstOrThrow({ where: { role: 'coordinator' } })
  const hashes = ['a', 'b'].map((letter) => letter.repeat(64))
  for (const sha256 of hashes)
    await db.blob.create({ data: { sha256, sizeBytes: 9, mimeType: 'application/pdf', storedAt: at } })
  for (const [agency, sha256] of [hashes[0], hashes[isShared ? 0 : 1]].entries()) {
    const itemId = await province.itemOf(agency, '1-1')
    const { id: submissionId } = await db.submission.findFirstOrThrow({ where: { itemId } })
    const file = { sha256: sha256 ?? '', name: 'گزارش.pdf', mimeType: 'application/pdf', sizeBytes: 9 }
    const sent = { platform: 'local', fileId: '', fileUniqueId: '', kind: 'document', addedBy, addedAt: at } as const
    await db.attachment.create({ data: { ...file, ...sent, submissionId } })
  }
  await db.question.create({
    data: {
      cycleId: province.cycleId,
      agencyId: province.agencies[isShared ? 1 : 2]?.id ?? 0,
      askedBy: addedBy,
      askedAt: at,
      waitingSince: at,
      state: 'OPEN',
      claimedBy,
      claimedUntil: new Date(at.getTime() + DAY_MS),
      messages: { create: { kind: 'question', text: isShared ? 'پرسش ما' : 'پرسش آنها', byId: addedBy, at } },
    },
  })
}

/** Of a year in which agencies are filling in. */
const YEAR = ['/menu', '/deadlines', '/evidence', '/status', '/scores', '/cases', '/applicability', '/extension']
const COMMANDS = [
  '/menu',
  '/deadlines',
  '/status',
  '/circulars',
  '/scores',
  '/applicability',
  '/cases',
  '/events',
  '/work',
  '/agenda',
  '/approvals',
  '/decisions',
  '/standin',
  '/report',
  '/ask',
]
async function play({ evaluator, isReviewed, toOthers }: Secret): Promise<string[]> {
  let province: SmallProvince | undefined
  const opened = await openStage({
    at: REVIEW_MORNING,
    prepare: async (app) => {
      const clock = new MovableClock(new Date(REVIEW_MORNING.getTime() - 17 * DAY_MS), { frozen: true })
      province = await smallProvince({ db: app.tools.db, clock }, { state: 'REVIEW' })
      await submissions(app, province)
    },
  })
  stage = opened
  const { tools } = opened.app
  const coordinator = await opened.enters(7, 'coordinator')
  const focal = await opened.enters(8, 'focal-point', { agencyCode: 'A1' })
  const head = await opened.enters(9, 'agency-head', { agencyCode: 'A1' })
  const stranger = opened.player(99)
  await opened.enters(11, 'focal-point', { agencyCode: 'A3' })
  await opened.enters(12, 'evaluator', { name: evaluator })
  const { id } = await tools.db.person.findFirstOrThrow({ where: { name: evaluator } })
  for (const number of [toOthers, '15']) {
    await writes(coordinator, number)
    await coordinator.taps('ویرایش')
    const choices =
      number === '15'
        ? ['جایگزین', `عنوان ${toOthers}`]
        : ['گیرندگان', 'دستگاه', 'دستگاه نمونه 3', 'گیرندگان', 'دیدن پیام']
    for (const press of choices) await coordinator.taps(press)
    await sendsOut(coordinator)
  }
  if (province !== undefined) {
    await worksElsewhere(tools, province, isReviewed ? 1 : 2)
    await meetsElsewhere(tools, province, isReviewed ? 1 : 2)
    await sitsTogether(tools, province, { evaluatorId: id, secret: isReviewed ? 'نیم امتیاز' : 'همهٔ امتیاز، با شرط' })
    await sharesElsewhere(tools, province, isReviewed, id)
    await decidesUnseen(tools, province, isReviewed ? 1 : 2)
  }
  const heard: string[] = []
  for (const day of [0, 4]) {
    await opened.waits(day * DAY_MS)
    if (isReviewed && province !== undefined) {
      if (day === 0) await decidesElsewhere(tools, province, id)
      if (day === 0) await review(tools, province, '1-1', id, 4_000)
      else await review(tools, province, '1-2', id, 100)
    }
    // The reminders of the days that follow, then what may be opened on them.
    for (const ms of [3_600_000, DAY_MS]) await opened.waits(ms)
    heard.push(...shown(await focal.hears()), ...(await everything(focal, COMMANDS)))
  }
  // The table at which they sit together, as the agency sees it.
  await focal.says('/events')
  for (const press of ['بازبینی حضوری', 'بازبینی شاخص‌ها', '▶']) heard.push(...shown(await focal.taps(press)))
  expect(heard.slice(-4).join()).toContain('مهر لازم است.')
  heard.push(...shown(await head.hears()), ...(await everything(head, ['/menu', '/status'])))
  heard.push(...(await everything(stranger, ['/circulars'])))
  if (province !== undefined) await publishes(tools, province, isReviewed ? 1 : 2)
  for (const who of [focal, stranger]) {
    await who.says('/faq')
    heard.push(...shown(await who.taps('پرسش‌های دستگاه‌ها')))
  }
  heard.push(...shown(await focal.says('/ask گزارش فصلی پذیرفته است؟')))
  await focal.says('/cancel')
  expect(opened.emulator.violations).toEqual([])
  await opened.close()
  stage = undefined
  return heard
}

/** The year after: `agency` is whose its secrets are; by it the draft differs as well, while it is one. */
async function playNextYear(agency: 1 | 2): Promise<string[]> {
  const opened = await openProvinceStage({ state: 'CLOSED' })
  stage = opened
  const { tools } = opened.app
  const { db } = tools
  const coordinator = await opened.enters(7, 'coordinator')
  const focal = await opened.enters(8, 'focal-point', { agencyCode: 'A1' })
  const stranger = opened.player(99)
  await opened.enters(11, 'focal-point', { agencyCode: 'A3' })
  await coordinator.says('/cycle')
  await coordinator.taps('پیش‌نویس ۱۴۰۵ از روی همین سال')
  const { id: cycleId } = await db.cycle.findFirstOrThrow({ where: { year: 1405 } })
  const { id: indicatorId, title } = await db.indicator.findFirstOrThrow({ where: { cycleId, code: '1-1' } })
  const { id: stageId, dueAt } = await db.stage.findFirstOrThrow({ where: { cycleId, key: 'review' } })
  await db.indicator.update({ where: { id: indicatorId }, data: { title: `${title} ${agency}` } })
  await db.stage.update({ where: { id: stageId }, data: { dueAt: new Date(dueAt.getTime() + agency * DAY_MS) } })
  const heard = [...(await everything(focal, YEAR)), ...(await everything(stranger, ['/circulars', '/deadlines']))]
  for (const ms of [DAY_MS, DAY_MS]) await opened.waits(ms)
  heard.push(...shown(await focal.hears()))

  await db.indicator.update({ where: { id: indicatorId }, data: { title } })
  await db.stage.update({ where: { id: stageId }, data: { dueAt } })
  const now = tools.clock.now()
  await db.cycle.update({ where: { id: cycleId }, data: { state: 'OPEN', stateSince: now, publishedAt: now } })
  const open = { opensAt: new Date(now.getTime() - DAY_MS), dueAt: new Date(now.getTime() + 9 * DAY_MS) }
  await db.stage.updateMany({ where: { cycleId, key: 'self-assessment' }, data: open })
  await inTransaction(db, (tx) => openItems(tx, cycleId, now))
  const agencies = await db.agency.findMany({ orderBy: { id: 'asc' } })
  const itemOf = async (place: number, code: string): Promise<number> => {
    const where = { agencyId: agencies[place]?.id ?? 0, indicator: { cycleId, code } }
    return (await db.item.findFirstOrThrow({ where })).id
  }
  await worksElsewhere(tools, { agencies, cycleId, itemOf }, agency)
  const itemId = await itemOf(agency, '1-1')
  const draft = { itemId, number: 1, state: 'DRAFT', claimHundredths: agency * 100, createdAt: now } as const
  await db.submission.create({ data: draft })
  await db.item.update({ where: { id: itemId }, data: { state: 'DRAFT' } })
  for (const ms of [0, DAY_MS]) {
    await opened.waits(ms)
    heard.push(...shown(await focal.hears()), ...(await everything(focal, YEAR)))
  }
  heard.push(...(await everything(stranger, ['/circulars', '/deadlines'])))
  expect(opened.emulator.violations).toEqual([])
  await opened.close()
  stage = undefined
  return heard
}

describe('two provinces that differ in nothing but what nobody of an agency may know (reliability S3, S5)', () => {
  it('show an agency and a stranger the same, byte for byte, whatever they open and whenever they are written to', {
    timeout: 120_000,
  }, async () => {
    const one = await play({ evaluator: 'ندا رهنما', isReviewed: false, toOthers: '14' })
    const two = await play({ evaluator: 'سعید پارسا', isReviewed: true, toOthers: '13' })
    expect(two).toEqual(one)
    expect(one.length).toBeGreaterThan(100)
    figure('two worlds, with what buttons carry', '0 differing bytes', `${one.length} messages and answers, 0`)
  })

  it('do so in the year after, while it is a draft and when it is open', { timeout: 120_000 }, async () => {
    const one = await playNextYear(1)
    const two = await playNextYear(2)
    expect(two).toEqual(one)
    expect(one.join()).toContain('۱۴۰۵')
    expect(one.length).toBeGreaterThan(100)
    figure(
      'two worlds in the year after, drafted and open',
      '0 differing bytes',
      `${one.length} messages and answers, 0`,
    )
  })
})
