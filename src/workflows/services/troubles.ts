import { enqueue } from '#outbox/enqueue.ts'
import { stopwatch } from '#shared/clock.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { lastRun, noteRun } from '#storage/reminders/duty-runs.ts'
import { inTransaction } from '#storage/transaction.ts'
import type { Tools } from '../tools.ts'

export const TROUBLES = [
  'poll',
  'tick',
  'duty',
  'clock',
  'disk',
  'commit',
  'pages',
  'backup',
  'inbox',
  'outbox',
] as const
export type Trouble = (typeof TROUBLES)[number]

/** A cause that comes and goes is told again after this, so that it costs nobody more than two messages an hour. */
const REST_MS = 3_600_000
/** Stands for: it is over. */
const OVER = new Date(0)

/**
 * Tells the coordinators what is wrong with the service, once, and when it is over, also after a restart. Asked again and again with
 * what is wrong now, and what has been for some time.
 */
export function troubleTeller({
  db,
  clock,
}: Tools): (now: readonly Trouble[], lasting: readonly Trouble[]) => Promise<void> {
  const toldMs = new Map<Trouble, () => number>()

  return async (now, lasting) => {
    for (const trouble of TROUBLES) {
      const key = `trouble:${trouble}`
      const since = (await lastRun(db, key)) ?? OVER
      const isTold = since > OVER
      const isNow = now.includes(trouble)
      if (isNow === isTold) continue
      if (isNow && (!lasting.includes(trouble) || (toldMs.get(trouble)?.() ?? REST_MS) < REST_MS)) continue
      const at = clock.now()
      await inTransaction(db, async (tx) => {
        const facts = { trouble, since: (isNow ? at : since).toISOString() }
        await noteRun(tx, key, isNow ? at : OVER)
        const to = await holdersOf(tx, ['coordinator'])
        if (isNow) {
          await enqueue(tx, at, { kind: 'service-trouble', key: `service-${key}:${facts.since}`, to, args: facts })
          return
        }
        const args = { ...facts, until: at.toISOString() }
        await enqueue(tx, at, { kind: 'service-well', key: `service-well:${trouble}:${facts.since}`, to, args })
      })
      if (isNow) toldMs.set(trouble, stopwatch())
    }
  }
}
