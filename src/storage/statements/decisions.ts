import { takes } from '../prepared.ts'

export const PASSED = takes<[cycleId: number]>().select(
  'Decision',
  ['facts'],
  `WHERE "cycleId" = $1 AND "kind" = 'pass-gate' AND "state" = 'CONFIRMED'`,
)
