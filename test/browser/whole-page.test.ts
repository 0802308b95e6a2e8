import { mkdirSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { YEAR_PLAY } from '#jobs/year-play.ts'
import { MovableClock } from '#shared/clock.ts'
import { createLog } from '#shared/log.ts'
import { bySystem } from '#workflows/tools.ts'
import { invite } from '#workflows/people/invite.ts'
import { openDatabase } from '#storage/database.ts'
import { openFileStore } from '#storage/files.ts'
import { type Config, readConfig } from '../../src/config.ts'
import type { Running } from '../../src/live.ts'
import { startLocal } from '../../src/local.ts'
import {
  browserNote,
  chromiumPath,
  launchBrowser,
  openPage,
  type WatchedPage,
} from '../../packages/bot-api-emulator/test/page/browser.ts'
import { madeSample, putSampleBeside } from '../support/made-sample.ts'
import { newDatabaseFolder } from '../support/template-database.ts'
import { MORNING } from '../support/world.ts'
import { pdfFile } from '../support/zip-file.ts'

/** One whose chat is fresh: nobody of the sample has written to them yet. */
const FOCAL = 'رابط ارزیابی دستگاه، ادارهٔ کل راه و شهرسازی'
const PICTURES = 'test-results/whole-page'
const plain = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '')

