import type { Id, Mark } from '#domain/acts/ids.ts'
import type { MovedStanding } from '#domain/results/result-table.ts'
import type { ApprovalStep, Hundredths, Language, Role } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { refusalText } from '../refusal.ts'
import { remarkButton, remarksPart, type ShownRemark } from '../results/remarks.ts'
import { approvalsButton, shownSeconds } from '../results/approvals.ts'
import type { ShownDecision } from './decisions.ts'

export interface ShownAmendment {
  decision: ShownDecision
  cycleId: Id<'cycle'>
  year: number
  item: { agency: { name: string }; indicator: { code: string; title: string; maximumHundredths: Hundredths } }
  before: Hundredths
  after: Hundredths
  moved: readonly (MovedStanding & { name: string })[]
  fingerprint: Mark
  steps: readonly { step: ApprovalStep; given: { role: Role; at: Date } | null }[]
  due: ApprovalStep | null
  mine: ApprovalStep | null
  obstacle: Refusal | null
  mayDrop: boolean
  remarks: readonly ShownRemark[]
  council: { number: string | null; heldOn: Date | null; minutes: readonly unknown[] } | null
  now: string
}

/** So many of those that move are named; the rest is a number. */
const NAMED = 6

/** A score that was released and is to be another: what that moves, who has signed it, and the button of whoever is next. */
export function amendmentScreen(language: Language, page: ShownAmendment): Screen {
  const { decision, item, moved, steps, mine, obstacle, due, fingerprint: seen } = page
  const { id: decisionId } = decision
  const { council } = page
  const isEntered =
    council === null || (council.number !== null && council.heldOn !== null && council.minutes.length > 0)
  return {
    isProtected: true,
    text: paragraphs(
      say(language, 'amend-title', { year: page.year }),
      say(language, 'amend-item', {
        agency: item.agency.name,
        code: item.indicator.code,
        title: item.indicator.title,
        before: page.before,
        after: page.after,
        maximum: item.indicator.maximumHundredths,
      }),
      say(language, 'decision-reason', {
        by: decision.proposer.name,
        at: decision.proposedAt,
        reason: decision.reason,
      }),
      decision.state === 'PROPOSED'
        ? movedPart(language, moved)
        : say(language, `amend-${decision.state}`, { at: decision.decidedAt ?? decision.proposedAt }),
      lines(...steps.map(({ step, given }) => stepLine(language, step, given))),
      remarksPart(language, page.remarks),
      due !== null && say(language, 'amend-content', { fingerprint: seen }),
      obstacle !== null && obstacle.code !== 'decision-over' && due !== null && refusalText(language, obstacle),
      !isEntered && say(language, 'amend-council-first'),
    ),
    buttons: rows(
      mine !== null &&
        isEntered &&
        go('amend.sign', { decisionId, seen, shownAt: shownSeconds(page.now) }, label(language, 'amend-sign')),
      mine === 'COUNCIL' && go('council.open', { cycleId: page.cycleId }, label(language, 'amend-council')),
      due !== null && remarkButton(language, { cycleId: page.cycleId, decisionId }),
      page.mayDrop && go('decision.drop', { decisionId }, label(language, 'decision-drop')),
      [approvalsButton(language), ...homeRow(language)],
    ),
  }
}

const stepLine = (language: Language, step: ApprovalStep, given: { role: Role; at: Date } | null): string =>
  given === null
    ? say(language, 'results-step-missing', { step: labelDynamic(language, `approval-step-${step}`) })
    : say(language, 'amend-signed', {
        step: labelDynamic(language, `approval-step-${step}`),
        role: labelDynamic(language, `role-${given.role}`),
        at: given.at,
      })

function movedPart(language: Language, moved: ShownAmendment['moved']): string {
  return lines(
    say(language, 'amend-moved', { count: moved.length }),
    ...moved.slice(0, NAMED).map(({ name: agency, before, after }) => standingLine(language, agency, before, after)),
    moved.length > NAMED && say(language, 'amend-moved-more', { rest: moved.length - NAMED }),
  )
}

/** One agency before and after, total and place. */
export const standingLine = (
  language: Language,
  agency: string,
  before: { totalHundredths: Hundredths; rank: number | null },
  after: { totalHundredths: Hundredths; rank: number | null },
): string =>
  say(language, 'amend-moved-line', {
    agency,
    total: before.totalHundredths === after.totalHundredths ? 'same' : 'moved',
    before: before.totalHundredths,
    after: after.totalHundredths,
    rank: before.rank === after.rank ? 'same' : 'moved',
    rankBefore: before.rank ?? 0,
    rankAfter: after.rank ?? 0,
  })
