import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf } from '../acts/ids.ts'

const entry = { entryId: idOf('entry') }
const one = { caseId: idOf('case') }
const procedure = { procedureId: idOf('procedure') }

/** What is issued at the end of a case and stays in a register; and how somebody whom nobody knows begins one. */
export const REGISTER_ACTS = {
  'case.issue': change({
    permission: 'case.use',
    entity: 'case',
    ids: one,
    details: says<{ step: string; number: string }>(),
  }),
  'document.show': confidentialRead({ permission: 'case.use', entity: 'case', ids: entry }),
  /** All that was issued in a case, a page each. */
  'document.all': confidentialRead({ permission: 'case.use', entity: 'case', ids: one }),
  /** Which registers and which columns is said by their definitions. */
  'register.list': read({ tells: 'public', permission: 'register.read', by: 'anyone', ids: {} }),
  /** With an entry where its reader sees more than the public does: a telephone number, a reason. */
  'register.open': confidentialRead({
    permission: 'register.read',
    entity: 'procedure',
    by: 'anyone',
    ids: { ...procedure, register: count, page: count },
    details: says<{ entries: string }>(),
  }),
  'register.find': confidentialRead({
    permission: 'register.read',
    entity: 'people',
    by: 'anyone',
    details: says<{ entries: string }>(),
  }),
  /** A whole register as a workbook, for its readers (requirements K10, N5). */
  'register.export': confidentialRead({
    permission: 'register.read',
    entity: 'procedure',
    ids: { ...procedure, register: count },
    details: says<{ register: string; entries: number }>(),
  }),
  /** All answers of a case, for whoever carries them over into an official system (requirement N4). */
  'case.transfer': confidentialRead({ permission: 'case.use', entity: 'case', ids: one }),
  'register.entry': confidentialRead({ permission: 'register.read', entity: 'case', by: 'anyone', ids: entry }),
  /** By a button: the standing's place in its list. */
  'standing.ask': screen({ ...entry, standing: count }),
  'standing.change': change({
    permission: 'case.manage',
    entity: 'case',
    details: says<{ number: string; standing: string; reason: string }>(),
  }),
  /** What anybody may begin, and what they agree to with it. */
  'apply.menu': read({ tells: 'public', permission: 'case.apply', by: 'anyone', ids: {} }),
  'apply.terms': read({ tells: 'public', permission: 'case.apply', by: 'anyone', ids: procedure }),
  'apply.begin': change({
    permission: 'case.apply',
    by: 'anyone',
    entity: 'case',
    ids: procedure,
    details: says<{ procedure: string; version: number; isNewcomer: boolean }>(),
  }),
}
