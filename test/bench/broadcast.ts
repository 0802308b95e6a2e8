import { openBroadcast } from '../support/broadcast.ts'
import { until } from '../support/product-process.ts'
import { fixed, print, quantile, says, timed } from './deeds.ts'

/** What the emulator lets through: so many at once, then so many a second (packages/bot-api-emulator/src/rate-limits.ts). */
const BURST = 30
const PER_SECOND = 30
const ASK_EVERY_MS = 700

/** P4: a broadcast against the bucket of the messenger, while somebody else asks something all the time. */
export async function broadcastSpeed(audience: number): Promise<void> {
  print(`Broadcast to ${audience} against the bucket of 30 a second, 50 ms API round trip`)
  print(
    '  (goal: at least 95 % of the allowed rate, 429s at most 1 %, calls at most 1.02 a person, p95 of answers at most 1,000 ms)',
  )
  const broadcast = await openBroadcast(audience, { latencyMs: 50, rateLimits: true })
  const { emulator } = broadcast
  let calls = 0
  let limited = 0
  emulator.world.events.follow(({ name, data }) => {
    if (name !== 'request') return
    const { method, ok } = data() as { method: string; ok: boolean }
    if (method.toLowerCase() !== 'sendmessage') return
    calls++
    if (!ok) limited++
  })
  const talkers = Array.from({ length: 40 }, (_, i) => emulator.addUser({ id: 900_000 + i, firstName: `${i}` }).id)
  const running = broadcast.start()
  await running.polling
  const from = performance.now()
  const answers: number[] = []
  const ended = new AbortController()
  const talk = (async () => {
    for (let i = 0; !ended.signal.aborted; i++) {
      answers.push(await timed(says('/start'), broadcast, talkers[i % talkers.length] ?? 0))
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
    }
  })()
  await until(async () => (await broadcast.unsent()) === 0, 600_000, 'all is sent')
  const seconds = (performance.now() - from) / 1000
  ended.abort()
  await talk
  await running.end()
  const heard = broadcast.heard()
  await broadcast.close()
  const messages = audience + answers.length
  const sorted = answers.toSorted((a, b) => a - b)
  print(`  ${fixed(seconds, 1)} s · ${fixed(messages / seconds, 2)} messages/s`)
  print(`  ${fixed((100 * messages) / (BURST + PER_SECOND * seconds), 1)} % of what the bucket allowed meanwhile`)
  print(
    `  429: ${limited} (${fixed((100 * limited) / calls, 2)} %) · calls a person ${fixed((calls - answers.length) / audience, 3)}`,
  )
  print(
    `  answers: ${answers.length} · p50 ${fixed(quantile(sorted, 0.5), 0)} ms · p95 ${fixed(quantile(sorted, 0.95), 0)} ms`,
  )
  print(`  lost ${heard.filter((count) => count === 0).length} · twice ${heard.filter((count) => count > 1).length}`)
}
