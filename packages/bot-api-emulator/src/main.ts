import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { MovableClock } from './clock.ts'
import { createEmulator } from './emulator.ts'
import { type PlatformName, platformNames, type PlatformProfile } from './platform-rules.ts'

/** The emulator as a program of its own: `--port 8081 --platform telegram --strict --token 1:x --channel name`. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8081' },
    host: { type: 'string', default: '127.0.0.1' },
    platform: { type: 'string', default: 'telegram' },
    strict: { type: 'boolean', default: true },
    token: { type: 'string' },
    channel: { type: 'string' },
    keep: { type: 'string' },
    'rate-limits': { type: 'boolean', default: false },
  },
  allowNegative: true,
})

/** One of the names, or a file with a profile. */
const platformOf = (wish: string): PlatformName | PlatformProfile | undefined =>
  wish.endsWith('.json')
    ? (JSON.parse(readFileSync(wish, 'utf8')) as PlatformProfile)
    : platformNames.find((name) => name === wish)

const platform = platformOf(values.platform)
if (platform === undefined) {
  process.stderr.write(`--platform: ${platformNames.join(', ')} or a .json file\n`)
  process.exit(1)
}
const emulator = createEmulator({
  clock: new MovableClock(),
  platform,
  strict: values.strict,
  rateLimits: values['rate-limits'],
  ...(values.keep === undefined ? {} : { folder: values.keep }),
  ...(values.token === undefined ? {} : { token: values.token }),
})
if (values.channel !== undefined) emulator.addChannel({ username: values.channel, title: values.channel })
const { root } = await emulator.start({ port: Number(values.port), host: values.host })
process.stdout.write(`${root}  token ${emulator.token}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.stop())
