import { z } from 'zod'
import { RESULTS_LATE, returnedReason } from '#domain/extensions/stages.ts'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { RULES } from '#domain/people/rules.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { daysToReturn, releasePreview } from '#reads/review/release-preview.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { scoresHash } from '#reads/results/table-now.ts'
import { type CycleRow, cycleById, noteReleaseProposal, releaseProposal } from '#storage/cycle/cycles.ts'
import { returnTime } from '#storage/extensions/extensions.ts'
import { lapseItems, passOverItems } from '#storage/evidence/item-moves.ts'
import { dropLooks } from '#storage/review/second-looks.ts'
import { personName } from '#storage/people/people.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { type ChangeContext, command, NONE, query } from '../act.ts'
import { enterState } from '../enter-state.ts'

const RELEASERS = RULES['preliminary.release'].grants.flatMap(({ roles }) => roles)

async function loadRelease(db: Reader, _: unknown, { cycleId }: { cycleId: number }) {
  const cycle = await cycleById(db, cycleId)
  return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
}

/** What the coordinator sees before releasing the preliminary results. Refusal: no-cycle. */
export const readRelease = query('review.preview-release', {
  input: NONE,
  async load(db) {
    const cycle = await publishedCycle(db)
    return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
  },
  async read(db, act, _, { cycle }) {
    const preview = await releasePreview(db, cycle, act)
    const first = await standingProposal(db, cycle, await scoresHash(db, cycle), act.now)
    const proposedBy =
      first === null ? null : first === act.person.personId ? ('me' as const) : await personName(db, first)
    return done({ ...preview, proposedBy })
  },
})

/** So long the first person's word stands (reliability S15). */
const PROPOSAL_MS = 24 * 3_600_000

/** Who has proposed the release of exactly these scores; null: nobody, or too long ago, or of others. */
async function standingProposal(tx: Reader, cycle: CycleRow, contentHash: string, now: Date): Promise<number | null> {
  const { by, at, hash } = await releaseProposal(tx, cycle.id)
  return by !== null && at !== null && hash === contentHash && now.getTime() - at.getTime() < PROPOSAL_MS ? by : null
}

/**
 * Reliability S15: the preliminary release takes two. The first proposes it over the scores as they stand, and the others who could
 * release are told. Refusals: those of `releasePreliminary`; own-proposal, when it is proposed by them already.
 */
export const proposeRelease = command('review.propose-release', {
  input: z.object({ cycleId: z.number().int(), version: z.number().int() }),
  load: loadRelease,
  async run(tx, act, { version }, { cycle }) {
    const { id, year } = cycle
    const { personId } = act.person
    const open = await mayRelease(tx, act, cycle, version)
    if (!open.ok) return open
    const contentHash = await scoresHash(tx, cycle)
    const first = await standingProposal(tx, cycle, contentHash, act.now)
    if (first !== null) return act.unchanged({ year, isOwn: first === personId })
    await noteReleaseProposal(tx, id, { by: personId, at: act.now, hash: contentHash })
    await enqueue(tx, act.now, {
      kind: 'release-proposed',
      key: `release-proposed:${id}:${act.now.getTime()}`,
      to: (await holdersOf(tx, RELEASERS)).filter((other) => other !== personId),
      args: { cycleId: id, year },
    })
    return act.record({ year, isOwn: true }, { id, details: { contentHash } })
  },
})

async function mayRelease(tx: Tx, act: { now: Date }, cycle: CycleRow, version: number): Promise<Outcome<void>> {
  if (cycle.version !== version) return refuse('cycle-changed')
  const open = mayAdvance(cycle.state, 'PRELIMINARY', await cycleFacts(tx, cycle), act.now)
  return open.ok ? done(undefined) : open
}

/**
 * The release (requirement C8): from here on each agency sees its own scores, and nobody saw one before. It opens the objection window,
 * whenever it comes. What nobody submitted becomes zero. Refusals: no-cycle, cycle-changed, those of `mayAdvance` (items-undecided {pending, opensAt},
 * extension-running {agencies}), release-not-proposed, own-proposal: it is the second person's act.
 */
export const releasePreliminary = command('review.release-preliminary', {
  input: z.object({ cycleId: z.number().int(), version: z.number().int() }),
  load: loadRelease,
  async run(tx, act, { version }, { cycle }) {
    const { id, year } = cycle
    const open = await mayRelease(tx, act, cycle, version)
    if (!open.ok) return open
    const first = await standingProposal(tx, cycle, await scoresHash(tx, cycle), act.now)
    if (first === null) return refuse('release-not-proposed')
    if (first === act.person.personId) return refuse('own-proposal', { whose: 'word' })
    const facts = await cycleFacts(tx, cycle)
    const passedOver = facts.undecidedItems === 0 ? 0 : await passOver(tx, id, act.now)
    // What is given back is counted from the planned dates, so it comes before they move.
    const returned = await returnDays(tx, act, cycle)
    if (!(await enterState(tx, act, cycle, 'PRELIMINARY'))) return refuse('cycle-changed')
    const lapsed = await lapseItems(tx, id, act.now)
    const told = await enqueue(tx, act.now, {
      kind: 'preliminary-released',
      key: `preliminary-released:${id}`,
      to: await holdersOf(tx, ['focal-point', 'agency-head']),
      args: { cycleId: id },
      subject: `preliminary:${id}`,
    })
    await enqueue(tx, act.now, {
      kind: 'release-done',
      key: `release-done:${id}`,
      to: (await holdersOf(tx, RELEASERS)).filter((other) => other !== act.person.personId),
      args: { cycleId: id, year, name: (await personName(tx, act.person.personId)) ?? '' },
    })
    const details = { lapsed, passedOver, told, returned }
    return act.record({ cycleId: id, year, ...details }, { id, details })
  },
})

/** Two persons have decided to go on: items without a score, and second looks, of which the first score stands. @returns how many */
const passOver = async (tx: Tx, cycleId: number, at: Date): Promise<number> =>
  (await passOverItems(tx, cycleId, at)) + (await dropLooks(tx, cycleId, at))

/** Gives the lost days of the objection window back, once, also when it is asked again. @returns how many */
async function returnDays(tx: Tx, act: ChangeContext<'review.release-preliminary'>, cycle: CycleRow): Promise<number> {
  const plan = await daysToReturn(tx, cycle, act)
  if (plan === null) return 0
  const { days, from, dueAt } = plan
  const ids = (await activeAgencies(tx)).map(({ id }) => id)
  const { length: agencies } = await returnTime(
    tx,
    { cycleId: cycle.id, stage: 'objection', dueAt, cause: RESULTS_LATE, reason: returnedReason(days), at: act.now },
    ids,
  )
  const dates = { from: from.toISOString(), to: dueAt.toISOString() }
  act.note('extension.return-days', { id: cycle.id, details: { stage: 'objection', days, agencies, ...dates } })
  return days
}
