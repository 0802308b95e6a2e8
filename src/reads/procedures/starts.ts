import type { PersonActor } from '#domain/people/actor.ts'
import { mayStartAt } from '#domain/procedures/starts.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import { currentProcedures } from '#storage/procedures/procedures.ts'
import type { Reader } from '#storage/transaction.ts'

/** What a person may begin about an agency: as the profile of the province names it in a stage, where it names any. Plain JSON. */
export async function startsAt(db: Reader, person: Pick<PersonActor, 'role'>) {
  const named = Object.values((await organizationCycle(db))?.profile.procedures ?? {}).flat()
  return (await currentProcedures(db))
    .filter(({ key, definition }) => mayStartAt(definition, person) && (named.length === 0 || named.includes(key)))
    .map(({ id, definition }) => ({ procedureId: id, title: definition.title }))
}
