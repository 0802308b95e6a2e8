import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const named = process.env['CHROMIUM_PATH']

/** Where the tests find a Chromium: CHROMIUM_PATH alone when it is set, else the usual places. */
export const chromiumPath: string | undefined = (named ? [named] : usualPlaces).find((path) => existsSync(path))

/** Stands in the title of the browser tests, so that a skipped run says why. */
export const browserNote: string =
  chromiumPath === undefined
    ? named
      ? ' (skipped: CHROMIUM_PATH names no file)'
      : ' (skipped: no Chromium found; set CHROMIUM_PATH)'
    : ''

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })

/** A page with what went wrong in it: errors of scripts and refused resources must be empty at the end of a test. */
export interface WatchedPage {
  page: Page
  faults: string[]
  /** Addresses outside the server that the page asked for. */
  strangers: string[]
}

export const openPage = async (browser: Browser, address: string, width = 1280, height = 800): Promise<WatchedPage> => {
  const context = browser.contexts()[0] ?? (await browser.newContext({ locale: 'fa-IR', acceptDownloads: true }))
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  page.setDefaultTimeout(25_000)
  const faults: string[] = []
  const strangers: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (entry) => {
    if (entry.type() === 'error' || entry.type() === 'warning') faults.push(entry.text())
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(address).origin && !request.url().startsWith('blob:'))
      strangers.push(request.url())
  })
  await page.goto(address)
  await page.locator('main').waitFor()
  return { page, faults, strangers }
}
