import { Api } from 'grammy'
import { MovableClock } from '../src/clock.ts'
import { createEmulator, type Emulator } from '../src/emulator.ts'
import type { EmulatorOptions } from '../src/world.ts'

export interface Reply {
  ok: boolean
  result?: unknown
  error_code?: number
  description?: string
  parameters?: { retry_after?: number }
}

export interface Bench {
  emulator: Emulator
  clock: MovableClock
  root: string
  api: Api
  /** A method with a JSON body. */
  post(method: string, params?: unknown): Promise<Reply>
  raw(path: string, init?: RequestInit): Promise<Response>
  /** A person who has written to the bot. */
  friend(firstName?: string): number
  stop(): Promise<void>
}

export const instant = new Date('2026-11-20T08:00:00.000Z')

export const startBench = async (options: Partial<EmulatorOptions> = {}): Promise<Bench> => {
  const clock = new MovableClock(instant, { frozen: true })
  const emulator = createEmulator({ clock, ...options })
  const { root } = await emulator.start()
  const raw = (path: string, init?: RequestInit): Promise<Response> => fetch(root + path, init)
  return {
    emulator,
    clock,
    root,
    api: new Api(emulator.token, { apiRoot: root }),
    raw,
    async post(method, params = {}) {
      const headers = { 'content-type': 'application/json' }
      const answered = await raw(`/bot${emulator.token}/${method}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(params),
      })
      return (await answered.json()) as Reply
    },
    friend(firstName = 'Sara') {
      const { id } = emulator.addUser({ firstName })
      emulator.startedBy(id)
      return id
    },
    stop: () => emulator.stop(),
  }
}

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
