import { windowAt } from '#domain/cycle/window.ts'
import { signedContent, standingOf } from '#domain/sign-off/sign-off.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CycleRow, type StageRow, stageFor } from '#storage/cycle/cycles.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { itemsOfAgency } from '#storage/evidence/agency-items.ts'
import { type AgencyRow, agencyById } from '#storage/people/agencies.ts'
import { newestSignOff, type SignOffRow, standingVersions, type StandingVersion } from '#storage/sign-off/sign-offs.ts'
import type { Reader } from '#storage/transaction.ts'
import type { PersonContext } from '../act.ts'

export interface SignOffPlace {
  agency: AgencyRow
  cycle: CycleRow
  window: StageRow
  newest: SignOffRow | null
}

/** The report of the caller's agency. Refusals: no-cycle, sign-off-unknown (this province has none). */
export async function loadSignOff(db: Reader, { person: { agencyId } }: PersonContext) {
  const agency = agencyId === null ? null : await agencyById(db, agencyId)
  if (agency === null) return null
  const cycle = await publishedCycle(db)
  const window = cycle === null ? null : await stageFor(db, cycle.id, 'self-assessment', agency.id)
  if (cycle === null || window === null) return refuse('no-cycle')
  if (cycle.profile.signOff.unsigned === 'off') return refuse('sign-off-unknown')
  const place: SignOffPlace = { agency, cycle, window, newest: await newestSignOff(db, cycle.id, agency.id) }
  return { about: { agencyId: agency.id, cycleState: cycle.state }, place }
}

/**
 * While evidence is taken: until the end of the agency's window, or of an answer to a deficiency note that runs longer. Refusals:
 * not-open-yet {opensAt}, deadline-passed {dueAt}.
 */
export async function mayWorkOn(db: Reader, { agency, cycle, window }: SignOffPlace, sentAt: Date) {
  const items = await itemsOfAgency(db, cycle.id, agency.id)
  const dueAt = items.reduce(
    (latest, { deficiencyDueAt: own }) => (own !== null && own > latest ? own : latest),
    window.dueAt,
  )
  const at = windowAt({ ...window, dueAt }, sentAt, window.graceMinutes)
  if (at === 'before') return refuse('not-open-yet', { opensAt: window.opensAt.toISOString() })
  return at === 'after' ? refuse('deadline-passed', { dueAt: dueAt.toISOString() }) : done(undefined)
}

/** What a signature would stand under now. */
export async function standingNow(db: Reader, { agency, cycle, newest }: SignOffPlace, declaration: string) {
  const versions: StandingVersion[] = await standingVersions(db, cycle.id, agency.id)
  return { versions, standing: standingOf(newest), content: signedContent(declaration, versions) }
}
