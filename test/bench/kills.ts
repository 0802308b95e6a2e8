import { killInBroadcast, openBroadcast } from '../support/broadcast.ts'
import { print } from './deeds.ts'

const SEEDS = [1, 2, 3]
const IN_FLIGHT = 4

/** R1 in full: kill -9 at random moments of one broadcast, then to the end. */
export async function killsInBroadcast(audience: number, kills: number): Promise<void> {
  print(`${kills} × kill -9 in a broadcast to ${audience} (goal: lost 0, repeated at most ${kills * IN_FLIGHT})`)
  for (const seed of SEEDS) {
    const broadcast = await openBroadcast(audience, { latencyMs: 20 })
    const end = await killInBroadcast(broadcast, { kills, seed, limitMs: 300_000 })
    await broadcast.close()
    print(
      `  seed ${seed}: lost ${end.lost} · repeated ${end.repeated} · reached at the last kill ${end.reachedAtLastKill} · integrity ${end.integrity.join()}`,
    )
  }
}
