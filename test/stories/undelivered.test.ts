import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sendsOut, writes } from '../support/announcing.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

let stage: Stage
let coordinator: Player
let first: Player
let second: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(7, 'coordinator')
  first = await stage.enters(8, 'focal-point', { agencyCode: 'A1', name: 'مریم نمونه' })
  second = await stage.enters(9, 'focal-point', { agencyCode: 'A2', name: 'رضا نمونه' })
})
afterEach(() => closeStage(stage))

/** What the log tells of messages that were meant not to arrive. */
const expectInLog = (...events: string[]): void => {
  for (const event of events) expect(stage.log.some((line) => line.includes(event))).toBe(true)
  stage.log.splice(0)
}

const states = async (kind: string): Promise<Record<string, string>> => {
  const { db } = stage.app.tools
  const rows = await db.notice.findMany({ where: { kind, channel: false }, include: { person: true } })
  return Object.fromEntries(rows.map(({ person, state }) => [person?.name ?? '', state]))
}
const entries = async (action: string) =>
  (await stage.app.tools.db.auditEntry.findMany({ where: { action } })).map(({ subject }) => subject)
const heardBy = (player: Player, words: string): number =>
  player.messages().filter(({ from, text }) => from === 'bot' && plain(text ?? '').includes(words)).length

async function oneFailsAndOneIsGone(): Promise<void> {
  second.blocks()
  await stage.settle()
  stage.emulator.faults.on('sendMessage', {
    kind: 'refusal',
    code: 400,
    description: 'Bad Request: message is wrong',
    chatId: 8,
    times: 1,
  })
  await writes(coordinator, '77')
  await sendsOut(coordinator)
  expectInLog('notice-rejected')
}

