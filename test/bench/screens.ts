import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { chromiumPath, launchBrowser } from '../../packages/bot-api-emulator/test/page/browser.ts'
import { program, until } from '../support/product-process.ts'
import { print } from './deeds.ts'

/** A phone of today; a screen of the talk should not be taller than it (issue of the talk, part 3). */
const WIDTH = 390
const HEIGHT = 844
const GOAL_PX = 700
/** Of the buttons below one screen, so many are followed. */
const FOLLOWED = 6

/** Screens that may be taller, and why. */
const EXCEPTIONS: { way: RegExp; because: string }[] = [
  { way: /تصویر/, because: 'a picture is as tall as it is legible' },
  { way: /^\/circulars › ◻/, because: 'a document is shown whole, as it was issued' },
]

const COMMANDS = {
  'رابط ارزیابی':
    '/menu /evidence /status /tray /extension /scores /objections /deadlines /circulars /faq /services /settings /help',
  'بالاترین مقام دستگاه': '/menu /status /people /report /standin',
  'کارشناس ارزیاب': '/menu /queue /second /questions /help',
  'هماهنگ‌کنندهٔ ارزیابی':
    '/menu /cycle /announce /undelivered /people /import /progress /reviewers /quality /questions /applicability /extension /objections /help',
  'معاون توسعه': '/menu /approvals /progress',
  'دبیر شورا': '/menu /approvals',
  ناظر: '/menu /audit /progress',
} as const

interface Shot extends Measured {
  image: Buffer
}

interface Measured {
  who: string
  way: string
  px: number
}

/** The height of the newest message with its buttons, as the page draws it. */
const NEWEST_HEIGHT = `(() => {
  const message = [...document.querySelectorAll('.message')].at(-1)
  return Math.round(message.getBoundingClientRect().height)
})()`

const quiet = async (page: Page): Promise<void> => {
  let before = ''
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(120)
    const now = await page.evaluate<string>("[...document.querySelectorAll('.row')].at(-1)?.textContent ?? ''")
    still = now === before ? still + 1 : 0
    before = now
  }
}

async function sends(page: Page, text: string): Promise<void> {
  await page.locator('.pane textarea').fill(text)
  await page.keyboard.press('Enter')
  await quiet(page)
}

const labels = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    "[...([...document.querySelectorAll('.row')].at(-1)?.querySelectorAll('.key') ?? [])].map((key) => key.textContent.trim())",
  )

/** Of a command of a role, when only some are wanted: a part of either. */
const isWanted = (who: string, command: string, only: string | undefined): boolean =>
  only === undefined || `${who} ${command}`.includes(only)

/** One person after another, one command after another, and what stands behind the first buttons. */
async function walk(
  page: Page,
  who: string,
  commands: readonly string[],
  take: (one: Measured) => Promise<void>,
): Promise<void> {
  const measure = async (way: string): Promise<void> =>
    take({ who, way, px: await page.evaluate<number>(NEWEST_HEIGHT) })
  for (const command of commands) {
    await sends(page, command)
    await measure(command)
    for (const label of (await labels(page)).slice(0, FOLLOWED)) {
      await sends(page, command)
      // What was pressed before may have changed what there is to press.
      const key = page.locator('.row').last().locator('.key').filter({ hasText: label }).first()
      if ((await key.count()) === 0) continue
      await key.click()
      await quiet(page)
      await measure(`${command} › ${label}`)
    }
  }
}

/** All screens of a role on one sheet, each under the way to it. */
async function sheets(page: Page, shots: readonly Shot[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.setViewportSize({ width: 1040, height: 1000 })
  for (const [i, who] of Object.keys(COMMANDS).entries()) {
    const figures = shots
      .filter((shot) => shot.who === who)
      .map(({ way, image }) => {
        const name = way.replace(/[<&]/g, '')
        return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${image.toString('base64')}"></figure>`
      })
    await page.setContent(`<!doctype html><html dir="rtl"><style>body{columns:4;column-gap:8px;margin:8px;font:13px sans-serif;background:#dfe6ea}
      figure{margin:0 0 12px;break-inside:avoid}img{width:100%;display:block}</style><h3>${who}</h3>${figures.join('')}</html>`)
    await page.screenshot({
      path: path.join(folder, `screens-${i + 1}.jpg`),
      type: 'jpeg',
      quality: 60,
      fullPage: true,
    })
  }
}

/** The heights of the screens of each role in the sample province; `pictures`: a folder for a sheet of all screens of each role; `only`: a part of a role or a command. */
export async function screenHeights(pictures: string | undefined, only?: string): Promise<void> {
  if (chromiumPath === undefined) return print('no Chromium found; set CHROMIUM_PATH')
  const folder = mkdtempSync(path.join(tmpdir(), 'tahavol-screens-'))
  const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: folder, DATABASE_URL: `file:${folder}/screens.db` }
  const child = spawn(process.execPath, program(), { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const address = (): string | undefined => /http:\S+\/open\/\S+/.exec(output)?.[0]
  // The sample is made first.
  await until(() => address() !== undefined, 240_000, 'the address of the page')
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, locale: 'fa-IR' })
  page.setDefaultTimeout(10_000)
  await page.goto(address() ?? '')
  await page.locator('.person').first().waitFor()
  const measured: Measured[] = []
  const shots: Shot[] = []
  for (const [role, all] of Object.entries(COMMANDS)) {
    const commands = all.split(' ').filter((command) => isWanted(role, command, only))
    if (commands.length === 0) continue
    await page.locator('.search input').fill(role)
    await page.locator('.person').filter({ hasText: role }).first().click()
    await page.locator('.pane textarea').waitFor()
    await walk(page, role, commands, async (one) => {
      measured.push(one)
      if (pictures === undefined) return
      // A screen taller than the window would lie beneath the bars of the page.
      await page.setViewportSize({ width: WIDTH, height: 2600 })
      const image = await page.locator('.message').last().screenshot()
      await page.setViewportSize({ width: WIDTH, height: HEIGHT })
      // The same screen by another way is shown once.
      if (!shots.some((shot) => shot.image.equals(image))) shots.push({ ...one, image })
    }).catch((error: unknown) => print(`  ${role}: stopped (${String(error).split('\n')[0]})`))
    await page.goto(`${new URL(page.url()).origin}/`)
    await page.locator('.search input').waitFor()
  }
  if (pictures !== undefined) await sheets(page, shots, pictures)
  await browser.close()
  child.kill('SIGTERM')
  const isException = ({ way }: Measured): boolean => EXCEPTIONS.some((exception) => exception.way.test(way))
  const tall = measured.filter((one) => one.px > GOAL_PX && !isException(one)).toSorted((a, b) => b.px - a.px)
  print(`Screens of the talk at ${WIDTH} px: ${measured.length} measured, ${tall.length} taller than ${GOAL_PX} px`)
  for (const { px, who, way } of tall) print(`  ${String(px).padStart(5)} px  ${who}  ${way}`)
}
