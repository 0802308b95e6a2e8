import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDispatch, type Dispatch } from '#outbox/dispatch.ts'
import type { Messenger } from '#outbox/messenger.ts'
import type { SendResult } from '#shared/message.ts'
import { subjectOf } from '#storage/circulars/recipients.ts'
import { claimNotices, countDeliveries } from '#storage/notices.ts'
import { seeded } from '../support/product-process.ts'
import { type CircularStage, circularStage } from '../workflows/circulars/support.ts'

let stage: CircularStage
let dispatch: Dispatch | undefined

beforeEach(async () => {
  stage = await circularStage()
})
afterEach(async () => {
  await dispatch?.stop()
  await stage.world.close()
})

/** Forty more people who read it, with an account each. */
async function crowd(): Promise<void> {
  for (let i = 0; i < 40; i++) await stage.world.person('evaluator', { teamId: stage.province.teamId })
}

const ENDS: readonly SendResult[] = [
  { kind: 'delivered', messageId: '7' },
  { kind: 'delivered', messageId: '8' },
  { kind: 'blocked', error: 'blocked by the user' },
  { kind: 'rejected', error: 'bad request' },
  { kind: 'uncertain', error: 'no answer' },
  { kind: 'later', delayMs: 300, error: 'limited', scope: 'chat' },
]

describe('audience = sent + failed + uncertain + excluded + pending (issue 4 part 1)', () => {
  it.each([1, 2, 3])('at every step of a sending with failures and deaths of the process (%d)', async (seed) => {
    await crowd()
    const id = await stage.sent()
    const { db, files, clock, log, zone } = stage.world.tools
    const frozen = await db.circularRecipient.count({ where: { circularId: id } })
    const random = seeded(seed)
    const problems: string[] = []
    const check = async (): Promise<number> => {
      const { audience, sent, failed, uncertain, blocked, dropped, pending } = await countDeliveries(db, subjectOf(id))
      if (audience !== frozen || sent + failed + uncertain + blocked + dropped + pending !== frozen)
        problems.push(JSON.stringify({ frozen, audience, sent, failed, uncertain, blocked, dropped, pending }))
      return pending
    }
    const messenger: Messenger = {
      platform: 'local',
      channel: null,
      async send() {
        await check()
        return ENDS[Math.floor(random() * ENDS.length)] ?? ENDS[0]!
      },
    }
    let pending = frozen
    for (let round = 0; round < 30 && pending > 0; round++) {
      // Some are taken by a process that dies with them in its hands.
      if (round % 3 === 1) await claimNotices(db, 'broadcast', clock.now(), 5)
      dispatch = createDispatch({ db, files, clock, log, zone, language: 'fa', messenger })
      await dispatch.start()
      await dispatch.idle()
      await dispatch.stop()
      stage.world.clock.advance(700_000)
      pending = await check()
    }
    expect(problems).toEqual([])
    expect(pending).toBe(0)
  })
})
