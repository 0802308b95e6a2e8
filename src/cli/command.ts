import type { Tools } from '#workflows/tools.ts'
import type { Config } from '../config.ts'

/** What a command of the operator works with. */
export interface Desk {
  config: Config
  /** Words behind the name of the command that are no options. */
  words: readonly string[]
  option: (name: string) => string | undefined
  flag(name: string): boolean
  /** Opens database and files, once; closed when the command ends. */
  data(): Promise<Tools>
  out(line: string): void
}

/** A plain-JSON answer for `--json`, and the lines a person reads. */
export interface CliAnswer {
  lines: string[]
  data: unknown
  /** Each one goes to stderr, and the exit status is 1. */
  faults?: string[]
}

export interface CliCommand {
  /** Behind the name, in the list of commands. */
  usage: string
  does: string
  /** Options with a value, and options without. */
  options?: readonly string[]
  flags?: readonly string[]
  run(desk: Desk): Promise<CliAnswer>
}

/** As a clock of the province shows it, with the zone it stands in. */
export const localTime = (at: Date, { zone }: Config): string =>
  `${new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at)} (${zone})`

/** Ends a command with one readable line. */
export class CliFault extends Error {}
