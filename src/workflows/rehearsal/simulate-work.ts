import { addDays } from 'persian-text'
import { LATE_DAYS, spread } from '#domain/rehearsal/moments.ts'
import { windowOf } from '#domain/cycle/window.ts'
import { stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { assumeAnswers, assumeDecisions, assumeScores, openWork } from '#storage/rehearsal/rehearsal.ts'
import type { SeatWithPerson } from '#storage/people/seats.ts'
import { inRehearsal } from '#storage/rehearsal/rehearsal-copy.ts'
import type { RehearsalTools, Session } from './office-steps.ts'
import { callerOf, focalPoints } from './actors.ts'

/** A piece of everybody's own work, and when it is done. */
export interface UserAction {
  at: Date
  carryOut(): Promise<void>
}

/**
 * Each agency submits its indicators steadily over the window, evaluators give points steadily over theirs or a week behind it, nobody
 * objects. In order; an agency without a focal point submits nothing.
 */
export async function workOfUsers({ tools, cycleId, behaviour }: Session): Promise<UserAction[]> {
  const { db, zone } = tools
  const { holidays } = await holidayBook(db)
  const from = tools.clock.now()
  const stages = await stagesOf(db, cycleId)
  const over = (key: Parameters<typeof windowOf>[1], count: number): Date[] => {
    const window = windowOf(stages, key)
    if (window === null) return []
    const days = behaviour === 'late' && key !== 'self-assessment' ? LATE_DAYS : 0
    const later = { opensAt: addDays(window.opensAt, days, zone), dueAt: addDays(window.dueAt, days, zone) }
    return spread(count, later, from, holidays, zone)
  }
  const focal = await focalPoints(db)
  const days = new Map<number, Answer[]>()
  for (const [agencyId, items] of await agencyItems(tools, cycleId)) {
    const seat = focal.get(agencyId)
    for (const [i, at] of over('self-assessment', seat === undefined ? 0 : items.length).entries()) {
      const itemId = items[i]
      if (itemId === undefined || seat === undefined) continue
      days.set(at.getTime(), [...(days.get(at.getTime()) ?? []), { itemId, seat }])
    }
  }
  const answers = [...days].map(([at, due]): UserAction => ({ at: new Date(at), carryOut: () => answer(tools, due) }))
  // More pieces than days: one for each day that the window has.
  const reviewDays = [...new Set(over('review', 400).map((at) => at.getTime()))]
  const scores = reviewDays.map(
    (at, i): UserAction => ({
      at: new Date(at),
      carryOut: () => inRehearsal(db, (tx) => assumeScores(tx, cycleId, reviewDays.length - i, new Date(at))),
    }),
  )
  const decisions = over('objection-review', 1).map(
    (at): UserAction => ({
      at,
      carryOut: () => inRehearsal(db, (tx) => assumeDecisions(tx, cycleId, at)),
    }),
  )
  return [...answers, ...scores, ...decisions].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** What each agency owes; asked once the cycle is published, for that opens the items. */
async function agencyItems({ db }: RehearsalTools, cycleId: number): Promise<Map<number, number[]>> {
  const owed = new Map<number, number[]>()
  for (const { id, agencyId } of await openWork(db, cycleId)) owed.set(agencyId, [...(owed.get(agencyId) ?? []), id])
  return owed
}

interface Answer {
  itemId: number
  /** Whoever submits it. */
  seat: SeatWithPerson
}

async function answer(tools: RehearsalTools, due: readonly Answer[]): Promise<void> {
  const { db, year, clock } = tools
  const at = clock.now()
  const seats = new Map(due.map(({ itemId, seat }) => [itemId, seat]))
  for (const draft of await inRehearsal(db, (tx) => assumeAnswers(tx, [...seats.keys()], at))) {
    const seat = seats.get(draft.itemId)
    if (seat !== undefined) await year.submit(tools, callerOf(seat, at), draft)
  }
}
