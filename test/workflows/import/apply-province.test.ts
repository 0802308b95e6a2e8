import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { adoptedBy, doublesMark, type KeptDouble } from '#domain/province/kept-doubles.ts'
import type { Province, ProvincePerson } from '#domain/province/province.ts'
import { profileByKey } from '#storage/cycle/profiles.ts'
import { addCycle } from '#storage/cycle/timetables.ts'
import { inTransaction } from '#storage/transaction.ts'
import { bySystem } from '#workflows/tools.ts'
import type { ImportAnswer } from '#domain/province/consequences.ts'
import { applyProvince, previewProvince, readPresentProvince } from '#workflows/import/apply-province.ts'
import { revokeSeat } from '#workflows/people/revoke-seat.ts'
import { readProvince } from '#documents/workbook/read-province.ts'
import { writeProvince } from '#documents/workbook/province-workbook.ts'
import { loadSampleProvince } from '../../../src/cli/sample-province.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let province: Province
beforeEach(async () => {
  world = await openWorld()
  province = loadSampleProvince()
})
afterEach(() => world.close())

const newCycle = (state: Column.CycleState = 'OPEN'): Promise<number> =>
  inTransaction(world.db, async (tx) => {
    const profile = profileByKey('razavi-khorasan')
    if (profile === null) throw new Error('no profile')
    const id = await addCycle(tx, { year: 1404, profile, at: world.clock.now(), by: null })
    await tx.cycle.update({ where: { id }, data: { state } })
    return id
  })

