import { change, says } from '../acts/definition.ts'

/** Reliability S17, S18: the log itself. */
export const AUDIT_ACTS = {
  /** Another key seals the log from this entry on. `items`: so many had no hash of their judged content in it before. */
  'audit.key': change({
    permission: 'audit.keep',
    by: 'anyone',
    entity: 'audit',
    whenFrozen: true,
    details: says<{ why: string; key: string; items: number }>(),
  }),
  /** The hash of an item's judged content, where it is older than the hashes. */
  'audit.item': change({ permission: 'audit.keep', by: 'anyone', entity: 'item', judged: true, whenFrozen: true }),
  /** Where the log ended on this day has been told to those who keep it. */
  'audit.head': change({
    permission: 'audit.keep',
    by: 'anyone',
    entity: 'audit',
    whenFrozen: true,
    details: says<{ day: string; count: number; told: number }>(),
  }),
}
