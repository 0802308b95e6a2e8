import type { Panel, PanelMember } from '#domain/objections/deciders.ts'
import type { ReviewSeat } from '#domain/review/may-review.ts'
import { conflictsOf } from '../review/ties.ts'
import { reading } from '../prepared.ts'
import { ASSIGNMENTS, LATER_SCORERS, PANEL_SEATS, PANEL_TIES } from '../statements/pending.ts'
import type { Reader } from '../transaction.ts'

/** Everybody with a living evaluator's seat, and all assignments of the cycle, ties to agencies as conflicts. */
export const hearingPanel = (db: Reader, cycleId: number): Promise<Panel> =>
  reading(db, (run) => {
    const members = new Map<number, PanelMember & { seats: ReviewSeat[] }>()
    const absent: { personId: number; standsInFor: number }[] = []
    for (const { personId, ...seat } of run.all(PANEL_SEATS)) {
      const { standsInFor } = seat
      if (seat.role === 'evaluator' && standsInFor !== null) absent.push({ personId, standsInFor })
      const member = members.get(personId)
      if (member === undefined) members.set(personId, { personId, seats: [seat] })
      else member.seats.push(seat)
    }
    const own = [...run.all(ASSIGNMENTS, cycleId), ...conflictsOf(run.all(PANEL_TIES, cycleId))]
    const assignments = [
      ...own,
      // Peers row 29: what is assigned to whoever they stand in for, and what that one must keep their hands off.
      ...absent.flatMap(({ personId, standsInFor }) =>
        own.filter((row) => row.personId === standsInFor).map((row) => ({ ...row, personId })),
      ),
      ...run
        .all(LATER_SCORERS, cycleId)
        .map((row) => ({ ...row, kind: 'conflict' as const, teamId: null, axisId: null })),
    ]
    return { evaluators: [...members.values()], assignments }
  })
