import type { RankingGroup } from '#domain/vocabulary.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/configuration.ts'
import type { Reader } from '../transaction.ts'

export interface AgencyRow {
  id: number
  code: string
  name: string
  group: RankingGroup
}

interface AgencyBook {
  byId: ReadonlyMap<number, AgencyRow>
  byCode: ReadonlyMap<string, AgencyRow>
  active: readonly AgencyRow[]
}

const AGENCIES: Part<AgencyBook> = {
  tables: ['Agency'],
  read(run) {
    const rows = run.all(sql.AGENCIES).map(({ active, ...agency }) => ({ active, agency }))
    return {
      byId: new Map(rows.map(({ agency }) => [agency.id, agency])),
      byCode: new Map(rows.map(({ agency }) => [agency.code, agency])),
      active: rows.flatMap(({ active, agency }) => (active ? [agency] : [])),
    }
  },
}

export const agencyByCode = async (db: Reader, code: string): Promise<AgencyRow | null> =>
  (await snapshotOf(db, AGENCIES)).byCode.get(code) ?? null

/** All of them: in a transaction that has changed one, each question reads them anew. */
export const agenciesByCode = async (db: Reader): Promise<ReadonlyMap<string, AgencyRow>> =>
  (await snapshotOf(db, AGENCIES)).byCode

export const agencyById = async (db: Reader, id: number): Promise<AgencyRow | null> =>
  (await snapshotOf(db, AGENCIES)).byId.get(id) ?? null

/** All by their ids, ascending. */
export const agenciesById = async (db: Reader): Promise<ReadonlyMap<number, AgencyRow>> =>
  (await snapshotOf(db, AGENCIES)).byId

/** The parent agency, as the province file names it; null: it has none, or none is known. */
export const headquartersOf = async (db: Reader, id: number): Promise<string | null> =>
  (await db.agency.findUnique({ where: { id }, select: { headquarters: true } }))?.headquarters ?? null

/** Of all, ascending. */
export const agencyIds = async (db: Reader): Promise<number[]> => [...(await snapshotOf(db, AGENCIES)).byId.keys()]

/** In the order of their ids. */
export const activeAgencies = async (db: Reader): Promise<AgencyRow[]> => [...(await snapshotOf(db, AGENCIES)).active]

/** Of all, those that are not active any more among them. */
export const agencyNames = async (db: Reader): Promise<Map<number, string>> =>
  new Map([...(await snapshotOf(db, AGENCIES)).byId].map(([id, { name }]) => [id, name]))

/** The same by the codes that others know. */
export const agencyNamesByCode = async (db: Reader): Promise<Map<string, string>> =>
  new Map([...(await snapshotOf(db, AGENCIES)).byId].map(([, { code, name }]) => [code, name]))
