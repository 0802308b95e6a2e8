import { z } from 'zod'
import { stepFigures } from '#domain/progress/talk-steps.ts'
import { may } from '#domain/people/may.ts'
import { participation } from '#domain/results/participation.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { owedNow } from '#reads/worklist/owed.ts'
import { agenciesToCall, participationPage } from '#reads/progress/participation.ts'
import { teamProgress } from '#reads/progress/team-progress.ts'
import { countStarted } from '#storage/progress/participation.ts'
import { talkCounts } from '#storage/inbox.ts'
import { lateByHolder } from '#storage/procedures/cases.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import { NONE, type PersonContext, query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'

async function load(db: Reader) {
  const cycle = await publishedCycle(db)
  return cycle === null ? refuse('no-cycle') : { about: {}, cycle }
}

const isCoordinator = ({ person }: PersonContext): boolean => person.role === 'coordinator'

/**
 * Requirements G1, G2, B4: how many take part, against what the profile asks for, and while evaluators work how far they are, with their
 * names for the coordinator alone. Counts only; no score is behind any of them. Refusal: no-cycle.
 */
export const readParticipation = query('progress.show', {
  input: NONE,
  load,
  async read(db, act, _, { cycle }) {
    const page = await participationPage(db, cycle, act)
    const isReviewing = cycle.state === 'REVIEW'
    const teams = isReviewing ? await teamProgress(db, cycle.id, act.now, isCoordinator(act)) : []
    const owed = await owedNow(db, cycle, await cycleFacts(db, cycle), act.now)
    const hasSignatures = cycle.profile.signOff.unsigned !== 'off'
    const hasScores = cycle.state === 'PRELIMINARY' || cycle.state === 'OBJECTION_REVIEW'
    const lateCases = await lateByHolder(db, act.now)
    return done({ ...page, lateCases, teams, owed, hasSignatures, hasScores, now: act.now, reader: act.person.role })
  },
})

/** Those who have not started, then those who lag behind; telephone numbers for the coordinator alone. Refusal: no-cycle. */
export const readCallList = query('progress.call-list', {
  input: z.object({ page: z.number() }),
  load,
  async read(db, act, { page }, { cycle }) {
    const withPhones = isCoordinator(act)
    const list = await agenciesToCall(db, cycle, act, { wantedPage: page, withPhones })
    const agencies = withPhones ? list.page.items.map(({ id }) => id).join(',') : ''
    return act.tell(list, { id: cycle.id, details: { agencies } })
  },
})

/** Peers item 28: where people stop in dialogues, in all stages of all years. Counts of nobody in particular. */
export const readSteps = query('progress.steps', {
  input: z.object({ page: z.number() }),
  load: () => ({ about: {} }),
  read: async (db) => done(stepFigures(await talkCounts(db))),
})

const COLLECTING: readonly CycleState[] = ['OPEN', 'NATIONAL_TRANSFER', 'REVIEW']

/** For the home screens of those who answer for it; the line only while agencies work. Null for everybody else. */
export async function readProgressHome(
  { db }: Tools,
  { actor }: Caller,
): Promise<{ started: number | null; target: number } | null> {
  const cycle = !may(actor, 'progress.read').ok ? null : await publishedCycle(db)
  if (cycle === null) return null
  const { started, total } = await countStarted(db, cycle.id)
  const { target } = participation(started, 0, total, cycle.profile.participationPercent)
  return { started: COLLECTING.includes(cycle.state) ? started : null, target }
}
