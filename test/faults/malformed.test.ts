import { describe, expect, it } from 'vitest'
import { seeded } from '../support/product-process.ts'
import { openStage } from '../support/stage.ts'

const UPDATES = 2_000

type Loose = Record<string, unknown>

const person = { id: 7, is_bot: false, first_name: 'ندا', last_name: 'رهنما', username: 'neda', language_code: 'fa' }
const chat = { id: 7, type: 'private', first_name: 'ندا' }
const message = { message_id: 1, date: 1_795_000_000, chat, from: person }
const file = { file_id: 'f', file_unique_id: 'u', file_size: 10, file_name: 'گزارش.pdf', mime_type: 'application/pdf' }

/** Sound ones of every kind, to be spoiled. */
const SOUND: Loose[] = [
  { message: { ...message, text: '/start abc', entities: [{ type: 'bot_command', offset: 0, length: 6 }] } },
  { message: { ...message, text: 'سلام' } },
  { message: { ...message, text: '/people', reply_to_message: { ...message, text: 'پیش' } } },
  { message: { ...message, document: file, caption: 'پیوست', media_group_id: '9' } },
  { message: { ...message, photo: [{ ...file, width: 1, height: 1 }] } },
  { message: { ...message, contact: { phone_number: '98912', first_name: 'ندا', user_id: 7 } } },
  { edited_message: { ...message, text: 'تازه', edit_date: 1_795_000_001 } },
  { callback_query: { id: '5', from: person, chat_instance: '1', data: 'home~AAAAAAAA', message } },
  { my_chat_member: { chat, from: person, date: 1, old_chat_member: { status: 'member' }, new_chat_member: {} } },
  { channel_post: { message_id: 1, date: 1, chat: { id: -5, type: 'channel' }, text: 'خبر' } },
]

const JUNK: unknown[] = [null, true, 0, -1, 1.5, 2 ** 53, '', 'x', '\u0000', 'ی'.repeat(5000), [], {}, [[]], [null]]

/** Replaces, takes away or doubles one value at a random depth. */
function spoil(update: Loose, random: () => number): void {
  let at: Loose = update
  for (;;) {
    const keys = Object.keys(at).filter((key) => key !== 'update_id')
    const key = keys[Math.floor(random() * keys.length)]
    if (key === undefined) return
    const inner = at[key]
    if (typeof inner === 'object' && inner !== null && random() < 0.75) {
      at = inner as Loose
      continue
    }
    const turn = random()
    if (turn < 0.15) delete at[key]
    else if (turn < 0.25) at[`${key}_`] = inner
    else at[key] = JUNK[Math.floor(random() * JUNK.length)]
    return
  }
}

describe('updates that are not what they should be (reliability R7, short form)', () => {
  it('2,000 of them stop nothing, and each is kept', { timeout: 240_000 }, async () => {
    const stage = await openStage({ strict: false })
    const { db } = stage.app.tools
    const random = seeded(11)
    const good = stage.player(9)
    stage.player(person.id)
    for (let i = 1; i <= UPDATES; i++) {
      const update: Loose = { ...structuredClone(SOUND[i % SOUND.length]), update_id: i }
      for (let times = 1 + Math.floor(random() * 3); times > 0; times--) spoil(update, random)
      stage.emulator.pushRaw(update)
      // Some that cannot even be kept, because they have no number.
      if (i % 100 === 0) stage.emulator.pushRaw(JUNK[(i / 100) % JUNK.length])
    }
    await stage.settle()
    expect((await good.says('/help')).text).toContain('/start')
    const states = await db.inboxUpdate.groupBy({
      by: ['state'],
      _count: { _all: true },
      where: { updateId: { lte: UPDATES } },
    })
    const count = (state: string): number => states.find((group) => group.state === state)?._count._all ?? 0
    const silent = await db.inboxUpdate.count({ where: { state: 'DEAD', reason: null } })
    await stage.close()
    expect(count('DONE') + count('DEAD')).toBe(UPDATES)
    expect([count('DONE') > 0, count('DEAD') > 0, silent]).toEqual([true, true, 0])
  })
})
