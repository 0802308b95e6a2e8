import { change, read, says } from '../acts/definition.ts'
import { count, mark } from '../acts/ids.ts'

const seen = { seen: mark }

/** Requirement E4, peers row 27: the self-assessment report and the signature of the agency's head. */
export const SIGN_OFF_ACTS = {
  'sign-off.show': read({ tells: 'own', permission: 'sign-off.read', ids: {} }),
  'sign-off.report': read({ tells: 'own', permission: 'sign-off.read', ids: {} }),
  'sign-off.hand': change({
    permission: 'sign-off.hand',
    entity: 'agency',
    ids: {},
    details: says<{ signOffId: number; versions: number }>(),
  }),
  'sign-off.return': change({
    permission: 'sign-off.sign',
    entity: 'agency',
    ids: {},
    details: says<{ signOffId: number }>(),
  }),
  /** Of exactly what was shown. */
  'sign-off.sign': change({
    permission: 'sign-off.sign',
    stepUp: true,
    entity: 'agency',
    ids: seen,
    details: says<{ signOffId: number; versions: number; receipt: string; content: string }>(),
  }),
  /** Who has signed, by agency; counts and states alone. */
  'sign-off.register': read({ tells: 'plain', permission: 'sign-off.register', ids: { page: count } }),
}
