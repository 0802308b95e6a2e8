import { daysBetween } from 'persian-text'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countStates } from '#domain/evidence/count-states.ts'
import { unfolded } from '#screens/kit.ts'
import { statusScreen } from '#screens/evidence/lists.ts'
import { toPlain } from 'chat-wording'
import { readStatus } from '#workflows/evidence/read-evidence.ts'
import { preliminaryReleased } from '#outbox/kinds/review.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { readParticipation } from '#workflows/progress/read-participation.ts'
import { proposeRelease, readRelease, releasePreliminary } from '#workflows/review/release-preliminary.ts'
import { readScore, readScores } from '#workflows/review/read-scores.ts'
import { scoreItem } from '#workflows/review/score.ts'
import { type Cast, DAY_MS, MORNING, ZONE } from '../../support/world.ts'
import { codeOf, openReviewWorld, releaseByTwo, type ReviewWorld, valueOf } from '../../support/review-world.ts'

let review: ReviewWorld
let measured: number
let byHand: number
beforeEach(async () => {
  review = await openReviewWorld()
  measured = await review.province.itemOf(0, '1-2')
  byHand = await review.province.itemOf(0, '1-1')
})
afterEach(() => review.world.close())

/** The objection stage begins on the 31st morning. */
const toReleaseDay = () => review.world.clock.set(new Date(MORNING.getTime() + 31 * DAY_MS))
const score = async (itemId: number, submissionId: number, pointsHundredths: number, note: string) => {
  const by = await review.evaluator.by()
  valueOf(await claimNext(review.world.tools, by, {}))
  valueOf(await scoreItem(review.world.tools, by, { itemId, submissionId, pointsHundredths, note }))
}
const release = (who: Cast = review.coordinator) => releaseByTwo(review, who)
const scores = async (who: Cast = review.focal) => readScores(review.world.tools, await who.by())
const one = async (itemId: number, who: Cast = review.focal) =>
  readScore(review.world.tools, await who.by(), { itemId })

