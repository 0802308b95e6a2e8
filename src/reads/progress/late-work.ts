import type { WaitingKind } from '#domain/cycle/profile.ts'
import { type CycleRow, stageFor } from '#storage/cycles.ts'
import { extensionsOfCycle } from '#storage/extensions.ts'
import { filedObjections } from '#storage/objections.ts'
import { promiseClock } from '../cycle/promises.ts'
import { waitingItems } from '#storage/waiting-items.ts'
import type { Reader } from '#storage/transaction.ts'

/** What one agency waits for beyond the promised day (peers row 5): counts, and the oldest promise. Nobody's name. */
export interface LateLine {
  agencyId: number
  agencyName: string
  items: number
  objections: number
  extensions: number
  oldestBy: Date
}

interface Waiting {
  agencyId: number
  agencyName: string
  kind: WaitingKind
  since: Date
}

/** Agency by agency, the one that has waited longest first. */
export async function lateWork(
  db: Reader,
  cycle: CycleRow,
  { now, zone }: { now: Date; zone: string },
): Promise<LateLine[]> {
  const clock = await promiseClock(db, cycle, { now, zone })
  const lines = new Map<number, LateLine>()
  for (const { agencyId, agencyName, kind, since } of await waiting(db, cycle, now)) {
    const { by, isPast } = clock(kind, since)
    if (!isPast) continue
    const line = lines.get(agencyId) ?? { agencyId, agencyName, items: 0, objections: 0, extensions: 0, oldestBy: by }
    if (by < line.oldestBy) line.oldestBy = by
    if (kind === 'objection') line.objections += 1
    else if (kind === 'extension') line.extensions += 1
    else line.items += 1
    lines.set(agencyId, line)
  }
  return [...lines.values()].toSorted((a, b) => +a.oldestBy - +b.oldestBy || a.agencyId - b.agencyId)
}

async function waiting(db: Reader, cycle: CycleRow, now: Date): Promise<Waiting[]> {
  // The agency's grace is silent, so the item stays its own until that is over too.
  const graceMinutes = (await stageFor(db, cycle.id, 'self-assessment', null))?.graceMinutes ?? 0
  const items = await waitingItems(db, cycle.id, new Date(now.getTime() - graceMinutes * 60_000))
  const objections = (await filedObjections(db, cycle.id)).flatMap(({ item, filedAt }): Waiting[] =>
    filedAt === null
      ? []
      : [{ agencyId: item.agencyId, agencyName: item.agency.name, kind: 'objection', since: filedAt }],
  )
  const extensions = (await extensionsOfCycle(db, cycle.id)).flatMap(
    ({ state, agencyId, agencyName, requestedAt }): Waiting[] =>
      state === 'ASKED' ? [{ agencyId, agencyName, kind: 'extension', since: requestedAt }] : [],
  )
  return [...items, ...objections, ...extensions]
}

export const countLate = (lines: readonly LateLine[]): number =>
  lines.reduce((sum, { items, objections, extensions }) => sum + items + objections + extensions, 0)
