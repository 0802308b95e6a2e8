import type { Hundredths, Language } from '#domain/vocabulary.ts'
import type { Button } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { Id } from '#domain/acts/ids.ts'
import { pendingByPoints } from '#domain/evidence/count-states.ts'
import { go } from '#screens/kit.ts'
import { readBoard } from '#workflows/evidence/read-evidence.ts'
import { readQueue } from '#workflows/review/read-queue.ts'
import { queueButton } from '#screens/review/task.ts'
import type { Ctx } from '../context.ts'

/** What the reader still has to do, for the page of his deadlines. */
export type OwnWork =
  | {
      kind: 'agency'
      count: number
      pointsHundredths: Hundredths
      first: { id: Id<'item'>; code: string }
      /** Returned indicators with an end of their own, the nearest first. */
      returned: { code: string; title: string; dueAt: Date }[]
    }
  | { kind: 'evaluator'; waiting: number; late: number }

/** Null when nothing is left, or when it is not this reader's turn. */
export async function ownWork({ tools, caller, actor }: Ctx): Promise<OwnWork | null> {
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

const RETURNED_SHOWN = 5

export function workLines(language: Language, work: OwnWork): string[] {
  if (work.kind === 'evaluator') return [say(language, 'deadlines-queue', { waiting: work.waiting, late: work.late })]
  const { count, pointsHundredths: points, returned } = work
  return [
    say(language, 'deadlines-missing', { count, points }),
    ...returned
      .slice(0, RETURNED_SHOWN)
      .map(({ code, title, dueAt }) => say(language, 'deadlines-returned', { code, title, dueAt })),
  ]
}

export const workButton = (language: Language, work: OwnWork): Button =>
  work.kind === 'evaluator'
    ? queueButton(language, 'review-queue-button')
    : go('evidence.item', { itemId: work.first.id }, label(language, 'deadlines-first', { code: work.first.code }))
