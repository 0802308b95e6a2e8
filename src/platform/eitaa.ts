import { Readable } from 'node:stream'
import { redact } from '#shared/log.ts'
import type { Destination, FileToSend, Progress, Screen, SendResult } from '#shared/message.ts'
import { splitText, toPlain } from 'chat-wording'
import { call } from './http.ts'

export interface EitaaOptions {
  token: string
  channel: string
  fileBytes: (sha256: string) => Promise<Uint8Array>
  /** Another server, for tests. */
  root?: string
}

const ROOT = 'https://eitaayar.ir'
const CALL_MS = 35_000
const LONGEST_TEXT = 4_000
const WAIT_MS = 60_000

/** Eitaa takes posts to channels and nothing else (platforms.md B3): no buttons, no answers. So it serves as a mirror only. */
export function createEitaa({ token, channel, fileBytes, root = ROOT }: EitaaOptions): {
  platform: string
  channel: Destination
  send(to: Destination, screen: Screen, progress?: Progress): Promise<SendResult>
} {
  const post = async (method: string, body: FormData): Promise<SendResult> => {
    try {
      const encoded = new Response(body)
      const headers = { 'content-type': encoded.headers.get('content-type') ?? '' }
      const stream = Readable.from([Buffer.from(await encoded.arrayBuffer())])
      const answer = await call(`${root}/api/${token}/${method}`, { method: 'POST', headers, body: stream }, CALL_MS)
      return resultOf(answer.status, await answer.json().catch(() => null))
    } catch (error) {
      // The address carries the token, so only the kind of error goes on.
      return { kind: 'uncertain', error: redact(error instanceof Error ? error.message : 'unknown') }
    }
  }
  const sendText = (chatId: string, text: string): Promise<SendResult> =>
    post('sendMessage', form({ chat_id: chatId, text }))
  const sendFile = async (chatId: string, file: FileToSend): Promise<SendResult> => {
    const body = form({ chat_id: chatId, caption: file.name })
    const bytes = file.bytes ?? (await fileBytes(file.sha256))
    body.set('file', new Blob([new Uint8Array(bytes)], { type: file.mimeType }), file.name)
    return post('sendFile', body)
  }
  return {
    platform: 'eitaa',
    channel: { chatId: channel, userId: null },
    async send({ chatId }, screen, progress) {
      const texts = splitText(screen.text, LONGEST_TEXT).map((part) => () => sendText(chatId, toPlain(part)))
      const parts = [...texts, ...(screen.files ?? []).map((file) => () => sendFile(chatId, file))]
      let messageId = progress?.messageId ?? null
      for (const [i, send] of parts.entries()) {
        if (i < (progress?.partsSent ?? 0)) continue
        const result = await send()
        if (result.kind !== 'delivered') return result
        if (i < texts.length || messageId === null) messageId = result.messageId
        if (i < parts.length - 1) await progress?.note(i + 1, messageId)
      }
      return messageId === null ? { kind: 'rejected', error: 'nothing to send' } : { kind: 'delivered', messageId }
    },
  }
}

function form(fields: Record<string, string>): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return body
}

function resultOf(status: number, given: unknown): SendResult {
  const answer = (given ?? {}) as {
    ok?: boolean
    result?: { message_id?: number }
    error_code?: number
    description?: string
  }
  const { message_id: id } = answer.result ?? {}
  if (answer.ok === true)
    return id === undefined
      ? { kind: 'uncertain', error: 'no message is named' }
      : { kind: 'delivered', messageId: String(id) }
  const code = answer.error_code ?? status
  const error = redact(`${code} ${answer.description ?? ''}`)
  const isWrong = code >= 400 && code < 500 && code !== 429 && code !== 401
  if (code >= 500) return { kind: 'uncertain', error, pauseMs: WAIT_MS }
  // A refused token can be put right by the operator, and the posts then go out.
  return isWrong ? { kind: 'rejected', error } : { kind: 'later', delayMs: WAIT_MS, error, scope: 'all' }
}
