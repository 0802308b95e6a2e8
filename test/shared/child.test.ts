import { spawn } from 'node:child_process'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Child } from '#shared/child.ts'

const PICTURE = {
  language: 'fa',
  title: 'زمان‌بندی سال ۱۴۰۴',
  subtitle: '',
  months: [{ name: 'مهر', short: 'مهر', from: 0, to: 1 }],
  stages: [],
  today: null,
  footer: '',
}
const ZONE = 'Asia/Tehran'
const FAILED = { ok: false, refusal: { code: 'child-failed' } }

let child: Child
afterEach(() => child.end())

const picture = (data: object = PICTURE) => child.run<Uint8Array>('document', [ZONE, 'timetable', data])

const isAlive = (pid: number | undefined): boolean => {
  try {
    return process.kill(pid ?? 0, 0)
  } catch {
    return false
  }
}

describe('the child', () => {
  it('is started by the first job, does one after another, and is gone when it has had nothing to do', async () => {
    child = new Child({ limitMs: 30_000, idleMs: 1 })
    expect(child.pid).toBeUndefined()
    const both = Promise.all([picture(), child.run('document', [ZONE, 'template', 'fa'])])
    const first = await picture()
    const [second, third] = await both
    expect([first.ok, second.ok, third.ok]).toEqual([true, true, true])
    await vi.waitFor(() => expect(child.pid).toBeUndefined())
  })

  it('hands on what the job threw, and takes the next job', async () => {
    child = new Child({ limitMs: 30_000, idleMs: 60_000 })
    await expect(picture({ language: 'fa' })).rejects.toThrow('template timetable')
    const { pid } = child
    expect((await picture()).ok).toBe(true)
    expect(child.pid).toBe(pid)
  })

  it('refuses a job whose process dies under it, and starts another for the next', async () => {
    child = new Child({ limitMs: 30_000, idleMs: 60_000 })
    const dying = picture()
    await vi.waitFor(() => expect(child.pid).toBeDefined())
    process.kill(child.pid ?? 0, 'SIGKILL')
    expect(await dying).toEqual(FAILED)
    expect((await picture()).ok).toBe(true)
  })

  it('starts another when it has died while nothing was asked', async () => {
    child = new Child({ limitMs: 30_000, idleMs: 60_000 })
    await picture()
    process.kill(child.pid ?? 0, 'SIGKILL')
    await vi.waitFor(() => expect(child.pid).toBeUndefined())
    expect((await picture()).ok).toBe(true)
  })

  it('refuses a job that takes longer than its limit, and kills it', async () => {
    child = new Child({ limitMs: 300, idleMs: 60_000 })
    const late = picture()
    await vi.waitFor(() => expect(child.pid).toBeDefined(), { interval: 1 })
    const { pid } = child
    process.kill(pid ?? 0, 'SIGSTOP')
    expect(await late).toEqual(FAILED)
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false))
  })

  it.each(['SIGKILL', 'SIGTERM'] as const)('does not outlive a parent that is ended by %s', async (signal) => {
    const code = `
      const { Child } = await import('#shared/child.ts')
      const child = new Child({ limitMs: 30_000, idleMs: 60_000 })
      await child.run('document', ['Asia/Tehran', 'template', 'fa'])
      process.on('SIGTERM', () => process.exit(0))
      process.stdout.write(String(child.pid))
      setInterval(() => undefined, 1_000)`
    const args = ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e', code]
    const parent = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)))
    expect(isAlive(pid)).toBe(true)
    parent.kill(signal)
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5_000 })
  })
})
