import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { seeded, until } from '../support/product-process.ts'
import { NUMBER, openCrowd, struck } from './crowd.ts'
import { figure, isLong, MESSENGERS, seedOf } from './long.ts'

/** On each messenger. */
const MOMENTS = isLong ? 12 : 1
const READERS = 20
const GOAL_S = 60
/** Nobody answers a call for so long, and the next poll comes soon after. */
const ROUND_MS = 120_000

// Side by side: what takes its time is silence.
it.concurrent.each(MESSENGERS)(
  'on %s a poll and sends on which nobody answers any more make the bot deaf for a minute at most; nothing is lost, nothing comes a third time (item 2)',
  { timeout: MOMENTS * ROUND_MS + 60_000 },
  async (platform) => {
    const random = seeded(seedOf(`half-open ${platform}`))
    const { stage, people, announce, heard } = await openCrowd(READERS, { platform })
    const { emulator } = stage
    const polls = (): number => emulator.requests.filter(({ method }) => method === 'getUpdates').length
    const answers = (): number[] => heard('دستورهای نقش')
    let deaf = 0
    for (let moment = 1; moment <= MOMENTS; moment++) {
      emulator.clearLog()
      const [toldBefore, answeredBefore] = [heard(NUMBER), answers()]
      const circularId = await announce()
      for (const id of people.slice(0, READERS / 2)) emulator.act(id).says('/help')
      await sleep(random() * 150)
      // Some of what nobody answers has been shown, some has not.
      emulator.faults.on('sendMessage', { kind: 'half-open', times: 1 + Math.floor(random() * 3) })
      emulator.faults.on('sendMessage', { kind: 'accept-silent', times: 1 + Math.floor(random() * 3) })
      emulator.faults.on('getUpdates', { kind: 'half-open', times: 1 })
      await stage.app.tick()
      await sleep(random() * 150)
      emulator.act(people[0] ?? 0).says('/help')
      await until(() => struck(stage, 'half-open') > 0 && polls() > 0, 30_000, 'nobody answers')
      await until(
        () => emulator.requests.some((one) => one.method === 'getUpdates' && one.fault !== undefined),
        30_000,
        'a poll hangs',
      )
      const [since, before] = [performance.now(), polls()]
      for (const id of people.slice(READERS / 2)) emulator.act(id).says('/help')
      await until(() => polls() > before, 2 * GOAL_S * 1_000, 'polling is back')
      deaf = Math.max(deaf, (performance.now() - since) / 1_000)
      await stage.settle()
      const where = {
        kind: 'circular',
        uniqueKey: { contains: `circular:${circularId}` },
        state: { not: 'SENT' },
      } as const
      for (let hours = 0; hours < 24 && (await stage.app.tools.db.notice.count({ where })) > 0; hours++)
        await stage.waits(3_600_000)
      emulator.faults.clear()
      const told = heard(NUMBER).map((count, i) => count - (toldBefore[i] ?? 0))
      const answered = answers().map((count, i) => count - (answeredBefore[i] ?? 0) - (i === 0 ? 1 : 0))
      for (const counts of [told, answered])
        expect(counts.map((count) => (count >= 1 && count <= 2 ? 'once, twice at most' : count))).toEqual(
          people.map(() => 'once, twice at most'),
        )
      const surplus = [...told, ...answered].reduce((sum, count) => sum + count - 1, 0)
      expect(surplus).toBeLessThanOrEqual(struck(stage, 'accept-silent'))
    }
    const { db } = stage.app.tools
    expect(await db.inboxUpdate.count({ where: { state: { not: 'DONE' } } })).toBe(0)
    await stage.close()
    figure(
      `half-open poll and sends at ${MOMENTS} moments, ${platform}: longest deafness`,
      `≤ ${GOAL_S} s`,
      `${deaf.toFixed(1)} s`,
    )
    expect(deaf).toBeLessThanOrEqual(GOAL_S)
  },
)
