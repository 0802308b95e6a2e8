import { z } from 'zod'
import { isOfOne, isSide, stepOf } from '#domain/procedures/flow.ts'
import type { OwedStep } from '#domain/procedures/definition.ts'
import { evaluatorsOf } from '#reads/procedures/reviewing.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import { addAct, changeCase } from '#storage/procedures/cases.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, type PersonContext, query } from '../act.ts'
import { tellTurn } from './enter-step.ts'
import { caseInput, type LoadedCase, loadCase, ownStep } from './load-case.ts'

/** Whoever has the step in hand hands it over; so does the coordinator, also where a colleague who is away has it. */
function step(loaded: LoadedCase, act: PersonContext): Outcome<OwedStep> {
  const { row, procedure } = loaded
  const found = stepOf(procedure.definition, row.step)
  if (row.endedAt !== null || !isOfOne(found)) return refuse('case-ended')
  return act.person.role === 'coordinator' ? done(found) : ownStep(loaded)
}

/** Everybody on the role of the step but who has it in hand. */
async function colleagues(db: Reader, { by }: OwedStep, row: LoadedCase['row']): Promise<Map<number, string>> {
  const seats = isSide(by) ? [] : await seatsHeld(db, [by])
  const able = by === 'evaluator' ? await evaluatorsOf(db, row) : null
  const others = seats.filter(({ personId: id }) => id !== row.claimedBy && able?.includes(id) !== false)
  return new Map(others.map(({ personId, name }) => [personId, name]))
}

/** To whom it may be handed over. Plain JSON. Refusals: those of `ownStep`. */
export const readColleagues = query('case.colleagues', {
  input: caseInput,
  load: loadCase,
  async read(db, act, _, loaded) {
    const found = step(loaded, act)
    if (!found.ok) return found
    const people = await colleagues(db, found.value, loaded.row)
    return done({ name: loaded.row.name, people: [...people].map(([personId, name]) => ({ personId, name })) })
  },
})

/** Gives a case into a colleague’s hand, who is told. Refusals: those of `ownStep`, not-found, case-changed. */
export const handOverCase = command('case.hand-over', {
  input: caseInput.extend({ personId: z.number().int() }),
  load: loadCase,
  async run(tx, act, { caseId, personId }, loaded) {
    const found = step(loaded, act)
    if (!found.ok) return found
    const { row } = loaded
    const name = (await colleagues(tx, found.value, row)).get(personId)
    if (name === undefined) return refuse('not-found')
    if (!(await changeCase(tx, row, { claimedBy: personId }))) return refuse('case-changed')
    const { key } = found.value
    await addAct(tx, { caseId, step: key, kind: 'hand-over', note: name, personId: act.person.personId, at: act.now })
    if (personId !== act.person.personId) await tellTurn(tx, act.now, { ...row, version: row.version + 1 }, [personId])
    return act.record({ name }, { id: caseId, agencyId: row.agencyId, details: { step: key, personId } })
  },
})
