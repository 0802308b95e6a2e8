import { InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalPerson } from '../src/local/hooks.ts'
import { type Bench, instant, png, startBench } from './support.ts'

const header = { 'x-emulator-page': '1' }

describe('the control API', () => {
  let bench: Bench
  let moved: number
  const people: LocalPerson[] = [
    { id: 501, firstName: 'مریم', lastName: 'رضایی', label: 'رابط اداره کل راه', searchText: 'راه و شهرسازی' },
    { id: 502, firstName: 'علی', label: 'ارزیاب', searchText: '', started: false },
  ]
  beforeEach(async () => {
    moved = 0
    bench = await startBench({
      local: {
        title: 'پیام‌رسان اداره',
        timeZone: 'Asia/Tehran',
        people: () => Promise.resolve(people),
        stages: () =>
          Promise.resolve([{ key: 'evidence', label: 'بارگذاری مستندات', at: new Date('2026-12-01T00:00:00Z') }]),
        onClockMoved: () => {
          moved++
          return Promise.resolve()
        },
      },
    })
    bench.emulator.addChannel({ username: 'news', title: 'کانال' })
  })
  afterEach(() => bench.stop())
  const get = async (path: string): Promise<unknown> => (await bench.raw(path)).json()
  const act = async (path: string, body: unknown = {}): Promise<{ status: number; body: Record<string, unknown> }> => {
    const answered = await bench.raw(path, { method: 'POST', headers: header, body: JSON.stringify(body) })
    return { status: answered.status, body: (await answered.json()) as Record<string, unknown> }
  }

  it('refuses a change without its header, a foreign origin and a foreign host', async () => {
    const status = async (init: RequestInit): Promise<number> =>
      (await bench.raw('/local/chats/501/text', { method: 'POST', ...init })).status
    expect(await status({ body: '{"text":"a"}' })).toBe(403)
    expect(await status({ headers: { ...header, origin: 'https://evil.example' }, body: '{"text":"a"}' })).toBe(403)
    expect(await status({ headers: { ...header, origin: bench.root }, body: '{"text":"a"}' })).toBe(200)
    const { request } = await import('node:http')
    const foreign = await new Promise<number | undefined>((resolve) => {
      request(`${bench.root}/local/state`, { headers: { host: 'evil.example' } }, (answered) =>
        resolve(answered.resume().statusCode),
      ).end()
    })
    expect(foreign).toBe(403)
  })

  it('refuses Bot API requests that another site makes through the browser', async () => {
    const path = `/bot${bench.emulator.token}/getMe`
    expect((await bench.raw(path, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect((await bench.raw(path)).status).toBe(200)
  })

  it('tells the state: people of the host, channels, clock and stages', async () => {
    expect(await get('/local/state')).toMatchObject({
      bot: { username: 'local_bot' },
      people: [
        {
          id: 501,
          name: 'مریم رضایی',
          label: 'رابط اداره کل راه',
          searchText: 'راه و شهرسازی',
          unread: 0,
          started: true,
          language: 'fa',
        },
        { id: 502, started: false },
      ],
      channels: [{ username: 'news', title: 'کانال' }],
      clock: {
        now: instant.toISOString(),
        movable: true,
        stages: [{ key: 'evidence', at: '2026-12-01T00:00:00.000Z' }],
      },
      platform: 'telegram',
      title: 'پیام‌رسان اداره',
      timeZone: 'Asia/Tehran',
      faults: [],
    })
  })

  it('lets the bot write to people of the host before the page has asked for them', async () => {
    expect(await bench.post('sendMessage', { chat_id: 501, text: 'سلام' })).toMatchObject({ ok: true })
    expect(await bench.post('sendMessage', { chat_id: 502, text: 'سلام' })).toMatchObject({ error_code: 403 })
    expect(await get('/local/chats/501')).toMatchObject({
      unread: 1,
      messages: [{ from: 'bot', text: 'سلام', kind: 'text' }],
    })
    expect((await act('/local/chats/501/seen')).body).toEqual({ unread: 0 })
    expect(await get('/local/chats/501')).toMatchObject({ unread: 0 })
  })

  it('says, taps and shares the contact for a person', async () => {
    expect((await act('/local/chats/501/text', { text: '/start' })).body).toMatchObject({
      message: { id: 1, from: 'user', text: '/start' },
    })
    await bench.api.sendMessage(501, '?', {
      reply_markup: { inline_keyboard: [[{ text: 'بله', callback_data: 'yes' }]] },
    })
    const tapped = await act('/local/chats/501/tap', { messageId: 2, data: 'yes' })
    expect((await act('/local/chats/501/contact')).body).toMatchObject({
      message: { kind: 'contact', contact: { userId: 501 } },
    })
    const updates = await bench.api.getUpdates()
    expect(updates[1]?.callback_query?.id).toBe(tapped.body.callbackQueryId)
    expect(updates[2]?.message?.contact?.user_id).toBe(501)
  })

  it('takes files of an album and hands them out as attachments', async () => {
    const upload = async (name: string, query = ''): Promise<Record<string, unknown>> => {
      const path = `/local/chats/501/file?name=${encodeURIComponent(name)}&kind=document&album=x${query}`
      const answered = await bench.raw(path, {
        method: 'POST',
        headers: { ...header, 'content-type': 'text/html' },
        body: '<script>',
      })
      return ((await answered.json()) as { message: Record<string, unknown> }).message
    }
    const first = await upload('گزارش.html', `&caption=${encodeURIComponent('شرح')}`)
    const second = await upload('b.html')
    expect([first.albumId, second.albumId, first.caption]).toEqual(['x', 'x', 'شرح'])
    const { url } = first.file as { url: string }
    const got = await bench.raw(url)
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%DA%AF/)
    expect(got.headers.get('content-type')).toBe('application/octet-stream')
    expect(got.headers.get('x-content-type-options')).toBe('nosniff')
    expect(got.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect((await bench.api.getUpdates())[0]?.message).toMatchObject({
      media_group_id: 'x',
      document: { file_name: 'گزارش.html' },
    })
  })

  it('shows pictures inline', async () => {
    await bench.api.sendPhoto(501, new InputFile(png, 'a.png'))
    const { messages } = (await get('/local/chats/501')) as { messages: { file: { url: string } }[] }
    const got = await bench.raw(messages[0]?.file.url ?? '')
    expect([got.headers.get('content-type'), got.headers.get('content-disposition')?.startsWith('inline')]).toEqual([
      'image/png',
      true,
    ])
  })

  it('blocks and unblocks, and a blocked bot hears nothing', async () => {
    expect((await act('/local/chats/501/block', { blocked: true })).body).toEqual({ blocked: true })
    expect((await act('/local/chats/501/text', { text: 'a' })).status).toBe(409)
    expect(await bench.post('sendMessage', { chat_id: 501, text: 'a' })).toMatchObject({ error_code: 403 })
    expect((await act('/local/chats/501/block', { blocked: false })).body).toEqual({ blocked: false })
    expect((await act('/local/chats/501/text', { text: 'a' })).status).toBe(200)
  })

  it('moves the clock and tells its host', async () => {
    const now = '2026-11-20T09:00:00.000Z'
    expect((await act('/local/clock', { advanceMs: 3_600_000 })).body).toEqual({ now, messages: 0 })
    const to = '2026-12-01T00:00:00.000Z'
    expect((await act('/local/clock', { to })).body).toEqual({ now: to, messages: 0 })
    expect((await act('/local/clock', { to: 'soon' })).status).toBe(400)
    expect((await act('/local/clock', { stop: true })).status).toBe(409)
    const back = await act('/local/clock', { to: '2026-11-30T00:00:00.000Z' })
    expect(back).toMatchObject({ status: 409, body: { error: { detail: 'backwards' } } })
    expect((await act('/local/anew', {})).status).toBe(409)
    expect(moved).toBe(2)
  })

  it('switches faults on and off', async () => {
    expect((await act('/local/faults', { kind: 'offline', on: true })).body).toEqual({
      faults: [{ kind: 'refuse', method: '*' }],
    })
    await expect(bench.post('getMe')).rejects.toThrow()
    expect((await act('/local/faults', { kind: 'offline', on: false })).body).toEqual({ faults: [] })
    expect(await bench.post('getMe')).toMatchObject({ ok: true })
    expect((await act('/local/faults', { kind: 'meteor', on: true })).status).toBe(400)
  })

  it('makes strangers and lets nobody but the bot write in a channel', async () => {
    const { body } = await act('/local/people', { firstName: 'رهگذر' })
    const { id } = body.person as { id: number }
    expect((await act(`/local/chats/${id}/text`, { text: 'سلام' })).status).toBe(200)
    expect((await act('/local/chats/@news/text', { text: 'a' })).status).toBe(403)
    await bench.api.sendMessage('@news', 'خبر')
    expect(await get('/local/chats/%40news')).toMatchObject({ messages: [{ text: 'خبر' }] })
    expect((await act('/local/chats/77/text', { text: 'a' })).status).toBe(404)
  })

  it('forwards and deletes for a person, but not what is protected', async () => {
    await bench.api.sendMessage('@news', 'خبر')
    await bench.api.sendMessage(501, 'راز', { protect_content: true })
    const [channel] = ((await get('/local/state')) as { channels: { id: number }[] }).channels
    const news = { fromChat: channel?.id, messageId: 1 }
    expect((await act('/local/chats/501/forward', news)).body).toMatchObject({
      message: { from: 'user', text: 'خبر', forwardedFrom: 'کانال' },
    })
    expect((await bench.api.getUpdates())[0]?.message).toMatchObject({
      text: 'خبر',
      forward_origin: { type: 'channel', message_id: 1 },
    })
    expect((await act('/local/chats/501/forward', { messageId: 1 })).status).toBe(409)
    expect((await act('/local/chats/501/forward', { messageId: 77 })).status).toBe(404)
    expect((await act('/local/chats/501/delete', { messageId: 1 })).status).toBe(200)
    expect((await act('/local/chats/501/delete', { messageId: 1 })).status).toBe(404)
    expect(await bench.post('editMessageText', { chat_id: 501, message_id: 1, text: 'x' })).toMatchObject({
      description: 'Bad Request: message to edit not found',
    })
  })

  it('finds words in a chat whatever the letters, the newest first', async () => {
    for (const text of ['گزارش سال ۱۴۰۴', 'سلام', 'گزارش‌هاي 1404']) await act('/local/chats/501/text', { text })
    const found = (words: string): Promise<unknown> => get(`/local/chats/501/found?words=${encodeURIComponent(words)}`)
    expect(await found('۱۴۰۴ گزارش')).toEqual({ ids: [3, 1] })
    expect(await found('خبر')).toEqual({ ids: [] })
    expect(await found(' ')).toEqual({ ids: [] })
  })

  it('tells up to which message the bot has heard a person', async () => {
    await act('/local/chats/501/text', { text: 'یک' })
    await act('/local/chats/501/text', { text: 'دو' })
    const heard = async (): Promise<number> => ((await get('/local/chats/501')) as { heardUpTo: number }).heardUpTo
    const [first] = await bench.api.getUpdates()
    expect(await heard()).toBe(0)
    await bench.api.getUpdates({ offset: (first?.update_id ?? 0) + 1 })
    expect(await heard()).toBe(1)
  })

  it('pages through old messages', async () => {
    for (const text of ['1', '2', '3', '4', '5']) await act('/local/chats/501/text', { text })
    expect(await get('/local/chats/501?limit=2')).toMatchObject({
      messages: [{ text: '4' }, { text: '5' }],
      hasMore: true,
    })
    expect(await get('/local/chats/501?limit=2&before=3')).toMatchObject({
      messages: [{ text: '1' }, { text: '2' }],
      hasMore: false,
    })
  })

  it('lists requests, the newest first', async () => {
    await bench.post('getMe')
    await bench.post('sendMessage', { chat_id: 5, text: 'a' })
    expect(await get('/local/requests?limit=2')).toMatchObject({
      requests: [
        { method: 'sendMessage', ok: false, chatId: 5, error: 'Bad Request: chat not found' },
        { method: 'getMe', ok: true },
      ],
    })
  })

  it('serves the page and its libraries and nothing else of the disk', async () => {
    const status = async (path: string): Promise<number> => (await bench.raw(path)).status
    expect(await status('/')).toBe(200)
    expect(await status('/page/vendor/lit-html/lit-html.js')).toBe(200)
    expect((await bench.raw('/page/vendor/vazirmatn.woff2')).headers.get('content-type')).toBe('font/woff2')
    expect(await status('/page/..%2f..%2f..%2fpackage.json')).toBe(404)
    expect(await status('/page/vendor/lit-html/..%2f..%2fgrammy%2fpackage.json')).toBe(404)
    expect(await status('/page/%00')).toBe(404)
  })
})

describe('the event stream', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await startBench()
  })
  afterEach(() => bench.stop())

  const reader = async (lastEventId?: string) => {
    const answered = await bench.raw('/local/events', {
      headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
    })
    const stream = (answered.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    return {
      /** Reads until an event of this name has come; its data and id. */
      async next(name: string): Promise<{ id: string; data: unknown }> {
        for (;;) {
          const found = new RegExp(`id: (\\d+)\\nevent: ${name}\\ndata: (.*)\\n\\n`).exec(text)
          if (found !== null) {
            text = text.slice(found.index + found[0].length)
            return { id: found[1] ?? '', data: JSON.parse(found[2] ?? '') }
          }
          const { value, done } = await stream.read()
          if (done) throw new Error(`the stream ended before ${name}`)
          text += value
        }
      },
      close: () => stream.cancel(),
    }
  }

  it('tells messages, edits, deletions, keyboards, typing, requests and answers to presses', async () => {
    const person = bench.friend()
    const events = await reader()
    const { message_id } = await bench.api.sendMessage(person, 'a', {
      reply_markup: { inline_keyboard: [[{ text: 'b', callback_data: 'c' }]] },
    })
    expect((await events.next('message')).data).toMatchObject({
      chatId: person,
      message: { id: message_id, text: 'a' },
      unread: 1,
    })
    expect((await events.next('request')).data).toEqual({ method: 'sendMessage', ok: true, chatId: person })
    const { callbackQueryId } = bench.emulator.act(person).taps({ id: message_id }, 'c')
    await bench.api.answerCallbackQuery(callbackQueryId, { text: 'x' })
    expect((await events.next('callback-answer')).data).toEqual({
      userId: person,
      callbackQueryId,
      text: 'x',
      alert: false,
    })
    await bench.api.sendChatAction(person, 'typing')
    expect((await events.next('typing')).data).toEqual({ chatId: person, action: 'typing' })
    await bench.api.editMessageText(person, message_id, 'b')
    expect((await events.next('edit')).data).toMatchObject({ chatId: person, message: { text: 'b', edited: true } })
    await bench.api.deleteMessage(person, message_id)
    expect((await events.next('delete')).data).toEqual({ chatId: person, messageId: message_id })
    await bench.api.sendMessage(person, 'k', { reply_markup: { keyboard: [['key']] } })
    expect((await events.next('keyboard')).data).toMatchObject({
      chatId: person,
      replyKeyboard: { rows: [[{ text: 'key' }]] },
    })
    await events.close()
  })

  it('repeats what a reader missed and says when too much was missed', async () => {
    const person = bench.friend()
    const first = await reader()
    await bench.api.sendMessage(person, 'seen')
    const { id } = await first.next('message')
    await first.close()
    await bench.api.sendMessage(person, 'missed')
    const second = await reader(id)
    expect((await second.next('message')).data).toMatchObject({ message: { text: 'missed' } })
    await second.close()
    for (let i = 0; i < 3_000; i++) bench.emulator.act(person).says('x')
    const third = await reader(id)
    expect((await third.next('reset')).data).toEqual({})
    await third.close()
  })
})
