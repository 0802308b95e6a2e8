import { z } from 'zod'
import type { Id } from '#domain/acts/ids.ts'
import { mayReadRanking, readsForOffice } from '#domain/results/may-read-ranking.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import type { Statistics } from '#domain/results/statistics.ts'
import { type RankingTables, rankingTables } from '#reads/results/ranking.ts'
import { statisticsOf } from '#reads/results/statistics.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import { resultSession } from '#storage/council/sessions.ts'
import { releasedCycle } from '#storage/results/results.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import { query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'

const ofCycle = z.object({ cycleId: z.number().int() })

const accessOf = (cycle: CycleRow) => ({ state: cycle.state, visibility: cycle.profile.rankingVisibility })

async function load(db: Reader, _: unknown, { cycleId }: { cycleId: Id<'cycle'> }) {
  const cycle = await cycleById(db, cycleId)
  return cycle === null ? null : { about: { cycleState: cycle.state }, cycle }
}

/** What of the results is read; null: nothing was finalised. */
type Shown<T> = (db: Reader, cycle: CycleRow, forOffice: boolean) => Promise<T | null>

/** A member of the council reads what is on its agenda. Refusals: not-found (nothing was finalised), not-before-council. */
const forOffice = <T>(shown: Shown<T>) =>
  query('ranking.read', {
    input: ofCycle,
    load,
    async read(db, act, { cycleId }, { cycle }) {
      const isOut = cycle.state === 'RELEASED' || cycle.state === 'CLOSED'
      if (act.person.role === 'council-member' && !isOut && (await resultSession(db, cycleId)) === null)
        return refuse('not-before-council')
      const tables = await shown(db, cycle, true)
      return tables === null ? refuse('not-found') : act.tell(tables, { id: cycleId })
    },
  })

/** Refusals: not-found, ranking-not-public. */
const forEverybody = <T>(shown: Shown<T>) =>
  query('ranking.public', {
    input: ofCycle,
    load,
    async read(db, act, _, { cycle }) {
      const allowed = mayReadRanking(act.actor, accessOf(cycle))
      if (!allowed.ok) return allowed
      const tables = await shown(db, cycle, false)
      return tables === null ? refuse('not-found') : done(tables)
    },
  })

/** The cycle a person means who names none: the running one when they may see it, else the latest released. */
async function cycleFor({ db }: Tools, { actor }: Caller, cycleId: number | null): Promise<CycleRow | null> {
  if (cycleId !== null) return cycleById(db, cycleId)
  const running = await publishedCycle(db)
  const mayRunning = running !== null && mayReadRanking(actor, accessOf(running)).ok
  return mayRunning ? running : ((await releasedCycle(db)) ?? running)
}

/** Who reads it while it is not everybody's is written down. Refusals: no-cycle, those of both readings. */
function reading<T>(shown: Shown<T>) {
  const [office, everybody] = [forOffice(shown), forEverybody(shown)]
  return async (
    tools: Tools,
    caller: Caller,
    { cycleId }: { cycleId: number | null } = { cycleId: null },
  ): Promise<Outcome<T>> => {
    const cycle = await cycleFor(tools, caller, cycleId)
    if (cycle === null) return refuse('no-cycle')
    const read = readsForOffice(caller.actor, accessOf(cycle)) ? office : everybody
    return read(tools, caller, { cycleId: cycle.id })
  }
}

/** Requirement D6: the ranking of all agencies. */
export const readRanking = reading<RankingTables>(rankingTables)

/** Requirement I7, peers rows 58, 59: the same in figures and over the years, for whoever may read the ranking. */
export const readStatistics = reading<Statistics>((db, cycle, isForOffice) =>
  statisticsOf(db, cycle, isForOffice ? 'office' : 'public'),
)
