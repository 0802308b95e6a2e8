import { isCorrectable, mayConfirmCorrection } from '#domain/circulars/correction.ts'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import {
  correctionById,
  type CorrectionRow,
  correctionsOf,
  correctionsWaiting,
  earlierSeen,
  openCorrection,
} from '#storage/circular-corrections.ts'
import { type CircularRow, circularById } from '#storage/circulars.ts'
import { personName } from '#storage/people.ts'
import type { Caller, Tools } from '../command.ts'
import { officer, ownCircular } from './own-circular.ts'
import { openCircular } from './read-circulars.ts'

export interface DeskCorrection {
  circular: CircularRow
  correction: CorrectionRow
  author: string
  may: { confirm: boolean; drop: boolean }
}

/** One correction with what this actor may do to it now. Refusals: not-your-role, not-found. */
export async function readCorrection(tools: Tools, by: Caller, correctionId: number) {
  const person = officer(by, 'circular.confirm')
  if (!person.ok) return person
  const correction = await correctionById(tools.db, correctionId)
  const circular = correction === null ? null : await circularById(tools.db, correction.circularId)
  if (correction === null || circular === null) return refuse('not-found')
  return done<DeskCorrection>({
    circular,
    correction,
    author: await personName(tools.db, correction.createdBy),
    may: {
      confirm: mayConfirmCorrection(correction, person.value.personId).ok,
      drop: correction.state === 'PROPOSED',
    },
  })
}

/**
 * What a correction of this circular starts from: its words, whether «رؤیت شد» is owed, and the proposal that waits (id) or null.
 * Refusals: those of the door, wrong-circular-state {state}, correction-not-in-force {standing, number}.
 */
export async function readCorrectable(tools: Tools, by: Caller, circularId: number) {
  const own = await ownCircular(tools.db, by, 'circular.write', circularId)
  if (!own.ok) return own
  const { number, title, body, acknowledge, version } = own.value.circular
  const correctable = isCorrectable(own.value.circular, tools.clock.now())
  if (!correctable.ok) return correctable
  const open = await openCorrection(tools.db, circularId)
  return done({ number, title, body, acknowledge, version, openId: open?.id ?? null })
}

/** Ids of corrections this actor may confirm, oldest first. */
export const waitingCorrections = async (tools: Tools, by: Caller): Promise<number[]> =>
  by.actor.kind === 'person' && may(by.actor, 'circular.confirm').ok
    ? correctionsWaiting(tools.db, by.actor.personId)
    : []

export interface ReaderCorrections {
  circular: CircularRow
  /** Newest first; empty when it stands as it went out. */
  corrections: Pick<CorrectionRow, 'id' | 'reason' | 'beforeTitle' | 'beforeBody' | 'confirmedAt' | 'material'>[]
  /** When the one who looks had acknowledged what stood there before a material correction; null: not, or nothing is asked again. */
  seenBefore: Date | null
}

/** What was corrected in a circular, for whoever may read it. Refusals: those of `openCircular`. */
export async function readCorrections(tools: Tools, by: Caller, circularId: number) {
  const open = await openCircular(tools, by, circularId)
  if (!open.ok) return open
  const { circular, seenAt } = open.value
  const corrections = await correctionsOf(tools.db, circularId)
  const asksAgain = corrections.some(({ material }) => material) && seenAt === null && by.actor.kind === 'person'
  const earlier = asksAgain ? await earlierSeen(tools.db, circularId) : null
  const seenBefore = by.actor.kind === 'person' ? (earlier?.get(by.actor.personId) ?? null) : null
  return done<ReaderCorrections>({ circular, corrections, seenBefore })
}
