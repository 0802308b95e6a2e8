import type { Api } from 'grammy'
import { equalInConstantTime, sha256 } from '#shared/ids.ts'
import { errorFacts, type Log } from '#shared/log.ts'
import type { Part } from '#shared/part.ts'
import type { PlatformProfile } from './profile.ts'
import { type RawUpdate, readRawUpdate } from './raw-update.ts'

export interface WebhookOptions {
  /** Public address; never with the token in it. */
  url: string
  secret: string
  profile: PlatformProfile
  api: Api
  log: Log
  /** Commits the update. Only after it resolves is the platform told 200 (reliability.md S10). */
  keep: (updates: readonly RawUpdate[]) => Promise<void>
  onReady: () => void
}

/** What the listener needs to know of a request; node's IncomingMessage is one. */
export interface Post extends AsyncIterable<Uint8Array> {
  method?: string | undefined
  url?: string | undefined
  headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface Webhook extends Part {
  /** Whether the request is meant for the webhook at all. */
  owns(path: string): boolean
  /** Takes one post. @returns the status to answer with */
  receive(post: Post): Promise<number>
}

const LIMIT_BYTES = 1024 * 1024
const SECRET_HEADER = 'x-telegram-bot-api-secret-token'

/** Updates brought by the platform instead of fetched: told apart from forged ones by the secret, kept, and only then confirmed. */
export function createWebhook({ url, secret, profile, api, log, keep, onReady }: WebhookOptions): Webhook {
  const base = new URL(url).pathname.replace(/\/+$/, '')
  const expected = sha256(secret)
  const pathOf = (target: string): string => target.split('?', 1)[0] ?? ''

  // Digests are of one length, so that the comparison tells nothing of the secret, not even how long it is.
  const isGenuine = (post: Post): boolean => {
    const header = post.headers[SECRET_HEADER]
    const given = profile.webhookSecret === 'header' ? header : pathOf(post.url ?? '').slice(base.length + 1)
    return typeof given === 'string' && equalInConstantTime(sha256(given), expected)
  }
  const owns = (path: string): boolean =>
    profile.webhookSecret === 'header' ? path === base || path === `${base}/` : path.startsWith(`${base}/`)

  return {
    name: 'webhook',
    async start() {
      const address = profile.webhookSecret === 'header' ? url : `${url.replace(/\/+$/, '')}/${secret}`
      await api.setWebhook(address, {
        ...(profile.webhookSecret === 'header' ? { secret_token: secret } : {}),
        ...(profile.allowedUpdates === undefined ? {} : { allowed_updates: profile.allowedUpdates as never }),
      })
      onReady()
    },
    // The webhook stays: updates that come meanwhile are kept by the platform and brought after the next start.
    stop: () => undefined,
    owns,
    async receive(post) {
      if (!owns(pathOf(post.url ?? ''))) return 404
      if (post.method !== 'POST') return 405
      if (!isGenuine(post)) return 401
      if (Number(post.headers['content-length'] ?? 0) > LIMIT_BYTES) return 413
      try {
        const body = await bodyOf(post)
        if (body === null) return 413
        const updates = readRawUpdate(parsed(body))
        if (updates.length === 0) log.warn('webhook-unreadable', { bytes: body.length })
        await keep(updates)
        return 200
      } catch (error) {
        // Not kept: the platform brings it again.
        log.error('inbox-not-kept', errorFacts(error))
        return 503
      }
    },
  }
}

/** Null when it is too long; the rest is read and thrown away, so that the answer can be sent. */
async function bodyOf(post: Post): Promise<string | null> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of post) {
    size += chunk.byteLength
    if (size <= LIMIT_BYTES) text += decoder.decode(chunk, { stream: true })
  }
  return size > LIMIT_BYTES ? null : text + decoder.decode()
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
