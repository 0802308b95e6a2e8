import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OBJECTION_TEXT_LIMIT, OBJECTION_TEXT_SOFT_LIMIT } from '#domain/objections/check-objection.ts'
import { type Ground, GROUNDS } from '#domain/objections/ground.ts'
import { objectionContent } from '#domain/receipts/link.ts'
import { readPending } from '#workflows/objections/read-pending.ts'
import { attachObjectionFile, removeObjectionFile } from '#workflows/objections/objection-files.ts'
import { claimObjection, readHearing } from '#workflows/objections/hear-objection.ts'
import { fileObjection } from '#workflows/objections/file-objection.ts'
import { readObjectionBoard, readObjectionPage } from '#workflows/objections/read-agency.ts'
import { setObjectionText } from '#workflows/objections/draft-objection.ts'
import { startObjection } from '#workflows/objections/draft-objection.ts'
import { withdrawObjection } from '#workflows/objections/file-objection.ts'
import { readDeadlines } from '#workflows/cycle/read-deadlines.ts'
import type { Outcome } from '#shared/outcome.ts'
import { groundScreen, objectionScreen } from '#screens/objections/agency.ts'
import { hearingScreen, pendingScreen } from '#screens/objections/hearing.ts'
import { DAY, type ScoredProvince, scoredProvince } from '../../support/scored-province.ts'
import { plain } from '../../support/stage.ts'
import { DAY_MS, MORNING } from '../../support/world.ts'

let scene: ScoredProvince
beforeEach(async () => {
  scene = await scoredProvince()
})
afterEach(() => scene.world.close())

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.refusal.code)
const item = (code = '1-1', agency = 0): Promise<number> => scene.province.itemOf(agency, code)
const DUE = new Date(MORNING.getTime() + 40 * DAY_MS)
const OPENS = new Date(MORNING.getTime() + 31 * DAY_MS)
const file = (letter: string) => ({
  sha256: letter.repeat(64),
  sizeBytes: 10,
  name: `${letter}.pdf`,
  mimeType: 'application/pdf',
  fileId: letter,
  fileUniqueId: letter,
  kind: 'document' as const,
})

