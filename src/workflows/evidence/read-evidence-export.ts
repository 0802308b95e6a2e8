import type { ExportedEvidence } from '#domain/evidence/evidence-export.ts'
import { may } from '#domain/people/may.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { evidencePage } from '#storage/evidence-export.ts'
import { cycleOfYear } from '#storage/timetables.ts'
import { inTransaction } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import type { Caller, Tools } from '../command.ts'

const ITEMS_PAGE = 500

/**
 * Everything agencies have handed in for the year, page by page, and the reading of it written down (reliability S17). Scores are not
 * in it. Refusals: not-your-role, cycle-unknown, evidence-damaged {name} for one whose bytes are gone or changed.
 */
export async function readEvidenceExport(
  tools: Tools,
  by: Caller,
  year: number,
  take: (evidence: readonly ExportedEvidence[]) => void,
): Promise<Outcome<{ versions: number; files: number }>> {
  const allowed = may(by.actor, 'evidence.export')
  if (!allowed.ok) return allowed
  const cycle = await cycleOfYear(tools.db, year)
  if (cycle === null) return refuse('cycle-unknown')
  const act = { ...by, now: tools.clock.now(), tools }
  await inTransaction(tools.db, (tx) => audit(tx, act, 'evidence.export', `cycle:${cycle.id}`))
  const total = { versions: 0, files: 0 }
  for (let after: number | null = 0; after !== null; ) {
    const page = await evidencePage(tools.db, cycle.id, after, ITEMS_PAGE)
    for (const { files } of page.evidence)
      for (const { name, sha256 } of files)
        if ((await tools.files.digest(sha256)) !== sha256) return refuse('evidence-damaged', { name })
    take(page.evidence)
    total.versions += page.evidence.length
    total.files += page.evidence.reduce((sum, { files }) => sum + files.length, 0)
    after = page.lastItemId
  }
  return done(total)
}
