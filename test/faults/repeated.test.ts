import { afterEach, describe, expect, it } from 'vitest'
import { newSecretCode, sha256 } from '#shared/ids.ts'
import { verifyAudit } from '#storage/audit.ts'
import { withFiles } from '#storage/evidence/submissions.ts'
import { contentMark } from '#domain/evidence/marks.ts'
import type { VisibleMessage } from 'bot-api-emulator'
import { seeded } from '../support/product-process.ts'
import { openStage, type Player, type Stage } from '../support/stage.ts'
import { pdfFile } from '../support/zip-file.ts'
import { FIRST, openCrowd } from './crowd.ts'
import { figure, isLong } from './long.ts'

const SEEDS = Array.from({ length: isLong ? 12 : 3 }, (_, i) => i + 1)
const ROUNDS = 5
const PEOPLE = isLong ? 500 : 150
/** Alone 5 s in the short form; what else this machine does must not decide whether an effect was right. */
const LIMIT_MS = isLong ? 600_000 : 60_000

let stage: Stage
afterEach(() => stage.close())

const tools = () => stage.app.tools
const faultsLogged = (): string[] => stage.log.filter((line) => line.includes('"level":50'))
const plain = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '')

/** What waits for the bot leaves the messenger in another order, and as often as wanted. */
function reorder(order: (updates: unknown[]) => unknown[]): void {
  const waiting = [...stage.emulator.pendingUpdates]
  stage.emulator.world.updates.clear()
  for (const update of order(waiting)) stage.emulator.pushRaw(update)
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const rest = [...list]
  return list.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1))
}

/** Opens item 1-1 with a draft that could be submitted. @returns the summary, whose button would do it */
async function summaryOf(focal: Player): Promise<VisibleMessage> {
  await focal.says('/evidence ۱-۱')
  await focal.taps('شاخص 1-1')
  if (focal.buttons().some((label) => label.includes('پس گرفتن'))) {
    await focal.taps('پس گرفتن')
    await focal.taps('پس گرفته شود')
  } else {
    await focal.taps('خود ارزیابی')
    await focal.says('۱۰')
  }
  await focal.sends({ name: 'a.pdf', bytes: pdfFile('a') })
  await focal.says('/evidence ۱-۱')
  await focal.taps('شاخص 1-1')
  const summary = (await focal.taps('ثبت نهایی')).last
  if (summary === undefined) throw new Error('no summary')
  return summary
}

const submits = () => tools().db.auditEntry.findMany({ where: { action: 'evidence.submit' }, orderBy: { seq: 'asc' } })

describe('updates that are delivered more than once (reliability R5)', () => {
  it(`have one effect each when each of ${2 * PEOPLE} comes three times`, { timeout: LIMIT_MS }, async () => {
    const codes = Array.from({ length: PEOPLE }, newSecretCode)
    stage = await openStage({
      async prepare({ tools: { db, clock } }) {
        const createdAt = clock.now()
        const expiresAt = new Date(createdAt.getTime() + 3_600_000)
        const code = (it: string, i: number) => ({
          hash: sha256(it),
          role: 'auditor' as const,
          reason: 'story',
          name: `ناظر ${i}`,
          createdAt,
          expiresAt,
        })
        await db.startCode.createMany({ data: codes.map(code) })
      },
    })
    const { emulator } = stage
    for (const [i, code] of codes.entries()) {
      const actor = emulator.act(emulator.addUser({ id: 7000 + i, firstName: `ن${i}` }).id)
      actor.says(`/start ${code}`)
      actor.says('/menu')
    }
    const random = seeded(5)
    // Each first copy stays in its place, the others come at once or much later.
    reorder((updates) => {
      const copies = updates.flatMap((update, i) => [
        { at: i, update },
        { at: i + 0.5, update },
        { at: i + 1 + random() * updates.length, update },
      ])
      return copies.sort((a, b) => a.at - b.at).map(({ update }) => update)
    })
    await stage.settle()
    const { db } = tools()
    const counts = {
      seats: await db.seat.count(),
      people: await db.person.count(),
      taken: await db.auditEntry.count({ where: { action: 'start-code.redeem' } }),
      kept: await db.inboxUpdate.count({ where: { state: 'DONE' } }),
    }
    expect(counts).toEqual({ seats: PEOPLE, people: PEOPLE, taken: PEOPLE, kept: 2 * PEOPLE })
    const heard = codes.map((_, i) => emulator.chat(7000 + i).messages.filter(({ from }) => from === 'bot').length)
    expect(new Set(heard)).toEqual(new Set([2]))
    expect(stage.log).toEqual([])
    figure(`${2 * PEOPLE} updates, each three times, in another order`, 'one effect and one answer each', 'one and one')
  })

  it('and twenty presses on one button submit once, each of them answered', { timeout: LIMIT_MS }, async () => {
    const crowd = await openCrowd(2)
    stage = crowd.stage
    const focal = stage.player(FIRST)
    const summary = await summaryOf(focal)
    const presses = Array.from({ length: 20 }, () => stage.emulator.act(FIRST).taps(summary, 'ثبت نهایی').answered)
    await stage.settle()
    await Promise.all(presses)
    const { db } = tools()
    expect(await submits()).toHaveLength(1)
    expect(await db.submission.count()).toBe(1)
    expect(await db.notice.count({ where: { kind: 'evidence-submitted', personId: FIRST + 1 } })).toBe(1)
    expect(stage.emulator.openCallbacks).toBe(0)
    // The colleague hears of it once, a minute after four.
    await stage.waits((7 * 60 + 1) * 60_000)
    expect(crowd.heard('شاخص ثبت شد ·')).toEqual([0, 1])
    expect(faultsLogged()).toEqual([])
  })
})

