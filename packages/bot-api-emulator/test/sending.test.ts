import { InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, png, startBench } from './support.ts'

describe('sending to the emulator', () => {
  let bench: Bench
  let person: number
  beforeEach(async () => {
    bench = await startBench()
    person = bench.friend()
  })
  afterEach(() => bench.stop())

  it('tells the bot who it is', async () => {
    expect(await bench.api.getMe()).toMatchObject({ id: 1000, is_bot: true, username: 'local_bot' })
  })

  it('takes a text as JSON, query, urlencoded form and multipart alike', async () => {
    const path = `/bot${bench.emulator.token}/sendMessage`
    const form = new FormData()
    form.set('chat_id', String(person))
    form.set('text', 'four')
    form.set('reply_markup', JSON.stringify({ inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] }))
    await bench.post('SENDmessage', { chat_id: person, text: 'one' })
    await bench.raw(`${path}?chat_id=${person}&text=two&disable_notification=true`)
    await bench.raw(path, { method: 'POST', body: new URLSearchParams({ chat_id: String(person), text: 'three' }) })
    await bench.raw(path, { method: 'POST', body: form })
    const { messages } = bench.emulator.chat(person)
    expect(messages.map((message) => message.text)).toEqual(['one', 'two', 'three', 'four'])
    expect(messages.map((message) => message.id)).toEqual([1, 2, 3, 4])
    expect(messages[3]?.buttons).toEqual([[{ text: 'a', data: 'b' }]])
    expect(bench.emulator.violations).toEqual([])
  })

  it('sends HTML with entities counted in UTF-16 units', async () => {
    const sent = await bench.api.sendMessage(person, '🌸 <b>سلام <i>شما</i></b> &lt;۱&gt;', { parse_mode: 'HTML' })
    expect(sent.text).toBe('🌸 سلام شما <۱>')
    expect(sent.entities).toEqual([
      { type: 'bold', offset: 3, length: 8 },
      { type: 'italic', offset: 8, length: 3 },
    ])
  })

  it('sends a document with its name and takes its file_id again', async () => {
    const bytes = Buffer.from('گزارش')
    const first = await bench.api.sendDocument(person, new InputFile(bytes, 'گزارش نهایی.pdf'), { caption: 'پیوست' })
    const again = await bench.api.sendDocument(person, first.document.file_id)
    expect(first.document).toMatchObject({
      file_name: 'گزارش نهایی.pdf',
      mime_type: 'application/pdf',
      file_size: bytes.length,
    })
    expect(again.document.file_unique_id).toBe(first.document.file_unique_id)
    const file = await bench.api.getFile(again.document.file_id)
    const got = await bench.raw(`/file/bot${bench.emulator.token}/${file.file_path}`)
    expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true)
    expect(bench.emulator.chat(person).messages[1]?.file?.bytes().equals(bytes)).toBe(true)
  })

  it('sends a photo in two sizes, the largest last', async () => {
    const sent = await bench.api.sendPhoto(person, new InputFile(png, 'a.png'))
    expect(sent.photo).toHaveLength(2)
    expect(sent.photo.at(-1)).toMatchObject({ width: 1, height: 1 })
  })

  it('sends an album as messages of one group', async () => {
    const sent = await bench.api.sendMediaGroup(person, [
      { type: 'document', media: new InputFile(Buffer.from('a'), 'a.txt'), caption: 'both' },
      { type: 'document', media: new InputFile(Buffer.from('b'), 'b.txt') },
    ])
    expect(sent.map((message) => message.caption)).toEqual(['both', undefined])
    const { messages } = bench.emulator.chat(person)
    expect(messages.map((message) => message.file?.name)).toEqual(['a.txt', 'b.txt'])
    expect(messages[0]?.albumId).toBeDefined()
    expect(messages[1]?.albumId).toBe(messages[0]?.albumId)
  })

  it('posts to a channel by its name without an author', async () => {
    bench.emulator.addChannel({ username: 'local_channel', title: 'تحول' })
    const posted = await bench.api.sendMessage('@local_channel', 'خبر')
    expect(posted).not.toHaveProperty('from')
    expect(posted.chat).toMatchObject({ type: 'channel', username: 'local_channel' })
    expect(bench.emulator.channel('@local_channel').lastFromBot()?.text).toBe('خبر')
  })

  it('copies without and forwards with the origin', async () => {
    const other = bench.friend('Reza')
    const said = bench.emulator.act(person).says('اصل')
    const copy = await bench.api.copyMessage(other, person, said.id)
    const forward = await bench.api.forwardMessage(other, person, said.id)
    expect(bench.emulator.chat(other).message(copy.message_id)?.text).toBe('اصل')
    expect(forward.forward_origin).toMatchObject({ type: 'user', sender_user: { id: person } })
  })

  it('shows and takes away the reply keyboard', async () => {
    const chat = bench.emulator.chat(person)
    await bench.api.sendMessage(person, 'a', {
      reply_markup: { keyboard: [[{ text: 'phone', request_contact: true }]] },
    })
    expect(chat.replyKeyboard?.rows).toEqual([[{ text: 'phone', requestContact: true, requestLocation: false }]])
    await bench.api.sendMessage(person, 'b', { reply_markup: { remove_keyboard: true } })
    expect(chat.replyKeyboard).toBeUndefined()
  })

  it('sends contacts, places and polls', async () => {
    await bench.api.sendContact(person, '+98912', 'Ali')
    await bench.api.sendLocation(person, 32.6, 51.6)
    await bench.api.sendPoll(person, 'کدام؟', [{ text: '۱' }, { text: '۲' }])
    expect(bench.emulator.chat(person).messages.map((message) => message.kind)).toEqual(['contact', 'location', 'poll'])
  })

  it('keeps commands per scope and language', async () => {
    const commands = [{ command: 'start', description: 'شروع' }]
    await bench.api.setMyCommands(commands, { scope: { type: 'all_private_chats' }, language_code: 'fa' })
    expect(await bench.api.getMyCommands({ scope: { type: 'all_private_chats' }, language_code: 'fa' })).toEqual(
      commands,
    )
    expect(await bench.api.getMyCommands()).toEqual([])
    await bench.api.deleteMyCommands({ scope: { type: 'all_private_chats' }, language_code: 'fa' })
    expect(await bench.api.getMyCommands({ scope: { type: 'all_private_chats' }, language_code: 'fa' })).toEqual([])
  })

  it('keeps name and descriptions by language', async () => {
    await bench.api.setMyDescription('ارزیابی', { language_code: 'fa' })
    await bench.api.setMyName('تحول')
    expect((await bench.api.getMyDescription({ language_code: 'fa' })).description).toBe('ارزیابی')
    expect((await bench.api.getMyDescription()).description).toBe('')
    expect((await bench.api.getMyName()).name).toBe('تحول')
  })

  it('pins, unpins and reacts', async () => {
    const said = bench.emulator.act(person).says('سلام')
    await bench.api.setMessageReaction(person, said.id, [{ type: 'emoji', emoji: '👍' }])
    await bench.api.pinChatMessage(person, said.id)
    expect(bench.emulator.chat(person).message(said.id)).toMatchObject({ reaction: '👍', pinned: true })
    expect((await bench.api.getChat(person)).pinned_message?.message_id).toBe(said.id)
    await bench.api.unpinChatMessage(person)
    expect(bench.emulator.chat(person).message(said.id)?.pinned).toBe(false)
  })
})
