import { spawn } from 'node:child_process'
import { rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { newDatabaseFolder } from '../../support/template-database.ts'
import { fixed, print } from '../deeds.ts'
import { type CommandCost, commandCosts } from './commands.ts'
import { fill, type Filled, type Size, SIZES } from './database.ts'
import type { Cost } from './measure.ts'

const GROUPS = [
  'screens',
  'cases',
  'duties',
  'tables',
  'review',
  'start',
  'reminders-open',
  'reminders-review',
  'reminders-objections',
]
const SOURCES = ['--conditions=source', '--import', 'tsx']

/**
 * Every act at three sizes beside each other. `only`: names of groups, or `commands`; none: all of them. Hold: the longest time
 * for which nobody else was served, of a command the longest time for which nobody else could write.
 */
export async function sizeTable(only: readonly string[]): Promise<void> {
  const groups = [...GROUPS, 'commands'].filter((name) => only.length === 0 || only.includes(name))
  print(
    'Size (goal: an act at most 100 ms of CPU, a hold at most 50 ms, of the lock by a command 500 ms; memory at most 250 MB)',
  )
  const bySize = new Map<Size, Map<string, Cost>>()
  for (const size of SIZES) {
    const filled = await fill(size)
    print(`  ${size}: ${filled.agencies} agencies, ${filled.people} people, ${filled.items} items`)
    const costs = new Map<string, Cost>()
    for (const group of groups)
      for (const cost of group === 'commands' ? await commandCosts(filled) : await groupCosts(group, filled))
        costs.set(cost.name, cost)
    bySize.set(size, costs)
    rmSync(filled.folder, { recursive: true, force: true })
  }
  const [small, years, national] = SIZES.map((size) => bySize.get(size) ?? new Map<string, Cost>())
  const names = new Set([...(small?.keys() ?? []), ...(national?.keys() ?? [])])
  print()
  print(
    `  ${''.padEnd(36)}${'CPU ms'.padStart(24)}${'nat./small'.padStart(12)}${'statements'.padStart(18)}${'hold ms'.padStart(18)}${'its CPU'.padStart(9)}${'MB'.padStart(14)}`,
  )
  print(`  ${''.padEnd(36)}${['small', 'years', 'nation'].map((one) => one.padStart(8)).join('')}`)
  for (const name of names) {
    const [a, b, c] = [small, years, national].map((costs) => costs?.get(name))
    const of = (pick: (cost: Cost) => number, width: number, ...costs: (Cost | undefined)[]): string =>
      costs.map((cost) => (cost === undefined ? 'died' : fixed(pick(cost), 0)).padStart(width)).join('')
    const ratio = a === undefined || c === undefined ? '' : fixed(c.cpuMs / a.cpuMs, 1)
    print(
      `  ${name.padEnd(36)}${of((cost) => cost.cpuMs, 8, a, b, c)}${ratio.padStart(12)}${of((cost) => cost.statements, 9, a, c)}${of((cost) => cost.holdMs, 9, a, c)}${of((cost) => cost.holdCpuMs, 9, c)}${of((cost) => cost.peakMb, 7, a, c)}`,
    )
    const failed = (c as CommandCost | undefined)?.failed ?? null
    if (failed !== null) print(`    ${failed.slice(0, 200)}`)
  }
}

/** The acts of a group in a process of its own with the heap the product has, over a copy of the database. */
async function groupCosts(group: string, { folder, url }: Filled): Promise<Cost[]> {
  const copy = newDatabaseFolder(url.replace('file:', ''))
  symlinkSync(path.join(folder, 'files'), path.join(copy.folder, 'files'))
  const child = spawn(
    process.execPath,
    [...SOURCES, '--max-old-space-size=256', 'test/bench/size/acts.ts', group, copy.folder, copy.url],
    { stdio: ['ignore', 'pipe', process.env['BENCH_LOUD'] === undefined ? 'ignore' : 'inherit'] },
  )
  let lines = ''
  child.stdout?.on('data', (chunk: Buffer) => (lines += chunk.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  rmSync(copy.folder, { recursive: true, force: true })
  if (code !== 0) print(`    ${group} ended with ${String(code)}`)
  return lines
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Cost)
}
