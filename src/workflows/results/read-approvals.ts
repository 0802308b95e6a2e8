import { nextApproval } from '#domain/approvals/chain.ts'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { may } from '#domain/people/may.ts'
import { CYCLE_STATES, type ApprovalStep, type CycleState, type Role } from '#domain/vocabulary.ts'
import { done, type Refusal, refuse } from '#shared/outcome.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import type { CycleRow } from '#storage/cycles.ts'
import { filedObjections } from '#storage/objections.ts'
import { type ApprovalRow, approvalsOf } from '#storage/results.ts'
import { publishedCycle } from '#storage/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import type { Caller, Tools } from '../command.ts'
import { fingerprint, tableNow } from './table-now.ts'

export interface ApprovalLine {
  step: ApprovalStep
  role: Role | null
  at: string | null
  number: string | null
  heldOn: string | null
  fingerprint: string | null
}
export interface ApprovalsPage {
  cycleId: number
  version: number
  year: number
  state: CycleState
  /** In the profile's order; `at` is null where one is still missing. */
  steps: ApprovalLine[]
  /** Null before the tables are finalised. */
  fingerprint: string | null
  /** The content is no longer what was approved. */
  changed: boolean
  totals: { agencies: number; participated: number }
  /** What waits for this very person. */
  mine: ApprovalStep | 'RELEASE' | null
  /** Why his step may not be done yet. */
  obstacle: Refusal | null
  /** To the coordinator: objections that are not decided. */
  pending: { agencyName: string; code: string; title: string }[]
  now: string
}

const READERS: readonly Role[] = ['coordinator', 'deputy', 'organization-head', 'council-secretary', 'council-member']

/** What waits for whom on the way to the final result (requirements B6 to B9). Refusals: not-your-role, not-now, not-found. */
export async function readApprovals(tools: Tools, by: Caller) {
  const { db } = tools
  const cycle = await publishedCycle(db)
  const role = by.actor.kind === 'person' ? by.actor.role : null
  if (role === null || !READERS.includes(role)) return refuse('not-your-role', { needs: 'deputy' })
  if (cycle === null) return refuse('no-cycle')
  if (role !== 'coordinator') {
    const allowed = may(by.actor, 'ranking.read', { cycleState: cycle.state })
    if (!allowed.ok) return allowed
  }
  const given = await approvalsOf(db, cycle.id)
  const { rows, contentHash } = await tableNow(db, cycle)
  const isFinalised = rows.length > 0
  const changed = given.some((approval) => approval.contentHash !== contentHash)
  const now = tools.clock.now()
  const mine = stepOf(cycle, role, given, changed)
  return done<ApprovalsPage>({
    cycleId: cycle.id,
    version: cycle.version,
    year: cycle.year,
    state: cycle.state,
    steps: cycle.profile.approvals.map((step) => lineOf(step, given)),
    fingerprint: isFinalised ? fingerprint(contentHash) : null,
    changed,
    totals: { agencies: rows.length, participated: rows.filter((row) => row.participated).length },
    mine,
    obstacle: await obstacleOf(db, cycle, by, given, mine, now),
    pending:
      mine === 'FINALISATION'
        ? (await filedObjections(db, cycle.id)).map(({ item }) => ({
            agencyName: item.agency.name,
            code: item.indicator.code,
            title: item.indicator.title,
          }))
        : [],
    now: now.toISOString(),
  })
}

const lineOf = (step: ApprovalStep, given: readonly ApprovalRow[]): ApprovalLine => {
  const approval = given.find((candidate) => candidate.step === step)
  return {
    step,
    role: approval?.role ?? null,
    at: approval?.at.toISOString() ?? null,
    number: approval?.number ?? null,
    heldOn: approval?.heldOn?.toISOString() ?? null,
    fingerprint: approval === undefined ? null : fingerprint(approval.contentHash),
  }
}

const OWNERS: Readonly<Record<ApprovalStep | 'RELEASE', readonly Role[]>> = {
  FINALISATION: ['coordinator'],
  DEPUTY: ['deputy'],
  COUNCIL: ['council-secretary', 'organization-head'],
  RELEASE: ['coordinator', 'deputy'],
}

const isBefore = (state: CycleState, other: CycleState): boolean =>
  CYCLE_STATES.indexOf(state) < CYCLE_STATES.indexOf(other)

function stepOf(
  cycle: CycleRow,
  role: Role,
  given: readonly ApprovalRow[],
  changed: boolean,
): ApprovalStep | 'RELEASE' | null {
  if (isBefore(cycle.state, 'REVIEW') || !isBefore(cycle.state, 'RELEASED')) return null
  // A table that has changed since has to be finalised again before anybody else approves it.
  const due =
    changed && given.length === 1 ? 'FINALISATION' : (nextApproval(cycle.profile.approvals, given) ?? 'RELEASE')
  return OWNERS[due].includes(role) ? due : null
}

async function obstacleOf(
  db: Reader,
  cycle: CycleRow,
  by: Caller,
  given: readonly ApprovalRow[],
  mine: ApprovalsPage['mine'],
  now: Date,
): Promise<Refusal | null> {
  const personId = by.actor.kind === 'person' ? by.actor.personId : null
  if (mine === null) return null
  if (mine === 'RELEASE' || (mine === 'FINALISATION' && cycle.state !== 'FINALISATION')) {
    const to = mine === 'RELEASE' ? 'RELEASED' : 'FINALISATION'
    const open = mayAdvance(cycle.state, to, await cycleFacts(db, cycle), now)
    return open.ok ? null : open.refusal
  }
  if (mine === 'FINALISATION') return null
  const own = given.find((approval) => approval.personId === personId)
  return own === undefined ? null : { code: 'same-approver', step: own.step }
}

/** Whether a step waits for this person, for the home screen; never more than that. */
export async function readApprovalsHome(tools: Tools, by: Caller): Promise<{ mine: ApprovalStep | 'RELEASE' } | null> {
  const role = by.actor.kind === 'person' ? by.actor.role : null
  const cycle = role === null || !READERS.includes(role) ? null : await publishedCycle(tools.db)
  if (role === null || cycle === null || isBefore(cycle.state, 'OBJECTION_REVIEW')) return null
  const mine = stepOf(cycle, role, await approvalsOf(tools.db, cycle.id), false)
  return mine === null ? null : { mine }
}
