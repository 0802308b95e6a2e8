import { statfs } from 'node:fs/promises'
import { SteadyClock } from '#shared/steady-clock.ts'
import { stopwatch } from '#shared/clock.ts'
import { errorFacts } from '#shared/log.ts'
import type { Part } from '#shared/part.ts'
import { readerBeside } from '#storage/database.ts'
import { readQueueDepths } from '#storage/queue-depths.ts'
import { lastRun, noteRun } from '#storage/reminders/duty-runs.ts'
import { inTransaction } from '#storage/transaction.ts'
import { isFrozen } from '#workflows/services/freeze.ts'
import { type Trouble, TROUBLES, troubleTeller } from '#workflows/services/troubles.ts'
import type { Tools } from '#workflows/tools.ts'

/** Why the product is not well, in words for the operator. */
export interface Health extends Part {
  /** Looks, and tells the operator and the coordinators what is new and what is over. */
  watch(): Promise<void>
  polled(): void
  /** A poll has ended in vain: polling goes on, the messenger does not answer. */
  unanswered(): void
  /** A tick has ended; `failing`: duties that have failed several times in a row. */
  ticked(failing: readonly string[]): void
  /** The pages of the database have been looked at; `fault`: what is wrong with them. */
  checked(fault: string | null): void
  troubles(): Promise<string[]>
}

/** One long poll and the wait after a failed one fit in twice. */
const POLL_S = 90
/** The longest pause between polls, and one poll. */
const DEAF_S = 400
const TICK_S = 180
const ROW_S = 600
const LEAST_DISK_BYTES = 100 * 1024 * 1024
const WATCH_MS = 60_000
/** Written by the operator's command for backups. */
export const BACKED_UP = 'backed-up'

async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

const causesOf = (troubles: ReadonlySet<string>): readonly Trouble[] =>
  TROUBLES.filter((cause) => [...troubles].some((trouble) => trouble.startsWith(`${cause}:`)))

export interface HealthOptions {
  dataDir: string
  /** False where a webhook brings the updates, which may stay away for days. */
  isPolling: boolean
  /** How old the last backup may be; null: nobody has said. */
  backupHours?: number | null
  /** Nothing goes out until somebody says what becomes of what waits. */
  isParked?: () => Promise<boolean>
  /** Of the disk that the data folder lies on. */
  freeBytes?: () => Promise<number>
}

export function createHealth(tools: Tools, options: HealthOptions): Health {
  const { dataDir, isPolling, backupHours = null, isParked = () => Promise.resolve(false) } = options
  const { freeBytes = () => freeOn(dataDir) } = options
  const { db, clock, log, platform } = tools
  let poll = stopwatch()
  let ear = stopwatch()
  let tick = stopwatch()
  let failing: readonly string[] = []
  let damage: string | null = null
  let known = new Set<string>()
  const tellCoordinators = troubleTeller(tools)
  let timer: NodeJS.Timeout | undefined

  /** What was written is read through another connection: one that is broken tells its own truth (F16). */
  async function readBack(): Promise<boolean> {
    const at = clock.now()
    const other = readerBeside(db)
    try {
      await inTransaction(db, (tx) => noteRun(tx, 'health', at))
      return (await lastRun(other, 'health'))?.getTime() === at.getTime()
    } catch {
      return false
    } finally {
      await other.$disconnect()
    }
  }

  async function troubles(): Promise<string[]> {
    const found = [
      isPolling && poll() / 1000 > POLL_S ? 'poll: the platform has not answered a poll' : '',
      isPolling && ear() / 1000 > DEAF_S ? 'deaf: no poll has ended any more, not even in vain' : '',
      tick() / 1000 > TICK_S ? 'tick: the duties of the clock have not ended' : '',
      ...failing.map((duty) => `duty: ${duty} fails again and again`),
      clock instanceof SteadyClock && clock.isHeld ? 'clock: it has jumped and nobody has confirmed it' : '',
      damage === null ? '' : `pages: the database is damaged (${damage}); stop and restore a backup`,
      (await freeBytes()) < LEAST_DISK_BYTES ? 'disk: less than 100 MB are free' : '',
    ]
    if (!(await readBack())) return [...found, 'commit: what was written cannot be read back'].filter(Boolean)
    const { oldestUpdate, oldestNotice } = await readQueueDepths(db, platform, clock.now())
    const isOld = (since: Date | null): boolean =>
      since !== null && clock.now().getTime() - since.getTime() > 1000 * ROW_S
    if (backupHours !== null) {
      const backup = await lastRun(db, BACKED_UP)
      const isFresh = backup !== null && clock.now().getTime() - backup.getTime() <= backupHours * 3_600_000
      if (!isFresh) found.push(`backup: none has been written for ${backupHours} hours`)
    }
    if (isOld(oldestUpdate)) found.push('inbox: an update has waited for ten minutes')
    // In a freeze nothing is to go out.
    const why = (await isParked())
      ? 'nothing goes out after a restore; a coordinator decides in chat, or run: outbox send|drop'
      : 'a due notice has waited for ten minutes'
    if (isOld(oldestNotice) && !isFrozen(tools)) found.push(`outbox: ${why}`)
    return found.filter(Boolean)
  }

  /** Each cause is told when it begins and when it has ended, once; to the coordinators when it has been seen twice. */
  async function watch(): Promise<void> {
    const now = new Set(await troubles())
    const [before, present] = [causesOf(known), causesOf(now)]
    for (const trouble of now) if (!known.has(trouble)) tell('unhealthy', trouble)
    for (const trouble of known) if (!now.has(trouble)) tell('healthy-again', trouble)
    known = now
    const lasting = present.filter((trouble) => before.includes(trouble))
    await tellCoordinators(present, lasting).catch((error: unknown) => log.error('trouble-not-told', errorFacts(error)))
  }
  function tell(event: string, trouble: string): void {
    log.error(event, { trouble })
    process.stderr.write(`${event}: ${trouble}\n`)
  }

  return {
    name: 'health',
    polled: () => void ([poll, ear] = [stopwatch(), stopwatch()]),
    unanswered: () => void (ear = stopwatch()),
    ticked(names) {
      tick = stopwatch()
      failing = names
    },
    checked: (fault) => void (damage = fault),
    troubles,
    watch,
    start() {
      timer = setInterval(() => {
        watch().catch((error: unknown) => tell('unhealthy', `check: ${String(error)}`))
      }, WATCH_MS).unref()
    },
    stop: () => clearInterval(timer),
  }
}
