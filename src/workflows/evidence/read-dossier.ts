import { z } from 'zod'
import { squash } from 'persian-text'
import { may } from '#domain/people/may.ts'
import { refuse } from '#shared/outcome.ts'
import { dossierOf } from '#reads/evidence/dossier.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { findItem } from '#storage/decisions/find-item.ts'
import { withheldResults } from '#storage/decisions/decisions.ts'
import { itemById } from '#storage/evidence/items.ts'
import type { Reader } from '#storage/transaction.ts'
import { query } from '../act.ts'

const one = z.union([
  z.object({ itemId: z.number().int() }),
  /** By the codes of agency and indicator. */
  z.object({ agency: z.string(), indicator: z.string() }),
])

async function load(db: Reader, _: unknown, input: z.output<typeof one>) {
  const present = await publishedCycle(db)
  const itemId =
    'itemId' in input
      ? input.itemId
      : present === null
        ? null
        : await findItem(db, present.id, squash(input.agency), squash(input.indicator))
  const item = itemId === null ? null : await itemById(db, itemId)
  const cycle = item === null ? null : await cycleById(db, item.cycleId)
  if (item === null || cycle === null) return refuse('not-found')
  const released = !(await withheldResults(db, cycle.id)).has(item.agencyId)
  return { about: { agencyId: item.agencyId, cycleState: cycle.state, released }, item, cycle }
}

/**
 * An item whole, with every file and its hash: for the agency itself, the coordinator and the auditor. What was decided is in it for
 * whoever is shown scores at this time. Refusal: not-found.
 */
export const readDossier = query('evidence.dossier', {
  input: one,
  load,
  async read(db, act, _, { about, item, cycle }) {
    const showsScore = may(act.actor, 'scores.read', about).ok
    return act.tell(await dossierOf(db, item, cycle, showsScore), { id: item.id, agencyId: item.agencyId })
  },
})
