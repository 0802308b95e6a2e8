import type { FormBook, FormReading } from '#domain/procedures/form-sheets.ts'
import type { Grid } from '#domain/procedures/grid.ts'
import type { RoundExport } from '#domain/procedures/round-export.ts'
import type { ReadSurvey } from '#domain/procedures/survey.ts'
import type { Province } from '#domain/province/province.ts'
import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'
import type { ExportedFile, ResultsExport } from '#domain/results/results-export.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Outcome } from '#shared/outcome.ts'
import { label } from '#wording/say.ts'
import { configureWording } from 'chat-wording'
import type { RegisterSheet } from '#domain/procedures/round-export.ts'
import type { BundleFile } from './results-bundle.ts'
import type { AnalysisSheet } from './typeset/analysis.ts'
import type { CertificateSheet } from './typeset/certificate.ts'
import type { InvitationCards } from './typeset/invitations.ts'
import type { MinutesSheet } from './typeset/minutes.ts'
import type { DossierPaper } from './typeset/dossier.ts'
import type { Graph } from './typeset/graph.ts'
import type { ResultCard } from './typeset/result-card.ts'
import type { ResultLetterPaper } from './typeset/result-letter.ts'
import type { SelfAssessment } from './typeset/self-assessment.ts'
import type { SilentLetter } from './typeset/silent-letter.ts'
import type { TimetablePicture } from './typeset/timetable-picture.ts'
import type { VersionSheet } from './version-workbook.ts'
import type { ReadEvidenceForm } from './workbook/read-evidence-form.ts'
import type { ReadProvince } from './workbook/read-province.ts'
import type { EvidenceForm } from './workbook/write-evidence-form.ts'

type Made = Promise<Uint8Array>

/** What the child makes. Each writer or reader is loaded when it is wanted: they are large, and some hold native memory. */
const MAKERS = {
  timetable: async (picture: TimetablePicture): Made =>
    (await import('./typeset/timetable-picture.ts')).timetablePicture(picture),
  'silent-letter': async (letter: SilentLetter): Made =>
    (await import('./typeset/silent-letter.ts')).silentLetterPdf(letter),
  minutes: async (sheet: MinutesSheet): Made => (await import('./typeset/minutes.ts')).minutesPdf(sheet),
  invitations: async (cards: InvitationCards): Made =>
    (await import('./typeset/invitations.ts')).invitationCardsPdf(cards),
  certificate: async (sheets: readonly CertificateSheet[]): Made =>
    (await import('./typeset/certificate.ts')).certificatePdf(sheets),
  'self-assessment': async (report: SelfAssessment): Made =>
    (await import('./typeset/self-assessment.ts')).selfAssessmentPdf(report),
  'result-letter': async (paper: ResultLetterPaper): Made =>
    (await import('./typeset/result-letter.ts')).resultLetterPdf(paper),
  'result-card': async (card: ResultCard): Made => (await import('./typeset/result-card.ts')).resultCardPng(card),
  graphs: async (graphs: readonly Graph[]): Promise<Uint8Array[]> => {
    const { graphPng } = await import('./typeset/graph.ts')
    const pictures: Uint8Array[] = []
    for (const graph of graphs) pictures.push(await graphPng(graph))
    return pictures
  },
  analysis: async (sheet: AnalysisSheet): Made => (await import('./typeset/analysis.ts')).analysisPdf(sheet),
  dossier: async (paper: DossierPaper): Made => (await import('./typeset/dossier.ts')).dossierPdf(paper),
  'version-workbook': async (language: Language, sheet: VersionSheet): Made =>
    (await import('./version-workbook.ts')).versionWorkbook(language, sheet),
  'rehearsal-workbook': async (language: Language, rehearsal: Rehearsal): Made =>
    (await import('./rehearsal-workbook.ts')).rehearsalWorkbook(language, rehearsal),
  /** One for each rehearsed year, in their order. */
  'rehearsal-pictures': async (language: Language, rehearsal: Rehearsal): Promise<Uint8Array[]> => {
    const [{ rehearsalChart }, { rehearsalPicture }] = await Promise.all([
      import('./rehearsal-chart.ts'),
      import('./typeset/rehearsal-picture.ts'),
    ])
    const pictures: Uint8Array[] = []
    for (const year of rehearsal.years) pictures.push(await rehearsalPicture(rehearsalChart(language, rehearsal, year)))
    return pictures
  },
  /** Files and their hashes, which are signed before they are put together. */
  'bundle-files': async (
    language: Language,
    results: ResultsExport,
    files: readonly ExportedFile[],
  ): Promise<BundleFile[]> => (await import('./results-bundle.ts')).bundleFiles(language, results, files),
  zip: async (files: readonly Pick<BundleFile, 'name' | 'bytes'>[]): Made =>
    (await import('./results-bundle.ts')).zipped(files),
  template: async (language: Language): Made =>
    (await import('./workbook/write-template.ts')).writeTemplate((key) => label(language, key), language),
  'present-province': async (language: Language, province: Province): Made =>
    (await import('./workbook/province-workbook.ts')).writeProvince(province, language),
  board: async (language: Language, grid: Grid): Promise<{ png: Uint8Array; xlsx: Uint8Array }> => {
    const [{ boardPicture }, { gridWorkbook }] = await Promise.all([
      import('./typeset/board-picture.ts'),
      import('./round-export.ts'),
    ])
    return { png: await boardPicture(language, grid), xlsx: await gridWorkbook(language, grid) }
  },
  round: async (language: Language, round: RoundExport): Promise<{ xlsx: Uint8Array; json: Uint8Array }> => {
    const { roundWorkbook, roundJson } = await import('./round-export.ts')
    return { xlsx: await roundWorkbook(language, round), json: roundJson(round) }
  },
  register: async (language: Language, sheet: RegisterSheet): Made =>
    (await import('./round-export.ts')).registerWorkbook(language, sheet),
  'form-workbook': async (book: FormBook): Made => (await import('./workbook/write-form.ts')).writeForm(book),
  'read-form': async (
    workbook: Uint8Array,
    book: FormBook,
    at: { now: Date; zone: string },
  ): Promise<Outcome<FormReading>> => (await import('./workbook/read-form.ts')).readForm(workbook, book, at),
  'evidence-form': async (language: Language, form: EvidenceForm): Made =>
    (await import('./workbook/write-evidence-form.ts')).writeEvidenceForm(language, form),
  'filled-form': async (workbook: Uint8Array): Promise<ReadEvidenceForm> =>
    (await import('./workbook/read-evidence-form.ts')).readEvidenceForm(workbook),
  'read-survey': async (
    workbook: Uint8Array,
    of: { key: string; days: number; fileName: string },
  ): Promise<ReadSurvey> => (await import('./workbook/read-survey.ts')).readSurveyWorkbook(workbook, of),
  province: async (workbook: Uint8Array): Promise<ReadProvince> =>
    (await import('./workbook/read-province.ts')).readProvince(workbook),
}

export type Makers = typeof MAKERS

/** In the child, which learns with each document in which zone its words tell time. */
export function makeDocument(zone: string, name: keyof Makers, ...input: readonly unknown[]): Promise<unknown> {
  configureWording({ timeZone: zone })
  const make: (...given: never) => Promise<unknown> = MAKERS[name]
  return make(...(input as never))
}
