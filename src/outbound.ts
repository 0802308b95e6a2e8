import { Api } from 'grammy'
import { signAct } from '#chat/buttons.ts'
import { createDispatch, type Dispatch } from '#outbox/dispatch.ts'
import { paceChatActions } from '#platform/chat-action-pace.ts'
import { createEitaa } from '#platform/eitaa.ts'
import type { Fetch } from '#platform/http.ts'
import { createPacer, noteSends, takeTurns } from '#platform/pacer.ts'
import { createMessenger } from '#platform/messenger.ts'
import { createPresent, type Present } from '#platform/present.ts'
import { type Pace, type PlatformProfile, PROFILES } from '#platform/profile.ts'
import { speakAs } from '#platform/transformer.ts'
import { createTransport } from '#platform/transport.ts'
import { createLimits, type Limits } from '#platform/limits.ts'
import type { Clock } from '#shared/clock.ts'
import { errorFacts } from '#shared/log.ts'
import { keepLimit, readLimits } from '#storage/notices.ts'
import type { Tools } from '#workflows/tools.ts'
import type { Config } from './config.ts'

export interface Line {
  profile: PlatformProfile
  api: Api
  /** For broadcasts: the same line, at the pace the messenger allows. */
  paced: Api
  /** What every other Api of the product has to be made with. */
  fetch: Fetch
  prepare: (api: Api, chat?: string) => void
}

/** The line to the platform: its profile, and one way of speaking for every Api the product makes. */
export function lineOf(
  config: Config,
  endpoint: { apiRoot: string; token: string },
  { clock, limits, limited }: { clock: Clock; limits: Limits; limited: (method: string) => void },
): Line {
  const profile = { ...PROFILES[config.platform], apiRoot: endpoint.apiRoot }
  const prepare = speakAs(profile)
  const apiBy = (send: Fetch): Api => {
    const made = new Api(endpoint.token, { apiRoot: endpoint.apiRoot, timeoutSeconds: 40, fetch: send as never })
    prepare(made)
    return made
  }
  const bare = paceChatActions(
    profile.chatActionEveryMs,
    createTransport({ limits, rules: profile.answers, onLimited: limited }).fetch,
  )
  const pace = paceOf(profile, config.messagesPerSecond)
  if (pace === null) {
    const api = apiBy(bare)
    return { profile, api, paced: api, fetch: bare, prepare }
  }
  const pacer = createPacer(pace, clock)
  const noted = noteSends(pacer, bare)
  const paced = apiBy(bare)
  paced.config.use(takeTurns(pacer))
  return { profile, api: apiBy(noted), paced, fetch: noted, prepare }
}

/** Who is to be left alone, as an earlier process was told and as a later one will want to know. */
export async function limitsOf({ db, clock, log, platform }: Tools): Promise<Limits> {
  const limits = createLimits(clock, (chatId, until) => {
    keepLimit(db, platform, chatId, until).catch((error: unknown) => log.error('limit-not-kept', errorFacts(error)))
  })
  limits.restore(await readLimits(db, platform, clock.now()))
  return limits
}

const paceOf = ({ pace }: PlatformProfile, perSecond: number | null): Pace | null =>
  pace === null || perSecond === null ? pace : { ...pace, perSecond, burst: perSecond }

/** How screens are shown on this messenger; buttons are marked with `buttonKey`, so that each works for one person only. */
export const presentOf = (profile: PlatformProfile, buttonKey: string, { files }: Tools): Present =>
  createPresent({
    profile,
    sign: (act, userId) => signAct(buttonKey, act, userId),
    filePath: (sha256) => files.path(sha256),
  })

/** The outbox's way out: to people and the channel over the platform, and to the mirror where there is one. */
export function dispatchOf(config: Config, tools: Tools, { api, paced }: Line, present: Present): Dispatch {
  const { db, files, clock, log, zone } = tools
  const { platform, channel, language, eitaa } = config
  const way = { present, platform, channel }
  const messenger = createMessenger({ api, ...way })
  const bulk = createMessenger({ api: paced, ...way })
  const mirror =
    eitaa === null ? undefined : createEitaa({ ...eitaa, fileBytes: (sha256: string) => files.read(sha256) })
  return createDispatch({ db, files, clock, log, zone, language, messenger, paced: bulk, mirror })
}
