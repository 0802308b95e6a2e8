import { readFileSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openSqlite } from 'prisma-sqlite'

/** What one act cost the process it ran in. */
export interface Cost {
  name: string
  ms: number
  cpuMs: number
  statements: number
  /** The longest time for which nobody else was served. */
  holdMs: number
  /** The same in processor time, which says what is ours on a machine that others use. */
  holdCpuMs: number
  peakMb: number
}

let statements = 0

/** `BENCH_LOUD=1`: every hold is told with the statements that ran in it. */
const LOUD = process.env['BENCH_LOUD'] !== undefined
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
type Traced = Record<'prepare' | 'exec', (sql: string) => unknown>
const sources = new WeakMap<object, string>()
let ran: string[] = []

function trace(what: object | string, from: number): void {
  const sql = typeof what === 'string' ? what : (sources.get(what) ?? '')
  const began =
    new Error().stack
      ?.split('\n')
      .find((line) => /src.(storage|reads|workflows)/.test(line) && !/sqlite|prepared/.test(line)) ?? ''
  ran.push(
    `    at ${from.toFixed(0)} for ${(cpuMs() - from).toFixed(0)}: ${sql.replace(/\s+/g, ' ').slice(0, 110)} ${began.trim()}\n`,
  )
}

function traceHolds(database: Traced): void {
  const { prepare, exec } = database
  database.prepare = function (sql) {
    const statement = Reflect.apply(prepare, this, [sql]) as object
    sources.set(statement, sql)
    return statement
  }
  database.exec = function (sql) {
    const from = cpuMs()
    const result = Reflect.apply(exec, this, [sql])
    trace(sql, from)
    return result
  }
  let last = cpuMs()
  setInterval(() => {
    const now = cpuMs()
    if (now - last > 30)
      process.stderr.write(
        `  hold ${(now - last).toFixed(0)} from ${last.toFixed(0)} to ${now.toFixed(0)}\n${ran.slice(-10).join('')}`,
      )
    ran = []
    last = cpuMs()
  }, 1)
}

/** Counts what goes through the driver, whoever asks. */
export function countStatements(): void {
  const probe = openSqlite(':memory:')
  const prototype = Object.getPrototypeOf(probe.prepare('SELECT 1')) as Record<
    'all' | 'run' | 'get',
    (args: unknown) => unknown
  >
  for (const verb of ['all', 'run', 'get'] as const) {
    const real = prototype[verb]
    prototype[verb] = function (this: unknown, ...args: unknown[]) {
      statements++
      const from = LOUD ? cpuMs() : 0
      const result = Reflect.apply(real, this, args) as unknown
      if (LOUD) trace(this as object, from)
      return result
    }
  }
  if (LOUD) traceHolds(Object.getPrototypeOf(probe) as Traced)
  probe.close()
}

/** Linux forgets the peak of memory when it is told so. */
const forgetPeak = (): void => writeFileSync('/proc/self/clear_refs', '5')
export const peakMb = (): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Looks in each turn of the loop how much processor time the last one took. */
function watchTurns(): () => number {
  let [last, longest] = [cpuMs(), 0]
  const timer = setInterval(() => {
    longest = Math.max(longest, cpuMs() - last)
    last = cpuMs()
  }, 1)
  return () => {
    clearInterval(timer)
    return longest
  }
}

/** Carries an act out some times; the figures are those of the run in the middle, hold and peak those of the worst. */
export async function costOf(name: string, act: () => Promise<unknown>, runs = 1): Promise<Cost> {
  const found: Omit<Cost, 'name'>[] = []
  for (let run = 0; run < runs; run++) {
    forgetPeak()
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    await rest(5)
    delay.reset()
    // The first turn after it is not counted.
    await rest(5)
    const [from, cpu, asked] = [performance.now(), process.cpuUsage(), statements]
    const longestTurn = watchTurns()
    await act()
    const [ms, used, count] = [performance.now() - from, process.cpuUsage(cpu), statements - asked]
    // What held the loop to the very end is seen only once the loop has gone round.
    await rest(5)
    delay.disable()
    const holdCpuMs = longestTurn()
    found.push({
      ms,
      cpuMs: (used.user + used.system) / 1000,
      statements: count,
      holdMs: delay.max / 1e6,
      holdCpuMs,
      peakMb: peakMb(),
    })
  }
  const middle = (of: (one: Omit<Cost, 'name'>) => number): number => median(found.map(of))
  return {
    name,
    ms: middle((one) => one.ms),
    cpuMs: middle((one) => one.cpuMs),
    statements: middle((one) => one.statements),
    holdMs: middle((one) => one.holdMs),
    holdCpuMs: middle((one) => one.holdCpuMs),
    peakMb: Math.max(...found.map((one) => one.peakMb)),
  }
}
