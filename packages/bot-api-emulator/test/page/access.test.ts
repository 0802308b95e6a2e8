import axe from 'axe-core'
import { InputFile } from 'grammy'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browserNote, chromiumPath, launchBrowser, openPage, type WatchedPage } from './browser.ts'
import { openStage, type PageStage, pdf, png, reza, sara } from './page-stage.ts'

interface Finding {
  id: string
  impact: string | null
  nodes: { html: string; failureSummary: string }[]
}

const formatted = [
  '<b>ثبت <i>شد</i></b> <u>زیر</u> <s>نه</s> <code>T4-7K2M</code> <tg-spoiler>راز</tg-spoiler>',
  '<a href="https://example.ir/a">نشانی آیین‌نامه</a> /status #مهلت',
  '<blockquote>نقل از بخشنامه</blockquote><pre>PDF, DOCX</pre>',
].join('\n')

const keyboard = {
  inline_keyboard: [
    [
      { text: 'ثبت نهایی', callback_data: 'submit', style: 'success' as const },
      { text: 'هشدار', callback_data: 'alarm', style: 'danger' as const },
    ],
    [
      { text: 'خانه', callback_data: 'home', style: 'primary' as const },
      { text: 'نشانی', url: 'https://example.ir' },
    ],
    [{ text: 'رونوشت کد', copy_text: { text: 'T4-7K2M' } }],
  ],
}

/** Names of the colours of a screen and its size in CSS pixels. */
const screens: [scheme: 'light' | 'dark', screen: string, width: number, height: number][] = [
  ['light', 'desktop', 1280, 800],
  ['light', 'phone', 390, 844],
  ['dark', 'desktop', 1280, 800],
  ['dark', 'phone', 390, 844],
]

