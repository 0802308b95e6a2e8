import { may } from '#domain/people/may.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { type CycleRow, cycleById, stageFor } from '#storage/cycles.ts'
import { type ExtensionRow, extensionById, extensionsOfCycle } from '#storage/extensions.ts'
import { personName } from '#storage/people.ts'
import { promiseClock } from '#storage/promises.ts'
import { publishedCycle } from '#storage/timetables.ts'
import { inTransaction } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import type { By, Tools } from '../command.ts'
import { type RequestLine, requestLine } from './read-own.ts'

export interface RegisterLine extends RequestLine {
  agencyName: string
  /** One line stands for all agencies that were given the same days back at once. */
  agencies: number
}
export interface Register {
  year: number
  /** What waits first. */
  lines: RegisterLine[]
}

/** Peers part 7 item 1: every request with its answer, side by side, so that equal cases are treated alike. Refusals: those of `may`, no-cycle. */
export async function readRegister(tools: Tools, by: By): Promise<Outcome<Register>> {
  const { db } = tools
  const cycle = await publishedCycle(db)
  const allowed = may(by.actor, 'extension.read', { cycleState: cycle?.state ?? null })
  if (!allowed.ok) return allowed
  if (cycle === null) return refuse('no-cycle')
  const clock = await promiseClock(db, cycle, { now: tools.clock.now(), zone: tools.zone })
  const lines = together(
    (await extensionsOfCycle(db, cycle.id)).map((row) => ({
      ...requestLine(row, clock),
      agencyName: row.agencyName,
      agencies: 1,
    })),
  )
  const act = { ...by, now: tools.clock.now(), tools }
  await inTransaction(db, (tx) => audit(tx, act, 'extensions.read', `cycle:${cycle.id}`))
  return done({ year: cycle.year, lines })
}

/** Fifty-two lines that say the same would hide the requests between them. */
function together(lines: readonly RegisterLine[]): RegisterLine[] {
  const kept: RegisterLine[] = []
  for (const line of lines) {
    const same = kept.find(
      (one) =>
        line.origin === 'returned' &&
        one.origin === 'returned' &&
        one.stage === line.stage &&
        one.requestedAt === line.requestedAt &&
        one.dueAt === line.dueAt,
    )
    if (same === undefined) kept.push({ ...line })
    else same.agencies += 1
  }
  return kept
}

export interface RequestPage extends Omit<RegisterLine, 'agencies'> {
  /** Null when nobody asked for it. */
  requestedBy: string | null
  decidedBy: string | null
  decidedAt: string | null
  /** The agency's end as it stands. */
  currentDueAt: string
  mayDecide: boolean
}

/** One request whole. Refusals: those of `may`, not-found. */
export async function readRequest(tools: Tools, by: By, id: number): Promise<Outcome<RequestPage>> {
  const { db } = tools
  const row = await extensionById(db, id)
  const cycle = row === null ? null : await cycleById(db, row.cycleId)
  // An agency reads its own requests in its own list, which needs no number.
  const allowed = may(by.actor, 'extension.read', { cycleState: cycle?.state ?? null })
  if (!allowed.ok) return allowed
  if (row === null || cycle === null) return refuse('not-found')
  const act = { ...by, now: tools.clock.now(), tools }
  await inTransaction(db, (tx) => audit(tx, act, 'extension.read', `extension:${id}`, { agencyId: row.agencyId }))
  return done(await pageOf(tools, by, row, cycle))
}

async function pageOf(tools: Tools, by: By, row: ExtensionRow, cycle: CycleRow): Promise<RequestPage> {
  const { db } = tools
  const window = await stageFor(db, cycle.id, row.stage, row.agencyId)
  return {
    ...requestLine(row, await promiseClock(db, cycle, { now: tools.clock.now(), zone: tools.zone })),
    agencyName: row.agencyName,
    requestedBy: row.requestedBy === null ? null : await personName(db, row.requestedBy),
    decidedBy: row.decidedBy === null ? null : await personName(db, row.decidedBy),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    currentDueAt: (window?.dueAt ?? row.wishedDueAt).toISOString(),
    mayDecide: row.state === 'ASKED' && may(by.actor, 'extension.decide', { cycleState: cycle.state }).ok,
  }
}
