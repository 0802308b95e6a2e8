import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator } from '../../src/emulator.ts'
import { browserNote, chromiumPath, launchBrowser, openPage } from './browser.ts'

const roles = ['رابط', 'رابط', 'ارزیاب', 'ناظر']
const people = Array.from({ length: 200 }, (_, index) => {
  const [role, place] = [roles[index % 4] ?? '', `ادارهٔ ${index % 10}`]
  return { id: 2000 + index, firstName: `شخص ${index}`, label: `${role} · ${place}`, role, place, searchText: '' }
})

describe.skipIf(chromiumPath === undefined)(`two hundred people on the chat page${browserNote}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('stand in groups by what they do or by where, with their number, and remember the choice', async () => {
    const emulator = createEmulator({ local: { people: () => Promise.resolve(people) } })
    const { root } = await emulator.start()
    const { page, faults } = await openPage(browser, root)
    const groups = page.locator('.sidebar summary')
    await groups.first().waitFor()
    expect(await groups.allInnerTexts()).toEqual(['رابط\n۱۰۰', 'ارزیاب\n۵۰', 'ناظر\n۵۰'])
    expect(await page.locator('.sidebar .person').count()).toBe(0)
    await page.getByRole('searchbox').press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.sidebar .person').nth(49).waitFor()
    expect(await page.locator('.sidebar .person').count()).toBe(50)
    await page.getByRole('button', { name: 'دستگاه', exact: true }).click()
    expect(await groups.count()).toBe(10)
    await page.reload()
    await groups.first().waitFor()
    expect(await groups.count()).toBe(10)
    await page.getByRole('searchbox').fill('ناظر ۷')
    expect(await page.locator('.sidebar .person-label').allInnerTexts()).toContain('ناظر · ادارهٔ 7')
    await page.context().close()
    await emulator.stop()
    expect(faults).toEqual([])
  })
})
