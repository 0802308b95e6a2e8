import type { Id } from '#domain/acts/ids.ts'
import { activeAgencies } from '../people/agencies.ts'
import { squash } from 'persian-text'
import type { Reader } from '../transaction.ts'

/** The agency named by its code or a part of its name; null: there is none, or more than one. */
export async function findAgency(db: Reader, agency: string): Promise<{ id: Id<'agency'>; name: string } | null> {
  const agencies = await activeAgencies(db)
  const exact = agencies.filter(({ code, name }) => squash(code) === agency || squash(name) === agency)
  const found = exact.length > 0 ? exact : agencies.filter(({ name }) => squash(name).includes(agency))
  const [only, ...others] = found
  return others.length > 0 ? null : (only ?? null)
}

/** The item of such an agency, and of an indicator named by its code. */
export async function findItem(
  db: Reader,
  cycleId: number,
  agency: string,
  indicator: string,
): Promise<Id<'item'> | null> {
  const only = await findAgency(db, agency)
  if (only === null) return null
  const items = await db.item.findMany({
    where: { cycleId, agencyId: only.id },
    select: { id: true, indicator: { select: { code: true } } },
  })
  return items.find(({ indicator: { code } }) => squash(code) === indicator)?.id ?? null
}
