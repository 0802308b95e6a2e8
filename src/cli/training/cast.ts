import { readFileSync } from 'node:fs'
import type { Role } from '#domain/vocabulary.ts'
import type { MovableClock } from '#shared/clock.ts'
import type { Outcome } from '#shared/outcome.ts'
import { type SeatWithPerson, seatsHeld } from '#storage/people/seats.ts'
import type { KeptFile } from '#workflows/files/keep-file.ts'
import { callerOf } from '#workflows/rehearsal/actors.ts'
import type { Caller, Tools } from '#workflows/tools.ts'

const readWords = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../prisma/sample/${name}.json`, import.meta.url), 'utf8'))

interface Exchange {
  ask: string
  answer: string
}
/** What the people of the sample write. */
export interface PlayWords {
  explanation: string
  deficiencies: string[]
  checkedFigure: string
  extension: { reason: string; answer: string; waiting: string }
  objections: { text: string; reason: string }[]
  questions: { published: Exchange; answered: Exchange; open: string }
  notApplicable: { granted: string; asked: string }
  /** For whoever works in the place of an agency’s head. */
  standIn: string
  /** Why the second score is so far from the first. */
  apart: string
  council: string
  files: { report: string; minutes: string }
}
export interface CircularWords {
  number: string
  title: string
  body: string
}

/** What the years of the sample are played with: the product's tools on a clock of their own. */
export interface Play {
  tools: Tools
  clock: MovableClock
  words: PlayWords
  circular: CircularWords
  files: { report: KeptFile; minutes: KeptFile }
  /** In the order of the codes. */
  agencies: { id: number; code: string; focal: SeatWithPerson }[]
  evaluators: SeatWithPerson[]
}

export const playWords = (): Pick<Play, 'words' | 'circular'> => ({
  words: readWords('play') as PlayWords,
  circular: readWords('circular') as CircularWords,
})

/** Somebody of the sample, asking at this instant of the play. */
export const as = ({ clock }: Pick<Play, 'clock'>, seat: SeatWithPerson): Caller => callerOf(seat, clock.now())

/** The one who sits on an office's seat first. */
export async function officer(play: Pick<Play, 'tools' | 'clock'>, role: Role): Promise<Caller> {
  const [seat] = await seatsHeld(play.tools.db, [role])
  if (seat === undefined) throw new Error(`the sample has no ${role}`)
  return as(play, seat)
}

/** The sample is data of ours: an act that refuses it is a fault of ours. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the sample is refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** Moves the play on; never back, so that its entries stand in order. */
export function moveTo({ clock }: Pick<Play, 'clock'>, at: Date): void {
  if (at > clock.now()) clock.set(at)
}

/** A number that looks made by life and is the same in each sample: 0 to 1. */
export const spreadOf = (agency: number, item: number): number => ((agency * 37 + item * 61 + 17) % 100) / 100
