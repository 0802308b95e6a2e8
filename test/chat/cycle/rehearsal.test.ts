import { beforeAll, expect, it } from 'vitest'
import { rehearsalFiles } from '#chat/cycle/rehearsal.ts'
import { resultText } from '#chat/cycle/rehearsal-views.ts'
import type { Rehearsal, RehearsedYear } from '#domain/rehearsal/rehearsal.ts'
import type { FileToSend } from '#shared/message.ts'
import { setWordingStrict } from 'chat-wording'
import type { Tools } from '#workflows/tools.ts'
import { plain } from '../../support/plain.ts'
import { DAY_MS, MORNING } from '../../support/world.ts'

beforeAll(() => setWordingStrict(true))

const quietYear: RehearsedYear = {
  behaviour: 'silent',
  total: 0,
  roles: [],
  days: [],
  lines: [],
  collisions: [],
  endsIn: 'RELEASED',
  standstill: null,
}
const REHEARSAL: Rehearsal = {
  year: 1404,
  from: MORNING,
  to: new Date(MORNING.getTime() + DAY_MS),
  years: [quietYear],
  examples: {},
  closedDays: [],
  unreachable: [],
  deadEnds: { states: 12_345, dead: 0, where: [] },
  uncertain: [],
}
const PICTURE: FileToSend = { sha256: '', name: 'a.png', mimeType: 'image/png', kind: 'photo', bytes: new Uint8Array() }

/** What the coordinator gets at the end, in words and in files, and what the log has. */
async function told(draw: () => Promise<FileToSend[]>): Promise<{ text: string; files: string[]; faults: string[] }> {
  const faults: string[] = []
  const log = { error: (event: string, facts?: object) => void faults.push(`${event} ${JSON.stringify(facts)}`) }
  const tools = { log } as unknown as Tools
  const { files, undrawn } = await rehearsalFiles({ language: 'fa', tools }, REHEARSAL, draw)
  const kinds = files.map(({ name }) => name.split('.').at(-1) ?? '')
  return { text: plain(resultText('fa', REHEARSAL, undrawn)), files: kinds, faults }
}

it('promises the picture of the year when it comes along', async () => {
  const { text, files, faults } = await told(() => Promise.resolve([PICTURE]))
  expect(files).toEqual(['xlsx', 'png'])
  expect(text).toContain('تصویر سال در فایل‌های زیر است')
  expect(faults).toEqual([])
})

it('says that there is none when it could not be drawn, with the number the log has, and still brings the workbook', async () => {
  const { text, files, faults } = await told(() => Promise.reject(new Error('no native code here')))
  expect(files).toEqual(['xlsx'])
  expect(text).toContain('تصویر سال ساخته نشد')
  expect(text).not.toContain('در فایل‌های زیر است')
  const number = /شمارهٔ پیگیری (\S+)\)/.exec(text)?.[1]
  expect(faults).toEqual([expect.stringContaining(`"reference":"${number}"`)])
})