describe('what did not arrive', () => {
  it('is nowhere to be seen while all has arrived', async () => {
    expect(plain((await coordinator.says('/undelivered')).text)).toContain('پیام نرسیده‌ای برای پیگیری نیست')
    await coordinator.wholeHome()
    expect(coordinator.buttons().join()).not.toContain('نرسیده‌ها')
  })

  it('stands on the home screen and is grouped by reason: who, what, since when, and never its text', async () => {
    await oneFailsAndOneIsGone()
    expect(plain((await coordinator.wholeHome()).text)).toContain('✖ ۲ پیام نرسیده است')
    const list = plain((await coordinator.taps('نرسیده‌ها (۲)')).text)
    expect(list).toContain('ناموفق: فرستاده نشد\n• مریم نمونه · رابط ارزیابی دستگاه، دستگاه نمونه 1\nبخشنامهٔ شمارهٔ ۷۷')
    expect(list).toContain('در دسترس نیست\n• رضا نمونه')
    expect(list).not.toContain('عنوان 77')
    await first.says('/undelivered')
    expect(plain((await first.hears()).text)).not.toContain('رضا')
    expect(await entries('delivery.phone')).toEqual([])
  })

  it('is sent again once, and what has arrived then is counted no longer', async () => {
    await oneFailsAndOneIsGone()
    await coordinator.says('/undelivered')
    await coordinator.taps('مریم نمونه')
    const page = coordinator.messages().at(-1)
    if (page === undefined) throw new Error('no page')
    const heard = plain((await coordinator.taps('دوباره بفرست')).text)
    expect(heard).toContain('۱ پیام در نوبت فرستادن است')
    await coordinator.says('/undelivered')
    expect(coordinator.buttons().join()).not.toContain('مریم')
    expect(heardBy(first, 'عنوان 77')).toBe(1)
    const [entry] = await entries('delivery.send-again')
    expect(entry).toMatch(/^notice:\d+$/)
    await coordinator.wholeHome()
    expect(coordinator.buttons()).toContain('نرسیده‌ها (۱)')
  })

  it('is told by telephone: reading the number and having told it both stand in the log', async () => {
    await oneFailsAndOneIsGone()
    const { db } = stage.app.tools
    const person = await db.person.findFirstOrThrow({ where: { name: 'رضا نمونه' } })
    await db.person.update({ where: { id: person.id }, data: { phone: '09151112233' } })
    await coordinator.says('/undelivered')
    const page = plain((await coordinator.taps('رضا نمونه')).text)
    expect(page).not.toContain('0915')
    expect(coordinator.buttons()).toContain('این شخص رفته است')
    expect(plain((await coordinator.taps('راه دیگر')).text)).toContain('09151112233')
    expect(await entries('delivery.phone')).toEqual([`person:${person.id}`])
    expect(plain((await coordinator.taps('تلفنی گفته شد')).text)).toContain('ثبت شد')
    expect(await entries('delivery.tell-by-phone')).toEqual([`person:${person.id}`])
    await coordinator.wholeHome()
    expect(coordinator.buttons()).toContain('نرسیده‌ها (۱)')
  })

  it('is closed by «دیده شد», but not what has come since', async () => {
    await oneFailsAndOneIsGone()
    await coordinator.says('/undelivered')
    await coordinator.taps('رضا نمونه')
    const page = coordinator.messages().findLast(({ buttons }) => buttons.flat().some(({ text }) => text === 'دیده شد'))
    if (page === undefined) throw new Error('no page')
    await writes(coordinator, '78')
    await sendsOut(coordinator)
    stage.log.splice(0)
    await coordinator.says('/undelivered')
    const list = plain((await coordinator.taps('رضا نمونه')).text)
    expect(list).toContain('۲ پیام نرسیده')
    await coordinator.taps('دیده شد')
    await coordinator.wholeHome()
    expect(coordinator.buttons()).toContain('نرسیده‌ها (۱)')
    expect(await entries('delivery.close')).toHaveLength(1)
  })

  it('asks before it sends a second time what may have arrived', async () => {
    await writes(coordinator, '77')
    await sendsOut(coordinator)
    const { db } = stage.app.tools
    const circular = await db.circular.findFirstOrThrow()
    const person = await db.person.findFirstOrThrow({ where: { name: 'مریم نمونه' } })
    const at = stage.clock.now()
    await db.notice.create({
      data: {
        kind: 'circular-unseen',
        args: { circularId: circular.id },
        uniqueKey: 'x',
        personId: person.id,
        lane: 'broadcast',
        notBefore: at,
        createdAt: at,
        state: 'UNCERTAIN',
      },
    })
    const list = plain((await coordinator.says('/undelivered')).text)
    expect(list).toContain('نامعلوم: شاید رسیده باشد\n• مریم نمونه')
    await coordinator.taps('مریم نمونه')
    expect(plain((await coordinator.taps('دوباره بفرست')).text)).toContain('شاید رسیده باشد؛ دوباره فرستاده شود؟')
    expect(await states('circular-unseen')).toEqual({ 'مریم نمونه': 'UNCERTAIN' })
    await coordinator.taps('بله، دوباره بفرست')
    expect(await states('circular-unseen')).toEqual({ 'مریم نمونه': 'SENT' })
  })

  it('goes to nobody who has lost the role meanwhile', async () => {
    await oneFailsAndOneIsGone()
    const { db } = stage.app.tools
    await coordinator.says('/undelivered')
    await coordinator.taps('مریم نمونه')
    await db.seat.updateMany({ where: { person: { name: 'مریم نمونه' } }, data: { revokedAt: stage.clock.now() } })
    expect(plain((await coordinator.taps('دوباره بفرست')).text)).toContain('چیزی برای فرستادن نمانده است')
    expect(await states('circular')).toMatchObject({ 'مریم نمونه': 'FAILED' })
    const page = plain((await coordinator.taps('مریم نمونه')).text)
    expect(page).toContain('دیگر نقشی ندارد')
    expect(coordinator.buttons()).not.toContain('دوباره بفرست')
  })

  it('names the messages from people that could not be handled, with the command of the operator', async () => {
    const { db, platform } = stage.app.tools
    const at = stage.clock.now()
    const update = { platform, updateId: 900_001, payload: '{}', receivedAt: at, state: 'DEAD' as const, reason: 'bug' }
    await db.inboxUpdate.create({ data: { ...update, chatKey: '8' } })
    const home = plain((await coordinator.wholeHome()).text)
    expect(home).toContain('پیامی که رسیدگی نشد: ۱')
    expect(home).toContain('npm run tahavol -- updates')
  })
})
