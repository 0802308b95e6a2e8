/** Something with a life: started in order, stopped in reverse. */
export interface Part {
  readonly name: string
  start(): Promise<void> | void
  stop(): Promise<void> | void
}

/** Starts parts one after another; when one fails, stops those already started, then throws. */
export async function startAll(parts: readonly Part[]): Promise<() => Promise<void>> {
  const started: Part[] = []
  const stopAll = async (): Promise<void> => {
    for (const part of started.splice(0).reverse()) await part.stop()
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
