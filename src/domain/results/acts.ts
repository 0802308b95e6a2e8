import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, mark, oneOf, optional } from '../acts/ids.ts'
import { ANALYSIS_PARTS } from './analysis.ts'
import { ANNOUNCED_WHERE } from './letter.ts'
import { APPROVAL_STEPS, type CycleState, RANKING_GROUPS } from '../vocabulary.ts'

const ofCycle = { cycleId: idOf('cycle') }
/** `seen`: fingerprint of the table that was shown; `shownAt`: when, in seconds (reliability S15). */
const confirmation = { seen: mark, shownAt: count }

/** Requirements B6–B9, C10–C12, D6, D8, D9, E14, E17, E18, F7: final results, their approval, release and export. */
export const RESULT_ACTS = {
  'result.approvals': confidentialRead({ permission: 'approvals.read', entity: 'cycle', ids: {} }),
  /** The second look before a step that cannot be taken back. */
  'result.ask': screen({ step: oneOf([...APPROVAL_STEPS, 'RELEASE']) }),
  /** A question or an answer of those who approve, about the tables or one proposal; its words are asked for. */
  'approval.ask': screen({ ...ofCycle, decisionId: optional(idOf('decision')) }),
  'approval.remark': change({
    permission: 'approval.remark',
    entity: 'cycle',
    details: says<{ remarkId: number }>(),
  }),
  'tables.finalise': change({
    permission: 'tables.finalise',
    settled: true,
    stepUp: true,
    entity: 'cycle',
    ids: { ...ofCycle, version: count, shownAt: count },
    details: says<{ contentHash: string; agencies: number; lapsed: number }>(),
  }),
  /** A reason is asked for. */
  'tables.ask-return': screen(ofCycle),
  'tables.return': change({
    permission: 'tables.return',
    entity: 'cycle',
    details: says<{ from: CycleState; reason: string }>(),
  }),
  'result.approve': change({
    permission: 'result.approve.deputy',
    settled: true,
    stepUp: true,
    entity: 'cycle',
    ids: { ...ofCycle, ...confirmation },
    details: says<{ contentHash: string }>(),
  }),
  'result.release': change({
    permission: 'result.release',
    settled: true,
    stepUp: true,
    entity: 'cycle',
    ids: { ...ofCycle, version: count, ...confirmation },
    details: says<{ contentHash: string; told: number }>(),
  }),

  /** Every table that was approved to its end, with what the next changed. */
  'result.versions': confidentialRead({ permission: 'approvals.read', entity: 'cycle', ids: ofCycle }),
  'result.version': confidentialRead({
    permission: 'approvals.read',
    entity: 'cycle',
    ids: { ...ofCycle, number: count },
    details: says<{ contentHash: string }>(),
  }),

  'council.open': read({ tells: 'plain', permission: 'council.record', ids: ofCycle }),
  'council.set-facts': change({
    permission: 'council.record',
    entity: 'cycle',
    ids: ofCycle,
    details: says<{ number: string | null; heldOn: string | null }>(),
  }),
  'council.add-minutes': change({
    permission: 'council.record',
    entity: 'cycle',
    details: says<{ attachmentId: number; sha256: string }>(),
  }),
  'council.clear-minutes': change({ permission: 'council.record', entity: 'cycle', ids: ofCycle }),
  'council.ask': screen(ofCycle),
  'council.record': change({
    permission: 'council.record',
    settled: true,
    stepUp: true,
    entity: 'cycle',
    ids: { ...ofCycle, ...confirmation },
    details: says<{ contentHash: string; number: string; heldOn: string; minutes: string }>(),
  }),

  /** Not named: the latest results that the person may see. */
  /** Requirements C12, J2: the rows in the order in which they are typed into the national system. */
  'transmission.sheet': confidentialRead({
    permission: 'result.export',
    entity: 'cycle',
    ids: { ...ofCycle, page: count },
  }),
  'transmission.row': screen({ ...ofCycle, agencyId: idOf('agency') }),
  /** With the figures that were before whoever typed them. */
  'transmission.enter': change({
    permission: 'transmission.enter',
    entity: 'cycle',
    ids: { ...ofCycle, agencyId: idOf('agency'), general: count, specific: count },
    details: says<{ general: number; specific: number; differed: string }>(),
  }),
  'transmission.leave': change({
    permission: 'transmission.enter',
    entity: 'cycle',
    ids: { ...ofCycle, agencyId: idOf('agency') },
  }),
  'transmission.differ': change({
    permission: 'transmission.enter',
    entity: 'cycle',
    ids: { ...ofCycle, agencyId: idOf('agency') },
    details: says<{ shows: string }>(),
  }),
  'transmission.receipt': change({
    permission: 'transmission.enter',
    entity: 'cycle',
    ids: ofCycle,
    details: says<{ number: string }>(),
  }),

  'ranking.groups': screen({ cycleId: optional(idOf('cycle')) }),
  'ranking.group': screen({ ...ofCycle, group: oneOf(RANKING_GROUPS), page: count }),
  'ranking.agency': screen({ ...ofCycle, agencyId: idOf('agency') }),
  /** Peers rows 58, 59: the year in pictures. */
  'ranking.graphs': screen(ofCycle),
  /** By those who approve, as long as it is not everybody's. */
  'ranking.read': confidentialRead({ permission: 'ranking.read', entity: 'cycle' }),
  'ranking.public': read({ tells: 'public', permission: 'results.public', by: 'anyone' }),

  /** Requirement I7: the analysis of a year, written by the coordinator and published as an announcement. */
  'analysis.open': confidentialRead({ permission: 'analysis.write', entity: 'cycle', ids: ofCycle }),
  /** Not named: all parts that are still empty. */
  'analysis.write': change({
    permission: 'analysis.write',
    entity: 'cycle',
    ids: { ...ofCycle, part: optional(oneOf(ANALYSIS_PARTS)) },
    details: says<{ part: string; length: number }>(),
  }),
  'analysis.preview': confidentialRead({ permission: 'analysis.write', entity: 'cycle', ids: ofCycle }),
  'analysis.issue': change({
    permission: 'analysis.issue',
    entity: 'cycle',
    ids: ofCycle,
    details: says<{ number: string; receipt: string }>(),
  }),

  'result.show': read({ tells: 'own', permission: 'result.announce', ids: { page: count } }),
  'result.card': screen(),
  /** Peers row 59: one’s own years beside each other. */
  'result.years': read({ tells: 'own', permission: 'result.announce', ids: {} }),
  /** Requirement E15. */
  'result.letter': change({
    permission: 'result.announce',
    entity: 'cycle',
    ids: {},
    details: says<{ number: string; receipt: string }>(),
  }),
  'result.ask-announce': screen(ofCycle),
  'result.announce': change({
    permission: 'result.announce',
    entity: 'cycle',
    ids: { ...ofCycle, where: oneOf(ANNOUNCED_WHERE) },
    details: says<{ where: string }>(),
  }),

  'result.export': confidentialRead({
    permission: 'result.export',
    entity: 'cycle',
    by: 'anyone',
    ids: {},
    details: says<{ contentHash: string; things: number }>(),
  }),
  /** The same with a list of all evidence, for whoever keeps it for years. */
  'result.bundle': confidentialRead({
    permission: 'result.export',
    entity: 'cycle',
    by: 'anyone',
    details: says<{ contentHash: string; things: number }>(),
  }),
  /** The signature of the province under the hashes of what was taken out. */
  'result.sign': confidentialRead({
    permission: 'result.export',
    entity: 'cycle',
    by: 'anyone',
    details: says<{ contentHash: string }>(),
  }),
  'audit.export': confidentialRead({ permission: 'audit.read', entity: 'audit', by: 'anyone' }),
}
