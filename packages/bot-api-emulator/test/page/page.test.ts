import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browserNote, chromiumPath, launchBrowser, openPage, type WatchedPage } from './browser.ts'
import { hostile, openStage, type PageStage, panesOf, pdf, png, reza, says, sara, stranger } from './page-stage.ts'

describe.skipIf(chromiumPath === undefined)(`the chat page${browserNote}`, () => {
  let browser: Browser
  let stage: PageStage
  let watched: WatchedPage
  let page: Page

  const open = async (path: string, width?: number, height?: number): Promise<void> => {
    watched = await openPage(browser, stage.root + path, width, height)
    page = watched.page
  }
  const { pane, messages, shows } = panesOf(() => page)

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    stage = await openStage()
  })
  afterEach(async () => {
    await page.close()
    await stage.stop()
    expect(watched.faults).toEqual([])
    expect(watched.strangers).toEqual([])
  })

  it('shows what a person writes and what the bot answers', async () => {
    await open(`/#chat=${sara}`)
    await says(pane(sara), 'سلام')
    await shows(sara, 'شنیدم: سلام')
    expect(stage.emulator.chat(sara).messages.map((message) => message.text)).toEqual(['سلام', 'شنیدم: سلام'])
    expect(await pane(sara).getByRole('textbox').inputValue()).toBe('')
    expect([await page.title(), await page.locator('.brand .title').textContent()]).toEqual([
      'پیام‌رسان آزمون',
      'پیام‌رسان آزمون',
    ])
  })

  it('shows who has blocked the bot, also where the first reading after it fails', async () => {
    await open(`/#chat=${reza}`)
    await pane(reza).getByRole('textbox').waitFor()
    let failed = 0
    await page.route('**/local/state', (route) => (failed++ === 0 ? route.fulfill({ status: 503 }) : route.continue()))
    stage.emulator.act(reza).blocksBot()
    await pane(reza).getByRole('button', { name: 'رفع مسدودی' }).waitFor()
    expect(failed).toBeGreaterThan(1)
    watched.faults.splice(0)
  })

  it('keeps the line breaks that Shift and Enter make', async () => {
    await open(`/#chat=${sara}`)
    await pane(sara).getByRole('textbox').fill('یک')
    await pane(sara).getByRole('textbox').press('Shift+Enter')
    await pane(sara).getByRole('textbox').pressSequentially('دو')
    await pane(sara).getByRole('textbox').press('Enter')
    await shows(sara, 'شنیدم')
    expect(stage.emulator.chat(sara).messages[0]?.text).toBe('یک\nدو')
    expect(await messages(sara).first().locator('.line').allTextContents()).toEqual(['یک', 'دو'])
  })

  it('draws the formatting of a message as elements, each line with its own direction', async () => {
    await open(`/#chat=${sara}`)
    const text =
      '<b>ثبت <i>شد</i></b>\n<code>T4-7K2M</code> <s>نه</s> <u>بله</u>\n<a href="https://example.ir/a">نشانی</a> <tg-spoiler>راز</tg-spoiler>\n<blockquote>نقل</blockquote><pre>PDF</pre>'
    await stage.bot.api.sendMessage(sara, text, { parse_mode: 'HTML' })
    const body = messages(sara).first()
    await body.waitFor()
    expect(await body.locator('strong').textContent()).toBe('ثبت شد')
    expect(await body.locator('strong em').textContent()).toBe('شد')
    expect(await body.locator('code, s, u, blockquote, pre').allTextContents()).toEqual([
      'T4-7K2M',
      'نه',
      'بله',
      'نقل',
      'PDF',
    ])
    expect(await body.getByRole('link').getAttribute('href')).toBe('https://example.ir/a')
    expect(await body.locator('.line').first().getAttribute('dir')).toBe('auto')
    await body.getByRole('button', { name: 'متن پنهان' }).click()
    expect(await body.locator('.spoiler.shown').textContent()).toBe('راز')
  })

  it('shows the answer to a pressed button as a toast and the edited message in its place', async () => {
    await open(`/#chat=${sara}`)
    await says(pane(sara), '/home')
    await pane(sara).getByRole('button', { name: 'ثبت نهایی' }).click()
    await pane(sara).getByRole('status').getByText('انتخاب شما ثبت شد.').waitFor()
    await messages(sara).locator('strong', { hasText: 'ثبت شد.' }).waitFor()
    expect(await messages(sara).count()).toBe(2)
    expect(await pane(sara).getByRole('button', { name: 'ثبت نهایی' }).count()).toBe(0)
    await pane(sara).getByText('ویرایش‌شده').waitFor()
  })

  it('holds an alert of the bot until the person has read it', async () => {
    await open(`/#chat=${sara}`)
    await says(pane(sara), '/home')
    await pane(sara).getByRole('button', { name: 'هشدار' }).click()
    await page.getByRole('dialog').getByText('مهلت گذشته است.').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('sends two files as one album with the caption once and draws it as one, whatever comes between', async () => {
    await open(`/#chat=${sara}`)
    await pane(sara)
      .locator('input[type=file]')
      .setInputFiles([
        { name: 'گزارش.pdf', mimeType: 'application/pdf', buffer: pdf },
        { name: 'minutes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 minutes') },
      ])
    await says(pane(sara), 'مستندات شاخص')
    await pane(sara).locator('.bubble .document').nth(1).waitFor()
    await shows(sara, 'مستندات شاخص')
    await shows(sara, 'شنیدم')
    const sent = stage.emulator.chat(sara).messages.filter(({ from }) => from === 'user')
    expect(sent.map(({ kind, file, caption }) => [kind, file?.name, caption ?? ''])).toEqual([
      ['document', 'گزارش.pdf', 'مستندات شاخص'],
      ['document', 'minutes.pdf', ''],
    ])
    expect(sent[0]?.albumId).toBeDefined()
    expect(sent[1]?.albumId).toBe(sent[0]?.albumId)
    expect(sent[0]?.file?.bytes()).toEqual(pdf)
    expect(await messages(sara).count()).toBe(2)
  })

  it('takes files that are dropped on the chat, pictures as pictures', async () => {
    await open(`/#chat=${sara}`)
    const dropped = await page.evaluateHandle(`(() => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(${JSON.stringify([...png])})], 'card.png', { type: 'image/png' }))
      return data
    })()`)
    await pane(sara).dispatchEvent('drop', { dataTransfer: dropped })
    await pane(sara).getByRole('list', { name: 'فایل‌های آمادهٔ ارسال' }).getByText('card.png').waitFor()
    await pane(sara).getByRole('button', { name: 'ارسال', exact: true }).click()
    await pane(sara).locator('.bubble img').waitFor()
    expect(stage.emulator.chat(sara).messages.map(({ kind }) => kind)).toEqual(['photo'])
  })

  it('offers a received document for download with its name and bytes', async () => {
    await open(`/#chat=${sara}`)
    await says(pane(sara), '/file')
    await shows(sara, 'نامهٔ نتیجه')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane(sara).getByRole('link', { name: 'نتیجه.pdf' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('نتیجه.pdf')
    expect(readFileSync(await download.path())).toEqual(pdf)
  })

  it('shows a received picture and opens it in full size', async () => {
    await open(`/#chat=${sara}`)
    await says(pane(sara), '/picture')
    await pane(sara).getByRole('button', { name: 'بزرگ‌نمایی کارنامه' }).click()
    const full = page.getByRole('dialog').getByRole('img', { name: 'کارنامه' })
    await full.waitFor()
    await expect.poll(() => page.evaluate(`document.querySelector('dialog img')?.naturalWidth === 1`)).toBe(true)
    await page.keyboard.press('Escape')
    await full.waitFor({ state: 'detached' })
  })

  it('keeps two people side by side apart, each with an own picker', async () => {
    await open(`/#chat=${sara}`)
    await page.getByRole('button', { name: 'دو نفر کنار هم' }).click()
    await page.locator('#pane-1').getByRole('button', { name: 'انتخاب شخص' }).click()
    await page.getByRole('dialog').getByRole('searchbox').fill('رضا')
    await page.getByRole('dialog').getByRole('searchbox').press('Enter')
    await says(pane(reza), 'من رضا هستم')
    await says(pane(sara), 'من سارا هستم')
    await shows(reza, 'شنیدم: من رضا هستم')
    await shows(sara, 'شنیدم: من سارا هستم')
    expect(await messages(sara).count()).toBe(2)
    expect(await messages(reza).count()).toBe(2)
  })

  it('counts what a person has not seen until the chat is opened', async () => {
    await open(`/#chat=${sara}`)
    await stage.bot.api.sendMessage(reza, 'یک')
    await stage.bot.api.sendMessage(reza, 'دو')
    const entry = page.getByRole('button', { name: 'رضا کریمی' })
    await entry.getByText('۲ پیام خوانده‌نشده').waitFor({ state: 'attached' })
    await entry.click()
    await shows(reza, 'دو')
    await entry.getByText('پیام خوانده‌نشده').waitFor({ state: 'detached' })
    expect(stage.emulator.chat(reza).unread).toBe(0)
  })

  it('executes nothing that stands in names, messages, buttons and file names', async () => {
    await open(`/#chat=${stranger}`)
    await says(pane(stranger), hostile)
    await shows(stranger, 'شنیدم')
    await stage.bot.api.sendMessage(stranger, hostile, {
      reply_markup: { inline_keyboard: [[{ text: hostile, callback_data: 'submit' }]] },
    })
    await pane(stranger)
      .locator('input[type=file]')
      .setInputFiles([{ name: '"><svg onload=window.harmed=3>.pdf', mimeType: 'application/pdf', buffer: pdf }])
    await says(pane(stranger), hostile)
    await pane(stranger).locator('.bubble .document').waitFor()
    expect(await messages(stranger).locator('.text').first().textContent()).toBe(hostile)
    expect(await page.locator('script:not([src]), .pane img, .sidebar img').count()).toBe(0)
    const wide =
      await page.evaluate(`[...document.querySelectorAll('.sidebar, .sidebar-body, .finder-box, .finder, .pane, .message')]
      .filter((element) => element.scrollWidth > element.clientWidth).map((element) => element.className)`)
    expect(wide).toEqual([])
    expect(await page.evaluate(`'harmed' in window`)).toBe(false)
  })

  it('makes no link of an address that a click must not follow', async () => {
    await open(`/#chat=${sara}`)
    const link = { type: 'text_link' as const, offset: 0, length: 5, url: 'javascript:window.harmed=1' }
    await stage.bot.api.sendMessage(sara, 'بزنید', { entities: [link] })
    await shows(sara, 'بزنید')
    expect(await messages(sara).locator('a[href^="javascript"]').count()).toBe(0)
  })

  it('can be used with the keyboard alone', async () => {
    await open('/')
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('سارا')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(`document.activeElement?.tagName === 'TEXTAREA'`)).toBe(true)
    await page.keyboard.type('/home')
    await page.keyboard.press('Enter')
    await shows(sara, 'خانه')
    await expect.poll(() => page.evaluate(`document.activeElement?.value === ''`)).toBe(true)
    const focused = pane(sara).locator('.key:focus-visible', { hasText: 'ثبت نهایی' })
    for (let presses = 0; presses < 12 && (await focused.count()) === 0; presses += 1)
      await page.keyboard.press('Shift+Tab')
    expect(await focused.count()).toBe(1)
    await page.keyboard.press('Enter')
    await pane(sara).getByRole('status').getByText('انتخاب شما ثبت شد.').waitFor()
  })

  it('asks who the visitor is when a deep link opens it, and starts with the code', async () => {
    await open('/?start=T4-7K2M', 390, 844)
    await page.getByRole('dialog', { name: 'شما چه کسی هستید؟' }).getByRole('button', { name: 'سارا احمدی' }).click()
    await shows(sara, 'started with T4-7K2M')
    expect(stage.emulator.chat(sara).messages[0]?.text).toBe('/start T4-7K2M')
    expect(new URL(page.url()).search).toBe('')
  })

  it('shares the contact after a question, and not when it is declined', async () => {
    await open(`/#chat=${sara}`)
    await says(pane(sara), '/contact')
    const key = pane(sara).getByRole('button', { name: 'فرستادن شماره' })
    await key.click()
    await page.getByRole('dialog').getByRole('button', { name: 'انصراف' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await key.click()
    await page.getByRole('dialog').getByRole('button', { name: 'بفرست' }).click()
    await shows(sara, 'شمارهٔ سارا رسید')
    expect(stage.emulator.chat(sara).messages.filter(({ kind }) => kind === 'contact')).toHaveLength(1)
  })
})
