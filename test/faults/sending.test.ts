import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { remindSilent } from '#workflows/circulars/acknowledge.ts'
import { until } from '../support/product-process.ts'
import { plain } from '../support/plain.ts'
import { type Crowd, NUMBER, openCrowd } from './crowd.ts'

const PLATFORMS = ['telegram', 'soroush', 'bale'] as const

let crowd: Crowd
afterEach(() => crowd.stage.close())

const bot = (id: number): string[] =>
  crowd.stage.emulator.chat(id).messages.flatMap(({ from, text }) => (from === 'bot' ? [plain(text ?? '')] : []))
const sends = (id: number | string, method = 'sendMessage'): number =>
  crowd.stage.emulator.requests.filter((one) => one.method === method && String(one.params['chat_id']) === String(id))
    .length
const states = async (): Promise<string[]> =>
  (await crowd.stage.app.tools.db.notice.findMany({ orderBy: { id: 'asc' } })).map(({ state, channel, kind }) =>
    channel ? `channel ${state}` : `${kind} ${state}`,
  )

describe.each(PLATFORMS)('on %s', (platform) => {
  it('the answer to a message is not tried within the wait that was announced, and once after it (case 22)', async () => {
    crowd = await openCrowd(1, { platform })
    const { stage, people } = crowd
    const [id = 0] = people
    stage.emulator.faults.on('sendMessage', { kind: '429', retryAfter: 40, times: 1, chatId: id })
    stage.emulator.act(id).says('/help')
    await until(() => sends(id) > 0, 10_000, 'an answer')
    await sleep(700)
    expect(sends(id)).toBe(1)
    await stage.restart()
    await sleep(700)
    expect(sends(id)).toBe(1)
    stage.clock.advance(40_000)
    await stage.restart()
    await stage.settle()
    expect(bot(id)).toHaveLength(1)
    expect(sends(id)).toBe(2)
  })

  it('an answer goes out twice at most, whatever the messenger makes of it', async () => {
    crowd = await openCrowd(2, { platform })
    const { stage, people } = crowd
    const [id = 0, other = 0] = people
    stage.emulator.faults.on('sendMessage', { kind: 'accept-502', chatId: id })
    stage.emulator.act(id).says('/help')
    await stage.settle()
    expect(bot(id)).toHaveLength(2)
    stage.emulator.act(other).says('/help')
    await stage.settle()
    expect([bot(id).length, bot(other).length]).toEqual([2, 1])
  })

  it('an answer of «ok» that names no message tells nobody whether it came', async () => {
    crowd = await openCrowd(3, { platform })
    const { stage, people, announce, heard, coordinator } = crowd
    const [id = 0, other = 0] = people
    stage.emulator.faults.on('sendMessage', { kind: 'accept-bare', chatId: id })
    stage.emulator.act(id).says('/help')
    stage.emulator.act(other).says('/help')
    await stage.settle()
    expect([bot(id).length, bot(other).length]).toEqual([2, 1])
    // What must arrive is sent until it is known to have come; what may come only once stands as uncertain.
    stage.emulator.faults.clear()
    stage.emulator.faults.on('sendMessage', { kind: 'accept-bare', chatId: id, times: 1 })
    const circularId = await announce()
    await stage.settle()
    for (let minutes = 0; minutes < 3; minutes++) await stage.waits(60_000)
    expect(heard(NUMBER)).toEqual([2, 1, 1])
    stage.emulator.faults.on('sendMessage', { kind: 'accept-bare', chatId: id, times: 1 })
    await remindSilent(stage.app.tools, coordinator, { circularId })
    await stage.settle()
    for (let minutes = 0; minutes < 3; minutes++) await stage.waits(60_000)
    expect(heard(NUMBER)).toEqual([3, 2, 2])
    expect((await states()).filter((state) => state.startsWith('circular-unseen')).toSorted()).toEqual([
      'circular-unseen SENT',
      'circular-unseen SENT',
      'circular-unseen UNCERTAIN',
    ])
  })

  it('a limit that is told as 400 «bot limit exceed» is one, and all get it later (case 21)', async () => {
    crowd = await openCrowd(30, { platform })
    const { stage, people, announce, heard } = crowd
    stage.emulator.faults.seed(3)
    stage.emulator.faults.on('sendMessage', {
      kind: 'refusal',
      code: 400,
      description: 'Bad Request: bot limit exceed',
      share: 0.3,
      times: 12,
    })
    await announce()
    for (let i = 0; i < 40; i++) await stage.waits(5_000)
    expect(heard(NUMBER)).toEqual(people.map(() => 1))
  })

  it('rights of the channel that are taken away are told, and its messages wait for them (case 19)', async () => {
    crowd = await openCrowd(2, { platform })
    const { stage, announce } = crowd
    const channel = stage.emulator.channel('tahavol')
    const rooms = stage.emulator.world.rooms
    const room = [...rooms.values()].find(({ chat }) => chat.username === 'tahavol')
    if (room === undefined) throw new Error('no channel')
    room.botIsMember = false
    await announce()
    await stage.settle()
    expect(await states()).toContain('channel PENDING')
    expect(bot(5000).filter((text) => text.includes('کانال اجازهٔ نوشتن به ربات نمی‌دهد'))).toHaveLength(1)
    for (let hours = 0; hours < 5; hours++) await stage.waits(3_600_000)
    expect(bot(5000).filter((text) => text.includes('کانال اجازهٔ نوشتن به ربات نمی‌دهد'))).toHaveLength(1)
    room.botIsMember = true
    if (platform === 'telegram') {
      const status = { user: stage.emulator.world.bot.user, status: 'administrator', can_post_messages: true }
      const from = { id: 5000, is_bot: false, first_name: 'a' }
      const was = { ...status, status: 'left' }
      stage.emulator.world.updates.push('my_chat_member', {
        chat: room.chat,
        from,
        date: 1,
        old_chat_member: was,
        new_chat_member: status,
      })
      await stage.settle()
      await sleep(50)
    } else await stage.waits(2 * 3_600_000)
    await stage.settle()
    expect(await states()).toContain('channel SENT')
    expect(channel.messages.filter(({ text }) => text?.includes(NUMBER))).toHaveLength(1)
  })

  it('a circular whose file is limited for a minute repeats nothing that has gone out', async () => {
    crowd = await openCrowd(12, { platform })
    const { stage, people, announce, heard } = crowd
    const { db, files } = stage.app.tools
    stage.emulator.faults.on('sendDocument', { kind: '429', retryAfter: 60, times: 6 })
    const sha256 = 'a'.repeat(64)
    const at = stage.clock.now()
    const file = {
      name: 'a.pdf',
      mimeType: 'application/pdf',
      kind: 'document' as const,
      platform: 'none',
      fileId: '',
      fileUniqueId: '',
    }
    await mkdir(path.dirname(files.path(sha256)), { recursive: true })
    await writeFile(files.path(sha256), '%PDF-1.4 sample')
    await db.blob.create({ data: { sha256, sizeBytes: 15, mimeType: 'application/pdf', storedAt: at } })
    const circularId = await announce()
    await db.attachment.create({
      data: { circularId, sha256, ...file, sizeBytes: 15, addedBy: 5000, addedAt: at },
    })
    await stage.settle()
    for (let i = 0; i < 20; i++) await stage.waits(60_000)
    expect(heard(NUMBER)).toEqual(people.map(() => 1))
    const documents = people.map(
      (id) => stage.emulator.chat(id).messages.filter(({ file }) => file !== undefined).length,
    )
    expect(documents).toEqual(people.map(() => 1))
  })
})

