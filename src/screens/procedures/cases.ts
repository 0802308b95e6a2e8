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
import { meetingText, taskButtons, taskText } from './meetings.ts'
import { workbookButton } from './workbook.ts'

const BUTTON = 60
const SHOWN = 30
const MEETINGS = 3

const entry = (language: Language, line: CaseLine): string => {
  const { procedure, name, step, end } = line
  return lines(
    say(language, 'case-line', { procedure: procedure[language], name }),
    step !== null && say(language, line.isOwn ? 'case-line-own' : 'case-line-step', { step: step[language] }),
    end !== null && labelDynamic(language, `case-end-${end}`),
    clockText(language, line),
    paceText(language, line),
  )
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
  return {
    text: paragraphs(
      counts !== undefined && say(language, 'cases-title', counts),
      found !== undefined && say(language, 'cases-found', { found, more: found - shown.items.length }),
      ...shown.items.map((line) => entry(language, line)),
    ),
    buttons: rows(
      ...shown.items.map((line) =>
        go('case.show', { caseId: line.id }, shortened(`${line.name} · ${line.procedure[language]}`, BUTTON)),
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
      lines(...page.meetings.slice(0, 1).map((meeting) => meetingText(language, meeting))),
      lines(...page.tasks.map((task) => taskText(language, task))),
      page.marks !== null && page.marks.marked > 0 && say(language, 'case-marks', page.marks),
      page.fee !== null && feeText(language, page.fee),
      lastNote !== null && say(language, 'case-last-note', { title: lastNote.title[language], note: lastNote.note }),
      lines(
        ...answers.slice(0, SHOWN).map((line) => answerText(language, line)),
        answers.length > SHOWN && say(language, 'case-more-answers', { count: answers.length - SHOWN }),
      ),
    ),
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
      fills && page.answered > 0 && go('case.correct', { caseId, page: 0 }, label(language, 'case-correct-button')),
      fills && workbookButton(language, caseId),
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

/** What may be begun: a case, or a round of many. */
export const menuScreen = (
  language: Language,
  menu: {
    procedures: readonly { id: number; title: BothWords; about: BothWords | null }[]
    rounds: readonly { id: number; title: BothWords; isNow: boolean }[]
    /** Definitions that wait for a second person. */
    proposals: readonly { id: number; title: BothWords }[]
    maySendForm: boolean
    /** There are forms of the province's own that may be put away. */
    hasOwn: boolean
  },
  page: number,
): Screen => {
  const shown = pageOf(
    [
      ...menu.procedures.map(({ id, title }) => go('case.start', { procedureId: id }, title[language])),
      ...menu.rounds.map(({ id, title }) =>
        go('round.ask', { procedureId: id }, label(language, 'round-open-button', { title: title[language] })),
      ),
    ],
    page,
  )
  return {
    text: paragraphs(
      say(language, menu.procedures.length + menu.rounds.length === 0 ? 'case-menu-empty' : 'case-menu'),
      menu.rounds.some(({ isNow }) => isNow) &&
        say(language, 'case-menu-now', {
          titles: menu.rounds
            .filter(({ isNow }) => isNow)
            .map(({ title }) => title[language])
            .join(label(language, 'case-comma')),
        }),
    ),
    ...folded(
      language,
      paragraphs(
        ...menu.procedures.map(
          ({ title, about }) =>
            about !== null && say(language, 'case-menu-about', { title: title[language], about: about[language] }),
        ),
      ),
      go('case.menu', { page }, ''),
    ),
    buttons: rows(
      ...menu.proposals.map(({ id, title }) =>
        go('procedure.proposal', { proposalId: id }, label(language, 'dry-waiting-button', { title: title[language] })),
      ),
      ...shown.items,
      ...pageRow(language, shown, (to, text) => go('case.menu', { page: to }, text)),
      menu.maySendForm && go('form.ask', {}, label(language, 'survey-button')),
      menu.hasOwn && go('procedure.own', { page: 0 }, label(language, 'own-forms-button')),
      homeRow(language),
    ),
  }
}
