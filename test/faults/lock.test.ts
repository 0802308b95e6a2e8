import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { lockerOf } from '../support/locked.ts'
import { seeded } from '../support/product-process.ts'
import { type Crowd, NUMBER, openCrowd } from './crowd.ts'
import { figure, isLong, MESSENGERS, seedOf } from './long.ts'

const HELD_MS = 12_000
/** On each messenger. */
const MOMENTS = isLong ? 34 : 1
const READERS = 30

let crowd: Crowd | undefined
afterEach(async () => {
  await crowd?.stage.close()
  crowd = undefined
})

describe.each(MESSENGERS)('on %s another process that holds the lock of writers for 12 s (case 17)', (platform) => {
  it('loses nothing that was confirmed and lets nothing come twice', {
    timeout: MOMENTS * (HELD_MS + 30_000) + 60_000,
  }, async () => {
    const random = seeded(seedOf(`lock ${platform}`))
    const now = (crowd = await openCrowd(READERS, { platform }))
    const { stage, people, announce, heard } = now
    const { db } = stage.app.tools
    const answers = (): number[] => heard('دستورهای نقش')
    const answeredBefore = answers()
    for (let moment = 1; moment <= MOMENTS; moment++) {
      const locker = await lockerOf(`file:${stage.folder}/tahavol.db`)
      await announce()
      for (const id of people.slice(0, READERS / 2)) stage.emulator.act(id).says('/help')
      await sleep(random() * 150)
      const letGo = await locker.hold()
      for (const id of people.slice(READERS / 2)) stage.emulator.act(id).says('/help')
      await sleep(HELD_MS)
      await letGo()
      await stage.settle()
      await stage.waits(60_000)
      expect(heard(NUMBER)).toEqual(people.map(() => moment))
      expect(answers().map((count, i) => count - (answeredBefore[i] ?? 0))).toEqual(people.map(() => moment))
    }
    // Nothing that was confirmed is missing: each message has its row, and each row has been handled.
    const rows = await db.inboxUpdate.groupBy({ by: ['state'], _count: { _all: true } })
    expect(rows.map(({ state, _count }) => [state, _count._all])).toEqual([['DONE', MOMENTS * READERS]])
    const states = await db.notice.groupBy({ by: ['state'], where: { kind: 'circular', channel: false } })
    expect(states.map(({ state }) => state)).toEqual(['SENT'])
    figure(`lock of 12 s at ${MOMENTS} moments, ${platform}`, '0 lost, 0 twice', `0 of ${2 * MOMENTS * READERS}`)
  })
})
