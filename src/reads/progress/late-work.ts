import type { WaitingKind } from '#domain/cycle/profile.ts'
import { CYCLE_STATES } from '#domain/vocabulary.ts'
import { agencyNames } from '#storage/people/agencies.ts'
import { type CycleRow, stageFor } from '#storage/cycle/cycles.ts'
import { extensionsOfCycle } from '#storage/extensions/extensions.ts'
import { awaitedRequests } from '#storage/not-applicable/requests.ts'
import { openAppeals } from '#storage/objections/appeals.ts'
import { filedPlaces } from '#storage/objections/objections.ts'
import { promiseClock } from '../cycle/promises.ts'
import { countWaiting } from '#storage/review/waiting-items.ts'
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
  kind: WaitingKind
  since: Date
  count: number
}

/** Agency by agency, the one that has waited longest first. */
export async function lateWork(
  db: Reader,
  cycle: CycleRow,
  { now, zone }: { now: Date; zone: string },
): Promise<LateLine[]> {
  // After the hearing none of it can be answered any more.
  if (CYCLE_STATES.indexOf(cycle.state) > CYCLE_STATES.indexOf('OBJECTION_REVIEW')) return []
  const clock = await promiseClock(db, cycle, { now, zone })
  const lines = new Map<number, LateLine>()
  const names = await agencyNames(db)
  const known = new Map<string, ReturnType<typeof clock>>()
  for (const { agencyId, kind, since, count } of await waiting(db, cycle, now)) {
    const key = `${kind}:${since.getTime()}`
    const promise = known.get(key) ?? clock(kind, since)
    known.set(key, promise)
    const { by, isPast } = promise
    if (!isPast) continue
    const agencyName = names.get(agencyId) ?? ''
    const line = lines.get(agencyId) ?? { agencyId, agencyName, items: 0, objections: 0, extensions: 0, oldestBy: by }
    if (by < line.oldestBy) line.oldestBy = by
    if (kind === 'objection' || kind === 'appeal') line.objections += count
    else if (kind === 'extension') line.extensions += count
    else line.items += count
    lines.set(agencyId, line)
  }
  return [...lines.values()].toSorted((a, b) => +a.oldestBy - +b.oldestBy || a.agencyId - b.agencyId)
}

async function waiting(db: Reader, cycle: CycleRow, now: Date): Promise<Waiting[]> {
  // The agency's grace is silent, so the item stays its own until that is over too.
  const graceMinutes = (await stageFor(db, cycle.id, 'self-assessment', null))?.graceMinutes ?? 0
  const items = await countWaiting(db, cycle.id, new Date(now.getTime() - graceMinutes * 60_000))
  const objections = (await filedPlaces(db, cycle.id)).flatMap(({ agencyId, filedAt }): Waiting[] =>
    filedAt === null ? [] : [{ agencyId, kind: 'objection', since: filedAt, count: 1 }],
  )
  const appeals = (await openAppeals(db, cycle.id)).map(
    ({ item: { agencyId }, filedAt }): Waiting => ({ agencyId, kind: 'appeal', since: filedAt, count: 1 }),
  )
  const extensions = (await extensionsOfCycle(db, cycle.id)).flatMap(({ state, agencyId, requestedAt }): Waiting[] =>
    state === 'ASKED' ? [{ agencyId, kind: 'extension', since: requestedAt, count: 1 }] : [],
  )
  const requests = (await awaitedRequests(db, cycle.id)).map(
    ({ item: { agencyId }, waitingSince }): Waiting => ({
      agencyId,
      kind: 'not-applicable',
      since: waitingSince,
      count: 1,
    }),
  )
  return [...items, ...objections, ...appeals, ...extensions, ...requests]
}

export const countLate = (lines: readonly LateLine[]): number =>
  lines.reduce((sum, { items, objections, extensions }) => sum + items + objections + extensions, 0)
