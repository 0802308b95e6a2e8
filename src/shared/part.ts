import { stopwatch } from './clock.ts'

const DRAIN_MS = 4_500

/** What is under way has until the end of one drain, which begins when its part is closed, however long the parts before it take (R21). */
export function drainOf(isEmpty: () => boolean): { begin(): void; end(): Promise<void> } {
  let passedMs: (() => number) | undefined
  return {
    begin: () => void (passedMs ??= stopwatch()),
    async end() {
      passedMs ??= stopwatch()
      while (!isEmpty() && passedMs() < DRAIN_MS) await new Promise((resolve) => setTimeout(resolve, 10))
    },
  }
}

/** Something with a life: started in order, stopped in reverse. */
export interface Part {
  readonly name: string
  start(): Promise<void> | void
  /** Takes nothing new any more. At the end all are closed before the first is stopped, or one would go on while another is waited for. */
  close?(): void
  stop(): Promise<void> | void
}

/** Starts parts one after another; when one fails, stops those already started, then throws. */
export async function startAll(parts: readonly Part[]): Promise<() => Promise<void>> {
  const started: Part[] = []
  const stopAll = async (): Promise<void> => {
    const ending = started.splice(0).reverse()
    for (const part of ending) part.close?.()
    for (const part of ending) await part.stop()
  }
  for (const part of parts) {
    started.push(part)
    try {
      await part.start()
    } catch (error) {
      await stopAll()
      throw error
    }
  }
  return stopAll
}
