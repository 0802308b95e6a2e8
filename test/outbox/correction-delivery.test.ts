import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDispatch, type Dispatch } from '#outbox/dispatch.ts'
import type { Messenger } from '#outbox/messenger.ts'
import type { EditResult, SendResult } from '#shared/message.ts'
import { confirmCorrection } from '#workflows/circulars/correct-circular.ts'
import { proposeCorrection } from '#workflows/circulars/correct-circular.ts'
import { type CircularStage, circularStage } from '../workflows/circulars/support.ts'

const plain = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '')

interface Call {
  what: 'send' | 'edit' | 'mirror'
  chatId: string
  messageId?: string
  text: string
  acts: string[]
}

let stage: CircularStage
let dispatch: Dispatch | undefined
let calls: Call[]
let editAnswer: () => EditResult
let sendAnswer: (chatId: string) => SendResult | null

beforeEach(async () => {
  stage = await circularStage()
  calls = []
  editAnswer = () => ({ kind: 'edited' })
  sendAnswer = () => null
})
afterEach(async () => {
  await dispatch?.stop()
  dispatch = undefined
  await stage.world.close()
})

const actsOf = (buttons: { act?: string }[][] = []): string[] => buttons.flat().flatMap(({ act }) => act ?? [])

async function begin({ edits = true, mirror = false } = {}): Promise<Dispatch> {
  const { db, files, clock, log, zone } = stage.world.tools
  let count = 100
  const messenger: Messenger = {
    platform: 'local',
    channel: { chatId: '@tahavol', userId: null },
    send: async ({ chatId }, { text, buttons }) => {
      const answer = sendAnswer(chatId)
      if (answer !== null) return answer
      calls.push({ what: 'send', chatId, text: plain(text), acts: actsOf(buttons as never) })
      return { kind: 'delivered', messageId: String(count++) }
    },
    ...(edits
      ? {
          edit: async ({ chatId }, messageId, { text, buttons }) => {
            calls.push({ what: 'edit', chatId, messageId, text: plain(text), acts: actsOf(buttons as never) })
            return editAnswer()
          },
        }
      : {}),
  }
  const second: Messenger = {
    platform: 'eitaa',
    channel: { chatId: 'tahavol', userId: null },
    send: async ({ chatId }, { text }) => {
      calls.push({ what: 'mirror', chatId, text: plain(text), acts: [] })
      return { kind: 'delivered', messageId: '1' }
    },
  }
  dispatch = createDispatch({
    db,
    files,
    clock,
    log,
    zone,
    language: 'fa',
    messenger,
    ...(mirror ? { mirror: second } : {}),
  })
  await dispatch.start()
  await dispatch.idle()
  return dispatch
}

async function correct(circularId: number, title = 'عنوان درست', material = false): Promise<void> {
  const { tools } = stage.world
  const version = await stage.version(circularId)
  const words = { circularId, version, title, body: 'متن درست برای دستگاه‌ها.', reason: 'مهلت نادرست بود.', material }
  const made = await proposeCorrection(tools, await stage.coordinator.by(), words)
  if (!made.ok) throw new Error(made.refusal.code)
  const confirmed = await confirmCorrection(tools, await stage.deputy.by(), { correctionId: made.value.id })
  if (!confirmed.ok) throw new Error(confirmed.refusal.code)
}
const later = async (ms: number): Promise<void> => {
  stage.world.clock.advance(ms)
  await dispatch?.idle()
}
const toFocal = (): Call[] => calls.filter(({ chatId }) => chatId === stage.focal.userId)
const corrected = async (): Promise<string[]> =>
  (await stage.world.db.notice.findMany({ where: { kind: 'circular-corrected', channel: false } })).map(
    ({ state }) => state,
  )

