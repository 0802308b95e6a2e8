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

/** Does the work once more when it is asked for meanwhile, never twice at once. */
export function inTurn(work: () => Promise<void>, failed: (error: unknown) => void) {
  let isAsked = false
  let turn: Promise<void> | null = null
  const run = async (): Promise<void> => {
    while (isAsked) {
      isAsked = false
      await work().catch(failed)
    }
    turn = null
  }
  return {
    ask(): void {
      isAsked = true
      turn ??= run()
    },
    isAsked: () => isAsked,
    ended: async () => turn,
  }
}
