import { toAsciiDigits } from 'persian-text'
import { done, type Outcome, refuse } from '#shared/outcome.ts'

/** So long an account may go on after its PIN was entered (reliability S16). */
export const PIN_MINUTES = 10

/** Five tries in a quarter of an hour. */
export const PIN_TRIES = 5
const TRIES_MS = 15 * 60_000

export const isProven = ({ pinEnteredAt }: { pinEnteredAt: Date | null }, now: Date): boolean =>
  pinEnteredAt !== null && now.getTime() - pinEnteredAt.getTime() < PIN_MINUTES * 60_000

/** The digits that were typed, in whichever script and with blanks between them. */
export const pinDigits = (written: string): string => toAsciiDigits(written).replace(/[\s\p{Cf}]/gu, '')

export const isPinLike = (written: string): boolean => /^\d{6,12}$/.test(pinDigits(written))

/** Six to twelve digits that are no row and no repetition. */
export function checkPin(written: string): Outcome<string> {
  const pin = pinDigits(written)
  const steps = new Set(Array.from(pin.slice(1), (digit, i) => Number(digit) - Number(pin[i])))
  const [only] = steps
  const isRow = steps.size === 1 && only !== undefined && Math.abs(only) <= 1
  return isPinLike(pin) && !isRow ? done(pin) : refuse('pin-form')
}

export interface PinTries {
  tries: number
  triesSince: Date | null
}

/** The tries that count now. */
export const triesNow = ({ tries, triesSince }: PinTries, now: Date): number =>
  triesSince === null || now.getTime() - triesSince.getTime() >= TRIES_MS ? 0 : tries

/** Until when no further try is taken; null: one may be made. */
export const lockedUntil = (tries: PinTries, now: Date): Date | null =>
  tries.triesSince !== null && triesNow(tries, now) >= PIN_TRIES
    ? new Date(tries.triesSince.getTime() + TRIES_MS)
    : null
