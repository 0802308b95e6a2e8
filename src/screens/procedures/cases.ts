import { shortened } from 'persian-text'
import type { BothWords } from '#domain/procedures/definition.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { CaseLine, CasePage, HistoryLine } from '#reads/procedures/cases.ts'
import { type Page, pageOf } from '#shared/paging.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { copyButton, folded, go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'
import { answerText } from './answers.ts'
import { correctionLabel, feeText } from './form.ts'
import { meetingFacts, taskButtons, taskText } from './meetings.ts'
import { workbookButton } from './workbook.ts'

const BUTTON = 60
const SHOWN = 30
const IN_SIGHT = 6
const MEETINGS = 3

const entry = (language: Language, line: CaseLine, name: string | null = line.name): string => {
  const { procedure, step, end } = line
  return lines(
    say(language, name === null ? 'case-line-many' : 'case-line', { procedure: procedure[language], name: name ?? '' }),
    step !== null && say(language, line.isOwn ? 'case-line-own' : 'case-line-step', { step: step[language] }),
    end !== null && labelDynamic(language, `case-end-${end}`),
    clockText(language, line),
    paceText(language, line),
  )
}

/** Cases that wait alike stand together: their names are on the buttons, and of each only what differs is said. */
function entries(language: Language, cases: readonly CaseLine[]): string[] {
  const alike = new Map<string, CaseLine[]>()
  for (const line of cases) {
    const key = [line.procedure[language], line.step?.[language], line.isOwn, line.end, line.pace !== null].join()
    alike.set(key, [...(alike.get(key) ?? []), line])
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined || group.length === 1 || first.pace !== null)
      return group.map((line) => entry(language, line))
    const clocks = new Set(group.map((line) => clockText(language, line)))
    if (clocks.size === 1) return [entry(language, first, null)]
    const own = group.flatMap((line) => {
      const clock = clockText(language, line)
      return clock === null ? [] : [`${shortened(line.name, BUTTON)}: ${clock}`]
    })
    return [lines(entry(language, { ...first, dueAt: null }, null), ...own)]
  })
}

/** Until when it is owed, or from when on it goes on. */
const clockText = (language: Language, { dueAt, isLate, waits }: CaseLine): string | null =>
  dueAt === null
    ? null
    : waits
      ? say(language, 'case-opens', { opensAt: new Date(dueAt) })
      : say(language, isLate ? 'case-late' : 'case-until', { dueAt: new Date(dueAt) })

export const paceText = (language: Language, { pace }: CaseLine): string | null =>
  pace === null
    ? null
    : say(language, 'case-pace', { done: pace.done, all: pace.all, behind: Math.max(0, pace.expected - pace.done) })

export const casesButton = (language: Language, text: string = label(language, 'cases-button')) =>
  go('case.list', { page: 0 }, text)

/** A page of what waits, then of what is followed; or what a search has found. */
export function casesScreen(
  language: Language,
  {
    counts,
    shown,
    found,
    mayBegin = false,
    isOffice = false,
  }: {
    counts?: { owed: number; followed: number }
    shown: Page<CaseLine>
    /** Of a search: how many there are, of which the newest are shown. */
    found?: number
    mayBegin?: boolean
    isOffice?: boolean
  },
): Screen {
  // Of many that are alike their heading says what they are.
  const isOfOne = shown.items.length > 1 && new Set(shown.items.map(({ procedure }) => procedure[language])).size === 1
  return {
    text: paragraphs(
      counts !== undefined && say(language, 'cases-title', counts),
      found !== undefined && say(language, 'cases-found', { found, more: found - shown.items.length }),
      ...entries(language, shown.items),
    ),
    buttons: rows(
      ...shown.items.map((line) =>
        go(
          'case.show',
          { caseId: line.id },
          shortened(isOfOne ? line.name : `${line.name} · ${line.procedure[language]}`, BUTTON),
        ),
      ),
      ...pageRow(language, shown, (to, text) => go('case.list', { page: to }, text)),
      [
        mayBegin && go('case.menu', { page: 0 }, label(language, 'case-menu-button')),
        isOffice && go('round.list', {}, label(language, 'rounds-button')),
      ],
      homeRow(language),
    ),
  }
}

/** Of what was issued in bulk the page has so many buttons, and one for all. */
const DOCUMENTS = 3
const SIGNS = { done: '✔', now: '●', next: '○' } as const

