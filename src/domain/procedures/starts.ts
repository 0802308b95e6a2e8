import type { PersonActor } from '../people/actor.ts'
import type { ProcedureDefinition } from './definition.ts'

/** Whether a person on their seat enters a request that came to the desk another way (requirement K5). */
export const isDesk = ({ starts }: Pick<ProcedureDefinition, 'starts'>, { role }: Pick<PersonActor, 'role'>): boolean =>
  starts.by === 'applicant' && role !== null && starts.desk.includes(role)

/** Whether a person on their seat may begin a case of this procedure by themselves. */
export function mayStart(definition: Pick<ProcedureDefinition, 'starts'>, person: PersonActor): boolean {
  const { starts } = definition
  if (starts.by === 'officer') return person.role !== null && starts.roles.includes(person.role)
  if (starts.by === 'applicant') return isDesk(definition, person)
  return (
    starts.by === 'agency' &&
    person.agencyId !== null &&
    (person.role === 'focal-point' || person.role === 'agency-head')
  )
}
