import { MovableClock, systemClock } from '#shared/clock.ts'
import { createLog, errorFacts, redact } from '#shared/log.ts'
import { loadDotEnv, readConfig } from './config.ts'
import { type Running, startLive } from './live.ts'

// Whatever this program makes is for its own account alone.
process.umask(0o077)
try {
  loadDotEnv()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
const read = readConfig(process.env)
if (!read.ok) {
  process.stderr.write(`The settings are not valid:\n${read.refusal.list}\n`)
  process.exit(1)
}
const config = read.value
const log = createLog(config.logLevel)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const local = config.token === null
// In local mode people move the clock on the page; elsewhere only CLOCK_START asks for a clock of its own.
const clock = local || config.clockStart !== null ? new MovableClock(config.clockStart ?? undefined) : systemClock

let running: Running | undefined
let stopCode: number | null = null
const stopping = new AbortController()

/** Ends the program; a signal that comes before everything has started is obeyed right after. */
function stop(code: number): void {
  if (stopCode !== null) return
  stopCode = code
  stopping.abort()
  // All parts drain together within 5 s (R21); on a machine that is overloaded what is left then still has to be written down, before
  // systemd would kill. Whatever hangs beyond that is not waited for.
  setTimeout(() => {
    process.stderr.write('Ended after 10 seconds, before everything under way was finished.\n')
    process.exit(code)
  }, 10_000).unref()
  endNow()
}

function endNow(): void {
  const code = stopCode
  if (code === null || running === undefined) return
  running.stop().then(
    () => process.exit(code),
    () => process.exit(1),
  )
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(0))
try {
  running = local
    ? await (await import('./local.ts')).startLocal(config, { clock: clock as MovableClock, log, say })
    : await startLive(config, { clock, log, say, stopping: stopping.signal })
  running.onFatal((reason) => {
    process.stderr.write(`Stopped: ${reason}\n`)
    stop(1)
  })
  endNow()
} catch (error) {
  // Ended while it waited for the messenger.
  if (stopCode !== null) process.exit(stopCode)
  const locked = error instanceof Error && error.message === 'locked'
  if (!locked) log.error('not-started', errorFacts(error))
  process.stderr.write(
    locked
      ? 'Another process is using this database.\n'
      : `Not started: ${redact(error instanceof Error ? error.message : String(error))}\n`,
  )
  process.exit(1)
}
