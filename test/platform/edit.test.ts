import { Api } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMessenger } from '#platform/messenger.ts'
import { createPresent } from '#platform/present.ts'
import { PROFILES } from '#platform/profile.ts'
import type { EditResult } from '#shared/message.ts'
import { type Bench, startBench } from '../support/bench.ts'

let bench: Bench
let person: number
let to: { chatId: string; userId: string }

beforeEach(async () => {
  bench = await startBench()
  person = bench.friend()
  to = { chatId: String(person), userId: String(person) }
})
afterEach(() => bench.emulator.stop())

function messenger(editsMessages = true) {
  const api = new Api(bench.emulator.token, { apiRoot: bench.root })
  const profile = { ...PROFILES.local, editsMessages }
  const present = createPresent({ profile, sign: (act) => act, filePath: (sha256) => sha256 })
  return createMessenger({ api, present, platform: 'local', channel: null })
}
async function sent(): Promise<string> {
  const result = await messenger().send(to, { language: 'fa', text: 'متن نخست' })
  return result.kind === 'delivered' ? result.messageId : ''
}
const texts = (): (string | undefined)[] =>
  bench.emulator
    .chat(person)
    .messages.filter(({ from }) => from === 'bot')
    .map(({ text }) => text)
const edit = async (messageId: string, text: string, editsMessages = true): Promise<EditResult> =>
  messenger(editsMessages).edit(to, messageId, { language: 'fa', text })

/** The port's `edit`: changes one message, never sends another. */
describe('changing a message that has gone out', () => {
  it('writes the new text in place; the same text again is no fault', async () => {
    const id = await sent()
    expect(await edit(id, 'متن درست')).toEqual({ kind: 'edited' })
    expect(await edit(id, 'متن درست')).toEqual({ kind: 'edited' })
    expect(texts()).toEqual(['متن درست'])
  })

  it.each([
    ['a message that is not there', '9999', 'متن', true],
    ['a messenger that does not do it', null, 'متن', false],
    ['a text longer than one message', null, 'واژه '.repeat(1000), true],
  ] as const)('is impossible for %s, and nothing is sent instead', async (_, given, text, edits) => {
    const id = await sent()
    expect(await edit(given ?? id, text, edits)).toMatchObject({ kind: 'impossible' })
    expect(texts()).toEqual(['متن نخست'])
  })

  it.each([
    ['429', { kind: '429', retryAfter: 30 }, { kind: 'later', delayMs: 30_000, scope: 'chat' }],
    ['500', { kind: '500' }, { kind: 'later', scope: 'chat' }],
    ['a lost answer', { kind: 'drop-answer' }, { kind: 'later' }],
    ['403', { kind: '403' }, { kind: 'impossible' }],
  ] as const)('after %s', async (_, fault, end) => {
    const id = await sent()
    bench.emulator.faults.on('editMessageText', fault)
    expect(await edit(id, 'متن درست')).toMatchObject(end)
  })
})
