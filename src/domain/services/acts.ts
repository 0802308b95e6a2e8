import { change, read, says, screen } from '../acts/definition.ts'
import { count, idOf } from '../acts/ids.ts'

/** Requirements A1, A5–A8, H1–H9: what the service is, for everybody. */
export const SERVICE_ACTS = {
  'service.show': read({ tells: 'public', permission: 'services.read', by: 'anyone', ids: {} }),
  /** A service that runs by a procedure, and the forms it asks for. */
  'service.card': read({
    tells: 'public',
    permission: 'services.read',
    by: 'anyone',
    ids: { procedureId: idOf('procedure') },
  }),
  'service.forms': read({
    tells: 'public',
    permission: 'services.read',
    by: 'anyone',
    ids: { procedureId: idOf('procedure') },
  }),
  'service.faq': read({ tells: 'public', permission: 'faq.read', by: 'anyone', ids: {} }),
  /** Reliability S18: from now on nobody changes anything, and nothing goes out; by the operator's command line. */
  'service.freeze': change({
    permission: 'service.freeze',
    by: 'anyone',
    entity: 'service',
    whenFrozen: true,
    details: says<{ reason: string; told: number }>(),
  }),
  'service.thaw': change({
    permission: 'service.freeze',
    by: 'anyone',
    entity: 'service',
    whenFrozen: true,
    details: says<{ frozenAt: string; told: number }>(),
  }),
  'clock.show': read({ tells: 'plain', permission: 'clock.confirm', by: 'anyone', ids: {} }),
  /** The computer's clock is right although it has jumped. `aheadMinutes`: of the time that the product goes on with. */
  'clock.confirm': change({
    permission: 'clock.confirm',
    by: 'anyone',
    entity: 'service',
    whenFrozen: true,
    ids: { aheadMinutes: count },
    details: says<{ claimedAt: string; knownAt: string }>(),
  }),
  'outbox.show': read({ tells: 'plain', permission: 'outbox.release', by: 'anyone', ids: {} }),
  'outbox.ask-drop': screen({}, 'outbox.drop'),
  /** Reliability R23: what becomes of the messages that wait after a restore. */
  'outbox.send': change({
    permission: 'outbox.release',
    by: 'anyone',
    entity: 'service',
    ids: {},
    details: says<{ backupAt: string; count: number }>(),
  }),
  'outbox.drop': change({
    permission: 'outbox.release',
    by: 'anyone',
    entity: 'service',
    ids: {},
    stepUp: true,
    details: says<{ backupAt: string; count: number }>(),
  }),
}
