import { z } from 'zod'
import { normaliseReceipt } from '#domain/receipts/receipt.ts'
import { done, refuse } from '#shared/outcome.ts'
import { contentHash, fingerprint, isWholeChain } from '#domain/receipts/link.ts'
import { analysisContent, hasTheSameFigures } from '#domain/results/analysis.ts'
import { letterFacts, saysTheSame } from '#domain/results/letter.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { withheldResults } from '#storage/decisions/decisions.ts'
import { analysisFacts } from '#reads/results/analysis.ts'
import { reportOfReceipt, type ReportRow, reportsOf, reportsUntil } from '#storage/results/analysis.ts'
import { letterOfReceipt } from '#storage/results/letters.ts'
import { resultOfAgency } from '#storage/results/results.ts'
import { linkOfReceipt, linksUntil, receiptFor } from '#storage/receipts/links.ts'
import type { BothWords } from '#domain/procedures/definition.ts'
import { documentContent, type Standing } from '#domain/procedures/documents.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { entriesUntil, entryOfReceipt, type EntryRow } from '#storage/procedures/registers.ts'
import type { Reader } from '#storage/transaction.ts'
import { query } from '../act.ts'

/** What anybody learns of a receipt; plain JSON. */
export interface CheckedReceipt {
  receipt: string
  issuedAt: string
  /** What was issued under it; null: it is a receipt for what was handed in, and by whom stays untold. */
  document: {
    title: BothWords | 'result-letter' | 'year-analysis'
    number: string
    name: string
    standing: Standing
    validUntil: string | null
  } | null
  /** Its place in its chain, and whether what it was given for is still the same; null: older than the chain. */
  bound: { number: number; fingerprint: string; isIntact: boolean } | null
}

/** Whoever has the paper reads on it what it says: whether that is so, and whether it is still in force. */
async function checkedDocument(db: Reader, entry: EntryRow): Promise<CheckedReceipt> {
  const definition = (await procedureById(db, entry.case.procedureId))?.definition
  const { number, name, standing, receipt, content, salt, link, place } = entry
  return {
    receipt,
    issuedAt: entry.issuedAt.toISOString(),
    document: {
      title: definition?.documents[entry.document]?.title ?? { fa: number, en: number },
      number,
      name,
      standing,
      validUntil: entry.validUntil?.toISOString() ?? null,
    },
    bound: {
      number: place,
      fingerprint: fingerprint(link),
      isIntact: contentHash(documentContent(entry), salt) === content && isWholeChain(await entriesUntil(db, entry)),
    },
  }
}

/** A result letter (requirement E15): whoever has it reads the figures on it; whether it is the last one is told, never what the next says. */
async function checkedLetter(db: Reader, receipt: string): Promise<CheckedReceipt['document']> {
  const letter = await letterOfReceipt(db, receipt)
  if (letter === null) return null
  const { number, agency, cycleId, agencyId, facts } = letter
  const [cycle, row] = [await cycleById(db, cycleId), await resultOfAgency(db, cycleId, agencyId)]
  const withheld = (await withheldResults(db, cycleId)).has(agencyId)
  const tellsRank = cycle?.profile.rankingVisibility !== 'none'
  const holds = row !== null && cycle !== null && saysTheSame(facts, letterFacts(cycle.year, row, tellsRank))
  const standing: Standing = withheld ? 'suspended' : holds ? 'valid' : 'withdrawn'
  return { title: 'result-letter', number, name: agency.name, standing, validUntil: null }
}

/** A report on a year (requirement I7) holds until the next one takes its place, or its figures have been corrected. */
async function checkedReport(db: Reader, report: ReportRow): Promise<CheckedReceipt> {
  const { number, receipt, issuedAt, facts, salt, content, link, place, cycleId } = report
  const cycle = await cycleById(db, cycleId)
  const now = cycle === null ? null : await analysisFacts(db, cycle)
  const isLast = (await reportsOf(db, cycleId))[0]?.number === number
  const holds = isLast && now !== null && hasTheSameFigures(facts, now)
  return {
    receipt,
    issuedAt: issuedAt.toISOString(),
    document: {
      title: 'year-analysis',
      number,
      name: cycle?.profile.organizationNames.fa ?? '',
      standing: holds ? 'valid' : 'withdrawn',
      validUntil: null,
    },
    bound: {
      number: place,
      fingerprint: fingerprint(link),
      isIntact:
        contentHash(analysisContent(number, facts), salt) === content && isWholeChain(await reportsUntil(db, report)),
    },
  }
}

/**
 * Peers row 20: whether a receipt is genuine, when it was given, and whether what it was given for is still the same; what that is and
 * whose stays untold, for anybody may ask.
 * Refusals: receipt-malformed, receipt-mistyped, receipt-unknown.
 */
export const verifyReceipt = query('receipt.verify', {
  input: z.object({ written: z.string() }),
  load: () => ({ about: {} }),
  async read(db, _, { written }) {
    const receipt = normaliseReceipt(written.slice(0, 64))
    if (!receipt.ok) return receipt
    const document = await entryOfReceipt(db, receipt.value)
    if (document !== null) return done(await checkedDocument(db, document))
    const report = await reportOfReceipt(db, receipt.value)
    if (report !== null) return done(await checkedReport(db, report))
    const given = await receiptFor(db, receipt.value)
    if (given === null || given.issuedAt === null) return refuse('receipt-unknown', { receipt: receipt.value })
    const link = await linkOfReceipt(db, receipt.value)
    return done<CheckedReceipt>({
      document: await checkedLetter(db, receipt.value),
      receipt: receipt.value,
      issuedAt: given.issuedAt.toISOString(),
      // Older ones are bound to nothing.
      bound:
        link === null
          ? null
          : {
              number: link.number,
              fingerprint: fingerprint(link.link),
              isIntact:
                contentHash(given.content, link.salt) === link.content && isWholeChain(await linksUntil(db, link)),
            },
    })
  },
})
