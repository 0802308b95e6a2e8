import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MovableClock } from '#shared/clock.ts'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { MORNING, smallProvince } from '../support/world.ts'

let stage: Stage
let coordinator: Player

beforeEach(async () => {
  stage = await openStage({
    prepare: async (app) => {
      const { db } = app.tools
      await smallProvince({ db, clock: new MovableClock(MORNING, { frozen: true }) }, { state: 'DRAFT' })
      // The same timetable in a twentieth of the time.
      const nearer = (at: Date): Date => new Date(MORNING.getTime() + (at.getTime() - MORNING.getTime()) / 20)
      for (const { id, opensAt, dueAt } of await db.stage.findMany())
        await db.stage.update({ where: { id }, data: { opensAt: nearer(opensAt), dueAt: nearer(dueAt) } })
    },
  })
  coordinator = await stage.enters(3, 'coordinator')
})
afterEach(() => closeStage(stage))

it('rehearses the year from /cycle: what it assumes, that it runs, and then text, workbook and pictures', {
  timeout: 300_000,
}, async () => {
  await stage.enters(4, 'deputy')
  await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  const { db } = stage.app.tools
  const absent = await db.person.create({ data: { name: 'رضا نیامده', searchKey: 'رضا', createdAt: MORNING } })
  const agency = await db.agency.findFirstOrThrow({ where: { code: 'A2' } })
  await db.seat.create({ data: { personId: absent.id, role: 'focal-point', agencyId: agency.id, grantedAt: MORNING } })
  await coordinator.hears()
  const notices = await db.notice.count()
  const posts = stage.emulator.channel('@tahavol').messages.length

  await coordinator.says('/cycle')
  const asked = plain((await coordinator.taps('تمرین سال')).text)
  expect(asked).toContain('هیچ پیامی بیرون نمی‌رود')
  expect(asked).toContain('همه خاموش')
  expect(asked).toContain('سازمان دیر می‌کند')
  expect(plain((await coordinator.taps('آغاز تمرین')).text)).toContain('تمرین در حال اجراست')

  // He may go on meanwhile; a second rehearsal has to wait.
  await coordinator.says('/cycle')
  await coordinator.taps('تمرین سال')
  expect(plain((await coordinator.taps('آغاز تمرین')).text)).toContain('یک تمرین دیگر در حال اجراست')

  const text = await vi.waitFor(
    () => {
      const found = coordinator.messages().find((message) => plain(message.text ?? '').startsWith('تمرین سال ۱۴۰۴ ·'))
      if (found === undefined) throw new Error('no result yet')
      return plain(found.text ?? '')
    },
    { timeout: 240_000, interval: 20 },
  )
  expect(text).toContain('همه به موقع:')
  expect(text).toContain('سازمان دیر می‌کند:')
  expect(text).toContain('✔ بن‌بست')
  expect(text).toContain('شلوغ‌ترین روز')
  expect(text).toContain('برخورد با تعطیلی')
  expect(text).toContain('پیام به ۱ نفر نمی‌رسد')
  expect(text).toContain('رضا نیامده · رابط ارزیابی دستگاه «دستگاه نمونه 2» · هنوز وارد نشده است')
  const sent = await vi.waitFor(
    () => {
      const files = coordinator.messages().flatMap(({ file }) => file ?? [])
      expect(files).toHaveLength(4)
      return files
    },
    { timeout: 240_000, interval: 20 },
  )
  expect(sent[0]?.name).toBe('تمرین-سال-1404.xlsx')

  await stage.settle()
  expect(await db.notice.count()).toBe(notices)
  expect(stage.emulator.channel('@tahavol').messages).toHaveLength(posts)
  expect((await db.cycle.findFirstOrThrow()).state).toBe('DRAFT')
  expect(await db.auditEntry.count({ where: { action: 'cycle.rehearse' } })).toBe(1)
})

it('is not offered to others, whose old button is refused with words', async () => {
  await coordinator.says('/cycle')
  await coordinator.taps('تمرین سال')
  await stage.app.tools.db.seat.updateMany({ where: { role: 'coordinator' }, data: { role: 'deputy' } })
  expect(plain((await coordinator.taps('آغاز تمرین')).text)).toContain('هماهنگ‌کننده')
  expect(await stage.app.tools.db.auditEntry.count({ where: { action: 'cycle.rehearse' } })).toBe(0)
})