/** The product in local mode as `npm start` runs it, with the sample province, played by hand in a browser. */
describe.skipIf(chromiumPath === undefined)(`the product on its own page${browserNote}`, () => {
  let browser: Browser
  let config: Config
  let clock: MovableClock
  let running: Running
  let root: string
  let log: string[]
  let watched: WatchedPage
  let page: Page

  const start = async (port = 0): Promise<void> => {
    const said: string[] = []
    const options = { clock, log: createLog('warn', { write: (line) => void log.push(line) }) }
    running = await startLocal({ ...config, port }, { ...options, say: (line) => void said.push(line) })
    root = /http:\S+/.exec(said.join(' '))?.[0] ?? ''
  }
  const open = async (path: string, width?: number, height?: number): Promise<void> => {
    watched = await openPage(browser, root + path, width, height)
    page = watched.page
  }
  const picture = (name: string): Promise<unknown> => page.screenshot({ path: `${PICTURES}/${name}.png` })
  /** The first person of the list whose name, role or place has these words. @returns the chat that opens */
  const picks = async (words: string): Promise<Locator> => {
    const search = page.locator('.sidebar').getByRole('searchbox')
    await search.fill(words)
    await search.press('Enter')
    const id = await page.locator('.sidebar .person[aria-current="true"]').getAttribute('data-chat')
    const pane = page.locator(`.pane[data-chat="${id ?? ''}"]`)
    await pane.getByRole('textbox').waitFor()
    await search.fill('')
    return pane
  }
  const says = async (pane: Locator, text: string): Promise<void> => {
    await pane.getByRole('textbox').fill(text)
    await pane.getByRole('textbox').press('Enter')
  }
  const presses = (pane: Locator, label: string | RegExp): Promise<void> =>
    pane.locator('.row').locator('.key', { hasText: label }).last().click()
  const hears = async (pane: Locator, text: string | RegExp): Promise<string> => {
    const article = pane.getByRole('article').filter({ hasText: text }).last()
    await article.waitFor()
    return plain(await article.innerText())
  }

  beforeAll(async () => {
    await madeSample()
    browser = await launchBrowser()
    mkdirSync(PICTURES, { recursive: true })
  }, 120_000)
  afterAll(() => browser.close())
  beforeEach(async () => {
    const { folder, url } = newDatabaseFolder()
    const read = readConfig({ DATABASE_URL: url, DATA_DIR: folder, PORT: '0' })
    if (!read.ok) throw new Error(read.refusal.list)
    config = read.value
    await putSampleBeside(config)
    clock = new MovableClock(MORNING)
    log = []
    await start()
  })
  afterEach(async () => {
    await page.close()
    await running.stop()
    expect(log).toEqual([])
    expect(watched.strangers).toEqual([])
  })

  it('takes evidence from a focal point to a receipt, the clock to the next day, and the evaluator to a score', {
    timeout: 60_000,
  }, async () => {
    await open('/')
    await picture('1-people')
    const focal = await picks(FOCAL)
    await picture('2-fresh-chat')
    await focal.getByRole('button', { name: 'شروع' }).click()
    await hears(focal, 'ارزیابی عملکرد سال')
    await says(focal, '/evidence')
    await hears(focal, 'مستندات')
    await picture('3-axes')
    await presses(focal, /اصلاح ساختار|ساختار/)
    await hears(focal, 'محور')
    await picture('4-axis')
    await presses(focal, '◻')
    await hears(focal, 'توضیح')
    await focal.locator('input[type=file]').setInputFiles([
      { name: 'گزارش سالانه.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfFile('report')) },
      { name: 'minutes-1404.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfFile('minutes')) },
    ])
    await picture('5-files-waiting')
    await focal.getByRole('button', { name: 'ارسال', exact: true }).click()
    await hears(focal, '۲ فایل')
    await picture('6-album')
    await presses(focal, 'دیدن شاخص')
    await presses(focal, 'توضیح')
    await hears(focal, /توضیح.*بنویسید|توضیح/)
    await says(focal, 'خدمات قابل برون‌سپاری در دو مرحله واگذار شده است؛ صورت‌جلسه پیوست است.')
    await hears(focal, 'صورت‌جلسه پیوست است')
    await presses(focal, 'خود ارزیابی')
    await hears(focal, 'مقدار عملکرد')
    await says(focal, '۴٫۸')
    await picture('7-ready')
    await presses(focal, 'ثبت نهایی')
    await hears(focal, 'خلاصهٔ آنچه ثبت می‌شود')
    await picture('8-summary')
    await presses(focal, 'ثبت نهایی')
    const receipt = /T\w-\w{4}-\w{4}/.exec(await hears(focal, 'رسید'))?.[0]
    expect(receipt).toBeDefined()
    await picture('9-receipt')

    await page.getByRole('button', { name: 'ساعت', exact: true }).click()
    await page.getByRole('button', { name: 'اجرا تا فردا همین ساعت' }).click()
    // The evaluators' reminder of the morning is among them.
    await page.getByText(/در این فاصله [۰-۹]+ پیام فرستاده شد/).waitFor()
    await picture('10-clock')
    await page.locator('.panel').getByRole('button', { name: 'بستن' }).click()

    const evaluator = await picks('کارشناس ارزیاب ساختار')
    await hears(evaluator, /مانده|یادآوری|نوبت/)
    await says(evaluator, '/queue')
    // Others stand before it in the queue, the oldest first.
    const shown = async (): Promise<string> => {
      const articles = evaluator.getByRole('article').filter({ hasText: 'در دست شما' })
      return (await articles.count()) === 0 ? '' : plain(await articles.last().innerText())
    }
    await expect.poll(shown).not.toBe('')
    let task = await shown()
    for (let passed = 0; passed < 60 && !task.includes('هدف ۶، عملکرد ۴٫۸'); passed++) {
      await presses(evaluator, 'بعدی')
      await expect.poll(shown).not.toBe(task)
      task = await shown()
    }
    expect(task).toContain('خود ارزیابی: ۲۸ از ۳۵ (هدف ۶، عملکرد ۴٫۸)')
    expect(task).toContain('صورت‌جلسه پیوست است')
    for (const name of ['گزارش سالانه.pdf', 'minutes-1404.pdf'])
      await evaluator.getByRole('link', { name }).last().waitFor()
    await picture('11-queue')
    await presses(evaluator, '۲۸')
    expect(await hears(evaluator, 'ثبت شد')).toContain('۲۸ از ۳۵')
    await picture('12-score')
    expect(watched.faults).toEqual([])
  })

  it('begins anew over the sample as it was made, and the page comes back by itself', { timeout: 60_000 }, async () => {
    await open('/')
    const focal = await picks(FOCAL)
    await focal.getByRole('button', { name: 'شروع' }).click()
    await hears(focal, 'ارزیابی عملکرد سال')
    await page.getByRole('button', { name: 'ساعت', exact: true }).click()
    await page.getByRole('button', { name: 'اجرا تا یک ساعت بعد' }).click()
    await page.getByText('در این فاصله').waitFor()
    await page.getByRole('button', { name: 'از نو', exact: true }).click()
    await page.getByRole('button', { name: 'بله، از نو' }).click()
    await page.getByText('از نو آغاز شد').waitFor()
    await expect.poll(() => clock.now().getTime() - MORNING.getTime(), { timeout: 20_000 }).toBeLessThan(20 * 60_000)
    await page.getByText('تلاش برای اتصال دوباره').waitFor({ state: 'hidden' })
    await page.locator('.panel').getByRole('button', { name: 'بستن' }).click()
    const again = await picks(FOCAL)
    // Its chat is as it was: nothing has been said.
    await again.getByRole('button', { name: 'شروع' }).waitFor()
    await says(again, '/menu')
    await hears(again, 'ارزیابی عملکرد سال')
  })

  it('opens a deep link for a person nobody knows yet and seats whoever holds the code', async () => {
    const db = openDatabase(config.databaseUrl)
    const agency = await db.agency.findFirstOrThrow({ orderBy: { id: 'asc' } })
    const tools = {
      db,
      clock,
      files: await openFileStore(config.dataDir),
      log: createLog('silent'),
      zone: config.zone,
      platform: config.platform,
      year: YEAR_PLAY,
    }
    const wanted = { role: 'focal-point', agencyCode: agency.code, name: 'پریا نوآمده' } as const
    const made = await invite(tools, bySystem(clock.now()), wanted)
    if (!made.ok) throw new Error(made.refusal.code)

    await open(`/?start=${made.value.code}`, 390, 844)
    const who = page.getByRole('dialog', { name: 'شما چه کسی هستید؟' })
    await who.getByRole('searchbox').fill('پریا')
    await picture('13-who')
    await who.getByRole('button', { name: 'شخص تازه' }).click()
    const pane = page.locator('.pane')
    await hears(pane, agency.name)
    await picture('14-seated')
    expect(new URL(page.url()).search).toBe('')
    const seats = await db.seat.findMany({ where: { person: { name: 'پریا نوآمده' } }, select: { role: true } })
    expect(seats).toEqual([{ role: 'focal-point' }])
    await db.$disconnect()
    expect(watched.faults).toEqual([])
  })

  it('keeps its chats and what was kept when it is started again', async () => {
    await open('/')
    const focal = await picks(FOCAL)
    await focal.getByRole('button', { name: 'شروع' }).click()
    await hears(focal, 'ارزیابی عملکرد سال')
    const port = Number(new URL(root).port)
    await running.stop()
    await page.getByText('تلاش برای اتصال دوباره').waitFor()
    await start(port)
    // Each start has an address of its own; the old one stays shut.
    await page.goto(root)
    const again = await picks(FOCAL)
    await hears(again, 'ارزیابی عملکرد سال')
    await picture('15-again')
    await says(again, '/evidence')
    await hears(again, 'مستندات')
  })
})
