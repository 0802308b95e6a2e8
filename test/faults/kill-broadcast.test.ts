import { describe, expect, it } from 'vitest'
import { killInBroadcast, openBroadcast } from '../support/broadcast.ts'

const AUDIENCE = 500
const KILLS = 5
/** Of a broadcast in flight at once. */
const IN_FLIGHT = 4

describe('kill -9 in a broadcast (reliability R1, short form; `npm run bench -- kills` is the long one)', () => {
  it('loses none of 500 messages and repeats no more than were in flight', { timeout: 240_000 }, async () => {
    const broadcast = await openBroadcast(AUDIENCE, { latencyMs: 20 })
    const { reachedAtLastKill, lost, repeated, integrity, code } = await killInBroadcast(broadcast, {
      kills: KILLS,
      seed: 7,
      limitMs: 60_000,
    })
    await broadcast.close()
    // What was killed had not come to the end of it.
    expect(reachedAtLastKill).toBeLessThan(AUDIENCE)
    expect([lost, integrity, code]).toEqual([0, ['ok'], 0])
    expect(repeated).toBeLessThanOrEqual(KILLS * IN_FLIGHT)
  })
})
