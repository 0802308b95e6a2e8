import { z } from 'zod'
import type { ExportedEvidence } from '#domain/evidence/evidence-export.ts'
import { refuse } from '#shared/outcome.ts'
import { evidencePage } from '#storage/evidence/evidence-export.ts'
import { cycleOfYear } from '#storage/cycle/timetables.ts'
import { query } from '../act.ts'

const ITEMS_PAGE = 200

/**
 * Everything agencies have handed in for the year, handed on page by page (reliability S17). Scores are not in it. Refusals:
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
    for (let after: number | null = 0; after !== null; ) {
      const page = await evidencePage(db, cycle.id, after, ITEMS_PAGE)
      for (const { files } of page.evidence)
        for (const { name, sha256 } of files)
          if ((await act.files.digest(sha256)) !== sha256) return refuse('evidence-damaged', { name })
      take(page.evidence)
      total.versions += page.evidence.length
      total.files += page.evidence.reduce((sum, { files }) => sum + files.length, 0)
      after = page.lastItemId
    }
    return act.tell(total, { id: cycle.id, details: { things: total.versions } })
  },
})