describe('the release of the preliminary results (requirement C8)', () => {
  it('is refused with one undecided item', async () => {
    await review.submit(byHand)
    toReleaseDay()
    const outcome = await release()
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'items-undecided', pending: 1 } })
    expect((await review.world.db.cycle.findFirstOrThrow()).state).toBe('REVIEW')
  })

  it('is done with none undecided; what nobody submitted becomes zero', async () => {
    await score(byHand, await review.submit(byHand), 12_000, '')
    toReleaseDay()
    // Three agencies with four indicators each, one of them scored.
    expect(valueOf(await release())).toMatchObject({ lapsed: 11 })
    expect(await review.stateOf(measured)).toMatchObject({ state: 'SCORED', preliminaryHundredths: 0 })
    expect(await review.stateOf(byHand)).toMatchObject({ state: 'SCORED', preliminaryHundredths: 12_000 })
    expect((await review.world.db.cycle.findFirstOrThrow()).state).toBe('PRELIMINARY')
  })

  const objection = () => review.world.db.stage.findFirstOrThrow({ where: { key: 'objection' } })

  it('opens the objection window before its planned day as well, and leaves its end', async () => {
    const { dueAt } = await objection()
    valueOf(await release())
    expect(await objection()).toMatchObject({ opensAt: review.world.clock.now(), dueAt })
  })

  it('a day after the planned end of the objection window opens one of at least the minimum, told beforehand', async () => {
    const planned = await objection()
    const council = () => review.world.db.stage.findFirstOrThrow({ where: { key: 'council' } })
    const before = await council()
    review.world.clock.set(new Date(planned.dueAt.getTime() + DAY_MS))
    const preview = valueOf(await readRelease(review.world.tools, await review.coordinator.by()))
    expect(preview.obstacle).toBeNull()
    expect(preview.opening?.moved.map(({ key }) => key)).toEqual([
      'objection-review',
      'finalisation',
      'council',
      'transmission',
      'release',
    ])
    valueOf(await release())
    const { opensAt, dueAt } = await objection()
    expect(opensAt).toEqual(review.world.clock.now())
    // Six days of the profile, the first of them today.
    expect(daysBetween(opensAt, dueAt, ZONE)).toBeGreaterThanOrEqual(5)
    expect((await council()).opensAt.getTime()).toBeGreaterThan(before.opensAt.getTime())
    const told = await review.world.db.notice.findMany({ where: { kind: 'schedule-changed' } })
    expect(told.map(({ personId }) => personId)).toContain(review.focal.personId)
  })

  it('is for the coordinator alone', async () => {
    toReleaseDay()
    expect(codeOf(await release(review.evaluator))).toBe('not-your-role')
    expect(codeOf(await readRelease(review.world.tools, await review.focal.by()))).toBe('not-your-role')
  })

  it('takes two: nobody releases what nobody, or they themselves, proposed, nor other scores than those (reliability S15)', async () => {
    toReleaseDay()
    const { tools, db, clock } = review.world
    const { id: cycleId, version } = await db.cycle.findFirstOrThrow()
    const by = await review.coordinator.by()
    const press = async (who: Cast) => codeOf(await releasePreliminary(tools, await who.by(), { cycleId, version }))
    expect(await press(review.coordinator)).toBe('release-not-proposed')
    await proposeRelease(tools, by, { cycleId, version })
    expect(await press(review.coordinator)).toBe('own-proposal')
    await db.item.update({ where: { id: measured }, data: { state: 'SCORED', preliminaryHundredths: 7 } })
    expect(await press(review.deputy)).toBe('release-not-proposed')
    await proposeRelease(tools, by, { cycleId, version })
    clock.advance(DAY_MS)
    expect(await press(review.deputy)).toBe('release-not-proposed')
    await proposeRelease(tools, await review.coordinator.by(), { cycleId, version })
    expect(await press(review.deputy)).toBe('done')
  })

  it('happens once, and an old button of it is refused', async () => {
    toReleaseDay()
    const { id, version } = await review.world.db.cycle.findFirstOrThrow()
    const by = await review.coordinator.by()
    await proposeRelease(review.world.tools, await review.deputy.by(), { cycleId: id, version })
    const press = () => releasePreliminary(review.world.tools, by, { cycleId: id, version })
    expect((await Promise.all([press(), press()])).map(codeOf).sort()).toEqual(['done', 'not-now'])
  })

  it('tells every focal point and head once, with the total of their own agency, what cost it most, and nothing of another', async () => {
    await score(byHand, await review.submit(byHand, { claim: 20_000 }), 12_345, '')
    const other = await review.world.person('focal-point', { agencyId: review.province.agencies[1]?.id ?? 0 })
    toReleaseDay()
    await release()
    const { db, tools, clock } = review.world
    const notices = await db.notice.findMany({
      where: { kind: 'preliminary-released' },
      orderBy: { id: 'asc' },
    })
    expect(notices.map((notice) => notice.personId)).toEqual([
      review.focal.personId,
      review.head.personId,
      other.personId,
    ])
    const { files, zone } = tools
    const language = 'fa'
    const told = async (personId: number) => {
      const rendering = { db, files, zone, now: clock.now(), language, personId } as const
      const screen = await preliminaryReleased.compose(rendering, { cycleId: review.province.cycleId })
      const buttons = screen?.buttons?.flat().map((button) => ('act' in button ? button.act : ''))
      return { text: toPlain(screen?.text ?? ''), buttons }
    }
    const own = await told(review.focal.personId)
    expect(own.text).toContain('جمع: ۱۲۳٫۴۵ از ')
    expect(own.text).toContain('۷۶٫۵۵ امتیاز کمتر از خود ارزیابی، در ۱ شاخص')
    expect(own.text).toMatch(/۱-۱|1-1/)
    expect(own.buttons).toEqual([`review.scores-item:${byHand}`, `objection.open:${byHand}`, 'review.scores'])
    const elsewhere = await told(other.personId)
    expect(elsewhere.text).not.toMatch(/۱۲۳|۷۶/)
    expect(elsewhere.buttons).toEqual(['review.scores'])
  })

  it('shows the coordinator beforehand what each team has left, by name', async () => {
    await review.submit(byHand)
    await review.submit(measured)
    review.world.clock.advance(2 * DAY_MS)
    const preview = valueOf(await readRelease(review.world.tools, await review.coordinator.by()))
    expect(preview.obstacle?.code).toBe('items-undecided')
    expect(preview.teams).toHaveLength(1)
    expect(preview.teams[0]).toMatchObject({ name: 'تیم نمونه', waiting: 2, claimed: 0, scored: 0, oldestDays: 2 })
    expect(preview.teams[0]?.members).toHaveLength(2)
  })

  it('names the members of teams to nobody else who watches the progress', async () => {
    await review.submit(byHand)
    const auditor = await review.world.person('auditor')
    const [team] = valueOf(await readParticipation(review.world.tools, await auditor.by())).teams
    expect([team?.members, team?.waiting]).toEqual([[], 1])
  })
})

