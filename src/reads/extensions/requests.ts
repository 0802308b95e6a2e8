import {
  EXTENDABLE_STAGES,
  type ExtendableStage,
  type ExtensionOrigin,
  type ExtensionState,
} from '#domain/extensions/stages.ts'
import type { Outage } from '#domain/extensions/outage.ts'
import type { Refusal } from '#shared/outcome.ts'
import { type CycleRow, stageFor } from '#storage/cycle/cycles.ts'
import { grantedExtensions } from '#storage/cycle/timetables.ts'
import { type ExtensionRow, extensionsOfAgency, extensionsOfCycle } from '#storage/extensions/extensions.ts'
import { personName } from '#storage/people/people.ts'
import type { Reader } from '#storage/transaction.ts'
import { type PromiseClock, promiseClock, spoken, type SpokenPromise } from '../cycle/promises.ts'
import { agencyStage, mayAskIn } from './wish.ts'

export interface SpokenOutage {
  from: string
  to: string
}

export interface RequestLine {
  id: number
  stage: ExtendableStage
  state: ExtensionState
  origin: ExtensionOrigin
  reason: string
  /** Days given back by themselves; 0 for what was asked for. */
  returned: number
  /** The outage that this time makes up for. */
  outage: SpokenOutage | null
  wishedDueAt: string
  dueAt: string | null
  requestedAt: string
  /** Null once there is an answer. */
  promise: SpokenPromise | null
  answer: string | null
}

export interface AgencyRequests {
  now: string
  zone: string
  /** Stages more time may be asked for now. */
  stages: { stage: ExtendableStage; dueAt: string; isPast: boolean }[]
  /** Why there is none. */
  why: Refusal | null
  requests: RequestLine[]
}

interface Moment {
  now: Date
  zone: string
}

const spokenOutage = (outage: Outage | null): SpokenOutage | null =>
  outage === null ? null : { from: outage.from.toISOString(), to: outage.to.toISOString() }

/** The outage but for which this would have come too late. */
export async function outageBehind(
  db: Reader,
  place: { cycleId: number; agencyId: number; stage: ExtendableStage },
  sentAt: Date,
): Promise<SpokenOutage | null> {
  const common = await stageFor(db, place.cycleId, place.stage, null)
  if (common === null || sentAt <= common.dueAt) return null
  const more = await grantedExtensions(db, place.cycleId, place.agencyId)
  return spokenOutage(more.get(place.stage)?.outage ?? null)
}

const requestLine = (row: ExtensionRow, clock: PromiseClock): RequestLine => ({
  id: row.id,
  stage: row.stage,
  state: row.state,
  origin: row.origin,
  reason: row.reason,
  returned: row.returned,
  outage: spokenOutage(row.outage),
  wishedDueAt: row.wishedDueAt.toISOString(),
  dueAt: row.dueAt?.toISOString() ?? null,
  requestedAt: row.requestedAt.toISOString(),
  promise: row.state === 'ASKED' ? spoken(clock('extension', row.requestedAt)) : null,
  answer: row.answer,
})

/** What an agency has asked for and may ask for. Plain JSON. */
export async function agencyRequests(
  db: Reader,
  cycle: CycleRow,
  agencyId: number,
  at: Moment & { sentAt: Date },
): Promise<AgencyRequests> {
  const stages: AgencyRequests['stages'] = []
  const refusals: Refusal[] = []
  for (const stage of EXTENDABLE_STAGES) {
    const place = await agencyStage(db, agencyId, stage, at.sentAt)
    if (place === null) continue
    const open = await mayAskIn(db, place, at.sentAt)
    const { dueAt } = place.window
    if (open.ok) stages.push({ stage, dueAt: dueAt.toISOString(), isPast: dueAt < at.sentAt })
    else refusals.push(open.refusal)
  }
  const clock = await promiseClock(db, cycle, at)
  const requests = (await extensionsOfAgency(db, cycle.id, agencyId)).map((row) => requestLine(row, clock))
  // A request that still waits says more than a stage that is not on.
  const why = refusals.find(({ code }) => code === 'extension-open-already') ?? refusals[0] ?? null
  return { now: at.now.toISOString(), zone: at.zone, stages, why: stages.length > 0 ? null : why, requests }
}

export interface RegisterLine extends RequestLine {
  agencyName: string
  /** One line stands for all agencies that were given the same days back at once. */
  agencies: number
}

/** Every request with its answer, what waits first. */
export async function requestRegister(db: Reader, cycle: CycleRow, at: Moment): Promise<RegisterLine[]> {
  const clock = await promiseClock(db, cycle, at)
  const rows = await extensionsOfCycle(db, cycle.id)
  return together(rows.map((row) => ({ ...requestLine(row, clock), agencyName: row.agencyName, agencies: 1 })))
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
}

/** One request whole. */
export async function requestPage(db: Reader, row: ExtensionRow, cycle: CycleRow, at: Moment): Promise<RequestPage> {
  const window = await stageFor(db, cycle.id, row.stage, row.agencyId)
  return {
    ...requestLine(row, await promiseClock(db, cycle, at)),
    agencyName: row.agencyName,
    requestedBy: row.requestedBy === null ? null : await personName(db, row.requestedBy),
    decidedBy: row.decidedBy === null ? null : await personName(db, row.decidedBy),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    currentDueAt: (window?.dueAt ?? row.wishedDueAt).toISOString(),
  }
}