describe('a correction on its way', () => {
  it('changes the message that was sent and rings once, without saying the whole text again', async () => {
    const id = await stage.sent()
    await begin()
    const [original] = await stage.world.db.notice.findMany({
      where: { kind: 'circular', personId: stage.focal.personId },
    })
    calls = []
    stage.world.clock.advance(3_600_000)
    await correct(id)
    await later(0)
    const [edit, notice, ...rest] = toFocal()
    expect(rest).toEqual([])
    expect(edit).toMatchObject({
      what: 'edit',
      messageId: original?.messageId,
    })
    expect(edit?.acts).toContain(`circular.acknowledge:${id}:full`)
    expect(edit?.text).toMatch(/^<i>اصلاح‌شده در/)
    expect(edit?.text).toContain('متن درست برای دستگاه‌ها.')
    expect(notice).toMatchObject({ what: 'send', acts: [`circular.open:${id}`] })
    expect(notice?.text).toContain('مهلت نادرست بود.')
    expect(notice?.text).not.toContain('متن درست برای دستگاه‌ها.')
    expect(new Set(await corrected())).toEqual(new Set(['SENT']))
  })

  it.each([
    ['too old or gone', true],
    ['on a messenger that changes nothing', false],
  ])('brings the corrected text along when the message stays as it is: %s', async (_, edits) => {
    editAnswer = () => ({ kind: 'impossible', error: 'gone' })
    const id = await stage.sent()
    await begin({ edits })
    calls = []
    stage.world.clock.advance(3_600_000)
    await correct(id)
    await later(0)
    const sent = toFocal().filter(({ what }) => what === 'send')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.text).toContain('مهلت نادرست بود.')
    expect(sent[0]?.text).toContain('متن درست برای دستگاه‌ها.')
    expect(sent[0]?.acts).toContain(`circular.acknowledge:${id}:full`)
  })

  it('waits out a limit and then changes and rings once', async () => {
    const id = await stage.sent()
    await begin()
    stage.world.clock.advance(3_600_000)
    calls = []
    editAnswer = () => ({ kind: 'later', delayMs: 1, error: 'limited', scope: 'chat' })
    await correct(id)
    await later(0)
    expect(calls.filter(({ what }) => what === 'send').map(({ chatId }) => chatId)).not.toContain(stage.focal.userId)
    editAnswer = () => ({ kind: 'edited' })
    for (let i = 0; i < 20 && toFocal().filter(({ what }) => what === 'send').length === 0; i++) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      await later(300)
    }
    expect(
      toFocal()
        .map(({ what }) => what)
        .slice(-2),
    ).toEqual(['edit', 'send'])
    expect(toFocal().filter(({ what }) => what === 'send')).toHaveLength(1)
  })

  it('tells nothing to whoever gets the circular only now: it comes in its corrected words', async () => {
    const id = await stage.sent()
    sendAnswer = (chatId) => (chatId === stage.focal.userId ? { kind: 'uncertain', error: 'lost' } : null)
    await begin()
    await correct(id)
    await later(0)
    expect(toFocal()).toEqual([])
    sendAnswer = () => null
    await later(3_600_000)
    expect(toFocal().map(({ what }) => what)).toEqual(['send'])
    expect(toFocal()[0]?.text).toContain('عنوان درست')
    expect(toFocal()[0]?.text).toMatch(/^<i>اصلاح‌شده/)
  })

  it('of two in a row only the last is told of', async () => {
    const id = await stage.sent()
    await begin()
    await dispatch?.stop()
    calls = []
    stage.world.clock.advance(3_600_000)
    await correct(id, 'عنوان دوم')
    await correct(id, 'عنوان سوم')
    await begin()
    expect(toFocal().map(({ what }) => what)).toEqual(['edit', 'send'])
    expect(toFocal()[0]?.text).toContain('عنوان سوم')
  })

  it('changes the post of the channel, tells it there too, and posts anew where posts cannot be changed', async () => {
    const id = await stage.sent()
    await begin({ mirror: true })
    calls = []
    stage.world.clock.advance(3_600_000)
    await correct(id)
    await later(0)
    const channel = calls.filter(({ chatId }) => chatId === '@tahavol')
    expect(channel.map(({ what }) => what)).toEqual(['edit', 'send'])
    expect(channel.flatMap(({ acts }) => acts)).toEqual([`circular.open:${id}`])
    const mirrored = calls.filter(({ what }) => what === 'mirror')
    expect(mirrored).toHaveLength(1)
    expect(mirrored[0]?.text).toContain('متن درست برای دستگاه‌ها.')
  })

  it('asks again only whoever answers, and only after a material one', async () => {
    const id = await stage.sent()
    await begin()
    calls = []
    stage.world.clock.advance(3_600_000)
    await correct(id, 'عنوان درست', true)
    await later(0)
    const textTo = (chatId: string): string =>
      calls.find((call) => call.what === 'send' && call.chatId === chatId)?.text ?? ''
    expect(textTo(stage.focal.userId)).toContain('دوباره بزنید')
    expect(textTo(stage.evaluator.userId)).not.toContain('دوباره بزنید')
  })
})
