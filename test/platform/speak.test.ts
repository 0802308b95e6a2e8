import { Api, InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paceChatActions } from '#platform/chat-action-pace.ts'
import { createPresent } from '#platform/present.ts'
import { PROFILES } from '#platform/profile.ts'
import { speakAs } from '#platform/transformer.ts'
import { systemClock } from '#shared/clock.ts'
import { createLimits } from '#platform/limits.ts'
import { createTransport } from '#platform/transport.ts'
import { type Bench, startBench } from '../support/bench.ts'

const MODES = ['telegram', 'soroush', 'bale'] as const

describe.each(MODES)('an Api that speaks as %s does', (platform) => {
  let bench: Bench
  let api: Api
  let person: number
  const profile = PROFILES[platform]

  beforeEach(async () => {
    bench = await startBench({ platform })
    person = bench.friend()
    api = new Api(bench.emulator.token, { apiRoot: bench.root })
    speakAs(profile)(api)
  })
  afterEach(async () => {
    expect(bench.emulator.violations).toEqual([])
    await bench.stop()
  })

  it(`shows a long text in parts with the buttons under the last (${platform})`, async () => {
    const present = createPresent({ profile, sign: (act) => act, filePath: (sha256) => sha256 })
    const text = `<b>عنوان</b>\n\n${'<i>واژه‌ای چند</i> &amp; نشانه\n\n'.repeat(400)}`
    const to = { chatId: String(person), userId: String(person) }
    await present(api, to, { language: 'fa', text, buttons: [[{ label: 'باشد', act: 'home' }]] })
    const shown = bench.emulator.chat(person).messages
    expect(shown.length).toBeGreaterThan(1)
    expect(shown.map((message) => message.buttons.length)).toEqual([...shown.slice(1).map(() => 0), 1])
    for (const message of shown) expect((message.text ?? '').length).toBeLessThanOrEqual(4096)
    expect(shown[0]?.text).toMatch(/عنوان[\s\S]*واژه‌ای چند & نشانه/)
    expect(shown[0]?.entities.some((entity) => entity.type === 'bold') ?? false).toBe(profile.format !== 'plain')
  })

  it(`may be used with everything the newest Bot API has for a message (${platform})`, async () => {
    const first = await api.sendMessage(person, 'a')
    await api.sendDocument(person, new InputFile(new Uint8Array([1]), 'a.pdf'), {
      caption: '<b>b</b>',
      parse_mode: 'HTML',
      protect_content: true,
      reply_parameters: { message_id: first.message_id, allow_sending_without_reply: true },
      reply_markup: { inline_keyboard: [[{ text: 'c', callback_data: 'c', style: 'success' }]] },
    })
    const last = bench.emulator.chat(person).messages.at(-1)
    expect(last).toMatchObject({ caption: 'b', replyTo: first.message_id })
    expect(last?.buttons.flat()).toMatchObject([{ text: 'c', data: 'c' }])
  })
})

describe('an Api of the product', () => {
  let bench: Bench
  let person: number
  beforeEach(async () => {
    bench = await startBench()
    person = bench.friend()
  })
  afterEach(() => bench.stop())

  it('sends the words plainly when their form cannot be read', async () => {
    const api = new Api(bench.emulator.token, { apiRoot: bench.root })
    speakAs(PROFILES.telegram)(api)
    await api.sendMessage(person, '<b>نیمه &amp; باز', { parse_mode: 'HTML' })
    expect(bench.emulator.chat(person).messages.map(({ text }) => text)).toEqual(['نیمه & باز'])
  })

  it('does not repeat what was refused for another reason', async () => {
    const api = new Api(bench.emulator.token, { apiRoot: bench.root })
    speakAs(PROFILES.telegram)(api)
    await expect(api.sendMessage(person, '<b></b>', { parse_mode: 'HTML' })).rejects.toThrow('message text is empty')
    expect(bench.emulator.requests.filter(({ method }) => method === 'sendMessage')).toHaveLength(1)
  })

  it('sends one chat action to a chat in the time of the profile, and another chat its own', async () => {
    const paced = new Api(bench.emulator.token, {
      apiRoot: bench.root,
      fetch: paceChatActions(60_000, createTransport({ limits: createLimits(systemClock) }).fetch) as never,
    })
    for (let i = 0; i < 3; i++) expect(await paced.sendChatAction(person, 'typing')).toBe(true)
    await paced.sendChatAction(bench.friend(), 'typing')
    const sent = bench.emulator.requests.filter(({ method }) => method === 'sendChatAction')
    expect(sent).toHaveLength(2)
  })

  it('counts every answer 429 by its method, also those that are tried again', async () => {
    const limited: string[] = []
    const { fetch: send } = createTransport({
      limits: createLimits(systemClock),
      pause: async () => undefined,
      onLimited: (method) => limited.push(method),
    })
    const api = new Api(bench.emulator.token, { apiRoot: bench.root, fetch: send as never })
    bench.emulator.faults.on('sendMessage', { kind: '429', times: 2, retryAfter: 1 })
    await api.sendMessage(person, 'a')
    expect(limited).toEqual(['sendMessage', 'sendMessage'])
  })
})
