import { broadcastSpeed } from './broadcast.ts'
import { type Deed, fixed, print, quantile, says, taps, timed } from './deeds.ts'
import { emulatorThroughput } from './emulator-throughput.ts'
import { floods } from './flood.ts'
import { killsInBroadcast } from './kills.ts'
import { type Contestant, echo, product } from './measured.ts'
import { mixedLoad } from './mix.ts'
import { pageSpeed } from './page.ts'
import { reminderSpeed } from './reminders.ts'
import { screenHeights } from './screens.ts'
import { sizeTable } from './size/table.ts'

interface Cost {
  cpuMs: number
  perSecond: number
}

/** Rounds in which everybody does the same at once; CPU of the bot's process alone. */
async function cost(who: Contestant, people: number[], deed: Deed, rounds: number): Promise<Cost> {
  const round = (): Promise<unknown> => Promise.all(people.map((userId) => deed(who, userId)))
  await round()
  await round()
  const cpu = who.cpuMs()
  const from = performance.now()
  for (let i = 0; i < rounds; i++) await round()
  const seconds = (performance.now() - from) / 1000
  const updates = rounds * people.length
  return { cpuMs: (who.cpuMs() - cpu) / updates, perSecond: updates / seconds }
}

/** Everybody says his first word at once. @returns how long each waited, sorted, and what one word cost the bot's process */
async function burst(who: Contestant, text: string): Promise<{ times: number[]; cpuMs: number }> {
  const people = newcomers(who, 200)
  const cpu = who.cpuMs()
  const times = await Promise.all(people.map((userId) => timed(says(text), who, userId)))
  return { times: times.sort((a, b) => a - b), cpuMs: (who.cpuMs() - cpu) / people.length }
}

async function burstTable(): Promise<void> {
  print('Burst of 200 people at once, 50 ms API round trip (goal: p95 at most 600 ms)')
  for (const contestant of [echo, product]) {
    const who = await contestant(50)
    const { times, cpuMs } = await burst(who, '/start')
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)].map((ms) => fixed(ms, 0))
    print(`  ${who.name.padEnd(8)} p50 ${p50} ms · p95 ${p95} ms · ${fixed(cpuMs, 2)} ms of CPU a word`)
    await who.end()
  }
}

function newcomers(who: Contestant, count: number): number[] {
  const ids = Array.from({ length: count }, (_, i) => 500_000 + i)
  for (const id of ids) if (!who.emulator.world.people.has(id)) who.emulator.addUser({ id, firstName: String(id) })
  return ids
}

// One table alone: `npm run bench -- broadcast`, `kills`, `burst`, `flood`, `mix` (and `minutes=2`), `page`, `screens` (and `pictures=folder`, `only=/queue`), `size` (and names of its groups). Without a name: all that do not take minutes.
const valueOf = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(name))?.slice(name.length)
const long = process.argv.includes('--long')
const alone: Record<string, () => Promise<void>> = {
  broadcast: () => broadcastSpeed(5_000),
  kills: () => killsInBroadcast(5_000, 20),
  burst: burstTable,
  flood: floods,
  mix: () => mixedLoad(Number(valueOf('minutes=') ?? 30)),
  page: () => pageSpeed(print),
  screens: () => screenHeights(valueOf('pictures='), valueOf('only=')),
  size: () => sizeTable(process.argv.slice(process.argv.indexOf('size') + 1)),
}
const asked = process.argv.slice(2).flatMap((name) => alone[name.replace(/^--/, '')] ?? [])
for (const table of asked) await table()
if (asked.length > 0) process.exit(0)

print(
  'CPU of the bot process for one update, against a bare grammY echo bot in the same run (goal for the menu: 450 updates/s on a core of its own)',
)
const bare = await echo()
const echoCost = await cost(bare, newcomers(bare, 60), says('سلام'), 30)
const echoCold = bare.coldStartMs
await bare.end()
print(
  `  ${'what'.padEnd(16)} ${'ms'.padStart(7)} ${'× echo'.padStart(8)} ${'goal'.padStart(5)} ${'updates/s'.padStart(10)}`,
)
const row = (name: string, { cpuMs, perSecond }: Cost, goal: string): void => {
  const times = fixed(cpuMs / echoCost.cpuMs, 1)
  const columns = [fixed(cpuMs, 3).padStart(7), times.padStart(8), goal.padStart(5), fixed(perSecond, 0).padStart(10)]
  print(`  ${name.padEnd(16)} ${columns.join(' ')}`)
}
row('echo', echoCost, '')
const full = await product()
const idleMb = full.rssMb()
row('help', await cost(full, full.focal, says('/help'), 20), '≤ 2')
row('menu', await cost(full, full.focal, says('/menu'), 20), '≤ 5')
row('evidence list', await cost(full, full.focal, says('/evidence'), 20), '≤ 4')
// Two updates: an indicator is looked for, its page is opened.
const opensItem: Deed = async (who, userId) => {
  await says('/evidence بازنگری')(who, userId)
  await taps('بازنگری')(who, userId)
}
const pair = await cost(full, full.focal, opensItem, 10)
row('evidence step', { cpuMs: pair.cpuMs / 2, perSecond: pair.perSecond * 2 }, '≤ 4')
row('queue', await cost(full, full.evaluators, says('/queue'), 20), '≤ 4')

print()
print('Cold start to first poll, migrated database (goal: at most 600 ms)')
print(`  echo ${fixed(echoCold, 0)} ms · tahavol ${fixed(full.coldStartMs, 0)} ms`)

print()
let round = 0
const updates = long ? 100_000 : 20_000
print(`Memory after ${updates.toLocaleString('en')} updates, one in ten a menu (goal: at most 150 MB, idle 120)`)
for (let done = 0; done < updates; done += full.focal.length)
  await Promise.all(full.focal.map((userId) => says(round++ % 10 === 0 ? '/menu' : '/help')(full, userId)))
print(`  idle ${fixed(idleMb, 0)} MB · after ${fixed(full.rssMb(), 0)} MB`)
await full.end()

print()
await burstTable()

print()
await reminderSpeed(print)

print()
print('The Bot API server itself (goal: at least 3,000 sendMessage/s)')
const throughput = await emulatorThroughput()
print(`  ${fixed(throughput.perSecond, 0)} sendMessage/s · ${fixed(throughput.cpuMicros, 0)} µs of CPU each`)
process.exit(0)
