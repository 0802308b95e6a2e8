import type { Page } from 'playwright-core'
import { chromiumPath, launchBrowser, openPage } from '../../packages/bot-api-emulator/test/page/browser.ts'
import { openStage, sara } from '../../packages/bot-api-emulator/test/page/page-stage.ts'

const MESSAGES = 1_000
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
  await browser.close()
  await stage.stop()
  print(
    `  first paint ${median(paints).toFixed(0)} ms · chat shown ${median(chats).toFixed(0)} ms · word and answer ${median(answers).toFixed(0)} ms (medians)`,
  )
}
