import { z } from 'zod'
import { reviewsAt } from '#domain/review/reach.ts'
import { reviewsOf } from '#reads/procedures/reviewing.ts'
import { startsAt } from '#reads/procedures/starts.ts'
import { refuse } from '#shared/outcome.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import { agencyById } from '#storage/people/agencies.ts'
import { openCasesBy } from '#storage/procedures/cases.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { command } from '../act.ts'
import { beginCase } from './start-case.ts'

/** Begins a case about an agency, or shows the one that is open. An evaluator begins it where they judge. Refusal: not-found. */
export const startAt = command('case.start-at', {
  input: z.object({ procedureId: z.number().int(), agencyId: z.number().int() }),
  async load(db, act, { procedureId, agencyId }) {
    const procedure = await procedureById(db, procedureId)
    const agency = await agencyById(db, agencyId)
    if (procedure === null || agency === null) return null
    const offered = (await startsAt(db, act.person)).some((one) => one.procedureId === procedureId)
    return { about: { party: offered, agencyId }, procedure, agency }
  },
  async run(tx, act, { procedureId, agencyId }, { procedure, agency }) {
    const cycleId = (await organizationCycle(tx))?.id ?? null
    const { personId, role } = act.person
    if (role === 'evaluator' && !reviewsAt(await reviewsOf(tx, personId, cycleId), agencyId)) return refuse('not-found')
    const open = (await openCasesBy(tx, [procedureId])).find((row) => row.agencyId === agencyId)
    if (open !== undefined) return act.unchanged({ id: open.id, code: open.code })
    const begun = await beginCase(tx, act, procedure, { name: agency.name, cycleId, agencyId }, personId)
    const { key, version } = procedure
    return act.record(begun, { id: begun.id, agencyId, details: { procedure: key, version } })
  },
})
