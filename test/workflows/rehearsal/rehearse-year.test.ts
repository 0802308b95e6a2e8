import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dayKey } from 'persian-text'
import type { Rehearsal, RehearsedYear } from '#domain/rehearsal/rehearsal.ts'
import { DUTIES } from '#jobs/duties.ts'
import { kindOf } from '#outbox/kinds.ts'
import { installShipped } from '#storage/procedures/procedures.ts'
import { sweepRehearsals } from '#storage/rehearsal/rehearsal-copy.ts'
import { startRehearsal } from '#workflows/rehearsal/rehearse-year.ts'
import {
  type Cast,
  DAY_MS,
  MORNING,
  openWorld,
  smallProvince,
  type SmallProvince,
  type World,
  ZONE,
} from '../../support/world.ts'

const INPUT = { language: 'fa', words: { number: '۱', title: 'بخشنامهٔ فرضی', body: 'متن فرضی' } } as const

async function rehearsed(world: World, coordinator: Cast): Promise<Rehearsal> {
  const started = await startRehearsal(world.tools, await coordinator.by(), INPUT)
  if (!started.ok) throw new Error(started.refusal.code)
  return started.value.result
}

const yearOf = (rehearsal: Rehearsal, behaviour: RehearsedYear['behaviour']): RehearsedYear => {
  const year = rehearsal.years.find((one) => one.behaviour === behaviour)
  if (year === undefined) throw new Error(behaviour)
  return year
}

const countOf = ({ lines }: RehearsedYear, kind: string): number =>
  lines.filter((line) => line.kind === kind).reduce((sum, { count }) => sum + count, 0)

