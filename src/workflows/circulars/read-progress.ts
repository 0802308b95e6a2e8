import { z } from 'zod'
import { done, refuse } from '#shared/outcome.ts'
import { progressOf, proofOf, recipientsOf, silentProof } from '#reads/circulars/recipients.ts'
import { query } from '../act.ts'
import { loadSent, ONE } from './load-circular.ts'

/** How far a sending has got, in numbers. Refusal, as for all below: wrong-circular-state {state} while it has not gone out. */
export const readProgress = query('circular.progress', {
  input: ONE,
  load: loadSent,
  read: async (db, _act, _input, { circular }) => done(await progressOf(db, circular)),
})

/** Who has got it and who has seen it, per agency and by name (peers rows 64, 65). */
export const readAgencies = query('circular.agencies', {
  input: ONE,
  load: loadSent,
  read: async (db, act, _, { circular }) => act.tell(await recipientsOf(db, circular), { id: circular.id }),
})

/** The same, for the page of those who have not acknowledged. */
export const readSilent = query('circular.silent', {
  input: ONE,
  load: loadSent,
  read: async (db, act, _, { circular }) => act.tell(await recipientsOf(db, circular), { id: circular.id }),
})

/** One agency: its people with what became of the notice and of «رؤیت شد». Refusal: not-found. */
export const readAgencyProof = query('circular.agency', {
  input: ONE.extend({ agencyId: z.number().int() }),
  load: loadSent,
  async read(db, act, { agencyId }, { circular }) {
    const { agencies } = await recipientsOf(db, circular)
    const [agency] = await proofOf(
      db,
      circular.id,
      agencies.filter(({ id }) => id === agencyId),
    )
    return agency === undefined ? refuse('not-found') : act.tell({ circular, agency }, { id: circular.id, agencyId })
  },
})

/** What the letter to the silent says; the entry is written because the letter leaves the house. Refusal: nobody-silent. */
export const readLetter = query('circular.letter', {
  input: ONE,
  load: loadSent,
  async read(db, act, _, { circular }) {
    const proof = await silentProof(db, circular)
    if (proof === null) return refuse('nobody-silent')
    return act.tell(proof, { id: circular.id, details: { silent: proof.silent.length } })
  },
})
