import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { normaliseReceipt } from '#domain/receipts/receipt.ts'
import { submitEvidence } from '#workflows/evidence/submit.ts'
import { atItem, openAgencyWorld } from '../../support/evidence.ts'
import { type Cast, DAY_MS, MORNING, type SmallProvince, type World } from '../../support/world.ts'

let world: World
let province: SmallProvince
let focal: Cast
let itemId: number
const agency = (index: number): number => province.agencies[index]?.id ?? 0

beforeEach(async () => {
  ;({ world, province, focal } = await openAgencyWorld())
  itemId = await province.itemOf(0, '1-1')
})
afterEach(() => world.close())

const at = async (sentAt?: Date, cast = focal) =>
  atItem(world, await cast.by(sentAt === undefined ? {} : { sentAt }), itemId)
const ready = async () => {
  const mine = await at()
  await mine.assess(20_000)
  await mine.send('report.pdf')
  return mine
}
const DUE = new Date(MORNING.getTime() + 15 * DAY_MS)
const OPENS = new Date(MORNING.getTime() - 15 * DAY_MS)
const aSecond = (after: Date): Date => new Date(after.getTime() + 1000)

describe('submitting evidence (requirements C4, E3, E4, F5, F6)', () => {
  it('gives a receipt that can be read aloud and makes the item submitted', async () => {
    const mine = await ready()
    const outcome = await submitEvidence(world.tools, await focal.by(), {
      itemId,
      seen: (await mine.page()).marks.content,
    })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    expect(normaliseReceipt(outcome.value.receipt)).toEqual({ ok: true, value: outcome.value.receipt })
    expect(await mine.page()).toMatchObject({
      shown: 'SUBMITTED',
      version: { number: 1, isDraft: false, receipt: outcome.value.receipt },
    })
  })

  it('counts a message sent at the very deadline although it is handled twenty hours later', async () => {
    await ready()
    world.clock.set(new Date(DUE.getTime() + 20 * 3_600_000))
    await world.db.cycle.updateMany({ data: { state: 'NATIONAL_TRANSFER' } })
    expect(await (await at(DUE)).submit()).toBe('ok')
  })

  it('refuses a message sent one second after the deadline', async () => {
    await ready()
    expect(await (await at(aSecond(DUE))).submit()).toBe('deadline-passed')
  })

  it('refuses a draft one second before the window opens and takes it when it opens', async () => {
    expect(await (await at(new Date(OPENS.getTime() - 1000))).assess(100)).toBe('not-open-yet')
    expect(await (await at(OPENS)).assess(100)).toBe('ok')
  })

  it('follows the extension of the agency to the second', async () => {
    await ready()
    const dueAt = new Date(DUE.getTime() + DAY_MS)
    const asked = { reason: '-', wishedDueAt: dueAt, requestedBy: focal.personId, requestedAt: MORNING }
    await world.db.extension.create({
      data: {
        ...asked,
        cycleId: province.cycleId,
        agencyId: agency(0),
        stageKey: 'self-assessment',
        dueAt,
        state: 'GRANTED',
      },
    })
    expect(await (await at(aSecond(dueAt))).submit()).toBe('deadline-passed')
    expect(await (await at(dueAt)).submit()).toBe('ok')
  })

  it('lets one of two submits at once have the receipt', async () => {
    const mine = await ready()
    const { content } = (await mine.page()).marks
    const answers = await Promise.all([mine.submit(content), mine.submit(content)])
    expect(answers.sort()).toEqual(['ok', 'submitted-already'])
    expect(await world.db.submission.count({ where: { state: 'SUBMITTED' } })).toBe(1)
  })

  it('answers a repeated message with the same receipt', async () => {
    const mine = await ready()
    const by = await focal.by({ requestKey: 'local:9' })
    const input = { itemId, seen: (await mine.page()).marks.content }
    const first = await submitEvidence(world.tools, by, input)
    expect(first.ok).toBe(true)
    expect(await submitEvidence(world.tools, by, input)).toEqual(first)
  })

  it('refuses to submit anything but what the summary showed', async () => {
    const mine = await ready()
    const { content } = (await mine.page()).marks
    const colleague = await world.person('focal-point', { agencyId: agency(0) })
    await (await at(undefined, colleague)).send('second.pdf')
    expect(await mine.submit(content)).toBe('changed-meanwhile')
    expect((await mine.page()).shown).toBe('DRAFT')
  })

  it('refuses a draft with neither files nor an explanation, and takes the explanation', async () => {
    const mine = await at()
    await mine.assess(20_000)
    expect(await mine.submit()).toBe('submission-incomplete')
    await mine.explain('مستندات در دست تهیه است.')
    expect(await mine.submit()).toBe('ok')
  })

  it('has nothing to submit where nothing was written', async () => {
    expect(await (await at()).submit()).toBe('nothing-to-submit')
  })

  it('tells the other focal points and the head of the agency, not the one who did it and no other agency', async () => {
    const colleague = await world.person('focal-point', { agencyId: agency(0) })
    const head = await world.person('agency-head', { agencyId: agency(0) })
    await world.person('focal-point', { agencyId: agency(1) })
    await (await ready()).submit()
    const notices = await world.db.notice.findMany({ where: { kind: 'evidence-submitted' } })
    expect(new Set(notices.map((notice) => notice.personId))).toEqual(new Set([colleague.personId, head.personId]))
  })

  it('is written into the audit trail with its version', async () => {
    await (await ready()).submit()
    const entries = await world.db.auditEntry.findMany({
      where: { subject: `item:${itemId}` },
      orderBy: { seq: 'asc' },
    })
    expect(entries.map((entry) => entry.action)).toEqual([
      'evidence.set-self-assessment',
      'evidence.attach-file',
      'evidence.submit',
    ])
  })
})

