import { afterEach, describe, expect, it } from 'vitest'
import { plain } from '../support/plain.ts'
import { tahavolOver } from '../support/command-line.ts'
import { type Crowd, openCrowd } from './crowd.ts'
import { MESSENGERS } from './long.ts'

let crowd: Crowd
afterEach(() => crowd.stage.close())

const bot = (id: number): string[] =>
  crowd.stage.emulator.chat(id).messages.flatMap(({ from, text }) => (from === 'bot' ? [plain(text ?? '')] : []))

describe.each(MESSENGERS)('on %s an update that always fails', (platform) => {
  it('is put aside and told to its person alone; the operator lets it be handled again, which is told too', {
    timeout: 60_000,
  }, async () => {
    crowd = await openCrowd(2, { platform })
    const { stage, people } = crowd
    const [id = 0, other = 0] = people
    const { db, clock } = stage.app.tools
    const tahavol = tahavolOver({ folder: stage.folder, url: `file:${stage.folder}/tahavol.db` })
    const operator = (...words: string[]) =>
      tahavol(['updates', ...words], { BOT_PLATFORM: platform, BOT_TOKEN: '1:x' })
    // What is kept of a dialogue cannot be read: whatever this person sends fails, time and again.
    const [key, at] = [`${platform}:${id}`, clock.now()]
    await db.conversationState.create({ data: { key, value: {}, updatedAt: at } })
    await db.$executeRaw`UPDATE "ConversationState" SET "value" = '{broken' WHERE "key" = ${key}`
    stage.emulator.act(id).says('/deadlines')
    stage.emulator.act(other).says('/help')
    await stage.settle()
    expect(bot(id)).toEqual([expect.stringMatching(/ثبت نشد؛ مشکل از سامانه است.*شمارهٔ پیگیری/s)])
    expect(bot(other)).toHaveLength(1)
    const states = async () =>
      (await db.inboxUpdate.findMany({ orderBy: { updateId: 'asc' } })).map(({ state }) => state)
    expect(await states()).toEqual(['DEAD', 'DONE'])

    await db.conversationState.deleteMany({ where: { key } })
    expect((await operator()).out).toContain(`chat ${id}`)
    const { out, errors } = await operator('replay', 'all')
    expect([out.trim(), errors]).toEqual(['To be handled once more: 1', []])
    await stage.settle()
    const [, told, answer, ...more] = bot(id)
    expect(told).toContain('دوباره بررسی می‌شود')
    expect(answer).toContain('مهلت')
    expect([more, bot(other).length]).toEqual([[], 1])
    expect(await states()).toEqual(['DONE', 'DONE'])
    expect((await operator()).out.trim()).toBe('None.')
  })
})
