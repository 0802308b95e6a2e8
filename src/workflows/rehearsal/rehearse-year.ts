import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { closedDays } from '#domain/rehearsal/load.ts'
import { BEHAVIOURS, type Behaviour, type Rehearsal, type Unreachable } from '#domain/rehearsal/rehearsal.ts'
import type { Language } from '#domain/vocabulary.ts'
import { MovableClock, stopwatch } from '#shared/clock.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CycleRow, cycleById } from '#storage/cycles.ts'
import type { FileStore } from '#storage/files.ts'
import { holidayBook, uncertainYears } from '#storage/holidays.ts'
import { type AssumedCircular, peopleToTell, type RehearsedPerson } from '#storage/rehearsal.ts'
import { copyForRehearsal } from '#storage/rehearsal-copy.ts'
import { unfinishedCycle } from '#storage/timetables.ts'
import { audit } from '../audit.ts'
import { type Caller, command, type Tools } from '../command.ts'
import { type PlayedYear, playYear } from './play-year.ts'

/** Others wait no longer than this for their turn. */
const TURN_MS = 8

/** Caller the store of files: there is one for each process, while a screen may look at the database through a view of its own. */
const running = new WeakSet<FileStore>()

/** Writes down that the year is rehearsed. Refusals: no-cycle, those of `may`. */
const enterRehearsal = command(
  'cycle.rehearse',
  z.object({ cycleId: z.number().int() }),
  async (tx, by, { cycleId }) => {
    const cycle = await cycleById(tx, cycleId)
    const allowed = may(by.actor, 'cycle.rehearse', { cycleState: cycle?.state ?? null })
    if (!allowed.ok) return allowed
    if (cycle === null) return refuse('no-cycle')
    await audit(tx, by, 'cycle.rehearse', `cycle:${cycleId}`, { details: { state: cycle.state } })
    return done({ cycleId })
  },
)

/**
 * Peers row 72: the whole timetable on a virtual clock in copies of the data, once for each behaviour, and every message it would bring.
 * Nothing leaves; of the real database only the audit grows. One at a time. It takes a minute or two, so it goes on behind the answer:
 * `result` is what comes of it, and rejects on a fault of ours.
 * @param language in which the examples are written
 * @param words of the circular, for a cycle that has none yet
 * Refusals: not-your-role, no-cycle, not-now, rehearsal-running.
 */
export async function startRehearsal(tools: Tools, by: Caller, input: { language: Language; words: AssumedCircular }) {
  const known = await readRehearsal(tools, by)
  if (!known.ok) return known
  const { cycle } = known.value
  if (running.has(tools.files)) return refuse('rehearsal-running')
  running.add(tools.files)
  const end = (): boolean => running.delete(tools.files)
  try {
    const entered = await enterRehearsal(tools, by, { cycleId: cycle.id })
    if (!entered.ok) {
      end()
      return entered
    }
  } catch (error) {
    end()
    throw error
  }
  return done({ year: cycle.year, result: rehearse(tools, cycle, input).finally(end) })
}

/** What would be rehearsed now. Refusals: not-your-role, no-cycle, not-now. */
export async function readRehearsal(tools: Tools, by: Caller) {
  const cycle = await unfinishedCycle(tools.db)
  // Whose it is comes before what there is.
  const allowed = may(by.actor, 'cycle.rehearse', { cycleState: cycle?.state ?? 'DRAFT' })
  if (!allowed.ok) return allowed
  return cycle === null ? refuse('no-cycle') : done({ cycle })
}

async function rehearse(
  tools: Tools,
  cycle: CycleRow,
  { language, words }: { language: Language; words: AssumedCircular },
): Promise<Rehearsal> {
  const from = tools.clock.now()
  const people = new Map((await peopleToTell(tools.db, tools.platform)).map((person) => [person.personId, person]))
  const played: PlayedYear[] = []
  for (const behaviour of BEHAVIOURS) played.push(await inCopy(tools, cycle, { behaviour, words, people, language }))
  const to = played.reduce((latest, one) => (one.to > latest ? one.to : latest), from)
  const book = await holidayBook(tools.db)
  return {
    year: cycle.year,
    from,
    to,
    years: played.map(({ year }) => year),
    examples: Object.assign({}, ...played.map(({ examples }) => examples)) as Record<string, string>,
    closedDays: closedDays(from, to, book.holidays, tools.zone),
    unreachable: unreachable([...people.values()], played),
    uncertain: uncertainYears(book, from, to, tools.zone),
  }
}

interface Part {
  behaviour: Behaviour
  words: AssumedCircular
  people: ReadonlyMap<number, RehearsedPerson>
  language: Language
}

async function inCopy(
  tools: Tools,
  cycle: CycleRow,
  { behaviour, words, people, language }: Part,
): Promise<PlayedYear> {
  const clock = new MovableClock(tools.clock.now(), { frozen: true })
  const copy = await copyForRehearsal(tools.db, BEHAVIOURS.indexOf(behaviour), breather())
  const quiet = { ...tools.log, debug: () => undefined, info: () => undefined }
  try {
    const scene = { tools: { ...tools, db: copy.db, clock, log: quiet }, cycleId: cycle.id, behaviour, words }
    return await playYear(scene, clock, people, language)
  } finally {
    await copy.discard()
  }
}

/** Work on SQLite never waits by itself: without this nobody else would be answered meanwhile. */
function breather(): () => Promise<void> {
  let elapsedMs = stopwatch()
  return async () => {
    if (elapsedMs() < TURN_MS) return
    await new Promise((resolve) => setImmediate(resolve))
    elapsedMs = stopwatch()
  }
}

/** With the most that any of the years would have for them. */
const unreachable = (people: readonly RehearsedPerson[], played: readonly PlayedYear[]): Unreachable[] =>
  people.flatMap(({ personId, name, role, agency, why }) => {
    const messages = Math.max(0, ...played.map(({ perPerson }) => perPerson.get(personId) ?? 0))
    return why === null ? [] : [{ personId, name, role, agency, why, messages }]
  })