describe('updates out of order (reliability R6)', () => {
  it.each(SEEDS)(
    'make no wrong step of an item and leave no press unanswered (seed %i)',
    { timeout: LIMIT_MS },
    async (seed) => {
      const crowd = await openCrowd(1)
      stage = crowd.stage
      const random = seeded(seed)
      const focal = stage.player(FIRST)
      const actor = stage.emulator.act(FIRST)
      for (let round = 0; round < ROUNDS; round++) {
        const summary = await summaryOf(focal)
        const old = stage.emulator.chat(FIRST).messages.find((message) => message.buttons.flat().length > 1)
        if (old === undefined) throw new Error('no older keyboard')
        const presses = [actor.taps(summary, 'ثبت نهایی'), actor.taps(summary, 'بازگشت')]
        for (const { text, data } of old.buttons.flat().slice(0, 2)) presses.push(actor.taps(old, data ?? text))
        const said = actor.says(`متن ${seed} ${round}`)
        actor.edits(said, 'متن پس از ثبت')
        actor.sendsAlbum(
          ['b', 'c', 'd'].map((name) => ({ name: `${name}${round}.pdf`, bytes: pdfFile(`${name} ${round}`) })),
        )
        reorder((updates) => shuffled(updates, random))
        await stage.settle()
        await Promise.all(presses.map(({ answered }) => answered))
        expect(stage.emulator.openCallbacks).toBe(0)
        // Leaves whatever question was opened in the middle of it.
        await focal.says('/menu')
      }
      const { db } = tools()
      const versions = await db.submission.findMany({ orderBy: { number: 'asc' } })
      const receipts = versions.flatMap(({ receipt }) => receipt ?? [])
      const entries = await submits()
      // One receipt for each submit, and what was submitted is to this day what it was then.
      expect(receipts).toEqual(entries.map(({ details }) => (details as { receipt: string }).receipt))
      for (const [i, row] of versions.filter(({ receipt }) => receipt !== null).entries()) {
        const content = contentMark(await withFiles(db, row))
        expect(entries[i]?.details).toMatchObject({ content })
      }
      for (const item of await db.item.findMany({ where: { submissions: { some: {} } } })) {
        const open = versions.filter((row) => row.itemId === item.id && row.withdrawnAt === null)
        expect(open.map((row) => row.state)).toEqual([item.state])
      }
      expect(versions.every(({ explanation }) => explanation !== 'متن پس از ثبت')).toBe(true)
      expect((await verifyAudit(db)).brokenAt).toBeNull()
      expect(await db.inboxUpdate.count({ where: { state: { not: 'DONE' } } })).toBe(0)
      expect(faultsLogged()).toEqual([])
      figure(`presses, texts, an edit and an album out of order, ${ROUNDS} rounds, seed ${seed}`, '0 wrong steps', '0')
      // And the person goes on as if nothing had been.
      await summaryOf(focal)
      expect(plain((await focal.taps('ثبت نهایی')).text)).toMatch(/T\w-\w{4}-\w{4}/)
    },
  )
})
