import type { Api } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLive, type Live } from '#chat/circulars/live-progress.ts'
import { observeStatements } from '#storage/database.ts'
import { unwatch, watchDelivery } from '#workflows/circulars/watch-delivery.ts'
import { type CircularStage, circularStage } from '../../workflows/circulars/support.ts'

let stage: CircularStage
let id: number
let edits: { messageId: number; text: string }[]
let sent: string[]
let changes: boolean | Error

const MESSAGE = 50

beforeEach(async () => {
  stage = await circularStage()
  id = await stage.sent()
  edits = []
  sent = []
  changes = true
})
afterEach(() => stage.world.close())

const plain = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '')

function live(): Live {
  const present = Object.assign(
    async (_: Api, __: object, { text }: { text: string }) => {
      sent.push(plain(text))
      return 99
    },
    {
      change: async (_: Api, __: object, messageId: number, { text }: { text: string }) => {
        if (changes instanceof Error) throw changes
        edits.push({ messageId, text: plain(text) })
        return changes
      },
    },
  )
  return createLive({ tools: stage.world.tools, api: {} as Api, language: 'fa', present })
}
const watch = async (): Promise<void> => watchDelivery(stage.world.tools, await stage.coordinator.by(), id, MESSAGE)
const arrive = async (count: number): Promise<void> => {
  const waiting = await stage.world.db.notice.findMany({
    where: { kind: 'circular', state: 'PENDING', channel: false },
  })
  const ids = waiting.slice(0, count).map((notice) => notice.id)
  await stage.world.db.notice.updateMany({ where: { id: { in: ids } }, data: { state: 'SENT' } })
}
const watches = () => stage.world.db.circularWatch.count()

describe('the progress of a sending, live (issue 4 part 1)', () => {
  it('is written into the one message as it grows, never twice the same, and ends by itself', async () => {
    await watch()
    const running = live()
    await running.poll()
    await running.poll()
    expect(edits).toHaveLength(1)
    await arrive(2)
    await running.poll()
    await running.poll()
    expect(edits).toHaveLength(2)
    expect(edits[1]?.text).toContain('رسیده به ۲ از ۶ نفر')
    await arrive(6)
    await running.poll()
    expect(edits).toHaveLength(3)
    expect(edits[2]?.text).toContain('رسیده به ۶ از ۶ نفر')
    expect(edits.every(({ messageId }) => messageId === MESSAGE)).toBe(true)
    expect(await watches()).toBe(0)
    await running.poll()
    expect([edits.length, sent]).toEqual([3, []])
  })

  it('reads no more than has changed', async () => {
    const { db } = stage.world
    await watch()
    const running = live()
    await arrive(1)
    await running.poll()
    const readIn = async (): Promise<string[]> => {
      const tables = new Set<string>()
      const end = observeStatements(db, (sql) => {
        for (const [, , table = ''] of sql.matchAll(/(FROM|JOIN) (?:`main`\.)?[`"](Notice|CircularRecipient)[`"]/g))
          tables.add(table)
      })
      await running.poll()
      end()
      return [...tables]
    }
    expect(await readIn()).toEqual([])
    await arrive(1)
    expect(await readIn()).toEqual(['Notice'])
    await db.circularRecipient.updateMany({ where: { circularId: id }, data: { seenAt: stage.world.clock.now() } })
    expect(await readIn()).toEqual(['CircularRecipient'])
    expect(await readIn()).toEqual([])
  })

  it('goes on after a restart', async () => {
    await watch()
    await live().poll()
    await arrive(6)
    await live().poll()
    expect(edits.at(-1)?.text).toContain('رسیده به ۶ از ۶ نفر')
    expect(await watches()).toBe(0)
  })

  it('comes as one message at the end where messages cannot be changed', async () => {
    changes = false
    await watch()
    const running = live()
    await running.poll()
    await arrive(3)
    await running.poll()
    expect([edits.length, sent]).toEqual([1, []])
    await arrive(6)
    await running.poll()
    await running.poll()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toContain('رسیده به ۶ از ۶ نفر')
  })

  it('an outage only delays it', async () => {
    changes = new Error('out of reach')
    await watch()
    const running = live()
    await arrive(6)
    await running.poll()
    expect([edits.length, await watches()]).toEqual([0, 1])
    changes = true
    await running.poll()
    expect([edits.length, sent, await watches()]).toEqual([1, [], 0])
  })

  it('leaves a message alone that shows something else by now, and one of somebody who has lost his seat', async () => {
    await watch()
    await unwatch(stage.world.tools, await stage.coordinator.by(), MESSAGE + 1)
    expect(await watches()).toBe(1)
    await unwatch(stage.world.tools, await stage.coordinator.by(), MESSAGE)
    expect(await watches()).toBe(0)
    await watch()
    await stage.world.db.seat.updateMany({
      where: { personId: stage.coordinator.personId },
      data: { revokedAt: stage.world.clock.now() },
    })
    await live().poll()
    expect([edits, await watches()]).toEqual([[], 0])
  })

  it.each([
    [24, 1],
    [24 + 1 / 3600, 0],
  ])('is followed for a day: after %d hours %d', async (hours, left) => {
    await watch()
    stage.world.clock.advance(hours * 3_600_000)
    await live().poll()
    expect(await watches()).toBe(left)
  })

  it('is not followed when nothing is on its way', async () => {
    await arrive(6)
    await watch()
    expect(await watches()).toBe(0)
  })
})
