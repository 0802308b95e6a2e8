import type { SpokenOutage } from '#reads/extensions/requests.ts'
import { doubtLine, outageLine } from '../outage-lines.ts'
import type { Id } from '#domain/acts/ids.ts'
import { clipped } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, FileToSend, Screen } from '#shared/message.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import type { ItemAnswer } from '#reads/evidence/answer.ts'
import type { ItemPage } from '#reads/evidence/item-page.ts'
import { carriedLines, lastYearButtons, lastYearLines } from './last-year.ts'
import { promiseLine } from '../promise-line.ts'
import { requestLines, requestRows } from '../not-applicable/requests.ts'
import { copyButton, folded, go, homeRow, lines, paragraphs, present, rows, withNote } from '../kit.ts'
import { refusalText } from '../refusal.ts'

/** The way to the page of an indicator. */
export const seeItem = (language: Language, itemId: Id<'item'>): Button =>
  go('evidence.item', { itemId }, label(language, 'evidence-see-item'))

/** The page shows the beginning of a long explanation; the summary shows it whole. */
const EXCERPT = 300
/** What is longer is folded for whoever has begun, and so has read it. */
const GUIDANCE = 100
const FILE_LINES = 10

const claimLine = (language: Language, page: ItemPage): string | null => {
  const { claimHundredths: claim, maximumHundredths: maximum, target, actual } = page
  if (claim === null)
    return page.setTarget === null
      ? null
      : say(language, 'evidence-item-target', { target: label(language, 'evidence-number', { value: page.setTarget }) })
  return target === null || actual === null
    ? say(language, 'evidence-item-claim', { claim, maximum })
    : say(language, 'evidence-item-claim-computed', { claim, maximum, target, actual })
}

const explanationLine = (language: Language, text: string, limit: number): string | null =>
  text === ''
    ? null
    : say(language, 'evidence-item-explanation', { text: text.length > limit ? `${clipped(text, limit)}…` : text })

const fileLine = (language: Language, { name, sizeBytes: size, datedAt }: ItemPage['files'][number], number: number) =>
  datedAt === null
    ? say(language, 'evidence-item-file', { number, name, size })
    : say(language, 'evidence-item-file-dated', { number, name, size, dated: new Date(datedAt) })

const fileLines = (language: Language, files: ItemPage['files'], limit: number): string[] =>
  present(
    files.length > 0 && say(language, 'evidence-item-files', { count: files.length }),
    ...files.slice(0, limit).map((file, i) => fileLine(language, file, i + 1)),
    files.length > limit && say(language, 'evidence-item-files-more', { rest: files.length - limit }),
  )

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
  return present(
    say(language, 'evidence-item-state', {
      state: labelDynamic(language, `item-state-${page.shown}`),
      version: version?.number ?? 0,
    }),
    version?.receipt != null &&
      version.submittedAt !== null &&
      say(language, 'evidence-item-receipt', { receipt: version.receipt, at: new Date(version.submittedAt) }),
    version !== null && doubtLine(language, version.submittedAt, version.arrivedAt),
    ...answerLines(language, page.answer),
    ...(page.request === null ? [] : requestLines(language, page.request)),
  )
}

/** What has to be done next, or why nothing can be done. */
const nextLines = (language: Language, page: ItemPage): string[] => {
  if (page.why !== null) return [refusalText(language, page.why)]
  if (page.can.withdraw) return [say(language, 'evidence-item-until', { dueAt: new Date(page.dueAt) })]
  if (!page.can.edit) return [say(language, 'evidence-item-head-reads')]
  const faults = page.faults.map(({ code, ...facts }) => sayDynamic(language, `fault-${code}`, facts))
  return present(
    ...(faults.length > 0 ? [say(language, 'evidence-item-missing'), ...faults, ''] : []),
    say(language, 'evidence-item-send'),
  )
}

