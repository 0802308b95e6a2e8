import { spawnSync } from 'node:child_process'
import { closeSync, cpSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createEmulator } from 'bot-api-emulator'
import { systemClock } from '#shared/clock.ts'
import { openDatabase } from '#storage/database.ts'
import { plain } from '../support/plain.ts'
import { type ProductProcess, startProduct, until } from '../support/product-process.ts'
import { pdfFile } from '../support/zip-file.ts'
import { openCrowd } from './crowd.ts'
import { figure, MESSENGERS } from './long.ts'

const DISK_MB = 24
const MB = 1024 * 1024
const PEOPLE = 12
const NOT_YET = 'نمی‌تواند چیزی ذخیره کند'

/** Starts what follows with a small disk of its own in place of the folder, which begins with what lies there. */
const SMALL_DISK = [
  'unshare',
  '--user',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  `set -e; at="$1"; shift; cp -a "$at" "$at.kept"; mount -t tmpfs -o size=${DISK_MB}m tmpfs "$at"; cp -a "$at.kept/." "$at"; exec "$@"`,
  'sh',
] as const
const mayMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

/** Takes all of the disk but so much. @returns what gives it back */
function fill(folder: string, leavesMb: number): () => void {
  const file = path.join(folder, 'filler')
  const handle = openSync(file, 'w')
  const block = Buffer.alloc(4096)
  const freeBytes = (): number => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  }
  try {
    while (freeBytes() > leavesMb * MB) writeSync(handle, block)
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error
  }
  closeSync(handle)
  return () => rmSync(file)
}

let product: ProductProcess | undefined
afterEach(async () => {
  if (product?.child.exitCode === null) await product.kill()
})

describe.skipIf(!mayMount).each(MESSENGERS)('on %s a disk that is full while the product runs (R14)', (platform) => {
  it('confirms nothing that is not saved, says so, and goes on by itself once there is room', {
    timeout: 120_000,
  }, async () => {
    const prepared = await openCrowd(PEOPLE, { platform })
    const { people } = prepared
    const { folder } = prepared.stage
    await prepared.stage.close()
    const emulator = createEmulator({ clock: systemClock, token: '1000:local-token', platform })
    const { root } = await emulator.start()
    for (const id of people) {
      emulator.addUser({ id, firstName: `ن${id}` })
      emulator.startedBy(id)
    }
    const file = path.join(folder, 'tahavol.db')
    const running = (product = startProduct({
      apiRoot: root,
      databaseUrl: `file:${file}`,
      dataDir: folder,
      env: { BOT_PLATFORM: platform },
      within: [...SMALL_DISK, folder],
    }))
    await running.polling
    const inside = path.join(`/proc/${running.child.pid}/root`, folder)
    const bot = (id: number): string[] =>
      emulator.chat(id).messages.flatMap(({ from, text }) => (from === 'bot' ? [plain(text ?? '')] : []))
    const said = (id: number): string[] => bot(id).filter((text) => text.includes(NOT_YET))
    const answered = (id: number): string[] => bot(id).filter((text) => !text.includes(NOT_YET))
    const [sender = 0, ...writers] = people

    // Room for a message, none for its file.
    const empty = fill(inside, 2)
    emulator
      .act(sender)
      .sendsDocument({ name: 'گزارش.pdf', bytes: Buffer.concat([pdfFile(), Buffer.alloc(6 * MB, 'x'), pdfFile()]) })
    await until(() => said(sender).length > 0, 30_000, 'whoever sent a file is told')
    empty()
    await until(() => answered(sender).length > 0, 90_000, 'the file is kept')

    const release = fill(inside, 0)
    for (const id of writers) emulator.act(id).says('/help')
    await until(() => writers.every((id) => said(id).length > 0), 60_000, 'those who wrote are told')
    // Nothing of theirs was confirmed to the messenger.
    expect(emulator.pendingUpdates.length).toBe(writers.length)
    expect(writers.flatMap(answered)).toEqual([])
    const filledMs = performance.now()
    release()
    await until(() => writers.every((id) => answered(id).length > 0), 60_000, 'all are answered')
    const backMs = performance.now() - filledMs
    await until(() => emulator.pendingUpdates.length === 0, 10_000, 'all is confirmed')
    const copy = `${folder}-copy`
    cpSync(inside, copy, { recursive: true, filter: (name) => !name.endsWith('-shm') })
    const kept = openDatabase(`file:${path.join(copy, 'tahavol.db')}`)
    const states = await kept.inboxUpdate.groupBy({ by: ['state'], _count: { _all: true } })
    const [check] = await kept.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`
    await kept.$disconnect()
    expect(states.map(({ state, _count }) => [state, _count._all])).toEqual([['DONE', PEOPLE]])
    expect(check).toEqual({ integrity_check: 'ok' })
    expect(people.map((id) => [said(id).length, answered(id).length])).toEqual(people.map(() => [1, 1]))
    expect(running.child.exitCode).toBeNull()
    expect(await running.end()).toBe(0)
    await emulator.stop()
    figure(
      `disk full under ${PEOPLE} people, ${platform}`,
      'nothing confirmed and lost; goes on by itself',
      `0 lost; back after ${(backMs / 1000).toFixed(1)} s`,
    )
  })
})
