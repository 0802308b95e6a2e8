import { InputFile } from 'grammy'
import { afterEach, describe, expect, it } from 'vitest'
import { type Bench, type Reply, startBench } from './support.ts'

describe('the schema check', () => {
  let bench: Bench
  afterEach(() => bench.stop())
  const say = (params: Record<string, unknown>): Promise<Reply> =>
    bench.post('sendMessage', { chat_id: bench.friend(), text: 'a', ...params })

  it.each<[string, Record<string, unknown>, string, string]>([
    ['an unknown parameter', { texxt: 'a' }, 'unknown', 'texxt'],
    ['a parameter dropped from the newest schema', { reply_to_message_id: 1 }, 'unknown', 'reply_to_message_id'],
    ['a wrong type', { disable_notification: 'perhaps' }, 'type', 'disable_notification'],
    ['an unknown parse mode', { parse_mode: 'BBCode' }, 'type', 'parse_mode'],
    [
      'a fault deep inside',
      { link_preview_options: { is_disable: true } },
      'unknown',
      'link_preview_options.is_disable',
    ],
    [
      'a button field nobody knows',
      { reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b', colour: 'red' }]] } },
      'unknown',
      'reply_markup.inline_keyboard[0][0].colour',
    ],
    [
      'a wrong style',
      { reply_markup: { inline_keyboard: [[{ text: 'a', url: 'https://a.ir', style: 'red' }]] } },
      'type',
      'reply_markup.inline_keyboard[0][0].style',
    ],
    [
      'half a sign, as a careless cut leaves it',
      { reply_markup: { inline_keyboard: [[{ text: 'a\ud83d', callback_data: 'b' }]] } },
      'limit',
      'reply_markup.inline_keyboard[0][0].text',
    ],
    ['a missing field inside', { entities: [{ type: 'bold', offset: 0 }] }, 'missing', 'entities[0].length'],
  ])('refuses and records %s', async (_what, params, kind, path) => {
    bench = await startBench()
    expect(await say(params)).toMatchObject({ ok: false, error_code: 400 })
    expect(bench.emulator.violations).toMatchObject([{ method: 'sendMessage', kind, path }])
  })

  it('only records it when it is not strict', async () => {
    bench = await startBench({ strict: false })
    expect(await say({ texxt: 'a' })).toMatchObject({ ok: true })
    expect(bench.emulator.violations).toHaveLength(1)
  })

  it('has nothing to say about what grammY sends', async () => {
    bench = await startBench()
    const person = bench.friend()
    await bench.api.sendMessage(person, '<b>a</b>', {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      protect_content: true,
      reply_markup: {
        keyboard: [['a', { text: 'b', request_contact: true }]],
        resize_keyboard: true,
        is_persistent: true,
      },
    })
    await bench.api.sendMediaGroup(person, [
      { type: 'document', media: new InputFile(Buffer.from('a'), 'a.txt') },
      { type: 'document', media: new InputFile(Buffer.from('b'), 'b.txt') },
    ])
    await bench.api.sendChatAction(person, 'upload_document')
    await bench.api.getUpdates({ allowed_updates: ['message'], limit: 10 })
    expect(bench.emulator.violations).toEqual([])
  })
})

describe('other platforms', () => {
  let bench: Bench
  afterEach(() => bench.stop())
  const notSupported = { ok: false, error_code: 400, description: 'Bad Request: NOT_SUPPORTED' }

  it.each<['soroush' | 'bale', string, Record<string, unknown>]>([
    ['soroush', 'sendPoll', { question: 'a', options: [] }],
    ['soroush', 'sendMessage', { text: 'a', link_preview_options: { is_disabled: true } }],
    ['soroush', 'sendMessage', { text: 'a', reply_parameters: { message_id: 1 } }],
    ['soroush', 'sendMessage', { text: 'a', protect_content: true }],
    [
      'soroush',
      'sendMessage',
      { text: 'a', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b', style: 'danger' }]] } },
    ],
    ['soroush', 'getUpdates', { allowed_updates: ['message'] }],
    ['soroush', 'setMyDescription', { description: 'a' }],
    ['bale', 'sendMessage', { text: 'a', parse_mode: 'HTML' }],
    ['bale', 'setWebhook', { url: 'https://a.ir', secret_token: 'x' }],
    ['bale', 'deleteMessages', { message_ids: [1] }],
  ])('%s does not know %s with %j', async (platform, method, params) => {
    bench = await startBench({ platform })
    const chat = method.startsWith('send') || method.startsWith('delete') ? { chat_id: bench.friend() } : {}
    expect(await bench.post(method, { ...chat, ...params })).toEqual(notSupported)
    expect(bench.emulator.violations[0]).toMatchObject({ kind: 'platform', method })
  })

  it('soroush takes the older names and HTML', async () => {
    bench = await startBench({ platform: 'soroush' })
    const person = bench.friend()
    const said = bench.emulator.act(person).says('a')
    const params = {
      chat_id: person,
      text: '<b>a</b>',
      parse_mode: 'HTML',
      reply_to_message_id: said.id,
      disable_web_page_preview: true,
    }
    expect(await bench.post('sendMessage', params)).toMatchObject({
      ok: true,
      result: { reply_to_message: { message_id: said.id } },
    })
    expect(bench.emulator.violations).toEqual([])
  })

  it('soroush takes one chat action in five seconds when rates are watched', async () => {
    bench = await startBench({ platform: 'soroush', rateLimits: true })
    const chat_id = bench.friend()
    const type = async (): Promise<number | undefined> =>
      (await bench.post('sendChatAction', { chat_id, action: 'typing' })).error_code
    expect([await type(), await type()]).toEqual([undefined, 429])
    bench.clock.advance(5_000)
    expect(await type()).toBeUndefined()
  })

  it('soroush brings forwards in the older form and no kinds it does not have', async () => {
    bench = await startBench({ platform: 'soroush' })
    const actor = bench.emulator.act(bench.friend())
    actor.forwards(actor.says('a'))
    actor.blocksBot()
    const { result } = await bench.post('getUpdates')
    expect(result).toMatchObject([{ message: { text: 'a' } }, { message: { forward_from: { id: actor.user.id } } }])
    expect(result).toHaveLength(2)
  })
})
