import type { Clock } from './clock.ts'
import type { CallbackBook } from './callback-book.ts'
import type { EventStream } from './events.ts'
import type { FaultScript } from './faults.ts'
import type { FileVault } from './file-vault.ts'
import type { LocalHooks } from './local/hooks.ts'
import type { PlatformName, PlatformProfile, PlatformRules } from './platform-rules.ts'
import type { RateLimits } from './rate-limits.ts'
import type { RequestLog } from './request-log.ts'
import type { Room } from './room.ts'
import type { RequestCheck } from './schema.ts'
import type { UpdateQueue } from './update-queue.ts'
import type { WireUser } from './wire.ts'

export interface EmulatorOptions {
  /** Default: a clock that runs on from now and can be moved. */
  clock?: Clock
  /** Default `1000:local-token`. */
  token?: string
  /** Default `Bot`. */
  botName?: string
  /** Default `local_bot`. */
  botUsername?: string
  /** Default true: faults against the schema are answered with 400; they are recorded in any case. */
  strict?: boolean
  /** Default `telegram`; a profile of your own for any other platform. */
  platform?: PlatformName | PlatformProfile
  /** Default true; false: commands come without entities, as some platforms may send them. */
  commandEntities?: boolean
  rateLimits?: boolean
  latencyMs?: number
  local?: LocalHooks
  /** Where chats and files are kept from one start to the next; default: in memory alone. */
  folder?: string
  /** The page is shown only to whoever has come by `/open/<pageKey>`; default: to everybody on this machine. */
  pageKey?: string
}

export interface BotProfile {
  user: WireUser
  /** By language code, '' for all others. */
  names: Map<string, string>
  descriptions: Map<string, string>
  shortDescriptions: Map<string, string>
  /** By scope and language. */
  commands: Map<string, { command: string; description: string }[]>
}

export interface WebhookSetting {
  url: string
  secret?: string
  maxConnections: number
  lastErrorAt?: number
  lastError?: string
}

/** Everything the emulator knows. Methods read and change it; it is plain data with small living parts. */
export interface World {
  readonly clock: Clock
  readonly token: string
  readonly pageKey: string | undefined
  readonly rules: PlatformRules
  readonly isStrict: boolean
  readonly hasCommandEntities: boolean
  latencyMs: number
  readonly bot: BotProfile
  readonly people: Map<number, WireUser>
  readonly rooms: Map<number, Room>
  /** Lower-case username without @, to the id of the channel or group. */
  readonly usernames: Map<string, number>
  readonly files: FileVault
  readonly updates: UpdateQueue
  readonly callbacks: CallbackBook
  readonly check: RequestCheck
  readonly faults: FaultScript
  readonly limits: RateLimits
  readonly events: EventStream
  readonly log: RequestLog
  webhook: WebhookSetting | undefined
  /** The courier looks again. */
  onWebhookChange: () => void
  readonly hooks: LocalHooks | undefined
  readonly counters: { album: number; poll: number; channel: number; person: number }
}

export const unixSeconds = (world: World): number => Math.floor(world.clock.now().getTime() / 1000)
