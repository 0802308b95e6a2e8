import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extensionAsked, extensionDecided } from '#outbox/kinds/extensions.ts'
import { workOf } from '#storage/reminders/pending-work.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { grantExtension, refuseExtension } from '#workflows/extensions/decide-extension.ts'
import { readObjectionBoard } from '#workflows/objections/read-agency.ts'
import { readObjectionsHome } from '#workflows/objections/read-pending.ts'
import { readAgencyRequests, readRegister, readRequest } from '#workflows/extensions/read-extensions.ts'
import { atItem } from '../../support/evidence.ts'
import { codeOf, valueOf } from '../../support/review-world.ts'
import {
  type Cast,
  DAY_MS,
  openWorld,
  type SmallProvince,
  smallProvince,
  type World,
  ZONE,
} from '../../support/world.ts'
import { asks, azar, DUE, endOf, idOf, REASON, weekdayOf } from './support.ts'

let world: World
let province: SmallProvince
let focal: Cast
let head: Cast
let other: Cast
let coordinator: Cast
beforeEach(async () => {
  world = await openWorld()
  province = await smallProvince(world)
  focal = await world.person('focal-point', { agencyId: province.agencies[0]?.id ?? 0 })
  head = await world.person('agency-head', { agencyId: province.agencies[0]?.id ?? 0 })
  other = await world.person('focal-point', { agencyId: province.agencies[1]?.id ?? 0 })
  coordinator = await world.person('coordinator')
})
afterEach(() => world.close())

const grants = async (id: number, cast = coordinator, day: ReturnType<typeof azar> | null = null) =>
  grantExtension(world.tools, await cast.by(), { extensionId: id, day, reason: null })
const refuses = async (id: number, reason: string, cast = coordinator) =>
  refuseExtension(world.tools, await cast.by(), { extensionId: id, reason })
const own = async (cast: Cast) => valueOf(await readAgencyRequests(world.tools, await cast.by()))
const told = (kind: string) => world.db.notice.findMany({ where: { kind }, orderBy: { id: 'asc' } })
const rendering = (personId: number) => ({
  db: world.db,
  files: world.tools.files,
  zone: ZONE,
  now: world.clock.now(),
  language: 'fa' as const,
  personId,
})
const plain = (text: string | undefined) => (text ?? '').replace(/[\u200e\u200f\u2066-\u2069]/g, '')
const aMinuteAfter = (iso: string | Date): Date => new Date(new Date(iso).getTime() + 60_000)

describe('asking for an extension (F6, peers row 4)', () => {
  it('is recorded for the end of office hours, told to every coordinator, and answered for within one working day', async () => {
    const second = await world.person('coordinator')
    const asked = valueOf(await asks(world, focal, { day: azar(21) }))
    expect(asked).toMatchObject({ wishedDueAt: endOf(azar(21)), answerBy: endOf(azar(2)) })
    expect((await told('extension-asked')).map((notice) => notice.personId)).toEqual([
      coordinator.personId,
      second.personId,
    ])
    const notice = await extensionAsked.compose(rendering(coordinator.personId), { extensionId: asked.id })
    expect(plain(notice?.text)).toContain('دوشنبه ۱۶ آذر ۱۴۰۵')
    expect(plain(notice?.text)).toContain('شنبه ۲۱ آذر ۱۴۰۵، ساعت ۱۴:۰۰')
    expect(notice?.buttons?.flat().map((one) => one.label)).toEqual(['تأیید همان تاریخ', 'تاریخ دیگر', 'رد با دلیل'])
  })

  it('takes the next working day for a free one', async () => {
    const { wishedDueAt } = valueOf(await asks(world, head, { day: azar(20) }))
    expect([wishedDueAt, weekdayOf(wishedDueAt)]).toEqual([endOf(azar(21)), 'saturday'])
  })

  it('wants a reason of ten characters, and nine are too few', async () => {
    expect(codeOf(await asks(world, focal, { reason: 'قطع برق ش' }))).toBe('reason-too-short')
    expect(codeOf(await asks(world, focal, { reason: 'قطع برق شد' }))).toBe('done')
  })

  it('is open once for an agency and stage; another agency is free, and after an answer so is the same', async () => {
    const id = idOf(await asks(world, focal))
    expect(codeOf(await asks(world, head))).toBe('extension-open-already')
    expect(codeOf(await asks(world, other))).toBe('done')
    await refuses(id, 'زمان کافی داشته‌اید.')
    expect(codeOf(await asks(world, focal))).toBe('done')
  })

  it('is possible after the deadline has passed, also while the cycle is under review', async () => {
    world.clock.set(aMinuteAfter(DUE))
    await world.db.cycle.updateMany({ data: { state: 'REVIEW' } })
    expect(codeOf(await asks(world, focal))).toBe('done')
  })

  it('does not reach beyond the review', async () => {
    expect(codeOf(await asks(world, focal, { day: azar(30) }))).toBe('done')
    expect(codeOf(await asks(world, other, { day: { year: 1405, month: 10, day: 1 } }))).toBe('extension-too-far')
  })

  it('is no evaluator’s, and none for objections before there are any', async () => {
    const evaluator = await world.person('evaluator', { teamId: province.teamId })
    expect(codeOf(await asks(world, evaluator))).toBe('not-your-role')
    expect(codeOf(await asks(world, focal, { stage: 'objection' }))).toBe('stage-not-extendable')
  })

  it('lies in the agency’s own list with the promised answer, and in nobody else’s', async () => {
    await asks(world, focal)
    expect((await own(head)).requests).toMatchObject([
      { state: 'ASKED', promise: { by: endOf(azar(2)), isPast: false }, reason: REASON },
    ])
    expect((await own(other)).requests).toEqual([])
  })
})

