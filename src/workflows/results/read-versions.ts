import { z } from 'zod'
import type { TableContent } from '#domain/results/result-table.ts'
import { refuse } from '#shared/outcome.ts'
import { agencyNamesByCode } from '#storage/people/agencies.ts'
import { type VersionRow, versionsOf } from '#storage/results/versions.ts'
import type { Reader } from '#storage/transaction.ts'
import { query } from '../act.ts'
import { contentOfVersion } from '../keep-version.ts'
import { loadCycle } from '../load-cycle.ts'
import { ofCycle } from './council-draft.ts'

type Row = TableContent['agencies'][number]

/** One agency in two tables; `before` null where the table is the first. */
export interface VersionLine {
  code: string
  name: string
  before: Row | null
  after: Row
}

/** The agencies of a version in the order of their ranks, beside the version before it. */
async function linesOf(db: Reader, cycleId: number, number: number): Promise<VersionLine[] | null> {
  const content = await contentOfVersion(db, cycleId, number)
  if (content === null) return null
  const earlier = new Map((await contentOfVersion(db, cycleId, number - 1))?.agencies.map((row) => [row.code, row]))
  const names = await agencyNamesByCode(db)
  const place = ({ group, rank }: Row): [string, number] => [group, rank ?? Infinity]
  return content.agencies
    .map((after) => ({
      code: after.code,
      name: names.get(after.code) ?? after.code,
      before: earlier.get(after.code) ?? null,
      after,
    }))
    .toSorted((a, b) => {
      const [[group, rank], [otherGroup, otherRank]] = [place(a.after), place(b.after)]
      return group < otherGroup ? -1 : group > otherGroup ? 1 : rank === otherRank ? 0 : rank - otherRank
    })
}

export const movedIn = (lines: readonly VersionLine[]): VersionLine[] =>
  lines.filter(
    ({ before, after }) =>
      before !== null &&
      (before.totalHundredths !== after.totalHundredths || before.rank !== after.rank || before.tied !== after.tied),
  )

/** Every table of a cycle that was approved to its end, the newest first, with the agencies it moved. */
export const readVersions = query('result.versions', {
  input: ofCycle,
  load: loadCycle,
  async read(db, act, _, { cycle }) {
    const versions: (VersionRow & { moved: VersionLine[] })[] = []
    for (const version of await versionsOf(db, cycle.id))
      versions.push({ ...version, moved: movedIn((await linesOf(db, cycle.id, version.number)) ?? []) })
    return act.tell({ cycleId: cycle.id, year: cycle.year, versions }, { id: cycle.id })
  },
})

/** One of them whole. Refusal: not-found. */
export const readVersion = query('result.version', {
  input: ofCycle.extend({ number: z.number().int() }),
  load: loadCycle,
  async read(db, act, { number }, { cycle }) {
    const version = (await versionsOf(db, cycle.id)).find((one) => one.number === number)
    const lines = await linesOf(db, cycle.id, number)
    if (version === undefined || lines === null) return refuse('not-found')
    return act.tell(
      { ...version, year: cycle.year, lines },
      { id: cycle.id, details: { contentHash: version.contentHash } },
    )
  },
})
