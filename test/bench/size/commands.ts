import { spawn } from 'node:child_process'
import path from 'node:path'
import { openSqlite } from 'prisma-sqlite'
import { program } from '../../support/product-process.ts'
import { configOf, type Filled } from './database.ts'
import type { Cost } from './measure.ts'

export interface CommandCost extends Cost {
  /** What it said when it failed. */
  failed: string | null
}

const COMMANDS: readonly (readonly [name: string, target: string, ...args: string[]])[] = [
  ['export results .xlsx', 'r.xlsx', 'export', 'results', '--cycle', '1404'],
  ['export results .json', 'r.json', 'export', 'results', '--cycle', '1404'],
  ['export evidence', 'e.zip', 'export', 'evidence', '--cycle', '1404'],
  ['export audit', 'a.jsonl', 'export', 'audit'],
  ['backup', 'b.backup', 'backup'],
  ['verify', '', 'verify'],
]

/** Says at its end how much memory it took. The peak that `resourceUsage` tells begins at that of the process which has started it. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(
  `import { readFileSync } from 'node:fs'
  process.on('exit', () => {
    const [, kb] = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    process.stderr.write('\\npeak ' + kb / 1024 + ' cpu ' + process.resourceUsage().userCPUTime / 1000)
  })`,
)}`

/** The operator's commands as processes of their own, while somebody else wants to write all the time: their hold is on the lock. */
export async function commandCosts(filled: Filled): Promise<CommandCost[]> {
  const costs: CommandCost[] = []
  for (const [name, target, ...args] of COMMANDS) {
    const words = target === '' ? args : [...args, path.join(filled.folder, target)]
    costs.push(await commandCost(name, words, filled))
  }
  return costs
}

async function commandCost(name: string, args: readonly string[], filled: Filled): Promise<CommandCost> {
  const writer = openSqlite(filled.url, 0)
  let waitingSince: number | null = null
  let holdMs = 0
  const knock = setInterval(() => {
    try {
      writer.exec('BEGIN IMMEDIATE')
      writer.exec('COMMIT')
      if (waitingSince !== null) holdMs = Math.max(holdMs, performance.now() - waitingSince)
      waitingSince = null
    } catch {
      waitingSince ??= performance.now()
    }
  }, 2)
  const from = performance.now()
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=192', '--max-semi-space-size=4', '--import', TELL_PEAK, ...program('cli/main'), ...args],
    {
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', ...configOf(filled) },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(knock)
  writer.close()
  const [, peak, cpu] = /peak ([\d.]+) cpu ([\d.]+)/.exec(words) ?? []
  const said = words.replace(/\s*peak .*/s, '').trim()
  return {
    name,
    ms: performance.now() - from,
    cpuMs: Number(cpu),
    statements: 0,
    holdMs,
    holdCpuMs: NaN,
    peakMb: Number(peak),
    failed: code === 0 ? null : `exit ${code}: ${said}`,
  }
}