/** Every row of every table, but of those that grow with any act. */
async function contentOf({ db }: World): Promise<Record<string, unknown>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "name" NOT IN ('AuditEntry', 'sqlite_sequence')`
  const content: Record<string, unknown> = {}
  for (const { name } of tables) content[name] = await db.$queryRawUnsafe(`SELECT * FROM "${name}" ORDER BY rowid`)
  return content
}

/** Stages from this one on are taken out, so that the year to rehearse is short. */
async function cutFrom({ db }: World, key: Column.StageKey): Promise<void> {
  const { position } = await db.stage.findFirstOrThrow({ where: { key } })
  await db.stage.deleteMany({ where: { position: { gte: position } } })
}

/** The same timetable in a quarter of the time. */
async function squeeze({ db }: World): Promise<void> {
  const nearer = (at: Date): Date => new Date(MORNING.getTime() + (at.getTime() - MORNING.getTime()) / 4)
  for (const { id, opensAt, dueAt } of await db.stage.findMany())
    await db.stage.update({ where: { id }, data: { opensAt: nearer(opensAt), dueAt: nearer(dueAt) } })
}

describe('a year rehearsed from its draft to its release', () => {
  let world: World
  let before: Record<string, unknown>
  let rehearsal: Rehearsal
  let silentFocal: Cast
  let absentHead: Cast

  beforeAll(async () => {
    world = await openWorld({ at: new Date(MORNING.getTime() - 6 * DAY_MS) })
    const province = await smallProvince(world, { state: 'DRAFT' })
    await squeeze(world)
    const [first, second, third] = province.agencies
    const coordinator = await world.person('coordinator')
    for (const role of ['coordinator', 'deputy', 'council-secretary'] as const) await world.person(role)
    await world.person('evaluator', { teamId: province.teamId })
    await world.person('focal-point', { agencyId: first?.id ?? 0 })
    await world.person('agency-head', { agencyId: first?.id ?? 0 })
    silentFocal = await world.person('focal-point', { agencyId: second?.id ?? 0, name: 'مریم بسته' })
    absentHead = await world.person('agency-head', { agencyId: third?.id ?? 0, name: 'رضا نیامده' })
    await world.db.account.update({ where: { id: silentFocal.accountId }, data: { blockedAt: MORNING } })
    await world.db.account.delete({ where: { id: absentHead.accountId } })
    const { dueAt } = await world.db.stage.findFirstOrThrow({ where: { key: 'review' } })
    await world.db.holiday.create({ data: { dayKey: dayKey(dueAt, ZONE), title: 'آزمایشی', kind: 'solar' } })
    before = await contentOf(world)
    rehearsal = await rehearsed(world, coordinator)
  }, 240_000)
  afterAll(() => world.close())

  it('leaves nothing behind: every row as it was, no notice, no copy; only the audit knows', async () => {
    expect(await contentOf(world)).toEqual(before)
    expect(await world.db.notice.count()).toBe(0)
    expect(readdirSync(world.folder).filter((name) => name.includes('rehearsal'))).toEqual([])
    const entries = await world.db.auditEntry.findMany()
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual([['cycle.rehearse', 'coordinator']])
  })

  it('brings all three years to their release, each step on its day', () => {
    expect(rehearsal.years.map(({ endsIn, standstill }) => [endsIn, standstill])).toEqual([
      ['RELEASED', null],
      ['RELEASED', null],
      ['RELEASED', null],
    ])
  })

  it('has every message of the year: of the clock and of what people do', () => {
    const onTime = yearOf(rehearsal, 'on-time')
    // Two focal points and a head of agencies, an evaluator, two coordinators, a deputy, a head without account; and the channel.
    expect(countOf(onTime, 'circular')).toBe(9)
    // Only the first agency has somebody else to tell; its four indicators are spread over four days, one message a day.
    expect(countOf(onTime, 'evidence-submitted')).toBe(4)
    // Its head signs; the two others have no focal point who is reached, or no head.
    expect(countOf(onTime, 'sign-off-handed')).toBe(1)
    expect(countOf(onTime, 'sign-off-decided')).toBe(1)
    expect(countOf(yearOf(rehearsal, 'silent'), 'sign-off-handed')).toBe(0)
    expect(countOf(onTime, 'preliminary-released')).toBe(4)
    expect(countOf(onTime, 'result-released')).toBe(4)
    // Deputy, council secretary, and the two coordinators before the release: each learns that it is his turn.
    expect(countOf(onTime, 'approval-waiting')).toBe(4)
    expect(countOf(yearOf(rehearsal, 'silent'), 'evidence-submitted')).toBe(0)
    expect(countOf(yearOf(rehearsal, 'silent'), 'reminder')).toBeGreaterThan(countOf(onTime, 'reminder'))
    expect(onTime.total).toBe(onTime.lines.reduce((sum, { count }) => sum + count, 0))
    expect(onTime.total).toBe(onTime.days.reduce((sum, { total }) => sum + total, 0))
    expect(onTime.total).toBe(onTime.roles.reduce((sum, { count }) => sum + count, 0))
  })

  it('shows of each kind and role what would be said', () => {
    const onTime = yearOf(rehearsal, 'on-time')
    expect(onTime.lines.every(({ example }) => (rehearsal.examples[example] ?? '').length > 10)).toBe(true)
    expect(rehearsal.examples['on-time circular channel']).toContain('بخشنامهٔ فرضی')
  })

  it('finds the end of a stage that falls on a holiday', () => {
    const found = yearOf(rehearsal, 'silent').collisions.filter(({ stage }) => stage === 'review')
    expect(found.map(({ what, closed }) => [what, closed])).toContainEqual(['due', 'holiday'])
  })

  it('lists whom the messenger does not reach, with what they would miss', () => {
    expect(rehearsal.unreachable.map(({ name, why, agency }) => [name, why, agency])).toEqual([
      ['مریم بسته', 'blocked', 'دستگاه نمونه 2'],
      ['رضا نیامده', 'none', 'دستگاه نمونه 3'],
    ])
    expect(rehearsal.unreachable.every(({ messages }) => messages > 2)).toBe(true)
  })
})

describe('a rehearsal', () => {
  let world: World
  let province: SmallProvince
  let coordinator: Cast
  beforeEach(async () => {
    world = await openWorld()
    province = await smallProvince(world)
    coordinator = await world.person('coordinator')
  })
  afterEach(() => world.close())

  it('sends on each day to each person what the duties send when the time really passes', async () => {
    await cutFrom(world, 'review')
    const [first, second] = province.agencies
    const focal = await world.person('focal-point', { agencyId: first?.id ?? 0 })
    await world.person('agency-head', { agencyId: first?.id ?? 0 })
    await world.person('focal-point', { agencyId: second?.id ?? 0 })
    await world.db.person.update({ where: { id: focal.personId }, data: { reminderHour: 15 } })
    const silent = yearOf(await rehearsed(world, coordinator), 'silent')
    const { dueAt } = await world.db.stage.findFirstOrThrow({ where: { key: 'self-assessment' } })

    const played = new Map<string, number>()
    for (let hour = 0; ; hour++) {
      const now = new Date(MORNING.getTime() + hour * 3_600_000)
      if (now.getTime() > dueAt.getTime() + 7 * DAY_MS) break
      world.clock.set(now)
      // At night no duty has anything to send.
      if (now.getUTCHours() < 2 || now.getUTCHours() > 12) continue
      for (const duty of Object.values(DUTIES)) await duty(world.tools)
      await sendDue(world, played)
    }
    const rehearsedDays = new Map<string, number>()
    for (const { at, kind, role, count } of silent.lines)
      add(rehearsedDays, `${dayKey(at, ZONE)} ${kind} ${role}`, count)
    expect(Object.fromEntries(rehearsedDays)).toEqual(Object.fromEntries(played))
    expect(played.size).toBeGreaterThan(15)
  })

  it('knows the clocks of cases: silent people are reminded of them, those who are on time are not', async () => {
    await cutFrom(world, 'review')
    const { db, clock } = world
    await installShipped(db, clock.now())
    const agencyId = province.agencies[0]?.id ?? 0
    await world.person('focal-point', { agencyId })
    const procedure = await db.procedure.findFirstOrThrow({ where: { key: 'base-data' } })
    const at = clock.now()
    const about = { code: 'T4-CASE-0001', procedureId: procedure.id, cycleId: province.cycleId, agencyId }
    const turn = {
      step: 'fill',
      holder: 'agency',
      stepSince: at,
      startedAt: at,
      dueAt: new Date(at.getTime() + 9 * DAY_MS),
    } as const
    await db.case.create({ data: { ...about, ...turn, name: 'دستگاه نمونه 1', searchKey: 'دستگاه' } })
    const rehearsal = await rehearsed(world, coordinator)
    // Seven days, three days and a day before its end and on it, then one, three and seven days after.
    const silent = countOf(yearOf(rehearsal, 'silent'), 'case-reminder')
    const onTime = countOf(yearOf(rehearsal, 'on-time'), 'case-reminder')
    expect(silent).toBeGreaterThan(onTime)
    expect(onTime).toBe(2)
    expect(await db.case.count({ where: { endedAt: null } })).toBe(1)
  })

  it('is refused while another one runs, and possible again after it', async () => {
    await cutFrom(world, 'questions')
    const first = await startRehearsal(world.tools, await coordinator.by(), INPUT)
    const second = await startRehearsal(world.tools, await coordinator.by(), INPUT)
    expect(second).toEqual({ ok: false, refusal: { code: 'rehearsal-running' } })
    if (first.ok) await first.value.result
    expect((await rehearsed(world, coordinator)).year).toBe(1404)
    expect(await world.db.auditEntry.count({ where: { action: 'cycle.rehearse' } })).toBe(2)
  })

  it('is the coordinator’s, and over when the results are out', async () => {
    const refusedTo = async (cast: Cast) => {
      const started = await startRehearsal(world.tools, await cast.by(), INPUT)
      return started.ok ? 'done' : started.refusal.code
    }
    expect(await refusedTo(await world.person('deputy'))).toBe('not-your-role')
    expect(await refusedTo(await world.person('focal-point', { agencyId: province.agencies[0]?.id ?? 0 }))).toBe(
      'not-your-role',
    )
    await world.db.cycle.updateMany({ data: { state: 'RELEASED' } })
    expect(await refusedTo(coordinator)).toBe('not-now')
    await world.db.cycle.updateMany({ data: { state: 'CLOSED' } })
    expect(await refusedTo(coordinator)).toBe('no-cycle')
  })

  it('says where the year stands still when nobody can take the step', async () => {
    await cutFrom(world, 'council')
    await squeeze(world)
    const [first] = province.agencies
    const itemId = await province.itemOf(0, '1-1')
    await world.person('focal-point', { agencyId: first?.id ?? 0 })
    await world.db.item.update({ where: { id: itemId }, data: { state: 'SUBMITTED', submittedAt: MORNING } })
    await world.person('coordinator')
    const result = await rehearsed(world, coordinator)
    // On time there is no deputy; in the silent year nobody gives points for what was submitted.
    expect(result.years.map(({ standstill }) => [standstill?.state, standstill?.refusal.code])).toEqual([
      ['FINALISATION', 'rehearsal-nobody'],
      ['REVIEW', 'items-undecided'],
      ['FINALISATION', 'rehearsal-nobody'],
    ])
  })

  it('goes on from the state the cycle is in, with what has been done and filed so far', async () => {
    await cutFrom(world, 'council')
    await squeeze(world)
    await world.person('deputy')
    const { cycleId } = province
    await world.db.cycle.updateMany({ data: { state: 'PRELIMINARY' } })
    await world.db.item.updateMany({ data: { state: 'SCORED', preliminaryHundredths: 100 } })
    const itemId = await province.itemOf(0, '1-1')
    await world.db.item.update({ where: { id: itemId }, data: { state: 'OBJECTED' } })
    const filed = { state: 'FILED', draftedBy: 1, createdAt: MORNING, filedAt: MORNING, filedBy: 1 } as const
    await world.db.objection.create({ data: { itemId, cycleId, ...filed } })
    const result = await rehearsed(world, coordinator)
    expect(
      yearOf(result, 'on-time').lines.some(({ kind, role }) => kind === 'approval-waiting' && role === 'deputy'),
    ).toBe(true)
    expect(countOf(yearOf(result, 'on-time'), 'preliminary-released')).toBe(0)
    expect(yearOf(result, 'silent').standstill?.refusal.code).toBe('objections-undecided')
  })

  it('settles second looks that are under way, and waits for them in the silent year', {
    timeout: 120_000,
  }, async () => {
    await cutFrom(world, 'council')
    await squeeze(world)
    await world.person('deputy')
    await world.person('coordinator')
    const { cycleId } = province
    await world.db.item.updateMany({ data: { state: 'SCORED', preliminaryHundredths: 100 } })
    for (const [code, state] of [
      ['1-1', 'OPEN'],
      ['1-2', 'DIVERGED'],
    ] as const) {
      const look = { cycleId, itemId: await province.itemOf(0, code), origin: 'sample', state } as const
      await world.db.secondLook.create({ data: { ...look, openedAt: MORNING, firstHundredths: 100 } })
    }
    const result = await rehearsed(world, coordinator)
    expect(yearOf(result, 'on-time').standstill).toBeNull()
    expect(yearOf(result, 'silent').standstill?.refusal).toMatchObject({ code: 'items-undecided', pending: 2 })
  })

  it('takes copies that a killed process has left off the disk, and nothing else', async () => {
    const file = `${world.folder}/tahavol.db`
    for (const name of ['.rehearsal-0', '.rehearsal-1-journal', '.before-restore']) writeFileSync(`${file}${name}`, '')
    await sweepRehearsals(file)
    expect(readdirSync(world.folder).filter((name) => name.includes('rehearsal'))).toEqual([])
    expect([existsSync(file), existsSync(`${file}.before-restore`)]).toEqual([true, true])
  })
})

const add = (counts: Map<string, number>, key: string, count: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + count)

/** What the outbox does with what is due, told by day, kind and role. */
async function sendDue({ db, tools, clock }: World, played: Map<string, number>): Promise<void> {
  const now = clock.now()
  const { files, zone } = tools
  for (const notice of await db.notice.findMany({ where: { state: 'PENDING', notBefore: { lte: now } } })) {
    const { personId } = notice
    const rendering = { db, files, zone, now, language: 'fa' as const, personId }
    const screen = await kindOf(notice.kind)?.compose(rendering, notice.args as never)
    await db.notice.update({ where: { id: notice.id }, data: { state: screen == null ? 'DROPPED' : 'SENT' } })
    if (screen == null) continue
    const seat = await db.seat.findFirstOrThrow({ where: { personId: personId ?? 0 } })
    add(played, `${dayKey(now, ZONE)} ${notice.kind} ${seat.role}`, 1)
  }
}
