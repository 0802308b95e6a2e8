import type { Id, Mark } from '#domain/acts/ids.ts'
import { nextApproval } from '#domain/approvals/chain.ts'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { fingerprint } from '#domain/results/result-table.ts'
import { type ApprovalStep, CYCLE_STATES, type CycleState, type Role } from '#domain/vocabulary.ts'
import type { Refusal } from '#shared/outcome.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { objectionsIn } from '#storage/objections/objections.ts'
import { type ApprovalRow, approvalsOf } from '#storage/results/results.ts'
import { type ApprovalRemark, remarksOf } from '#storage/results/remarks.ts'
import { versionsOf } from '#storage/results/versions.ts'
import type { Reader } from '#storage/transaction.ts'
import { cycleFacts } from '../cycle/cycle-facts.ts'
import { type Shifts, shiftsOf } from '../cycle/reach.ts'
import { amendmentsNow } from '../decisions/amendment.ts'
import { tableNow } from './table-now.ts'

export type ResultStep = ApprovalStep | 'RELEASE'

export interface ApprovalLine {
  step: ApprovalStep
  role: Role | null
  at: string | null
  number: string | null
  heldOn: string | null
  fingerprint: string | null
}
export interface ApprovalsPage {
  cycleId: Id<'cycle'>
  version: number
  year: number
  state: CycleState
  /** In the profile's order; `at` is null where one is still missing. */
  steps: ApprovalLine[]
  /** Null before the tables are finalised. */
  fingerprint: Mark | null
  /** The content is no longer what was approved. */
  changed: boolean
  totals: { agencies: number; participated: number }
  /** What waits for this very person. */
  mine: ResultStep | null
  /** Why their step may not be done yet. */
  obstacle: Refusal | null
  /** To the coordinator: objections that are not decided. */
  pending: { agencyName: string; code: string; title: string }[]
  /** Corrections of a released table that are to be signed, with the step that is due. */
  amendments: { id: Id<'decision'>; due: ApprovalStep | null }[]
  /** What those who approve have asked and answered. */
  remarks: ApprovalRemark[]
  /** Tables that were approved to their end. */
  versions: number
  /** Dates that this person's step moves. */
  shifts: Shifts
  now: string
}

interface Approver {
  personId: number
  role: Role | null
}

/** What waits for whom on the way to the final result (requirements B6 to B9). */
export async function approvalsPage(
  db: Reader,
  cycle: CycleRow,
  person: Approver,
  at: { now: Date; zone: string },
): Promise<ApprovalsPage> {
  const { now } = at
  const given = await approvalsOf(db, cycle.id)
  const { rows, contentHash } = await tableNow(db, cycle)
  const changed = given.some((approval) => approval.contentHash !== contentHash)
  const mine = stepOf(cycle, person.role, given, changed)
  return {
    cycleId: cycle.id,
    version: cycle.version,
    year: cycle.year,
    state: cycle.state,
    steps: cycle.profile.approvals.map((step) => lineOf(step, given)),
    fingerprint: rows.length > 0 ? fingerprint(contentHash) : null,
    changed,
    totals: { agencies: rows.length, participated: rows.filter((row) => row.participated).length },
    mine,
    obstacle: await obstacleOf(db, cycle, person.personId, given, mine, now),
    pending:
      mine === 'FINALISATION'
        ? (await objectionsIn(db, cycle.id, 'FILED')).map(({ item }) => ({
            agencyName: item.agency.name,
            code: item.indicator.code,
            title: item.indicator.title,
          }))
        : [],
    amendments: await amendmentsNow(db, cycle),
    remarks: await remarksOf(db, cycle.id, null),
    versions: (await versionsOf(db, cycle.id)).length,
    shifts: await shiftsOf(db, cycle, stateAfter(cycle, mine), at),
    now: now.toISOString(),
  }
}

/** Where the cycle goes with this step. */
const stateAfter = ({ state, profile: { approvals } }: CycleRow, mine: ResultStep | null): CycleState => {
  if (mine === 'FINALISATION') return 'FINALISATION'
  if (mine === 'RELEASE') return 'RELEASED'
  const last = mine !== null && approvals.at(-1) === mine
  return mine === null ? state : last ? 'TRANSMISSION' : 'COUNCIL'
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

/** Whose step it is. */
export const STEP_ROLES: Readonly<Record<ResultStep, readonly Role[]>> = {
  FINALISATION: ['coordinator'],
  DEPUTY: ['deputy'],
  COUNCIL: ['council-secretary', 'organization-head'],
  RELEASE: ['coordinator', 'deputy'],
}

export const isBefore = (state: CycleState, other: CycleState): boolean =>
  CYCLE_STATES.indexOf(state) < CYCLE_STATES.indexOf(other)

/** The step that waits for this role; null when none does. */
export function stepOf(
  cycle: CycleRow,
  role: Role | null,
  given: readonly ApprovalRow[],
  changed: boolean,
): ResultStep | null {
  if (role === null || isBefore(cycle.state, 'REVIEW') || !isBefore(cycle.state, 'RELEASED')) return null
  // A table that has changed since has to be finalised again before anybody else approves it.
  const due =
    changed && given.length === 1 ? 'FINALISATION' : (nextApproval(cycle.profile.approvals, given) ?? 'RELEASE')
  return STEP_ROLES[due].includes(role) ? due : null
}

async function obstacleOf(
  db: Reader,
  cycle: CycleRow,
  personId: number,
  given: readonly ApprovalRow[],
  mine: ResultStep | null,
  now: Date,
): Promise<Refusal | null> {
  if (mine === null) return null
  if (mine === 'RELEASE' || (mine === 'FINALISATION' && cycle.state !== 'FINALISATION')) {
    const to = mine === 'RELEASE' ? 'RELEASED' : 'FINALISATION'
    const open = mayAdvance(cycle.state, to, await cycleFacts(db, cycle), now)
    return open.ok ? null : open.refusal
  }
  if (mine === 'FINALISATION') return null
  const earlier = given.find((approval) => approval.personId === personId)
  return earlier === undefined ? null : { code: 'same-approver', step: earlier.step }
}

export interface CouncilPage {
  cycleId: Id<'cycle'>
  /** The correction of a released table that it is about; null: the table of the year. */
  amendment: Id<'decision'> | null
  year: number
  number: string | null
  heldOn: string | null
  minutes: { name: string; sizeBytes: number }[]
  /** For the dialogue that asks for the day. */
  now: string
  zone: string
}
