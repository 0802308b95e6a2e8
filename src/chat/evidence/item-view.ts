import { clipped } from '#domain/text/clip.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import type { ItemAnswer } from '#workflows/evidence/answer.ts'
import type { ItemPage, VersionLine } from '#workflows/evidence/read-item.ts'
import { button } from '../buttons.ts'
import { promiseLine } from '#screens/promise-line.ts'
import { go } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'

/** The page shows the beginning of a long explanation; the summary shows it whole. */
const EXCERPT = 300
const FILE_LINES = 10

const claimLine = (language: Language, page: ItemPage): string => {
  const { claimHundredths: claim, maximumHundredths: maximum, target, actual } = page
  if (claim === null) {
    const set = page.setTarget === null ? 'none' : label(language, 'evidence-number', { value: page.setTarget })
    return say(language, 'evidence-item-claim-none', { target: set })
  }
  return target === null || actual === null
    ? say(language, 'evidence-item-claim', { claim, maximum })
    : say(language, 'evidence-item-claim-computed', { claim, maximum, target, actual })
}

const explanationLine = (language: Language, text: string, limit: number): string =>
  text === ''
    ? say(language, 'evidence-item-explanation-none')
    : say(language, 'evidence-item-explanation', { text: text.length > limit ? `${clipped(text, limit)}…` : text })

const fileLines = (language: Language, files: ItemPage['files'], limit: number): string[] => [
  say(language, 'evidence-item-files', { count: files.length }),
  ...files
    .slice(0, limit)
    .map((file, i) => say(language, 'evidence-item-file', { number: i + 1, name: file.name, size: file.sizeBytes })),
  ...(files.length > limit ? [say(language, 'evidence-item-files-more', { rest: files.length - limit })] : []),
]

const headLines = (language: Language, page: ItemPage): string =>
  say(language, 'evidence-item-head', {
    code: page.code,
    title: page.title,
    maximum: page.maximumHundredths,
    axis: page.axis.title,
    dimension: labelDynamic(language, `dimension-${page.dimension}`),
  })

const answerLines = (language: Language, answer: ItemAnswer | null): string[] => {
  if (answer === null) return []
  if (answer.kind === 'promise') return [promiseLine(language, answer.promise)]
  const { checkedBy, resultsBy } = answer
  return [say(language, 'promise-results', { checkedBy: new Date(checkedBy), resultsBy: new Date(resultsBy) })]
}

const stateLines = (language: Language, page: ItemPage): string[] => {
  const { version } = page
  return [
    say(language, 'evidence-item-state', {
      state: labelDynamic(language, `item-state-${page.shown}`),
      version: version?.number ?? 0,
    }),
    ...(version?.receipt != null && version.submittedAt !== null
      ? [say(language, 'evidence-item-receipt', { receipt: version.receipt, at: new Date(version.submittedAt) })]
      : []),
    ...answerLines(language, page.answer),
  ]
}

/** What has to be done next, or why nothing can be done. */
const nextLines = (language: Language, page: ItemPage): string[] => {
  if (page.why !== null) return [refusalText(language, page.why)]
  if (page.can.withdraw) return [say(language, 'evidence-item-until', { dueAt: new Date(page.dueAt) })]
  if (!page.can.edit) return [say(language, 'evidence-item-head-reads')]
  const faults = page.faults.map(({ code, ...facts }) => sayDynamic(language, `fault-${code}`, facts))
  return [
    ...(faults.length > 0 ? [say(language, 'evidence-item-missing'), ...faults, ''] : []),
    say(language, 'evidence-item-send'),
  ]
}

/** One indicator: what is asked, what has been given, what comes next. `told` is news that belongs on top. */
export function itemScreen(language: Language, page: ItemPage, told: readonly string[] = []): Screen {
  const blocks = [
    told.join('\n'),
    headLines(language, page),
    ...(page.guidance === '' ? [] : [say(language, 'evidence-item-guidance', { guidance: page.guidance })]),
    stateLines(language, page).join('\n'),
    ...(page.deficiencyNote === null
      ? []
      : [say(language, 'evidence-item-deficiency', { note: page.deficiencyNote, dueAt: new Date(page.dueAt) })]),
    [
      claimLine(language, page),
      explanationLine(language, page.explanation, EXCERPT),
      ...fileLines(language, page.files, FILE_LINES),
    ].join('\n'),
    nextLines(language, page).join('\n'),
  ]
  return { text: blocks.filter((block) => block !== '').join('\n\n'), buttons: itemButtons(language, page) }
}

