import { pdfFile } from '../support/zip-file.ts'
import { type Deed, fixed, isAnswer, print, quantile, says, taps, timed } from './deeds.ts'
import { product } from './measured.ts'

const SECONDS = 12
const OFFICIALS = 40
const NOISY = 30
const STRANGERS = 60
/** Each official asks so often: less than what slows a person. */
const ASK_EVERY_MS = 4_000

type Who = Awaited<ReturnType<typeof product>>
type While = () => boolean

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function again(goesOn: While, everyMs: number, act: () => unknown): Promise<void> {
  while (goesOn()) {
    await act()
    await pause(everyMs)
  }
}

const sendsFile: Deed = (who, userId) => {
  const chat = who.emulator.chat(userId)
  const since = chat.mark()
  who.emulator.act(userId).sendsDocument({ name: 'a.pdf', bytes: pdfFile(`${userId} ${performance.now()}`) })
  return chat.nextFromBot(isAnswer, { timeoutMs: 60_000, since })
}

interface Flood {
  name: string
  goal: string
  /** Who make it, of the focal points behind the officials. */
  begin(who: Who, noisy: readonly number[], goesOn: While): Promise<unknown>
  /** What else came of it. */
  ends?(who: Who, noisy: readonly number[]): string
}

const heard = (who: Who, ids: readonly number[]): number =>
  ids.reduce((sum, id) => sum + who.emulator.chat(id).messages.filter(({ from }) => from === 'bot').length, 0)

const strangers = Array.from({ length: STRANGERS }, (_, i) => 700_001 + i)
let before = 0

const FLOODS: Flood[] = [
  { name: 'nobody else', goal: '', begin: () => Promise.resolve() },
  {
    name: `${NOISY} slow uploads`,
    goal: '≤ 1,000',
    async begin(who, noisy, goesOn) {
      for (const id of noisy) {
        await says('/evidence بازنگری')(who, id)
        await taps('بازنگری')(who, id)
      }
      who.emulator.faults.on('file', { kind: 'slow' })
      await Promise.all(noisy.map((id) => again(goesOn, 100, () => sendsFile(who, id))))
    },
  },
  {
    name: `${NOISY} chats limited for 5 s`,
    goal: '≤ 1,000',
    async begin(who, noisy, goesOn) {
      for (const chatId of noisy) who.emulator.faults.on('sendMessage', { kind: '429', retryAfter: 5, chatId })
      await Promise.all(noisy.map((id) => again(goesOn, 3_000, () => who.emulator.act(id).says('/help'))))
    },
  },
  {
    name: `${NOISY} chats that always answer 500`,
    goal: '≤ 1,000',
    async begin(who, noisy, goesOn) {
      for (const chatId of noisy) who.emulator.faults.on('sendMessage', { kind: '500', chatId })
      await Promise.all(noisy.map((id) => again(goesOn, 3_000, () => who.emulator.act(id).says('/help'))))
    },
  },
  {
    name: `${STRANGERS} strangers, 3 messages a second each`,
    goal: '≤ 1,000; one answer each',
    async begin(who, _, goesOn) {
      for (const id of strangers) who.emulator.addUser({ id, firstName: `${id}` })
      await Promise.all(strangers.map((id) => again(goesOn, 333, () => who.emulator.act(id).says('سلام'))))
    },
    ends: (who) => `${heard(who, strangers)} answers to ${STRANGERS} strangers`,
  },
  {
    name: 'one official, 1,000 messages in 10 s',
    goal: '≤ 1,000; ≤ 12 answers',
    async begin(who, [flooder = 0]) {
      before = heard(who, [flooder])
      for (let i = 0; i < 1_000; i++) {
        who.emulator.act(flooder).says(`پیام ${i}`)
        if (i % 10 === 9) await pause(100)
      }
    },
    ends: (who, [flooder = 0]) => `${heard(who, [flooder]) - before} answers`,
  },
]

/** How long officials wait for an answer while others flood the product (issue 8, items 4 and 6; S19). */
export async function floods(): Promise<void> {
  print(
    `${OFFICIALS} officials ask ${OFFICIALS / (ASK_EVERY_MS / 1000)} times a second beside each flood, ${SECONDS} s, 50 ms API round trip`,
  )
  print('  | flood | goal, p95 in ms | answers | p50 | p95 | longest | besides |')
  print('  |---|---|---|---|---|---|---|')
  for (const { name, goal, begin, ends } of FLOODS) {
    const who = await product(50, { PERSON_MESSAGES_PER_MINUTE: '20' })
    const noisy = who.focal.slice(0, NOISY)
    const officials = [...who.focal.slice(NOISY), ...who.evaluators, ...who.coordinators].slice(0, OFFICIALS)
    if (officials.length < OFFICIALS) throw new Error(`only ${officials.length} officials`)
    for (const id of officials) await says('/help')(who, id)
    const until = performance.now() + SECONDS * 1000
    const goesOn = (): boolean => performance.now() < until
    const waits: number[] = []
    const flood = begin(who, noisy, goesOn)
    await Promise.all(
      officials.map(async (id, i) => {
        await pause((i * ASK_EVERY_MS) / OFFICIALS)
        await again(goesOn, ASK_EVERY_MS, async () => waits.push(await timed(says('/help'), who, id)))
      }),
    )
    const besides = ends?.(who, noisy) ?? ''
    who.emulator.faults.clear()
    await flood
    const sorted = waits.toSorted((a, b) => a - b)
    const figures = [0.5, 0.95, 1].map((q) => fixed(quantile(sorted, q), 0))
    print(`  | ${[name, goal, waits.length, ...figures, besides].join(' | ')} |`)
    await who.end()
  }
}
