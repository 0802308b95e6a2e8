import { observeStatements } from '#storage/database.ts'
import { inTransaction } from '#storage/transaction.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newSecretCode, sha256 } from '#shared/ids.ts'
import type { Role } from '#domain/vocabulary.ts'
import { openStage, type Player, type Stage } from '../support/stage.ts'
import { longSettled } from '../support/world.ts'

let stage: Stage

beforeEach(async () => {
  stage = await openStage()
})
afterEach(async () => {
  expect(stage.emulator.violations).toEqual([])
  await stage.close()
})

async function seated(userId: number, role: Role): Promise<Player> {
  const { db } = stage.app.tools
  const at = stage.clock.now()
  const { id: personId } = await db.person.create({
    data: { name: `ش ${userId}`, searchKey: `${userId}`, createdAt: at },
  })
  await db.seat.create({ data: { personId, role, grantedAt: at } })
  const user = String(userId)
  await db.account.create({
    data: {
      platform: stage.app.tools.platform,
      userId: user,
      chatId: user,
      personId,
      firstSeenAt: at,
      ...longSettled(at),
    },
  })
  return stage.player(userId)
}

/** A start code of an auditor, and what it has brought about so far. */
async function code(): Promise<string> {
  const { db } = stage.app.tools
  const made = newSecretCode()
  const createdAt = stage.clock.now()
  const expiresAt = new Date(createdAt.getTime() + 3_600_000)
  await db.startCode.create({
    data: { hash: sha256(made), role: 'auditor', reason: 'story', name: 'ندا رهنما', createdAt, expiresAt },
  })
  return made
}
const effects = async (): Promise<unknown> => {
  const { db } = stage.app.tools
  return [await db.seat.count(), await db.person.count(), await db.auditEntry.count(), await db.codeAttempt.count()]
}

let nextUpdate = 100_000
const fromPerson = (userId: number, more: object = {}) => ({
  message_id: 900,
  date: Math.floor(stage.clock.now().getTime() / 1000),
  chat: { id: userId, type: 'private', first_name: 'ن' },
  from: { id: userId, is_bot: false, first_name: 'ن' },
  ...more,
})
/** An update as somebody else has made it up. */
async function push(update: object): Promise<void> {
  stage.emulator.pushRaw({ update_id: ++nextUpdate, ...update })
  await stage.settle()
}
const press = (userId: number, data: string, more: object = {}) => ({
  callback_query: {
    id: String(nextUpdate),
    from: { id: userId, is_bot: false, first_name: 'ن' },
    message: fromPerson(userId, { from: { id: 1000, is_bot: true, first_name: 'Tahavol' }, text: 'م' }),
    chat_instance: '1',
    data,
    ...more,
  },
})
const dataOf = (player: Player, text: string): string => {
  const call = stage.emulator.requests.findLast(
    ({ params }) => params['chat_id'] === player.userId && JSON.stringify(params).includes(text),
  )
  const markup = call?.params['reply_markup'] as {
    inline_keyboard: { text: string; callback_data: string }[][]
  }
  return markup.inline_keyboard.flat().find((button) => button.text.includes(text))?.callback_data ?? ''
}

describe('an update that comes twice', () => {
  it('under the same number has one effect and one answer', async () => {
    const person = stage.player(7)
    const message = fromPerson(7, { text: `/start ${await code()}` })
    await push({ update_id: 90_000, message })
    expect((await person.hears()).text).toContain('خوش آمدید')
    const before = await effects()
    await push({ update_id: 90_000, message })
    await stage.restart()
    await push({ update_id: 90_000, message })
    expect([(await person.hears()).text, await effects()]).toEqual(['', before])
  })

  it('under another number gives a seat once', async () => {
    const person = stage.player(7)
    const message = fromPerson(7, { text: `/start ${await code()}` })
    await push({ message })
    const before = await effects()
    await person.hears()
    await push({ message })
    expect((await person.hears()).text).toContain('پیش از این به کار رفته است')
    expect(await effects()).toEqual(before)
  })

  it('because its end could not be written has one effect and one answer', async () => {
    const person = stage.player(7)
    await endsFailOnce()
    const heard = await person.says(`/start ${await code()}`)
    expect(heard.messages.filter(({ text }) => text?.includes('خوش آمدید'))).toHaveLength(1)
    expect(await effects()).toEqual([1, 1, 1, 0])
  })
})

/** The database refuses the first mark that an update is done; the second try passes. */
async function endsFailOnce(): Promise<void> {
  const { db } = stage.app.tools
  await db.$executeRawUnsafe(
    `CREATE TRIGGER ends_fail_once BEFORE UPDATE ON InboxUpdate WHEN NEW.state = 'DONE' BEGIN SELECT RAISE(ABORT, 'fault'); END`,
  )
  const stop = observeStatements(db, (sql) => {
    if (!sql.includes('UPDATE "InboxUpdate" SET "state"')) return
    stop()
    void inTransaction(db, (tx) => tx.$executeRawUnsafe('DROP TRIGGER ends_fail_once'))
  })
}

