import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atItem, openAgencyWorld } from '../../support/evidence.ts'
import { type Cast, DAY_MS, MORNING, type SmallProvince, type World } from '../../support/world.ts'

let world: World
let province: SmallProvince
let focal: Cast
beforeEach(async () => {
  ;({ world, province, focal } = await openAgencyWorld())
})
afterEach(() => world.close())

const at = async (code: string, cast = focal) => atItem(world, await cast.by(), await province.itemOf(0, code))

describe('the self-assessment (requirement E4)', () => {
  it('takes the maximum of the indicator and not a hundredth more', async () => {
    const mine = await at('1-1')
    expect(await mine.assess(30_001)).toBe('claim-above-maximum')
    expect(await mine.assess(30_000)).toBe('ok')
  })

  it('takes nothing as a claim and refuses less than nothing', async () => {
    const mine = await at('1-1')
    expect(await mine.assess(-1)).toBe('claim-negative')
    expect(await mine.assess(0)).toBe('ok')
  })

  it('is computed once target and actual are both there, each kept as it comes', async () => {
    const mine = await at('1-2')
    await mine.measure({ target: 100 })
    expect(await mine.page()).toMatchObject({ target: 100, claimHundredths: null, shown: 'DRAFT' })
    await mine.measure({ actual: 80 })
    expect((await mine.page()).claimHundredths).toBe(24_000)
  })

  it('counts the target the organization has set, whatever target is sent', async () => {
    await world.db.indicator.updateMany({ where: { code: '1-2' }, data: { target: 200 } })
    const mine = await at('1-2')
    expect((await mine.page()).setTarget).toBe(200)
    await mine.measure({ target: 50, actual: 80 })
    expect(await mine.page()).toMatchObject({ target: 200, claimHundredths: 12_000 })
  })

  it('is the inverse ratio where less is better', async () => {
    const mine = await at('2-1')
    await mine.measure({ target: 80 })
    await mine.measure({ actual: 100 })
    expect((await mine.page()).claimHundredths).toBe(32_000)
  })

  it('of two focal points at once is that of the first, and the second is told', async () => {
    const colleague = await world.person('focal-point', { agencyId: province.agencies[0]?.id ?? 0 })
    const [mine, theirs] = [await at('1-1'), await at('1-1', colleague)]
    const seen = (await mine.page()).marks.assessment
    expect(await theirs.assess(10_000, seen)).toBe('ok')
    expect(await mine.assess(20_000, seen)).toBe('changed-meanwhile')
    expect((await mine.page()).claimHundredths).toBe(10_000)
  })

  it('is not disturbed by a file that arrives while it is being written', async () => {
    const mine = await at('1-1')
    const seen = (await mine.page()).marks.assessment
    await mine.send('meanwhile.pdf')
    expect(await mine.assess(20_000, seen)).toBe('ok')
  })

  it('leaves one draft however many changes come at once', async () => {
    const mine = await at('1-1')
    await Promise.all([mine.send('a.pdf'), mine.send('b.pdf'), mine.explain('توضیح'), mine.assess(100)])
    expect(await world.db.submission.count({ where: { state: 'DRAFT' } })).toBe(1)
    expect(await mine.page()).toMatchObject({ claimHundredths: 100, explanation: 'توضیح', files: { length: 2 } })
  })
})

describe('the written explanation (requirement F5)', () => {
  const ready = async () => {
    const mine = await at('1-1')
    await mine.assess(100)
    return mine
  }

  it('of four thousand characters can be submitted, and one more cannot', async () => {
    const mine = await ready()
    await mine.explain('ا'.repeat(4001))
    expect(await mine.submit()).toBe('submission-incomplete')
    await mine.explain('ا'.repeat(4000))
    expect(await mine.submit()).toBe('ok')
  })

  it('of ten thousand characters is kept in the draft until it is shortened', async () => {
    const mine = await ready()
    expect(await mine.explain('ب'.repeat(10_000))).toBe('ok')
    const page = await mine.page()
    expect(page.explanation).toHaveLength(10_000)
    expect(page.faults).toEqual([{ code: 'explanation-too-long', length: 10_000, limit: 4000 }])
  })

  it('that a messenger cut into parts is put together again', async () => {
    const mine = await ready()
    await mine.explain('ب'.repeat(4096))
    await mine.explain('پ'.repeat(1000), { continues: true })
    expect((await mine.page()).explanation).toBe(`${'ب'.repeat(4096)}\n${'پ'.repeat(1000)}`)
  })

  it('is stored in one spelling and can be taken away again', async () => {
    const mine = await ready()
    await mine.explain('گزارش\u202e عربي كامل')
    expect((await mine.page()).explanation).toBe('گزارش عربی کامل')
    await mine.explain('')
    expect((await mine.page()).explanation).toBe('')
  })
})

describe('a returned item (requirement C7)', () => {
  const dueAt = new Date(MORNING.getTime() + 20 * DAY_MS)
  const returned = async () => {
    const mine = await at('1-1')
    await mine.assess(20_000)
    await mine.send('report.pdf')
    await mine.submit()
    const itemId = await province.itemOf(0, '1-1')
    await world.db.item.update({
      where: { id: itemId },
      data: { state: 'DEFICIENT', version: { increment: 1 }, deficiencyDueAt: dueAt },
    })
    await world.db.cycle.updateMany({ data: { state: 'REVIEW' } })
    const evaluator = await world.person('evaluator', { teamId: province.teamId })
    await world.db.assessment.create({
      data: {
        itemId,
        round: 'FIRST',
        kind: 'DEFICIENCY',
        note: 'امضا ندارد',
        evaluatorId: evaluator.personId,
        at: MORNING,
      },
    })
    world.clock.set(dueAt)
    return at('1-1')
  }

  it('shows the note without its author and takes changes until its own deadline', async () => {
    const mine = await returned()
    const page = await mine.page()
    expect(page).toMatchObject({ shown: 'DEFICIENT', deficiencyNote: 'امضا ندارد', dueAt: dueAt.toISOString() })
    expect(JSON.stringify(page)).not.toContain('evaluator')
    expect(await mine.send('signed.pdf')).toBe('file 2')
    world.clock.advance(1000)
    expect(await (await at('1-1')).send('late.pdf')).toBe('deadline-passed')
  })

  it('is answered by a new version while the old one stays as it was', async () => {
    const mine = await returned()
    await mine.send('signed.pdf')
    expect(await mine.submit()).toBe('ok')
    const versions = await world.db.submission.findMany({ orderBy: { number: 'asc' }, include: { attachments: true } })
    expect(versions.map((version) => [version.number, version.state, version.attachments.length])).toEqual([
      [1, 'SUBMITTED', 1],
      [2, 'SUBMITTED', 2],
    ])
  })
})
