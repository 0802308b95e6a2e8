import type { JalaliDay } from '#domain/calendar/jalali.ts'
import {
  EXTENDABLE_STAGES,
  type ExtendableStage,
  type ExtensionOrigin,
  type ExtensionState,
} from '#domain/extensions/stages.ts'
import { may } from '#domain/people/may.ts'
import { done, type Outcome, type Refusal, refuse } from '#shared/outcome.ts'
import { countAskedExtensions, type ExtensionRow, extensionsOfAgency } from '#storage/extensions.ts'
import { promiseClock } from '#storage/promises.ts'
import { publishedCycle } from '#storage/timetables.ts'
import type { By, Tools } from '../command.ts'
import { type PromiseClock, spoken, type SpokenPromise } from '../promise.ts'
import { judgeWish, ownStage } from './wish.ts'

export interface RequestLine {
  id: number
  stage: ExtendableStage
  state: ExtensionState
  origin: ExtensionOrigin
  reason: string
  /** Days given back by themselves; 0 for what was asked for. */
  returned: number
  wishedDueAt: string
  dueAt: string | null
  requestedAt: string
  /** Null once there is an answer. */
  promise: SpokenPromise | null
  answer: string | null
}
export interface OwnExtensions {
  now: string
  zone: string
  /** Stages more time may be asked for now. */
  stages: { stage: ExtendableStage; dueAt: string; isPast: boolean }[]
  /** Why there is none. */
  why: Refusal | null
  requests: RequestLine[]
}

export const requestLine = (row: ExtensionRow, clock: PromiseClock): RequestLine => ({
  id: row.id,
  stage: row.stage,
  state: row.state,
  origin: row.origin,
  reason: row.reason,
  returned: row.returned,
  wishedDueAt: row.wishedDueAt.toISOString(),
  dueAt: row.dueAt?.toISOString() ?? null,
  requestedAt: row.requestedAt.toISOString(),
  promise: row.state === 'ASKED' ? spoken(clock('extension', row.requestedAt)) : null,
  answer: row.answer,
})

/** What an agency has asked for and may ask for; plain JSON. Refusals: those of `may`, no-cycle. */
export async function readOwn(tools: Tools, by: By): Promise<Outcome<OwnExtensions>> {
  const { db, zone } = tools
  const cycle = await publishedCycle(db)
  const agencyId = by.actor.kind === 'person' ? by.actor.agencyId : null
  const allowed = may(by.actor, 'extension.read', { agencyId, cycleState: cycle?.state ?? null })
  if (!allowed.ok) return allowed
  if (cycle === null || agencyId === null) return refuse('no-cycle')
  const stages: OwnExtensions['stages'] = []
  const refusals: Refusal[] = []
  for (const stage of EXTENDABLE_STAGES) {
    const own = await ownStage(db, by, stage)
    if (!own.ok) refusals.push(own.refusal)
    else {
      const { dueAt } = own.value.window
      stages.push({ stage, dueAt: dueAt.toISOString(), isPast: dueAt < by.sentAt })
    }
  }
  const clock = await promiseClock(db, cycle, { now: tools.clock.now(), zone })
  const requests = (await extensionsOfAgency(db, cycle.id, agencyId)).map((row) => requestLine(row, clock))
  // A request that still waits says more than a stage that is not on.
  const why = refusals.find(({ code }) => code === 'extension-open-already') ?? refusals[0] ?? null
  return done({ now: tools.clock.now().toISOString(), zone, stages, why: stages.length > 0 ? null : why, requests })
}

export interface WishPreview {
  from: string
  to: string
  answerBy: string
}

/** What a wished day would mean, before it is sent. Plain JSON. Refusals: those of `judgeWish`. */
export async function previewWish(
  tools: Tools,
  by: By,
  wish: { stage: ExtendableStage; day: JalaliDay },
): Promise<Outcome<WishPreview>> {
  const judged = await judgeWish(tools.db, by, wish, { now: tools.clock.now(), zone: tools.zone })
  if (!judged.ok) return judged
  const { window, wishedDueAt, answerBy: promised } = judged.value
  return done({ from: window.dueAt.toISOString(), to: wishedDueAt.toISOString(), answerBy: promised.toISOString() })
}

/** What the home screen says: the agency's own request that waits, or how many wait for the coordinator. */
export type ExtensionsHome = { kind: 'agency'; promise: SpokenPromise } | { kind: 'coordinator'; waiting: number }

export async function readExtensionsHome(tools: Tools, by: By): Promise<ExtensionsHome | null> {
  if (by.actor.kind !== 'person') return null
  const { role, agencyId } = by.actor
  const cycle = role === null ? null : await publishedCycle(tools.db)
  if (cycle === null) return null
  if (role === 'coordinator') {
    const waiting = await countAskedExtensions(tools.db, cycle.id)
    return waiting > 0 ? { kind: 'coordinator', waiting } : null
  }
  if (agencyId === null || !may(by.actor, 'extension.ask', { agencyId, cycleState: cycle.state }).ok) return null
  const open = (await extensionsOfAgency(tools.db, cycle.id, agencyId)).find((row) => row.state === 'ASKED')
  if (open === undefined) return null
  const clock = await promiseClock(tools.db, cycle, { now: tools.clock.now(), zone: tools.zone })
  return { kind: 'agency', promise: spoken(clock('extension', open.requestedAt)) }
}