describe('a dialogue', () => {
  let coordinator: Player
  beforeEach(async () => {
    coordinator = await seated(71, 'coordinator')
    await coordinator.says('/people')
    await coordinator.taps('دعوت تازه')
  })
  const toTheName = async (): Promise<void> => {
    expect((await coordinator.taps('ناظر')).text).toContain('نام و نام خانوادگی')
  }

  it('goes on at its question after a restart', async () => {
    await toTheName()
    await stage.restart()
    expect((await coordinator.says('ندا رهنما')).text).toContain('ندا رهنما')
    await stage.restart()
    expect((await coordinator.taps('ساختن کد دعوت')).text).toMatch(/\/start [\w-]{22}/)
    expect(await stage.app.tools.db.startCode.count()).toBe(1)
  })

  it('takes no message twice when the end of its update could not be written', async () => {
    await toTheName()
    await endsFailOnce()
    const heard = await coordinator.says('ندا رهنما')
    // Had the dialogue moved on alone, the name would have been read again as the answer to the confirmation and refused.
    expect(heard.messages.map(({ text }) => text?.includes('ندا رهنما'))).toEqual([true])
    expect((await coordinator.taps('ساختن کد دعوت')).text).toMatch(/\/start [\w-]{22}/)
    expect(await stage.app.tools.db.startCode.count()).toBe(1)
  })

  it('is not left by a forged button, nor by words put into an old message', async () => {
    await toTheName()
    await push(press(71, 'home~AAAAAAAA'))
    await push({ edited_message: fromPerson(71, { text: 'نام دیگر', edit_date: 1 }) })
    expect((await coordinator.says('ندا رهنما')).text).toContain('ندا رهنما')
  })

  it('is left by a button of its own house', async () => {
    await coordinator.says('/settings')
    const home = dataOf(coordinator, 'صفحهٔ اصلی')
    await coordinator.says('/people')
    await coordinator.taps('دعوت تازه')
    await toTheName()
    await push(press(71, home))
    expect((await coordinator.says('ندا رهنما')).text).not.toContain('ندا رهنما')
  })
})

describe('somebody who shuts the bot out before its answer', () => {
  it('has been heard all the same: his act stands, and it is no fault', async () => {
    const person = stage.player(7)
    person.blocks()
    await push({ message: fromPerson(7, { text: `/start ${await code()}` }) })
    expect(await effects()).toEqual([1, 1, 1, 0])
    const rows = await stage.app.tools.db.inboxUpdate.findMany({ where: { updateId: nextUpdate } })
    expect(rows.map(({ state }) => state)).toEqual(['DONE'])
    expect(stage.log.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ msg: 'person-unreachable' }])
  })
})

describe('what nobody may do', () => {
  const language = async (userId: number): Promise<string | null | undefined> =>
    (await stage.app.tools.db.account.findFirst({ where: { userId: String(userId) } }))?.language

  it('a button made up, with one letter changed or of another person does nothing and says so kindly', async () => {
    const owner = stage.player(7)
    const other = stage.player(8)
    await owner.says('/language')
    await other.says('/language')
    const data = dataOf(owner, 'English')
    expect(data).toMatch(/^settings\.language:en~/)
    const letters = Array.from(data, (letter, i) => data.slice(0, i) + (letter === 'A' ? 'B' : 'A') + data.slice(i + 1))
    for (const forged of ['', '~', 'settings.language:en', 'settings.language:en~', ...letters])
      await push(press(7, forged))
    await push(press(8, data))
    expect([await language(7), await language(8)]).toEqual([null, null])
    expect((await other.hears()).text).toContain('نسخهٔ پیشین')
    await push(press(7, data))
    expect(await language(7)).toBe('en')
  })

  it.each([
    ['in a group', { chat: { id: -100_5, type: 'supergroup', title: 'گ' } }],
    ['by a bot', { from: { id: 7, is_bot: true, first_name: 'ب' } }],
    ['in a chat of somebody else', { chat: { id: 8, type: 'private', first_name: 'ن' } }],
    ['under a name instead of a number', { from: { id: 'x', first_name: 'ن' }, chat: { id: 'x', type: 'private' } }],
  ])('a word said %s is not heard', async (_, more) => {
    const made = await code()
    await push({ message: fromPerson(7, { text: `/start ${made}`, ...more }) })
    expect(await effects()).toEqual([0, 0, 0, 0])
    expect(await stage.app.tools.db.account.count()).toBe(0)
    expect(stage.emulator.requests.filter(({ method }) => method === 'sendMessage')).toEqual([])
    expect(stage.log).toEqual([])
  })

  it('a code put into an old message is not taken', async () => {
    stage.player(7)
    await push({ edited_message: fromPerson(7, { text: `/start ${await code()}`, edit_date: 1 }) })
    expect(await effects()).toEqual([0, 0, 0, 0])
  })

  it('a press in a group does nothing', async () => {
    const owner = stage.player(7)
    await owner.says('/language')
    const group = { message: fromPerson(7, { chat: { id: -1005, type: 'supergroup', title: 'گ' } }) }
    await push(press(7, dataOf(owner, 'English'), group))
    expect(await language(7)).toBeNull()
  })
})
