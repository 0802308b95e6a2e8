import { addDays, type Holidays } from 'persian-text'
import { searchDeadEnds } from '#domain/rehearsal/dead-ends.ts'
import { closedDays } from '#domain/rehearsal/load.ts'
import { BEHAVIOURS, type Behaviour, type Rehearsal, type Unreachable } from '#domain/rehearsal/rehearsal.ts'
import { CYCLE_STATES, type Language } from '#domain/vocabulary.ts'
import { MovableClock, stopwatch } from '#shared/clock.ts'
import type { Log } from '#shared/log.ts'
import { type CycleRow, cycleById, stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook, uncertainYears } from '#storage/cycle/holidays.ts'
import { openFileStore } from '#storage/files.ts'
import { type AssumedCircular, peopleToTell, type RehearsedPerson } from '#storage/rehearsal/rehearsal.ts'
import { copyForRehearsal, type RehearsalDatabase } from '#storage/rehearsal/rehearsal-copy.ts'
import type { YearPlay } from '../tools.ts'
import type { RehearsalTools } from './office-steps.ts'
import { type SimulatedYear, simulateYear } from './simulate-year.ts'

/** So long is not looked whether the parent has ended. */
const TURN_MS = 100

/** All that another process needs to know. */
export interface RehearsalOrder {
  databaseFile: string
  dataDir: string
  platform: string
  zone: string
  now: Date
  cycleId: number
  /** In which the examples are written. */
  language: Language
  /** Of the circular, for a cycle that has none yet. */
  words: AssumedCircular
  /** Only these; all where it is not said. */
  behaviours?: readonly Behaviour[]
}

/** Plays the year in copies of the database, once for each behaviour. Holds the loop of its process. */
export async function rehearse(order: RehearsalOrder, { year, log }: { year: YearPlay; log: Log }): Promise<Rehearsal> {
  const files = await openFileStore(order.dataDir)
  const { platform, zone, now: from } = order
  const tools = { files, log, platform, zone, year }
  const played: Played[] = []
  for (const behaviour of order.behaviours ?? BEHAVIOURS) played.push(await inCopy(order, tools, behaviour))
  const [first] = played
  if (first === undefined) throw new Error('nobody behaves in any way')
  const to = played.reduce((latest, one) => (one.to > latest ? one.to : latest), from)
  return {
    year: first.cycleYear,
    from,
    to,
    years: played.map((one) => one.year),
    examples: Object.assign({}, ...played.map(({ examples }) => examples)) as Record<string, string>,
    closedDays: closedDays(from, to, first.book.holidays, zone),
    deadEnds: first.deadEnds,
    unreachable: unreachable(first.people, played),
    uncertain: uncertainYears(first.book, from, to, zone),
  }
}

interface Played extends SimulatedYear {
  cycleYear: number
  people: readonly RehearsedPerson[]
  book: Awaited<ReturnType<typeof holidayBook>>
  deadEnds: Rehearsal['deadEnds']
}

async function inCopy(
  { databaseFile, cycleId, language, words, now }: RehearsalOrder,
  tools: Omit<RehearsalTools, 'db' | 'clock'>,
  behaviour: Behaviour,
): Promise<Played> {
  const clock = new MovableClock(now, { frozen: true })
  const copy = await copyForRehearsal(databaseFile, BEHAVIOURS.indexOf(behaviour), breather())
  const { db } = copy
  try {
    const people = await peopleToTell(db, tools.platform)
    const [book, cycle] = [await holidayBook(db), await cycleById(db, cycleId)]
    // The same model in every behaviour: it is walked once.
    const isFirst = behaviour === BEHAVIOURS[0]
    const deadEnds = cycle === null || !isFirst ? NOT_WALKED : await walked(db, cycle, book.holidays, tools.zone)
    const byId = new Map(people.map((person) => [person.personId, person]))
    const session = { tools: { ...tools, db, clock }, cycleId, behaviour, words }
    const simulated = await simulateYear(session, clock, byId, language)
    return { ...simulated, cycleYear: cycle?.year ?? 0, people, book, deadEnds }
  } finally {
    await copy.discard()
  }
}

const NOT_WALKED = { states: 0, dead: 0, where: [] }

/** The timetable as it stands, walked from the day before it begins. */
async function walked(db: RehearsalDatabase, cycle: CycleRow, holidays: Holidays, zone: string) {
  const windows = await stagesOf(db, cycle.id)
  const begins = windows.reduce((first, { opensAt }) => (opensAt < first ? opensAt : first), cycle.createdAt)
  const { states, dead } = searchDeadEnds(
    { profile: cycle.profile, windows, from: addDays(begins, -1, zone) },
    { holidays, zone },
  )
  const where = CYCLE_STATES.filter((state) => dead.some((one) => one.startsWith(`${state} `)))
  return { states, dead: dead.length, where }
}

/** Work on SQLite never waits by itself: without this the process would not hear that its parent has ended. */
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
