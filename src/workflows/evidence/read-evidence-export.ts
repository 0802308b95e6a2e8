import { z } from 'zod'
import type { ExportedEvidence } from '#domain/evidence/evidence-export.ts'
import { refuse } from '#shared/outcome.ts'
import { evidencePage } from '#storage/evidence/evidence-export.ts'
import { cycleOfYear } from '#storage/cycle/timetables.ts'
import { casesPage } from '#storage/procedures/export-cases.ts'
import type { Reader } from '#storage/transaction.ts'
import { query } from '../act.ts'

const AT_ONCE = 200

type Page = { evidence: ExportedEvidence[]; last: number | null }

async function ofItems(db: Reader, cycleId: number, after: number): Promise<Page> {
  const { evidence, lastItemId: last } = await evidencePage(db, cycleId, after, AT_ONCE)
  return { evidence, last }
}

async function ofCases(db: Reader, cycleId: number, after: number): Promise<Page> {
  const { evidence, lastId: last } = await casesPage(db, cycleId, after, AT_ONCE)
  return { evidence, last }
}

/**
 * Everything agencies have handed in for the year, and all that was entered in its cases, handed on page by page (reliability S17). Scores are not in it. Refusals:
 * cycle-unknown, evidence-damaged {name} for one whose bytes are gone or changed.
 */
export const readEvidenceExport = query('evidence.export', {
  input: z.object({
    year: z.number().int(),
    take: z.custom<(evidence: readonly ExportedEvidence[]) => void>((value) => typeof value === 'function'),
  }),
  async load(db, _, { year }) {
    const cycle = await cycleOfYear(db, year)
    return cycle === null ? refuse('cycle-unknown') : { about: {}, cycle }
  },
  async read(db, act, { take }, { cycle }) {
    const total = { versions: 0, files: 0 }
    for (const pageAfter of [ofItems, ofCases])
      for (let after: number | null = 0; after !== null; ) {
        const page = await pageAfter(db, cycle.id, after)
        for (const { files } of page.evidence)
          for (const { name, sha256 } of files)
            if ((await act.files.digest(sha256)) !== sha256) return refuse('evidence-damaged', { name })
        take(page.evidence)
        total.versions += page.evidence.length
        total.files += page.evidence.reduce((sum, { files }) => sum + files.length, 0)
        after = page.last
      }
    return act.tell(total, { id: cycle.id, details: { things: total.versions } })
  },
})
