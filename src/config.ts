import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { examineZone } from 'persian-text'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { done, type Outcome } from '#shared/outcome.ts'
import { type ClamdAddress, clamdAddress } from '#platform/clamd.ts'
import { PROFILES } from '#platform/profile.ts'

const zone = z
  .string()
  .refine(
    (name) => {
      try {
        return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
      } catch {
        return false
      }
    },
    { error: 'is not a time zone of the IANA list, such as Asia/Tehran', abort: true },
  )
  .refine(
    (name) => examineZone(name).isCurrent,
    'relies on zone data that is out of date on this machine and would move deadlines by an hour; install a newer Node.js',
  )

const empty = (value: unknown): unknown => (value === '' ? undefined : value)
const optional = z.preprocess(empty, z.string().optional())

const schema = z.object({
  BOT_TOKEN: z.preprocess(
    empty,
    z
      .string()
      .regex(/^\d+:[A-Za-z0-9_-]+$/, 'does not look like <number>:<letters>')
      .optional(),
  ),
  BOT_PLATFORM: z.preprocess(empty, z.enum(['telegram', 'soroush', 'bale', 'local']).optional()),
  BOT_API_ROOT: z.preprocess(empty, z.url().optional()),
  BOT_CHANNEL: optional,
  BOT_MESSAGES_PER_SECOND: z.preprocess(empty, z.coerce.number().int().min(1).max(1000).optional()),
  PERSON_MESSAGES_PER_MINUTE: z.preprocess(empty, z.coerce.number().int().min(0).max(1000).default(20)),
  BOT_CHANNEL_HEADS: z.preprocess(empty, z.enum(['yes', 'no']).default('no')),
  AUDIT_KEY: z.preprocess(
    empty,
    z
      .string()
      .regex(
        /^[0-9a-f]{64}(,[0-9a-f]{64})*$/,
        'must be 64 letters of 0-9 a-f, or several of them with commas, the newest first',
      )
      .optional(),
  ),
  BACKUP_WITHIN_HOURS: z.preprocess(empty, z.coerce.number().int().min(1).optional()),
  CLAMD_SOCKET: z.preprocess(
    empty,
    z
      .string()
      .transform(clamdAddress)
      .refine(
        (address) => address !== null,
        'must be the path of a socket, such as /run/clamav/clamd.ctl, or host:port',
      )
      .optional(),
  ),
  CLAMD_WHEN_AWAY: z.preprocess(empty, z.enum(['refuse', 'take']).default('refuse')),
  EITAA_TOKEN: optional,
  EITAA_CHANNEL: optional,
  DATABASE_URL: z.preprocess(
    empty,
    z
      .string()
      .regex(/^file:./, 'must begin with file:')
      .default('file:./data/tahavol.db'),
  ),
  DATA_DIR: z.preprocess(empty, z.string().default('./data')),
  TIME_ZONE: z.preprocess(empty, zone.default('Asia/Tehran')),
  DEFAULT_LANGUAGE: z.preprocess(empty, z.enum(LANGUAGES).default('fa')),
  PORT: z.preprocess(empty, z.coerce.number().int().min(0).max(65535).default(8080)),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  WEBHOOK_URL: z.preprocess(empty, z.url().optional()),
  WEBHOOK_SECRET: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,256}$/, 'must have 16 to 256 characters, each of A-Z a-z 0-9 _ -')
      .optional(),
  ),
  LOG_LEVEL: z.preprocess(empty, z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info')),
  CLOCK_START: z.preprocess(empty, z.iso.datetime({ offset: true }).optional()),
})

export interface Config {
  platform: 'telegram' | 'soroush' | 'bale' | 'local'
  /** Null in local mode: the built-in Bot API server makes its own. */
  token: string | null
  apiRoot: string | null
  channel: string | null
  /** The daily head of the log goes to the channel too. */
  headsInChannel: boolean
  /** Keys of the log that are not in the data folder, the newest first. */
  auditKeys: string[]
  /** How fast broadcasts go out; null: as the platform's profile says. */
  messagesPerSecond: number | null
  /** How fast one person is answered who writes on without reading, and with it what strangers may; null: no limit. */
  messagesPerMinute: number | null
  /** How old the last backup may be before the product says it is not well; null: not watched. */
  backupHours: number | null
  /** The virus scanner that every file is shown to, and whether files are taken while it does not answer. */
  clamd: { address: ClamdAddress; whenAway: 'refuse' | 'take' } | null
  /** A second channel that gets a copy of every announcement. */
  eitaa: { token: string; channel: string } | null
  databaseUrl: string
  databaseFile: string
  dataDir: string
  zone: string
  language: 'fa' | 'en'
  port: number
  host: string
  webhook: { url: string; secret: string } | null
  logLevel: string
  clockStart: Date | null
}

export type ConfigFault = { setting: string; message: string }

