import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEmulator } from 'bot-api-emulator'
import { systemClock } from '#shared/clock.ts'
import { sha256, newSecretCode } from '#shared/ids.ts'
import { openDatabase } from '#storage/database.ts'
import { SEAL } from '#workflows/people/sealed.ts'
import { startProduct, until } from '../support/product-process.ts'
import { openProvinceStage, closeStage } from '../support/stage.ts'
import { newDatabaseFolder } from '../support/template-database.ts'

/** Reliability S6: whoever reads what is on the disk comes in with nothing of it. */
const onDisk = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

describe('a start code', () => {
  it('stands nowhere on the disk, however it was sent, and comes in', async () => {
    const stage = await openProvinceStage()
    const { db } = stage.app.tools
    const ways: ((code: string) => string)[] = [
      (code) => `/start ${code}`,
      (code) => code,
      (code) => `https://t.me/tahavol_bot?start=${code}`,
      (code) => `سلام، کد شما:\n/start ${code}\nلطفاً وارد شوید.`,
      (code) => `\u200f${code.slice(0, 11)}\u200b${code.slice(11)}`,
    ]
    const codes = ways.map(() => newSecretCode())
    for (const [i, code] of codes.entries()) {
      const bound = { hash: sha256(code), role: 'auditor', reason: 'story', name: `نام ${i}` } as const
      const now = stage.clock.now()
      await db.startCode.create({ data: { ...bound, createdAt: now, expiresAt: new Date(now.getTime() + 3_600_000) } })
      expect((await stage.player(700 + i).says(ways[i]?.(code) ?? '')).text).toContain('خوش آمدید')
    }
    const disk = onDisk(stage.folder) + stage.log.join('\n')
    expect(codes.filter((code) => disk.includes(code) || disk.includes(code.slice(0, 11)))).toEqual([])
    expect(codes.filter((code) => !disk.includes(sha256(code)))).toEqual([])
    await closeStage(stage)
  })

  it('is not what the database keeps of it: the hash brings nobody in, sealed or not', async () => {
    const stage = await openProvinceStage()
    const now = stage.clock.now()
    const hash = sha256(newSecretCode())
    await stage.app.tools.db.startCode.create({
      data: { hash, role: 'auditor', reason: 'story', createdAt: now, expiresAt: new Date(now.getTime() + 3_600_000) },
    })
    for (const written of [`/start ${hash}`, `/start ${SEAL}${hash}`, `${SEAL}${hash}`])
      expect((await stage.player(700).says(written)).text).not.toContain('خوش آمدید')
    await closeStage(stage)
  })

  it('stands in no table while its update still waits for a killed process, and comes in afterwards', {
    timeout: 90_000,
  }, async () => {
    const { folder, url } = newDatabaseFolder()
    const code = newSecretCode()
    const db = openDatabase(url)
    const now = systemClock.now()
    const bound = { hash: sha256(code), role: 'auditor', reason: 'story', name: 'ناظر' } as const
    await db.startCode.create({ data: { ...bound, createdAt: now, expiresAt: new Date(now.getTime() + 3_600_000) } })
    const emulator = createEmulator({ clock: systemClock, token: '1000:local-token' })
    const { root } = await emulator.start()
    const first = startProduct({ apiRoot: root, databaseUrl: url, dataDir: folder })
    await first.polling
    // No answer leaves any more: the update stays undone.
    emulator.faults.on('sendMessage', { kind: '500' })
    emulator.act(emulator.addUser({ id: 5000, firstName: 'ن' }).id).says(`/start ${code}`)
    await until(async () => (await db.inboxUpdate.count()) === 1, 20_000, 'the update is kept')
    await first.kill()
    expect(onDisk(folder).includes(code) || first.output().includes(code)).toBe(false)
    emulator.faults.clear()
    const second = startProduct({ apiRoot: root, databaseUrl: url, dataDir: folder })
    const heard = () => emulator.chat(5000).messages.some((message) => message.text?.includes('خوش آمدید') === true)
    await until(heard, 30_000, 'the code brings its person in')
    expect(await second.end()).toBe(0)
    expect(onDisk(folder).includes(code) || second.output().includes(code)).toBe(false)
    await db.$disconnect()
    await emulator.stop()
  })
})
