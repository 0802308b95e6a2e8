import { change, confidentialRead, says, screen } from '../acts/definition.ts'
import { idOf, oneOf } from '../acts/ids.ts'
import { SESSION_ANSWERS, VOTE_CHOICES } from './session.ts'

const ofSession = { sessionId: idOf('session') }
const ofPoint = { pointId: idOf('point') }
const details = says<{ session: number }>()
const point = says<{ session: number; point: number }>()
const prepared = { permission: 'agenda.prepare', entity: 'cycle' } as const

/** Requirements B9, C11, E17, peers row 56: a session of the council, from its agenda to its minutes. */
export const COUNCIL_ACTS = {
  'session.list': confidentialRead({ permission: 'agenda.read', entity: 'cycle', ids: {} }),
  'session.show': confidentialRead({ permission: 'agenda.read', entity: 'cycle', ids: ofSession, details }),
  'session.begin': change({ ...prepared, ids: {}, details }),
  'session.point-ask': screen(ofSession),
  'session.add-point': change({ ...prepared, details: point }),
  'session.drop-point': change({ ...prepared, ids: ofPoint, details: point }),
  'session.point': confidentialRead({ permission: 'agenda.read', entity: 'cycle', ids: ofPoint, details: point }),
  'session.add-paper': change({ ...prepared, details: says<{ session: number; point: number; sha256: string }>() }),
  'session.papers': confidentialRead({ permission: 'agenda.read', entity: 'cycle', ids: ofPoint, details: point }),
  /** When and where: the first time, or another one with the reason. */
  'session.call-ask': screen(ofSession),
  'session.call': change({ ...prepared, details: says<{ session: number; at: string; contentHash: string | null }>() }),
  'session.call-off-ask': screen(ofSession),
  'session.call-off': change({ ...prepared, details }),
  'session.answer': change({
    permission: 'agenda.vote',
    entity: 'cycle',
    ids: { ...ofSession, answer: oneOf(SESSION_ANSWERS) },
    details: says<{ session: number; answer: string }>(),
  }),
  'session.calendar': screen(ofSession),
  'session.members': screen(ofSession),
  'session.mark': change({
    ...prepared,
    ids: { ...ofSession, personId: idOf('person') },
    details: says<{ session: number; personId: number; present: boolean }>(),
  }),
  'session.remark-ask': screen(ofPoint),
  'session.remark': change({ permission: 'agenda.vote', entity: 'cycle', details: point }),
  'session.open-vote': change({ ...prepared, ids: ofPoint, details: point }),
  /** How somebody voted is in the log of an open vote alone. */
  'session.vote': change({
    permission: 'agenda.vote',
    settled: true,
    entity: 'cycle',
    ids: { ...ofPoint, choice: oneOf(VOTE_CHOICES) },
    details: says<{ session: number; point: number; choice: string | null }>(),
  }),
  'session.close-vote': change({
    ...prepared,
    ids: ofPoint,
    details: says<{ session: number; point: number; outcome: string; contentHash: string | null }>(),
  }),
  'session.close-ask': screen(ofSession),
  'session.close': change({ ...prepared, details: says<{ session: number; number: string }>() }),
  'session.minutes': confidentialRead({ permission: 'agenda.read', entity: 'cycle', ids: ofSession, details }),
}
