import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPresent, type Present } from '#platform/present.ts'
import { downgrade } from '#platform/downgrade.ts'
import { PROFILES } from '#platform/profile.ts'
import type { FileToSend, Screen } from '#shared/message.ts'
import { sha256 } from '#shared/ids.ts'
import { type Bench, startBench } from '../support/bench.ts'

let bench: Bench
let person: number
let folder: string
let show: (screen: Screen, edit?: number) => Promise<number>

const presentFor = (platform: keyof typeof PROFILES): Present =>
  createPresent({
    profile: PROFILES[platform],
    sign: (act, userId) => `${act}~${userId}`,
    filePath: (hash) => path.join(folder, hash),
  })

beforeEach(async () => {
  bench = await startBench()
  person = bench.friend()
  folder = mkdtempSync(path.join(tmpdir(), 'tahavol-present-'))
  const present = presentFor('local')
  show = (screen, edit) =>
    present(bench.api, { chatId: String(person), userId: String(person) }, { language: 'fa', ...screen }, edit)
})
afterEach(async () => {
  expect(bench.emulator.violations).toEqual([])
  await bench.stop()
})

const messages = () => bench.emulator.chat(person).messages
const methods = (): string[] => bench.emulator.requests.map(({ method }) => method)
const buttons = [[{ label: 'خانه', act: 'home' }]]

describe('a screen', () => {
  it('of more than 4,096 characters comes in parts, with the buttons under the last', async () => {
    const text = Array.from({ length: 900 }, (_, i) => `سطر <b>${i}</b>`).join('\n')
    const id = await show({ text, buttons })
    const shown = messages()
    expect(shown.length).toBeGreaterThan(1)
    expect(shown.map((message) => message.buttons.length)).toEqual([...shown.slice(1).map(() => 0), 1])
    expect(shown.at(-1)?.id).toBe(id)
    expect(Math.max(...shown.map((message) => message.text?.length ?? 0))).toBeLessThanOrEqual(4096)
    const words = shown.map((message) => message.text).join('\n')
    for (const i of [0, 450, 899]) expect(words).toContain(`سطر ${i}`)
  })

  it('runs in the direction of its language, whatever letters it holds', async () => {
    await show({ text: '/evidence «محیط زیست»', language: 'en' })
    await show({ text: '/evidence «محیط زیست»', language: 'fa' })
    const [english, persian] = messages().map(({ text }) => text ?? '')
    expect([english?.startsWith('\u200f'), persian?.startsWith('\u200f')]).toEqual([false, true])
  })

  it('carries buttons that only its reader can use, and none into a channel', async () => {
    bench.emulator.addChannel({ username: 'tahavol', title: 'کانال' })
    await presentFor('local')(
      bench.api,
      { chatId: '@tahavol', userId: null },
      { language: 'fa', text: 'بخشنامه', buttons },
    )
    await show({ text: 'بخشنامه', buttons })
    expect(bench.emulator.channel('tahavol').messages[0]?.buttons).toEqual([])
    expect(bench.emulator.requests.at(-1)?.params['reply_markup']).toEqual({
      inline_keyboard: [[{ text: 'خانه', callback_data: `home~${person}` }]],
    })
  })
})

describe('a screen in place of another', () => {
  it('changes the message', async () => {
    const id = await show({ text: 'یک', buttons })
    expect(await show({ text: 'دو', buttons }, id)).toBe(id)
    expect(messages().map(({ text }) => text)).toEqual(['دو'])
  })

  it('that says the same leaves the message as it is', async () => {
    const id = await show({ text: 'یک', buttons })
    expect(await show({ text: 'یک', buttons }, id)).toBe(id)
    expect(messages()).toHaveLength(1)
  })

  it('comes as a new message when the old one is gone', async () => {
    const id = await show({ text: 'یک', buttons })
    await bench.api.deleteMessage(person, id)
    expect(await show({ text: 'دو', buttons }, id)).not.toBe(id)
    expect(messages().map(({ text }) => text)).toEqual(['دو'])
  })

  it('comes as new messages when it is too long for one', async () => {
    const id = await show({ text: 'یک' })
    await show({ text: 'واژه '.repeat(1200) }, id)
    expect(methods()).not.toContain('editMessageText')
  })

  it('is not sent a second time when the answer to the change is lost', async () => {
    const id = await show({ text: 'یک' })
    bench.emulator.faults.on('editMessageText', { kind: 'drop-answer', times: 1 })
    await expect(show({ text: 'دو' }, id)).rejects.toThrow()
    expect(messages().map(({ text }) => text)).toEqual(['دو'])
  })
})

