import type { Difference } from '#domain/province/compare.ts'
import type { ProvinceAgency, ProvinceHoliday } from '#domain/province/province.ts'
import type { StoredAgency } from '#domain/province/stored.ts'
import { inChunks, writeRows } from '../slices.ts'
import { CHANGE_AGENCY, INSERT_AGENCY } from '../statements/province.ts'
import type { Tx } from '../transaction.ts'
import { agencyWords, type Fold } from './fold.ts'

const columns = (agency: ProvinceAgency, fold: Fold) => ({
  code: agency.code,
  name: agency.name,
  group: agency.group,
  headquarters: agency.headquarters ?? null,
  searchKey: fold(agencyWords(agency)),
})

/** Agencies that a file no longer names become inactive: their past results stay. @returns ids by code */
export async function writeAgencies(
  tx: Tx,
  { added, changed, removed }: Difference<StoredAgency, ProvinceAgency>,
  at: Date,
  fold: Fold,
): Promise<Map<string, number>> {
  const rows = added.map(({ after }) => columns(after, fold))
  await writeRows(
    tx,
    INSERT_AGENCY,
    rows.map(({ code, name, group, headquarters, searchKey }) => [code, name, group, headquarters, searchKey, at]),
  )
  await writeRows(
    tx,
    CHANGE_AGENCY,
    changed.map(({ before, after }) => {
      const { code, name, group, headquarters, searchKey } = columns(after, fold)
      return [before.id, code, name, group, headquarters, searchKey, at, true]
    }),
  )
  await inChunks(removed, (part) =>
    tx.agency.updateMany({ where: { id: { in: part.map(({ id }) => id) } }, data: { active: false } }),
  )
  const all = await tx.agency.findMany({ select: { id: true, code: true } })
  return new Map(all.map(({ id, code }) => [code, id]))
}

export async function writeHolidays(
  tx: Tx,
  { added, changed, removed }: Difference<ProvinceHoliday, ProvinceHoliday>,
): Promise<void> {
  await inChunks(removed, (part) =>
    tx.holiday.deleteMany({ where: { dayKey: { in: part.map(({ dayKey }) => dayKey) } } }),
  )
  await inChunks(
    added.map(({ after }) => after),
    (data) => tx.holiday.createMany({ data }),
  )
  for (const { after } of changed)
    await tx.holiday.update({ where: { dayKey: after.dayKey }, data: after, select: { dayKey: true } })
}

/** Teams of evaluators, and offices that answer inquiries: both are groups people sit in. @returns ids by squashed name */
export async function writeTeams(tx: Tx, names: Iterable<string>, fold: Fold): Promise<Map<string, number>> {
  const known = async () =>
    new Map((await tx.team.findMany({ select: { id: true, name: true } })).map(({ id, name }) => [fold(name), id]))
  const before = await known()
  const missing = new Map([...names].filter((name) => !before.has(fold(name))).map((name) => [fold(name), name]))
  await inChunks([...missing.values()], (part) => tx.team.createMany({ data: part.map((name) => ({ name })) }))
  return missing.size === 0 ? before : known()
}
