import type { Id } from '#domain/acts/ids.ts'
import { activeAgencies } from '../people/agencies.ts'
import { squash } from 'persian-text'
import type { Reader } from '../transaction.ts'

/** The item of an agency named by its code or a part of its name, of which there is only one, and of an indicator named by its code. */
export async function findItem(
  db: Reader,
  cycleId: number,
  agency: string,
  indicator: string,
): Promise<Id<'item'> | null> {
  const agencies = await activeAgencies(db)
  const exact = agencies.filter(({ code, name }) => squash(code) === agency || squash(name) === agency)
  const found = exact.length > 0 ? exact : agencies.filter(({ name }) => squash(name).includes(agency))
  const [only, ...others] = found
  if (only === undefined || others.length > 0) return null
  const items = await db.item.findMany({
    where: { cycleId, agencyId: only.id },
    select: { id: true, indicator: { select: { code: true } } },
  })
  return items.find(({ indicator: { code } }) => squash(code) === indicator)?.id ?? null
}
