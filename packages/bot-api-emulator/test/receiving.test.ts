import type { Update } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, instant, startBench } from './support.ts'

const hour = 60 * 60 * 1000

describe('updates from the emulator', () => {
  let bench: Bench
  let person: number
  beforeEach(async () => {
    bench = await startBench()
    person = bench.emulator.addUser({ firstName: 'Sara', lastName: 'Karimi', languageCode: 'fa' }).id
  })
  afterEach(() => bench.stop())
  const act = () => bench.emulator.act(person)

  it('carry growing ids, the date of the clock and command entities', async () => {
    act().says('/start abc')
    bench.clock.advance(5_000)
    act().says('سلام')
    const updates = await bench.api.getUpdates()
    expect(updates.map((update) => update.update_id)).toEqual([1, 2])
    expect(updates[0]?.message).toMatchObject({
      message_id: 1,
      date: instant.getTime() / 1000,
      text: '/start abc',
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      from: { id: person, is_bot: false, language_code: 'fa' },
      chat: { id: person, type: 'private', last_name: 'Karimi' },
    })
    expect(updates[1]?.message?.date).toBe(instant.getTime() / 1000 + 5)
  })

  it('can come with commands that have no entities', async () => {
    const bare = await startBench({ commandEntities: false })
    bare.emulator.act(bare.friend()).says('/start abc')
    const [update] = await bare.api.getUpdates()
    await bare.stop()
    expect(update?.message).not.toHaveProperty('entities')
  })

  it('stay until the offset confirms them', async () => {
    act().says('a')
    act().says('b')
    const ids = async (offset: number, limit = 100): Promise<number[]> =>
      (await bench.api.getUpdates({ offset, limit })).map((update) => update.update_id)
    expect(await ids(0)).toEqual([1, 2])
    expect(await ids(0, 1)).toEqual([1])
    expect(await ids(2)).toEqual([2])
    expect(await ids(3)).toEqual([])
    expect(bench.emulator.pendingUpdates).toEqual([])
  })

  it('with a negative offset only the newest remain', async () => {
    for (const text of ['a', 'b', 'c']) act().says(text)
    expect((await bench.api.getUpdates({ offset: -1 })).map((update) => update.message?.text)).toEqual(['c'])
    expect(bench.emulator.pendingUpdates).toHaveLength(1)
  })

  it('release a waiting poll the moment they arrive', async () => {
    const waiting = bench.api.getUpdates({ timeout: 50 })
    await bench.api.getMe()
    act().says('now')
    expect((await waiting).map((update) => update.message?.text)).toEqual(['now'])
  })

  it('of an album reach a waiting poll together', async () => {
    const waiting = bench.api.getUpdates({ timeout: 50 })
    await bench.api.getMe()
    act().sendsAlbum([
      { name: 'a.pdf', bytes: Buffer.from('a'), caption: 'مستندات' },
      { name: 'b.pdf', bytes: Buffer.from('b') },
    ])
    const updates = await waiting
    expect(updates.map((update) => update.message?.document?.file_name)).toEqual(['a.pdf', 'b.pdf'])
    expect(new Set(updates.map((update) => update.message?.media_group_id)).size).toBe(1)
    expect(updates.map((update) => update.message?.caption)).toEqual(['مستندات', undefined])
  })

  it('end an older poll with 409 when a newer one comes', async () => {
    const older = bench.post('getUpdates', { timeout: 50 })
    await bench.api.getMe()
    const newer = bench.post('getUpdates', { timeout: 50 })
    expect(await older).toMatchObject({
      error_code: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    })
    act().says('x')
    expect(await newer).toMatchObject({ ok: true })
  })

  it('free a poll whose asker hung up without a conflict for the next', async () => {
    const gone = new AbortController()
    const address = `/bot${bench.emulator.token}/getUpdates?timeout=50`
    const first = bench.raw(address, { signal: gone.signal }).catch(() => 'gone')
    await bench.api.getMe()
    gone.abort()
    expect(await first).toBe('gone')
    const second = bench.api.getUpdates({ timeout: 50 })
    await bench.api.getMe()
    act().says('x')
    expect(await second).toHaveLength(1)
  })

  it('leave out the kinds nobody asked for, and remember the list', async () => {
    await bench.api.getUpdates({ allowed_updates: ['callback_query'] })
    act().says('unheard')
    expect(await bench.api.getUpdates()).toEqual([])
    await bench.api.getUpdates({ allowed_updates: [] })
    act().says('heard')
    expect(await bench.api.getUpdates()).toHaveLength(1)
  })

  it('are forgotten after a day', async () => {
    act().says('old')
    bench.clock.advance(24 * hour + 1)
    act().says('new')
    expect((await bench.api.getUpdates()).map((update) => update.message?.text)).toEqual(['new'])
  })

  it('are kept for just a day', async () => {
    act().says('old')
    bench.clock.advance(24 * hour)
    expect(await bench.api.getUpdates()).toHaveLength(1)
  })

  it('may be pushed raw: malformed ones as they are, duplicates once more', async () => {
    const said = { update_id: 1, message: { broken: true } }
    act().says('a')
    await bench.api.getUpdates({ offset: 2 })
    bench.emulator.pushRaw(said)
    bench.emulator.pushRaw('nonsense')
    expect(await bench.api.getUpdates({ offset: 2 })).toEqual([said as unknown as Update, 'nonsense'])
    expect(await bench.api.getUpdates({ offset: 2 })).toEqual([])
  })

  it('tell of blocking, edits, contacts and forwards', async () => {
    const said = act().says('a')
    act().edits(said, 'b')
    act().sendsContact(person)
    act().forwards(said)
    act().blocksBot()
    act().unblocksBot()
    const updates = await bench.api.getUpdates()
    expect(updates[1]?.edited_message).toMatchObject({ message_id: said.id, text: 'b' })
    expect(updates[2]?.message?.contact?.user_id).toBe(person)
    expect(updates[3]?.message?.forward_origin).toMatchObject({ type: 'user' })
    expect(updates[4]?.my_chat_member?.new_chat_member.status).toBe('kicked')
    expect(updates[5]?.my_chat_member?.new_chat_member.status).toBe('member')
  })

  it('carry files that can be downloaded', async () => {
    act().sendsDocument({ name: 'سند.pdf', mimeType: 'application/pdf', bytes: Buffer.from('%PDF'), caption: '#سند' })
    const [update] = await bench.api.getUpdates()
    const document = update?.message?.document
    expect(document).toMatchObject({ file_name: 'سند.pdf', mime_type: 'application/pdf', file_size: 4 })
    expect(update?.message?.caption_entities?.[0]?.type).toBe('hashtag')
    const { file_path } = await bench.api.getFile(document?.file_id ?? '')
    const got = await bench.raw(`/file/bot${bench.emulator.token}/${file_path}`)
    expect(await got.text()).toBe('%PDF')
  })
})

