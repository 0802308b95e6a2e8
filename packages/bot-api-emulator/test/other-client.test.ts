import { Markup, Telegraf, TelegramError } from 'telegraf'
import { message } from 'telegraf/filters'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, png, startBench } from './support.ts'

const pdf = Buffer.from('%PDF-1.4 گزارش')

/** What telegraf sends beyond the schema; the platforms pass over such fields, and so does the emulator when it is not strict. */
const extras = /^method$|\.hide$/

/** The contract of the Bot API server as a client understands it that nobody here wrote: telegraf. */
describe('another client on the emulator', () => {
  let bench: Bench
  let bot: Telegraf
  let person: number
  let polling: Promise<void> | undefined
  beforeEach(async () => {
    bench = await startBench({ strict: false })
    bot = new Telegraf(bench.emulator.token, { telegram: { apiRoot: bench.root } })
    person = bench.friend()
    polling = undefined
  })
  afterEach(async () => {
    if (polling !== undefined) {
      bot.stop()
      // It releases its own long poll only when the server answers it.
      bench.emulator.act(person).says('end')
      await polling
    }
    expect(bench.emulator.violations.filter(({ path }) => !extras.test(path))).toEqual([])
    await bench.stop()
  })
  const launch = (): void => {
    polling = bot.launch()
  }
  const failure = async (call: Promise<unknown>): Promise<TelegramError> => {
    const error: unknown = await call.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    if (error instanceof TelegramError) return error
    throw new Error(`no error of the Bot API: ${String(error)}`)
  }

  it('learns who it is, speaks with entities and takes its word back', async () => {
    expect(await bot.telegram.getMe()).toMatchObject({ id: 1000, is_bot: true, username: 'local_bot' })
    const sent = await bot.telegram.sendMessage(person, '🌸 <b>سلام</b>', { parse_mode: 'HTML' })
    expect(sent.entities).toEqual([{ type: 'bold', offset: 3, length: 4 }])
    expect(await bot.telegram.deleteMessage(person, sent.message_id)).toBe(true)
    expect(bench.emulator.chat(person).messages).toEqual([])
  })

  it('asks with an inline keyboard, is pressed, edits its question and answers the press', async () => {
    bot.start((ctx) =>
      ctx.reply(`کد ${ctx.payload}`, Markup.inlineKeyboard([[Markup.button.callback('تأیید', 'ok:7')]])),
    )
    bot.action(/^ok:(\d+)$/, async (ctx) => {
      await ctx.editMessageText(`تأیید ${ctx.match[1] ?? ''} شد`)
      await ctx.answerCbQuery('ثبت شد', { show_alert: true })
    })
    launch()
    const chat = bench.emulator.chat(person)
    bench.emulator.act(person).says('/start T4-7K2M')
    const asked = await chat.nextFromBot()
    expect(asked).toMatchObject({ text: 'کد T4-7K2M', buttons: [[{ text: 'تأیید', data: 'ok:7' }]] })
    const { answered } = bench.emulator.act(person).taps(asked, 'تأیید')
    expect(await chat.nextFromBot()).toMatchObject({ id: asked.id, text: 'تأیید 7 شد', edited: true, buttons: [] })
    expect(await answered).toMatchObject({ text: 'ثبت شد', show_alert: true })
  })

  it('gets the contact through its reply keyboard and takes the keyboard away', async () => {
    bot.command('phone', (ctx) => ctx.reply('شماره؟', Markup.keyboard([[Markup.button.contactRequest('ارسال شماره')]])))
    bot.on(message('contact'), (ctx) => ctx.reply(ctx.message.contact.phone_number, Markup.removeKeyboard()))
    launch()
    const chat = bench.emulator.chat(person)
    bench.emulator.act(person).says('/phone')
    await chat.nextFromBot()
    bench.emulator.act(person).presses('ارسال شماره')
    expect((await chat.nextFromBot()).text).toMatch(/^98912/)
    expect(chat.replyKeyboard).toBeUndefined()
  })

  it('sends documents and pictures by bytes and again by file_id, with a Persian name kept', async () => {
    const first = await bot.telegram.sendDocument(person, { source: pdf, filename: 'گزارش.pdf' }, { caption: 'پیوست' })
    expect(first.document).toMatchObject({ file_name: 'گزارش.pdf', file_size: pdf.length })
    const again = await bot.telegram.sendDocument(person, first.document.file_id)
    expect(again.document.file_unique_id).toBe(first.document.file_unique_id)
    const picture = await bot.telegram.sendPhoto(person, { source: png })
    expect(picture.photo.at(-1)).toMatchObject({ width: 1, height: 1 })
    const { messages } = bench.emulator.chat(person)
    expect(messages.map(({ kind, caption }) => [kind, caption])).toEqual([
      ['document', 'پیوست'],
      ['document', undefined],
      ['photo', undefined],
    ])
    expect(messages[1]?.file?.bytes().equals(pdf)).toBe(true)
  })

  it('fetches a received document by the link it makes itself', async () => {
    const arrived = new Promise<Buffer>((resolve, reject) => {
      bot.on(message('document'), async (ctx) => {
        const link = await ctx.telegram.getFileLink(ctx.message.document.file_id)
        await fetch(link).then(async (got) => resolve(Buffer.from(await got.arrayBuffer())), reject)
      })
    })
    launch()
    bench.emulator.act(person).sendsDocument({ name: 'گزارش.pdf', mimeType: 'application/pdf', bytes: pdf })
    expect((await arrived).equals(pdf)).toBe(true)
  })

  it('sends an album and receives one as messages of one group', async () => {
    const sent = await bot.telegram.sendMediaGroup(person, [
      { type: 'document', media: { source: pdf, filename: 'a.pdf' }, caption: 'هر دو' },
      { type: 'document', media: { source: pdf, filename: 'b.pdf' } },
    ])
    expect(sent.map((part) => part.message_id)).toEqual([1, 2])
    const [a, b] = bench.emulator.chat(person).messages
    expect([a?.file?.name, b?.file?.name, a?.caption, b?.albumId === a?.albumId]).toEqual([
      'a.pdf',
      'b.pdf',
      'هر دو',
      true,
    ])
    const group: (string | undefined)[] = []
    const whole = new Promise<void>((resolve) => {
      bot.on(message('document'), (ctx) => {
        group.push(ctx.message.media_group_id)
        if (group.length === 2) resolve()
      })
    })
    launch()
    bench.emulator.act(person).sendsAlbum([
      { name: 'c.pdf', bytes: pdf },
      { name: 'd.pdf', bytes: pdf },
    ])
    await whole
    expect(group[0]).toBeDefined()
    expect(group[1]).toBe(group[0])
  })

  it('edits captions, media and keyboards of what it sent', async () => {
    const { message_id } = await bot.telegram.sendDocument(person, { source: pdf, filename: 'a.pdf' })
    await bot.telegram.editMessageCaption(person, message_id, undefined, 'شرح')
    const keyboard = Markup.inlineKeyboard([Markup.button.callback('الف', 'a')]).reply_markup
    await bot.telegram.editMessageReplyMarkup(person, message_id, undefined, keyboard)
    const shown = (): unknown => bench.emulator.chat(person).message(message_id)
    expect(shown()).toMatchObject({ caption: 'شرح', buttons: [[{ text: 'الف', data: 'a' }]] })
    const media = { type: 'document', media: { source: pdf, filename: 'b.pdf' }, caption: 'دوم' } as const
    await bot.telegram.editMessageMedia(person, message_id, undefined, media)
    expect(shown()).toMatchObject({ caption: 'دوم', file: { name: 'b.pdf' }, buttons: [] })
  })

  it('sees an edited message of a person as an edited message', async () => {
    const seen = new Promise<string>((resolve) => {
      bot.on('edited_message', (ctx) => resolve('text' in ctx.editedMessage ? ctx.editedMessage.text : ''))
    })
    launch()
    const actor = bench.emulator.act(person)
    actor.edits(actor.says('پیش'), 'پس')
    expect(await seen).toBe('پس')
  })

  it('understands the refusals: code, words and the seconds to wait', async () => {
    const unknown = await failure(bot.telegram.sendMessage(77, 'a'))
    expect([unknown.code, unknown.description]).toEqual([400, 'Bad Request: chat not found'])
    const { message_id } = await bot.telegram.sendMessage(person, 'a')
    const same = await failure(bot.telegram.editMessageText(person, message_id, undefined, 'a'))
    expect([same.code, same.description.startsWith('Bad Request: message is not modified')]).toEqual([400, true])
    bench.emulator.act(person).blocksBot()
    const blocked = await failure(bot.telegram.sendMessage(person, 'a'))
    expect([blocked.code, blocked.description]).toEqual([403, 'Forbidden: bot was blocked by the user'])
    bench.emulator.act(person).unblocksBot()
    bench.emulator.faults.on('sendMessage', { kind: '429', times: 1, retryAfter: 7 })
    const flood = await failure(bot.telegram.sendMessage(person, 'a'))
    expect([flood.code, flood.parameters?.retry_after]).toEqual([429, 7])
    const late = await failure(bot.telegram.answerCbQuery('1'))
    expect([late.code, late.description]).toEqual([
      400,
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    ])
    const stranger = new Telegraf('1000:wrong', { telegram: { apiRoot: bench.root } })
    expect((await failure(stranger.telegram.getMe())).code).toBe(401)
  })

  it('is told by the strict emulator which field of its buttons the schema does not know', async () => {
    const strict = await startBench()
    const client = new Telegraf(strict.emulator.token, { telegram: { apiRoot: strict.root } })
    const keyboard = Markup.inlineKeyboard([Markup.button.callback('الف', 'a')])
    const refused = await failure(client.telegram.sendMessage(strict.friend(), 'a', keyboard))
    expect(refused.description).toContain('reply_markup.inline_keyboard[0][0].hide')
    await strict.stop()
  })
})