describe('deciding on an extension', () => {
  it('grants the wished date with one tap and shows the agency both dates side by side', async () => {
    const id = idOf(await asks(world, focal))
    expect(valueOf(await grants(id))).toMatchObject({ state: 'GRANTED', from: DUE.toISOString(), to: endOf(azar(21)) })
    const [first, second] = await told('extension-decided')
    expect([first?.personId, second?.personId]).toEqual([focal.personId, head.personId])
    const notice = await extensionDecided.compose(rendering(focal.personId), {
      extensionId: id,
      from: DUE.toISOString(),
    })
    expect(plain(notice?.text)).toContain('مهلت پیشین: دوشنبه ۱۶ آذر ۱۴۰۵')
    expect(plain(notice?.text)).toContain('مهلت تازه: <b>شنبه ۲۱ آذر ۱۴۰۵')
  })

  it('may name another day', async () => {
    const id = idOf(await asks(world, focal))
    expect(valueOf(await grants(id, coordinator, azar(18))).to).toBe(endOf(azar(18)))
    expect((await own(focal)).requests[0]).toMatchObject({ wishedDueAt: endOf(azar(21)), dueAt: endOf(azar(18)) })
  })

  it('owes a reason for a refusal and none for a grant', async () => {
    const id = idOf(await asks(world, focal))
    expect(codeOf(await refuses(id, 'نه'))).toBe('reason-too-short')
    expect(codeOf(await refuses(id, 'همه یک زمان داشته‌اند.'))).toBe('done')
    expect(codeOf(await grants(idOf(await asks(world, other))))).toBe('done')
  })

  it('is made once: of two coordinators at once one decides and the other is told when', async () => {
    const second = await world.person('coordinator')
    const id = idOf(await asks(world, focal))
    const outcomes = await Promise.all([grants(id), refuses(id, 'همه یک زمان داشته‌اند.', second)])
    expect(outcomes.map(codeOf).sort()).toEqual(['done', 'extension-decided-already'])
    expect(await told('extension-decided')).toHaveLength(2)
    const page = valueOf(await readRequest(world.tools, await second.by(), { extensionId: id }))
    expect(page).toMatchObject({ state: 'GRANTED', mayDecide: false })
  })

  it('is written down with both dates, and its notice to coordinators is not wanted any more', async () => {
    const id = idOf(await asks(world, focal))
    await grants(id)
    const [entry] = await world.db.auditEntry.findMany({ where: { action: 'extension.grant' } })
    expect(entry).toMatchObject({
      subject: `extension:${id}`,
      details: { from: DUE.toISOString(), to: endOf(azar(21)) },
    })
    expect(await extensionAsked.compose(rendering(coordinator.personId), { extensionId: id })).toBeNull()
  })

  it('is the coordinator’s alone', async () => {
    const id = idOf(await asks(world, focal))
    expect(codeOf(await grants(id, focal))).toBe('not-your-role')
    expect(codeOf(await grants(id, await world.person('auditor')))).toBe('not-your-role')
  })

  it('grants nothing that has passed meanwhile', async () => {
    const id = idOf(await asks(world, focal))
    world.clock.set(aMinuteAfter(endOf(azar(21))))
    await world.db.cycle.updateMany({ data: { state: 'REVIEW' } })
    expect(codeOf(await grants(id))).toBe('due-in-past')
    await world.db.cycle.updateMany({ data: { state: 'PRELIMINARY' } })
    expect(codeOf(await grants(id))).toBe('extension-too-late')
    const shown = await readRequest(world.tools, await coordinator.by(), { extensionId: id })
    expect(shown).toMatchObject({ ok: true, value: { mayDecide: true, mayGrant: false } })
    expect(codeOf(await refuses(id, 'زمان این مرحله گذشته است.'))).toBe('done')
  })
})

