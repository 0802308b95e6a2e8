import { emulatorThroughput } from './emulator-throughput.ts'
import { type Contestant, echo, product } from './measured.ts'
import { pageSpeed } from './page.ts'

const print = (line = ''): void => void process.stdout.write(`${line}\n`)
const fixed = (value: number, digits = 2): string => value.toFixed(digits)
const quantile = (sorted: number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0

/** One person does one thing; resolves when the bot has shown its answer. */
type Deed = (who: Contestant, userId: number) => Promise<unknown>

const says =
  (text: string): Deed =>
  (who, userId) => {
    const chat = who.emulator.chat(userId)
    const since = chat.mark()
    who.emulator.act(userId).says(text)
    return chat.nextFromBot(undefined, { timeoutMs: 60_000, since })
  }

/** Presses the first button of the newest message that has one with these words. */
const taps =
  (words: string): Deed =>
  async (who, userId) => {
    const chat = who.emulator.chat(userId)
    const has = (texts: { text: string }[]): boolean => texts.some((button) => button.text.includes(words))
    const message = chat.messages.findLast((candidate) => has(candidate.buttons.flat()))
    if (message === undefined) throw new Error(`no button ${words}`)
    const since = chat.mark()
    who.emulator.act(userId).taps(message, words)
    return chat.nextFromBot(undefined, { timeoutMs: 60_000, since })
  }

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

async function burst(who: Contestant, people: number[], text: string): Promise<number[]> {
  const times = people.map(async (userId) => {
    const from = performance.now()
    await says(text)(who, userId)
    return performance.now() - from
  })
  return (await Promise.all(times)).sort((a, b) => a - b)
}

function newcomers(who: Contestant, count: number): number[] {
  const ids = Array.from({ length: count }, (_, i) => 500_000 + i)
  for (const id of ids) if (!who.emulator.world.people.has(id)) who.emulator.addUser({ id, firstName: String(id) })
  return ids
}

const long = process.argv.includes('--long')
if (process.argv.includes('--page')) {
  await pageSpeed(print)
  process.exit(0)
}

print(
  'CPU of the bot process for one update, against a bare grammY echo bot in the same run (goal: at most 25 times echo, at least 150 updates/s)',
)
const bare = await echo()
const echoCost = await cost(bare, newcomers(bare, 60), says('سلام'), 30)
const echoCold = bare.coldStartMs
await bare.end()
print(`  ${'what'.padEnd(16)} ${'ms'.padStart(7)} ${'× echo'.padStart(8)} ${'updates/s'.padStart(10)}`)
const row = (name: string, { cpuMs, perSecond }: Cost): void =>
  print(
    `  ${name.padEnd(16)} ${fixed(cpuMs, 3).padStart(7)} ${fixed(cpuMs / echoCost.cpuMs, 1).padStart(8)} ${fixed(perSecond, 0).padStart(10)}`,
  )
row('echo', echoCost)
const full = await product()
row('menu', await cost(full, full.focal, says('/menu'), 20))
row('evidence list', await cost(full, full.focal, says('/evidence'), 20))
// Two updates: an indicator is looked for, its page is opened.
const opensItem: Deed = async (who, userId) => {
  await says('/evidence بازنگری')(who, userId)
  await taps('بازنگری')(who, userId)
}
const pair = await cost(full, full.focal, opensItem, 10)
row('evidence step', { cpuMs: pair.cpuMs / 2, perSecond: pair.perSecond * 2 })
row('queue', await cost(full, full.evaluators, says('/queue'), 20))

print()
print('Cold start to first poll, migrated database (goal: at most 1,500 ms)')
print(`  echo ${fixed(echoCold, 0)} ms · tahavol ${fixed(full.coldStartMs, 0)} ms`)

print()
let round = 0
const updates = long ? 100_000 : 20_000
print(`Memory after ${updates.toLocaleString('en')} updates, one in ten a menu (goal: at most 200 MB)`)
const before = full.rssMb()
for (let done = 0; done < updates; done += full.focal.length)
  await Promise.all(full.focal.map((userId) => says(round++ % 10 === 0 ? '/menu' : '/help')(full, userId)))
print(`  before ${fixed(before, 0)} MB · after ${fixed(full.rssMb(), 0)} MB`)
await full.end()

print()
print('Burst of 200 people at once, 50 ms API round trip (goal: p95 at most 1,500 ms)')
const slow = await product(50)
const people = newcomers(slow, 200)
const times = await burst(slow, people, '/start')
print(`  p50 ${fixed(quantile(times, 0.5), 0)} ms · p95 ${fixed(quantile(times, 0.95), 0)} ms`)
await slow.end()

print()
print('The Bot API server itself (goal: at least 3,000 sendMessage/s)')
const throughput = await emulatorThroughput()
print(`  ${fixed(throughput.perSecond, 0)} sendMessage/s · ${fixed(throughput.cpuMicros, 0)} µs of CPU each`)
process.exit(0)
