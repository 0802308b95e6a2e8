import { describe, expect, it } from 'vitest'
import { gathered } from '#shared/gathered.ts'

describe('what is gathered', () => {
  it('is written at once when it comes in the same turn, and the rest in the next batch', async () => {
    const batches: number[][] = []
    let second: Promise<void> | undefined
    const put = gathered(async (items: number[]) => {
      batches.push(items)
      // Comes while the first batch is being written.
      second ??= put(4)
    })
    await Promise.all([put(1), put(2), put(3)])
    await second
    await put(5)
    expect(batches).toEqual([[1, 2, 3], [4], [5]])
  })

  it('is not taken for written before it is', async () => {
    let open = (): void => undefined
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    let done = false
    const put = gathered(() => opened)
    const written = put(1).then(() => {
      done = true
    })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(done).toBe(false)
    open()
    await written
    expect(done).toBe(true)
  })

  it('fails for everybody in a batch that fails, and for nobody after it', async () => {
    let full = true
    const put = gathered(() => (full ? Promise.reject(new Error('disk full')) : Promise.resolve()))
    const both = await Promise.allSettled([put(1), put(2)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    full = false
    await put(1)
  })
})
