import type { Language } from '#domain/vocabulary.ts'
import type { SelfAssessment } from '#documents/typeset/self-assessment.ts'
import type { ReportItem, SelfAssessmentReport } from '#reads/sign-off/report.ts'
import { dimensionLine, standingLine } from '#screens/sign-off/report.ts'
import { label, labelDynamic } from '#wording/say.ts'

const cellOf = (language: Language, { code, title, shown, maximumHundredths: maximum, version }: ReportItem) => ({
  code: label(language, 'sign-off-cell-code', { code }),
  title,
  maximum: label(language, 'sign-off-cell-points', { points: maximum }),
  claim:
    version?.claimHundredths == null
      ? '–'
      : label(language, 'sign-off-cell-points', { points: version.claimHundredths }),
  files: version === null ? '–' : label(language, 'sign-off-cell-count', { count: version.files }),
  receipt: version?.receipt ?? labelDynamic(language, `item-state-${shown}`).replace(/^\S+ /, ''),
})

/** The report in the words of an office. `scans`: where the square of a signed one leads. */
export const letterOf = (
  language: Language,
  report: SelfAssessmentReport,
  linkTo: (receipt: string) => string | null,
): SelfAssessment => {
  const { year, agencyName: agency, dimensions, declaration, standing, signed } = report
  return {
    language,
    title: label(language, 'sign-off-paper-title', { year }),
    agency,
    mark:
      standing === 'signed'
        ? ''
        : label(language, standing === 'outdated' ? 'sign-off-paper-outdated' : 'sign-off-paper-draft'),
    columns: {
      code: label(language, 'sign-off-column-code'),
      title: label(language, 'sign-off-column-title'),
      maximum: label(language, 'sign-off-column-maximum'),
      claim: label(language, 'sign-off-column-claim'),
      files: label(language, 'sign-off-column-files'),
      receipt: label(language, 'sign-off-column-receipt'),
    },
    dimensions: dimensions.map((one) => ({
      title: dimensionLine(language, one),
      axes: one.axes.map(({ title, items }) => ({ title, items: items.map((item) => cellOf(language, item)) })),
    })),
    declaration,
    standing: standingLine(language, report).split('\n'),
    seal:
      signed === null
        ? null
        : {
            scans: linkTo(signed.receipt) ?? `/verify ${signed.receipt}`,
            receipt: signed.receipt,
            fingerprint: signed.fingerprint,
            how: label(language, 'sign-off-paper-check'),
          },
  }
}

export const reportFileName = (language: Language, { agencyName: agency, year }: SelfAssessmentReport): string =>
  label(language, 'sign-off-file', { agency, year })
