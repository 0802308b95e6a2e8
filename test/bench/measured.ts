import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createEmulator, type Emulator } from 'bot-api-emulator'
import { systemClock } from '#shared/clock.ts'
import { createLog } from '#shared/log.ts'
import { openData } from '../../src/app.ts'
import { loadSample } from '../support/quick-sample.ts'
import { readConfig } from '../../src/config.ts'
import { newDatabaseFolder } from '../support/template-database.ts'
import { until } from '../support/product-process.ts'

export interface Contestant {
  name: string
  emulator: Emulator
  child: ChildProcess
  /** Milliseconds from the spawn to the first poll. */
  coldStartMs: number
  /** CPU milliseconds used so far, user and system. */
  cpuMs(): number
  rssMb(): number
  /** Of what it has started and what still runs. */
  childrenMb(): number
  end(): Promise<void>
}

/** Those of `npm start`, which docs/operations.md names too. */
const HEAP_LIMITS =
  readFileSync('package.json', 'utf8')
    .split('scripts/start')[0]
    ?.match(/--[^ ]+/g) ?? []

/** As the unit that is shipped starts it. */
const UNIT_ENVIRONMENT: NodeJS.ProcessEnv = Object.fromEntries(
  [...readFileSync('scripts/release/tahavol.service', 'utf8').matchAll(/^Environment=(\w+)=(.*)$/gm)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  ),
)

/** Clock ticks of Linux: 100 a second everywhere it matters. */
const TICK_MS = 10

/** 0 for a process that has just ended. */
function memoryMb(pid: number | string | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

async function contestant(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  emulator: Emulator,
  root: string,
): Promise<Contestant> {
  // A word that waits makes the first poll come back at once, so that its time is known.
  emulator.act(emulator.addUser({ id: 1, firstName: 'first' }).id).says('/start')
  const startedAt = performance.now()
  const child = spawn(process.execPath, [...(process.env['BENCH_NODE_ARGS']?.split(' ') ?? []), ...args], {
    env: { PATH: process.env['PATH'], BOT_API_ROOT: root, LOG_LEVEL: 'error', ...UNIT_ENVIRONMENT, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const polled = (): boolean => emulator.requests.some((request) => request.method.toLowerCase() === 'getupdates')
  await until(() => polled(), 20_000, `${name} polls`)
  const coldStartMs = performance.now() - startedAt
  const stat = (): string[] => readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return {
    name,
    emulator,
    child,
    coldStartMs,
    cpuMs: () => (Number(stat()[11]) + Number(stat()[12])) * TICK_MS,
    rssMb: () => memoryMb(child.pid),
    childrenMb: () =>
      readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .reduce((sum, pid) => sum + memoryMb(pid), 0),
    async end() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await emulator.stop()
    },
  }
}

async function newEmulator(latencyMs: number): Promise<{ emulator: Emulator; root: string }> {
  const emulator = createEmulator({ clock: systemClock, token: '1000:local-token', latencyMs })
  emulator.addChannel({ username: 'tahavol', title: 'channel' })
  const { root } = await emulator.start()
  return { emulator, root }
}

export async function echo(latencyMs = 0): Promise<Contestant> {
  const { emulator, root } = await newEmulator(latencyMs)
  return contestant('echo', ['test/bench/echo-bot.mjs'], {}, emulator, root)
}

/** The compiled product over the sample province. */
export async function product(
  latencyMs = 0,
  more: NodeJS.ProcessEnv = {},
): Promise<Contestant & Record<'focal' | 'evaluators' | 'coordinators', number[]> & { databaseUrl: string }> {
  const { emulator, root } = await newEmulator(latencyMs)
  const { folder, url } = newDatabaseFolder()
  const env = {
    BOT_TOKEN: '1000:local-token',
    BOT_PLATFORM: 'telegram',
    DATABASE_URL: url,
    DATA_DIR: folder,
    BOT_CHANNEL: '@tahavol',
    PORT: '0',
    // Its people do not wait for the answers.
    PERSON_MESSAGES_PER_MINUTE: '0',
    ...more,
  }
  const read = readConfig({ ...env, BOT_API_ROOT: root })
  if (!read.ok) throw new Error(read.refusal.list)
  const { tools, close } = await openData(read.value, systemClock, createLog('silent'))
  await loadSample(tools)
  const of = async (role: Column.Role): Promise<number[]> => {
    const accounts = await tools.db.account.findMany({
      where: { person: { seats: { some: { role } } } },
      orderBy: { id: 'asc' },
      select: { userId: true },
    })
    return accounts.map((account) => Number(account.userId))
  }
  const [focal, evaluators, coordinators] = [await of('focal-point'), await of('evaluator'), await of('coordinator')]
  await close()
  for (const id of [...focal, ...evaluators, ...coordinators]) emulator.addUser({ id, firstName: String(id) })
  return {
    ...(await contestant('tahavol', [...HEAP_LIMITS, 'dist/main.js'], env, emulator, root)),
    focal,
    evaluators,
    coordinators,
    databaseUrl: url,
  }
}