describe('a screen that is nobody else’s yet', () => {
  const secret: Screen = { text: 'رتبه', buttons, isProtected: true }
  const isGuarded = (id: number): unknown =>
    bench.emulator.requests.filter(({ method }) => method === 'sendMessage')[id]?.params['protect_content']

  it('is guarded, in a message of its own rather than in place of an open one, and changes where it is', async () => {
    const menu = await show({ text: 'فهرست', buttons })
    const id = await show(secret, menu)
    expect(id).not.toBe(menu)
    expect([isGuarded(0), isGuarded(1)]).toEqual([undefined, true])
    expect(await show({ ...secret, text: 'رتبهٔ دیگر' }, id)).toBe(id)
  })
})

describe('buttons of newer messengers', () => {
  const screen: Screen = {
    text: 'رسید T4',
    buttons: [[{ label: 'ثبت', act: 'home', tone: 'primary' }], [{ label: 'رونوشت کد', copy: 'T4' }]],
  }

  it('carry their tone and the code to copy', async () => {
    await show(screen)
    const shown = messages()[0]?.buttons.flat() ?? []
    expect([shown[0]?.style, shown[1]?.copyText]).toEqual(['primary', 'T4'])
  })

  it.each(['soroush', 'bale'] as const)('are reduced to what %s knows', (platform) => {
    const markup = {
      inline_keyboard: [
        [{ text: 'a', callback_data: 'x', style: 'primary' }],
        [{ text: 'b', copy_text: { text: 'T4' } }],
      ],
    }
    const { reply_markup, protect_content } = downgrade(
      'sendMessage',
      { chat_id: 1, text: 'a', reply_markup: markup, protect_content: true },
      PROFILES[platform],
    )
    expect(reply_markup).toEqual({ inline_keyboard: [[{ text: 'a', callback_data: 'x' }]] })
    expect(protect_content).toBeUndefined()
  })
})

describe('a stored file', () => {
  const stored = (name: string, more: Partial<FileToSend> = {}): FileToSend => {
    const bytes = Buffer.from(`%PDF-1.4 ${name}`)
    writeFileSync(path.join(folder, sha256(bytes)), bytes)
    return { sha256: sha256(bytes), name, mimeType: 'application/pdf', kind: 'document', ...more }
  }

  it('goes out under its Persian name', async () => {
    const name = 'گزارش عملکرد سالانهٔ ۱۴۰۴ (نسخهٔ نهایی).pdf'
    await show({ text: 'پرونده', files: [stored(name)] })
    expect(messages().at(-1)?.file?.name).toBe(name)
  })

  it('goes out under a name that has the signs of the protocol in it', async () => {
    const name = 'گزارش؛ "نهایی"; الف\r\nx: y.pdf'
    await show({ text: 'پرونده', files: [stored(name)] })
    expect(messages().at(-1)?.file?.name).toBe("گزارش؛ 'نهایی', الف x: y.pdf")
  })

  it('goes by its id on the same messenger, and its bytes are not sent', async () => {
    await show({ text: 'پرونده', files: [stored('a.pdf')] })
    const fileId =
      bench.emulator.world.rooms.get(person)?.messages.get(messages().at(-1)?.id ?? 0)?.document?.file_id ?? ''
    await show({ text: 'دوباره', files: [stored('a.pdf', { fileId, platform: 'local' })] })
    expect(bench.emulator.requests.at(-1)?.params['document']).toBe(fileId)
  })

  it.each([
    ['when the messenger has forgotten its id', 'local', ['sendMessage', 'sendDocument', 'sendDocument']],
    ['when its id is of another messenger', 'bale', ['sendMessage', 'sendDocument']],
  ])('goes as bytes %s', async (_, platform, calls) => {
    await show({ text: 'پرونده', files: [stored('b.pdf', { fileId: 'doc_forgotten', platform })] })
    expect(methods()).toEqual(calls)
    expect(messages().at(-1)?.file?.name).toBe('b.pdf')
  })

  it('goes as our own bytes under our own name when its id stands for others', async () => {
    await show({ text: 'پرونده', files: [stored('shot.jpg', { fileId: '', platform: 'local' })] })
    expect(methods()).toEqual(['sendMessage', 'sendDocument'])
    expect(messages().at(-1)?.file?.name).toBe('shot.jpg')
  })

  it('made just now goes from memory', async () => {
    const file: FileToSend = {
      sha256: '',
      name: 'نتایج.xlsx',
      mimeType: 'x',
      kind: 'document',
      bytes: Buffer.from('PK'),
    }
    await show({ text: 'کارپوشه', files: [file] })
    expect(messages().at(-1)?.file?.name).toBe('نتایج.xlsx')
  })
})
