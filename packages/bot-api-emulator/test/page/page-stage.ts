import { Buffer } from 'node:buffer'
import { Bot, InlineKeyboard, InputFile, Keyboard } from 'grammy'
import type { Locator, Page } from 'playwright-core'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { MovableClock } from '../../src/clock.ts'
import type { LocalHooks } from '../../src/local/hooks.ts'

/** Names that would do harm on a page that writes markup. */
export const hostile = '<img src=x onerror="window.harmed=1"><script>window.harmed=2</script>'

export const sara = 1001
export const reza = 1002
export const stranger = 1003
/** When the stage begins: 2026-11-21 09:00 in Tehran, Saturday 30 Aban 1405. */
export const beginning = new Date('2026-11-21T05:30:00.000Z')
export const nextStageAt = new Date('2026-12-07T20:30:00.000Z')

export const pdf = Buffer.from('%PDF-1.4 a small document of the test')
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
export const png = Buffer.from(dot, 'base64')

export interface PageStage {
  emulator: Emulator
  clock: MovableClock
  root: string
  bot: Bot
  stop(): Promise<void>
}

const speak = (bot: Bot): void => {
  bot.command('start', (ctx) => ctx.reply(`started with ${ctx.match || 'nothing'}`))
  bot.command('home', (ctx) =>
    ctx.reply('خانه', { reply_markup: new InlineKeyboard().text('ثبت نهایی', 'submit').text('هشدار', 'alarm') }),
  )
  bot.command('contact', (ctx) => ctx.reply('شماره', { reply_markup: new Keyboard().requestContact('فرستادن شماره') }))
  bot.command('file', (ctx) => ctx.replyWithDocument(new InputFile(pdf, 'نتیجه.pdf'), { caption: 'نامهٔ نتیجه' }))
  bot.command('picture', (ctx) => ctx.replyWithPhoto(new InputFile(png, 'card.png'), { caption: 'کارنامه' }))
  bot.callbackQuery('submit', async (ctx) => {
    await ctx.editMessageText('<b>ثبت شد.</b>', { parse_mode: 'HTML' })
    await ctx.answerCallbackQuery('انتخاب شما ثبت شد.')
  })
  bot.callbackQuery('alarm', (ctx) => ctx.answerCallbackQuery({ text: 'مهلت گذشته است.', show_alert: true }))
  bot.on('message:contact', (ctx) => ctx.reply(`شمارهٔ ${ctx.message.contact.first_name} رسید`))
  bot.hears(/^(?!بی‌پاسخ)/, (ctx) => ctx.reply(`شنیدم: ${ctx.message?.text ?? ctx.message?.caption ?? ''}`))
}

export const says = async (pane: Locator, text: string): Promise<void> => {
  await pane.getByRole('textbox').fill(text)
  await pane.getByRole('textbox').press('Enter')
}

/** Where to look on the page that is open at that moment. */
export const panesOf = (page: () => Page) => {
  const pane = (personId: number): Locator => page().locator(`.pane[data-chat="${personId}"]`)
  const messages = (personId: number): Locator => pane(personId).getByRole('article')
  const shows = (personId: number, text: string): Promise<void> =>
    messages(personId).filter({ hasText: text }).first().waitFor()
  return { pane, messages, shows }
}

/** The emulator with three people and a small bot that talks to them over real HTTP. */
export const openStage = async (hooks: Partial<LocalHooks> = {}): Promise<PageStage> => {
  const clock = new MovableClock(beginning, { frozen: true })
  const emulator = createEmulator({
    clock,
    local: {
      title: 'پیام‌رسان آزمون',
      people: () =>
        Promise.resolve([
          {
            id: sara,
            firstName: 'سارا',
            lastName: 'احمدی',
            label: 'رابط ارزیابی · ادارهٔ کل محیط‌زیست',
            searchText: '۱۲',
          },
          { id: reza, firstName: 'رضا', lastName: 'کریمی', label: 'کارشناس ارزیاب', searchText: '' },
          { id: stranger, firstName: hostile, label: hostile, searchText: '', started: false },
        ]),
      stages: () => Promise.resolve([{ key: 'review', label: 'نظر کارشناسی', at: nextStageAt }]),
      ...hooks,
    },
  })
  emulator.addChannel({ username: 'local_channel', title: 'کانال تحول' })
  const { root } = await emulator.start()
  // The emulator learns whom its host knows when the page's state is first read.
  await fetch(`${root}/local/state`)
  const bot = new Bot(emulator.token, { client: { apiRoot: root } })
  speak(bot)
  await bot.init()
  const running = bot.start()
  return {
    emulator,
    clock,
    root,
    bot,
    async stop() {
      await bot.stop()
      await running
      await emulator.stop()
    },
  }
}
