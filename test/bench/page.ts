import type { Browser, Page } from 'playwright-core'
import { chromiumPath, launchBrowser, openPage } from '../../packages/bot-api-emulator/test/page/browser.ts'
import { openStage, sara } from '../../packages/bot-api-emulator/test/page/page-stage.ts'

const MESSAGES = 5_000
const OPENINGS = 7
const WORDS = 30

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** From Enter to the frame in which the bot's answer is drawn, measured in the page itself. */
const roundTrip = (text: string): string => `new Promise((resolve) => {
  const area = document.querySelector('.pane textarea')
  area.value = ${JSON.stringify(text)}
  area.dispatchEvent(new Event('input', { bubbles: true }))
  const from = performance.now()
  const look = () => document.querySelector('.rows').lastElementChild?.textContent.includes(${JSON.stringify(`شنیدم: ${text}`)})
  const watcher = new MutationObserver(() => {
    if (!look()) return
    watcher.disconnect()
    requestAnimationFrame(() => resolve(performance.now() - from))
  })
  watcher.observe(document.querySelector('.rows'), { subtree: true, childList: true, characterData: true })
  area.form.requestSubmit()
})`

const firstPaint = async (page: Page): Promise<number> =>
  (await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0].startTime`)) as number

/** The largest of the windows of layout shifts, as browsers reckon it: gaps under a second, five seconds at most. */
const SHIFTS = `{
  let [window, first, last] = [0, 0, 0]
  globalThis.shift = 0
  new PerformanceObserver((list) => {
    for (const { value, startTime, hadRecentInput } of list.getEntries()) {
      if (hadRecentInput) continue
      if (startTime - last > 1000 || startTime - first > 5000) [window, first] = [0, startTime]
      window += value
      last = startTime
      globalThis.shift = Math.max(globalThis.shift, window)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}`
const SCROLLS = 60
/** A screenful of frames at 60 a second. */
const FRAME_MS = 1000 / 60

/** Reads the whole chat back, then moves through it without a stop and times the frames. */
const readBack = `(async () => {
  const box = document.querySelector('.messages')
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  while (document.querySelector('.older:not(.spent)')) {
    box.scrollTo({ top: -1e7 })
    await frame()
  }
  box.scrollTo({ top: 0 })
  for (let i = 0; i < 30; i++) await frame()
  const gaps = []
  let [before, most] = [performance.now(), 0]
  for (let i = 0; i < 600; i++) {
    box.scrollBy(0, -120)
    const now = await frame()
    gaps.push(now - before)
    before = now
    most = Math.max(most, document.querySelectorAll('.row').length)
  }
  const height = box.scrollHeight
  box.scrollTo({ top: -height / 2 })
  for (let i = 0; i < 10; i++) await frame()
  return { gaps: gaps.slice(1), most, far: box.scrollHeight - height }
})()`

interface PhoneLoad {
  requests: number
  kilobytes: number
  usableMs: number
  shift: number
  /** Rows that are laid out although nobody sees them. */
  rowsHeld: number
}

/** A phone of the lower middle, four times slower than this machine, on a slow mobile network, with an empty cache. */
async function onPhone(browser: Browser, address: string): Promise<PhoneLoad> {
  const context = await browser.newContext({ locale: 'fa-IR', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(SHIFTS)
  let requests = 0
  let bytes = 0
  devtools.on('Network.requestWillBeSent', () => requests++)
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(address)
  await page.locator('.pane textarea').waitFor()
  await page.locator('.row').last().waitFor()
  const usableMs = await page.evaluate<number>('performance.now()')
  const load = { requests, kilobytes: bytes / 1024, usableMs }
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
  await page.locator('.messages').hover()
  for (let i = 0; i < SCROLLS; i++) {
    await page.mouse.wheel(0, -600)
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
  }
  const shift = await page.evaluate<number>('globalThis.shift')
  const rowsHeld = await page.evaluate<number>(
    `[...document.querySelectorAll('.row')].filter((row) => row.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length`,
  )
  await context.close()
  return { ...load, shift, rowsHeld }
}

/** First paint of the page, the moment its chat stands there, and a word and its answer, with 1,000 messages in the chat. */
export async function pageSpeed(print: (line: string) => void): Promise<void> {
  print(`The page with ${MESSAGES.toLocaleString('en')} messages in the chat`)
  if (chromiumPath === undefined) return print('  no Chromium found; set CHROMIUM_PATH')
  const stage = await openStage()
  const browser = await launchBrowser()
  const actor = stage.emulator.act(sara)
  for (let i = 1; i <= MESSAGES; i++) actor.says(`بی‌پاسخ ${i}`)
  const paints: number[] = []
  const chats: number[] = []
  const answers: number[] = []
  for (let opening = 0; opening < OPENINGS; opening++) {
    const { page } = await openPage(browser, `${stage.root}/#chat=${sara}`)
    await page.locator('.row').last().waitFor()
    chats.push(await page.evaluate<number>('performance.now()'))
    paints.push(await firstPaint(page))
    if (opening === OPENINGS - 1)
      for (let i = 0; i < WORDS; i++) answers.push(await page.evaluate<number>(roundTrip(`واژهٔ ${i}`)))
    await page.close()
  }
  const { page: reader } = await openPage(browser, `${stage.root}/#chat=${sara}`)
  await reader.locator('.row').last().waitFor()
  const read = await reader.evaluate<{ gaps: number[]; most: number; far: number }>(readBack)
  await reader.close()
  const phone = await onPhone(browser, `${stage.root}/#chat=${sara}`)
  await browser.close()
  await stage.stop()
  print(
    `  on a slow phone: ${phone.requests} requests, ${phone.kilobytes.toFixed(0)} KB (goal: at most 150) · usable after ${phone.usableMs.toFixed(0)} ms (goal: 1,500)`,
  )
  print(`  scrolled back: layout shift ${phone.shift.toFixed(3)} (goal: at most 0.1) · ${phone.rowsHeld} rows laid out`)
  const late = read.gaps.filter((gap) => gap > 1.5 * FRAME_MS).length
  print(
    `  read back whole and scrolled: ${(1000 / median(read.gaps)).toFixed(0)} frames a second (median; goal: 60), ${late} of ${read.gaps.length} late · at most ${read.most} rows held · height changed by ${read.far} px`,
  )
  print(
    `  first paint ${median(paints).toFixed(0)} ms · chat shown ${median(chats).toFixed(0)} ms · word and answer ${median(answers).toFixed(0)} ms (medians)`,
  )
}
