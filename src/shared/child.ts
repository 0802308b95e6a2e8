import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Outcome, done, refuse } from './outcome.ts'

/** What the parent asks. All is copied as `structuredClone` would. */
export interface Asked {
  job: string
  input: readonly unknown[]
}
export type Answered = { value: unknown } | { fault: { message: string; stack: string | undefined } }

const fromSource = import.meta.url.endsWith('.ts')
/** Compiled, this is a part of `dist` beside it. */
const ENTRY = fileURLToPath(new URL(fromSource ? '../child.ts' : './child.js', import.meta.url))
const ARGS = [
  ...(fromSource ? ['--conditions=source', '--import', 'tsx'] : []),
  '--max-old-space-size=256',
  '--max-semi-space-size=4',
]

/**
 * A process for what holds the event loop or leaves native memory behind (`src/child.ts`). It starts with the first job, does one after
 * another, and ends when it has had nothing to do for a while, or with this process, however that ends: its memory goes with it.
 */
export class Child {
  readonly #limitMs: number
  readonly #idleMs: number
  #process: ChildProcess | undefined
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #idle: NodeJS.Timeout | undefined

  /** @param options `limitMs` for one job, after which the process is killed; `idleMs` after which it ends */
  constructor(options: { limitMs: number; idleMs: number }) {
    this.#limitMs = options.limitMs
    this.#idleMs = options.idleMs
  }

  get pid(): number | undefined {
    return this.#process?.pid
  }

  /**
   * Refusal: child-failed, when the process died or took too long; the next job gets a new one.
   * @throws what the job threw: a fault of ours
   */
  run<T>(job: string, input: readonly unknown[]): Promise<Outcome<T>> {
    this.#waiting++
    clearTimeout(this.#idle)
    const mine = this.#last.then(() => this.#carryOut<T>({ job, input }))
    this.#last = mine
      .catch(() => undefined)
      .then(() => {
        if (--this.#waiting === 0) this.#idle = setTimeout(() => this.end(), this.#idleMs).unref()
      })
    return mine
  }

  /** Ends it now; a job that runs fails. */
  end(): void {
    this.#process?.kill('SIGKILL')
    this.#process = undefined
  }

  #start(): ChildProcess {
    const child = started()
    child.once('exit', () => {
      if (this.#process === child) this.#process = undefined
    })
    return child
  }

  #carryOut<T>(asked: Asked): Promise<Outcome<T>> {
    const child = (this.#process ??= this.#start())
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(limit)
        child.off('exit', failed).off('error', failed).off('message', answered)
        // An idle process keeps nobody from ending.
        child.unref()
        child.channel?.unref()
      }
      const failed = (): void => {
        settle()
        child.kill('SIGKILL')
        if (this.#process === child) this.#process = undefined
        resolve(refuse('child-failed'))
      }
      const answered = (message: unknown): void => {
        settle()
        const answer = message as Answered
        if ('value' in answer) return resolve(done(answer.value as T))
        const error = new Error(answer.fault.message)
        error.stack = answer.fault.stack ?? ''
        reject(error)
      }
      const limit = setTimeout(failed, this.#limitMs)
      child.once('exit', failed).once('error', failed).once('message', answered)
      child.ref()
      child.channel?.ref()
      child.send(asked, (error) => {
        if (error !== null) failed()
      })
    })
  }
}

function started(): ChildProcess {
  // Strangers' workbooks are read there: it is not given the token.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('BOT_')))
  const child = fork(ENTRY, {
    execArgv: ARGS,
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  child.on('error', () => undefined)
  return child
}