describe('who may work on evidence', () => {
  it('sounds the same for an item of another agency and one that is not there', async () => {
    const stranger = await world.person('focal-point', { agencyId: agency(1) })
    const foreign = await submitEvidence(world.tools, await stranger.by(), { itemId, seen: '' })
    const missing = await submitEvidence(world.tools, await stranger.by(), { itemId: 99_999, seen: '' })
    expect(foreign).toEqual({ ok: false, refusal: { code: 'not-found' } })
    expect(missing).toEqual(foreign)
  })

  it('lets the head of the agency read but not write', async () => {
    const head = await at(undefined, await world.person('agency-head', { agencyId: agency(0) }))
    expect((await head.page()).can).toEqual({ edit: false, withdraw: false })
    expect(await head.assess(100, 'x')).toBe('not-your-role')
  })
})

describe('withdrawing', () => {
  it('keeps the version and opens a draft with the same content and files', async () => {
    const mine = await ready()
    await mine.explain('توضیح')
    await mine.submit()
    expect(await mine.withdraw(1)).toBe('ok')
    expect(await mine.page()).toMatchObject({
      shown: 'DRAFT',
      claimHundredths: 20_000,
      explanation: 'توضیح',
      files: [{ name: 'report.pdf' }],
      version: { number: 2, isDraft: true },
      versionCount: 2,
    })
    const first = await world.db.submission.findFirstOrThrow({ where: { itemId, number: 1 } })
    expect(first).toMatchObject({ state: 'SUBMITTED', withdrawnAt: MORNING })
  })

  it('is done at the deadline and refused one second later', async () => {
    const mine = await ready()
    await mine.submit()
    expect(await (await at(aSecond(DUE))).withdraw(1)).toBe('deadline-passed')
    expect(await (await at(DUE)).withdraw(1)).toBe('ok')
  })

  it('is refused while an evaluator has the item in hand, and possible when the claim has run out', async () => {
    const mine = await ready()
    await mine.submit()
    const claimedUntil = new Date(MORNING.getTime() + 60_000)
    await world.db.item.update({ where: { id: itemId }, data: { claimedBy: 1, claimedUntil } })
    expect(await mine.withdraw(1)).toBe('under-review')
    world.clock.set(claimedUntil)
    expect(await mine.withdraw(1)).toBe('ok')
  })

  it('of an answer to a deficiency note leaves the deficient version standing, so that it cannot lapse to zero', async () => {
    const mine = await ready()
    await mine.submit()
    const note = { state: 'DEFICIENT', deficiencyDueAt: new Date(DUE.getTime() + 86_400_000) } as const
    await world.db.item.update({ where: { id: itemId }, data: note })
    await mine.explain('نسخهٔ امضاشده')
    await mine.submit()
    expect(await mine.withdraw(2)).toBe('ok')
    expect((await mine.page()).shown).toBe('DEFICIENT')
  })

  it('of an older version leaves the newer one alone', async () => {
    const mine = await ready()
    await mine.submit()
    await mine.withdraw(1)
    await mine.submit()
    expect(await mine.withdraw(1)).toBe('nothing-to-withdraw')
    expect((await mine.page()).shown).toBe('SUBMITTED')
  })
})
