/** Something that happens once at most, maybe before anybody listens for it. */
export function once() {
  let reason: string | undefined
  let told: ((reason: string) => void) | undefined
  return {
    happens(why: string): void {
      if (reason !== undefined) return
      reason = why
      told?.(why)
    },
    listen(listener: (reason: string) => void): void {
      told = listener
      if (reason !== undefined) listener(reason)
    },
  }
}
