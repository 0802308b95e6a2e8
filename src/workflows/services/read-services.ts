import { z } from 'zod'
import { done, refuse } from '#shared/outcome.ts'
import { serviceCard } from '#reads/services/card.ts'
import { cardsOf, formsOfService, procedureCard } from '#reads/services/procedure-card.ts'
import { NONE, query } from '../act.ts'

const EVERYBODY = { about: {} }
const input = z.object({ procedureId: z.number().int() })

/** Requirements A1, A5–A8, H1–H9, for everybody: the evaluation (null while no cycle says whose it is), and the other services. */
export const readServiceCard = query('service.show', {
  input: NONE,
  load: () => EVERYBODY,
  read: async (db) => done({ card: await serviceCard(db), others: await cardsOf(db) }),
})

/** Requirements A5–A8 of one of the other services. Refusal: not-found. */
export const readProcedureCard = query('service.card', {
  input,
  load: () => EVERYBODY,
  async read(db, { actor }, { procedureId }) {
    const card = await procedureCard(db, actor, procedureId)
    return card === null ? refuse('not-found') : done(card)
  },
})

/** Refusal: not-found. */
export const readServiceForms = query('service.forms', {
  input,
  load: () => EVERYBODY,
  async read(db, _act, { procedureId }) {
    const forms = await formsOfService(db, procedureId)
    return forms === null ? refuse('not-found') : done(forms)
  },
})
