import { InputFile } from 'grammy'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browserNote, chromiumPath, launchBrowser, openPage, type WatchedPage } from './browser.ts'
import { openStage, type PageStage, panesOf, png, reza, sara, says } from './page-stage.ts'

describe.skipIf(chromiumPath === undefined)(`a talk on the chat page${browserNote}`, () => {
  let browser: Browser
  let stage: PageStage
  let watched: WatchedPage
  let page: Page

  const open = async (path: string, width?: number, height?: number): Promise<void> => {
    watched = await openPage(browser, stage.root + path, width, height)
    page = watched.page
  }
  const { pane, messages, shows } = panesOf(() => page)
  const asks = async (text: string, deed: string): Promise<void> => {
    await messages(sara).filter({ hasText: text }).last().click({ button: 'right' })
    await page.getByRole('menuitem', { name: deed }).click()
  }
  const rowInView = (id: number): Promise<unknown> =>
    expect
      .poll(() => page.locator(`[data-message="${id}"]`).boundingBox(), { timeout: 20_000 })
      .toSatisfy((box: { y: number; height: number } | null) => box !== null && box.y + box.height > 0 && box.y < 800)

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    stage = await openStage()
  })
  afterEach(async () => {
    await page.context().close()
    await stage.stop()
    expect(watched.faults).toEqual([])
    expect(watched.strangers).toEqual([])
  })

  it('answers a message, shows what is answered and goes back to it', async () => {
    await open(`/#chat=${sara}`)
    await says(pane(sara), 'سلام')
    await shows(sara, 'شنیدم: سلام')
    await asks('شنیدم: سلام', 'پاسخ دادن')
    await pane(sara).locator('.answering', { hasText: 'شنیدم: سلام' }).waitFor()
    await says(pane(sara), 'بی‌پاسخ این پاسخ است')
    await pane(sara).locator('.answering').waitFor({ state: 'detached' })
    const quoted = messages(sara).last().getByRole('button', { name: 'در پاسخ به: شنیدم: سلام' })
    await quoted.click()
    await page.locator('[data-message="2"].shown').waitFor()
    expect(stage.emulator.chat(sara).messages.at(-1)?.replyTo).toBe(2)
  })

  it('copies the text of a message, and offers neither copying nor forwarding of a protected one', async () => {
    await open(`/#chat=${sara}`)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await stage.bot.api.sendMessage(sara, 'متن باز')
    await stage.bot.api.sendMessage(sara, 'متن بسته', { protect_content: true })
    await shows(sara, 'متن بسته')
    await asks('متن باز', 'رونوشت متن')
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe('متن باز')
    await messages(sara).last().click({ button: 'right' })
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['پاسخ دادن', 'حذف'])
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  })

  it('forwards a message as somebody else and deletes one for both sides after a question', async () => {
    await open(`/#chat=${sara}`)
    await says(pane(sara), 'برای رضا')
    await shows(sara, 'شنیدم: برای رضا')
    await asks('شنیدم: برای رضا', 'حذف')
    await page.getByRole('dialog').getByRole('button', { name: 'انصراف' }).click()
    await asks('شنیدم: برای رضا', 'حذف')
    await page.getByRole('dialog').getByRole('button', { name: 'حذف' }).click()
    await messages(sara).filter({ hasText: 'شنیدم' }).waitFor({ state: 'detached' })
    expect(stage.emulator.chat(sara).messages.map(({ text }) => text)).toEqual(['برای رضا'])
    await asks('برای رضا', 'بازفرستادن')
    await page.getByRole('dialog').getByRole('button', { name: 'رضا کریمی' }).click()
    await messages(reza).filter({ hasText: 'بازفرستاده از سارا احمدی' }).waitFor()
    await shows(reza, 'شنیدم: برای رضا')
  })

  it('opens the menu of a message by the keyboard and by a touch alike', async () => {
    await open(`/#chat=${sara}`)
    await stage.bot.api.sendMessage(sara, 'یک')
    await stage.bot.api.sendMessage(sara, 'دو')
    await shows(sara, 'دو')
    await pane(sara).locator('.messages').focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'پاسخ دادن' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await pane(sara).locator('.answering', { hasText: 'یک' }).waitFor()
    await page.context().close()
    const context = await browser.newContext({ locale: 'fa-IR', hasTouch: true, isMobile: true })
    watched = await openPage(browser, `${stage.root}/#chat=${sara}`, 390, 844)
    page = watched.page
    expect(page.context()).toBe(context)
    await messages(sara)
      .last()
      .tap({ position: { x: 20, y: 12 } })
    await page.getByRole('menuitem', { name: 'پاسخ دادن' }).tap()
    await pane(sara).locator('.answering', { hasText: 'دو' }).waitFor()
  })

  it('completes a command from the menu of the bot, by its letters or by what it does', async () => {
    await stage.bot.api.setMyCommands([
      { command: 'evidence', description: 'مستندات شاخص‌ها' },
      { command: 'home', description: 'صفحهٔ نخست' },
      { command: 'help', description: 'راهنما' },
    ])
    await open(`/#chat=${sara}`)
    const box = pane(sara).getByRole('textbox')
    const options = pane(sara).getByRole('option')
    await box.fill('/h')
    expect(await options.allInnerTexts()).toEqual([expect.stringContaining('/home'), expect.stringContaining('/help')])
    await box.press('ArrowDown')
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true')
    expect(await box.getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'))
    await box.press('Tab')
    expect(await box.inputValue()).toBe('/help ')
    await box.fill('/مستند')
    expect(await options.count()).toBe(1)
    await box.press('Escape')
    expect(await options.count()).toBe(0)
    await box.fill('/ho')
    await box.press('Enter')
    await shows(sara, 'خانه')
    expect(stage.emulator.chat(sara).messages[0]?.text).toBe('/home')
  })

  it('shows one tick for what was sent and two for what the bot has taken', async () => {
    await open(`/#chat=${sara}`)
    stage.emulator.faults.on('getUpdates', { kind: '500' })
    await says(pane(sara), 'بی‌پاسخ')
    await messages(sara).getByText('فرستاده شد').waitFor({ state: 'attached' })
    stage.emulator.faults.clear()
    await messages(sara).getByText('به سامانه رسید').waitFor({ state: 'attached' })
  })

  it('draws a line before what was not seen, begins there, and counts what comes while one reads above', async () => {
    const { api } = stage.bot
    for (let count = 1; count <= 30; count += 1) await api.sendMessage(sara, `پیام ${count}`)
    stage.emulator.act(sara).says('بی‌پاسخ دیدم')
    for (let count = 31; count <= 60; count += 1) await api.sendMessage(sara, `پیام ${count}`)
    await open('/')
    await page.getByRole('button', { name: 'سارا احمدی' }).click()
    const line = pane(sara).getByRole('heading', { name: 'پیام‌های خوانده‌نشده' })
    await line.waitFor()
    expect(await page.locator('[data-message="32"] .unread-line').count()).toBe(1)
    await rowInView(32)
    await api.sendMessage(sara, 'تازه رسید')
    await pane(sara).locator('.to-bottom').getByText('۱ پیام خوانده‌نشده').waitFor({ state: 'attached' })
    await pane(sara).getByRole('button', { name: 'رفتن به تازه‌ترین پیام' }).click()
    await expect.poll(() => stage.emulator.chat(sara).unread).toBe(0)
    await says(pane(sara), 'بی‌پاسخ باشد')
    await line.waitFor({ state: 'detached' })
  })

  it('finds words of a long chat that has not been read yet, and walks from one to the next', async () => {
    const actor = stage.emulator.act(sara)
    for (let count = 1; count <= 1_200; count += 1) actor.says(`بی‌پاسخ ${count === 7 || count === 900 ? 'گنج' : count}`)
    await open(`/#chat=${sara}`)
    await shows(sara, 'بی‌پاسخ 1200')
    await page.keyboard.press('Control+f')
    const box = pane(sara).getByRole('searchbox')
    await box.pressSequentially('گنج')
    await pane(sara).getByText('۱ از ۲').waitFor()
    await rowInView(900)
    await box.press('Enter')
    await pane(sara).getByText('۲ از ۲').waitFor()
    await rowInView(7)
    await box.press('Shift+Enter')
    await rowInView(900)
    await box.press('Escape')
    await box.waitFor({ state: 'detached' })
  })

  it('keeps what was being written and the chosen colours over a reload', async () => {
    await open(`/#chat=${sara}`)
    await pane(sara).getByRole('textbox').fill('نیمه‌کاره')
    const dark = page.getByRole('button', { name: 'رنگ‌های تیره' })
    expect(await dark.getAttribute('aria-pressed')).toBe('false')
    const colour = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await colour()
    await dark.click()
    expect(await colour()).not.toBe(light)
    await page.reload()
    await expect.poll(() => pane(sara).getByRole('textbox').inputValue()).toBe('نیمه‌کاره')
    expect(await dark.getAttribute('aria-pressed')).toBe('true')
    expect(await colour()).not.toBe(light)
    await page.getByText('پیش‌نویس: نیمه‌کاره').waitFor()
    await pane(sara).getByRole('textbox').press('Enter')
    await shows(sara, 'شنیدم: نیمه‌کاره')
    await page.getByText('پیش‌نویس:').waitFor({ state: 'detached' })
  })

  it('shows what the bot is for before anybody has started it', async () => {
    await stage.bot.api.setMyDescription('مستندات شاخص‌ها را همین‌جا بفرستید.')
    await open(`/#chat=${sara}`)
    await pane(sara).getByRole('heading', { name: 'این سامانه چه می‌کند؟' }).waitFor()
    await pane(sara).getByText('مستندات شاخص‌ها را همین‌جا بفرستید.').waitFor()
    await pane(sara).getByRole('button', { name: 'شروع' }).click()
    await shows(sara, 'started with nothing')
  })

  it('brings a picture nearer and back by buttons, keys, the wheel and a double press', async () => {
    await stage.bot.api.sendPhoto(sara, new InputFile(png, 'card.png'), { caption: 'کارنامه' })
    await open(`/#chat=${sara}`)
    await pane(sara).getByRole('button', { name: 'بزرگ‌نمایی کارنامه' }).click()
    const image = page.getByRole('dialog').getByRole('img')
    const width = async (): Promise<number> => (await image.boundingBox())?.width ?? 0
    await expect.poll(width).toBe(1)
    await page.getByRole('button', { name: 'بزرگ‌تر' }).click()
    expect(await width()).toBe(1.5)
    await page.getByRole('button', { name: 'کوچک‌تر' }).click()
    expect(await width()).toBe(1)
    await page.locator('.full-picture').focus()
    await page.keyboard.press('+')
    expect(await width()).toBe(1.5)
    await page.keyboard.press('0')
    await image.dblclick()
    expect(await width()).toBe(2)
    await image.hover()
    await page.mouse.wheel(0, 400)
    await expect.poll(width).toBeCloseTo(2 / 1.2, 1)
  })
})
