import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { ApprovalLine, ApprovalsPage } from '#reads/results/approvals.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { shiftsPart } from '../cycle/texts.ts'
import { remarkButton, remarksPart } from './remarks.ts'
import { refusalText } from '../refusal.ts'

const PENDING_SHOWN = 8

export const approvalsButton = (language: Language): Button =>
  go('result.approvals', {}, label(language, 'results-approvals-button'))

/** The way on after a step. */
export const approvalsRows = (language: Language): Button[][] => [[approvalsButton(language)], homeRow(language)]

/** What was wrong, with the way back to the approvals. */
export const refusedStep = (language: Language, refusal: Refusal): Screen => ({
  text: refusalText(language, refusal),
  buttons: approvalsRows(language),
})

/** When a confirmation was shown, in whole seconds: it travels in the button (reliability S15). */
export const shownSeconds = (now: string): number => Math.floor(new Date(now).getTime() / 1000)

/** What was approved by which role and when, over which content; what waits for whom. */
export function approvalsScreen(language: Language, page: ApprovalsPage): Screen {
  const { fingerprint, totals, mine, obstacle, pending } = page
  const state = labelDynamic(language, `cycle-state-${page.state}`)
  return {
    text: paragraphs(
      say(language, 'results-approvals', { year: page.year, state }),
      ...page.steps.map((step) => stepLines(language, step)),
      fingerprint !== null && say(language, 'results-content', { fingerprint, ...totals }),
      page.changed && say(language, 'results-changed'),
      page.amendments.length > 0 && say(language, 'results-amendments', { count: page.amendments.length }),
      say(language, obstacle === null ? 'results-mine' : 'results-mine-later', { mine: mine ?? 'none' }),
      obstacle !== null && refusalText(language, obstacle),
      pending.length !== 0 && pendingLines(language, pending),
      remarksPart(language, page.remarks),
    ),
    buttons: rows(
      !(mine === null || obstacle !== null) &&
        go('result.ask', { step: mine }, labelDynamic(language, `results-do-${mine}`)),
      (mine === 'DEPUTY' || mine === 'COUNCIL') &&
        go('tables.ask-return', { cycleId: page.cycleId }, label(language, 'tables-return')),
      ...page.amendments.map(({ id: decisionId }, i) =>
        go(
          'amend.open',
          { decisionId },
          label(language, 'results-amendment', { number: i + 1, count: page.amendments.length }),
        ),
      ),
      fingerprint !== null &&
        page.state !== 'CLOSED' &&
        remarkButton(language, { cycleId: page.cycleId, decisionId: null }),
      page.versions > 1 && go('result.versions', { cycleId: page.cycleId }, label(language, 'versions-button')),
      mine === 'RELEASE' && obstacle !== null && go('cycle.show', {}, label(language, 'results-see-cycle')),
      fingerprint !== null && go('ranking.groups', { cycleId: page.cycleId }, label(language, 'results-see-ranking')),
      homeRow(language),
    ),
  }
}

function stepLines(language: Language, line: ApprovalLine): string {
  const step = labelDynamic(language, `approval-step-${line.step}`)
  if (line.at === null) return say(language, 'results-step-missing', { step })
  return lines(
    say(language, 'results-step-given', {
      step,
      role: line.role === null ? '' : labelDynamic(language, `role-${line.role}`),
      at: new Date(line.at),
      fingerprint: line.fingerprint ?? '',
      number: line.number ?? 'none',
    }),
    line.heldOn !== null && say(language, 'results-step-held', { heldOn: new Date(line.heldOn) }),
  )
}

const pendingLines = (language: Language, pending: ApprovalsPage['pending']): string =>
  lines(
    say(language, 'results-pending-title'),
    ...pending
      .slice(0, PENDING_SHOWN)
      .map(({ agencyName: agency, code, title }) => say(language, 'results-pending-line', { agency, code, title })),
    pending.length > PENDING_SHOWN && say(language, 'results-pending-more', { rest: pending.length - PENDING_SHOWN }),
  )

/** The second look before a step that cannot be taken back, if it still is this person's. The council's has a page of its own. */
export function confirmScreen(language: Language, page: ApprovalsPage): Screen {
  const { cycleId, year, mine, totals, version, fingerprint: seen, obstacle } = page
  const shownAt = shownSeconds(page.now)
  const screen = (text: string, yes: Button): Screen => ({
    text: paragraphs(text, shiftsPart(language, page.shifts)),
    buttons: rows(yes, go('result.approvals', {}, label(language, 'back'))),
  })
  if (obstacle === null && mine === 'FINALISATION')
    return screen(
      say(language, 'results-finalise-ask', { year }),
      go('tables.finalise', { cycleId, version, shownAt }, label(language, 'results-finalise-yes')),
    )
  if (obstacle === null && mine === 'DEPUTY' && seen !== null)
    return screen(
      say(language, 'results-deputy-ask', { year, fingerprint: seen, ...totals }),
      go('result.approve', { cycleId, seen, shownAt }, label(language, 'results-deputy-yes')),
    )
  if (obstacle === null && mine === 'RELEASE' && seen !== null)
    return screen(
      say(language, 'results-release-ask', { year, fingerprint: seen }),
      go('result.release', { cycleId, version, seen, shownAt }, label(language, 'results-release-yes')),
    )
  return approvalsScreen(language, page)
}
