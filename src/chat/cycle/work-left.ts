import { pendingByPoints } from '#domain/evidence/count-states.ts'
import type { WorkLeft } from '#screens/cycle/deadlines.ts'
import { readBoard } from '#workflows/evidence/read-evidence.ts'
import { readQueue } from '#workflows/review/read-queue.ts'
import type { Ctx } from '../context.ts'

/** Null when nothing is left, or when it is not this reader's turn. */
export async function workLeft({ tools, caller, actor }: Ctx): Promise<WorkLeft | null> {
  if (actor.kind !== 'person') return null
  if (actor.role === 'evaluator') {
    const counts = await readQueue(tools, caller)
    if (!counts.ok || counts.value.waiting + counts.value.mine === 0) return null
    const { waiting, mine, late } = counts.value
    return { kind: 'evaluator', waiting: waiting + mine, late }
  }
  const board = await readBoard(tools, caller)
  if (!board.ok || board.value.window.at === 'before') return null
  const now = tools.clock.now()
  const pending = pendingByPoints(board.value.items).filter(({ dueAt }) => new Date(dueAt) >= now)
  const first = pending[0]
  if (first === undefined) return null
  const common = board.value.window.dueAt
  return {
    kind: 'agency',
    count: pending.length,
    pointsHundredths: pending.reduce((sum, { maximumHundredths }) => sum + maximumHundredths, 0),
    first: { id: first.id, code: first.code },
    returned: pending
      .filter(({ shown, dueAt }) => shown === 'DEFICIENT' && dueAt !== common)
      .map(({ code, title, dueAt }) => ({ code, title, dueAt: new Date(dueAt) }))
      .toSorted((a, b) => +a.dueAt - +b.dueAt),
  }
}
