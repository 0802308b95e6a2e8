import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadSample } from '../support/quick-sample.ts'
import {
  closeStage,
  openProvinceStage,
  openStage,
  plain,
  type Player,
  type Stage,
  readsWhole,
} from '../support/stage.ts'

let stage: Stage
beforeEach(async () => {
  // The year before is over and can be read; nothing of the next one is there yet.
  stage = await openProvinceStage({ state: 'CLOSED' })
})
afterEach(() => closeStage(stage))

const AGENCY = [
  '/menu',
  '/deadlines',
  '/evidence',
  '/status',
  '/scores',
  '/objections',
  '/settings',
  '/circulars',
  '/extension',
]
const OFFICE = ['/menu', '/deadlines', '/queue', '/settings', '/circulars']

const screensOf = async (player: Player, commands: readonly string[]): Promise<string[]> => {
  const screens: string[] = []
  for (const command of commands) {
    const { text } = await player.says(command)
    screens.push(`${command}\n${plain(text)}\n${player.buttons().join(' | ')}`)
  }
  return screens
}

async function draftNextYear(coordinator: Player): Promise<void> {
  await coordinator.says('/cycle')
  for (const press of ['ساخت دورهٔ تازه', '۱۴۰۵', 'خراسان رضوی', 'امروز', 'بیشترین', 'ساخت پیش‌نویس'])
    await coordinator.taps(press)
}

describe('the draft of the next year', () => {
  it('changes nothing of what agencies and evaluators read: the year before stays', async () => {
    const coordinator = await stage.enters(3, 'coordinator')
    const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
    const evaluator = await stage.enters(9, 'evaluator')
    const before = [await screensOf(focal, AGENCY), await screensOf(evaluator, OFFICE)]
    expect(before[0]?.[1]).toContain('۱۴۰۴')
    await draftNextYear(coordinator)
    expect(await stage.app.tools.db.cycle.findMany({ select: { year: true, state: true } })).toEqual([
      { year: 1404, state: 'CLOSED' },
      { year: 1405, state: 'DRAFT' },
    ])
    expect([await screensOf(focal, AGENCY), await screensOf(evaluator, OFFICE)]).toEqual(before)
  })

  it('is before the coordinator, whose digest and reminders say nothing of it', async () => {
    const coordinator = await stage.enters(3, 'coordinator')
    await draftNextYear(coordinator)
    expect(plain((await coordinator.says('/cycle')).text)).toContain('۱۴۰۵')
    expect(plain((await coordinator.says('/deadlines')).text)).not.toContain('دورهٔ ۱۴۰۵')
    await stage.waits(86_400_000)
    const kinds = await stage.app.tools.db.notice.findMany({ select: { kind: true } })
    expect(kinds.map(({ kind }) => kind).filter((kind) => /digest|reminder/.test(kind))).toEqual([])
  })

  it('has before it what the yearly review has found, and how many of its tasks still wait (requirement D11)', async () => {
    const { db } = stage.app.tools
    const coordinator = await stage.enters(3, 'coordinator')
    const cycle = await db.cycle.findFirstOrThrow()
    const agency = await db.agency.findFirstOrThrow()
    const { id: procedureId } = await db.procedure.findFirstOrThrow({ where: { key: 'process-review' } })
    const { personId } = await db.seat.findFirstOrThrow({ where: { role: 'coordinator' } })
    const at = stage.clock.now()
    const told = async (code: string, text: string, end: 'done' | null): Promise<number> => {
      const row = { code, procedureId, cycleId: cycle.id, agencyId: agency.id, name: agency.name, searchKey: code }
      const { id } = await db.case.create({
        data: { ...row, step: 'findings', stepSince: at, startedAt: at, end, endedAt: end === null ? null : at },
      })
      await db.caseAnswer.create({ data: { caseId: id, path: 'findings.findings', value: { is: text }, at } })
      return id
    }
    const caseId = await told('T1', 'مهلت بازبینی کوتاه بود.', 'done')
    await told('T2', 'هنوز تأیید نشده است.', null)
    await db.caseTask.create({
      data: { caseId, step: 'findings', text: 'مهلت', ownerId: personId, dueAt: at, setBy: personId, setAt: at },
    })
    await coordinator.says('/cycle')
    await coordinator.taps('پیش‌نویس ۱۴۰۵ از روی همین سال')
    const draft = plain(await readsWhole(coordinator, '/cycle'))
    expect(draft).toContain('بازبینی سالانهٔ فرایند · سال ۱۴۰۴ · اقدام‌ها: ۱، انجام‌نشده: ۱')
    expect(draft).toContain('مهلت بازبینی کوتاه بود.')
    expect(draft).not.toContain('هنوز تأیید نشده است.')
  })

  it('begins from this year: indicators, weights, stages a year later, assignments; what does not go over is listed', async () => {
    const { db } = stage.app.tools
    const coordinator = await stage.enters(3, 'coordinator')
    const evaluator = await stage.enters(9, 'evaluator')
    const { personId } = await db.seat.findFirstOrThrow({ where: { role: 'evaluator' } })
    const before = await db.cycle.findFirstOrThrow({ include: { stages: true, indicators: true } })
    await db.assignment.create({ data: { cycleId: before.id, kind: 'review', personId } })
    await db.seat.updateMany({ where: { personId }, data: { revokedAt: stage.clock.now() } })
    await db.indicator.updateMany({ where: { code: '1-2' }, data: { retired: true } })
    const assigned = await db.assignment.count({ where: { cycleId: before.id } })
    await coordinator.says('/cycle')
    const made = plain((await coordinator.taps('پیش‌نویس ۱۴۰۵ از روی همین سال')).text)
    expect(made).toContain('کنار گذاشته')
    expect(made).toContain('1-2')
    expect(made).toContain('۱ واگذاری نیامده است')
    const after = await db.cycle.findFirstOrThrow({
      where: { year: 1405 },
      include: { stages: true, indicators: true },
    })
    expect(after.state).toBe('DRAFT')
    const weights = (rows: readonly { code: string; maximumHundredths: number; retired: boolean }[]) =>
      rows.flatMap(({ code, maximumHundredths, retired }) => (retired ? [] : [`${code} ${maximumHundredths}`]))
    const original = await db.indicator.findMany({ where: { cycleId: before.id } })
    expect(weights(after.indicators)).toEqual(weights(original))
    expect(await db.assignment.count({ where: { cycleId: after.id } })).toBe(assigned - 1)
    expect(after.stages.map(({ key }) => key)).toEqual(before.stages.map(({ key }) => key))
    for (const [i, { opensAt, dueAt }] of after.stages.entries()) {
      const days = (dueAt.getTime() - (before.stages[i]?.dueAt.getTime() ?? 0)) / 86_400_000
      expect(days).toBeGreaterThanOrEqual(365)
      expect(days).toBeLessThan(375)
      expect(opensAt <= dueAt).toBe(true)
    }
    // Twice is refused, and nobody else sees it.
    await coordinator.says('/cycle')
    expect(coordinator.buttons().join()).not.toContain('از روی همین سال')
    expect(plain((await evaluator.says('/deadlines')).text)).not.toContain('۱۴۰۵')
  })
})

