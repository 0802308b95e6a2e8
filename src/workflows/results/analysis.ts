import { z } from 'zod'
import type { Id } from '#domain/acts/ids.ts'
import {
  ANALYSIS_LIMIT,
  ANALYSIS_PARTS,
  analysisContent,
  analysisNumber,
  readAnalysisText,
  saysTheSame,
} from '#domain/results/analysis.ts'
import { refuse } from '#shared/outcome.ts'
import { analysisFacts, analysisPage, type AnalysisPaper } from '#reads/results/analysis.ts'
import { openNumbered } from '#storage/circulars/circulars.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { addReport, lastReport, reportsOf, writeAnalysisText } from '#storage/results/analysis.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, query } from '../act.ts'
import { linkedTo } from '../give-receipt.ts'

const ofCycle = z.object({ cycleId: z.number().int() })

async function load(db: Reader, _: unknown, { cycleId }: { cycleId: Id<'cycle'> }) {
  const cycle = await cycleById(db, cycleId)
  return cycle === null ? null : { about: { cycleState: cycle.state }, cycle }
}

/** Requirement I7: what is written of the analysis of a year, and what was issued. */
export const openAnalysis = query('analysis.open', {
  input: ofCycle,
  load,
  read: async (db, act, { cycleId }, { cycle }) => act.tell(await analysisPage(db, cycle), { id: cycleId }),
})

/** Keeps one text as it comes. Refusals: those of `readAnalysisText`. */
export const writeAnalysis = command('analysis.write', {
  input: ofCycle.extend({ part: z.enum(ANALYSIS_PARTS), text: z.string().max(2 * ANALYSIS_LIMIT) }),
  load,
  async run(tx, act, { cycleId, part, text: raw }) {
    const text = readAnalysisText(raw)
    if (!text.ok) return text
    await writeAnalysisText(tx, cycleId, part, text.value)
    return act.record({ cycleId }, { id: cycleId, details: { part, length: text.value.length } })
  },
})

/** The report as it would be issued now. Refusal: not-found (nothing was finalised). */
export const previewAnalysis = query('analysis.preview', {
  input: ofCycle,
  load,
  async read(db, act, { cycleId }, { cycle }) {
    const facts = await analysisFacts(db, cycle)
    if (facts === null) return refuse('not-found')
    const { year, profile } = cycle
    const paper: AnalysisPaper = { year, organization: profile.organizationNames, facts, issued: null }
    return act.tell(paper, { id: cycleId })
  },
})

export interface IssuedAnalysis extends AnalysisPaper {
  /** An announcement under its number that has not gone out yet. */
  circularId: Id<'circular'> | null
}

/**
 * Issues the report with number, day and receipt, once for what it says: text or figures that have changed make the next one. Refusals:
 * not-found, analysis-incomplete {missing}.
 */
export const issueAnalysis = command('analysis.issue', {
  input: ofCycle,
  load,
  async run(tx, act, { cycleId }, { cycle }) {
    const facts = await analysisFacts(tx, cycle)
    if (facts === null) return refuse('not-found')
    const missing = ANALYSIS_PARTS.find((part) => facts.texts[part] === '')
    if (missing !== undefined) return refuse('analysis-incomplete', { missing })
    const { year, profile } = cycle
    const value = async (issued: { number: string; receipt: string; issuedAt: Date }): Promise<IssuedAnalysis> => ({
      year,
      organization: profile.organizationNames,
      facts,
      issued: { number: issued.number, receipt: issued.receipt, issuedAt: issued.issuedAt.toISOString() },
      circularId: await openNumbered(tx, issued.number),
    })
    const before = await reportsOf(tx, cycleId)
    const [last] = before
    if (last !== undefined && saysTheSame(last.facts, facts)) return act.unchanged(await value(last))
    const number = analysisNumber(year, before.length)
    const {
      number: place,
      at: issuedAt,
      ...link
    } = linkedTo(await lastReport(tx), analysisContent(number, facts), act.now)
    await addReport(tx, { cycleId, number, issuedAt, issuedBy: act.person.personId, facts, place, ...link })
    const { receipt } = link
    return act.record(await value({ number, receipt, issuedAt }), { id: cycleId, details: { number, receipt } })
  },
})