describe('an agency with granted time', () => {
  beforeEach(async () => {
    await grants(idOf(await asks(world, focal)))
    await world.db.cycle.updateMany({ data: { state: 'REVIEW' } })
  })
  const at = async (cast: Cast, sentAt: Date, agency: number) =>
    atItem(world, await cast.by({ sentAt }), await province.itemOf(agency, '1-1'))

  it('submits in a cycle that is under review, until the last second of its own time', async () => {
    world.clock.set(new Date(endOf(azar(21))))
    const mine = await at(focal, world.clock.now(), 0)
    expect([await mine.assess(20_000), await mine.send('a.pdf'), await mine.submit()]).toEqual(['ok', 'file 1', 'ok'])
    world.clock.set(aMinuteAfter(endOf(azar(21))))
    expect(await (await at(focal, world.clock.now(), 0)).withdraw(1)).toBe('deadline-passed')
  })

  it('is the only one: its neighbour keeps the common deadline', async () => {
    world.clock.set(aMinuteAfter(DUE))
    expect(await (await at(other, world.clock.now(), 1)).assess(20_000)).toBe('deadline-passed')
    expect(await (await at(focal, world.clock.now(), 0)).assess(20_000)).toBe('ok')
  })

  it('is reminded by its own date, the longest of all that were granted', async () => {
    await world.db.cycle.updateMany({ data: { state: 'OPEN' } })
    await grants(idOf(await asks(world, focal, { day: azar(25) })))
    const cycle = await cycleById(world.db, province.cycleId)
    if (cycle === null) throw new Error('no cycle')
    const [mine] = await workOf(world.db, cycle, focal.personId, world.clock.now(), false)
    const [theirs] = await workOf(world.db, cycle, other.personId, world.clock.now(), false)
    expect([mine?.dueAt?.toISOString(), theirs?.dueAt]).toEqual([endOf(azar(25)), null])
  })
})

describe('the register of equal treatment', () => {
  it('shows what waits first and every answer with its reason, and each look is written down', async () => {
    const first = idOf(await asks(world, focal))
    await refuses(first, 'همه یک زمان داشته‌اند.')
    const second = idOf(await asks(world, other))
    const auditor = await world.person('auditor')
    const { lines } = valueOf(await readRegister(world.tools, await auditor.by()))
    expect(lines).toMatchObject([
      { id: second, state: 'ASKED', agencyName: 'دستگاه نمونه 2' },
      { id: first, state: 'REFUSED', answer: 'همه یک زمان داشته‌اند.', promise: null },
    ])
    expect(await world.db.auditEntry.count({ where: { action: 'extension.register' } })).toBe(1)
  })

  it('is open to no agency', async () => {
    const id = idOf(await asks(world, focal))
    expect(codeOf(await readRegister(world.tools, await focal.by()))).toBe('not-found')
    expect(codeOf(await readRequest(world.tools, await other.by(), { extensionId: id }))).toBe('not-found')
  })
})

describe('an extension of the objection window', () => {
  it('is asked for in its last minute, granted after the clock has moved on, and opens it for this agency alone', async () => {
    const closes = DUE.getTime() + 25 * DAY_MS
    await world.db.cycle.updateMany({ data: { state: 'OBJECTION_REVIEW' } })
    world.clock.set(new Date(closes + 3_600_000))
    const wish = { stage: 'objection', day: { year: 1405, month: 10, day: 15 } } as const
    expect(codeOf(await asks(world, focal, { ...wish, sentAt: new Date(closes + 1000) }))).toBe('not-now')
    const id = idOf(await asks(world, focal, { ...wish, sentAt: new Date(closes) }))
    expect(codeOf(await grants(id))).toBe('done')
    expect(valueOf(await readObjectionBoard(world.tools, await focal.by())).window.at).toBe('open')
    expect(valueOf(await readObjectionBoard(world.tools, await other.by())).window.at).toBe('after')
    expect(await readObjectionsHome(world.tools, await focal.by())).toMatchObject({ kind: 'agency' })
    expect(await readObjectionsHome(world.tools, await other.by())).toBeNull()
  })
})
