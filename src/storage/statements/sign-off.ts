import { takes } from '../prepared.ts'

/** In the order in which they came; the last of an agency counts. */
export const SIGN_OFFS = takes<[cycleId: number]>().select(
  'SignOff',
  ['id', 'agencyId', 'state', 'handedAt', 'decidedAt', 'covers', 'outdatedAt'],
  'WHERE "cycleId" = $1 ORDER BY "id"',
)
