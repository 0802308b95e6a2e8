import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Bot } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, startBench } from './support.ts'

describe('a grammY bot on the emulator', () => {
  let bench: Bench
  let bot: Bot
  let polling: Promise<void>
  beforeEach(async () => {
    bench = await startBench()
    bot = new Bot(bench.emulator.token, { client: { apiRoot: bench.root } })
  })
  afterEach(async () => {
    await bot.stop()
    await polling
    await bench.stop()
  })

  it('hears a deep link, asks, is answered by a press and edits its question', async () => {
    bot.command('start', (ctx) =>
      ctx.reply(`کد ${ctx.match}`, { reply_markup: { inline_keyboard: [[{ text: 'تأیید', callback_data: 'ok' }]] } }),
    )
    bot.callbackQuery('ok', async (ctx) => {
      await ctx.editMessageText('تأیید شد')
      await ctx.answerCallbackQuery('ثبت شد')
    })
    polling = bot.start()
    const person = bench.emulator.addUser({ firstName: 'Sara' }).id
    const chat = bench.emulator.chat(person)
    bench.emulator.act(person).says('/start abc')
    const asked = await chat.nextFromBot()
    expect(asked.text).toBe('کد abc')
    const { answered } = bench.emulator.act(person).taps(asked, 'تأیید')
    expect(await chat.nextFromBot()).toMatchObject({ id: asked.id, text: 'تأیید شد', edited: true, buttons: [] })
    expect(await answered).toMatchObject({ text: 'ثبت شد' })
    expect(bench.emulator.violations).toEqual([])
  })

  it('shares a contact through the reply keyboard', async () => {
    bot.command('start', (ctx) =>
      ctx.reply('شماره؟', {
        reply_markup: { keyboard: [[{ text: 'ارسال شماره', request_contact: true }]], one_time_keyboard: true },
      }),
    )
    bot.on(':contact', (ctx) => ctx.reply(ctx.message?.contact.user_id === ctx.from?.id ? 'own' : 'foreign'))
    polling = bot.start()
    const person = bench.emulator.addUser({ firstName: 'Sara' }).id
    const actor = bench.emulator.act(person)
    const chat = bench.emulator.chat(person)
    actor.says('/start')
    await chat.nextFromBot()
    actor.presses('ارسال شماره')
    expect((await chat.nextFromBot()).text).toBe('own')
    actor.sendsContact(bench.friend('Reza'))
    expect((await chat.nextFromBot()).text).toBe('foreign')
  })
})

describe('a long run', () => {
  it('of 100,000 messages leaves bounded lists behind', async () => {
    const bench = await startBench()
    const { dispatch } = await import('../src/dispatch.ts')
    const person = bench.friend()
    for (let i = 0; i < 100_000; i++) {
      const params = { chat_id: person, text: `message ${i}` }
      const reply = await dispatch(bench.emulator.world, 'sendMessage', {
        method: 'sendMessage',
        params,
        uploads: new Map(),
        onHangUp: () => {},
      })
      if (!reply.ok) throw new Error(reply.description)
    }
    const room = bench.emulator.world.rooms.get(person)
    expect(room?.messages.size).toBe(5_000)
    expect(room?.lastMessageId).toBe(100_000)
    expect(room?.shown.items.length).toBeLessThan(6_300)
    expect(bench.emulator.chat(person).lastFromBot()?.text).toBe('message 99999')
    for (let i = 0; i < 7_000; i++)
      bench.emulator.world.log.requests.push({ method: 'getMe', params: {}, at: '', ok: true })
    expect(bench.emulator.requests.length).toBeLessThan(6_300)
    await bench.stop()
  })
})

describe('the emulator as a program', () => {
  it('prints its address and serves until it is told to stop', async () => {
    const file = fileURLToPath(new URL('../src/main.ts', import.meta.url))
    const args = ['--import', 'tsx', file, '--port', '0', '--platform', 'bale', '--token', '7:x']
    const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = (await once(program.stdout, 'data')) as [Buffer]
    const root = /^http:\S+/.exec(line.toString())?.[0] ?? ''
    expect(await (await fetch(`${root}/bot7:x/getMe`)).json()).toMatchObject({ ok: true, result: { id: 7 } })
    expect((await fetch(`${root}/bot7:x/sendPoll`)).status).toBe(400)
    program.kill('SIGTERM')
    expect(await once(program, 'exit')).toEqual([0, null])
  })
})
