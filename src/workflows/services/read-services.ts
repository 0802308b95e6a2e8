import { done } from '#shared/outcome.ts'
import { serviceCard } from '#reads/services/card.ts'
import { NONE, query } from '../act.ts'

/** Requirements A1, A5–A8, H1–H9, for everybody. Null while no cycle says whose the service is. */
export const readServiceCard = query('service.show', {
  input: NONE,
  load: () => ({ about: {} }),
  read: async (db) => done(await serviceCard(db)),
})
