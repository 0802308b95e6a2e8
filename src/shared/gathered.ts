/**
 * Writes many at once what is asked for one by one: all that comes in the same turn, or while an earlier batch is being written, goes
 * into one write. With SQLite that is one commit, and one wait for the disk, instead of many.
 * @returns resolves when the batch with this item is written, rejects when that batch fails
 */
export function gathered<T>(write: (items: T[]) => Promise<void>): (item: T) => Promise<void> {
  let waiting: { item: T; resolve: () => void; reject: (error: unknown) => void }[] = []
  let writing = false

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await write(batch.map(({ item }) => item))
        for (const { resolve } of batch) resolve()
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    writing = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject: reject as (error: unknown) => void })
      if (writing) return
      writing = true
      setImmediate(() => void flush())
    })
}
