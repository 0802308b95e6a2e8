import type { Id } from '#domain/acts/ids.ts'

export interface CouncilPage {
  cycleId: Id<'cycle'>
  year: number
  number: string | null
  heldOn: string | null
  minutes: { name: string; sizeBytes: number }[]
  /** For the dialogue that asks for the day. */
  now: string
  zone: string
}
