import { execFile } from 'node:child_process'
import { errorFacts, type Log } from '#shared/log.ts'
import type { Part } from '#shared/part.ts'

const DAY_MS = 86_400_000
const LIMIT_MS = 30 * 60_000

/** In a process of its own: it reads every page, and here it would hold everybody up. */
const SCRIPT = `const { default: Database } = await import(process.argv[1])
const db = new Database(process.argv[2], { readonly: true, timeout: 5000 })
process.stdout.write(JSON.stringify(db.prepare('PRAGMA quick_check(5)').raw().all()))`

/** What SQLite finds wrong with the pages of a database; empty: nothing. */
function quickCheck(databaseFile: string): Promise<string[]> {
  const args = ['--input-type=module', '-e', SCRIPT, import.meta.resolve('libsql'), databaseFile]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { timeout: LIMIT_MS }, (error, stdout, stderr) => {
      if (/malformed|not a database/.test(stderr)) return resolve(['database disk image is malformed'])
      if (error !== null) return reject(new Error(`quick_check did not end: ${error.message.split('\n', 1)[0] ?? ''}`))
      resolve((JSON.parse(stdout) as string[][]).flat().filter((line) => line !== 'ok'))
    })
  })
}

/** Looks for damaged pages at the start and daily; `checked` is told what is wrong, null: nothing. */
export function integrityOf(databaseFile: string, log: Log, checked: (fault: string | null) => void): Part {
  let timer: NodeJS.Timeout | undefined
  const look = async (): Promise<void> => {
    try {
      const [fault] = await quickCheck(databaseFile)
      checked(fault ?? null)
    } catch (error) {
      log.warn('database-not-checked', errorFacts(error))
    }
  }
  return {
    name: 'integrity',
    start() {
      timer = setInterval(() => void look(), DAY_MS).unref()
      void look()
    },
    stop: () => clearInterval(timer),
  }
}
