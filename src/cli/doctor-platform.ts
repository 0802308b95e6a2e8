import { type Api, GrammyError, InputFile } from 'grammy'
import type { Message } from 'grammy/types'
import { open } from '#platform/http.ts'
import { redact } from '#shared/log.ts'

/** One thing tried, and what the platform made of it. */
export interface PlatformFinding {
  what: string
  verdict: 'accepted' | 'refused' | 'not tried'
  says: string
}

const SAMPLE = new TextEncoder().encode('Tahavol doctor\n')

/**
 * Tries on the real platform what platforms.md leaves open, so that the profile can be put right on the first day with a token.
 * With a chat (the operator's own, after /start there) it writes there and takes everything back. The Api has to be a bare one,
 * without the product's own mapping: what is looked for is what the platform itself takes.
 */
export async function examinePlatform(api: Api, chatId?: number | string): Promise<PlatformFinding[]> {
  const findings: PlatformFinding[] = []
  const attempt = async <T>(what: string, act: () => Promise<T>, saying: (result: T) => string): Promise<T | null> => {
    try {
      const result = await act()
      findings.push({ what, verdict: 'accepted', says: saying(result) })
      return result
    } catch (error) {
      findings.push({ what, verdict: 'refused', says: complaint(error) })
      return null
    }
  }
  const me = await attempt(
    'getMe',
    () => api.getMe(),
    ({ username, id }) => `@${username}, id ${id}`,
  )
  if (me === null) return findings
  await attempt(
    'getWebhookInfo',
    () => api.getWebhookInfo(),
    ({ url, pending_update_count: waiting }) =>
      `${url === '' || url === undefined ? 'no webhook' : 'a webhook is set'}, ${waiting ?? 'unknown number of'} updates waiting`,
  )
  await tryMenu(api, attempt)
  if (chatId === undefined) {
    findings.push({ what: 'messages', verdict: 'not tried', says: 'give a chat that has started the bot: --chat ID' })
    return findings
  }
  const sent: Message[] = []
  const keep = <T extends Message>(message: T): T => {
    sent.push(message)
    return message
  }
  await tryProbe(api, chatId, attempt, keep)
  await tryTexts(api, chatId, attempt, keep)
  await tryEdit(api, chatId, attempt, keep)
  await tryFile(api, chatId, attempt, keep)
  await tryActions(api, chatId, attempt)
  await tryTakingBack(api, chatId, sent, attempt)
  return findings
}

type Attempt = <T>(what: string, act: () => Promise<T>, saying: (result: T) => string) => Promise<T | null>
type Keep = <T extends Message>(message: T) => T
type Chat = number | string

/** Lines of a table, one for each finding. */
export function tableOf(findings: readonly PlatformFinding[]): string[] {
  const width = Math.max(0, ...findings.map(({ what }) => what.length))
  return findings.map(({ what, verdict, says }) => `${what.padEnd(width)}  ${verdict.padEnd(9)}  ${says}`)
}

const PROBE = {
  text: '<b>bold</b> <i>italic</i> <code>code</code>\n<blockquote expandable>quotation</blockquote>',
  shown: 'bold italic code\nquotation',
  form: ['bold', 'italic', 'code', 'expandable_blockquote'],
  buttons: [
    [{ text: 'press', callback_data: 'doctor', style: 'success' }],
    [{ text: 'copy', copy_text: { text: 'T4-7K2M' } }],
    [{ text: 'open', url: 'https://example.com/' }],
  ],
} as const

/** One message with all that the product uses: what of it has come back otherwise than it was sent. */
const tryProbe = (api: Api, chat: Chat, attempt: Attempt, keep: Keep): Promise<Message | null> =>
  attempt(
    'probe compared',
    async () => {
      const inline_keyboard = PROBE.buttons.map((row) => row.map((button) => ({ ...button })))
      return keep(await api.sendMessage(chat, PROBE.text, { parse_mode: 'HTML', reply_markup: { inline_keyboard } }))
    },
    (message) => {
      const lost = lossesOf(message)
      return lost.length === 0 ? 'everything came back as it was sent' : `came back without: ${lost.join(', ')}`
    },
  )

function lossesOf({ text, entities = [], reply_markup: markup }: Message): string[] {
  const kinds = new Set<string>(entities.map(({ type }) => type))
  const came = (markup?.inline_keyboard ?? []).flat()
  const buttons = PROBE.buttons.flat().flatMap((sent) => {
    const found = came.find((button) => button.text === sent.text)
    if (found === undefined) return [`button «${sent.text}»`]
    const fields = new Map<string, unknown>(Object.entries(found))
    return Object.entries(sent).flatMap(([field, value]) =>
      JSON.stringify(fields.get(field)) === JSON.stringify(value) ? [] : [`${field} of button «${sent.text}»`],
    )
  })
  return [...(text === PROBE.shown ? [] : ['the text']), ...PROBE.form.filter((kind) => !kinds.has(kind)), ...buttons]
}

/** What of a text's form has come through, as the platform gives the message back. */
const formOf = ({ text, entities }: Message): string => {
  const kinds = [...new Set((entities ?? []).map((entity) => entity.type))].join(', ')
  return `${kinds === '' ? 'no formatting' : kinds}; shown as ${JSON.stringify(text ?? '')}`
}