function itemButtons(language: Language, page: ItemPage): Button[][] {
  const { id, can, files } = page
  const isReady = can.edit && page.version?.isDraft === true && page.faults.length === 0
  const rows: Button[][] = [
    isReady ? [button(label(language, 'evidence-submit-button'), 'evidence.summary', id)] : [],
    can.edit
      ? [
          button(label(language, 'evidence-assess-button'), 'evidence.assess', id),
          button(label(language, 'evidence-explain-button'), 'evidence.explain', id),
        ]
      : [],
    page.why?.code === 'deadline-passed'
      ? [go('extension.ask', { stage: 'self-assessment' }, label(language, 'extension-ask-button'))]
      : [],
    can.withdraw ? [button(label(language, 'evidence-withdraw-button'), 'evidence.withdraw-ask', id)] : [],
    files.length > 0
      ? [
          button(label(language, 'evidence-files-button'), 'evidence.files', id),
          ...(can.edit ? [button(label(language, 'evidence-remove-button'), 'evidence.remove-ask', id)] : []),
        ]
      : [],
    [
      ...(page.versionCount > 1 ? [button(label(language, 'evidence-versions-button'), 'evidence.versions', id)] : []),
      button(label(language, 'back'), 'evidence.axis', page.axis.id),
    ],
  ]
  return rows.filter((row) => row.length > 0)
}

/** Everything that a submit makes final, whole, before it happens. */
export function summaryScreen(language: Language, page: ItemPage): Screen {
  return {
    text: [
      say(language, 'evidence-summary-title'),
      headLines(language, page),
      [
        claimLine(language, page),
        explanationLine(language, page.explanation, Number.POSITIVE_INFINITY),
        ...fileLines(language, page.files, Number.POSITIVE_INFINITY),
      ].join('\n'),
    ].join('\n\n'),
    buttons: [
      [button(label(language, 'evidence-submit-button'), 'evidence.submit', page.id, page.marks.content)],
      [button(label(language, 'back'), 'evidence.item', page.id)],
    ],
  }
}

export interface Receipt {
  receipt: string
  version: number
  submittedAt: string
  code: string
  title: string
  mayStillChange: boolean
  answer: ItemAnswer | null
}

export function receiptScreen(
  language: Language,
  itemId: number,
  { submittedAt, mayStillChange, answer, ...receipt }: Receipt,
  next: { id: number; code: string } | null,
): Screen {
  return {
    text: [
      say(language, 'evidence-receipt', { ...receipt, at: new Date(submittedAt) }),
      ...answerLines(language, answer),
      ...(mayStillChange ? [say(language, 'evidence-receipt-change')] : []),
    ].join('\n'),
    buttons: [
      ...(next === null
        ? []
        : [[button(label(language, 'evidence-next-button', { code: next.code }), 'evidence.item', next.id)]]),
      [
        button(label(language, 'evidence-see-item'), 'evidence.item', itemId),
        button(label(language, 'evidence-status-button'), 'evidence.status'),
      ],
    ],
  }
}

/** Every version with what became of it. */
export function versionsScreen(
  language: Language,
  itemId: number,
  of: { code: string; title: string; versions: readonly VersionLine[] },
): Screen {
  const lines = of.versions.map(({ number, receipt, submittedAt, withdrawnAt }) => {
    if (submittedAt === null || receipt === null) return say(language, 'evidence-version-draft', { number })
    const facts = { number, receipt, submittedAt: new Date(submittedAt) }
    return withdrawnAt === null
      ? say(language, 'evidence-version-submitted', facts)
      : say(language, 'evidence-version-withdrawn', { ...facts, withdrawnAt: new Date(withdrawnAt) })
  })
  return {
    text: [say(language, 'evidence-versions-title', { code: of.code, title: of.title }), ...lines].join('\n\n'),
    buttons: [[button(label(language, 'back'), 'evidence.item', itemId)]],
  }
}