describe('presses on buttons', () => {
  let bench: Bench
  let person: number
  beforeEach(async () => {
    bench = await startBench()
    person = bench.friend()
  })
  afterEach(() => bench.stop())
  const ask = async () => {
    const keyboard = { inline_keyboard: [[{ text: 'بله، تأیید', callback_data: 'yes' }]] }
    const { message_id } = await bench.api.sendMessage(person, '?', { reply_markup: keyboard })
    const message = bench.emulator.chat(person).message(message_id)
    if (message === undefined) throw new Error('nothing was sent')
    return message
  }

  it('reach the bot with their data and bring its answer back', async () => {
    const asked = await ask()
    const { callbackQueryId, answered } = bench.emulator.act(person).taps(asked, 'تأیید')
    const [update] = await bench.api.getUpdates()
    expect(update?.callback_query).toMatchObject({
      id: callbackQueryId,
      data: 'yes',
      message: { message_id: asked.id },
    })
    await bench.api.answerCallbackQuery(callbackQueryId, { text: 'شد', show_alert: true })
    expect(await answered).toEqual({ text: 'شد', show_alert: true })
    expect(bench.emulator.openCallbacks).toBe(0)
  })

  it('on a keyboard that has gone still reach the bot', async () => {
    const asked = await ask()
    await bench.api.editMessageText(person, asked.id, 'done')
    bench.emulator.act(person).taps(asked, 'yes')
    expect((await bench.api.getUpdates())[0]?.callback_query?.data).toBe('yes')
  })

  it('are too old to be answered after five minutes, or twice', async () => {
    const asked = await ask()
    const tap = () => bench.emulator.act(person).taps(asked, 'yes').callbackQueryId
    const [inTime, late] = [tap(), tap()]
    bench.clock.advance(5 * 60_000)
    expect(await bench.post('answerCallbackQuery', { callback_query_id: inTime })).toMatchObject({ ok: true })
    const tooOld = {
      error_code: 400,
      description: expect.stringContaining('query is too old and response timeout expired') as string,
    }
    expect(await bench.post('answerCallbackQuery', { callback_query_id: inTime })).toMatchObject(tooOld)
    bench.clock.advance(1)
    expect(await bench.post('answerCallbackQuery', { callback_query_id: late })).toMatchObject(tooOld)
  })
})

describe('a watched chat', () => {
  let bench: Bench
  let person: number
  beforeEach(async () => {
    bench = await startBench()
    person = bench.friend()
  })
  afterEach(() => bench.stop())

  it('gives the bot messages one after another, edits among them', async () => {
    const chat = bench.emulator.chat(person)
    const first = chat.nextFromBot()
    const { message_id } = await bench.api.sendMessage(person, 'a')
    await bench.api.editMessageText(person, message_id, 'b')
    expect((await first).text).toBe('a')
    expect(await chat.nextFromBot()).toMatchObject({ text: 'b', edited: true })
  })

  it('passes over what came before the mark and what is not wanted', async () => {
    const chat = bench.emulator.chat(person)
    await bench.api.sendMessage(person, 'before')
    chat.mark()
    const wanted = chat.nextFromBot((message) => message.text === 'wanted')
    await bench.api.sendMessage(person, 'other')
    await bench.api.sendMessage(person, 'wanted')
    expect((await wanted).text).toBe('wanted')
    expect(chat.sinceMark()).toEqual([])
  })

  it('says what came instead when it waited in vain', async () => {
    const chat = bench.emulator.chat(person)
    await bench.api.sendMessage(person, 'something else')
    await expect(chat.nextFromBot((message) => message.text === 'x', { timeoutMs: 1 })).rejects.toThrow(
      '"something else"',
    )
  })
})
