import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { LocalHooks } from '../../src/local/hooks.ts'
import { browserNote, chromiumPath, launchBrowser, openPage, type WatchedPage } from './browser.ts'
import { beginning, nextStageAt, openStage, type PageStage, panesOf, sara } from './page-stage.ts'

const HOUR_MS = 3_600_000
const hoursFrom = (from: Date, to: Date): Date[] =>
  Array.from(
    { length: Math.floor((to.getTime() - from.getTime()) / HOUR_MS) },
    (_, hour) => new Date(from.getTime() + (hour + 1) * HOUR_MS),
  )

describe.skipIf(chromiumPath === undefined)(`the training room of the chat page${browserNote}`, () => {
  let browser: Browser
  let stage: PageStage
  let watched: WatchedPage
  let page: Page

  const open = async (hooks: Partial<LocalHooks>): Promise<void> => {
    stage = await openStage(hooks)
    watched = await openPage(browser, `${stage.root}/#chat=${sara}`)
    page = watched.page
  }
  const { pane, shows, messages } = panesOf(() => page)
  const clock = (): Promise<void> => page.getByRole('button', { name: 'ساعت', exact: true }).click()
  /** What the browser itself writes of an answer that refuses. */
  const refused = /409 \(Conflict\)/

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    await page.close()
    await stage.stop()
    expect(watched.faults.filter((fault) => !refused.test(fault))).toEqual([])
  })

  it('runs to another day through every moment of the host, delivers what is due in each and counts it', async () => {
    const seen: Date[] = []
    await open({
      moments: (from, to) => Promise.resolve(hoursFrom(from, to)),
      onClockMoved: async () => {
        seen.push(stage.clock.now())
        // A reminder in the morning of each day.
        if (stage.clock.now().getUTCHours() === 5) await stage.bot.api.sendMessage(sara, `یادآوری ${seen.length}`)
      },
    })
    await clock()
    await page.getByRole('spinbutton', { name: 'چند روز بعد' }).fill('3')
    await page.getByRole('button', { name: 'اجرا تا آن روز' }).click()
    await page.getByText('در این فاصله ۳ پیام فرستاده شد').waitFor()
    expect(seen).toEqual(hoursFrom(beginning, new Date(beginning.getTime() + 72 * HOUR_MS)))
    for (const text of ['یادآوری 24', 'یادآوری 48', 'یادآوری 72']) await shows(sara, text)
    // Each in its own day.
    expect(await pane(sara).locator('.day').count()).toBe(3)
  })

  it('shows where the clock is on its way to, and stops it where it is', async () => {
    const gates: (() => void)[] = []
    await open({
      moments: (from, to) => Promise.resolve(hoursFrom(from, to)),
      onClockMoved: async () => {
        await stage.bot.api.sendMessage(sara, 'یادآوری')
        if (stage.clock.now().getTime() - beginning.getTime() === 2 * HOUR_MS)
          await new Promise<void>((go) => void gates.push(go))
      },
    })
    await clock()
    await page.getByRole('button', { name: 'اجرا تا آغاز «نظر کارشناسی»' }).click()
    await page.getByText('تا اینجا ۱ پیام فرستاده شد.').waitFor()
    expect(await page.getByRole('button', { name: 'اجرا تا یک ساعت بعد' }).isDisabled()).toBe(true)
    // Until the host has heard it, the clock would go on to the next hour.
    const heard = page.waitForResponse((response) => response.request().postData()?.includes('"stop":true') === true)
    await page.getByRole('button', { name: 'توقف در همین‌جا' }).click()
    await heard
    await expect.poll(() => gates.length).toBe(1)
    gates[0]?.()
    await page.getByText('در این فاصله ۲ پیام فرستاده شد').waitFor()
    expect(stage.clock.now().getTime()).toBeLessThan(nextStageAt.getTime())
  })

  it('does not go back in time, and says why and what to do instead', async () => {
    await open({
      stages: () => Promise.resolve([{ key: 'past', label: 'بخشنامه', at: new Date(beginning.getTime() - HOUR_MS) }]),
    })
    await clock()
    await page.locator('.stage', { hasText: 'بخشنامه' }).click()
    await page.getByText('زمان به عقب برنمی‌گردد').waitFor()
    expect(stage.clock.now()).toEqual(beginning)
  })

  it('begins anew when that was asked for twice', async () => {
    let anew = 0
    await open({
      beginAnew: () => {
        anew += 1
        return Promise.resolve()
      },
    })
    await clock()
    await page.getByRole('button', { name: 'از نو', exact: true }).click()
    await page.getByText('پاک شود؟').waitFor()
    expect(anew).toBe(0)
    await page.getByRole('button', { name: 'بله، از نو' }).click()
    await page.getByText('از نو آغاز شد').waitFor()
    await expect.poll(() => anew).toBe(1)
  })

  it('offers no beginning anew where the host has none', async () => {
    await open({})
    await clock()
    await page.locator('.clock-face').waitFor()
    expect(await page.getByRole('button', { name: 'از نو', exact: true }).count()).toBe(0)
  })

  it('leads through a first day: the next step beside the chat, sent by its button, ticked off when it is done', async () => {
    const said = (text: string): boolean => stage.emulator.chat(sara).messages.some((message) => message.text === text)
    await open({
      tour: () =>
        Promise.resolve({
          steps: [
            { text: 'صفحهٔ اصلی را ببینید.', say: '/home', done: said('/home') },
            { text: 'فایل بخواهید.', say: '/file', done: said('/file') },
          ],
        }),
    })
    await page.getByText('روز نخست: ۰ از ۲').waitFor()
    await pane(sara)
      .getByRole('button', { name: /فرستادن .*home/ })
      .click()
    await shows(sara, 'خانه')
    await page.getByText('روز نخست: ۱ از ۲').click()
    expect(await page.locator('.tour li.done').allInnerTexts()).toHaveLength(1)
    await page
      .locator('.tour li')
      .getByRole('button', { name: /فرستادن .*file/ })
      .click()
    await page.getByText('همهٔ گام‌های روز نخست انجام شد.').waitFor()
    await page.getByRole('button', { name: 'بستن راهنما' }).click()
    await page.getByRole('button', { name: 'روز نخست: ۲ از ۲' }).waitFor()
    expect(await messages(sara).count()).toBe(4)
  })
})
