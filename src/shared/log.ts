import { pino } from 'pino'

/** Facts of a log line: plain values only, so that no error or context object (which carry the bot's token) is ever printed whole. */
export type LogFacts = Record<string, string | number | boolean | null | undefined>

export interface Log {
  debug(event: string, facts?: LogFacts): void
  info(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts): void
  error(event: string, facts?: LogFacts): void
}

const TOKEN = /\d{3,}:[A-Za-z0-9_-]{10,}/g

/** Replaces everything that looks like a bot token. Sits in the logger as the last line of defence. */
export const redact = (text: string): string => text.replace(TOKEN, '[token]')

/**
 * Written behind the program's back: a reader of our output that has stopped reading would otherwise hold the whole bot (a
 * synchronous write sleeps until the pipe has room). Past a megabyte of unread lines new ones are dropped.
 */
const standardOutput = () => pino.destination({ dest: 1, sync: false, maxLength: 1_000_000 })

export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination ?? standardOutput())
  const cleaned = (facts: LogFacts = {}): LogFacts =>
    Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? redact(value) : value]),
    )
  return {
    debug: (event, facts) => logger.debug(cleaned(facts), event),
    info: (event, facts) => logger.info(cleaned(facts), event),
    warn: (event, facts) => logger.warn(cleaned(facts), event),
    error: (event, facts) => logger.error(cleaned(facts), event),
  }
}

/** What may be said of an error: its message, redacted, and where it was thrown. */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: redact(String(error)) }
  const at = error.stack
    ?.split('\n')
    .find((line) => line.includes('/src/') || line.includes('/dist/'))
    ?.trim()
  return { error: redact(`${error.name}: ${error.message}`), at: at === undefined ? undefined : redact(at) }
}
