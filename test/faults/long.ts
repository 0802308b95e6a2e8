/** `npm run faults` sets it: the long form of what `npm test` runs short. */
export const isLong = process.env['FAULTS_LONG'] !== undefined

export const MESSENGERS = ['telegram', 'soroush', 'bale'] as const

const given = Number(process.env['FAULTS_SEED'] ?? 1)

/** A seed for one case, so that each is the same whatever runs beside it. */
export const seedOf = (name: string): number =>
  [...name].reduce((hash, letter) => (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0, given)
