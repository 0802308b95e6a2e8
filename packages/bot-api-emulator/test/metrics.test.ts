import { describe, expect, it } from 'vitest'
import { startBench } from './support.ts'

describe('numbers beside the local page', () => {
  it('are told at /metrics when the host has any', async () => {
    const bench = await startBench({
      local: { people: async () => [], stages: async () => [], metrics: async () => 'waiting 3\n' },
    })
    const answered = await bench.raw('/metrics')
    expect(answered.headers.get('content-type')).toContain('text/plain')
    expect(await answered.text()).toBe('waiting 3\n')
    await bench.stop()
  })

  it('are unknown to a server that runs alone', async () => {
    const bench = await startBench()
    expect((await bench.raw('/metrics')).status).toBe(404)
    await bench.stop()
  })
})