describe('what an agency that sent nothing reads after the release', () => {
  it('counts nothing as submitted and says what lapsed', async () => {
    toReleaseDay()
    valueOf(await release())
    const board = valueOf(await readStatus(review.world.tools, await review.focal.by()))
    const text = toPlain(unfolded(statusScreen('fa', board)).text).replace(/[\u2066-\u2069\u200e]/g, '')
    expect(text).toContain('✔ ۰ ثبت شده')
    expect(text).toContain('⊘ ۴ شاخص در مهلت ثبت نشد و در نتایج اولیه صفر گرفت.')
    expect(text).toContain(': ⊘ ۲ از ۲')
  })

  it('counts what was submitted, whatever its score', async () => {
    await score(byHand, await review.submit(byHand), 0, '')
    toReleaseDay()
    valueOf(await release())
    const { items } = valueOf(await readStatus(review.world.tools, await review.focal.by()))
    expect(countStates(items)).toMatchObject({ total: 4, submitted: 1, lapsed: 3, missing: 0 })
  })
})

describe('what an agency learns of its scores (reliability S3, S5)', () => {
  beforeEach(async () => {
    await score(byHand, await review.submit(byHand), 12_000, 'گزارش کامل نیست.')
    await score(measured, await review.submit(measured, { claim: 24_000, target: 100, actual: 80 }), 24_000, '')
  })

  it('before the release: when results are expected, and the same for every id, forged ones too', async () => {
    const expectedAt = new Date(MORNING.getTime() + 31 * DAY_MS).toISOString()
    const nothing = { ok: false, refusal: { code: 'scores-not-released', expectedAt } }
    expect(await scores()).toEqual(nothing)
    expect(await scores(review.head)).toEqual(nothing)
    const foreign = await review.province.itemOf(1, '1-1')
    for (const id of [byHand, measured, foreign, 0, 999_999]) expect(await one(id)).toEqual(nothing)
  })

  it('one second before the release nothing, after it everything of its own', async () => {
    toReleaseDay()
    expect(codeOf(await scores())).toBe('scores-not-released')
    await release()
    const { totals, axes } = valueOf(await scores())
    expect(totals.totalHundredths).toBe(36_000)
    expect(totals.maximumHundredths).toBe(200_000)
    expect(axes.map((axis) => [axis.code, axis.earnedHundredths, axis.maximumHundredths])).toEqual([
      ['1', 36_000, 60_000],
      ['2', 0, 40_000],
      ['9', 0, 100_000],
    ])
  })

  it('after the release: claim, note and arithmetic of an indicator, and no evaluator', async () => {
    toReleaseDay()
    await release()
    const sheet = valueOf(await one(measured))
    expect(sheet).toMatchObject({ claimHundredths: 24_000, pointsHundredths: 24_000, note: '', mayObject: true })
    expect(sheet.arithmetic).toMatchObject({ way: 'ratio', target: 100, actual: 80, uncappedHundredths: 24_000 })
    const judged = valueOf(await one(byHand))
    expect(judged.note).toBe('گزارش کامل نیست.')
    expect(JSON.stringify([sheet, judged])).not.toMatch(/evaluator/)
  })

  it('after the release: another agency’s indicator is not there', async () => {
    toReleaseDay()
    await release()
    expect(codeOf(await one(await review.province.itemOf(1, '1-1')))).toBe('not-found')
    expect(codeOf(await one(await review.province.itemOf(1, 'S-A2')))).toBe('not-found')
  })

  it('offers the focal point the objection until its last second, and the head never', async () => {
    toReleaseDay()
    await release()
    review.world.clock.set(new Date(MORNING.getTime() + 40 * DAY_MS))
    expect(valueOf(await one(byHand)).mayObject).toBe(true)
    expect(valueOf(await one(byHand, review.head)).mayObject).toBe(false)
    review.world.clock.advance(1000)
    expect(valueOf(await one(byHand)).mayObject).toBe(false)
  })

  it('learns what the objection made of a score only with the final results', async () => {
    toReleaseDay()
    await release()
    const { db } = review.world
    await db.item.update({ where: { id: byHand }, data: { state: 'OBJECTION_DECIDED', finalHundredths: 20_000 } })
    await db.cycle.updateMany({ data: { state: 'OBJECTION_REVIEW' } })
    expect(valueOf(await one(byHand))).toMatchObject({ state: 'OBJECTED', pointsHundredths: 12_000 })
    await db.cycle.updateMany({ data: { state: 'RELEASED' } })
    expect(valueOf(await one(byHand))).toMatchObject({ state: 'OBJECTION_DECIDED', pointsHundredths: 20_000 })
  })

  it('is a matter of the agencies: an evaluator is told whose it is', async () => {
    expect(await scores(review.evaluator)).toEqual({
      ok: false,
      refusal: { code: 'not-your-role', needs: 'focal-point' },
    })
  })
})