/** One case: where it stands as a line of steps, what was answered, and what its reader can do. */
export function caseScreen(language: Language, page: CasePage): Screen {
  const { id: caseId, answers, lastNote, votes } = page
  const fills = page.can.write
  const answered = lines(
    ...answers.slice(0, SHOWN).map((line) => answerText(language, line)),
    answers.length > SHOWN && say(language, 'case-more-answers', { count: answers.length - SHOWN }),
  )
  // What fills a telephone by itself is unfolded by whoever wants it.
  const isLong = answers.length > IN_SIGHT
  const planned = page.meetings.find(({ state }) => state === 'planned')
  return {
    text: paragraphs(
      lines(
        say(language, 'case-head', { procedure: page.procedure[language], name: page.name, code: page.code }),
        page.end !== null && labelDynamic(language, `case-end-${page.end}`),
        clockText(language, page),
        paceText(language, page),
      ),
      page.line.map(({ title, at }) => `${SIGNS[at]} ${title[language]}`),
      lines(
        page.claimedBy !== null &&
          say(language, 'case-claimed-by', { name: page.claimedBy || label(language, 'case-by-evaluator') }),
        page.respondents.length > 0 &&
          say(language, page.isApplied ? 'case-together' : 'case-respondents', {
            names: page.respondents.join(label(language, 'case-comma')),
          }),
        votes !== null && say(language, 'case-votes', votes),
      ),
      ...page.meetings.slice(0, 1).map((meeting) => lines(meeting.title[language], meetingFacts(language, meeting))),
      lines(...page.tasks.map((task) => taskText(language, task))),
      page.marks !== null && page.marks.marked > 0 && say(language, 'case-marks', page.marks),
      page.fee !== null && feeText(language, page.fee),
      lastNote !== null && say(language, 'case-last-note', { title: lastNote.title[language], note: lastNote.note }),
      !isLong && answered,
    ),
    ...folded(language, isLong ? answered : '', go('case.show', { caseId }, '')),
    buttons: rows(
      page.can.plan &&
        planned === undefined &&
        go('meeting.plan-ask', { caseId }, label(language, 'meeting-plan'), 'primary'),
      fills &&
        go(
          'case.fill',
          { caseId, at: null },
          label(language, page.does === 'meet' ? 'meeting-write' : page.answered > 0 ? 'case-go-on' : 'case-begin'),
          'primary',
        ),
      fills && [
        page.answered > 0 && go('case.correct', { caseId, page: 0 }, label(language, 'case-correct-button')),
        workbookButton(language, caseId),
      ],
      ...page.meetings
        .slice(0, MEETINGS)
        .map(({ id, at }) =>
          go('meeting.show', { meetingId: id }, label(language, 'meeting-button', { at: new Date(at) })),
        ),
      page.can.task && go('task.ask', { caseId }, label(language, 'task-button')),
      ...taskButtons(language, page.tasks),
      page.can.claim && go('case.claim', { caseId }, label(language, 'case-claim')),
      page.can.handOver && go('case.hand-over-ask', { caseId }, label(language, 'case-hand-over')),
      page.can.issue && go('case.issue', { caseId }, label(language, 'case-issue'), 'primary'),
      ...page.documents
        .slice(0, DOCUMENTS)
        .map(({ id, number }) => go('document.show', { entryId: id }, label(language, 'document-button', { number }))),
      page.documents.length > 1 &&
        go('document.all', { caseId }, label(language, 'document-all-button', { count: page.documents.length })),
      ...(page.isClaimedByOther ? [] : page.outcomes).map(({ at, title }) =>
        go('case.decide', { caseId, outcome: at }, title[language]),
      ),
      page.files > 0 && go('case.files', { caseId }, label(language, 'case-files-button', { count: page.files })),
      page.can.transfer && go('case.transfer', { caseId }, label(language, 'case-transfer-button')),
      page.own !== null && [
        page.own.share && go('case.share-ask', { caseId }, label(language, 'case-share-button')),
        page.answered > 0 && go('case.take-out', { caseId }, label(language, 'case-take-out-button')),
        page.own.withdraw && go('case.withdraw-ask', { caseId }, label(language, 'case-withdraw-button')),
        page.own.erase && go('case.erase-ask', { caseId }, label(language, 'case-erase-button')),
      ],
      page.can.name && go('case.name-ask', { caseId }, label(language, 'case-name-button')),
      [
        go('case.history', { caseId }, label(language, 'case-history-button')),
        page.can.reopen && go('case.reopen-ask', { caseId }, label(language, 'case-reopen-button')),
        page.can.close && go('case.close-ask', { caseId }, label(language, 'case-close-button')),
      ],
      [copyButton(language, page.code), casesButton(language)],
      homeRow(language),
    ),
  }
}

export const historyScreen = (
  language: Language,
  { id, name, lines: acts }: { id: number; name: string; lines: readonly HistoryLine[] },
): Screen => ({
  text: paragraphs(
    say(language, 'case-history', { name }),
    ...acts.map(({ at, kind, step, outcome, note, name: person }) =>
      lines(
        say(language, 'case-history-line', {
          at: new Date(at),
          act: labelDynamic(language, `case-act-${kind}`),
          name: person === '' ? label(language, 'case-by-evaluator') : (person ?? label(language, 'case-by-clock')),
        }),
        step !== null &&
          say(language, 'case-history-step', {
            step: [step[language], outcome?.[language]].filter(Boolean).join(' ← '),
          }),
        note !== '' && say(language, 'case-history-note', { note }),
      ),
    ),
  ),
  buttons: rows(go('case.show', { caseId: id }, label(language, 'case-back')), homeRow(language)),
})

export const filesScreen = (
  language: Language,
  { id, name, files }: { id: number; name: string; files: Screen['files'] },
): Screen => ({
  text: say(language, 'case-files', { name, count: files?.length ?? 0 }),
  ...(files === undefined ? {} : { files }),
  buttons: rows(go('case.show', { caseId: id }, label(language, 'case-back')), homeRow(language)),
})

/** Which answer is to be corrected. */
export function correctionsScreen(
  language: Language,
  {
    id,
    name,
    questions,
  }: { id: number; name: string; questions: readonly { at: number; title: BothWords; row: string | null }[] },
  page: number,
): Screen {
  const shown = pageOf(questions, page)
  return {
    text: say(language, 'case-correct-title', { name }),
    buttons: rows(
      ...shown.items.map(({ at, title, row }) =>
        go('case.fill', { caseId: id, at }, correctionLabel(language, title, row)),
      ),
      ...pageRow(language, shown, (to, text) => go('case.correct', { caseId: id, page: to }, text)),
      go('case.show', { caseId: id }, label(language, 'case-back')),
    ),
  }
}
