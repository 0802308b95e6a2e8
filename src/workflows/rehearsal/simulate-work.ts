import { addDays } from 'persian-text'
import { LATE_DAYS, spread } from '#domain/rehearsal/moments.ts'
import { windowOf } from '#domain/cycle/window.ts'
import { stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { assumeAnswers, assumeDecisions, assumeLooks, assumeScores, openWork } from '#storage/rehearsal/rehearsal.ts'
import type { SeatWithPerson } from '#storage/people/seats.ts'
import { inRehearsal } from '#storage/rehearsal/rehearsal-copy.ts'
import type { RehearsalTools, Session } from './office-steps.ts'
import { agencySeats, callerOf } from './actors.ts'

/** A head reads for three hours. */
const TO_READ_MS = 3 * 3_600_000

/** A piece of everybody's own work, and when it is done. */
export interface UserAction {
  at: Date
  carryOut(): Promise<void>
}

/**
 * Each agency submits its indicators steadily over the window, and its head signs on the day of the last; evaluators give points steadily
 * over theirs or a week behind it, whoever looks a second time agrees, nobody objects. In order; an agency without a focal point submits
 * nothing.
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
  const focal = await agencySeats(db, 'focal-point')
  const heads = await agencySeats(db, 'agency-head')
  const days = new Map<number, Answer[]>()
  const lastDays = new Map<number, Date>()
  const signatures: UserAction[] = []
  for (const [agencyId, items] of await agencyItems(tools, cycleId)) {
    const seat = focal.get(agencyId)
    for (const [i, at] of over('self-assessment', seat === undefined ? 0 : items.length).entries()) {
      const itemId = items[i]
      if (itemId === undefined || seat === undefined) continue
      lastDays.set(agencyId, at)
      days.set(at.getTime(), [...(days.get(at.getTime()) ?? []), { itemId, seat }])
    }
  }
  for (const [agencyId, seat] of focal) {
    const head = heads.get(agencyId)
    const last = lastDays.get(agencyId)
    if (head === undefined || last === undefined) continue
    signatures.push(
      { at: last, carryOut: async () => void (await tools.year.handOver(tools, callerOf(seat, last))) },
      {
        at: new Date(last.getTime() + TO_READ_MS),
        carryOut: async () => void (await tools.year.sign(tools, callerOf(head, tools.clock.now()))),
      },
    )
  }
  const answers = [...days].map(([at, due]): UserAction => ({ at: new Date(at), carryOut: () => answer(tools, due) }))
  // More pieces than days: one for each day that the window has.
  const reviewDays = [...new Set(over('review', 400).map((at) => at.getTime()))]
  const scores = reviewDays.map(
    (at, i): UserAction => ({
      at: new Date(at),
      carryOut: () =>
        inRehearsal(db, async (tx) => {
          await assumeScores(tx, cycleId, reviewDays.length - i, new Date(at))
          await assumeLooks(tx, cycleId, new Date(at))
        }),
    }),
  )
  const decisions = over('objection-review', 1).map(
    (at): UserAction => ({
      at,
      carryOut: () => inRehearsal(db, (tx) => assumeDecisions(tx, cycleId, at)),
    }),
  )
  return [...answers, ...signatures, ...scores, ...decisions].sort((a, b) => a.at.getTime() - b.at.getTime())
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