/** Reads all settings at once and lists every fault; values are never echoed, they may be secrets. */
export function readConfig(env: NodeJS.ProcessEnv): Outcome<Config, { code: 'config-faults'; list: string }> {
  const parsed = schema.safeParse(env)
  const faults: ConfigFault[] = parsed.success
    ? crossFaults(parsed.data)
    : parsed.error.issues.map((issue) => ({ setting: String(issue.path[0]), message: issue.message }))
  if (!parsed.success || faults.length > 0)
    return {
      ok: false,
      refusal: { code: 'config-faults', list: faults.map((fault) => `${fault.setting} ${fault.message}`).join('\n') },
    }
  const data = parsed.data
  const platform = data.BOT_PLATFORM ?? (data.BOT_TOKEN === undefined ? 'local' : 'telegram')
  return done({
    platform,
    token: data.BOT_TOKEN ?? null,
    apiRoot: data.BOT_API_ROOT ?? (platform === 'local' ? null : PROFILES[platform].apiRoot),
    channel: data.BOT_CHANNEL ?? null,
    headsInChannel: data.BOT_CHANNEL !== undefined && data.BOT_CHANNEL_HEADS === 'yes',
    auditKeys: data.AUDIT_KEY?.split(',') ?? [],
    messagesPerSecond: data.BOT_MESSAGES_PER_SECOND ?? null,
    // On the local page one person plays everybody.
    messagesPerMinute: platform === 'local' ? null : data.PERSON_MESSAGES_PER_MINUTE || null,
    backupHours: data.BACKUP_WITHIN_HOURS ?? null,
    clamd: data.CLAMD_SOCKET == null ? null : { address: data.CLAMD_SOCKET, whenAway: data.CLAMD_WHEN_AWAY },
    eitaa: eitaaOf(data),
    databaseUrl: data.DATABASE_URL,
    databaseFile: path.resolve(data.DATABASE_URL.slice('file:'.length)),
    dataDir: path.resolve(data.DATA_DIR),
    zone: data.TIME_ZONE,
    language: data.DEFAULT_LANGUAGE,
    port: data.PORT,
    host: data.HOST,
    webhook: data.WEBHOOK_URL === undefined ? null : { url: data.WEBHOOK_URL, secret: data.WEBHOOK_SECRET ?? '' },
    logLevel: data.LOG_LEVEL,
    clockStart: data.CLOCK_START === undefined ? null : new Date(data.CLOCK_START),
  })
}

/** What nobody sets who only wants to try. */
const MESSENGER = ['BOT_API_ROOT', 'BOT_CHANNEL', 'WEBHOOK_URL', 'WEBHOOK_SECRET', 'EITAA_TOKEN'] as const

type Parsed = z.output<typeof schema>

const eitaaOf = ({ EITAA_TOKEN: token, EITAA_CHANNEL: channel }: Parsed): Config['eitaa'] =>
  token === undefined || channel === undefined ? null : { token, channel }

function crossFaults(data: Parsed): ConfigFault[] {
  const faults: ConfigFault[] = []
  if (data.BOT_TOKEN === undefined && data.BOT_PLATFORM !== undefined && data.BOT_PLATFORM !== 'local')
    faults.push({ setting: 'BOT_TOKEN', message: `is needed for BOT_PLATFORM=${data.BOT_PLATFORM}` })
  if (data.BOT_TOKEN !== undefined && data.BOT_PLATFORM === 'local')
    faults.push({
      setting: 'BOT_TOKEN',
      message: 'must not be set in local mode: a real bot is never run beside the local page',
    })
  if (
    data.BOT_TOKEN === undefined &&
    data.BOT_PLATFORM === undefined &&
    MESSENGER.some((key) => data[key] !== undefined)
  )
    faults.push({
      setting: 'BOT_TOKEN',
      message: 'is missing, but a messenger is set up; to try the sample province set BOT_PLATFORM=local',
    })
  if (data.BOT_TOKEN === undefined && !isLoopback(`http://${data.HOST.includes(':') ? `[${data.HOST}]` : data.HOST}`))
    faults.push({
      setting: 'HOST',
      message:
        'must be 127.0.0.1 without BOT_TOKEN: in local mode whoever opens the page can act as anybody, so it is never offered to a network',
    })
  if (data.WEBHOOK_URL !== undefined && data.WEBHOOK_SECRET === undefined)
    faults.push({ setting: 'WEBHOOK_SECRET', message: 'is needed with WEBHOOK_URL' })
  if ((data.EITAA_TOKEN === undefined) !== (data.EITAA_CHANNEL === undefined))
    faults.push({ setting: 'EITAA_TOKEN', message: 'and EITAA_CHANNEL are needed together' })
  const root = data.BOT_API_ROOT
  const ports = root === undefined ? PROFILES[data.BOT_PLATFORM ?? 'telegram'].webhookPorts : undefined
  if (data.WEBHOOK_URL !== undefined && ports?.includes(portOf(data.WEBHOOK_URL)) === false)
    faults.push({ setting: 'WEBHOOK_URL', message: `needs one of the ports ${ports.join(', ')}` })
  if (data.CLOCK_START !== undefined && data.BOT_TOKEN !== undefined && (root === undefined || !isLoopback(root)))
    faults.push({ setting: 'CLOCK_START', message: 'is refused unless the Bot API root is on loopback' })
  return faults
}

function portOf(address: string): number {
  const { port, protocol } = new URL(address)
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}

const isLoopback = (url: string): boolean =>
  /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(URL.parse(url)?.hostname ?? '')

/** What nobody else on the machine may read. */
const SECRETS = ['BOT_TOKEN', 'EITAA_TOKEN', 'WEBHOOK_SECRET', 'AUDIT_KEY']
const READABLE_BY_ALL = 0o004

/** Lets `.env` fill in what the environment does not say. @throws when everybody on the machine can read the secrets in it */
export function loadDotEnv(file = '.env'): void {
  if (!existsSync(file)) return
  const settings = parseEnv(readFileSync(file, 'utf8'))
  const isOpen = process.platform !== 'win32' && (statSync(file).mode & READABLE_BY_ALL) !== 0
  if (isOpen && SECRETS.some((name) => (settings[name] ?? '') !== ''))
    throw new Error(`${file} holds secrets and everybody on this machine can read it. Close it: chmod 600 ${file}`)
  process.loadEnvFile(file)
}
