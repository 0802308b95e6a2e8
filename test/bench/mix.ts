import { randomBytes } from 'node:crypto'
import { openDatabase } from '#storage/database.ts'
import { inTransaction } from '#storage/transaction.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { systemClock } from '#shared/clock.ts'
import { seeded } from '../support/product-process.ts'
import { jpegFile, segment } from '../support/zip-file.ts'
import { type Deed, fixed, isAnswer, print, quantile, says, taps } from './deeds.ts'
import { product } from './measured.ts'

/** 15,000 acts in half an hour (issue 8, item 10). */
const ACTS_A_MINUTE = 500
const TICK_MS = 50
const FULL_MINUTES = 30
const COLUMNS = 10

const sendsFile =
  (kind: 'document' | 'photo'): Deed =>
  (who, userId) => {
    const chat = who.emulator.chat(userId)
    const since = chat.mark()
    const act = who.emulator.act(userId)
    if (kind === 'photo') act.sendsPhoto({ bytes: jpegFile([segment(0xfe, randomBytes(60_000))]) })
    else {
      const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n%'), randomBytes(400_000), Buffer.from('\n%%EOF\n')])
      act.sendsDocument({ name: 'گزارش.pdf', bytes })
    }
    return chat.nextFromBot(isAnswer, { timeoutMs: 60_000, since })
  }

/** What somebody sits down to do, and how often among all. */
interface Turn {
  share: number
  by: 'focal' | 'evaluators' | 'coordinators'
  acts: Deed[]
}

const toItem = [says('/evidence بازنگری'), taps('بازنگری')]
const TURNS: Turn[] = [
  { share: 24, by: 'focal', acts: [says('/help')] },
  { share: 16, by: 'focal', acts: [says('/menu')] },
  { share: 12, by: 'focal', acts: [says('/evidence')] },
  { share: 8, by: 'focal', acts: toItem },
  { share: 8, by: 'focal', acts: [...toItem, sendsFile('document')] },
  { share: 4, by: 'focal', acts: [...toItem, sendsFile('photo')] },
  { share: 8, by: 'focal', acts: [...toItem, taps('خود ارزیابی'), says('۱۰')] },
  { share: 16, by: 'evaluators', acts: [says('/queue')] },
  { share: 3, by: 'focal', acts: [says('/deadlines'), taps('تصویر')] },
  { share: 1, by: 'coordinators', acts: [says('/import'), taps('دادهٔ کنونی')] },
]
const DRAWN = TURNS.flatMap((turn) => Array.from({ length: turn.share }, () => turn))

/** Memory of the product's process under a real mix, with a notice to everybody each minute, from the start to the end. */
export async function mixedLoad(minutes = FULL_MINUTES): Promise<void> {
  print(`A mix of files, pictures, workbooks, queues and notices for ${minutes} min, ${ACTS_A_MINUTE} acts a minute`)
  print('  (goal: at most 200 MB, the last third at most 10 MB above the second; nobody without an answer)')
  const who = await product()
  const db = openDatabase(who.databaseUrl)
  const everybody = (await db.person.findMany({ select: { id: true } })).map(({ id }) => id)
  const random = seeded(20261126)
  const busy = new Set<number>()
  const waits: number[] = []
  const rss: number[] = []
  let childrenMb = 0
  const unanswered = new Map<string, number>()
  let [acts, notices, turns] = [0, 0, 0]
  const from = performance.now()
  const elapsedMinutes = (): number => (performance.now() - from) / 60_000

  async function takeTurn({ by, acts: deeds }: Turn): Promise<void> {
    const idle = who[by].filter((id) => !busy.has(id))
    const id = idle[Math.floor(random() * idle.length)]
    if (id === undefined) return
    busy.add(id)
    turns++
    for (const deed of deeds) {
      acts++
      const begun = performance.now()
      try {
        await deed(who, id)
      } catch (error) {
        const reason = String(error).split('\n', 1)[0] ?? ''
        unanswered.set(reason, (unanswered.get(reason) ?? 0) + 1)
        break
      }
      waits.push(performance.now() - begun)
    }
    busy.delete(id)
  }
  async function tellEverybody(): Promise<void> {
    notices++
    const args = { year: 1404, moved: '[]' }
    const words = { kind: 'schedule-changed', key: `mix-${notices}`, to: everybody, args } as const
    await inTransaction(db, (tx) => enqueue(tx, systemClock.now(), words))
  }

  const running: Promise<unknown>[] = []
  for (let sampled = 0; elapsedMinutes() < minutes; ) {
    if (elapsedMinutes() >= notices) running.push(tellEverybody())
    if (acts < elapsedMinutes() * ACTS_A_MINUTE) {
      const turn = DRAWN[Math.floor(random() * DRAWN.length)]
      if (turn !== undefined) running.push(takeTurn(turn))
    }
    if (elapsedMinutes() * 60 >= sampled) {
      rss.push(who.rssMb())
      childrenMb = Math.max(childrenMb, who.childrenMb())
      sampled++
    }
    await new Promise((resolve) => setTimeout(resolve, TICK_MS))
  }
  await Promise.all(running)
  const sent = await db.notice.count({ where: { uniqueKey: { startsWith: 'mix-' }, state: 'SENT' } })
  const files = await db.blob.count()
  await db.$disconnect()
  await who.end()

  const part = (index: number, of: number): number[] =>
    rss.slice(Math.floor((index * rss.length) / of), Math.floor(((index + 1) * rss.length) / of))
  const middle = (values: readonly number[]): number =>
    quantile(
      values.toSorted((a, b) => a - b),
      0.5,
    )
  const sorted = waits.toSorted((a, b) => a - b)
  print(
    `  ${acts} acts in ${turns} turns · ${files} files kept · ${sent} notices sent · p95 ${fixed(quantile(sorted, 0.95), 0)} ms`,
  )
  print(`  MB by tenth: ${Array.from({ length: COLUMNS }, (_, i) => fixed(middle(part(i, COLUMNS)), 0)).join(' · ')}`)
  print(
    `  highest ${fixed(Math.max(...rss), 0)} MB · last third above the second ${fixed(middle(part(2, 3)) - middle(part(1, 3)), 1)} MB`,
  )
  print(`  beside it for a while, pictures and workbooks: ${fixed(childrenMb, 0)} MB at most`)
  print(`  without an answer: ${[...unanswered].map(([reason, count]) => `${count} × ${reason}`).join(', ') || 'none'}`)
}
