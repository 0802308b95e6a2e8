import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, mark, optional } from '../acts/ids.ts'

const one = { caseId: idOf('case') }

/** What runs by a definition: cases that are begun, filled in, judged and told of, and rounds of many of them. */
export const PROCEDURE_ACTS = {
  'procedure.install': change({
    permission: 'procedure.install',
    settled: true,
    by: 'anyone',
    entity: 'procedure',
    details: says<{ key: string; version: number }>(),
  }),
  /** What may be begun. */
  'case.menu': read({ tells: 'plain', permission: 'case.use', ids: { page: count } }),
  'case.start': change({
    permission: 'case.use',
    entity: 'case',
    ids: { procedureId: idOf('procedure') },
    details: says<{ procedure: string; version: number }>(),
  }),
  /** The same about an agency that somebody names who sits at none. */
  'case.start-at': change({
    permission: 'case.use',
    entity: 'case',
    ids: { procedureId: idOf('procedure'), agencyId: idOf('agency') },
    details: says<{ procedure: string; version: number }>(),
  }),
  /** What waits for the person, and what they follow. */
  'case.list': read({ tells: 'plain', permission: 'case.use', ids: { page: count } }),
  'case.find': read({ tells: 'plain', permission: 'case.use' }),
  'case.show': confidentialRead({ permission: 'case.use', entity: 'case', ids: one }),
  'case.history': confidentialRead({ permission: 'case.use', entity: 'case', ids: one }),
  'case.files': confidentialRead({ permission: 'case.use', entity: 'case', ids: one }),
  /** The guided talk through its forms; `at`: one question alone. */
  'case.fill': screen({ ...one, at: optional(count) }),
  /** Which answer is to be corrected. */
  'case.correct': read({ tells: 'in-hand', permission: 'case.use', ids: { ...one, page: count } }),
  'case.question': read({ tells: 'in-hand', permission: 'case.use' }),
  'case.answer': change({ permission: 'case.use', entity: 'case', details: says<{ path: string; answers: number }>() }),
  'case.move-on': change({ permission: 'case.use', entity: 'case', details: says<{ path: string }>() }),
  'case.may-attach': read({ tells: 'in-hand', permission: 'case.use' }),
  /** That was the last of them: pressed below the newest file. */
  'case.files-done': screen(one),
  'case.attach-file': change({
    permission: 'case.use',
    entity: 'case',
    details: says<{ path: string; sha256: string }>(),
  }),
  /** The same forms as a workbook: out, kept as it came back, its answers taken. */
  'case.workbook': read({ tells: 'in-hand', permission: 'case.use', ids: one }),
  'case.keep-workbook': change({ permission: 'case.use', entity: 'case', details: says<{ sha256: string }>() }),
  'case.take-workbook': change({
    permission: 'case.use',
    entity: 'case',
    ids: { ...one, workbook: mark },
    details: says<{ sha256: string; answers: number }>(),
  }),
  'case.submit': change({ permission: 'case.use', entity: 'case', details: says<{ step: string; answers: number }>() }),
  'case.claim': change({ permission: 'case.use', entity: 'case', ids: one, details: says<{ step: string }>() }),
  'case.hand-over-ask': screen(one),
  'case.colleagues': read({ tells: 'plain', permission: 'case.use' }),
  'case.hand-over': change({
    permission: 'case.use',
    entity: 'case',
    details: says<{ step: string; personId: number }>(),
  }),
  /** By a button: the outcome's place in its step. A note is asked for where the outcome wants one. */
  'case.decide': screen({ ...one, outcome: count }),
  'case.judge': change({
    permission: 'case.use',
    entity: 'case',
    details: says<{ step: string; outcome: string; isSettled: boolean }>(),
  }),
  'case.name-ask': screen(one),
  'case.respondents': read({ tells: 'plain', permission: 'case.manage' }),
  'case.name': change({ permission: 'case.manage', entity: 'case', details: says<{ personId: number }>() }),
  /** A one-time code for somebody without a seat: it names them for this case and nothing else. */
  'case.invite': change({ permission: 'case.manage', entity: 'case', details: says<{ startCode: number }>() }),
  /** The same by whoever applied, for a colleague who acts with them. */
  'case.share-ask': screen(one),
  'case.share': change({ permission: 'case.use', entity: 'case', details: says<{ startCode: number }>() }),
  'case.withdraw-ask': screen(one),
  /** By whoever applied, while nothing was issued in it. */
  'case.withdraw': change({
    permission: 'case.use',
    entity: 'case',
    details: says<{ step: string; reason: string }>(),
  }),
  /** All that was entered in it and done with it, as a file for whoever applied. */
  'case.take-out': confidentialRead({ permission: 'case.use', entity: 'case', ids: one }),
  'case.erase-ask': screen(one, 'case.erase'),
  'case.erase': change({
    permission: 'case.use',
    stepUp: true,
    entity: 'case',
    details: says<{ answers: number; files: number }>(),
  }),
  /** The same by the clock, where the definition says after how many days. */
  'case.forget': change({
    permission: 'case.lapse',
    by: 'anyone',
    entity: 'case',
    details: says<{ answers: number; files: number }>(),
  }),
  'case.reopen-ask': screen(one),
  'case.reopen': change({
    permission: 'case.manage',
    entity: 'case',
    details: says<{ step: string; reason: string }>(),
  }),
  'case.close-ask': screen(one),
  'case.close': change({
    permission: 'case.manage',
    entity: 'case',
    details: says<{ step: string; reason: string }>(),
  }),
  /** By the clock: the rule for silence. */
  'case.lapse': change({
    permission: 'case.lapse',
    by: 'anyone',
    entity: 'case',
    details: says<{ step: string; to: string }>(),
  }),
  /** By the clock: the stage with which a step ends was planned, or lies elsewhere now. */
  'case.follow-stage': change({
    permission: 'case.lapse',
    by: 'anyone',
    entity: 'case',
    details: says<{ step: string; dueAt: string | null }>(),
  }),
  /** A form that somebody has written as a workbook: asked for, then taken as it was shown. */
  'form.ask': screen(),
  'form.take': screen({ workbook: mark }),
  /** The same for a definition that was sent as a file: it changes what everybody is asked, so that another person has to confirm it. */
  'procedure.take': screen({ workbook: mark }, 'procedure.propose'),
  'procedure.propose': change({
    permission: 'procedure.install',
    settled: true,
    entity: 'procedure',
    details: says<{ key: string; sha256: string }>(),
  }),
  'procedure.proposal': read({
    tells: 'plain',
    permission: 'procedure.confirm',
    ids: { proposalId: idOf('proposal') },
  }),
  'procedure.confirm': change({
    permission: 'procedure.confirm',
    settled: true,
    entity: 'procedure',
    ids: { proposalId: idOf('proposal') },
    details: says<{ key: string; version: number; sha256: string }>(),
  }),
  'procedure.drop': change({
    permission: 'procedure.confirm',
    entity: 'procedure',
    ids: { proposalId: idOf('proposal') },
    details: says<{ key: string; sha256: string }>(),
  }),
  /** What the province wrote itself, and may put away. */
  'procedure.own': read({ tells: 'plain', permission: 'procedure.install', ids: { page: count } }),
  /** A form that the province wrote itself is offered no more. */
  'procedure.retire-ask': screen({ procedureId: idOf('procedure') }, 'procedure.retire'),
  'procedure.retire': change({
    permission: 'procedure.install',
    entity: 'procedure',
    ids: { procedureId: idOf('procedure') },
    details: says<{ key: string; version: number }>(),
  }),
  /** Requirements G4, I5: the visits of the season, what they have found, and a way for one day. */
  'visit.list': read({ tells: 'plain', permission: 'case.oversee', ids: {} }),
  'visit.route': read({ tells: 'plain', permission: 'case.oversee', ids: {} }),
  'round.list': read({ tells: 'plain', permission: 'case.oversee', ids: {} }),
  'round.ask': screen({ procedureId: idOf('procedure') }),
  'round.audience': read({ tells: 'plain', permission: 'case.oversee' }),
  'round.open': change({
    permission: 'round.open',
    by: 'anyone',
    entity: 'round',
    details: says<{ procedure: string; version: number; cases: number }>(),
  }),
  'round.board': read({ tells: 'plain', permission: 'case.oversee', ids: { roundId: idOf('round'), page: count } }),
  /** The board as a picture and a workbook, and all that was answered as a workbook and JSON. */
  'round.grid': read({ tells: 'plain', permission: 'case.oversee', ids: { roundId: idOf('round') } }),
  'round.export': confidentialRead({
    permission: 'case.oversee',
    entity: 'round',
    ids: { roundId: idOf('round') },
  }),
  /** Units of agencies by a sheet; `closed`: open cases that were closed with their units. */
  'unit.import': change({
    permission: 'procedure.install',
    by: 'anyone',
    entity: 'province',
    details: says<{ added: number; changed: number; closed: number }>(),
  }),
  'round.remind': change({
    permission: 'round.open',
    entity: 'round',
    ids: { roundId: idOf('round') },
    details: says<{ told: number }>(),
  }),
}