/** One indicator: what is asked, what has been given, what comes next. */
export function itemScreen(language: Language, page: ItemPage): Screen {
  const guidance = page.guidance !== '' && say(language, 'evidence-item-guidance', { guidance: page.guidance })
  const isFolded = page.version !== null && page.guidance.length > GUIDANCE
  return {
    text: paragraphs(
      headLines(language, page),
      !isFolded && guidance,
      stateLines(language, page).join('\n'),
      page.deficiencyNote !== null &&
        say(language, 'evidence-item-deficiency', { note: page.deficiencyNote, dueAt: new Date(page.dueAt) }),
      lines(
        claimLine(language, page),
        explanationLine(language, page.explanation, EXCERPT),
        ...fileLines(language, page.files, FILE_LINES),
      ),
      lines(lastYearLines(language, page.lastYear) || null, ...carriedLines(language, page.carried)),
      nextLines(language, page).join('\n'),
    ),
    ...folded(language, (isFolded && guidance) || '', go('evidence.item', { itemId: page.id }, '')),
    buttons: itemButtons(language, page),
  }
}

function itemButtons(language: Language, page: ItemPage): Button[][] {
  const { can, files } = page
  const item = { itemId: page.id }
  const assess = go('evidence.set-self-assessment', item, label(language, 'evidence-assess-button'))
  const explain = go('evidence.set-explanation', item, label(language, 'evidence-explain-button'))
  const last = can.edit ? lastMissing(page) : null
  const missing = last === 'explain' ? explain : last === 'assess' ? assess : null
  const submit = go('evidence.summary', item, label(language, 'evidence-submit-button'))
  const rows: Button[][] = [
    missing === null ? [] : [{ ...missing, tone: 'primary' }],
    (isReady(page) || missing !== null) && page.why === null ? [submit] : [],
    can.edit ? [assess, explain].filter((button) => button !== missing) : [],
    page.why?.code === 'deadline-passed'
      ? [go('extension.ask', { stage: 'self-assessment' }, label(language, 'extension-ask-button'))]
      : [],
    can.edit ? lastYearButtons(language, page.id, page.lastYear) : [],
    can.withdraw ? [go('evidence.withdraw-ask', item, label(language, 'evidence-withdraw-button'))] : [],
    files.length > 0
      ? [
          go('evidence.files', item, label(language, 'evidence-files-button')),
          ...(can.edit
            ? [
                go('evidence.date-file', item, label(language, 'own-date-button')),
                go('evidence.remove-ask', item, label(language, 'evidence-remove-button')),
              ]
            : []),
        ]
      : [],
    ...requestRows(language, page),
    [
      ...(page.version?.submittedAt != null || page.versionCount > 1
        ? [go('evidence.dossier', item, label(language, 'dossier-button'))]
        : []),
      ...(page.versionCount > 1 ? [go('evidence.versions', item, label(language, 'evidence-versions-button'))] : []),
      go('evidence.axis', { axisId: page.axis.id, page: 0 }, label(language, 'back')),
    ],
  ]
  return rows.filter((row) => row.length > 0)
}

/** What alone is in the way of a submit. */
function lastMissing({ version, faults: [first, second] }: ItemPage): 'assess' | 'explain' | null {
  if (version?.isDraft !== true || first === undefined || second !== undefined) return null
  return first.code.startsWith('explanation-') ? 'explain' : 'assess'
}

const isReady = ({ can, version, faults }: ItemPage): boolean =>
  can.edit && version?.isDraft === true && faults.length === 0

