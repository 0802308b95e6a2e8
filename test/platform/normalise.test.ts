import { describe, expect, it } from 'vitest'
import { normalise } from '#platform/normalise.ts'

const person = { id: 7, is_bot: false, first_name: 'Sara' }
const chat = { id: 7, type: 'private', first_name: 'Sara' }
const message = { message_id: 1, date: 1_790_000_000, chat, from: person, text: 'a' }
const command = (length: number) => ({ type: 'bot_command', offset: 0, length })

const TABLE: [rule: string, given: object, mended: object][] = [
  ['a command gets the mark it lacks', { ...message, text: '/start abc' }, { entities: [command(6)] }],
  [
    'a command with the name of the bot is marked whole',
    { ...message, text: '/help@x_bot' },
    { entities: [command(11)] },
  ],
  [
    'marks that are there stay behind the new one',
    { ...message, text: '/start a@b.ir', entities: [{ type: 'email', offset: 7, length: 6 }] },
    { entities: [command(6), { type: 'email', offset: 7, length: 6 }] },
  ],
  [
    'a private message without a sender is from the person of the chat',
    { ...message, from: undefined },
    { from: person },
  ],
  [
    'a chat without a type is the private one of its sender',
    { ...message, chat: { id: 7 } },
    { chat: { id: 7, type: 'private' } },
  ],
  ['a group without a type is not taken for a private chat', { ...message, chat: { id: -7 } }, { chat: { id: -7 } }],
  [
    'a sender need not say that he is no bot',
    { ...message, from: { id: 7 } },
    { from: { id: 7, is_bot: false, first_name: '' } },
  ],
  [
    'numbers written as text are numbers',
    { ...message, message_id: '1', chat: { ...chat, id: '7' }, from: { ...person, id: '7' } },
    { message_id: 1, chat, from: person },
  ],
  ['a date in milliseconds is one in seconds', { ...message, date: 1_790_000_000_123 }, { date: 1_790_000_000 }],
  [
    'a file without a lasting id has the one it is fetched by',
    { ...message, document: { file_id: 'f' } },
    { document: { file_id: 'f', file_unique_id: 'f' } },
  ],
  [
    'so have the sizes of a photo',
    { ...message, photo: [{ file_id: 'f' }] },
    { photo: [{ file_id: 'f', file_unique_id: 'f' }] },
  ],
]

describe('updates as they come from messengers', () => {
  it.each(TABLE)('%s', (_rule, given, mended) => {
    expect(normalise({ update_id: 1, message: given })).toMatchObject({ update_id: 1, message: mended })
  })

  it('an update of Telegram comes out as it came in', () => {
    const entities = [command(6)]
    const full = {
      update_id: 1,
      message: { ...message, from: { ...person, is_premium: true }, text: '/start', entities },
    }
    expect(normalise(full)).toEqual(full)
    const pressed = { id: '4', from: person, chat_instance: '9', data: 'x', message }
    expect(normalise({ update_id: 2, callback_query: pressed })).toEqual({ update_id: 2, callback_query: pressed })
  })

  it('a press without its message belongs to the chat of the one who pressed', () => {
    expect(normalise({ update_id: 1, callback_query: { id: 4, from: { id: 7 }, data: 'x' } })).toMatchObject({
      callback_query: { id: '4', message: { chat: { id: 7, type: 'private' } }, data: 'x' },
    })
  })

  it.each([
    [null],
    ['text'],
    [[]],
    [{ update_id: 1 }],
    [{ update_id: 1, message: 'no object' }],
    [{ update_id: 1, message: {} }],
  ])('what cannot be mended is left alone: %j', (odd) => {
    expect(normalise(odd)).toEqual(odd)
  })
})
