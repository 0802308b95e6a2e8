import { parseArgs } from 'node:util'
import { MovableClock } from './clock.ts'
import { createEmulator } from './emulator.ts'
import type { PlatformName } from './platform-rules.ts'

/** The double as a program of its own: `--port 8081 --platform telegram --strict --token 1:x --channel name`. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8081' },
    host: { type: 'string', default: '127.0.0.1' },
    platform: { type: 'string', default: 'telegram' },
    strict: { type: 'boolean', default: true },
    token: { type: 'string' },
    channel: { type: 'string' },
    'rate-limits': { type: 'boolean', default: false },
  },
  allowNegative: true,
})

const platforms: readonly string[] = ['telegram', 'soroush', 'bale']
if (!platforms.includes(values.platform)) {
  process.stderr.write(`--platform: ${platforms.join(', ')}\n`)
  process.exit(1)
}
const emulator = createEmulator({
  clock: new MovableClock(),
  platform: values.platform as PlatformName,
  strict: values.strict,
  rateLimits: values['rate-limits'],
  ...(values.token === undefined ? {} : { token: values.token }),
})
if (values.channel !== undefined) emulator.addChannel({ username: values.channel, title: values.channel })
const { root } = await emulator.start({ port: Number(values.port), host: values.host })
process.stdout.write(`${root}  token ${emulator.token}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.stop())