async function apply(what = province): Promise<ImportAnswer> {
  const outcome = await applyProvince(world.tools, bySystem(world.clock.now()), { province: what })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const refusalOf = async (what = province): Promise<string> => {
  const outcome = await applyProvince(world.tools, bySystem(world.clock.now()), { province: what })
  return outcome.ok ? 'applied' : outcome.refusal.code
}

/** Everything an import could touch, the log of acts included. */
const everything = async (): Promise<string> => {
  const { db } = world
  const [agencies, people, seats, teams, axes, indicators] = await Promise.all([
    db.agency.findMany(),
    db.person.findMany(),
    db.seat.findMany(),
    db.team.findMany(),
    db.axis.findMany(),
    db.indicator.findMany(),
  ])
  const [assignments, inquiries, holidays, items, entries] = await Promise.all([
    db.assignment.findMany(),
    db.inquiry.findMany(),
    db.holiday.findMany(),
    db.item.findMany(),
    db.auditEntry.count(),
  ])
  const listed = [agencies, people, seats, teams, axes, indicators]
  return JSON.stringify([listed, assignments, inquiries, holidays, items, entries])
}

describe('import of a province', () => {
  it('keeps everything the file holds and opens the items of a published cycle', async () => {
    await newCycle()
    const { consequences } = await apply()
    expect(consequences.agencies?.new).toHaveLength(52)
    expect(await world.db.indicator.count()).toBe(province.indicators.length)
    expect(await world.db.assignment.count()).toBe(province.assignments.length)
    const [general, specific] = [28, province.indicators.length - 28]
    expect(await world.db.item.count()).toBe(52 * general + specific)
  })

  it('opens no items while the cycle is a draft', async () => {
    await newCycle('DRAFT')
    await apply()
    expect(await world.db.item.count()).toBe(0)
  })

  it('keeps a target set for everybody and the indicator an inquiry counts for, and notices when they change', async () => {
    await newCycle()
    const computed = province.indicators.find(({ formula }) => formula !== 'BY_HAND')
    const [inquiry] = province.inquiries
    if (computed === undefined || inquiry === undefined) throw new Error('the sample has neither')
    const given = (target: number, indicatorCode: string): Province => ({
      ...province,
      indicators: province.indicators.map((row) => (row === computed ? { ...row, target } : row)),
      inquiries: province.inquiries.map((row) => (row === inquiry ? { ...row, indicatorCode } : row)),
    })
    const kept = async () => [
      (await world.db.indicator.findFirstOrThrow({ where: { code: computed.code } })).target,
      (await world.db.inquiry.findFirstOrThrow({ where: { code: inquiry.code } })).indicatorCode,
    ]
    await apply(given(120, computed.code))
    expect(await kept()).toEqual([120, computed.code])
    const other = province.indicators[0]?.code ?? ''
    const { consequences } = await apply(given(90, other))
    expect(await kept()).toEqual([90, other])
    expect([consequences.indicators?.changed, consequences.inquiries?.changed].map((list) => list?.length)).toEqual([
      1, 1,
    ])
  })

  it('changes nothing the second time', async () => {
    await newCycle()
    await apply()
    const before = await everything()
    world.clock.advance(60_000)
    expect((await apply()).nothing).toBe(true)
    expect(await everything()).toBe(before)
  })

  it('takes back the present data as it was given out, people and conflicts of the chat included', async () => {
    const cycleId = await newCycle()
    await apply()
    const guest = await world.person('coordinator', { name: 'مهمان دوم' })
    await world.db.assignment.create({ data: { cycleId, kind: 'conflict', personId: guest.personId } })
    const present = await readPresentProvince(world.tools, bySystem(world.clock.now()), undefined)
    if (!present.ok) throw new Error(present.refusal.code)
    const read = await readProvince(await writeProvince(present.value))
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    expect(read.province.people.find(({ name }) => name === 'مهمان دوم')?.key).toBe(`#${guest.personId}`)
    expect(await apply(read.province)).toMatchObject({ nothing: true })
    expect(await world.db.auditEntry.count({ where: { action: 'import.present' } })).toBe(1)
  })

  it('keeps weights, second evaluators and what was granted as not applicable, out and back again', async () => {
    const cycleId = await newCycle()
    await apply()
    const seat = await world.db.seat.findFirstOrThrow({ where: { role: 'evaluator', revokedAt: null } })
    const axis = await world.db.axis.findFirstOrThrow({ where: { cycleId } })
    const second = { cycleId, kind: 'second', personId: seat.personId } as const
    const chat = await world.db.assignment.create({ data: { ...second, axisId: axis.id } })
    const [own] = province.assignments.filter(({ kind }) => kind === 'review')
    if (own === undefined) throw new Error('no assignment in the file')
    await apply({ ...province, assignments: [...province.assignments, { ...own, kind: 'second' }] })
    const item = await world.db.item.findFirstOrThrow({ where: { cycleId, state: 'EMPTY' } })
    await world.db.item.update({ where: { id: item.id }, data: { state: 'NOT_APPLICABLE' } })
    const maxima = () =>
      world.db.indicator.findMany({ orderBy: { id: 'asc' }, select: { code: true, maximumHundredths: true } })
    const before = await maxima()
    const present = await readPresentProvince(world.tools, bySystem(world.clock.now()), undefined)
    if (!present.ok) throw new Error(present.refusal.code)
    const read = await readProvince(await writeProvince(present.value))
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    expect(read.province.assignments.filter(({ kind }) => kind === 'second')).toHaveLength(1)
    expect(await apply(read.province)).toMatchObject({ nothing: true })
    // And where the file changes something else.
    const renamed = read.province.agencies.map((one, i) => (i === 0 ? { ...one, name: 'نام تازهٔ دستگاه' } : one))
    await apply({ ...read.province, agencies: renamed })
    expect(await maxima()).toEqual(before)
    expect(await world.db.assignment.count({ where: { cycleId, kind: 'second' } })).toBe(2)
    // What was named in the chat is in no file, and no file takes it away.
    expect(await world.db.assignment.count({ where: { id: chat.id } })).toBe(1)
    expect(await world.db.item.count({ where: { id: item.id, state: 'NOT_APPLICABLE' } })).toBe(1)
  })

  it('takes a sheet of holidays alone, and lets no file take a decree of the chat away', async () => {
    await newCycle()
    await apply()
    const decree = { dayKey: '1405-09-07', title: 'آلودگی هوا', kind: 'decree' as const }
    await world.db.holiday.create({ data: decree })
    const before = await world.db.holiday.count()
    const holidays = [{ dayKey: '1405-12-01', title: 'مناسبت قمری', kind: 'lunar' as const }]
    const alone = { agencies: [], people: [], axes: [], indicators: [], assignments: [], inquiries: [] }
    const { consequences } = await apply({ ...alone, holidays, holidaysAlone: true })
    expect(consequences).toMatchObject({ holidays: { new: ['1405-12-01 مناسبت قمری'], removed: [] } })
    expect(await world.db.agency.count({ where: { active: true } })).toBe(52)
    expect(await world.db.seat.count({ where: { revokedAt: { not: null } } })).toBe(0)
    await apply()
    expect(await world.db.holiday.findUnique({ where: { dayKey: decree.dayKey } })).toEqual(decree)
    expect(await world.db.holiday.count()).toBeGreaterThanOrEqual(before)
  })

  it('shows before what it does after, and writes nothing while showing', async () => {
    await newCycle()
    const before = await everything()
    const shown = await previewProvince(world.tools, bySystem(world.clock.now()), { province })
    expect(await everything()).toBe(before)
    expect(shown.ok && shown.value.answer.consequences).toEqual((await apply()).consequences)
  })

  it('takes agencies and people without a cycle, and says that the indicators need one', async () => {
    expect(await apply()).toMatchObject({ left: 'cycle-needed', cycle: null })
    expect([await world.db.agency.count(), await world.db.indicator.count()]).toEqual([52, 0])
    await newCycle()
    const second = await apply()
    expect(second.left).toBeNull()
    expect(second.consequences.agencies).toMatchObject({ new: [], same: 52 })
    expect(second.consequences.indicators?.new).toHaveLength(province.indicators.length)
  })

  it('makes an agency that is left out inactive and revokes the seats of people left out', async () => {
    await newCycle()
    await apply()
    const gone = province.agencies[0]?.code ?? ''
    const without: Province = {
      ...province,
      agencies: province.agencies.filter(({ code }) => code !== gone),
      people: province.people.filter(({ agencyCode }) => agencyCode !== gone),
      indicators: province.indicators.filter(({ agencyCode }) => agencyCode !== gone),
      assignments: province.assignments.filter(({ agencyCode }) => agencyCode !== gone),
    }
    expect((await apply(without)).consequences.agencies?.removed).toHaveLength(1)
    const agency = await world.db.agency.findUniqueOrThrow({ where: { code: gone }, include: { seats: true } })
    expect(agency.active).toBe(false)
    expect(agency.seats.every((seat) => seat.revokedAt !== null)).toBe(true)
    expect(await world.db.item.count({ where: { agencyId: agency.id } })).toBe(0)
    expect((await apply(without)).nothing).toBe(true)
    await apply()
    expect(await world.db.item.count({ where: { agencyId: agency.id } })).toBe(34)
    expect(await world.db.seat.count({ where: { agencyId: agency.id, revokedAt: null } })).toBe(agency.seats.length)
  })

  it('retires a removed indicator that was answered and deletes one that was not', async () => {
    await newCycle()
    await apply()
    const [answered, untouched] = province.indicators.slice(0, 2).map(({ code }) => code)
    const item = await world.db.item.findFirstOrThrow({ where: { indicator: { code: answered ?? '' } } })
    await world.db.item.update({ where: { id: item.id }, data: { state: 'DRAFT' } })
    const shorter = { ...province, indicators: province.indicators.slice(2), assignments: province.assignments }
    const { consequences } = await apply(shorter)
    expect([consequences.indicators?.retired.length, consequences.indicators?.removed.length]).toEqual([1, 1])
    const rows = await world.db.indicator.findMany({ where: { code: { in: [answered ?? '', untouched ?? ''] } } })
    expect(rows.map(({ code, retired }) => [code, retired])).toEqual([[answered, true]])
    expect((await apply(shorter)).nothing).toBe(true)
  })

  it('finds a person again by his key when the name in the file is another', async () => {
    await newCycle()
    await apply()
    const count = await world.db.person.count()
    const renamed = { ...province, people: province.people.map((p, i) => (i === 0 ? { ...p, name: 'نام تازه' } : p)) }
    expect((await apply(renamed)).consequences.people).toMatchObject({ changed: ['نام تازه'], new: [], removed: [] })
    expect(await world.db.person.count()).toBe(count)
  })

  it('finds a person again by name and telephone when the rows bear another key since', async () => {
    await newCycle()
    const people = province.people.map((p, i) => (i === 0 ? { ...p, phone: '09150000001' } : p))
    await apply({ ...province, people })
    const before = await world.db.seat.count({ where: { revokedAt: null } })
    const first = people[0]?.key
    const rekeyed = people.map((p) => (p.key === first ? { ...p, key: 'another' } : p))
    const assignments = province.assignments.filter(({ person }) => person !== first)
    const { consequences, seats } = await apply({ ...province, people: rekeyed, assignments })
    expect([consequences.people?.new, consequences.people?.removed, seats]).toEqual([[], [], []])
    expect(await world.db.seat.count({ where: { revokedAt: null } })).toBe(before)
  })

  it('leaves a seat that was taken in the chat taken, names it, and gives it again only on wish', async () => {
    await newCycle()
    await apply()
    const holder = await world.db.person.findFirstOrThrow({
      where: { seats: { some: { role: 'focal-point' } } },
      include: { seats: true },
    })
    const [seat] = holder.seats
    const coordinator = await world.person('coordinator')
    await revokeSeat(world.tools, await coordinator.by(), { seatId: seat?.id ?? 0 })
    const living = () => world.db.seat.count({ where: { personId: holder.id, revokedAt: null } })
    const answer = await apply()
    expect(answer).toMatchObject({
      nothing: true,
      seats: [{ name: holder.name, how: 'disputed', role: 'focal-point' }],
    })
    expect(await living()).toBe(holder.seats.length - 1)
    const again = await applyProvince(world.tools, bySystem(world.clock.now()), { province, givesBack: true })
    expect(again).toMatchObject({ ok: true, value: { seats: [{ name: holder.name, how: 'gains' }] } })
    expect(await living()).toBe(holder.seats.length)
    expect(await apply()).toMatchObject({ nothing: true, seats: [] })
  })

  it('tells whoever loses a seat as by hand, and gives it again to the next file that names it', async () => {
    await newCycle()
    await apply()
    const [gone] = province.people.filter(({ role }) => role === 'evaluator')
    const without = {
      ...province,
      people: province.people.filter(({ key }) => key !== gone?.key),
      assignments: province.assignments.filter(({ person }) => person !== gone?.key),
    }
    expect((await apply(without)).seats).toEqual([expect.objectContaining({ name: gone?.name, how: 'loses' })])
    const notices = await world.db.notice.findMany({ where: { kind: 'seat-ended' }, select: { personId: true } })
    const person = await world.db.person.findFirstOrThrow({ where: { name: gone?.name ?? '' } })
    expect(notices).toEqual([{ personId: person.id }])
    expect((await apply()).seats).toEqual([expect.objectContaining({ name: gone?.name, how: 'gains' })])
  })

  it('asks before more than a tenth of the people go, and not for a tenth', async () => {
    await newCycle()
    await apply()
    const keys = [...new Set(province.people.map(({ key }) => key))]
    const tenth = Math.floor(keys.length / 10)
    const without = (count: number): Province => {
      const gone = new Set(keys.slice(0, count))
      const assignments = province.assignments.filter(({ person }) => person === undefined || !gone.has(person))
      return { ...province, people: province.people.filter(({ key }) => !gone.has(key)), assignments }
    }
    expect(await refusalOf(without(tenth + 1))).toBe('import-many-removed')
    expect(await world.db.seat.count({ where: { revokedAt: { not: null } } })).toBe(0)
    expect(await refusalOf(without(tenth))).toBe('applied')
  })

  it('leaves people invited in the chat and conflicts declared there alone', async () => {
    const cycleId = await newCycle()
    await apply()
    const guest = await world.person('coordinator', { name: 'مهمان' })
    await world.db.assignment.create({ data: { cycleId, kind: 'conflict', personId: guest.personId } })
    expect((await apply()).nothing).toBe(true)
    expect(await world.db.seat.count({ where: { personId: guest.personId, revokedAt: null } })).toBe(1)
  })

  it('keeps one person where somebody invited before stands in the file with the same name and seat', async () => {
    await newCycle()
    const first = province.people[0]
    const known = await world.person('coordinator', { name: first?.name ?? '' })
    const by = await known.by()
    const outcome = await applyProvince(world.tools, by, { province })
    expect(outcome.ok && outcome.value.consequences.people?.same).toBe(1)
    expect(await world.db.person.count({ where: { name: first?.name ?? '' } })).toBe(1)
  })

  describe('about somebody kept whom no row names', () => {
    const row = { key: 'new', name: 'ندا رهنما', role: 'evaluator' as const, team: 'توسعه' }
    const asked = async (one: Partial<ProvincePerson>): Promise<string[]> => {
      const by = bySystem(world.clock.now())
      const given = { ...province, people: [...province.people, { ...row, ...one }] }
      const shown = await previewProvince(world.tools, by, { province: given })
      return shown.ok ? shown.value.doubles.map(({ code, kept }) => `${code} ${kept.name}`) : [shown.refusal.code]
    }
    const invite = async (): Promise<number> => {
      const { personId } = await world.person('focal-point', { name: 'ندا رهنما' })
      await world.db.person.update({ where: { id: personId }, data: { phone: '09150001234' } })
      await world.db.seat.updateMany({ where: { personId }, data: { grantedBy: personId } })
      return personId
    }

    it('asks by the name or the telephone alone, never of the one who is meant for sure or of a stranger', async () => {
      await newCycle()
      await apply()
      await invite()
      expect(await asked({})).toEqual(['name-of-another ندا رهنما'])
      expect(await asked({ name: 'ندا  رهنما', phone: '09150009999' })).toEqual(['name-of-another ندا رهنما'])
      expect(await asked({ name: 'رضا توکلی', phone: '09150001234' })).toEqual(['phone-of-another ندا رهنما'])
      expect(await asked({ phone: '09150001234' })).toEqual([])
      expect(await asked({ name: 'رضا توکلی' })).toEqual([])
    })

    it('keeps one person where it is said so, with the conflicts declared in the chat, and asks no second time', async () => {
      const cycleId = await newCycle()
      await apply()
      const personId = await invite()
      const agency = await world.db.agency.findFirstOrThrow()
      await world.db.assignment.create({ data: { cycleId, kind: 'conflict', personId, agencyId: agency.id } })
      const tie = { kind: 'conflict' as const, person: 'new', agencyCode: agency.code }
      const given = { ...province, people: [...province.people, row], assignments: [...province.assignments, tie] }
      const keeping = { adopted: (doubles: readonly KeptDouble[]) => adoptedBy(doubles, 0, 1) }
      const by = bySystem(world.clock.now())
      expect(await applyProvince(world.tools, by, { province: given, keeping, reason: 'test' })).toMatchObject({
        ok: true,
      })
      const people = await world.db.person.findMany({ where: { name: row.name } })
      expect(people.map(({ id }) => id)).toEqual([personId])
      const seats = await world.db.seat.findMany({ where: { personId, revokedAt: null }, orderBy: { id: 'asc' } })
      expect(seats.map(({ role }) => role)).toEqual(['focal-point', 'evaluator'])
      // The file names the conflict that the chat declared: it stands once.
      expect(await world.db.assignment.count({ where: { personId, kind: 'conflict' } })).toBe(1)
      expect(await asked({})).toEqual([])
      expect((await apply(given)).nothing).toBe(true)
    })

    it('makes another person where it is said so, and asks no second time', async () => {
      await newCycle()
      await apply()
      await invite()
      await apply({ ...province, people: [...province.people, row] })
      expect(await world.db.person.count({ where: { name: row.name } })).toBe(2)
      expect(await asked({})).toEqual([])
    })

    it('takes no answer that was given about other people', async () => {
      await newCycle()
      await apply()
      await invite()
      const given = { ...province, people: [...province.people, row] }
      const by = bySystem(world.clock.now())
      const shown = await previewProvince(world.tools, by, { province: given })
      const mark = doublesMark(shown.ok ? shown.value.doubles : [])
      await invite()
      const keeping = { mark, adopted: (doubles: readonly KeptDouble[]) => adoptedBy(doubles, 0, 1) }
      const outcome = await applyProvince(world.tools, by, { province: given, keeping })
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'import-people-changed' } })
      expect(await world.db.seat.count({ where: { role: 'evaluator', person: { name: row.name } } })).toBe(0)
    })

    it('gives a seat that was taken in the chat back to the same person, whom only the chat knew', async () => {
      await newCycle()
      await apply()
      const personId = await invite()
      await world.db.seat.updateMany({ where: { personId }, data: { role: 'auditor' } })
      const seat = await world.db.seat.findFirstOrThrow({ where: { personId } })
      const coordinator = await world.person('coordinator')
      await revokeSeat(world.tools, await coordinator.by(), { seatId: seat.id })
      const given = {
        ...province,
        people: [...province.people, { key: 'n', name: row.name, role: 'auditor' as const }],
      }
      const by = bySystem(world.clock.now())
      expect(await applyProvince(world.tools, by, { province: given, givesBack: true })).toMatchObject({ ok: true })
      expect(await world.db.person.count({ where: { name: row.name } })).toBe(1)
    })
  })

  it('never takes the seat of the one who imports', async () => {
    await newCycle()
    await apply()
    const seat = await world.db.seat.findFirstOrThrow({ where: { role: 'coordinator' } })
    const actor = {
      kind: 'person' as const,
      personId: seat.personId,
      seatId: seat.id,
      role: 'coordinator' as const,
      agencyId: null,
      teamId: null,
      roles: ['coordinator' as const],
    }
    const by = { ...bySystem(world.clock.now()), actor }
    const without = { ...province, people: province.people.filter(({ role }) => role !== 'coordinator') }
    expect(await applyProvince(world.tools, by, { province: without })).toMatchObject({ ok: true })
    const living = await world.db.seat.findMany({ where: { role: 'coordinator', revokedAt: null } })
    expect(living.map(({ id }) => id)).toEqual([seat.id])
  })

  it('takes other indicators while the self-assessment runs', async () => {
    await newCycle('OPEN')
    await apply()
    expect(await refusalOf({ ...province, indicators: province.indicators.slice(1) })).toBe('applied')
  })

  it('refuses other indicators once the review has begun, but still takes people', async () => {
    const id = await newCycle('OPEN')
    await apply()
    await world.db.cycle.update({ where: { id }, data: { state: 'REVIEW' } })
    expect(await refusalOf({ ...province, indicators: province.indicators.slice(1) })).toBe('indicators-fixed')
    expect(await refusalOf({ ...province, people: province.people.slice(1) })).toBe('applied')
  })

  it('is refused to a focal point', async () => {
    await newCycle()
    await apply()
    const agency = await world.db.agency.findFirstOrThrow()
    const focal = await world.person('focal-point', { agencyId: agency.id })
    const outcome = await applyProvince(world.tools, await focal.by(), { province })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'not-your-role', needs: 'coordinator' } })
  })

  it('takes ten thousand rows', async () => {
    await newCycle('DRAFT')
    const agencies = Array.from({ length: 200 }, (_, i) => ({
      code: `B${i}`,
      name: `دستگاه ${i}`,
      group: 'economy' as const,
    }))
    const big: Province = {
      ...province,
      agencies,
      people: Array.from({ length: 1800 }, (_, i) => ({
        key: `p${i}`,
        name: `شخص ${i}`,
        role: 'focal-point' as const,
        agencyCode: `B${i % 200}`,
      })),
      indicators: Array.from({ length: 8000 }, (_, i) => ({
        code: `B${i % 200}-${i}`,
        title: `شاخص ${i}`,
        dimension: 'SPECIFIC' as const,
        axisCode: province.axes.at(-1)?.code ?? '',
        agencyCode: `B${i % 200}`,
        maximumHundredths: 2500,
        guidance: '',
        evidenceRequired: true,
        formula: 'BY_HAND' as const,
      })),
      assignments: [],
      inquiries: [],
    }
    await apply(big)
    expect(await world.db.indicator.count()).toBe(8000)
  })
})
