import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { ApprovalLine, ApprovalsPage } from '#workflows/results/read-approvals.ts'
import { button } from '../buttons.ts'
import { refusalText } from '#screens/refusal.ts'

const PENDING_SHOWN = 8

export const homeButton = (language: Language): Button => button(label(language, 'home'), 'home')
export const approvalsButton = (language: Language): Button =>
  button(label(language, 'results-approvals-button'), 'results.approvals')

/** When a confirmation was shown, in whole seconds: it travels in the button (reliability S15). */
export const shownSeconds = (now: string): number => Math.floor(new Date(now).getTime() / 1000)

/** What was approved by which role and when, over which content; what waits for whom. */
export function approvalsScreen(language: Language, page: ApprovalsPage, told: readonly string[] = []): Screen {
  const { fingerprint, totals, mine, obstacle, pending } = page
  const state = labelDynamic(language, `cycle-state-${page.state}`)
  return {
    text: [
      ...told,
      say(language, 'results-approvals', { year: page.year, state }),
      ...page.steps.map((step) => stepLines(language, step)),
      ...(fingerprint === null ? [] : [say(language, 'results-content', { fingerprint, ...totals })]),
      ...(page.changed ? [say(language, 'results-changed')] : []),
      say(language, 'results-mine', { mine: mine ?? 'none' }),
      ...(obstacle === null ? [] : [refusalText(language, obstacle)]),
      ...(pending.length === 0 ? [] : [pendingLines(language, pending)]),
    ].join('\n\n'),
    buttons: [
      ...(mine === null || obstacle !== null
        ? []
        : [[button(labelDynamic(language, `results-do-${mine}`), 'results.ask', mine, page.cycleId)]]),
      ...(fingerprint === null
        ? []
        : [[button(label(language, 'results-see-ranking'), 'results.groups', page.cycleId)]]),
      [homeButton(language)],
    ],
  }
}

function stepLines(language: Language, line: ApprovalLine): string {
  const step = labelDynamic(language, `approval-step-${line.step}`)
  if (line.at === null) return say(language, 'results-step-missing', { step })
  return [
    say(language, 'results-step-given', {
      step,
      role: line.role === null ? '' : labelDynamic(language, `role-${line.role}`),
      at: new Date(line.at),
      fingerprint: line.fingerprint ?? '',
      number: line.number ?? 'none',
    }),
    ...(line.heldOn === null ? [] : [say(language, 'results-step-held', { heldOn: new Date(line.heldOn) })]),
  ].join('\n')
}

const pendingLines = (language: Language, pending: ApprovalsPage['pending']): string =>
  [
    say(language, 'results-pending-title'),
    ...pending
      .slice(0, PENDING_SHOWN)
      .map(({ agencyName: agency, code, title }) => say(language, 'results-pending-line', { agency, code, title })),
    ...(pending.length > PENDING_SHOWN
      ? [say(language, 'results-pending-more', { rest: pending.length - PENDING_SHOWN })]
      : []),
  ].join('\n')

/** The second look before an act that cannot be taken back. The council's has a page of its own. */
export function confirmScreen(language: Language, page: ApprovalsPage): Screen | null {
  const { cycleId, year, mine, totals, version } = page
  const seen = page.fingerprint ?? ''
  const at = shownSeconds(page.now)
  const screen = (text: string, yes: Button): Screen => ({
    text,
    buttons: [[yes], [button(label(language, 'back'), 'results.approvals')]],
  })
  switch (mine) {
    case 'FINALISATION':
      return screen(
        say(language, 'results-finalise-ask', { year }),
        button(label(language, 'results-finalise-yes'), 'results.finalise', cycleId, version, at),
      )
    case 'DEPUTY':
      return screen(
        say(language, 'results-deputy-ask', { year, fingerprint: seen, ...totals }),
        button(label(language, 'results-deputy-yes'), 'results.deputy', cycleId, seen, at),
      )
    case 'RELEASE':
      return screen(
        say(language, 'results-release-ask', { year, fingerprint: seen }),
        button(label(language, 'results-release-yes'), 'results.release', cycleId, version, seen, at),
      )
    case 'COUNCIL':
    case null:
      return null
  }
}
