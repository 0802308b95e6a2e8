import type { CycleState } from '#domain/vocabulary.ts'
import { OFFICE } from '#domain/results/may-read-ranking.ts'
import { agencyResult } from '#reads/results/agency-result.ts'
import { type ResultStep, STEP_ROLES } from '#reads/results/approvals.ts'
import { rankingTables } from '#reads/results/ranking.ts'
import { releasedScreen } from '#screens/results/agency-result.ts'
import { approvalsButton } from '#screens/results/approvals.ts'
import { publishedText } from '#screens/results/ranking.ts'
import { firstMessage } from '#storage/circulars/delivery.ts'
import { type DecisionRow, decisionById, withheldResults } from '#storage/decisions/decisions.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { agencyById } from '#storage/people/agencies.ts'
import { approvalsOf, resultOfAgency } from '#storage/results/results.ts'
import { itemById } from '#storage/evidence/items.ts'
import { go, homeRow, lines } from '#screens/kit.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { owedNow } from '#reads/worklist/owed.ts'
import { sentenceOf } from '#screens/worklist/worklist.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { noticeKind, type Rendering } from '../kind.ts'
import { inRoles, ofAgency } from '../readers.ts'

const isReleased = ({ state }: { state: CycleState }): boolean => state === 'RELEASED' || state === 'CLOSED'

/** Requirement D8: to the focal points and the head of one agency, its own final result and nobody else's. */
export const resultReleased = noticeKind<{ cycleId: number; agencyId: number }>({
  readers: (_, { agencyId }) => ofAgency(agencyId),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { cycleId, agencyId }) => {
    const cycle = await cycleById(db, cycleId)
    const result = await resultOfAgency(db, cycleId, agencyId)
    if (cycle === null || result === null || !isReleased(cycle)) return null
    if ((await withheldResults(db, cycleId)).has(agencyId)) return null
    return releasedScreen(language, await agencyResult(db, cycle, result))
  },
})

/** To the public channel, where the province publishes the ranking. */
export const rankingPublished = noticeKind<{ cycleId: number }>({
  readers: () => 'channel',
  lane: 'broadcast',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { cycleId }) => {
    const cycle = await cycleById(db, cycleId)
    if (cycle === null || !isReleased(cycle) || cycle.profile.rankingVisibility !== 'everybody') return null
    const tables = await rankingTables(db, cycle)
    return tables === null ? null : { text: publishedText(language, tables) }
  },
})

/** To an agency whose own figures are the same and whose place is another, because somebody else's score was corrected. */
export const standingMoved = noticeKind<{ cycleId: number; agencyId: number; before: number }>({
  readers: (_, { agencyId }) => ofAgency(agencyId),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { cycleId, agencyId, before }) {
    const cycle = await cycleById(db, cycleId)
    const result = await resultOfAgency(db, cycleId, agencyId)
    if (cycle === null || result === null || !isReleased(cycle) || cycle.profile.rankingVisibility === 'none')
      return null
    if (result.rank === null || (await withheldResults(db, cycleId)).has(agencyId)) return null
    return {
      text: say(language, 'notice-standing-moved', {
        year: cycle.year,
        before,
        after: result.rank,
        moved: String(result.rank !== before),
        total: result.totalHundredths,
      }),
      buttons: [[go('result.show', { page: 0 }, label(language, 'results-own-button'))], homeRow(language)],
    }
  },
})

type Decided = { cycleId: number; decisionId: number }

/** What is told of a result that is corrected, taken back or stands again; null: something else was decided meanwhile. */
async function decided({ db }: Pick<Rendering, 'db'>, { cycleId, decisionId }: Decided) {
  const decision = await decisionById(db, decisionId)
  const cycle = await cycleById(db, cycleId)
  const itemId = decision?.facts.itemId ?? null
  const item = itemId === null ? null : await itemById(db, itemId)
  const agencyId = item?.agencyId ?? decision?.facts.agencyId ?? null
  const agency = agencyId === null ? null : await agencyById(db, agencyId)
  if (decision === null || cycle === null || agency === null) return null
  const isWithheld = (await withheldResults(db, cycleId)).has(agency.id)
  if (isWithheld !== (decision.kind === 'withhold-result')) return null
  return { decision, cycle, agency, words: wordsOf(decision) }
}

