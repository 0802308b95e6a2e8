import type { Action } from '#domain/people/actions.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CircularRow, circularById } from '#storage/circulars.ts'
import type { Reader } from '#storage/transaction.ts'
import type { Caller } from '../command.ts'

/** Who may `action` and the person he is. Refusals: not-your-role {needs}. */
export function officer(by: Caller, action: Action) {
  const allowed = may(by.actor, action)
  if (!allowed.ok) return allowed
  return by.actor.kind === 'person' ? done(by.actor) : refuse('not-your-role', { needs: 'coordinator' as const })
}

/** Loads a circular once for judging and acting on that very row. Refusals: not-your-role {needs}, not-found. */
export async function ownCircular(db: Reader, by: Caller, action: Action, id: number) {
  const person = officer(by, action)
  if (!person.ok) return person
  const circular = await circularById(db, id)
  return circular === null
    ? refuse('not-found')
    : done<{ circular: CircularRow; person: PersonActor }>({ circular, person: person.value })
}
