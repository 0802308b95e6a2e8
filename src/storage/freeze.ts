import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from './make-folder.ts'

/** Nobody changes anything, from this moment on, for this reason (reliability S18). */
export interface Freeze {
  frozenAt: string
  reason: string
}

// In a file: a command of the operator and the running product see it at once, and no restored database brings it back.
const fileOf = (dataDir: string): string => path.join(dataDir, 'frozen.json')

/** Null: all goes on as ever. Asked at every act. */
export function freezeOf(dataDir: string): Freeze | null {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Freeze
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export function writeFreeze(dataDir: string, freeze: Freeze): void {
  makeFolder(dataDir, 0o700)
  writeFileSync(fileOf(dataDir), JSON.stringify(freeze), { mode: 0o600, flush: true })
}

export const removeFreeze = (dataDir: string): void => rmSync(fileOf(dataDir), { force: true })