it('of 52 agencies has its own board, while home, progress and every agency’s screens are of the year that is over', async () => {
  await closeStage(stage)
  stage = await openStage({
    prepare: async ({ tools }) => {
      await loadSample(tools)
      await tools.db.cycle.updateMany({ data: { state: 'CLOSED' } })
    },
  })
  const { db } = stage.app.tools
  const old = await db.cycle.findFirstOrThrow()
  const playerOf = async (role: Column.Role): Promise<Player> => {
    const { personId } = await db.seat.findFirstOrThrow({ where: { role, revokedAt: null }, orderBy: { id: 'asc' } })
    return stage.player(10_000 + personId)
  }
  const [coordinator, focal, auditor] = [
    await playerOf('coordinator'),
    await playerOf('focal-point'),
    await playerOf('auditor'),
  ]
  const read = async () => [
    await screensOf(focal, AGENCY),
    await screensOf(auditor, ['/menu', '/progress', '/deadlines']),
    await screensOf(coordinator, ['/progress', '/deadlines']),
  ]
  const before = await read()
  await coordinator.says('/cycle')
  await coordinator.taps('از روی همین سال')
  expect(await read()).toEqual(before)
  const drafted = await db.cycle.findFirstOrThrow({ where: { state: 'DRAFT' } })
  expect(drafted.year).toBe(old.year + 1)
  const board = plain(await readsWhole(coordinator, '/cycle'))
  expect(board).toMatch(/وضعیت: پیش‌نویس/)
  expect(board).toMatch(/۵۲ دستگاه · ۳۴۰ شاخص/)
  const home = plain((await coordinator.says('/menu')).text)
  expect(home).toContain('بخشنامهٔ دورهٔ پیش‌نویس را بنویسید')
  expect(before[2]?.[0]).toContain('۵۲ دستگاه')
})
