import { createEmulator, type Emulator, type EmulatorOptions } from 'bot-api-emulator'
import { Api } from 'grammy'
import { MovableClock } from '#shared/clock.ts'
import { MORNING } from './world.ts'

/** The Bot API server without the product: for tests of what talks to it directly. */
export interface Bench {
  emulator: Emulator
  root: string
  api: Api
  /** A person who has written to the bot. */
  friend(): number
  stop(): Promise<void>
}

export async function startBench(options: Partial<EmulatorOptions> = {}): Promise<Bench> {
  const emulator = createEmulator({ clock: new MovableClock(MORNING, { frozen: true }), ...options })
  const { root } = await emulator.start()
  return {
    emulator,
    root,
    api: new Api(emulator.token, { apiRoot: root }),
    friend() {
      const { id } = emulator.addUser({ firstName: 'Sara' })
      emulator.startedBy(id)
      return id
    },
    stop: () => emulator.stop(),
  }
}
