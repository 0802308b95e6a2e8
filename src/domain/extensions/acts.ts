import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, oneOf, optional } from '../acts/ids.ts'
import { EXTENDABLE_STAGES, type ExtendableStage } from './stages.ts'

const request = { extensionId: idOf('extension') }

/** Requirement F6, peers row 4: more time for one agency, asked for and answered. */
export const EXTENSION_ACTS = {
  'extension.ask': change({
    permission: 'extension.ask',
    entity: 'extension',
    ids: { stage: optional(oneOf(EXTENDABLE_STAGES)) },
    details: says<{ stage: ExtendableStage; from: string; wished: string }>(),
  }),
  'extension.preview-ask': read({ tells: 'own', permission: 'extension.ask' }),
  'extension.read-agency': read({ tells: 'own', permission: 'extension.read' }),
  'extension.register': confidentialRead({ permission: 'extension.read', entity: 'cycle', ids: { page: count } }),
  'extension.open': confidentialRead({ permission: 'extension.read', entity: 'extension', ids: request }),
  'extension.preview-grant': read({ tells: 'in-hand', permission: 'extension.decide' }),
  /** By a button: the wished day, in one tap. */
  'extension.grant': change({
    permission: 'extension.decide',
    entity: 'extension',
    ids: request,
    details: says<{ stage: ExtendableStage; from: string; to: string }>(),
  }),
  /** «تاریخ دیگر»: a question whose answer is a grant. */
  'extension.other-day': screen(request),
  'extension.refuse': change({
    permission: 'extension.decide',
    entity: 'extension',
    ids: request,
    details: says<{ stage: ExtendableStage; from: string }>(),
  }),
  /** Peers row 3: by the coordinator, unasked, to one agency or to many. */
  'extension.give-ask': screen(),
  'extension.whom': read({ tells: 'plain', permission: 'extension.decide' }),
  'extension.preview-give': read({ tells: 'plain', permission: 'extension.decide' }),
  'extension.give': change({
    permission: 'extension.decide',
    entity: 'cycle',
    details: says<{ stage: ExtendableStage; to: string; agencies: number; reason: string }>(),
  }),
  /** Peers row 5: what the organization lost of a window is given back with the release. */
  'extension.return-days': change({
    permission: 'preliminary.release',
    entity: 'cycle',
    details: says<{ stage: ExtendableStage; days: number; agencies: number; from: string; to: string }>(),
  }),
  /** In time is in time: what an outage took of a window comes back by itself; the clock does it. */
  'extension.return-outage': change({
    permission: 'cycle.advance',
    whenFrozen: true,
    by: 'anyone',
    entity: 'cycle',
    details: says<{ stage: ExtendableStage; agencies: number; from: string; to: string; dueAt: string }>(),
  }),
}
