import { z } from 'zod'
import { done, refuse } from '#shared/outcome.ts'
import { bindAccount } from '#storage/people/accounts.ts'
import { personName } from '#storage/people/people.ts'
import { addPerson } from '#storage/people/seats.ts'
import { countApplied } from '#storage/procedures/cases.ts'
import { currentProcedures, procedureById, versionsOfProcedure } from '#storage/procedures/procedures.ts'
import { command, NONE, query } from '../act.ts'
import { beginCase } from './start-case.ts'

/** So many open cases of one kind has a person, and begins so many a day; all newcomers together begin so many an hour (reliability S19). */
const OPEN = 3
const A_DAY = 5
const NEWCOMERS_AN_HOUR = 60

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const EVERYBODY = { about: {} }
const input = z.object({ procedureId: z.number().int() })

/** What the public may begin. Plain JSON. */
export const readPublicMenu = query('apply.menu', {
  input: NONE,
  load: () => EVERYBODY,
  async read(db) {
    const open = (await currentProcedures(db)).filter(({ definition }) => definition.starts.by === 'applicant')
    return done({ procedures: open.map(({ id, definition: { title } }) => ({ id, title })) })
  },
})

/** What it is and what is agreed to. Plain JSON. */
export const readTerms = query('apply.terms', {
  input,
  async load(db, _, { procedureId }) {
    const procedure = await procedureById(db, procedureId)
    return procedure?.definition.starts.by === 'applicant' ? { ...EVERYBODY, procedure } : null
  },
  read: (_db, _act, _input, { procedure: { id, definition } }) =>
    Promise.resolve(
      done({
        id,
        title: definition.title,
        about: definition.about ?? null,
        terms: definition.starts.terms ?? null,
        fees: Object.values(definition.fees),
      }),
    ),
})

/**
 * Whoever agrees begins a case; somebody unknown becomes a person by it, without a seat, and says in its first form who they are.
 * Refusals: applies-open {limit}, applies-today {limit}, applies-many.
 */
export const applyFor = command('apply.begin', {
  input: input.extend({ displayName: z.string(), username: z.string().nullable() }),
  async load(db, { accountId }, { procedureId }) {
    const procedure = await procedureById(db, procedureId)
    return procedure?.definition.starts.by === 'applicant' && accountId !== null
      ? { ...EVERYBODY, procedure, accountId }
      : null
  },
  async run(tx, act, { displayName, username }, { procedure, accountId }) {
    const { now, actor } = act
    const known = actor.kind === 'person' ? actor.personId : null
    if (known === null) {
      const since = new Date(now.getTime() - HOUR_MS)
      if ((await countApplied(tx, { startedAt: { gte: since }, agencyId: null })) >= NEWCOMERS_AN_HOUR)
        return refuse('applies-many')
    } else {
      const procedureIds = await versionsOfProcedure(tx, procedure.id)
      const own = { applicantId: known, procedureId: { in: procedureIds } }
      if ((await countApplied(tx, { ...own, endedAt: null })) >= OPEN) return refuse('applies-open', { limit: OPEN })
      const today = { gte: new Date(now.getTime() - DAY_MS) }
      if ((await countApplied(tx, { ...own, startedAt: today })) >= A_DAY)
        return refuse('applies-today', { limit: A_DAY })
    }
    const personId = known ?? (await addPerson(tx, { name: displayName, at: now }))
    if (known === null)
      await bindAccount(tx, accountId, { personId, at: now, boundBy: null, displayName, username, isVouched: false })
    const name = (await personName(tx, personId)) ?? displayName
    const { key, version } = procedure
    const begun = await beginCase(tx, act, procedure, { name, applicantId: personId }, personId)
    return act.record(
      { caseId: begun.id, personId, isNewcomer: known === null },
      { id: begun.id, details: { procedure: key, version, isNewcomer: known === null } },
    )
  },
})
