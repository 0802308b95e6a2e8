import { Api } from 'grammy'
import { createDispatch, type Dispatch } from '#outbox/dispatch.ts'
import { paceChatActions } from '#platform/chat-action-pace.ts'
import { createEitaa } from '#platform/eitaa.ts'
import { createMessenger } from '#platform/messenger.ts'
import type { Present } from '#platform/present.ts'
import { type PlatformProfile, PROFILES } from '#platform/profile.ts'
import { speakAs } from '#platform/transformer.ts'
import { createTransport } from '#platform/transport.ts'
import type { Tools } from '#workflows/command.ts'
import type { Config } from './config.ts'

export interface Line {
  profile: PlatformProfile
  api: Api
  /** What every other Api of the product has to be made with. */
  fetch: typeof fetch
  prepare: (api: Api) => void
}

/** The line to the platform: its profile, and one way of speaking for every Api the product makes. */
export function lineOf(
  config: Config,
  endpoint: { apiRoot: string; token: string },
  limited: (method: string) => void,
): Line {
  const profile = { ...PROFILES[config.platform], apiRoot: endpoint.apiRoot }
  const sendBy = paceChatActions(profile.chatActionEveryMs, createTransport(undefined, limited).fetch)
  const prepare = speakAs(profile)
  const api = new Api(endpoint.token, { apiRoot: endpoint.apiRoot, timeoutSeconds: 40, fetch: sendBy as never })
  prepare(api)
  return { profile, api, fetch: sendBy, prepare }
}

/** The outbox's way out: to people and the channel over the platform, and to the mirror where there is one. */
export function dispatchOf(config: Config, tools: Tools, { api }: Line, present: Present): Dispatch {
  const { db, files, clock, log, zone } = tools
  const { platform, channel, language, eitaa } = config
  const messenger = createMessenger({ api, present, platform, channel })
  const mirror =
    eitaa === null ? undefined : createEitaa({ ...eitaa, fileBytes: (sha256: string) => files.read(sha256) })
  return createDispatch({ db, files, clock, log, zone, language, messenger, mirror })
}
