const DAY_MS = 86_400_000

/** Reliability S15: a confirmation shown longer than a day ago confirms nothing; one from the future is forged. */
export const shownRecently = (shownAt: Date, now: Date): boolean => {
  const age = now.getTime() - shownAt.getTime()
  return age >= 0 && age <= DAY_MS
}
