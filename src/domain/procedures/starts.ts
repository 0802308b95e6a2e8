import type { PersonActor } from '../people/actor.ts'
import type { ProcedureDefinition } from './definition.ts'

/** Whether a person on their seat enters a request that came to the desk another way (requirement K5). */
export const isDesk = ({ starts }: Pick<ProcedureDefinition, 'starts'>, { role }: Pick<PersonActor, 'role'>): boolean =>
  starts.by === 'applicant' && role !== null && starts.desk.includes(role)

/** About an agency, by an officer: it is begun where that agency is. */
export const isAtAgency = ({ starts }: Pick<ProcedureDefinition, 'starts'>): boolean =>
  starts.by === 'officer' && starts.subject === 'agency'

/** Whether a person on their seat may begin such a case. */
export const mayStartAt = (
  definition: Pick<ProcedureDefinition, 'starts'>,
  { role }: Pick<PersonActor, 'role'>,
): boolean => isAtAgency(definition) && role !== null && definition.starts.roles.includes(role)

/** Whether a person on their seat may begin a case of this procedure by themselves. */
export function mayStart(definition: Pick<ProcedureDefinition, 'starts'>, person: PersonActor): boolean {
  const { starts } = definition
  if (starts.by === 'officer')
    return person.role !== null && starts.roles.includes(person.role) && !isAtAgency(definition)
  if (starts.by === 'applicant') return isDesk(definition, person)
  return (
    starts.by === 'agency' &&
    person.agencyId !== null &&
    (person.role === 'focal-point' || person.role === 'agency-head')
  )
}
