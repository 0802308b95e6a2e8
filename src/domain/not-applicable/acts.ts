import { change, confidentialRead, read, says } from '../acts/definition.ts'
import { count, idOf } from '../acts/ids.ts'

const item = { itemId: idOf('item') }
const request = { requestId: idOf('not-applicable') }
const details = says<{ requestId: number }>()

/** Requirements E13, F3, peers row 24: an indicator that has no matter in an agency. */
export const NOT_APPLICABLE_ACTS = {
  'not-applicable.ask': change({ permission: 'not-applicable.ask', entity: 'item', judged: true, ids: item, details }),
  'not-applicable.own': read({ tells: 'own', permission: 'not-applicable.ask' }),
  'not-applicable.answer': change({
    permission: 'not-applicable.ask',
    entity: 'item',
    judged: true,
    ids: request,
    details,
  }),
  'not-applicable.appeal': change({
    permission: 'not-applicable.appeal',
    entity: 'item',
    judged: true,
    ids: request,
    details,
  }),
  'not-applicable.withdraw': change({
    permission: 'not-applicable.appeal',
    entity: 'item',
    judged: true,
    ids: request,
    details,
  }),
  'not-applicable.register': confidentialRead({
    permission: 'not-applicable.read',
    entity: 'cycle',
    ids: { page: count },
  }),
  /** One request whole, with what was decided before on the same indicator. */
  'not-applicable.open': confidentialRead({ permission: 'not-applicable.read', entity: 'item', ids: request, details }),
  'not-applicable.files': confidentialRead({
    permission: 'not-applicable.read',
    entity: 'item',
    ids: request,
    details,
  }),
  'not-applicable.count': read({ tells: 'plain', permission: 'not-applicable.read' }),
  'not-applicable.grant': change({
    permission: 'not-applicable.decide',
    entity: 'item',
    judged: true,
    ids: request,
    details,
  }),
  'not-applicable.refuse': change({
    permission: 'not-applicable.decide',
    entity: 'item',
    judged: true,
    ids: request,
    details,
  }),
  'not-applicable.ask-back': change({
    permission: 'not-applicable.decide',
    entity: 'item',
    judged: true,
    ids: request,
    details,
  }),
  /** Whom one decision for the whole group would touch. */
  'not-applicable.preview-group': read({ tells: 'plain', permission: 'not-applicable.decide-group', ids: request }),
  'not-applicable.grant-group': change({
    permission: 'not-applicable.decide-group',
    entity: 'cycle',
    ids: { ...request, touched: count },
    details: says<{ requestId: number; items: number }>(),
  }),
  'message.may-attach': read({ tells: 'plain', permission: 'message.attach' }),
  'message.attach-file': change({
    permission: 'message.attach',
    entity: 'message',
    details: says<{ attachmentId: number; sha256: string }>(),
  }),
}
