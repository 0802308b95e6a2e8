import type { Health } from './health.ts'
import { stepFigures } from '#domain/progress/talk-steps.ts'
import { talkCounts } from '#storage/inbox.ts'
import { createMetrics, type Metrics } from '#shared/metrics.ts'
import { type QueueDepths, readQueueDepths } from '#storage/queue-depths.ts'
import type { Tools } from '#workflows/tools.ts'

export interface Measures {
  metrics: Metrics
  /** Seconds from taking an update up to its end. */
  handled: (seconds: number) => void
  /** The platform answered a call with 429. */
  limited: (method: string) => void
}

const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** What the operator watches: how much waits, for how long, how quickly it is done. */
export function createMeasures(
  { db, clock, platform }: Pick<Tools, 'db' | 'clock' | 'platform'>,
  health: Pick<Health, 'troubles'>,
): Measures {
  const metrics = createMetrics()
  // One reading serves all gauges of one answer.
  let reading: Promise<QueueDepths> | null = null
  const depths = (): Promise<QueueDepths> => {
    reading ??= readQueueDepths(db, platform, clock.now()).finally(() => {
      reading = null
    })
    return reading
  }
  const age = (since: Date | null) => [
    { value: since === null ? 0 : Math.max(0, clock.now().getTime() - since.getTime()) / 1000 },
  ]

  metrics.gauge('tahavol_updates', 'Kept updates by state.', async () =>
    (await depths()).updates.map(({ state, count }) => ({ labels: { state }, value: count })),
  )
  metrics.gauge('tahavol_outbox', 'Notices by state and lane.', async () =>
    (await depths()).notices.map(({ state, lane, count }) => ({ labels: { state, lane }, value: count })),
  )
  metrics.gauge('tahavol_oldest_update_seconds', 'Age of the oldest update not handled yet.', async () =>
    age((await depths()).oldestUpdate),
  )
  metrics.gauge('tahavol_oldest_notice_seconds', 'How long the oldest due notice has been waiting.', async () =>
    age((await depths()).oldestNotice),
  )
  metrics.gauge('tahavol_trouble', 'Why the product is not well, by its first word; nothing when it is.', async () =>
    (await health.troubles()).map((trouble) => ({ labels: { cause: trouble.split(':', 1)[0] ?? '' }, value: 1 })),
  )
  metrics.gauge('tahavol_dialogue_questions', 'Questions of dialogues: asked, answered and left, by stage.', async () =>
    stepFigures(await talkCounts(db)).flatMap(({ dialogue, step, stage, ...figures }) =>
      (['reached', 'answered', 'left'] as const).map((what) => ({
        labels: { dialogue, step: String(step), stage, what },
        value: figures[what],
      })),
    ),
  )
  const latency = metrics.histogram('tahavol_handler_seconds', 'Time from taking an update up to its end.', BOUNDS)
  const limited = metrics.counter('tahavol_too_many_requests_total', 'Answers 429 of the platform, by method.')
  metrics.gauge('process_resident_memory_bytes', 'Memory of the process.', () => [{ value: process.memoryUsage.rss() }])
  metrics.gauge('nodejs_heap_used_bytes', 'Used part of the heap.', () => [{ value: process.memoryUsage().heapUsed }])
  return { metrics, handled: (seconds) => latency.observe(seconds), limited: (method) => limited.add({ method }) }
}
