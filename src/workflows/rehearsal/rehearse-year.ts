import { closedDays } from '#domain/rehearsal/load.ts'
import { BEHAVIOURS, type Behaviour, type Rehearsal, type Unreachable } from '#domain/rehearsal/rehearsal.ts'
import type { Language } from '#domain/vocabulary.ts'
import { MovableClock, stopwatch } from '#shared/clock.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import type { FileStore } from '#storage/files.ts'
import { holidayBook, uncertainYears } from '#storage/cycle/holidays.ts'
import { type AssumedCircular, peopleToTell, type RehearsedPerson } from '#storage/rehearsal/rehearsal.ts'
import { copyForRehearsal } from '#storage/rehearsal/rehearsal-copy.ts'
import { unfinishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, NONE, query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'
import { type SimulatedYear, simulateYear } from './simulate-year.ts'

/** Others wait no longer than this for their turn. */
const TURN_MS = 8

/** By the store of files: there is one for each process, while a screen may look at the database through a view of its own. */
const running = new WeakSet<FileStore>()

async function load(db: Reader) {
  const cycle = await unfinishedCycle(db)
  return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
}

/** What would be rehearsed now. Refusal: no-cycle. */
export const readRehearsal = query('rehearsal.ask', {
  input: NONE,
  load,
  read: async (_, _act, _input, { cycle }) => done({ year: cycle.year }),
})

/** Writes down that the year is rehearsed. Refusal: no-cycle. */
const enterRehearsal = command('cycle.rehearse', {
  input: NONE,
  load,
  run: async (_, act, _input, { cycle }) => act.record({ cycle }, { id: cycle.id, details: { state: cycle.state } }),
})

/**
 * Peers row 72: the whole timetable on a virtual clock in copies of the data, once for each behaviour, and every message it would bring.
 * Nothing leaves; of the real database only the audit grows. One at a time. It takes a minute or two, so it goes on behind the answer:
 * `result` is what comes of it, and rejects on a fault of ours.
 * @param language in which the examples are written
 * @param words of the circular, for a cycle that has none yet
 * Refusals: not-your-role, no-cycle, not-now, rehearsal-running.
 */
export async function startRehearsal(
  tools: Tools,
  caller: Caller,
  input: { language: Language; words: AssumedCircular },
): Promise<Outcome<{ year: number; result: Promise<Rehearsal> }>> {
  const permitted = await readRehearsal(tools, caller)
  if (!permitted.ok) return permitted
  if (running.has(tools.files)) return refuse('rehearsal-running')
  running.add(tools.files)
  const end = (): boolean => running.delete(tools.files)
  try {
    const entered = await enterRehearsal(tools, caller, undefined)
    if (!entered.ok) {
      end()
      return entered
    }
    const { cycle } = entered.value
    return done({ year: cycle.year, result: rehearse(tools, cycle, input).finally(end) })
  } catch (error) {
    end()
    throw error
  }
}

async function rehearse(
  tools: Tools,
  cycle: CycleRow,
  { language, words }: { language: Language; words: AssumedCircular },
): Promise<Rehearsal> {
  const from = tools.clock.now()
  const people = new Map((await peopleToTell(tools.db, tools.platform)).map((person) => [person.personId, person]))
  const simulated: SimulatedYear[] = []
  for (const behaviour of BEHAVIOURS) simulated.push(await inCopy(tools, cycle, { behaviour, words, people, language }))
  const to = simulated.reduce((latest, one) => (one.to > latest ? one.to : latest), from)
  const book = await holidayBook(tools.db)
  return {
    year: cycle.year,
    from,
    to,
    years: simulated.map(({ year }) => year),
    examples: Object.assign({}, ...simulated.map(({ examples }) => examples)) as Record<string, string>,
    closedDays: closedDays(from, to, book.holidays, tools.zone),
    unreachable: unreachable([...people.values()], simulated),
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
): Promise<SimulatedYear> {
  const clock = new MovableClock(tools.clock.now(), { frozen: true })
  const copy = await copyForRehearsal(tools.db, BEHAVIOURS.indexOf(behaviour), breather())
  const quiet = { ...tools.log, debug: () => undefined, info: () => undefined }
  try {
    const session = { tools: { ...tools, db: copy.db, clock, log: quiet }, cycleId: cycle.id, behaviour, words }
    return await simulateYear(session, clock, people, language)
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
const unreachable = (people: readonly RehearsedPerson[], simulated: readonly SimulatedYear[]): Unreachable[] =>
  people.flatMap(({ personId, name, role, agency, why }) => {
    const messages = Math.max(0, ...simulated.map(({ perPerson }) => perPerson.get(personId) ?? 0))
    return why === null ? [] : [{ personId, name, role, agency, why, messages }]
  })
