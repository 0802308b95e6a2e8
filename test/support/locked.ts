import { spawn } from 'node:child_process'
import { once } from 'node:events'

const SCRIPT = `import Database from 'libsql'; const db = new Database(process.argv[1], { timeout: 30000 });
  process.stdin.once('data', () => {
    db.exec('BEGIN IMMEDIATE')
    process.stdout.write('held')
    process.stdin.once('data', () => { db.exec('ROLLBACK'); process.exit(0) })
  })
  process.stdout.write('ready')`

export interface Locker {
  /** Another process takes the write lock and holds it. @returns what makes it let go */
  hold(): Promise<() => Promise<void>>
}

/** A process that is ready to take the write lock of a database at once. */
export async function lockerOf(url: string): Promise<Locker> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, url.replace('file:', '')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return {
    async hold() {
      const held = once(child.stdout, 'data')
      child.stdin.write('hold')
      await held
      return async () => {
        const gone = once(child, 'exit')
        child.stdin.write('go')
        await gone
      }
    },
  }
}

/** Another process takes the write lock and holds it. @returns what makes it let go */
export const lockedByAnother = async (url: string): Promise<() => Promise<void>> => (await lockerOf(url)).hold()

// It asks again as the product does, every 15 ms: SQLite itself sleeps ever longer and would pass over the pauses between two transactions.
const PROBE = `import Database from 'libsql'; const db = new Database(process.argv[1], { timeout: 10 });
  let longest = 0
  let from
  let isOver = false
  process.stdin.once('data', () => { isOver = true })
  const probe = () => {
    if (isOver) { process.stdout.write(String(longest)); process.exit(0) }
    from ??= performance.now()
    try {
      db.exec('BEGIN IMMEDIATE')
    } catch {
      setTimeout(probe, 15)
      return
    }
    longest = Math.max(longest, performance.now() - from)
    from = undefined
    db.exec('ROLLBACK')
    setTimeout(probe, 3)
  }
  process.stdout.write('ready')
  probe()`

/** Another process begins to write again and again. @returns what ends it and tells how many milliseconds it waited at most */
export async function longestWait(url: string): Promise<() => Promise<number>> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROBE, url.replace('file:', '')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return async () => {
    const told = once(child.stdout, 'data')
    child.stdin.write('end')
    return Number(String((await told)[0]))
  }
}
