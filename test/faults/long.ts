import { appendFileSync } from 'node:fs'

/** `npm run faults` sets it: the long form of what `npm test` runs short. */
export const isLong = process.env['FAULTS_LONG'] !== undefined

export const MESSENGERS = ['telegram', 'soroush', 'bale'] as const

const seed = Number(process.env['FAULTS_SEED'] ?? 1)

/** A seed for one case, so that each is the same whatever runs beside it. */
export const seedOf = (name: string): number =>
  Array.from(name).reduce((hash, letter) => (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0, seed)

/** What `npm run faults` prints beside its goal. */
export function figure(what: string, goal: string, measured: string): void {
  const file = process.env['FAULTS_FIGURES']
  if (file !== undefined) appendFileSync(file, `| ${what} | ${goal} | ${measured} |\n`)
}