/** Everything that a submit makes final, whole, before it happens; like all questions below the page itself when there is nothing to ask. */
export function summaryScreen(language: Language, page: ItemPage): Screen {
  if (!isReady(page)) {
    const screen = itemScreen(language, page)
    const count = page.faults.length
    return count === 0 ? screen : withNote(refusalText(language, { code: 'submission-incomplete', count }), screen)
  }
  return {
    text: [
      say(language, 'evidence-summary-title'),
      headLines(language, page),
      ...(page.lastYear?.oddity == null ? [] : [lastYearLines(language, page.lastYear)]),
      lines(
        claimLine(language, page),
        explanationLine(language, page.explanation, Number.POSITIVE_INFINITY),
        ...fileLines(language, page.files, Number.POSITIVE_INFINITY),
      ),
    ].join('\n\n'),
    buttons: [
      [
        go(
          'evidence.submit',
          { itemId: page.id, seen: page.marks.content },
          label(language, 'evidence-submit-button'),
          'primary',
        ),
      ],
      [go('evidence.item', { itemId: page.id }, label(language, 'back'))],
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
  /** The head had signed, and this is not what was signed. */
  signatureLapsed: boolean
  /** The outage but for which it would have come too late. */
  outage: SpokenOutage | null
  answer: ItemAnswer | null
}

export function receiptScreen(
  language: Language,
  itemId: Id<'item'>,
  { submittedAt, mayStillChange, signatureLapsed, outage, answer, ...receipt }: Receipt,
  next: { id: Id<'item'>; code: string } | null,
): Screen {
  return {
    isDocument: true,
    text: lines(
      say(language, 'evidence-receipt', { ...receipt, at: new Date(submittedAt) }),
      outage !== null && outageLine(language, outage),
      ...answerLines(language, answer),
      mayStillChange && say(language, 'evidence-receipt-change'),
      signatureLapsed && say(language, 'evidence-receipt-unsigned'),
    ),
    buttons: rows(
      next !== null &&
        go('evidence.item', { itemId: next.id }, label(language, 'evidence-next-button', { code: next.code })),
      [seeItem(language, itemId), go('evidence.status', {}, label(language, 'evidence-status-button'))],
      copyButton(language, receipt.receipt),
    ),
  }
}

/** A question before the version in force is taken back. */
export function withdrawQuestion(language: Language, page: ItemPage): Screen {
  const { id: itemId, code, title, can } = page
  if (!can.withdraw || page.version === null) return itemScreen(language, page)
  const version = page.version.number
  return {
    text: say(language, 'evidence-withdraw-ask', { version, code, title }),
    buttons: rows(
      go('evidence.withdraw', { itemId, version }, label(language, 'evidence-withdraw-yes'), 'danger'),
      go('evidence.item', { itemId }, label(language, 'back')),
    ),
  }
}

/** One button for each file; at most twenty, so there is one page. */
export function removeQuestion(language: Language, page: ItemPage): Screen {
  const { id: itemId, files, can } = page
  if (!can.edit || files.length === 0) return itemScreen(language, page)
  const choices = files.map(({ id: attachmentId, name }, i) =>
    go(
      'evidence.remove-file',
      { itemId, attachmentId },
      label(language, 'numbered-file', { number: i + 1, name }),
      'danger',
    ),
  )
  return {
    text: say(language, 'evidence-remove-ask'),
    buttons: rows(...choices, go('evidence.item', { itemId }, label(language, 'back'))),
  }
}

/** The files of the page, sent back to the agency. */
export function filesScreen(
  language: Language,
  itemId: Id<'item'>,
  { code, title, files }: { code: string; title: string; files: FileToSend[] },
): Screen {
  const buttons = [[seeItem(language, itemId)]]
  return files.length === 0
    ? { text: say(language, 'evidence-files-none', { code, title }), buttons }
    : { text: say(language, 'evidence-files-sent', { code, title, count: files.length }), files, buttons }
}

/** A text that came too late is shown back, so that it is not lost (voice.md). */
export const lateScreen = (
  language: Language,
  itemId: Id<'item'>,
  { dueAt, sentAt, text }: { dueAt: string; sentAt: Date; text: string },
): Screen => ({
  text: [
    say(language, 'evidence-late', { dueAt: new Date(dueAt), sentAt }),
    say(language, 'evidence-late-text', { text }),
    say(language, 'evidence-late-extension'),
  ].join('\n'),
  buttons: [
    [go('extension.ask', { stage: 'self-assessment' }, label(language, 'extension-ask-button'))],
    [seeItem(language, itemId), ...homeRow(language)],
  ],
})
