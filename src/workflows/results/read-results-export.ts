import { z } from 'zod'
import { canonicalJson } from '#domain/results/canonical-json.ts'
import type { ExportedAgency, Manifest, ResultsExport } from '#domain/results/results-export.ts'
import { buildTable, pointsOf } from '#domain/results/result-table.ts'
import { refuse } from '#shared/outcome.ts'
import { withheldResults } from '#storage/decisions/decisions.ts'
import { tableNow } from '#reads/results/table-now.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import { approvalsOf, tableItems } from '#storage/results/results.ts'
import { auditPage, type ExportedAuditEntry, filesForExport, itemsForExport } from '#storage/results/results-export.ts'
import { cycleOfYear, publishedCycle } from '#storage/cycle/timetables.ts'
import { signed } from '#storage/signing-key.ts'
import { atOneInstant, type Reader } from '#storage/transaction.ts'
import { NONE, query } from '../act.ts'

/** The cycle of a year, or the running one. */
async function cycleFor(db: Reader, year: number | null): Promise<CycleRow | null> {
  if (year === null) return publishedCycle(db)
  const row = await cycleOfYear(db, year)
  return row === null ? null : cycleById(db, row.id)
}

async function loadYear(db: Reader, _: unknown, { year }: { year: number | null }) {
  const cycle = await cycleFor(db, year)
  return cycle === null ? refuse('cycle-unknown') : { about: { cycleState: cycle.state }, cycleId: cycle.id }
}

const HASH = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * Requirements E18, J2: everything of the results, read at one instant. Before the tables are finalised it holds the points so far,
 * without ranks. `year` null: the running cycle. Refusal: cycle-unknown.
 */
export const readResultsExport = query('result.export', {
  input: z.object({ year: z.number().int().nullable() }),
  load: loadYear,
  async read(db, act, _, { cycleId }) {
    const value = await atOneInstant(db, (tx) => exportOf(tx, cycleId, act.now))
    if (value === null) return refuse('cycle-unknown')
    return act.tell(value, { id: cycleId, details: { contentHash: value.contentHash, things: value.items.length } })
  },
})

/** The same with the list of its evidence. Refusal: cycle-unknown. */
export const readResultsBundle = query('result.bundle', {
  input: z.object({ year: z.number().int().nullable() }),
  load: loadYear,
  async read(db, act, _, { cycleId }) {
    const value = await atOneInstant(db, async (tx) => {
      const results = await exportOf(tx, cycleId, act.now)
      return results === null ? null : { results, files: await filesForExport(tx, cycleId) }
    })
    if (value === null) return refuse('cycle-unknown')
    const { contentHash, items } = value.results
    return act.tell(value, { id: cycleId, details: { contentHash, things: items.length } })
  },
})

/**
 * Requirement E18: signs the hashes of what has been taken out, with the key of the province (`storage/signing-key.ts`); of nothing but the
 * tables as they are. Refusals: cycle-unknown, content-changed {step}.
 */
export const signManifest = query('result.sign', {
  input: z.object({
    year: z.number().int(),
    contentHash: HASH,
    madeAt: z.iso.datetime(),
    files: z.record(z.string().max(100), HASH),
  }),
  load: loadYear,
  async read(db, act, input, { cycleId }) {
    const { contentHash } = input
    const cycle = await cycleById(db, cycleId)
    if (cycle === null) return refuse('cycle-unknown')
    if ((await tableNow(db, cycle)).contentHash !== contentHash)
      return refuse('content-changed', { step: 'FINALISATION' })
    const manifest: Manifest = { form: 'tahavol-bundle-1', ...input }
    const text = `${canonicalJson(manifest)}\n`
    return act.tell({ text, ...(await signed(act.files.folder, text)) }, { id: cycleId, details: { contentHash } })
  },
})

async function exportOf(db: Reader, cycleId: number, now: Date): Promise<ResultsExport | null> {
  const cycle = await cycleById(db, cycleId)
  if (cycle === null) return null
  const { content, contentHash, rows } = await tableNow(db, cycle)
  const withheld = await withheldResults(db, cycleId)
  return {
    year: cycle.year,
    state: cycle.state,
    serviceCode: cycle.profile.serviceCode,
    profile: cycle.profile.key,
    exportedAt: now.toISOString(),
    content,
    contentHash,
    approvals: (await approvalsOf(db, cycleId)).map((approval) => ({
      step: approval.step,
      role: approval.role,
      at: approval.at.toISOString(),
      contentHash: approval.contentHash,
      number: approval.number,
      heldOn: approval.heldOn?.toISOString() ?? null,
    })),
    agencies:
      rows.length === 0
        ? await unrankedAgencies(db, cycle)
        : rows.map((row) => ({
            ...pointsOf(row),
            code: row.agencyCode,
            name: row.agencyName,
            announcedAt: row.announcedAt?.toISOString() ?? null,
            announcedWhere: row.announcedWhere,
            withheldAt: withheld.get(row.agencyId)?.toISOString() ?? null,
          })),
    items: await itemsForExport(db, cycleId),
  }
}

async function unrankedAgencies(db: Reader, { id: cycleId, profile }: CycleRow): Promise<ExportedAgency[]> {
  const names = new Map((await activeAgencies(db)).map(({ id, name }) => [id, name]))
  return buildTable(await tableItems(db, cycleId), profile.notApplicable.reweighting).map((row) => ({
    ...pointsOf(row),
    code: row.agencyCode,
    name: names.get(row.agencyId) ?? row.agencyCode,
    rank: null,
    tied: false,
    announcedAt: null,
    announcedWhere: null,
    withheldAt: null,
  }))
}

const AUDIT_PAGE = 2000

/** The whole audit log in pages, for the operator and the auditor; the first of them is read when the entry of it is written. */
export const readAuditExport = query('audit.export', {
  input: NONE,
  load: () => ({ about: {} }),
  read: async (db, act) => act.tell(auditPages(db), { id: 'log' }),
})

async function* auditPages(db: Reader): AsyncGenerator<readonly ExportedAuditEntry[]> {
  for (let after = 0; ; ) {
    const page = await auditPage(db, after, AUDIT_PAGE)
    if (page.length === 0) return
    yield page
    after = page.at(-1)?.seq ?? after
  }
}
