import { takes } from '../prepared.ts'

/** Open ones of which nobody has told the coordinators yet. */
export const UNESCALATED = takes<[]>().rows<{ id: number; waitingSince: Date }>(
  `SELECT "id", "waitingSince" FROM "Question" WHERE "state" = 'OPEN' AND "escalatedAt" IS NULL ORDER BY "id"`,
)
