import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { letterOf } from '#chat/circulars/letter.ts'
import { silentLetterPdf } from '#documents/typeset/silent-letter.ts'
import { acknowledge } from '#workflows/circulars/acknowledge.ts'
import { confirmCorrection } from '#workflows/circulars/correct-circular.ts'
import { proposeCorrection } from '#workflows/circulars/correct-circular.ts'
import { readAgencyProof, readLetter } from '#workflows/circulars/read-progress.ts'
import { remindSilent } from '#workflows/circulars/acknowledge.ts'
import type { Cast } from '../../support/world.ts'
import { ZONE } from '../../support/world.ts'
import { type CircularStage, circularStage } from './support.ts'

const plain = (text = ''): string => text.replace(/[\u200e\u200f]/g, '')

let stage: CircularStage
let id: number
beforeEach(async () => {
  stage = await circularStage()
  id = await stage.sent()
})
afterEach(() => stage.world.close())

/** As if the messenger had taken the notice, or not. */
async function settle(kind: string, who: Cast, state: Column.NoticeState, messageId: string | null): Promise<void> {
  const sentAt = messageId === null ? null : stage.world.clock.now()
  const accountId = messageId === null ? null : who.accountId
  await stage.world.db.notice.updateMany({
    where: { kind, personId: who.personId },
    data: { state, messageId, sentAt, accountId, chatId: who.userId },
  })
}
const proof = async (who: Cast = stage.coordinator) => readLetter(stage.world.tools, await who.by(), { circularId: id })

describe('proof of notice (peers rows 64, 65)', () => {
  it('names the silent with time, message number, messenger, state and reminders', async () => {
    const { tools, clock } = stage.world
    await settle('circular', stage.focal, 'SENT', '1823')
    await settle('circular', stage.head, 'BLOCKED', null)
    const at = clock.now()
    clock.advance(86_400_000)
    await remindSilent(tools, await stage.coordinator.by(), { circularId: id })
    await settle('circular-unseen', stage.focal, 'SENT', '1900')
    const read = await proof()
    if (!read.ok) throw new Error(read.refusal.code)
    const [first, second, third] = read.value.silent
    expect(first?.people).toMatchObject([
      {
        role: 'focal-point',
        delivery: { state: 'SENT', sentAt: at, messageId: '1823', platform: 'local' },
        reminders: [clock.now()],
        seenAt: null,
      },
      { role: 'agency-head', delivery: { state: 'BLOCKED', messageId: null, platform: null }, reminders: [] },
    ])
    expect([second?.people.length, third?.people]).toEqual([1, []])
    const letter = letterOf('fa', read.value, clock.now(), ZONE)
    expect(plain(letter.agencies[0]?.people[0]?.noticed)).toBe('۱۴۰۵/۰۹/۰۱، ۰۹:۰۰')
    expect(letter.agencies[0]?.people[0]?.state).toBe('رسیده')
    expect(letter.agencies[0]?.people[0]?.message).toContain('۱۸۲۳')
    expect(plain(letter.agencies[0]?.people[0]?.reminders)).toBe('۱۴۰۵/۰۹/۰۲، ۰۹:۰۰')
    expect(letter.agencies[0]?.people[1]).toMatchObject({ noticed: 'ندارد', state: 'در دسترس نیست' })
    expect(letter.agencies[2]?.people).toEqual([])
    expect(letter.agencies[2]?.note).toContain('معرفی')
    const pdf = await silentLetterPdf(letter)
    expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-')
    expect(Buffer.from(pdf).equals(Buffer.from(await silentLetterPdf(letter)))).toBe(true)
  })

  it('a reminder of another circular is no proof for this one', async () => {
    const { tools } = stage.world
    const other = await stage.sent('circular', '1405/99')
    await remindSilent(tools, await stage.coordinator.by(), { circularId: other })
    await settle('circular-unseen', stage.focal, 'SENT', '1900')
    const read = await proof()
    expect(read.ok && read.value.silent[0]?.people[0]?.reminders).toEqual([])
  })

  it('is refused when nobody is silent, and to everybody but coordinators', async () => {
    await stage.world.db.agency.updateMany({ where: { code: 'A3' }, data: { active: false } })
    for (const who of [stage.focal, stage.otherFocal])
      await acknowledge(stage.world.tools, await who.by(), { circularId: id })
    expect(await proof()).toMatchObject({ ok: false, refusal: { code: 'nobody-silent' } })
    for (const who of [stage.focal, stage.head, stage.deputy, stage.evaluator])
      expect(await proof(who)).toMatchObject({ ok: false, refusal: { code: 'not-your-role' } })
  })

  it('the making of a letter stands in the log', async () => {
    expect((await proof()).ok).toBe(true)
    expect((await proof(stage.focal)).ok).toBe(false)
    const log = await stage.world.db.auditEntry.findMany({ where: { action: 'circular.letter' } })
    expect(log.map(({ subject, details }) => [subject, details])).toEqual([[`circular:${id}`, { silent: 3 }]])
  })

  it('of one agency shows its people alone', async () => {
    const [a1] = stage.province.agencies
    const read = await readAgencyProof(stage.world.tools, await stage.coordinator.by(), {
      circularId: id,
      agencyId: a1?.id ?? 0,
    })
    expect(read.ok && read.value.agency.people.map(({ role }) => role)).toEqual(['focal-point', 'agency-head'])
    const unknown = await readAgencyProof(stage.world.tools, await stage.coordinator.by(), {
      circularId: id,
      agencyId: 999,
    })
    expect(unknown).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    const other = await readAgencyProof(stage.world.tools, await stage.otherFocal.by(), {
      circularId: id,
      agencyId: a1?.id ?? 0,
    })
    expect(other).toMatchObject({ ok: false, refusal: { code: 'not-your-role' } })
  })

  it('keeps in the letter that somebody had acknowledged before a material correction', async () => {
    const { tools, clock } = stage.world
    await acknowledge(tools, await stage.focal.by(), { circularId: id })
    const first = clock.now()
    clock.advance(3_600_000)
    const words = { title: 'عنوان درست', body: 'متن درست برای دستگاه‌ها.', reason: 'مهلت نادرست بود.', material: true }
    const made = await proposeCorrection(tools, await stage.coordinator.by(), {
      circularId: id,
      version: await stage.version(id),
      ...words,
    })
    if (made.ok) await confirmCorrection(tools, await stage.deputy.by(), { correctionId: made.value.id })
    const read = await proof()
    if (!read.ok) throw new Error(read.refusal.code)
    expect(read.value.silent[0]?.people.map(({ seenBefore }) => seenBefore)).toEqual([first, null])
    const letter = letterOf('fa', read.value, clock.now(), ZONE)
    expect(letter.paragraphs).toHaveLength(2)
    expect(plain(letter.agencies[0]?.people[0]?.state)).toContain('پیش از اصلاح: ۱۴۰۵/۰۹/۰۱، ۰۹:۰۰')
  })
})
