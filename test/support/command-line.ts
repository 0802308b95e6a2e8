import { spawn } from 'node:child_process'
import { program } from './product-process.ts'

export interface Ended {
  status: number | null
  out: string
  /** Lines of stderr. */
  errors: string[]
}

/** Runs commands of the operator over a data folder, each in a process of its own. */
export const tahavolOver =
  ({ folder, url }: { folder: string; url: string }) =>
  (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [...program('cli/main'), ...args], {
        env: { PATH: process.env['PATH'], DATABASE_URL: url, DATA_DIR: folder, ...env },
      })
      let [out, errors] = ['', '']
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
      child.once('close', (status) => resolve({ status, out, errors: errors.split('\n').filter(Boolean) }))
    })
