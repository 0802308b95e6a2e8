import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { idOf, oneOf } from '../acts/ids.ts'
import { GUEST_ANSWERS } from './cases.ts'

const one = { meetingId: idOf('meeting') }
const ofCase = { caseId: idOf('case') }
const details = says<{ meeting: number }>()

/** Meetings of cases, and the tasks that are set in them or in a form. */
export const MEETING_ACTS = {
  /** When and where: the first time, or another one with the reason. */
  'meeting.plan-ask': screen(ofCase),
  'meeting.plan': change({
    permission: 'case.use',
    entity: 'case',
    details: says<{ meeting: number; moved: boolean }>(),
  }),
  'meeting.call-off-ask': screen(one),
  'meeting.call-off': change({ permission: 'case.use', entity: 'case', details }),
  'meeting.invite-ask': screen(one),
  'meeting.people': read({ tells: 'plain', permission: 'case.use' }),
  'meeting.invite': change({
    permission: 'case.use',
    entity: 'case',
    details: says<{ meeting: number; personId: number }>(),
  }),
  /** What the person is invited to, and what they owe. */
  'meeting.list': read({ tells: 'plain', permission: 'case.use', ids: {} }),
  'meeting.show': confidentialRead({ permission: 'case.use', entity: 'case', ids: one }),
  'meeting.answer': change({
    permission: 'case.use',
    entity: 'case',
    ids: { ...one, answer: oneOf(GUEST_ANSWERS) },
    details: says<{ meeting: number; answer: string }>(),
  }),
  'meeting.deputy-ask': screen(one),
  /** Whoever has the turn keeps the list; a guest writes the code that was said on the spot. */
  'meeting.guests': screen(one),
  'meeting.mark': change({
    permission: 'case.use',
    entity: 'case',
    ids: { ...one, personId: idOf('person') },
    details: says<{ meeting: number; personId: number; present: boolean }>(),
  }),
  /** The same list as a workbook: out, and back. */
  'meeting.book': confidentialRead({ permission: 'case.use', entity: 'case', ids: one }),
  'meeting.take-book': change({
    permission: 'case.use',
    entity: 'case',
    details: says<{ meeting: number; present: number; absent: number; sha256: string }>(),
  }),
  'meeting.attend-ask': screen(one),
  'meeting.attend': change({ permission: 'case.use', entity: 'case', details }),
  'meeting.calendar': screen(one),
  'meeting.minutes': confidentialRead({ permission: 'case.use', entity: 'case', ids: one }),
  'meeting.confirm': change({ permission: 'case.use', entity: 'case', ids: one, details }),
  'meeting.object-ask': screen(one),
  'meeting.object': change({ permission: 'case.use', entity: 'case', details }),
  'task.ask': screen(ofCase),
  'task.set': change({ permission: 'case.use', entity: 'case', details: says<{ task: number; owner: number }>() }),
  'task.done-ask': screen({ taskId: idOf('task') }),
  'task.show': read({ tells: 'own', permission: 'case.use' }),
  'task.done': change({ permission: 'case.use', entity: 'case', details: says<{ task: number }>() }),
}
