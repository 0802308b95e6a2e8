import { type ReminderFault, reminderFaults } from '../reminders/rules.ts'
import { APPROVAL_STEPS, STAGE_KEYS, type StageKey } from '../vocabulary.ts'
import { anchorOf, type ProfileStage, type ProvinceProfile, WAITING_KINDS } from './profile.ts'

export type ProfileFaultCode =
  | 'stage-unknown'
  | 'stage-twice'
  | 'stage-missing'
  | 'duration-reversed'
  | 'anchor-unknown'
  | 'anchor-in-a-circle'
  | 'start-not-one'
  | 'hours-need-a-host'
  | 'approvals-out-of-order'
  | 'approvals-missing'
  | 'council-stage-contradicts-approvals'
  | 'day-end-unreadable'
  | 'percent-out-of-range'
  | 'inquiry-twice'
  | 'promise-without-time'
  | 'quorum-even'
  | 'window-without-time'
  | ReminderFault

/** `at` is the stage, step or inquiry the fault lies in. */
export interface ProfileFault {
  code: ProfileFaultCode
  at: string
}

/** Without these the cycle of requirements 1.4 cannot run; all others a province may switch off. */
export const NEEDED_STAGES = [
  'circular',
  'self-assessment',
  'review',
  'finalisation',
] as const satisfies readonly StageKey[]

/** Contradictions inside a profile of the right shape; an empty list means that a cycle can be run by it. */
export const checkProfile = (profile: ProvinceProfile): ProfileFault[] => [
  ...stageFaults(profile.stages),
  ...approvalFaults(profile),
  ...otherFaults(profile),
  ...reminderFaults(profile.reminders ?? []),
]

const fault = (code: ProfileFaultCode, at: string): ProfileFault => ({ code, at })

const stageFaults = (stages: readonly ProfileStage[]): ProfileFault[] => {
  const byKey = new Map(stages.map((stage) => [stage.key, stage]))
  const faults = NEEDED_STAGES.filter((key) => byKey.get(key)?.enabled !== true).map((key) =>
    fault('stage-missing', key),
  )
  if (stages.filter((stage) => stage.anchor === 'start').length !== 1) faults.push(fault('start-not-one', 'stages'))
  for (const [index, stage] of stages.entries()) {
    if (!STAGE_KEYS.includes(stage.key)) faults.push(fault('stage-unknown', stage.key))
    if (stages.findIndex((other) => other.key === stage.key) < index) faults.push(fault('stage-twice', stage.key))
    if (stage.minimum < 0 || stage.minimum > stage.maximum) faults.push(fault('duration-reversed', stage.key))
    const anchor = anchorOf(stage.anchor)
    if (anchor && !byKey.has(anchor.key)) faults.push(fault('anchor-unknown', stage.key))
    if (circles(stage, byKey)) faults.push(fault('anchor-in-a-circle', stage.key))
    if (stage.unit === 'hours' && anchor?.how !== 'within') faults.push(fault('hours-need-a-host', stage.key))
  }
  return faults
}

const circles = (stage: ProfileStage, byKey: ReadonlyMap<StageKey, ProfileStage>): boolean => {
  const seen = new Set<StageKey>()
  let current: ProfileStage | undefined = stage
  while (current) {
    if (seen.has(current.key)) return true
    seen.add(current.key)
    const anchor = anchorOf(current.anchor)
    current = anchor ? byKey.get(anchor.key) : undefined
  }
  return false
}

/** Requirements 1.3 row 1: system manager, deputy, council, in this order; only the council is a choice. */
const approvalFaults = ({ approvals, stages }: ProvinceProfile): ProfileFault[] => {
  const faults: ProfileFault[] = []
  const inOrder = APPROVAL_STEPS.filter((step) => approvals.includes(step))
  if (inOrder.length !== approvals.length || inOrder.some((step, index) => step !== approvals[index]))
    faults.push(fault('approvals-out-of-order', approvals.join(',')))
  for (const step of ['FINALISATION', 'DEPUTY'] as const)
    if (!approvals.includes(step)) faults.push(fault('approvals-missing', step))
  const councilStage = stages.some((stage) => stage.key === 'council' && stage.enabled)
  if (councilStage !== approvals.includes('COUNCIL'))
    faults.push(fault('council-stage-contradicts-approvals', 'council'))
  return faults
}

const otherFaults = (profile: ProvinceProfile): ProfileFault[] => {
  const faults: ProfileFault[] = []
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(profile.dayEndsAt)) faults.push(fault('day-end-unreadable', profile.dayEndsAt))
  if (profile.participationPercent < 0 || profile.participationPercent > 100)
    faults.push(fault('percent-out-of-range', String(profile.participationPercent)))
  for (const [index, inquiry] of profile.inquiries.entries())
    if (profile.inquiries.findIndex((other) => other.code === inquiry.code) < index)
      faults.push(fault('inquiry-twice', inquiry.code))
  const { window, quorum } = profile.secondInstance
  if (profile.committee && quorum % 2 === 0) faults.push(fault('quorum-even', String(quorum)))
  if (profile.committee && !(window.days > 0)) faults.push(fault('window-without-time', 'secondInstance'))
  for (const kind of WAITING_KINDS)
    if (!(profile.promises[kind].days > 0)) faults.push(fault('promise-without-time', kind))
  return faults
}
