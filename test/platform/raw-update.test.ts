import { describe, expect, it } from 'vitest'
import { readRawUpdate } from '#platform/raw-update.ts'

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)

describe('an update nested beyond what can be written again', () => {
  it('is taken with its number and belongs to no chat, so that those behind it are reached', () => {
    const update = { update_id: 5, message: { message_id: 1, chat: { id: 7 }, text: nested(200_000) } }
    expect(readRawUpdate(update)).toEqual([{ updateId: 5, chatKey: null, payload: '{"update_id":5}', sentAt: null }])
  })

  it('is an update like any other when it is nested as deeply as may be', () => {
    const update = { update_id: 5, message: { message_id: 1, chat: { id: 7 }, text: nested(100) } }
    expect(readRawUpdate(update)).toMatchObject([{ updateId: 5, chatKey: '7' }])
  })
})