it('who shuts the bot out is unreachable at once, and reachable when it is let in again (case 20)', async () => {
  // Others tell nothing of it: there the first refused message finds it out.
  crowd = await openCrowd(1, { platform: 'telegram' })
  const { stage, people } = crowd
  const [id = 0] = people
  const shut = async (): Promise<boolean> =>
    (await stage.app.tools.db.account.findFirstOrThrow({ where: { userId: `${id}` } })).blockedAt !== null
  stage.player(id).blocks()
  await stage.settle()
  expect([await shut(), sends(id)]).toEqual([true, 0])
  const bot = stage.emulator.world.bot.user
  const chat = { id, type: 'private', first_name: 'a' }
  const change = { old_chat_member: { user: bot, status: 'kicked' }, new_chat_member: { user: bot, status: 'member' } }
  stage.emulator.world.updates.push('my_chat_member', {
    chat,
    from: { id, is_bot: false, first_name: 'a' },
    date: 2,
    ...change,
  })
  await stage.settle()
  expect(await shut()).toBe(false)
})

describe('what the messenger tells of the channel', () => {
  const channelIs = async (now: object, was: object): Promise<void> => {
    const { stage } = crowd
    const user = stage.emulator.world.bot.user
    const from = { id: 5000, is_bot: false, first_name: 'a' }
    const change = { old_chat_member: { user, ...was }, new_chat_member: { user, ...now } }
    stage.emulator.world.updates.push('my_chat_member', { chat: channelRoom().chat, from, date: 1, ...change })
    await stage.settle()
  }
  const channelRoom = () => {
    const room = [...crowd.stage.emulator.world.rooms.values()].find(({ chat }) => chat.username === 'tahavol')
    if (room === undefined) throw new Error('no channel')
    return room
  }
  const told = (words: string): number => bot(5000).filter((text) => text.includes(words)).length
  const ADMINISTRATOR = { status: 'administrator', can_post_messages: true }

  it('reaches the coordinators at once when it is taken away, and not again by the message that waits', async () => {
    crowd = await openCrowd(2, { platform: 'telegram' })
    const { stage, announce } = crowd
    const shut = 'کانال اجازهٔ نوشتن به ربات نمی‌دهد'
    await channelIs({ ...ADMINISTRATOR, can_post_messages: false }, ADMINISTRATOR)
    expect(told(shut)).toBe(1)
    channelRoom().botIsMember = false
    await announce()
    await stage.settle()
    expect([told(shut), (await states()).includes('channel PENDING')]).toEqual([1, true])
    channelRoom().botIsMember = true
    await channelIs(ADMINISTRATOR, { status: 'left' })
    await stage.settle()
    expect(await states()).toContain('channel SENT')
    await stage.waits(60_000)
    await channelIs({ status: 'kicked' }, ADMINISTRATOR)
    expect(told(shut)).toBe(2)
  })

  it('reaches them at once when it has moved; of other chats nothing is told', async () => {
    crowd = await openCrowd(2, { platform: 'telegram' })
    const { stage } = crowd
    const moved = async (chat: object): Promise<void> => {
      const service = { message_id: 1, date: 1, chat, migrate_to_chat_id: -100_777 }
      stage.emulator.world.updates.push('message', service)
      await stage.settle()
    }
    await moved({ id: -5, type: 'group', title: 'another' })
    expect(told('کانال نشانی تازه‌ای دارد')).toBe(0)
    await moved({ ...channelRoom().chat, type: 'group' })
    expect([told('کانال نشانی تازه‌ای دارد'), told('-100777')]).toEqual([1, 1])
  })
})

it('ten of 113 who are gone cost one call each, and none of the other 103 waits for them', async () => {
  crowd = await openCrowd(113)
  const { stage, people, announce, heard } = crowd
  const gone = people.slice(0, 10)
  for (const id of gone) stage.emulator.faults.on('sendMessage', { kind: '403', chatId: id })
  await announce()
  // The clock of the stage stands: whatever waits for a second try does not go out here. What a call costs in time
  // is measured by `npm run bench -- broadcast`.
  await stage.settle()
  expect(heard(NUMBER).filter((count) => count === 1)).toHaveLength(113 - gone.length)
  expect(people.map((id) => sends(id))).toEqual(people.map(() => 1))
})
