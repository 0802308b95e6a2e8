import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, mark, oneOf, optional } from '../acts/ids.ts'
import { type Ground, GROUNDS } from './ground.ts'

const ofItem = { itemId: idOf('item') }
const hearing = { objectionId: idOf('objection') }

/** Requirements C8, C9, D5, E11, F4: an agency objects to a score, and another evaluator hears it. */
export const OBJECTION_ACTS = {
  'objection.board': read({ tells: 'own', permission: 'objection.read', ids: { page: count } }),
  'objection.open': read({ tells: 'own', permission: 'objection.read', ids: ofItem }),
  'objection.files': read({ tells: 'own', permission: 'objection.read', ids: ofItem }),
  /** The grounds, and what each of them asks for. */
  'objection.choose-ground': screen(ofItem),
  /** Begins it, or gives a draft another ground. */
  'objection.start': change({
    permission: 'objection.file',
    entity: 'item',
    ids: { ...ofItem, ground: optional(oneOf(GROUNDS)) },
    details: says<{ objectionId: number; ground: Ground }>(),
  }),
  'objection.set-text': change({
    permission: 'objection.file',
    entity: 'item',
    ids: ofItem,
    details: says<{ length: number }>(),
  }),
  /** Whether a file may be taken, before it is fetched. */
  'objection.may-attach': read({ tells: 'own', permission: 'objection.file' }),
  'objection.attach-file': change({
    permission: 'objection.file',
    entity: 'item',
    details: says<{ attachmentId: number; sha256: string }>(),
  }),
  'objection.ask-remove': screen(ofItem),
  'objection.remove-file': change({
    permission: 'objection.file',
    entity: 'item',
    ids: { ...ofItem, attachmentId: idOf('attachment') },
    details: says<{ attachmentId: number; sha256: string }>(),
  }),
  /** All that will be filed, before it is. */
  'objection.summary': screen(ofItem),
  'objection.file': change({
    permission: 'objection.file',
    entity: 'item',
    judged: true,
    ids: { ...ofItem, seen: mark },
    details: says<{ objectionId: number; receipt: string; content: string }>(),
  }),
  'objection.ask-withdraw': screen(ofItem),
  'objection.withdraw': change({
    permission: 'objection.withdraw',
    entity: 'item',
    judged: true,
    ids: ofItem,
    details: says<{ objectionId: number }>(),
  }),

  /** What agencies have taken back, to the coordinator: somebody who telephones may have done so by mistake (peers row 53). */
  'objection.withdrawn': confidentialRead({ permission: 'objection.reopen', entity: 'cycle', ids: { page: count } }),
  'objection.reopen': change({
    permission: 'objection.reopen',
    entity: 'item',
    ids: hearing,
    details: says<{ objectionId: number; reason: string; times: number }>(),
  }),

  'objection.queue': read({ tells: 'in-hand', permission: 'objection.decide', ids: { page: count } }),
  'objection.claim': change({
    permission: 'objection.decide',
    entity: 'item',
    opens: true,
    ids: hearing,
    details: says<{ objectionId: number }>(),
  }),
  'objection.release': change({
    permission: 'objection.decide',
    entity: 'item',
    ids: hearing,
    details: says<{ objectionId: number }>(),
  }),
  /** Both sides of one objection, with the text and the first evaluator's note. */
  'objection.hearing': confidentialRead({
    permission: 'objection.decide',
    entity: 'item',
    details: says<{ objectionId: number }>(),
  }),
  'objection.hearing-files': confidentialRead({
    permission: 'objection.decide',
    entity: 'item',
    ids: hearing,
    details: says<{ objectionId: number }>(),
  }),
  'objection.decide': change({
    permission: 'objection.decide',
    entity: 'item',
    judged: true,
    ids: hearing,
    details: says<{ objectionId: number; before: number | null; after: number }>(),
  }),
  'objection.pending': confidentialRead({ permission: 'objection.read', entity: 'cycle', ids: { page: count } }),
}
