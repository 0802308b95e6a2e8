/** Runs what is asked for under one key one after another; what fails holds nobody up. */
export function turnsByKey() {
  const last = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work)
    const ended = mine.then(
      () => undefined,
      () => undefined,
    )
    last.set(key, ended)
    void ended.then(() => {
      if (last.get(key) === ended) last.delete(key)
    })
    return mine
  }
}

/** Runs everything one after another. */
export function turns() {
  const byKey = turnsByKey()
  return <T>(work: () => Promise<T>): Promise<T> => byKey('', work)
}
