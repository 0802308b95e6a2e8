import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeSealedBackup } from '#storage/backup.ts'
import { openFileStore } from '#storage/files.ts'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { MovableClock } from '#shared/clock.ts'
import { createLog } from '#shared/log.ts'
import { openWorld } from '../support/world.ts'

const GONE = 'backup-999999999-x'

/** Everything below a folder that another account of the machine could look into, and every SQLite file by its name. */
function open(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    const isShut = (statSync(file).mode & 0o077) === 0
    if (isShut) return []
    return entry.isDirectory() ? open(file) : [file]
  })
}

describe('an encrypted backup', () => {
  it('has what is readable of it in a folder of its own, whatever the umask, and leaves nothing of it', async () => {
    const world = await openWorld()
    const inner = await openFileStore(world.folder)
    const kept = await inner.keep(
      (async function* () {
        await Promise.resolve()
        yield Buffer.from('evidence')
      })(),
    )
    if (!kept.ok) throw new Error(kept.refusal.code)
    const { sha256, sizeBytes } = kept.value
    await world.db.blob.create({ data: { sha256, sizeBytes, mimeType: 'text/plain', storedAt: new Date(0) } })
    const former = process.umask(0)
    const target = path.join(world.folder, 'elsewhere', 'sealed')
    mkdirSync(path.dirname(target))
    const before = open(world.folder)
    let seen: string[] = []
    try {
      const watched = {
        ...inner,
        read: (hash: string) => {
          seen = [...open(world.folder), ...readdirSync(world.folder).filter((name) => name.startsWith('backup-'))]
          return inner.read(hash)
        },
      }
      const { publicKey } = generateKeyPairSync('x25519')
      const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
      expect((await writeSealedBackup(`${world.folder}/tahavol.db`, watched, target, pem)).ok).toBe(true)
    } finally {
      process.umask(former)
    }
    expect(seen.filter((file) => !before.includes(file))).toEqual([`backup-${process.pid}-${seen.at(-1)?.slice(-6)}`])
    expect(readdirSync(world.folder).filter((name) => name.startsWith('backup-'))).toEqual([])
    await world.close()
  })

  it('that was killed in the middle is cleared away by the next one and at the start, one that runs is not', async () => {
    const world = await openWorld()
    const running = `backup-${process.ppid}-x`
    const left = () => readdirSync(world.folder).filter((name) => name.startsWith('backup-'))
    const { publicKey } = generateKeyPairSync('x25519')
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    for (const name of [GONE, running]) mkdirSync(path.join(world.folder, name))
    const files = await openFileStore(world.folder)
    expect((await writeSealedBackup(`${world.folder}/tahavol.db`, files, `${world.folder}/sealed`, pem)).ok).toBe(true)
    expect(left()).toEqual([running])
    await world.close()
    mkdirSync(path.join(world.folder, GONE))
    const config = readConfig({ DATABASE_URL: world.url, DATA_DIR: world.folder, BOT_PLATFORM: 'local' })
    if (!config.ok) throw new Error(config.refusal.list)
    const endpoint = { apiRoot: 'http://127.0.0.1:9', token: '1:a' }
    const app = await buildApp(config.value, endpoint, { clock: new MovableClock(), log: createLog('silent') })
    await app.stop()
    expect(left()).toEqual([running])
  })
})
