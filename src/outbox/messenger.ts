import type { Language } from '#domain/vocabulary.ts'
import type { Clock } from '#shared/clock.ts'
import type { Log } from '#shared/log.ts'
import type { Destination, DirectedScreen, EditResult, Progress, SendResult } from '#shared/message.ts'
import type { Database } from '#storage/database.ts'
import type { FileStore } from '#storage/files.ts'

/** The port through which notices leave. Never throws: every end is a SendResult. */
export interface Messenger {
  readonly platform: string
  /** The public channel, or null when the province has none. */
  readonly channel: Destination | null
  send(to: Destination, screen: DirectedScreen, progress?: Progress): Promise<SendResult>
  /** Changes a message in place and never sends another one instead; missing where the messenger cannot. */
  edit?(to: Destination, messageId: string, screen: DirectedScreen): Promise<EditResult>
}

export interface DispatchOptions {
  db: Database
  files: FileStore
  clock: Clock
  log: Log
  zone: string
  language: Language
  messenger: Messenger
  /** The same messenger at the pace it allows, for the lane of broadcasts; `messenger` where there is no such pace. */
  paced?: Messenger | undefined
  /** A second channel that gets a copy of every announcement. */
  mirror?: Messenger | undefined
}
