import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { restoreBackup, writeBackup } from '#storage/backup.ts'
import { parkedAsOf } from '#storage/parking.ts'
import { tahavolOver } from '../support/command-line.ts'
import { until } from '../support/product-process.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

const HOUR_MS = 3_600_000

let stage: Stage
let first: Player
let second: Player
let readers: Player[]
beforeEach(async () => {
  stage = await openProvinceStage()
  first = await stage.enters(6, 'coordinator')
  second = await stage.enters(8, 'coordinator')
  readers = [await stage.enters(7, 'auditor')]
  readers.push(await stage.enters(9, 'auditor'))
  await leave()
  await restore()
})
afterEach(() => {
  // Outside local mode a clock that is a day ahead is held until the messenger's dates bear it out.
  const others = stage.log.splice(0).filter((line) => !/"clock-(?:held|believed)"/.test(line))
  stage.log.push(...others)
  return closeStage(stage)
})

/** A message to each auditor that is not due for another hour. */
async function leave(key = 'left'): Promise<void> {
  const { db } = stage.app.tools
  const notBefore = new Date(stage.clock.now().getTime() + HOUR_MS)
  for (const { userId } of readers) {
    const { personId } = await db.account.findFirstOrThrow({ where: { userId: String(userId) } })
    const args = { frozenAt: notBefore.toISOString(), reason: 'خبر مانده' }
    const notice = { kind: 'service-frozen', args, uniqueKey: `${key}:${userId}`, personId, lane: 'reply' } as const
    await db.notice.create({ data: { ...notice, notBefore, createdAt: stage.clock.now() } })
  }
}

/** What the backup has is put back a day later, when all of it is due. */
async function restore(): Promise<void> {
  const file = `${stage.folder}/tahavol.db`
  const backup = path.join(stage.folder, `${stage.clock.now().getTime()}.backup`)
  const { files } = stage.app.tools
  expect((await writeBackup(file, files, backup)).ok).toBe(true)
  await stage.restart(async () => {
    expect((await restoreBackup(backup, file, files)).ok).toBe(true)
    stage.clock.advance(DAY_MS)
  })
  await stage.settle()
  for (const player of [first, second, ...readers]) await player.hears()
}

const goesOn = (): Promise<void> =>
  until(
    async () => (await stage.app.tools.db.notice.count({ where: { state: 'PENDING' } })) === 0,
    20_000,
    'the outbox goes on',
  )
const timesHeard = async (player: Player): Promise<number> =>
  plain((await player.hears()).text).split('خبر مانده').length - 1
const entries = () => stage.app.tools.db.auditEntry.findMany({ where: { action: { startsWith: 'outbox.' } } })

describe('after a restore', () => {
  it('what was on its way when the backup was written is dropped with the rest', async () => {
    const { db } = stage.app.tools
    const { id } = await db.notice.findFirstOrThrow({ where: { uniqueKey: { startsWith: 'left:' } } })
    await db.notice.update({ where: { id }, data: { state: 'SENDING' } })
    const tahavol = tahavolOver({ folder: stage.folder, url: `file:${stage.folder}/tahavol.db` })
    expect((await tahavol(['outbox', 'drop'])).errors).toEqual([])
    await goesOn()
    await stage.waits(60_000)
    expect(await Promise.all(readers.map(timesHeard))).toEqual([0, 0])
    const left = await db.notice.findMany({ where: { uniqueKey: { startsWith: 'left:' } } })
    expect(left.map(({ state }) => state)).toEqual(['DROPPED', 'DROPPED'])
  })

  it('each coordinator reads it first, one tap sends each message once, and the late tap hears it is done', async () => {
    for (const coordinator of [first, second]) {
      const home = plain((await coordinator.says('/start')).text)
      expect(home).toMatch(
        /از نسخهٔ پشتیبان یکشنبه ۱ آذر.* برگردانده شده است و .* پیام مانده است؛ هیچ‌کدام فرستاده نمی‌شود/,
      )
      expect(coordinator.buttons().slice(0, 2)).toEqual(['بفرست', 'دور بریز'])
      expect(plain((await coordinator.says('/work')).text)).toContain('از نسخهٔ پشتیبان')
      expect(coordinator.buttons().slice(0, 2)).toEqual(['بفرست', 'دور بریز'])
    }
    expect((await readers[0]?.says('/start'))?.text).not.toContain('پشتیبان')
    await stage.waits(60_000)
    for (const reader of readers) expect(await timesHeard(reader)).toBe(0)

    const waiting = await stage.app.tools.db.notice.count({ where: { state: 'PENDING' } })
    expect(plain((await first.taps('بفرست')).text)).toContain('فرستاده می‌شود')
    await goesOn()
    await stage.settle()
    for (const reader of readers) expect(await timesHeard(reader)).toBe(1)
    expect(plain((await second.taps('بفرست')).text)).toContain('پیش‌تر تصمیم گرفته شده است')
    await stage.waits(60_000)
    for (const reader of readers) expect(await timesHeard(reader)).toBe(0)
    expect((await second.says('/start')).text).not.toContain('پشتیبان')
    const details = { count: waiting }
    expect(await entries()).toMatchObject([{ action: 'outbox.send', subject: 'service:outbox', details }])
  })

  it('dropping is asked once more, and of two at once one wins', async () => {
    for (const coordinator of [first, second]) {
      await coordinator.says('/start')
      expect(plain((await coordinator.taps('دور بریز')).text)).toContain('این کار برگشت ندارد')
    }
    expect(await parkedAsOf(stage.app.tools.db)).not.toBeNull()
    const answers = await Promise.all([first, second].map((one) => one.taps('بله')))
    const texts = answers.map(({ text }) => plain(text)).toSorted()
    expect(texts.filter((text) => text.includes('دور ریخته شد'))).toHaveLength(1)
    expect(texts.filter((text) => text.includes('پیش‌تر تصمیم گرفته شده است'))).toHaveLength(1)
    expect((await entries()).map(({ action }) => action)).toEqual(['outbox.drop'])
    await stage.waits(60_000)
    for (const reader of readers) expect(await timesHeard(reader)).toBe(0)
    // What comes later goes out.
    await leave('later')
    await stage.waits(HOUR_MS)
    await goesOn()
    for (const reader of readers) expect(await timesHeard(reader)).toBe(1)
  })

  it('the operator may decide as well, by the same act', async () => {
    const place = { folder: stage.app.tools.files.folder, url: `file:${stage.folder}/tahavol.db` }
    const tahavol = tahavolOver(place)
    expect((await tahavol(['outbox'])).out).toContain('parked')
    expect(await tahavol(['outbox', 'drop'])).toMatchObject({ status: 0 })
    expect((await tahavol(['outbox', 'send'])).errors.join()).toContain('decided already')
    await first.says('/start')
    expect(first.buttons()).not.toContain('بفرست')
    expect(await entries()).toMatchObject([{ action: 'outbox.drop', actor: 'system' }])
  })
})
