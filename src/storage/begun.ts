import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Database } from './database.ts'
import { writing } from './prepared.ts'
import { COUNT_ATTEMPT } from './statements/inbox.ts'

export interface Attempt {
  seq: number
  attempts: number
  isAlone: boolean
}

/** Said beside the count of an attempt that ran beside others: if the process died in it, nobody knows which of them was the cause. */
export const IN_COMPANY = 'in company'

/** What is in hand, so that an update that kills the process is known by its deaths (reliability.md R8). */
export interface Begun {
  note(attempt: Attempt): void
  /** It has ended; its place is another's. */
  end(seq: number): void
  /** It was cut short through no fault of its own. */
  forget(seq: number): void
  close(): void
}

const BYTES = 32

/**
 * A line for each update in hand, in a file beside the database: what is written there outlives the process without a transaction for
 * each message. The lines left by the process before are counted first; one whose update has ended says nothing.
 */
export async function openBegun(db: Database, databaseFile: string): Promise<Begun> {
  const file = openSync(`${databaseFile}.begun`, constants.O_RDWR | constants.O_CREAT, 0o600)
  const left = readFileSync(file, 'latin1').split('\n').flatMap(attemptOf)
  if (left.length > 0)
    await writing(db, (run) => {
      for (const { seq, attempts, isAlone } of left)
        run.write(COUNT_ATTEMPT, attempts, isAlone ? null : IN_COMPANY, seq)
    })
  ftruncateSync(file)
  const lines = new Map<number, number>()
  const free: number[] = []
  const put = (line: number, text: string): void =>
    void writeSync(file, `${text.padEnd(BYTES - 1)}\n`, line * BYTES, 'latin1')

  function end(seq: number): void {
    const line = lines.get(seq)
    if (line !== undefined) free.push(line)
    lines.delete(seq)
  }

  return {
    note({ seq, attempts, isAlone }) {
      const line = lines.get(seq) ?? free.pop() ?? lines.size
      lines.set(seq, line)
      put(line, `${seq} ${attempts} ${isAlone ? 'alone' : 'beside'}`)
    },
    end,
    forget(seq) {
      const line = lines.get(seq)
      if (line !== undefined) put(line, '')
      end(seq)
    },
    close: () => closeSync(file),
  }
}

function attemptOf(line: string): Attempt[] {
  const [, seq, attempts, place] = /^(\d+) (\d+) (alone|beside) *$/.exec(line) ?? []
  return place === undefined ? [] : [{ seq: Number(seq), attempts: Number(attempts), isAlone: place === 'alone' }]
}
