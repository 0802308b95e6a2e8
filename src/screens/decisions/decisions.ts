import type { Id } from '#domain/acts/ids.ts'
import type { DecisionFacts, DecisionKind, DecisionState, PassableGate } from '#domain/decisions/decision.ts'
import type { Hundredths, Language } from '#domain/vocabulary.ts'
import type { Orphan } from '#reads/review/orphans.ts'
import type { Shifts } from '#reads/cycle/reach.ts'
import type { Button, Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { shiftsPart } from '../cycle/texts.ts'
import { remarkButton, remarksPart, type ShownRemark } from '../results/remarks.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { refusalText } from '../refusal.ts'

export interface ShownDecision {
  id: Id<'decision'>
  kind: DecisionKind
  state: DecisionState
  facts: DecisionFacts
  reason: string
  proposedAt: Date
  proposer: { name: string }
  decidedAt: Date | null
  decider: { name: string } | null
}

export const decisionsButton = (language: Language): Button =>
  go('decision.list', {}, label(language, 'decisions-button'))
export const orphansButton = (language: Language): Button => go('review.orphans', {}, label(language, 'orphans-button'))

const nameOf = (language: Language, { kind, facts }: Pick<ShownDecision, 'kind' | 'facts'>): string =>
  kind === 'pass-gate'
    ? labelDynamic(language, `decision-gate-${facts.gate}`)
    : labelDynamic(language, `decision-${kind}`)

const line = (language: Language, decision: ShownDecision): string =>
  say(language, 'decision-line', {
    what: nameOf(language, decision),
    state: decision.state,
    by: decision.proposer.name,
    at: decision.decidedAt ?? decision.proposedAt,
    other: decision.decider?.name ?? 'none',
  })

/** In the message to the second person. */
export const waitingDecision = (language: Language, decision: ShownDecision): string =>
  say(language, 'notice-decision-waiting', {
    what: nameOf(language, decision),
    by: decision.proposer.name,
    reason: decision.reason,
  })

const SHOWN = 8

/** What two persons decide: what waits, what was decided, and what can be proposed. */
export function decisionsScreen(
  language: Language,
  {
    year,
    rows: decisions,
    could,
    gate,
    mayCorrect,
    mayWithhold,
    withheld,
    areSigned,
    shifts,
  }: {
    year: number
    rows: readonly ShownDecision[]
    could: readonly DecisionKind[]
    gate: PassableGate | null
    mayCorrect: boolean
    mayWithhold: boolean
    /** Agencies whose released result is taken back. */
    withheld: readonly { id: Id<'agency'>; name: string }[]
    /** A correction of a score is signed by the chain of approvals now. */
    areSigned: boolean
    /** What moves if a cycle that rests goes on now. */
    shifts: Shifts
  },
): Screen {
  const waiting = decisions.filter(({ state }) => state === 'PROPOSED')
  const past = decisions.filter(({ state }) => state !== 'PROPOSED').slice(0, SHOWN)
  const propose = (kind: DecisionKind): Button =>
    go(
      'decision.ask',
      { kind, gate: kind === 'pass-gate' ? gate : null },
      nameOf(language, { kind, facts: { gate, itemId: null, pointsHundredths: null } }),
    )
  return {
    text: paragraphs(
      say(language, 'decisions-title', { year }),
      waiting.map((one) => line(language, one)),
      past.map((one) => line(language, one)),
      withheld.map(({ name: agency }) => say(language, 'results-line-withheld', { agency })),
      shifts.moved.length > 0 && lines(say(language, 'decision-resume-moves'), shiftsPart(language, shifts)),
      decisions.length === 0 && say(language, 'decisions-none'),
    ),
    buttons: rows(
      ...waiting.map((one) =>
        go(
          areSigned && one.kind === 'correct-score' ? 'amend.open' : 'decision.open',
          { decisionId: one.id },
          nameOf(language, one),
        ),
      ),
      // What waits already has its button above.
      ...could.filter((kind) => !waiting.some((one) => one.kind === kind)).map(propose),
      mayCorrect && propose('correct-score'),
      mayWithhold && propose('withhold-result'),
      ...withheld.map(({ id: agencyId, name: agency }) =>
        go('decision.ask-restore', { agencyId }, label(language, 'decision-restore-of', { agency })),
      ),
      homeRow(language),
    ),
  }
}

/** One proposal, with the button for the second person. */
export function decisionScreen(
  language: Language,
  {
    decision,
    item,
    agency,
    shifts,
    own,
    obstacle,
    cycleId,
    remarks,
  }: {
    decision: ShownDecision
    item: {
      agency: { name: string }
      indicator: { code: string; title: string; maximumHundredths: Hundredths }
      preliminaryHundredths: number | null
      finalHundredths: number | null
    } | null
    agency: { name: string } | null
    shifts: Shifts | null
    own: boolean
    obstacle: Refusal | null
    cycleId: Id<'cycle'>
    remarks: readonly ShownRemark[]
  },
): Screen {
  const waits = decision.state === 'PROPOSED'
  const { id: decisionId, kind, facts } = decision
  return {
    text: paragraphs(
      `<b>${nameOf(language, decision)}</b>`,
      item !== null &&
        say(language, 'decision-item', {
          agency: item.agency.name,
          code: item.indicator.code,
          title: item.indicator.title,
          before: item.finalHundredths ?? item.preliminaryHundredths ?? 0,
          after: facts.pointsHundredths ?? 0,
          maximum: item.indicator.maximumHundredths,
        }),
      agency !== null && agency.name,
      facts.at != null && say(language, 'decision-moment', { at: new Date(facts.at) }),
      sayDynamic(language, `decision-effect-${kind === 'pass-gate' ? (facts.gate ?? '') : kind}`),
      waits && shifts !== null && shiftsPart(language, shifts),
      say(language, 'decision-reason', {
        by: decision.proposer.name,
        at: decision.proposedAt,
        reason: decision.reason,
      }),
      remarksPart(language, remarks),
      obstacle !== null && refusalText(language, obstacle),
    ),
    buttons: rows(
      waits && obstacle === null && go('decision.confirm', { decisionId }, label(language, 'decision-confirm')),
      waits && remarkButton(language, { cycleId, decisionId }),
      waits && go('decision.drop', { decisionId }, label(language, own ? 'decision-take-back' : 'decision-drop')),
      [decisionsButton(language), ...homeRow(language)],
    ),
  }
}

/** Work that nobody may do, indicator by indicator. */
export const orphansScreen = (language: Language, orphans: readonly Orphan[]): Screen => ({
  text: paragraphs(
    say(language, 'orphans-title', { count: orphans.reduce((sum, { items }) => sum + items.length, 0) }),
    orphans
      .slice(0, SHOWN)
      .map(({ code, title, act, items }) => say(language, 'orphans-line', { code, title, act, count: items.length })),
  ),
  buttons: rows(
    ...orphans
      .slice(0, SHOWN)
      .map(({ indicatorId, code }) =>
        go('review.choose-evaluator', { indicatorId }, label(language, 'orphans-choose', { code })),
      ),
    homeRow(language),
  ),
})

export const candidatesScreen = (
  language: Language,
  { orphan, candidates }: { orphan: Orphan; candidates: readonly { personId: number; name: string; count: number }[] },
): Screen => ({
  text: say(language, candidates.length === 0 ? 'orphans-nobody' : 'orphans-who', {
    code: orphan.code,
    title: orphan.title,
    count: orphan.items.length,
  }),
  buttons: rows(
    ...candidates
      .slice(0, SHOWN)
      .map(({ personId, name, count }) =>
        go(
          'review.appoint',
          { indicatorId: orphan.indicatorId, personId },
          label(language, 'orphans-candidate', { name, count }),
        ),
      ),
    [orphansButton(language), ...homeRow(language)],
  ),
})
