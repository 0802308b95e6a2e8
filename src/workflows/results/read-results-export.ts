import { may } from '#domain/people/may.ts'
import { buildTable, pointsOf } from '#domain/results/result-table.ts'
import type { ExportedAgency, ResultsExport } from '#domain/results/results-export.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { activeAgencies } from '#storage/agencies.ts'
import { type CycleRow, cycleById } from '#storage/cycles.ts'
import { approvalsOf, tableItems } from '#storage/results.ts'
import { auditPage, type ExportedAuditEntry, itemsForExport } from '#storage/results-export.ts'
import { cycleOfYear, publishedCycle } from '#storage/timetables.ts'
import { inTransaction, type Reader } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import type { Caller, Tools } from '../command.ts'
import { tableNow } from './table-now.ts'

/** The cycle of a year, or the running one. */
async function cycleFor(db: Reader, year: number | null): Promise<CycleRow | null> {
  if (year === null) return publishedCycle(db)
  const row = await cycleOfYear(db, year)
  return row === null ? null : cycleById(db, row.id)
}

/**
 * Requirements E18, J2: everything of the results, read at one instant and written down in the audit log. Before the tables are
 * finalised it holds the points so far, without ranks. Refusals: not-your-role, not-now, cycle-unknown.
 */
export async function readResultsExport(
  tools: Tools,
  by: Caller,
  year: number | null = null,
): Promise<Outcome<ResultsExport>> {
  const now = tools.clock.now()
  return inTransaction(tools.db, async (tx) => {
    const cycle = await cycleFor(tx, year)
    const allowed = may(by.actor, 'result.export', { cycleState: cycle?.state ?? null })
    if (!allowed.ok) return allowed
    if (cycle === null) return refuse('cycle-unknown')
    const { content, contentHash, rows } = await tableNow(tx, cycle)
    const value: ResultsExport = {
      year: cycle.year,
      state: cycle.state,
      serviceCode: cycle.profile.serviceCode,
      profile: cycle.profile.key,
      exportedAt: now.toISOString(),
      content,
      contentHash,
      approvals: (await approvalsOf(tx, cycle.id)).map((approval) => ({
        step: approval.step,
        role: approval.role,
        at: approval.at.toISOString(),
        contentHash: approval.contentHash,
        number: approval.number,
        heldOn: approval.heldOn?.toISOString() ?? null,
      })),
      agencies:
        rows.length === 0
          ? await unrankedAgencies(tx, cycle)
          : rows.map((row) => ({
              ...pointsOf(row),
              code: row.agencyCode,
              name: row.agencyName,
              announcedAt: row.announcedAt?.toISOString() ?? null,
            })),
      items: await itemsForExport(tx, cycle.id),
    }
    await audit(tx, { ...by, now, tools }, 'result.export', `cycle:${cycle.id}`, { details: { contentHash } })
    return done(value)
  })
}

async function unrankedAgencies(db: Reader, cycle: CycleRow): Promise<ExportedAgency[]> {
  const names = new Map((await activeAgencies(db)).map(({ id, name }) => [id, name]))
  return buildTable(await tableItems(db, cycle.id)).map((row) => ({
    ...pointsOf(row),
    code: row.agencyCode,
    name: names.get(row.agencyId) ?? row.agencyCode,
    rank: null,
    tied: false,
    announcedAt: null,
  }))
}

const AUDIT_PAGE = 2000

/** The whole audit log, in pages, for the operator and the auditor. Refusals: not-your-role. */
export async function readAuditExport(
  tools: Tools,
  by: Caller,
  take: (entries: readonly ExportedAuditEntry[]) => Promise<void>,
): Promise<Outcome<{ entries: number }>> {
  const allowed = may(by.actor, 'audit.read')
  if (!allowed.ok) return allowed
  const act = { ...by, now: tools.clock.now(), tools }
  await inTransaction(tools.db, (tx) => audit(tx, act, 'audit.export', 'audit'))
  let entries = 0
  for (let after = 0; ; ) {
    const page = await auditPage(tools.db, after, AUDIT_PAGE)
    if (page.length === 0) return done({ entries })
    await take(page)
    entries += page.length
    after = page.at(-1)?.seq ?? after
  }
}
