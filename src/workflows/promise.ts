import type { AnswerClock, promiseClock } from '#storage/promises.ts'

export type PromiseClock = Awaited<ReturnType<typeof promiseClock>>

/** The organization's clock as plain JSON: by when it owes the answer, and whole days late (0 on the promised day itself). */
export interface SpokenPromise {
  by: string
  isPast: boolean
  days: number
  unit: AnswerClock['unit']
}

export const spoken = ({ by, ...rest }: AnswerClock): SpokenPromise => ({ by: by.toISOString(), ...rest })
