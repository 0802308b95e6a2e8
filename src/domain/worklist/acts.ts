import { read } from '../acts/definition.ts'

/** The one list of what waits for a person, with the button to each. */
export const WORKLIST_ACTS = {
  'worklist.show': read({ tells: 'in-hand', permission: 'worklist.read', ids: {} }),
}
