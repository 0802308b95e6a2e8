import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** The product as a process of its own over an outside Bot API server, so that it can be killed. */
export interface ProductProcess {
  readonly child: ChildProcess
  /** Resolves once the first poll has been sent. */
  polling: Promise<void>
  /** kill -9: nothing is flushed, nothing is said. */
  kill(): Promise<void>
  /** SIGTERM. @returns the exit code */
  end(): Promise<number | null>
  output(): string
}

export function startProduct(options: {
  apiRoot: string
  databaseUrl: string
  dataDir: string
  env?: NodeJS.ProcessEnv
  /** A command that the product is started by. */
  within?: readonly string[]
}): ProductProcess {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    BOT_TOKEN: '1000:local-token',
    BOT_PLATFORM: 'telegram',
    BOT_API_ROOT: options.apiRoot,
    DATABASE_URL: options.databaseUrl,
    DATA_DIR: options.dataDir,
    BOT_CHANNEL: '@tahavol',
    PORT: '0',
    // Its people do not wait for the answers.
    PERSON_MESSAGES_PER_MINUTE: '0',
    LOG_LEVEL: 'warn',
    ...options.env,
  }
  const [command = process.execPath, ...words] = [...(options.within ?? []), process.execPath, ...program()]
  const child = spawn(command, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const polling = new Promise<void>((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      output += chunk.toString()
      if (output.includes('is live on')) resolve()
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    void exited.then((code) => reject(new Error(`the product ended with ${code} before it polled: ${output}`)))
  })
  // A product that is killed before it polls is what some tests are about.
  polling.catch(() => undefined)
  return {
    child,
    polling,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async end() {
      child.kill('SIGTERM')
      return exited
    },
    output: () => output,
  }
}

let compiled: boolean | undefined

/** The compiled program starts much faster; it is taken where nothing has changed since it was made. */
export function program(entry = 'main'): string[] {
  const made = existsSync('dist/main.js') ? statSync('dist/main.js').mtimeMs : 0
  const isFresh = (folder: string): boolean =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).every(
      (entry) => !entry.isFile() || statSync(path.join(entry.parentPath, entry.name)).mtimeMs <= made,
    )
  compiled ??= isFresh('src')
  return compiled
    ? [`dist/${entry === 'main' ? 'main' : 'cli'}.js`]
    : ['--conditions=source', '--import', 'tsx', `src/${entry}.ts`]
}

/** A generator of numbers that is the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Waits until `holds`, looking every few milliseconds; for what another process does. */
export async function until(holds: () => boolean | Promise<boolean>, limitMs: number, what: string): Promise<void> {
  const from = performance.now()
  while (!(await holds())) {
    if (performance.now() - from > limitMs) throw new Error(`waited ${limitMs} ms in vain for: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