const wordsOf = ({ kind }: DecisionRow) =>
  kind === 'withhold-result' ? ('notice-result-withheld' as const) : ('notice-result-restored' as const)

/** To the agency, whose earlier message loses its figures, and to those of the office who have read them. */
export const resultDecided = noticeKind<Decided & { agencyId: number; isOffice: boolean }>({
  readers: (_, { agencyId, isOffice }) => (isOffice ? inRoles(...OFFICE) : ofAgency(agencyId)),
  lane: 'reply',
  guarantee: 'at-least-once',
  async edits(rendering, args) {
    const { db, language, personId } = rendering
    const known = await decided(rendering, args)
    if (known === null || args.isOffice || personId === null) return null
    const key = `result-released:${args.cycleId}:${args.agencyId}:`
    const earlier = await firstMessage(db, { kind: 'result-released', key, last: true }, personId)
    return earlier?.message
      ? { ...earlier.message, screen: { text: say(language, 'results-withheld'), buttons: [homeRow(language)] } }
      : null
  },
  async compose(rendering, args) {
    const known = await decided(rendering, args)
    if (known === null) return null
    const { decision, cycle, agency, words } = known
    const { language } = rendering
    const facts = { year: cycle.year, agency: agency.name, reason: decision.reason }
    return { text: say(language, words, facts), buttons: [homeRow(language)] }
  },
})

/** To the public channel: its table is changed in place, and one line says why. */
export const rankingChanged = noticeKind<Decided>({
  readers: () => 'channel',
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async edits(rendering, { cycleId }) {
    const earlier = await firstMessage(
      rendering.db,
      { kind: 'ranking-published', key: `ranking-published:${cycleId}:` },
      null,
    )
    const screen = await rankingPublished.compose(rendering, { cycleId })
    return earlier?.message && screen !== null ? { ...earlier.message, screen } : null
  },
  async compose(rendering, args) {
    const known = await decided(rendering, args)
    const table = await rankingPublished.compose(rendering, { cycleId: args.cycleId })
    if (known === null || table === null) return null
    const { agency, cycle, decision } = known
    const { kind } = decision
    const news = say(rendering.language, 'notice-ranking-changed', { agency: agency.name, year: cycle.year, kind })
    return rendering.edited === true ? { text: news } : { ...table, text: `${news}\n\n${table.text}` }
  },
})

/** To those whose step is due; not wanted any more once it was done. */
export const approvalWaiting = noticeKind<{ cycleId: number; step: ResultStep }>({
  readers: (_, { step }) => inRoles(...STEP_ROLES[step]),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language, now }, { cycleId, step }) => {
    const cycle = await cycleById(db, cycleId)
    if (cycle === null || isReleased(cycle)) return null
    if ((await approvalsOf(db, cycleId)).some((approval) => approval.step === step)) return null
    // With the last approval something else may still be owed before the release: the transmission, the festival.
    const owed = step === 'RELEASE' ? await owedNow(db, cycle, await cycleFacts(db, cycle), now) : null
    return {
      text: lines(
        sayDynamic(language, `notice-approval-${step}`, { year: cycle.year }),
        owed !== null && sentenceOf(language, owed.entry),
      ),
      buttons: [[approvalsButton(language)]],
    }
  },
})

/** To the coordinator and the deputy: the tables have come back, and why. */
export const tablesReturned = noticeKind<{ cycleId: number; role: string | null; reason: string }>({
  readers: () => inRoles('coordinator', 'deputy'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { cycleId, role, reason }) => {
    const cycle = await cycleById(db, cycleId)
    if (cycle === null) return null
    return {
      text: sayDynamic(language, 'notice-tables-returned', {
        year: cycle.year,
        role: labelDynamic(language, `role-${role ?? 'deputy'}`),
        reason,
      }),
      buttons: [[approvalsButton(language)]],
    }
  },
})
