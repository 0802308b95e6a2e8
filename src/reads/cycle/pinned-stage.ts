import { STAGE_OF_STATE } from '#domain/cycle/advance.ts'
import { phaseOf } from '#domain/cycle/phase.ts'
import { STAGES_OF_ROLE } from '#domain/cycle/stages-of-role.ts'
import type { Role, StageKey } from '#domain/vocabulary.ts'
import { stagesOf } from '#storage/cycle/cycles.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { grantedTimes } from '#storage/extensions/extensions.ts'
import type { Reader } from '#storage/transaction.ts'

export type PinnedStage = { cycleId: number; stage: StageKey; dueAt: string }

type HeldSeat = { role: Role; agencyId: number | null }

/** What is compared: which deadline hangs in a chat. */
export const lineOf = (pinned: PinnedStage | null): string =>
  pinned === null ? '' : `${pinned.cycleId} ${pinned.stage} ${pinned.dueAt}`

/**
 * The talk, part 1: the end of the stage the cycle is in where it is somebody's turn, else the next end among the open stages in which it
 * is, with the time granted to their agency. Whoever has a turn in none reads that of any. Null: nothing is open. Read once for thousands of people.
 */
export async function stageToPin(db: Reader, now: Date): Promise<(seats: readonly HeldSeat[]) => PinnedStage | null> {
  const cycle = await publishedCycle(db)
  if (cycle === null) return () => null
  const stages = await stagesOf(db, cycle.id)
  const granted = new Map<string, Date>()
  for (const { agencyId, stage, dueAt } of await grantedTimes(db, cycle.id)) {
    const key = `${agencyId} ${stage}`
    if (dueAt > (granted.get(key) ?? dueAt) || !granted.has(key)) granted.set(key, dueAt)
  }
  const endOf = ({ agencyId }: HeldSeat, key: StageKey, common: Date): Date => {
    const own = granted.get(`${agencyId} ${key}`)
    return own !== undefined && own > common ? own : common
  }
  return (seats) => {
    const ends = seats.flatMap((seat) => {
      const turns = STAGES_OF_ROLE[seat.role]
      return stages
        .filter(({ key }) => turns.length === 0 || turns.includes(key))
        .map(({ key, opensAt, dueAt }) => ({ key, opensAt, dueAt: endOf(seat, key, dueAt) }))
        .filter((stage) => phaseOf(stage, cycle, now) === 'open')
    })
    const current = ends.filter(({ key }) => key === STAGE_OF_STATE[cycle.state])
    const [next] = (current.length > 0 ? current : ends).toSorted((a, b) => +a.dueAt - +b.dueAt)
    return next === undefined ? null : { cycleId: cycle.id, stage: next.key, dueAt: next.dueAt.toISOString() }
  }
}
