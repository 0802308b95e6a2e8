import { z } from 'zod'
import { mayReviewItem } from '#reads/procedures/reviewing.ts'
import type { LiveSide } from '#domain/procedures/cases.ts'
import { hasTurn, sideOf, stepOf } from '#domain/procedures/flow.ts'
import { isDoorOpen } from '#domain/procedures/meeting-times.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { pointById, type PointRow } from '#storage/procedures/live.ts'
import type { Reader } from '#storage/transaction.ts'
import type { PersonContext } from '../act.ts'
import { loadMeeting, type LoadedMeeting } from './load-meeting.ts'

export interface LoadedLive extends LoadedMeeting {
  /** Who leads through the items: whoever has the turn. */
  isLeader: boolean
  side: LiveSide
}

/** A meeting that goes through items, for its two sides; a guest who is of neither, or no more, sees none of them. */
export async function loadLive(
  db: Reader,
  act: PersonContext,
  { meetingId }: { meetingId: number },
): Promise<LoadedLive | null> {
  const loaded = await loadMeeting(db, act, { meetingId })
  if (loaded === null) return null
  const { row, procedure, person } = loaded.loadedCase
  const { definition } = procedure
  const step = stepOf(definition, loaded.meeting.step)
  if (step?.does !== 'meet' || !step.overItems) return null
  const isLeader = row.endedAt === null && row.step === loaded.meeting.step && hasTurn(person, row)
  const side = sideOf(person, definition, row)
  return side === null ? null : { ...loaded, isLeader, side }
}

export const pointInput = z.object({ pointId: z.number().int() })

export interface LoadedPoint extends LoadedLive {
  point: PointRow
  /** Of an evaluator: the item is theirs to judge. */
  judges: boolean
}

/** One item of it; another evaluator's is not there. */
export async function loadPoint(
  db: Reader,
  act: PersonContext,
  { pointId }: { pointId: number },
): Promise<LoadedPoint | null> {
  const point = await pointById(db, pointId)
  const live = point === null ? null : await loadLive(db, act, point)
  if (point === null || live === null) return null
  const { person } = live.loadedCase
  const judges = person.role === 'evaluator' && (await mayReviewItem(db, person.personId, point.itemId))
  return person.role === 'evaluator' && !judges ? null : { ...live, point, judges }
}

/** Refusals: meeting-over, meeting-ahead {beginsAt}. */
export function underWay({ meeting }: Pick<LoadedLive, 'meeting'>, now: Date): Outcome<void> {
  if (meeting.state !== 'planned') return refuse('meeting-over')
  return isDoorOpen(meeting, now) ? done(undefined) : refuse('meeting-ahead', { beginsAt: meeting.at.toISOString() })
}

/** Whoever leads, and of the agency whoever is there. Refusals: those of `underWay`, live-not-yours, live-not-present. */
export function maySpeak({ side, isLeader, guest, ...loaded }: LoadedLive, now: Date): Outcome<LiveSide> {
  const open = underWay(loaded, now)
  if (!open.ok) return open
  if (side === 'office' && !isLeader) return refuse('live-not-yours')
  return side === 'agency' && guest?.presentAt == null ? refuse('live-not-present') : done(side)
}
