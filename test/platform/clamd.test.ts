import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { MovableClock } from '#shared/clock.ts'
import { createLog } from '#shared/log.ts'
import { bySystem } from '#workflows/tools.ts'
import { keepFile } from '#workflows/files/keep-file.ts'
import { clamdAddress, scanByClamd } from '#platform/clamd.ts'
import { openData } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { codeOf } from '../support/review-world.ts'
import { newDatabaseFolder } from '../support/template-database.ts'

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
const LIMIT = 25 * 1024 * 1024

let server: Server | undefined
afterEach(() => new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve()))))

/** clamd as its manual says: `zINSTREAM\0`, chunks behind their length in network order, an empty one, one answer that ends in NUL. */
async function startClamd(where: string | number): Promise<string> {
  server = createServer((socket: Socket) => {
    let held = Buffer.alloc(0)
    const file: Buffer[] = []
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      held = Buffer.concat([held, chunk])
      if (file.length === 0 && held.subarray(0, 10).toString() === 'zINSTREAM\0') {
        file.push(Buffer.alloc(0))
        held = held.subarray(10)
      }
      while (file.length > 0 && held.length >= 4 && held.length >= 4 + held.readUInt32BE()) {
        const length = held.readUInt32BE()
        if (length === 0) {
          const bytes = Buffer.concat(file)
          const told = bytes.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK'
          return void socket.end(bytes.length > LIMIT ? 'INSTREAM size limit exceeded. ERROR\0' : `${told}\0`)
        }
        file.push(held.subarray(4, 4 + length))
        held = held.subarray(4 + length)
      }
    })
  })
  await new Promise<void>((resolve) => server?.listen(where, () => resolve()))
  const address = server.address()
  return typeof address === 'string' ? address : `127.0.0.1:${address?.port ?? 0}`
}

const scan = (where: string, bytes: Uint8Array) => scanByClamd(clamdAddress(where) ?? { path: '' }, bytes)

describe('the scanner', () => {
  it('says what it finds over either kind of socket, also behind the first chunk', async () => {
    for (const at of [`${newDatabaseFolder().folder}/clamd.ctl`, 0]) {
      const where = await startClamd(at)
      const big = Buffer.concat([Buffer.alloc(200_000, 1), Buffer.from(EICAR), Buffer.alloc(200_000, 2)])
      expect(await scan(where, Buffer.from('a report'))).toEqual({ kind: 'clean' })
      expect(await scan(where, big)).toEqual({ kind: 'found', what: 'Win.Test.EICAR_HDB-1' })
      expect(await scan(where, Buffer.alloc(LIMIT + 1))).toMatchObject({ kind: 'away' })
      await new Promise((resolve) => server?.close(resolve))
      expect(await scan(where, big)).toMatchObject({ kind: 'away' })
    }
  })

  it('is asked for every file: what it finds is never kept, and while it is away the setting decides', async () => {
    const { folder, url } = newDatabaseFolder()
    const socket = `${folder}/clamd.ctl`
    const files = async (whenAway: string, text: string): Promise<string> => {
      const settings = { DATABASE_URL: url, DATA_DIR: folder, CLAMD_SOCKET: socket, CLAMD_WHEN_AWAY: whenAway }
      const config = readConfig(settings)
      if (!config.ok) throw new Error(config.refusal.list)
      const { tools, close } = await openData(config.value, new MovableClock(), createLog('silent'))
      const file = { fileId: 'f', fileUniqueId: 'u', name: 'report.txt', kind: 'document' as const }
      const kept = await keepFile(tools, bySystem(new Date()), file, async (take) => ({
        ok: true,
        value: await take(
          (async function* () {
            await Promise.resolve()
            yield Buffer.from(text)
          })(),
        ),
      }))
      await close()
      return codeOf(kept)
    }
    expect(await files('', 'a report')).toBe('file-unscanned')
    expect(await files('take', 'a report')).toBe('done')
    await startClamd(socket)
    expect(await files('', 'a report')).toBe('done')
    expect(await files('take', EICAR)).toBe('file-infected')
  })

  it('is set up by a path or a host with its port, and nothing else', () => {
    for (const where of ['clamd.ctl', 'localhost', 'localhost:', 'a b:3310'])
      expect([where, readConfig({ CLAMD_SOCKET: where }).ok]).toEqual([where, false])
    for (const where of ['/run/clamav/clamd.ctl', 'localhost:3310', '[::1]:3310'])
      expect([where, readConfig({ CLAMD_SOCKET: where }).ok]).toEqual([where, true])
  })
})
