import type { AnalysisPart, AnalysisTexts } from '#domain/results/analysis.ts'
import type { Prisma } from '../generated/client.ts'
import type { Reader, Tx } from '../transaction.ts'

const TEXTS = { opening: true, findings: true, proposals: true } as const satisfies Prisma.AnalysisDraftSelect

export const analysisTexts = async (db: Reader, cycleId: number): Promise<AnalysisTexts> =>
  (await db.analysisDraft.findUnique({ where: { cycleId }, select: TEXTS })) ?? {
    opening: '',
    findings: '',
    proposals: '',
  }

export async function writeAnalysisText(tx: Tx, cycleId: number, part: AnalysisPart, text: string): Promise<void> {
  const data = { [part]: text }
  await tx.analysisDraft.upsert({
    where: { cycleId },
    create: { cycleId, ...data },
    update: data,
    select: { cycleId: true },
  })
}

const REPORT = {
  cycleId: true,
  number: true,
  issuedAt: true,
  issuedBy: true,
  facts: true,
  place: true,
  receipt: true,
  salt: true,
  content: true,
  link: true,
} as const satisfies Prisma.AnalysisReportSelect
export type ReportRow = Prisma.AnalysisReportGetPayload<{ select: typeof REPORT }>

/** Those of a year, the newest first. */
export const reportsOf = (db: Reader, cycleId: number): Promise<ReportRow[]> =>
  db.analysisReport.findMany({ where: { cycleId }, orderBy: { id: 'desc' }, select: REPORT })

export const reportOfReceipt = (db: Reader, receipt: string): Promise<ReportRow | null> =>
  db.analysisReport.findUnique({ where: { receipt }, select: REPORT })

/** The end of the chain of all reports; null: there is none. */
export async function lastReport(db: Reader): Promise<{ number: number; link: string } | null> {
  const row = await db.analysisReport.findFirst({ orderBy: { place: 'desc' }, select: { place: true, link: true } })
  return row === null ? null : { number: row.place, link: row.link }
}

/** The chain from the first report to this place. */
export async function reportsUntil(db: Reader, { place }: Pick<ReportRow, 'place'>) {
  const rows = await db.analysisReport.findMany({
    where: { place: { lte: place } },
    orderBy: { place: 'asc' },
    select: { place: true, receipt: true, content: true, link: true, issuedAt: true },
  })
  return rows.map(({ place: number, issuedAt: at, ...row }) => ({ number, at, ...row }))
}

export async function addReport(tx: Tx, row: ReportRow): Promise<void> {
  await tx.analysisReport.create({ data: row, select: { id: true } })
}
