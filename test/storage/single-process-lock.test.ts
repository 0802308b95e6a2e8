import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockForSingleProcess } from '#storage/single-process-lock.ts'
import { until } from '../support/product-process.ts'

const newFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'tahavol-lock-')), 'data', 'tahavol.db.lock')

const HOLDER = `
import { lockForSingleProcess } from '#storage/single-process-lock.ts'
lockForSingleProcess(process.env.LOCK_FILE)
process.stdout.write('held')
setInterval(() => undefined, 1000)
`

/** Another process that holds the lock until it is killed. */
async function holder(file: string) {
  const args = ['--conditions=source', '--import', 'tsx', '--input-type=module', '--eval', HOLDER]
  const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'], LOCK_FILE: file }, stdio: 'pipe' })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await until(() => output !== '', 15_000, 'the holder')
  expect(output).toBe('held')
  return child
}

describe('the lock of the data', () => {
  it('is taken in a folder that is not there yet, at the very first start', () => {
    const file = newFile()
    lockForSingleProcess(file)()
    expect(existsSync(path.dirname(file))).toBe(true)
  })

  it('is refused to a second one, and free again after it was given back', () => {
    const file = newFile()
    const unlock = lockForSingleProcess(file)
    expect(() => lockForSingleProcess(file)).toThrow('locked')
    unlock()
    lockForSingleProcess(file)()
  })

  it('is refused while another process holds it, and free as soon as that is killed', async () => {
    const file = newFile()
    const child = await holder(file)
    expect(() => lockForSingleProcess(file)).toThrow('locked')
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
    lockForSingleProcess(file)()
  })
})
