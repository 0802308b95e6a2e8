import type { RankingGroup } from '#domain/vocabulary.ts'
import type { Reader } from './transaction.ts'

export interface AgencyRow {
  id: number
  code: string
  name: string
  group: RankingGroup
}

const AGENCY = { id: true, code: true, name: true, group: true } as const
const typed = (row: { id: number; code: string; name: string; group: string }): AgencyRow => ({
  ...row,
  group: row.group as RankingGroup,
})

export async function agencyByCode(db: Reader, code: string): Promise<AgencyRow | null> {
  const row = await db.agency.findUnique({ where: { code }, select: AGENCY })
  return row === null ? null : typed(row)
}

export async function agencyById(db: Reader, id: number): Promise<AgencyRow | null> {
  const row = await db.agency.findUnique({ where: { id }, select: AGENCY })
  return row === null ? null : typed(row)
}

export const activeAgencies = async (db: Reader): Promise<AgencyRow[]> =>
  (await db.agency.findMany({ where: { active: true }, orderBy: { id: 'asc' }, select: AGENCY })).map(typed)