async function page(itemId: number) {
  const outcome = await readObjectionPage(scene.world.tools, await scene.focal.by(), { itemId })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const start = async (itemId: number, sentAt?: Date) =>
  codeOf(await startObjection(scene.world.tools, await scene.focal.by(sentAt ? { sentAt } : {}), { itemId }))
const write = async (itemId: number, text: string) =>
  codeOf(
    await setObjectionText(scene.world.tools, await scene.focal.by(), {
      itemId,
      text,
      seen: (await page(itemId)).marks.text,
    }),
  )
const fileIt = async (itemId: number, sentAt?: Date) =>
  codeOf(
    await fileObjection(scene.world.tools, await scene.focal.by(sentAt ? { sentAt } : {}), {
      itemId,
      seen: (await page(itemId)).marks.content,
    }),
  )
const filed = async (itemId: number) => [
  await start(itemId),
  await write(itemId, 'دلیل اعتراض ما'),
  await fileIt(itemId),
]
const withdraw = async (itemId: number) =>
  codeOf(await withdrawObjection(scene.world.tools, await scene.focal.by(), { itemId }))

describe('objecting to a score (requirements C8, D5, E11)', () => {
  it('files an objection with a receipt, and the item is objected to', async () => {
    const id = await item()
    expect(await filed(id)).toEqual(['done', 'done', 'done'])
    const shown = await page(id)
    expect(shown.objection).toMatchObject({
      state: 'FILED',
      beforeHundredths: 15_000,
      receipt: expect.stringMatching(/^T/) as string,
    })
    expect((await scene.world.db.item.findUniqueOrThrow({ where: { id } })).state).toBe('OBJECTED')
  })

  it('starts an objection at the last instant of the window', async () => {
    expect(await start(await item(), DUE)).toBe('done')
  })

  it('refuses an objection sent a second after the window', async () => {
    expect(await start(await item(), new Date(DUE.getTime() + 1000))).toBe('deadline-passed')
  })

  it('refuses an objection sent a second before the window opens', async () => {
    expect(await start(await item(), new Date(OPENS.getTime() - 1000))).toBe('not-open-yet')
  })

  it('takes an objection sent in time though the clock has closed the window since', async () => {
    const id = await item()
    await start(id)
    await write(id, 'دلیل اعتراض ما')
    await scene.moveTo('OBJECTION_REVIEW')
    scene.world.clock.set(new Date(DUE.getTime() + DAY_MS))
    expect(await fileIt(id, DUE)).toBe('done')
  })

  it('marks one that may have been sent late, for the agency, for whoever hears it and for the coordinator', async () => {
    const { tools, db, clock } = scene.world
    const sure = await item('1-2')
    expect(await filed(sure)).toEqual(['done', 'done', 'done'])
    const id = await item()
    await start(id)
    await write(id, 'دلیل اعتراض ما')
    await scene.moveTo('OBJECTION_REVIEW')
    clock.set(new Date(DUE.getTime() + 120_000))
    const [sentAt, arrivedAt] = [-60_000, 60_000].map((ms) => new Date(DUE.getTime() + ms)) as [Date, Date]
    const { marks } = await page(id)
    const by = { ...(await scene.focal.by()), sentAt, arrivedAt }
    expect(codeOf(await fileObjection(tools, by, { itemId: id, seen: marks.content }))).toBe('done')

    const [shown, other] = [await page(id), await page(sure)]
    expect(shown.objection).toMatchObject({ filedAt: sentAt.toISOString(), arrivedAt: arrivedAt.toISOString() })
    expect(other.objection).toMatchObject({ arrivedAt: null })
    const { id: objectionId } = await db.objection.findUniqueOrThrow({ where: { itemId: id } })
    const heard = await readHearing(tools, await scene.second.by(), { objectionId })
    if (!heard.ok) throw new Error(heard.refusal.code)
    const screens = [objectionScreen('fa', shown), hearingScreen('fa', heard.value), objectionScreen('fa', other)]
    expect(screens.map(({ text }) => text.includes('زمان دقیق این ثبت معلوم نیست'))).toEqual([true, true, false])
    const told = await db.notice.findMany({ where: { kind: 'date-in-doubt' } })
    expect(told.map(({ personId }) => personId)).toEqual([scene.coordinator.personId])
  })

  it('refuses an objection sent late once the clock has closed the window', async () => {
    const id = await item()
    await start(id)
    await write(id, 'دلیل اعتراض ما')
    await scene.moveTo('OBJECTION_REVIEW')
    scene.world.clock.set(new Date(DUE.getTime() + DAY_MS))
    expect(await fileIt(id, new Date(DUE.getTime() + 1000))).toBe('not-now')
  })

  it('lets an agency with more time object until its own end', async () => {
    const { db } = scene.world
    const asked = { reason: 'دلیل', wishedDueAt: DUE, requestedBy: scene.focal.personId, requestedAt: OPENS }
    const dueAt = new Date(DUE.getTime() + 2 * DAY_MS)
    const own = { cycleId: scene.province.cycleId, agencyId: scene.province.agencies[0]?.id ?? 0 }
    await db.extension.create({ data: { ...own, ...asked, dueAt, stageKey: 'objection', state: 'GRANTED' } })
    await scene.moveTo('OBJECTION_REVIEW')
    expect(await start(await item(), dueAt)).toBe('done')
    expect(await start(await item('1-2'), new Date(dueAt.getTime() + 1000))).toBe('not-now')
  })

  it('keeps the draft of a text that is too long and refuses only its filing', async () => {
    const id = await item()
    await start(id)
    expect(await write(id, 'ا'.repeat(OBJECTION_TEXT_LIMIT + 1))).toBe('done')
    expect(await fileIt(id)).toBe('objection-too-long')
    expect(await write(id, 'ا'.repeat(OBJECTION_TEXT_LIMIT))).toBe('done')
    expect(await fileIt(id)).toBe('done')
  })

  it('refuses to file what the summary did not show', async () => {
    const id = await item()
    await start(id)
    await write(id, 'متن نخست')
    const { marks } = await page(id)
    await write(id, 'متن دوم')
    const by = await scene.focal.by()
    expect(codeOf(await fileObjection(scene.world.tools, by, { itemId: id, seen: marks.content }))).toBe(
      'changed-meanwhile',
    )
  })

  it('refuses an empty objection', async () => {
    const id = await item()
    await start(id)
    expect(await fileIt(id)).toBe('objection-empty')
  })

  it('takes a file into the draft once, and lets it be taken out', async () => {
    const { tools } = scene.world
    const itemId = await item()
    await start(itemId)
    const attach = async () => attachObjectionFile(tools, await scene.focal.by(), { itemId, file: file('a') })
    expect(await attach()).toMatchObject({ value: { count: 1, isNew: true } })
    expect(await attach()).toMatchObject({ value: { count: 1, isNew: false } })
    const attachmentId = (await page(itemId)).files[0]?.id ?? 0
    const remove = async () => removeObjectionFile(tools, await scene.focal.by(), { itemId, attachmentId })
    expect([codeOf(await remove()), codeOf(await remove())]).toEqual(['done', 'file-gone'])
  })

  it('takes no file once it is filed', async () => {
    const itemId = await item()
    await filed(itemId)
    const by = await scene.focal.by()
    expect(codeOf(await attachObjectionFile(scene.world.tools, by, { itemId, file: file('a') }))).toBe('objection-used')
  })

  it('counts a withdrawn objection as used', async () => {
    const id = await item()
    await filed(id)
    expect(await withdraw(id)).toBe('done')
    expect((await scene.world.db.item.findUniqueOrThrow({ where: { id } })).state).toBe('SCORED')
    expect(await start(id)).toBe('objection-used')
    expect(await start(await item('1-2'))).toBe('done')
  })

  it('refuses to withdraw what an evaluator has in hand', async () => {
    const id = await item()
    await filed(id)
    await scene.moveTo('OBJECTION_REVIEW')
    const objection = await scene.world.db.objection.findUniqueOrThrow({ where: { itemId: id } })
    await claimObjection(scene.world.tools, await scene.second.by(), { objectionId: objection.id })
    expect(await withdraw(id)).toBe('objection-being-heard')
    scene.world.clock.advance(46 * 60_000)
    expect(await withdraw(id)).toBe('done')
  })

  it('speaks of another agency’s item as of one that is not there', async () => {
    expect(await start(await item('1-1', 1))).toBe('not-found')
  })

  it('leaves filing to the focal point', async () => {
    const head = await scene.world.person('agency-head', { agencyId: scene.province.agencies[0]?.id ?? 0 })
    const outcome = await startObjection(scene.world.tools, await head.by(), { itemId: await item() })
    expect(codeOf(outcome)).toBe('not-your-role')
  })

  it('says of a window the cycle has passed over that it is over, and not that it begins', async () => {
    const id = await item()
    scene.world.clock.set(new Date(OPENS.getTime() - DAY_MS))
    const shown = async () => {
      const board = await readObjectionBoard(scene.world.tools, await scene.focal.by())
      return [board.ok && board.value.window.at, (await page(id)).why?.code]
    }
    expect(await shown()).toEqual(['before', 'not-open-yet'])
    await scene.moveTo('RELEASED')
    expect(await shown()).toEqual(['passed', 'not-now'])
    const deadlines = await readDeadlines(scene.world.tools, await scene.focal.by())
    expect(deadlines.ok && deadlines.value?.stages.filter(({ phase }) => phase !== 'after')).toEqual([])
  })

  it('shows the agency nothing before the preliminary results are out', async () => {
    await scene.moveTo('REVIEW')
    expect(codeOf(await readObjectionBoard(scene.world.tools, await scene.focal.by()))).toBe('not-now')
  })

  it('shows the agency its own objections after the window has closed', async () => {
    const id = await item()
    await filed(id)
    await scene.moveTo('OBJECTION_REVIEW')
    scene.world.clock.set(new Date(MORNING.getTime() + DAY.hearing * DAY_MS))
    const board = await readObjectionBoard(scene.world.tools, await scene.focal.by())
    expect(board.ok && board.value.lines.map((line) => line.itemId)).toEqual([id])
  })
})

describe('what an objection must contain (requirements 1.3 row 5)', () => {
  it('needs a file where text alone is not enough', async () => {
    await scene.world.close()
    scene = await scoredProvince({ objection: { textOnly: false, fileOnly: true, hearsBlind: false } })
    expect(await filed(await item())).toEqual(['done', 'done', 'objection-needs-file'])
  })

  it('needs a text where a file alone is not enough', async () => {
    await scene.world.close()
    scene = await scoredProvince({ objection: { textOnly: true, fileOnly: false, hearsBlind: false } })
    const itemId = await item()
    await start(itemId)
    await attachObjectionFile(scene.world.tools, await scene.focal.by(), { itemId, file: file('a') })
    expect(await fileIt(itemId)).toBe('objection-needs-text')
  })
})

describe('what an objection rests on (peers, beyond 30)', () => {
  const begin = async (itemId: number, ground: Ground) =>
    codeOf(await startObjection(scene.world.tools, await scene.focal.by(), { itemId, ground }))
  const tell = async (itemId: number, particulars: string) => {
    const { marks } = await page(itemId)
    const words = { itemId, seen: marks.text, text: 'دلیل اعتراض ما', particulars }
    return codeOf(await setObjectionText(scene.world.tools, await scene.focal.by(), words))
  }

  it.each(GROUNDS.filter((ground) => ground !== 'other'))(
    'asks %s for what it is about before it is filed',
    async (ground) => {
      const id = await item()
      expect(await begin(id, ground)).toBe('done')
      expect(await write(id, 'دلیل اعتراض ما')).toBe('done')
      expect(await fileIt(id)).toBe('objection-needs-particulars')
      expect(await tell(id, 'فایل گزارش.pdf، صفحهٔ ۴')).toBe('done')
      expect(await fileIt(id)).toBe('done')
      await scene.moveTo('OBJECTION_REVIEW')
      const { id: objectionId } = await scene.world.db.objection.findUniqueOrThrow({ where: { itemId: id } })
      const heard = await readHearing(scene.world.tools, await scene.second.by(), { objectionId })
      expect(heard).toMatchObject({ value: { ground, particulars: 'فایل گزارش.pdf، صفحهٔ ۴' } })
      if (heard.ok) expect(plain(hearingScreen('fa', heard.value).text)).toContain('مورد: فایل گزارش.pdf، صفحهٔ ۴')
    },
  )

  it('drops what one ground asked for when another is chosen, and stops a summary of before', async () => {
    const id = await item()
    await begin(id, 'arithmetic')
    await tell(id, 'عدد ۱۲ باید ۲۱ باشد')
    const { marks } = await page(id)
    expect(await begin(id, 'formula')).toBe('done')
    const by = await scene.focal.by()
    const outcome = await fileObjection(scene.world.tools, by, { itemId: id, seen: marks.content })
    expect(codeOf(outcome)).toBe('changed-meanwhile')
    expect((await page(id)).objection).toMatchObject({ ground: 'formula', particulars: '' })
  })

  it('counts the grounds for the coordinator', async () => {
    for (const [code, ground] of [
      ['1-1', 'arithmetic'],
      ['1-2', 'arithmetic'],
    ] as const) {
      const id = await item(code)
      await begin(id, ground)
      await tell(id, 'عدد ۱۲ باید ۲۱ باشد')
      await fileIt(id)
    }
    await scene.moveTo('OBJECTION_REVIEW')
    const pending = await readPending(scene.world.tools, await scene.coordinator.by())
    if (!pending.ok) throw new Error(pending.refusal.code)
    expect(plain(pendingScreen('fa', pending.value, 0).text)).toContain('اشتباه در محاسبه: ۲')
  })

  it('says beforehand what silence means, and counts the characters of a draft', async () => {
    const id = await item()
    expect(groundScreen('fa', await page(id)).text).toContain('همین امتیاز می‌ماند')
    await begin(id, 'other')
    await write(id, 'م'.repeat(OBJECTION_TEXT_SOFT_LIMIT))
    const text = plain(objectionScreen('fa', await page(id)).text)
    expect(text).toMatch(/۱٬?۵۰۰ از حداکثر ۴٬?۰۰۰ نویسه/)
    expect(text).not.toContain('متن کوتاه‌تر')
    await write(id, 'م'.repeat(OBJECTION_TEXT_SOFT_LIMIT + 1))
    expect(objectionScreen('fa', await page(id)).text).toContain('متن کوتاه‌تر بهتر خوانده می‌شود')
    expect(await fileIt(id)).toBe('done')
  })

  it('proves a receipt by its ground as well, and one of before there were any by what it had', () => {
    const plain = { text: 'متن', ground: 'other', particulars: '' } as const
    expect(objectionContent(plain, [])).toEqual(['objection', 'متن', []])
    expect(objectionContent({ ...plain, ground: 'formula', particulars: 'بند ۲' }, [])).toEqual([
      'objection',
      'متن',
      [],
      'formula',
      'بند ۲',
    ])
  })
})
