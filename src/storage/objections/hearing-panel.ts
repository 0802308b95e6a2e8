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
    for (const { personId, standsInFor, ...seat } of run.all(PANEL_SEATS)) {
      if (seat.role === 'evaluator' && standsInFor !== null) absent.push({ personId, standsInFor })
      const member = members.get(personId)
      if (member === undefined) members.set(personId, { personId, seats: [seat] })
      else member.seats.push(seat)
    }
    const assigned = run.all(ASSIGNMENTS, cycleId)
    const assignments = [
      ...assigned,
      // Peers row 29: what is assigned to whoever they stand in for.
      ...absent.flatMap(({ personId, standsInFor }) =>
        assigned
          .filter((row) => row.personId === standsInFor && row.kind === 'review')
          .map((row) => ({ ...row, personId })),
      ),
      ...conflictsOf(run.all(PANEL_TIES, cycleId)),
      ...run
        .all(LATER_SCORERS, cycleId)
        .map((row) => ({ ...row, kind: 'conflict' as const, teamId: null, axisId: null })),
    ]
    return { evaluators: [...members.values()], assignments }
  })
