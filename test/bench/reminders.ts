import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { addDays, type Holidays, instantOf } from 'persian-text'
import type { PendingWork, ReminderFacts } from '#domain/reminders/facts.ts'
import { DEFAULT_REMINDERS } from '#domain/reminders/rules.ts'

const zone = 'Asia/Tehran'
const PEOPLE = 5_000
const ITEMS = 40

const holidays: Holidays = { days: new Set(), extraWorkingDays: new Set(), weekend: new Set(['thursday', 'friday']) }
const first = instantOf({ year: 1405, month: 1, day: 15, hour: 14 }, zone)

/** Everybody with forty items over the stages of a year, some of them with deadlines and hours of their own. */
const pendingByPerson: PendingWork[] = Array.from({ length: PEOPLE }, (_, person) => ({
  personId: person + 1,
  mode: person % 20 === 0 ? 'single' : 'digest',
  hour: person % 3 === 0 ? 7 + (person % 7) : null,
  role: 'focal-point',
  agencyId: person,
  head: { personId: 100_000 + person, mode: 'digest', hour: null },
  items: Array.from({ length: ITEMS }, (_item, i) => ({
    itemId: person * ITEMS + i,
    stage: 'self-assessment',
    state: 'EMPTY',
    pointsHundredths: (i * 7919) % 4000,
    dueAt: i % 8 === 0 ? addDays(first, 7 * ((person + i) % 50), zone) : null,
  })),
}))

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** One look of the clock at the work of 5,000 people: on a common hour, on the busiest, and after a year's outage. */
export async function reminderSpeed(print: (line?: string) => void): Promise<void> {
  // As it is compiled: the loader for sources makes each inner function dearer than it is.
  const folder = mkdtempSync(path.join(tmpdir(), 'tahavol-due-'))
  const outfile = path.join(folder, 'due.mjs')
  buildSync({
    entryPoints: ['src/domain/reminders/due.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['source'],
  })
  const { remindersDue } = (await import(outfile)) as typeof import('#domain/reminders/due.ts')
  rmSync(folder, { recursive: true })
  const dueAt = addDays(first, 200, zone)
  const looks: [string, Partial<ReminderFacts>][] = [
    [
      'a common hour',
      { now: addDays(first, 100, zone), lastRunAt: new Date(addDays(first, 100, zone).getTime() - 3_600_000) },
    ],
    ['last day, everybody at once', { now: dueAt, lastRunAt: addDays(dueAt, -1, zone) }],
    ['after a year without a look', { now: addDays(first, 350, zone), lastRunAt: first }],
  ]
  print(
    `Due computation, ${PEOPLE.toLocaleString('en')} people with ${ITEMS} items each and a year of deadlines (goal: at most 200 ms)`,
  )
  for (const [name, look] of looks) {
    const facts = {
      cycleId: 1,
      rules: DEFAULT_REMINDERS,
      stages: [{ key: 'self-assessment', dueAt }],
      pendingByPerson,
      zone,
      holidays,
      ...look,
    } as ReminderFacts
    let found = 0
    const times = Array.from({ length: 9 }, () => {
      const from = performance.now()
      found = remindersDue(facts).length
      return performance.now() - from
    })
    print(`  ${name.padEnd(30)} ${median(times).toFixed(0).padStart(5)} ms · ${found.toLocaleString('en')} messages`)
  }
}
