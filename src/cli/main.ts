import { parseArgs } from 'node:util'
import { createLog, redact } from '#shared/log.ts'
import { MovableClock, systemClock } from '#shared/clock.ts'
import { openData } from '../app.ts'
import { type Config, loadDotEnv, readConfig } from '../config.ts'
import { type CliCommand, CliFault, type Desk } from './command.ts'
import { COMMANDS } from './commands.ts'

const out = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (words: string): void => void process.stderr.write(`${words.trim().replaceAll(/\s*\n\s*/g, ' ')}\n`)

const help = (): void => {
  out('Usage: npm run tahavol -- <command> [--json]')
  for (const [name, { usage, does }] of Object.entries(COMMANDS))
    out(`  ${[name, usage].join(' ').trim()}\n      ${does}`)
}

interface Given {
  values: Record<string, string | boolean | undefined>
  words: string[]
}

const readArguments = (command: CliCommand, args: string[]): Given => {
  const options: Record<string, { type: 'string' | 'boolean' }> = { json: { type: 'boolean' } }
  for (const name of command.options ?? []) options[name] = { type: 'string' }
  for (const name of command.flags ?? []) options[name] = { type: 'boolean' }
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { values: { ...values }, words: positionals }
  } catch (error) {
    throw new CliFault(error instanceof Error ? error.message : 'The arguments could not be read.')
  }
}

const settings = (): Config => {
  loadDotEnv()
  const read = readConfig(process.env)
  if (!read.ok) throw new CliFault(`The settings are not valid: ${read.refusal.list.replaceAll('\n', '; ')}`)
  return read.value
}

/** What broke stands in the last line of the database client's messages, in the first of all others. */
const oneLine = (message: string): string => {
  const lines = message.split('\n').flatMap((line) => line.trim() || [])
  return (message.startsWith('\n') ? lines.at(-1) : lines[0]) ?? 'The command broke and said nothing.'
}

const OF_FILES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  ENOTDIR: 'A part of this path is a file, not a folder',
  EISDIR: 'A folder stands where a file is wanted',
  EACCES: 'This account may not use it',
  EPERM: 'This account may not use it',
  EROFS: 'Nothing can be written there',
  ENOSPC: 'The disk is full',
}

/** Every error is one line that says what to do something about. */
function readable(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (message === 'locked') return 'The bot is running on this database; stop it first.'
  if (
    /SQLITE_BUSY|database is locked|SocketTimeout|Operation has timed out|start a transaction in the given time/.test(
      message,
    )
  )
    return 'Another process is writing to the database and does not end. Please try again; nothing was changed.'
  const { code = '', path = '' } = Object(error) as { code?: string; path?: string }
  const unopened = /^unable to open database: (.*)$/.exec(oneLine(message))?.[1]
  const words = unopened === undefined ? OF_FILES[code] : 'This file cannot be opened'
  return words === undefined
    ? redact(oneLine(message))
    : [words, (unopened ?? path).replace(/\.part$/, '')].filter(Boolean).join(': ')
}

async function run(command: CliCommand, args: string[]): Promise<number> {
  const { values, words } = readArguments(command, args)
  const config = settings()
  let opened: Awaited<ReturnType<typeof openData>> | undefined
  const clock = config.clockStart === null ? systemClock : new MovableClock(config.clockStart)
  const desk: Desk = {
    config,
    words,
    out,
    option: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    flag: (name) => values[name] === true,
    async data() {
      opened ??= await openData(config, clock, createLog('silent'))
      return opened.tools
    },
  }
  try {
    const { lines, data, faults = [] } = await command.run(desk)
    if (desk.flag('json')) out(JSON.stringify(data))
    else for (const line of lines) out(line)
    for (const fault of faults) complain(fault)
    return faults.length === 0 ? 0 : 1
  } finally {
    await opened?.close()
  }
}

// Backups and exports too are for this account alone.
process.umask(0o077)
const [name, ...rest] = process.argv.slice(2)
const command = name === undefined ? undefined : COMMANDS[name]
if (name === undefined || name === 'help' || name === '--help') help()
else if (command === undefined) {
  complain(`Unknown command: ${name}. Commands: ${Object.keys(COMMANDS).join(', ')}`)
  process.exitCode = 1
} else
  try {
    process.exitCode = await run(command, rest)
  } catch (error) {
    complain(readable(error))
    process.exitCode = 1
  }
