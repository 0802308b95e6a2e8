import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'

/** Rows that wait on the disk, because all of them together are too many for the memory; they can be read again and again. */
export interface Spool<T> extends Iterable<T> {
  add(rows: readonly T[]): void
  close(): void
}

const CHUNK_BYTES = 256 * 1024

/** The file has no name any more once it is open: nobody else finds it, and it is gone with the process. */
export function spoolAt<T>(file: string): Spool<T> {
  const handle = openSync(file, 'wx+', 0o600)
  unlinkSync(file)
  return {
    add: (rows) => void writeSync(handle, rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    *[Symbol.iterator]() {
      const chunk = Buffer.alloc(CHUNK_BYTES)
      let rest: Buffer = Buffer.alloc(0)
      for (let at = 0, read = -1; read !== 0; at += read) {
        read = readSync(handle, chunk, 0, CHUNK_BYTES, at)
        // Cut at the ends of lines, which no letter is made of, so that none is torn.
        const bytes = Buffer.concat([rest, chunk.subarray(0, read)])
        const end = bytes.lastIndexOf('\n') + 1
        rest = bytes.subarray(end)
        for (const line of bytes.toString('utf8', 0, end).split('\n')) if (line !== '') yield JSON.parse(line) as T
      }
    },
    close: () => closeSync(handle),
  }
}
