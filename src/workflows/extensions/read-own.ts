import type { JalaliDay } from '#domain/calendar/jalali.ts'
import { answerBy } from '#domain/extensions/new-end.ts'
import { EXTENDABLE_STAGES, type ExtendableStage, type ExtensionState } from '#domain/extensions/stages.ts'
import { may } from '#domain/people/may.ts'
import { done, type Outcome, type Refusal, refuse } from '#shared/outcome.ts'
import { countAskedExtensions, type ExtensionRow, extensionsOfAgency } from '#storage/extensions.ts'
import { publishedCycle } from '#storage/timetables.ts'
import type { By, Tools } from '../command.ts'
import { countOf, judgeWish, ownStage } from './wish.ts'

export interface RequestLine {
  id: number
  stage: ExtendableStage
  state: ExtensionState
  reason: string
  wishedDueAt: string
  dueAt: string | null
  requestedAt: string
  /** Promised answer; null once there is one. */
  answerBy: string | null
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

export const requestLine = (row: ExtensionRow, count: Parameters<typeof answerBy>[1]): RequestLine => ({
  id: row.id,
  stage: row.stage,
  state: row.state,
  reason: row.reason,
  wishedDueAt: row.wishedDueAt.toISOString(),
  dueAt: row.dueAt?.toISOString() ?? null,
  requestedAt: row.requestedAt.toISOString(),
  answerBy: row.state === 'ASKED' ? answerBy(row.requestedAt, count).toISOString() : null,
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
  const count = await countOf(db, cycle, zone)
  const requests = (await extensionsOfAgency(db, cycle.id, agencyId)).map((row) => requestLine(row, count))
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
export type ExtensionsHome = { kind: 'agency'; answerBy: string } | { kind: 'coordinator'; waiting: number }

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
  const promised = answerBy(open.requestedAt, await countOf(tools.db, cycle, tools.zone))
  return { kind: 'agency', answerBy: promised.toISOString() }
}