describe.skipIf(chromiumPath === undefined)(`the chat page for everybody${browserNote}`, () => {
  let browser: Browser
  let stage: PageStage
  let watched: WatchedPage
  let page: Page

  const open = async (path: string, scheme: 'light' | 'dark', width: number, height: number): Promise<void> => {
    // Only so that the examiner can be put into the page; what the page itself may do is another test's matter.
    await browser.newContext({ locale: 'fa-IR', bypassCSP: true, colorScheme: scheme, reducedMotion: 'reduce' })
    watched = await openPage(browser, stage.root + path, width, height)
    page = watched.page
    await page.addScriptTag({ content: axe.source })
  }
  const pane = (personId: number): Locator => page.locator(`.pane[data-chat="${personId}"]`)
  /** What axe finds wrong, whatever its weight, told by rule and place. */
  const barriers = async (): Promise<string[]> => {
    const found = (await page.evaluate(
      `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
    )) as Finding[]
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    )
  }
  const speak = async (): Promise<void> => {
    const { api } = stage.bot
    stage.emulator.act(sara).sendsAlbum([
      { name: 'گزارش.pdf', bytes: pdf, caption: 'مستندات شاخص' },
      { name: 'minutes.pdf', bytes: pdf },
    ])
    await api.sendPhoto(sara, new InputFile(png, 'card.png'), { caption: 'کارنامه' })
    await api.sendDocument(sara, new InputFile(pdf, 'نتیجه.pdf'), { caption: 'نامهٔ نتیجه' })
    await api.sendMessage(sara, formatted, { parse_mode: 'HTML', reply_markup: keyboard })
  }

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    const steps = [
      { text: 'صفحهٔ اصلی را ببینید.', say: '/menu', done: true },
      { text: 'یک فایل بفرستید.', done: false },
    ]
    stage = await openStage({ tour: () => Promise.resolve({ steps }), beginAnew: () => Promise.resolve() })
  })
  afterEach(async () => {
    await page.context().close()
    await stage.stop()
    expect(watched.faults).toEqual([])
  })

  describe.each(screens)('in %s colours on a %s', (scheme, screen, width, height) => {
    it(`has no barrier in the list of people: ${scheme}, ${screen}`, async () => {
      await stage.bot.api.sendMessage(reza, 'دو پیام تازه')
      await open('/', scheme, width, height)
      await page.getByText('پیام خوانده‌نشده').first().waitFor({ state: 'attached' })
      expect(await barriers()).toEqual([])
      await page.getByRole('searchbox').first().fill('ناشناختنی')
      expect(await barriers()).toEqual([])
    })

    it(`has no barrier in a chat with formatting, files and buttons: ${scheme}, ${screen}`, async () => {
      await open(`/#chat=${sara}`, scheme, width, height)
      await pane(sara).getByRole('button', { name: 'شروع' }).waitFor()
      await pane(sara).getByText('روز نخست: ۱ از ۲').click()
      expect(await barriers()).toEqual([])
      await pane(sara).getByText('روز نخست: ۱ از ۲').click()
      await speak()
      await pane(sara).getByRole('button', { name: 'ثبت نهایی' }).waitFor()
      expect(await barriers()).toEqual([])
      stage.emulator.act(sara).says('/contact')
      await pane(sara).getByRole('button', { name: 'فرستادن شماره' }).waitFor()
      await pane(sara).getByRole('button', { name: 'فهرست فرمان‌ها' }).click()
      await pane(sara).getByRole('menu').waitFor()
      expect(await barriers()).toEqual([])
      await page.keyboard.press('Escape')
      await pane(sara).getByRole('button', { name: 'ثبت نهایی' }).click()
      await pane(sara).getByRole('status').getByText('انتخاب شما ثبت شد.').waitFor()
      expect(await barriers()).toEqual([])
    })

    it(`has no barrier in its dialogs: ${scheme}, ${screen}`, async () => {
      await open(`/#chat=${sara}`, scheme, width, height)
      await speak()
      await pane(sara).getByRole('button', { name: 'هشدار' }).click()
      await page.getByRole('dialog').getByText('مهلت گذشته است.').waitFor()
      expect(await barriers()).toEqual([])
      await page.keyboard.press('Escape')
      await pane(sara).getByRole('button', { name: 'بزرگ‌نمایی کارنامه' }).click()
      await page.getByRole('dialog').getByRole('img').waitFor()
      expect(await barriers()).toEqual([])
      await page.keyboard.press('Escape')
      await pane(sara).getByRole('button', { name: 'جست‌وجو در این گفت‌وگو' }).click()
      await pane(sara).getByRole('searchbox').fill('نتیجه')
      await pane(sara).getByText('۱ از ۱').waitFor()
      expect(await barriers()).toEqual([])
      await page.keyboard.press('Escape')
      await pane(sara).getByRole('textbox').fill('/')
      await pane(sara).getByRole('option').first().waitFor()
      expect(await barriers()).toEqual([])
      await pane(sara).locator('.messages').focus()
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name: 'پاسخ دادن' }).waitFor()
      expect(await barriers()).toEqual([])
      await page.keyboard.press('Enter')
      await pane(sara).locator('.answering').waitFor()
      await pane(sara).locator('.who').click()
      await page.getByRole('dialog').getByRole('searchbox').waitFor()
      expect(await barriers()).toEqual([])
    })

    it(`has no barrier in its panels: ${scheme}, ${screen}`, async () => {
      stage.emulator.faults.on('sendPhoto', { kind: '429' })
      await open('/', scheme, width, height)
      await page.evaluate(`fetch('/bot${stage.emulator.token}/getMe')`)
      for (const name of ['ساعت', 'خرابی', 'درخواست‌ها']) {
        const tool = page.getByRole('button', { name, exact: true })
        await tool.click()
        await page.locator('.panel').waitFor()
        expect([name, await barriers()]).toEqual([name, []])
        await page.locator('.panel').getByRole('button', { name: 'بستن' }).click()
        await page.locator('.panel').waitFor({ state: 'detached' })
      }
    })
  })

  it.each([
    [640, 400],
    [320, 420],
  ])(
    'leaves everything on the screen when a desktop or a phone is zoomed twofold and more: %i × %i',
    async (width, height) => {
      await open(`/#chat=${sara}`, 'light', width, height)
      await speak()
      await pane(sara).getByRole('button', { name: 'ثبت نهایی' }).waitFor()
      await pane(sara).getByRole('button', { name: 'جست‌وجو در این گفت‌وگو' }).click()
      const outside = `[...document.querySelectorAll('.pane button, .pane textarea, .pane input, .pane article')]
      .filter((element) => element.checkVisibility({ opacityProperty: true }) && !element.closest('.more'))
      .filter((element) => element.getBoundingClientRect().left < 0 || element.getBoundingClientRect().right > innerWidth)
      .map((element) => element.outerHTML.slice(0, 80))`
      expect(await page.evaluate(outside)).toEqual([])
      expect(await barriers()).toEqual([])
    },
  )

  it.each(['light', 'dark'] as const)('has no barrier with two people side by side in %s colours', async (scheme) => {
    await open(`/#chat=${sara}&beside=${reza}`, scheme, 1280, 800)
    await speak()
    stage.emulator.act(reza).blocksBot()
    await pane(reza).getByRole('button', { name: 'رفع مسدودی' }).waitFor()
    await pane(sara).getByRole('button', { name: 'ثبت نهایی' }).waitFor()
    expect(await barriers()).toEqual([])
  })
})
