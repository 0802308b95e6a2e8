import type { BothWords, Holder, StepKind } from '#domain/procedures/definition.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { go, lines, paragraphs, rows } from '../kit.ts'
import { holderName } from './dry-play.ts'

/** What is done on the page of the case, not by forms. */
const DECIDED: ReadonlySet<StepKind> = new Set(['judge', 'meet', 'issue'])

/** It is the reader's turn. */
export const caseTurnScreen = (
  language: Language,
  turn: {
    caseId: number
    name: string
    procedure: BothWords
    step: BothWords
    dueAt: Date | null
    note: string
    does: StepKind
  },
): Screen => ({
  text: paragraphs(
    say(language, 'notice-case-turn', {
      procedure: turn.procedure[language],
      name: turn.name,
      step: turn.step[language],
    }),
    lines(
      turn.note !== '' && say(language, 'case-history-note', { note: turn.note }),
      turn.dueAt !== null && say(language, 'case-until', { dueAt: turn.dueAt }),
    ),
  ),
  buttons: rows(
    DECIDED.has(turn.does)
      ? go('case.show', { caseId: turn.caseId }, label(language, 'case-open'))
      : go('case.fill', { caseId: turn.caseId, at: null }, label(language, 'case-begin')),
    !DECIDED.has(turn.does) && go('case.show', { caseId: turn.caseId }, label(language, 'case-open')),
  ),
})

/** A word of the procedure, or of whoever judged. */
export const caseToldScreen = (
  language: Language,
  told: { caseId: number; name: string; procedure: BothWords; text: BothWords; code: string },
): Screen => ({
  text: paragraphs(
    say(language, 'notice-case-told', { procedure: told.procedure[language], name: told.name, code: told.code }),
    told.text[language],
  ),
  buttons: rows(go('case.show', { caseId: told.caseId }, label(language, 'case-open'))),
})

/** To whoever stands above those who owe it; without a way to the case for whoever may not open it. */
export const caseLadderScreen = (
  language: Language,
  rung: {
    caseId: number | null
    name: string
    procedure: BothWords
    step: BothWords
    holder: Holder
    names: readonly string[]
    dueAt: Date
    isLate: boolean
  },
): Screen => ({
  text: paragraphs(
    say(language, 'notice-case-ladder', {
      procedure: rung.procedure[language],
      name: rung.name,
      step: rung.step[language],
      who: rung.names.join(label(language, 'case-comma')) || holderName(language, rung.holder),
    }),
    say(language, rung.isLate ? 'case-late' : 'case-until', { dueAt: rung.dueAt }),
    say(language, 'notice-case-ladder-ask'),
  ),
  buttons: rows(rung.caseId !== null && go('case.show', { caseId: rung.caseId }, label(language, 'case-open'))),
})

export const indicatorsUnsetScreen = (
  language: Language,
  { caseId, name }: { caseId: number; name: string },
): Screen => ({
  text: say(language, 'notice-indicators-unset', { name }),
  buttons: rows(go('case.show', { caseId }, label(language, 'case-open'))),
})

export const definitionProposedScreen = (
  language: Language,
  { proposalId, title, name }: { proposalId: number; title: BothWords; name: string },
): Screen => ({
  text: say(language, 'notice-definition-proposed', { title: title[language], name }),
  buttons: rows(go('procedure.proposal', { proposalId }, label(language, 'dry-see'), 'primary')),
})

export const definitionSettledScreen = (
  language: Language,
  { title, isInForce, name }: { title: BothWords; isInForce: boolean; name: string },
): Screen => ({
  text: say(language, 'notice-definition-settled', { title: title[language], isInForce: String(isInForce), name }),
  buttons: rows(go('case.menu', { page: 0 }, label(language, 'case-menu-button'))),
})

const LISTED = 10

/** What ends soon and what is late, the nearest first. */
export const caseReminderScreen = (
  language: Language,
  cases: readonly { name: string; dueAt: Date | null }[],
  now: Date,
): Screen => ({
  text: paragraphs(
    say(language, 'notice-case-reminder', { count: cases.length }),
    ...cases
      .slice(0, LISTED)
      .map(({ name, dueAt }) =>
        lines(name, dueAt !== null && say(language, dueAt < now ? 'case-late' : 'case-until', { dueAt })),
      ),
  ),
  buttons: rows(go('case.list', { page: 0 }, label(language, 'cases-button'))),
})