async function tryTexts(api: Api, chat: Chat, attempt: Attempt, keep: Keep): Promise<void> {
  const first = await attempt('plain text', async () => keep(await api.sendMessage(chat, 'plain')), formOf)
  const forms: [string, string, object][] = [
    ['parse_mode HTML', '<b>bold</b> <i>italic</i> <code>code</code>', { parse_mode: 'HTML' }],
    ['HTML quotation', '<blockquote>quotation</blockquote>', { parse_mode: 'HTML' }],
    ['HTML that is broken', '<b>bold', { parse_mode: 'HTML' }],
    ['parse_mode MarkdownV2', '*bold* _italic_', { parse_mode: 'MarkdownV2' }],
    ['parse_mode Markdown', '*bold* _italic_', { parse_mode: 'Markdown' }],
    ['signs without parse_mode', '*bold* _italic_', {}],
    ['entities', 'bold', { entities: [{ type: 'bold', offset: 0, length: 4 }] }],
    ['link_preview_options', 'https://example.com', { link_preview_options: { is_disabled: true } }],
    ['disable_web_page_preview', 'https://example.com', { disable_web_page_preview: true }],
    ['reply_parameters', 'answer', { reply_parameters: { message_id: first?.message_id ?? 0 } }],
    ['reply_to_message_id', 'answer', { reply_to_message_id: first?.message_id ?? 0 }],
    ['protect_content', 'protected', { protect_content: true }],
    ['4096 characters', 'a'.repeat(4096), {}],
  ]
  for (const [what, text, other] of forms)
    await attempt(
      what,
      async () => keep(await api.sendMessage(chat, text, other)),
      (message) =>
        what.startsWith('reply')
          ? `${message.reply_to_message === undefined ? 'without' : 'with'} the answered message`
          : text.length > 100
            ? `${message.text?.length ?? 0} arrived`
            : formOf(message),
    )
}

async function tryEdit(api: Api, chat: Chat, attempt: Attempt, keep: Keep): Promise<void> {
  const keyboard = (label: string) => ({ inline_keyboard: [[{ text: label, callback_data: 'doctor' }]] })
  const shown = (message: Message): string => `${message.reply_markup === undefined ? 'without' : 'with'} its button`
  const message = await attempt(
    'inline button',
    async () => keep(await api.sendMessage(chat, 'before', { reply_markup: keyboard('one') })),
    shown,
  )
  await attempt(
    'button style',
    async () =>
      keep(
        await api.sendMessage(chat, 'style', {
          reply_markup: { inline_keyboard: [[{ text: 'one', callback_data: 'doctor', style: 'success' }]] },
        }),
      ),
    shown,
  )
  if (message === null) return
  const id = message.message_id
  await attempt(
    'edit text',
    () => api.editMessageText(chat, id, 'after', { reply_markup: keyboard('two') }),
    () => 'changed',
  )
  await attempt(
    'edit without a change',
    () => api.editMessageText(chat, id, 'after', { reply_markup: keyboard('two') }),
    () => 'no complaint',
  )
}

async function tryFile(api: Api, chat: Chat, attempt: Attempt, keep: Keep): Promise<void> {
  const message = await attempt(
    'upload',
    async () => keep(await api.sendDocument(chat, new InputFile(SAMPLE, 'doctor.txt'), { caption: 'caption' })),
    ({ document }) =>
      `${document?.file_name ?? 'no name'}, unique id ${document?.file_unique_id === undefined ? 'missing' : 'given'}`,
  )
  const fileId = message?.document?.file_id
  if (fileId === undefined) return
  await attempt(
    'download',
    () => bytesOf(api, fileId),
    (bytes) => (Buffer.from(SAMPLE).equals(bytes) ? 'the same bytes' : `${bytes.length} other bytes`),
  )
  await attempt(
    'send by file_id',
    async () => keep(await api.sendDocument(chat, fileId)),
    () => 'sent without upload',
  )
}

async function bytesOf(api: Api, fileId: string): Promise<Buffer> {
  const { file_path: path } = await api.getFile(fileId)
  const root = api.options?.apiRoot ?? 'https://api.telegram.org'
  const { answer } = await open(`${root}/file/bot${api.token}/${path ?? ''}`, {}, { limitMs: 30_000 })
  if (answer.statusCode !== 200) throw new Error(`the download failed with status ${answer.statusCode}`)
  return Buffer.concat((await answer.toArray()) as Buffer[])
}

async function tryActions(api: Api, chat: Chat, attempt: Attempt): Promise<void> {
  await attempt(
    'chat action',
    () => api.sendChatAction(chat, 'typing'),
    () => 'shown',
  )
  await attempt(
    'second chat action at once',
    () => api.sendChatAction(chat, 'typing'),
    () => 'no pause required',
  )
}

/** The menu is set to what it is: nobody sees a change. */
async function tryMenu(api: Api, attempt: Attempt): Promise<void> {
  const menu = await attempt(
    'getMyCommands',
    () => api.getMyCommands(),
    (commands) => `${commands.length} commands`,
  )
  if (menu === null || menu.length === 0) return
  await attempt(
    'setMyCommands',
    () => api.setMyCommands(menu),
    () => 'restored',
  )
}

async function tryTakingBack(api: Api, chat: Chat, sent: readonly Message[], attempt: Attempt): Promise<void> {
  let gone = 0
  const takeBack = async (): Promise<number> => {
    for (const { message_id: id } of sent) {
      await api.deleteMessage(chat, id)
      gone++
    }
    return gone
  }
  await attempt('delete', takeBack, (count) => `${count} of ${sent.length} deleted`)
}

// An HttpError's own text can carry the address and with it the token.
const complaint = (error: unknown): string =>
  error instanceof GrammyError
    ? `${error.error_code} ${redact(error.description)}`
    : redact(error instanceof Error ? error.message : String(error))
