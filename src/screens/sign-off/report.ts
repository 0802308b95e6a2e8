import type { Language } from '#domain/vocabulary.ts'
import type { SignStanding } from '#domain/sign-off/sign-off.ts'
import type { SelfAssessmentReport } from '#reads/sign-off/report.ts'
import { pageOf } from '#shared/paging.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'

export const signOffButton = (language: Language): Button => go('sign-off.show', {}, label(language, 'sign-off-button'))

/** Where the signature stands, and by whom; the same on the screen and on paper. */
export const standingLine = (language: Language, report: SelfAssessmentReport): string => {
  const { standing, handedAt, handedBy, note, signed } = report
  switch (standing) {
    case 'none':
      return say(language, 'sign-off-none')
    case 'handed':
      return say(language, 'sign-off-handed', { by: handedBy ?? '', at: new Date(handedAt ?? 0) })
    case 'returned':
      return say(language, 'sign-off-returned', { note })
    case 'signed':
    case 'outdated':
      return lines(
        signed !== null &&
          say(language, 'sign-off-signed', { by: signed.by, at: new Date(signed.at), receipt: signed.receipt }),
        standing === 'outdated' &&
          say(language, 'sign-off-outdated', { codes: (signed?.changed ?? []).join(label(language, 'list-comma')) }),
      )
  }
}

export const dimensionLine = (
  language: Language,
  {
    dimension,
    items,
    submitted,
    claimHundredths: claim,
    maximumHundredths: maximum,
  }: SelfAssessmentReport['dimensions'][number],
): string =>
  say(language, 'sign-off-dimension', {
    dimension: labelDynamic(language, `dimension-${dimension}`),
    items,
    submitted,
    claim,
    maximum,
  })

/** The report in short, whose turn it is, and what the reader may do. */
export function signOffScreen(
  language: Language,
  report: SelfAssessmentReport & { isHead: boolean; isOpen: boolean },
): Screen {
  const { year, agencyName: agency, dimensions, pending, standing, submitted, isHead, isOpen, mark } = report
  const isSigned = standing === 'signed'
  const maySign = isHead && isOpen && !isSigned && submitted > 0
  const mayHand = !isHead && isOpen && !isSigned && standing !== 'handed' && submitted > 0
  return {
    text: paragraphs(
      say(language, 'sign-off-title', { year, agency }),
      lines(
        ...dimensions.map((one) => dimensionLine(language, one)),
        pending > 0 && say(language, 'sign-off-pending', { pending }),
      ),
      lines(
        standingLine(language, report),
        !isSigned && say(language, isOpen ? 'sign-off-until' : 'sign-off-over', { dueAt: new Date(report.dueAt) }),
      ),
      maySign && say(language, 'sign-off-declaration', { declaration: report.declaration }),
    ),
    buttons: rows(
      maySign && go('sign-off.sign', { seen: mark }, label(language, 'sign-off-sign'), 'primary'),
      mayHand && go('sign-off.hand', {}, label(language, 'sign-off-hand'), 'primary'),
      submitted > 0 && go('sign-off.report', {}, label(language, 'sign-off-pdf')),
      isHead && standing === 'handed' && go('sign-off.return', {}, label(language, 'sign-off-return')),
      [go('evidence.status', {}, label(language, 'evidence-status-button')), ...homeRow(language)],
    ),
  }
}

export interface SignRegister {
  year: number
  signed: number
  lines: { agencyName: string; standing: SignStanding; submitted: number; at: string | null }[]
}

/** To the organization: who has signed and who has not. */
export function registerScreen(language: Language, { year, signed, lines: all }: SignRegister, wanted: number): Screen {
  const page = pageOf(all, wanted)
  return {
    text: paragraphs(
      say(language, 'sign-off-register', { year, signed, total: all.length }),
      page.items
        .map(({ agencyName: agency, standing, submitted, at }) =>
          sayDynamic(language, `sign-off-line-${standing}`, { agency, submitted, at: at === null ? 0 : new Date(at) }),
        )
        .join('\n'),
    ),
    buttons: rows(...pageRow(language, page, (to, text) => go('sign-off.register', { page: to }, text)), [
      go('progress.show', {}, label(language, 'progress-button')),
      ...homeRow(language),
    ]),
  }
}
