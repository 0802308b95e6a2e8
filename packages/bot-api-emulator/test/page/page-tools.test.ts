import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browserNote, chromiumPath, launchBrowser, openPage, type WatchedPage } from './browser.ts'
import { nextStageAt, openStage, type PageStage, panesOf, says, sara } from './page-stage.ts'

describe.skipIf(chromiumPath === undefined)(`the tools of the chat page${browserNote}`, () => {
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

  it('finds a person by role and agency whatever the letters, half-spaces and digits', async () => {
    await open('/')
    const names = page.locator('.sidebar .person[data-chat] .person-name')
    for (const [query, found] of [
      ['محيط زيست', 'سارا احمدی'],
      ['محیطزیست رابط', 'سارا احمدی'],
      ['12', 'سارا احمدی'],
      ['كارشناس', 'رضا کریمی'],
    ] as const) {
      await page.getByRole('searchbox').fill(query)
      expect([query, await names.allTextContents()]).toEqual([query, [found]])
    }
  })

  it('moves the clock of the product to the next stage', async () => {
    await open('/')
    expect(await page.locator('.brand time').textContent()).toBe('شنبه ۳۰ آبان ۱۴۰۵، ساعت ۰۹:۰۰')
    await page.getByRole('button', { name: 'ساعت', exact: true }).click()
    await page.getByRole('button', { name: 'اجرا تا یک ساعت بعد' }).click()
    await page.locator('.clock-face', { hasText: 'ساعت ۱۰:۰۰' }).waitFor()
    await page.getByRole('button', { name: 'اجرا تا آغاز «نظر کارشناسی»' }).click()
    await page.getByText('مرحلهٔ بعدی در پیش نیست.').waitFor()
    expect(stage.clock.now()).toEqual(nextStageAt)
  })

  it('orders faults and lets a person block the bot and come back', async () => {
    await open(`/#chat=${sara}`)
    await page.getByRole('button', { name: 'خرابی', exact: true }).click()
    await page.getByRole('switch', { name: 'سارا احمدی ربات را مسدود کند' }).check()
    await pane(sara).getByRole('button', { name: 'رفع مسدودی' }).click()
    await pane(sara).getByRole('textbox').waitFor()
    await page.getByRole('combobox', { name: 'برای روش' }).selectOption('sendPhoto')
    await page.getByRole('button', { name: 'اعمال', exact: true }).click()
    await page.getByRole('listitem').filter({ hasText: 'sendPhoto' }).waitFor()
    expect(stage.emulator.faults.planned).toEqual([expect.objectContaining({ kind: '429', method: 'sendphoto' })])
    await page.getByRole('button', { name: 'برداشتن همهٔ خرابی‌ها' }).click()
    await page.getByRole('button', { name: 'برداشتن همهٔ خرابی‌ها' }).waitFor({ state: 'detached' })
    expect(stage.emulator.faults.planned).toEqual([])
  })

  it('shows the public channel, where nobody but the bot writes', async () => {
    await open('/')
    await stage.bot.api.sendMessage('@local_channel', 'نتیجه اعلام شد.')
    await page.getByRole('button', { name: 'کانال تحول' }).click()
    await page.getByRole('article').filter({ hasText: 'نتیجه اعلام شد.' }).waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
  })

  it('lists the raw requests of the bot for developers', async () => {
    await open(`/#chat=${sara}`)
    await page.getByRole('button', { name: 'درخواست‌ها' }).click()
    await says(pane(sara), 'سلام')
    const entry = page.locator('.log li').filter({ hasText: 'sendMessage' })
    await entry.locator('summary').click()
    await entry.locator('pre', { hasText: 'شنیدم: سلام' }).waitFor()
  })

  it('reads a chat of 1,000 messages in parts and adds new ones without drawing the others again', async () => {
    const actor = stage.emulator.act(sara)
    for (let count = 1; count <= 1000; count += 1) actor.says(`بی‌پاسخ ${count}`)
    await open(`/#chat=${sara}`)
    await shows(sara, 'بی‌پاسخ 1000')
    // As a person does: on to the top, and again while what is older is still being read.
    const reads = (oldest: number) => async () =>
      page.evaluate(`(() => {
        document.querySelector('.messages').scrollTo({ top: -1e7 })
        return document.querySelector('[data-message="${oldest}"]') !== null
      })()`)
    await expect.poll(reads(1), { timeout: 20_000 }).toBe(true)
    // What is far from the screen is let go, and the place it took stays.
    expect(await messages(sara).count()).toBeLessThan(250)
    await page.evaluate(`document.querySelector('.messages').scrollTo({ top: 0 })`)
    await page.locator('[data-message="981"]').waitFor({ state: 'attached' })
    await page.locator('[data-message="1"]').waitFor({ state: 'detached' })
    await page.evaluate(`(() => {
      const redrawn = (changes) => changes.filter(({ target }) => target instanceof Element && target.closest('.bubble') && target.closest('.row').dataset.message !== '1001')
      window.redrawn = 0
      new MutationObserver((changes) => { window.redrawn += redrawn(changes).length })
        .observe(document.querySelector('.rows'), { subtree: true, childList: true, characterData: true, attributes: true })
    })()`)
    actor.says('بی‌پاسخ تازه')
    await shows(sara, 'بی‌پاسخ تازه')
    expect(await page.evaluate('window.redrawn')).toBe(0)
  })

  it('moves nothing that stands while somebody reads back fast, whatever is read meanwhile', async () => {
    const actor = stage.emulator.act(sara)
    for (let count = 1; count <= 2_000; count += 1) actor.says(`بی‌پاسخ ${count}`)
    await open('/', 390, 844)
    await page.evaluate(`
      globalThis.shift = 0
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.shift += value
      }).observe({ type: 'layout-shift', buffered: true })`)
    await page.locator('.sidebar').getByRole('button', { name: 'سارا احمدی' }).click()
    await shows(sara, 'بی‌پاسخ 2000')
    await page.locator('.messages').hover()
    for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, -600)
    await expect.poll(() => page.evaluate(`document.querySelector('.messages').scrollTop < -20000`)).toBe(true)
    expect(await page.evaluate<number>('globalThis.shift')).toBeLessThanOrEqual(0.1)
  })

  it.each([
    ['desktop', 1280, 800],
    ['phone', 390, 844],
  ])('gives everything that can be pressed a name and room for a finger: %s', async (_screen, width, height) => {
    await open(`/#chat=${sara}`, width, height)
    for (const text of ['/home', '/file', '/picture', '/contact']) await says(pane(sara), text)
    await pane(sara).getByRole('button', { name: 'فرستادن شماره' }).waitFor()
    await pane(sara).getByRole('button', { name: 'فهرست فرمان‌ها' }).click()
    const nameless = /^\s*- (button|link|textbox|searchbox|combobox|checkbox|switch|menuitem|region|img)(?! ")/gm
    expect((await page.locator('body').ariaSnapshot()).match(nameless)).toBeNull()
    const small = await page.evaluate(`[...document.querySelectorAll('button, a, input, textarea, select')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.text, .skip'))
      .filter((element) => element.getBoundingClientRect().height < 43.9 || element.getBoundingClientRect().width < 43.9)
      .map((element) => element.outerHTML.slice(0, 80))`)
    expect(small).toEqual([])
  })
})
