import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { closeStage, openStage, type Player, type Stage } from '../support/stage.ts'
import { MORNING, smallProvince } from '../support/world.ts'

let stage: Stage
let coordinator: Player
let folder: string

beforeEach(async () => {
  stage = await openStage({ at: MORNING })
  await smallProvince({ db: stage.app.tools.db, clock: stage.clock }, { state: 'TRANSMISSION' })
  coordinator = await stage.enters(91, 'coordinator')
  folder = mkdtempSync(path.join(tmpdir(), 'tahavol-bundle-'))
})
afterEach(() => closeStage(stage))

async function bundle(): Promise<string[]> {
  const sent = (await coordinator.says('/export')).messages.flatMap(({ file }) => file ?? [])
  const zip = sent.find(({ name }) => name.endsWith('.zip'))
  if (zip === undefined) throw new Error('no bundle came')
  const names: string[] = []
  const archive = await fromBufferPromise(Buffer.from(zip.bytes()))
  for await (const entry of archive.eachEntry()) {
    names.push(entry.fileName)
    writeFileSync(path.join(folder, entry.fileName), await buffer(await archive.openReadStreamPromise(entry)))
  }
  return names
}
const check = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/check-bundle.mjs', folder, ...args], { encoding: 'utf8' })

describe('the signed bundle of the results (requirements C12, E18, J2)', () => {
  it('is found right by a program that shares nothing with this one', async () => {
    expect((await bundle()).toSorted()).toEqual([
      'evidence.csv',
      'manifest.json',
      'manifest.sig',
      'public-key.pem',
      'results.json',
      'results.pdf',
      'results.xlsx',
    ])
    const { status, stdout } = check()
    expect(stdout).toContain('right')
    expect(status).toBe(0)
    const key = path.join(folder, 'published.pem')
    writeFileSync(key, readFileSync(path.join(folder, 'public-key.pem')))
    expect(check(key).status).toBe(0)
  })

  it.each(['results.json', 'results.xlsx', 'evidence.csv', 'manifest.json'])(
    'shows that %s was changed',
    async (name) => {
      await bundle()
      const file = path.join(folder, name)
      const bytes = readFileSync(file, 'latin1')
      writeFileSync(file, name === 'manifest.json' ? bytes.replace('1404', '1403') : `${bytes} `, 'latin1')
      const { status, stderr } = check()
      expect(status).toBe(1)
      expect(stderr).toContain(name)
    },
  )

  it('is not taken for one of the province when somebody else has signed it', async () => {
    await bundle()
    const other = path.join(folder, 'other.pem')
    const made = `const { generateKeyPairSync } = require('node:crypto')
      process.stdout.write(generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }))`
    writeFileSync(other, execFileSync(process.execPath, ['-e', made]))
    expect(check(other).status).toBe(1)
  })

  it('bears the same key each time', async () => {
    await bundle()
    const first = readFileSync(path.join(folder, 'public-key.pem'), 'utf8')
    await bundle()
    expect(readFileSync(path.join(folder, 'public-key.pem'), 'utf8')).toBe(first)
  })
})
