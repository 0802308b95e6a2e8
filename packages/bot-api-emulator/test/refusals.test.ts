import { InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, png, type Reply, startBench } from './support.ts'

const hour = 60 * 60 * 1000
const refused = (code: number, text: string) => ({ ok: false, error_code: code, description: text })

describe('refusals of the emulator', () => {
  let bench: Bench
  let person: number
  const say = (params: Record<string, unknown>): Promise<Reply> =>
    bench.post('sendMessage', { chat_id: person, ...params })
  beforeEach(async () => {
    bench = await startBench()
    person = bench.friend()
  })
  afterEach(() => bench.stop())

  it('an unknown token, method or chat has its own words', async () => {
    const bad = await bench.raw('/bot1:x/getMe')
    expect([bad.status, await bad.json()]).toEqual([401, refused(401, 'Unauthorized')])
    expect(await bench.post('sendEverything')).toEqual(refused(404, 'Not Found: method not found'))
    expect(await bench.post('sendGift', { gift_id: 'x' })).toMatchObject({ error_code: 501 })
    expect(await say({ chat_id: 5, text: 'a' })).toEqual(refused(400, 'Bad Request: chat not found'))
    expect(await say({ chat_id: '@nobody', text: 'a' })).toEqual(refused(400, 'Bad Request: chat not found'))
  })

  it('a person who has never written, has blocked or is gone cannot be written to', async () => {
    const stranger = bench.emulator.addUser({ firstName: 'Navid' }).id
    const to = (id: number): Promise<Reply> => say({ chat_id: id, text: 'a' })
    expect(await to(stranger)).toEqual(refused(403, "Forbidden: bot can't initiate conversation with a user"))
    bench.emulator.act(stranger).says('hi')
    expect(await to(stranger)).toMatchObject({ ok: true })
    bench.emulator.act(person).blocksBot()
    expect(await to(person)).toEqual(refused(403, 'Forbidden: bot was blocked by the user'))
    bench.emulator.act(person).unblocksBot()
    expect(await to(person)).toMatchObject({ ok: true })
    bench.emulator.act(person).deactivates()
    expect(await to(person)).toEqual(refused(403, 'Forbidden: user is deactivated'))
  })

  it('a channel the bot has left is closed', async () => {
    const { id } = bench.emulator.addChannel({ username: 'news', title: 'News' })
    await bench.post('leaveChat', { chat_id: id })
    expect(await say({ chat_id: '@news', text: 'a' })).toEqual(
      refused(403, 'Forbidden: bot is not a member of the channel chat'),
    )
  })

  it('takes a text of 4096 characters after its marks are parsed', async () => {
    expect(await say({ text: `<b>${'ب'.repeat(4096)}</b>`, parse_mode: 'HTML' })).toMatchObject({ ok: true })
  })

  it('refuses a text of 4097 characters and an empty one', async () => {
    expect(await say({ text: 'ب'.repeat(4097) })).toEqual(refused(400, 'Bad Request: message is too long'))
    expect(await say({ text: ' \n ' })).toEqual(refused(400, 'Bad Request: message text is empty'))
    expect(await say({})).toEqual(refused(400, 'Bad Request: message text is empty'))
  })

  it('takes a caption of 1024 characters and refuses one of 1025', async () => {
    const { document } = await bench.api.sendDocument(person, new InputFile(Buffer.from('a'), 'a.txt'))
    const send = (length: number): Promise<Reply> =>
      bench.post('sendDocument', { chat_id: person, document: document.file_id, caption: 'ج'.repeat(length) })
    expect(await send(1024)).toMatchObject({ ok: true })
    expect(await send(1025)).toEqual(refused(400, 'Bad Request: message caption is too long'))
  })

  it('takes button data of 64 bytes, 32 Persian letters, and refuses one letter more', async () => {
    const press = (data: string): Promise<Reply> =>
      say({ text: 'a', reply_markup: { inline_keyboard: [[{ text: 'b', callback_data: data }]] } })
    expect(await press('د'.repeat(32))).toMatchObject({ ok: true })
    expect(await press('د'.repeat(33))).toEqual(refused(400, 'Bad Request: BUTTON_DATA_INVALID'))
    expect(bench.emulator.violations).toMatchObject([
      { kind: 'limit', path: 'reply_markup.inline_keyboard[0][0].callback_data' },
    ])
  })

  it('a button needs exactly one action', async () => {
    const button = (fields: Record<string, string>): Promise<Reply> =>
      say({ text: 'a', reply_markup: { inline_keyboard: [[{ text: 'b', ...fields }]] } })
    expect((await button({})).description).toContain('Text buttons are unallowed in the inline keyboard')
    expect((await button({ url: 'https://a.ir', callback_data: 'x' })).description).toContain('exactly one action')
    expect((await button({ url: 'nowhere' })).description).toContain('is invalid: Wrong HTTP URL')
    expect(await button({ url: 'https://a.ir' })).toMatchObject({ ok: true })
  })

  it('more than eight buttons in a row or a hundred in all are too many', async () => {
    const row = (length: number) => Array.from({ length }, (_, index) => ({ text: 'b', callback_data: String(index) }))
    const send = (inline_keyboard: unknown): Promise<Reply> => say({ text: 'a', reply_markup: { inline_keyboard } })
    expect(await send([row(8)])).toMatchObject({ ok: true })
    expect(await send([row(9)])).toMatchObject({ error_code: 400 })
    expect(await send(Array.from({ length: 13 }, () => row(8)))).toMatchObject({ error_code: 400 })
  })

  it('channels take no reply keyboards', async () => {
    bench.emulator.addChannel({ username: 'news', title: 'News' })
    const keyboard = { keyboard: [[{ text: 'a' }]] }
    expect(await say({ chat_id: '@news', text: 'a', reply_markup: keyboard })).toEqual(
      refused(400, 'Bad Request: inline keyboard expected'),
    )
  })

  it('marks that do not fit are complained about', async () => {
    expect(await say({ text: '<b>a', parse_mode: 'HTML' })).toEqual(
      refused(400, `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`),
    )
  })

  it('an edit must find the bot message and change something', async () => {
    const { message_id } = await bench.api.sendMessage(person, 'a')
    const said = bench.emulator.act(person).says('mine')
    const edit = (id: number, text: string): Promise<Reply> =>
      bench.post('editMessageText', { chat_id: person, message_id: id, text })
    expect((await edit(message_id, 'a')).description).toMatch(
      /^Bad Request: message is not modified: specified new message/,
    )
    expect(await edit(99, 'b')).toEqual(refused(400, 'Bad Request: message to edit not found'))
    expect(await edit(said.id, 'b')).toEqual(refused(400, "Bad Request: message can't be edited"))
    expect(await edit(message_id, 'b')).toMatchObject({ ok: true, result: { text: 'b' } })
    const caption = await bench.post('editMessageCaption', { chat_id: person, message_id, caption: 'c' })
    expect(caption.description).toBe('Bad Request: there is no caption in the message to edit')
  })

  it('an edit without a keyboard takes the keyboard away', async () => {
    const keyboard = { inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] }
    const { message_id } = await bench.api.sendMessage(person, 'a', { reply_markup: keyboard })
    await bench.api.editMessageText(person, message_id, 'b')
    expect(bench.emulator.chat(person).message(message_id)?.buttons).toEqual([])
    await bench.api.editMessageReplyMarkup(person, message_id, { reply_markup: keyboard })
    expect(bench.emulator.chat(person).message(message_id)?.buttons).toHaveLength(1)
  })

  it('captions and media can be edited', async () => {
    const { message_id } = await bench.api.sendPhoto(person, new InputFile(png, 'a.png'), { caption: 'a' })
    await bench.api.editMessageCaption(person, message_id, { caption: 'b' })
    expect(bench.emulator.chat(person).message(message_id)).toMatchObject({ caption: 'b', kind: 'photo' })
    await bench.api.editMessageMedia(person, message_id, {
      type: 'document',
      media: new InputFile(Buffer.from('x'), 'x.pdf'),
    })
    expect(bench.emulator.chat(person).message(message_id)).toMatchObject({ kind: 'document', file: { name: 'x.pdf' } })
  })

  it('deletes a message of 48 hours and refuses one second more', async () => {
    const first = await bench.api.sendMessage(person, 'a')
    const second = await bench.api.sendMessage(person, 'b')
    const remove = (id: number): Promise<Reply> => bench.post('deleteMessage', { chat_id: person, message_id: id })
    bench.clock.advance(48 * hour)
    expect(await remove(first.message_id)).toMatchObject({ ok: true })
    bench.clock.advance(1000)
    expect(await remove(second.message_id)).toEqual(refused(400, "Bad Request: message can't be deleted"))
    expect(await remove(99)).toEqual(refused(400, 'Bad Request: message to delete not found'))
    expect(await bench.post('deleteMessages', { chat_id: person, message_ids: [second.message_id, 99] })).toMatchObject(
      { ok: true },
    )
    expect(bench.emulator.chat(person).messages.map((message) => message.text)).toEqual(['b'])
  })

  it('a reply needs its message, unless it may go without', async () => {
    const reply = (more: object): Promise<Reply> => say({ text: 'a', reply_parameters: { message_id: 99, ...more } })
    expect(await reply({})).toEqual(refused(400, 'Bad Request: message to be replied not found'))
    expect(await reply({ allow_sending_without_reply: true })).toMatchObject({ ok: true })
  })

  it('albums have two to ten items of one kind', async () => {
    const { document } = await bench.api.sendDocument(person, new InputFile(Buffer.from('a'), 'a.txt'))
    const { photo } = await bench.api.sendPhoto(person, new InputFile(png, 'a.png'))
    const item = { type: 'document', media: document.file_id }
    const album = (media: unknown[]): Promise<Reply> => bench.post('sendMediaGroup', { chat_id: person, media })
    expect((await album([item])).description).toContain('too few')
    expect((await album(Array.from({ length: 11 }, () => item))).description).toContain('too many')
    expect(await album(Array.from({ length: 10 }, () => item))).toMatchObject({ ok: true })
    const mixed = [item, { type: 'photo', media: photo.at(-1)?.file_id }]
    expect(await album(mixed)).toEqual(refused(400, "Bad Request: document can't be mixed with other media types"))
  })

  it('a file_id must be known and of its kind', async () => {
    const { document } = await bench.api.sendDocument(person, new InputFile(Buffer.from('a'), 'a.txt'))
    expect((await bench.post('sendPhoto', { chat_id: person, photo: document.file_id })).description).toBe(
      "Bad Request: can't use file of type Document as Photo",
    )
    expect((await bench.post('sendDocument', { chat_id: person, document: 'x' })).description).toBe(
      'Bad Request: wrong file identifier/HTTP URL specified',
    )
    expect((await bench.post('getFile', { file_id: 'x' })).description).toBe(
      'Bad Request: wrong file_id or the file is temporarily unavailable',
    )
  })

  it('a photo must be a picture', async () => {
    await expect(bench.api.sendPhoto(person, new InputFile(Buffer.from('text'), 'a.png'))).rejects.toThrow(
      'IMAGE_PROCESS_FAILED',
    )
  })

  it('downloads end at 20 MB and uploads at 50 MB', async () => {
    const mega = 1024 * 1024
    const sent = async (size: number): Promise<string> => {
      bench.emulator.act(person).sendsDocument({ name: 'a.zip', bytes: Buffer.alloc(size) })
      const update = (await bench.api.getUpdates({ offset: -1 }))[0]
      return update?.message?.document?.file_id ?? ''
    }
    expect(await bench.post('getFile', { file_id: await sent(20 * mega) })).toMatchObject({ ok: true })
    expect(await bench.post('getFile', { file_id: await sent(20 * mega + 1) })).toEqual(
      refused(400, 'Bad Request: file is too big'),
    )
    await expect(bench.api.sendDocument(person, new InputFile(Buffer.alloc(50 * mega + 1), 'a.zip'))).rejects.toThrow(
      'Request Entity Too Large',
    )
  })

  it('commands and descriptions have limits', async () => {
    const command = (name: string): Promise<Reply> =>
      bench.post('setMyCommands', { commands: [{ command: name, description: 'd' }] })
    expect(await command('Start')).toEqual(refused(400, 'Bad Request: BOT_COMMAND_INVALID'))
    expect(await command('start')).toMatchObject({ ok: true })
    expect(await bench.post('setMyShortDescription', { short_description: 'x'.repeat(121) })).toMatchObject({
      error_code: 400,
    })
  })

  it('bidi embeddings are deleted, isolates and half-spaces stay', async () => {
    const sent = await bench.api.sendMessage(person, 'می\u200cشود \u2067A\u2069 \u202bB\u202c \u200e\u200fC')
    expect(sent.text).toBe('می\u200cشود \u2067A\u2069 B \u200c\u200fC')
  })
})
