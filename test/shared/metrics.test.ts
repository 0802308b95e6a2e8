import { describe, expect, it } from 'vitest'
import { createMetrics } from '#shared/metrics.ts'

describe('numbers for monitoring programs', () => {
  it('counts by label, and says nought before the first time', async () => {
    const metrics = createMetrics()
    const limited = metrics.counter('limited_total', 'Answers 429.')
    expect(await metrics.text()).toBe(
      '# HELP limited_total Answers 429.\n# TYPE limited_total counter\nlimited_total 0\n',
    )
    limited.add({ method: 'sendMessage' })
    limited.add({ method: 'sendMessage' })
    limited.add({ method: 'getMe' })
    expect((await metrics.text()).split('\n').slice(2)).toEqual([
      'limited_total{method="sendMessage"} 2',
      'limited_total{method="getMe"} 1',
      '',
    ])
  })

  it('a value on a bound belongs to the bucket of the bound, one above the last only to +Inf', async () => {
    const metrics = createMetrics()
    const seconds = metrics.histogram('work_seconds', 'Time.', [0.1, 1])
    for (const value of [0.1, 0.5, 2]) seconds.observe(value)
    expect((await metrics.text()).split('\n').slice(2, -1)).toEqual([
      'work_seconds_bucket{le="0.1"} 1',
      'work_seconds_bucket{le="1"} 2',
      'work_seconds_bucket{le="+Inf"} 3',
      'work_seconds_sum 2.6',
      'work_seconds_count 3',
    ])
  })

  it('a gauge is read when somebody asks, and its labels are escaped', async () => {
    const metrics = createMetrics()
    let waiting = 1
    metrics.gauge('waiting', 'How many.', () => [{ labels: { what: 'a"b\\c\nd' }, value: waiting }])
    expect(await metrics.text()).toContain('waiting{what="a\\"b\\\\c\\nd"} 1')
    waiting = 5
    expect(await metrics.text()).toContain('} 5')
  })
})
