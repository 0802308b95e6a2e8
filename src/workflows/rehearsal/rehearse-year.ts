import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'
import { Child } from '#shared/child.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import type { FileStore } from '#storage/files.ts'
import { databaseFileOf } from '#storage/rehearsal/rehearsal-copy.ts'
import { unfinishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, NONE, query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'
import type { RehearsalOrder } from './rehearse.ts'

/** National size takes some minutes. */
const LIMIT_MS = 30 * 60_000
const IDLE_MS = 5_000

const child = new Child({ limitMs: LIMIT_MS, idleMs: IDLE_MS })

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
 * Nothing leaves; of the real database only the audit grows. One at a time. It takes a minute or two, so it goes on behind the answer, in a
 * process of its own: `result` is what comes of it, and rejects on a fault of ours.
 * @param language in which the examples are written
 * @param words of the circular, for a cycle that has none yet
 * Refusals: not-your-role, no-cycle, not-now, rehearsal-running.
 */
export async function startRehearsal(
  tools: Tools,
  caller: Caller,
  input: Pick<RehearsalOrder, 'language' | 'words'>,
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
    return done({ year: cycle.year, result: inChild(tools, { cycleId: cycle.id, ...input }).finally(end) })
  } catch (error) {
    end()
    throw error
  }
}

async function inChild(
  { db, files, clock, platform, zone }: Tools,
  order: Pick<RehearsalOrder, 'cycleId' | 'language' | 'words'>,
): Promise<Rehearsal> {
  const place = { databaseFile: await databaseFileOf(db), dataDir: files.folder, platform, zone }
  const outcome = await child.run<Rehearsal>('rehearsal', [{ ...place, ...order, now: clock.now() }])
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
