import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { settleVotes } from '#domain/objections/appeal.ts'
import type { Outcome } from '#shared/outcome.ts'
import { kindOf } from '#outbox/kinds.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { worklistFor } from '#reads/worklist/worklist.ts'
import { caseScreen } from '#screens/objections/appeals.ts'
import { objectionScreen } from '#screens/objections/agency.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { otherContent } from '#storage/judged.ts'
import { confirmDecision, proposeDecision } from '#workflows/decisions/decide.ts'
import { fileAppeal, readAppeals, readCase, voteOnAppeal, withdrawAppeal } from '#workflows/objections/appeal.ts'
import { setObjectionText, startObjection } from '#workflows/objections/draft-objection.ts'
import { fileObjection } from '#workflows/objections/file-objection.ts'
import { decideObjection } from '#workflows/objections/hear-objection.ts'
import { readObjectionPage } from '#workflows/objections/read-agency.ts'
import { finaliseTables } from '#workflows/results/finalise-tables.ts'
import { type ScoredProvince, scoredProvince } from '../../support/scored-province.ts'
import { plain } from '../../support/stage.ts'
import { type Cast, DAY_MS, ZONE } from '../../support/world.ts'

const REASON = 'صورت‌جلسهٔ امضاشده پذیرفته شد'
let scene: ScoredProvince
let members: Cast[]
let itemId = 0
beforeEach(async () => {
  scene = await scoredProvince({ committee: true })
  const { world } = scene
  members = [
    await world.person('committee-member'),
    await world.person('committee-member'),
    await world.person('committee-member'),
    await world.person('committee-member'),
  ]
  itemId = await decided('1-1', 18_000)
})
afterEach(() => scene.world.close())

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.refusal.code)
const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

/** An objection to a half of the points, heard by the second evaluator. */
async function decided(code: string, pointsHundredths: number): Promise<number> {
  const { world, province, focal, second } = scene
  const id = await province.itemOf(0, code)
  must(await startObjection(world.tools, await focal.by(), { itemId: id }))
  const page = async () => must(await readObjectionPage(world.tools, await focal.by(), { itemId: id }))
  const { marks } = await page()
  must(await setObjectionText(world.tools, await focal.by(), { itemId: id, seen: marks.text, text: 'متن اعتراض' }))
  must(await fileObjection(world.tools, await focal.by(), { itemId: id, seen: (await page()).marks.content }))
  await scene.moveTo('OBJECTION_REVIEW')
  const { id: objectionId } = await world.db.objection.findUniqueOrThrow({ where: { itemId: id } })
  must(await decideObjection(world.tools, await second.by(), { objectionId, pointsHundredths, reason: REASON }))
  return id
}
const until = async (): Promise<Date> => {
  const { appealUntil } = await scene.world.db.objection.findUniqueOrThrow({ where: { itemId } })
  if (appealUntil === null) throw new Error('no second instance')
  return appealUntil
}
const file = async (sentAt?: Date, who = scene.focal) =>
  codeOf(
    await fileAppeal(scene.world.tools, await who.by(sentAt ? { sentAt } : {}), {
      itemId,
      text: 'صفحهٔ چهارم گزارش دیده نشده است',
    }),
  )
const appealId = async (): Promise<number> =>
  (
    await scene.world.db.appeal.findUniqueOrThrow({
      where: { objectionId: (await scene.world.db.objection.findUniqueOrThrow({ where: { itemId } })).id },
    })
  ).id
const member = (place: number): Cast => {
  const one = members[place]
  if (one === undefined) throw new Error(`no member ${place}`)
  return one
}
const vote = async (who: Cast, pointsHundredths: number, reason = REASON) =>
  codeOf(
    await voteOnAppeal(scene.world.tools, await who.by(), { appealId: await appealId(), pointsHundredths, reason }),
  )
const shown = async () => must(await readObjectionPage(scene.world.tools, await scene.focal.by(), { itemId }))
const itemNow = () => scene.world.db.item.findUniqueOrThrow({ where: { id: itemId } })
const gate = async () => {
  const cycle = await cycleById(scene.world.db, scene.province.cycleId)
  if (cycle === null) throw new Error('no cycle')
  return codeOf(
    mayAdvance('OBJECTION_REVIEW', 'FINALISATION', await cycleFacts(scene.world.db, cycle), scene.world.clock.now()),
  )
}
const noticeOf = async (kind: 'appeal-decided' | 'appeal-filed', personId: number) => {
  const { db, tools } = scene.world
  const rendering = {
    db,
    files: tools.files,
    zone: tools.zone,
    now: tools.clock.now(),
    language: 'fa',
    personId,
  } as const
  return kindOf(kind)?.compose(rendering, { appealId: await appealId() } as never)
}

describe('taking a decided objection to the committee (requirement B10)', () => {
  it('says until when, takes it once, and owes an answer by a day', async () => {
    expect(plain(objectionScreen('fa', await shown()).text)).toContain('به کمیتهٔ ارزیابی ببرید')
    expect(await file()).toBe('done')
    expect(await file()).toBe('appeal-used')
    const page = await shown()
    expect(page).toMatchObject({
      appeal: { until: null, filed: { state: 'FILED' } },
      can: { appeal: false, withdrawAppeal: true },
    })
    expect(page.appeal.filed?.promise?.by).toMatch(/^20/)
  })

  it('takes one that was sent in the last minute and handled later, and none that was sent after', async () => {
    const dueAt = await until()
    scene.world.clock.set(new Date(dueAt.getTime() + DAY_MS))
    expect(await file(new Date(dueAt.getTime() + 3_600_000))).toBe('deadline-passed')
    expect(await file(dueAt)).toBe('done')
  })

  it('is not there for another agency, nor for the head, nor where the province has no committee', async () => {
    const { world, province } = scene
    const other = await world.person('focal-point', { agencyId: province.agencies[1]?.id ?? 0 })
    const head = await world.person('agency-head', { agencyId: province.agencies[0]?.id ?? 0 })
    expect([await file(undefined, other), await file(undefined, head)]).toEqual(['not-found', 'not-your-role'])
    await world.close()
    scene = await scoredProvince({ committee: false })
    itemId = await decided('1-1', 18_000)
    expect(await file()).toBe('appeal-not-possible')
  })

  it('reminds on the last day but one whoever has not, and nobody who has', async () => {
    const { db, tools } = scene.world
    const notice = await db.notice.findFirstOrThrow({ where: { kind: 'appeal-reminder' } })
    expect(notice.notBefore).toEqual(new Date((await until()).getTime() - DAY_MS))
    const { id: objectionId } = await db.objection.findUniqueOrThrow({ where: { itemId } })
    const rendering = {
      db,
      files: tools.files,
      zone: tools.zone,
      now: notice.notBefore,
      language: 'fa',
      personId: scene.focal.personId,
    } as const
    const compose = () => kindOf('appeal-reminder')?.compose(rendering, { objectionId } as never)
    expect((await compose())?.text).toContain('کمیته')
    await file()
    expect(await compose()).toBeNull()
  })
})

describe('the vote of the committee', () => {
  beforeEach(async () => {
    expect(await file()).toBe('done')
  })

  it('is decided by the middle of the quorum, corrects the score, and tells the agency without names', async () => {
    expect([await vote(member(0), 30_000), await vote(member(1), 21_000)]).toEqual(['done', 'done'])
    expect((await itemNow()).finalHundredths).toBe(18_000)
    expect(await vote(member(2), 12_000)).toBe('done')
    expect(await itemNow()).toMatchObject({ state: 'OBJECTION_DECIDED', finalHundredths: 21_000 })
    expect(await vote(member(3), 12_000)).toBe('appeal-decided')
    const { db } = scene.world
    expect(await otherContent(db)).not.toContain(itemId)
    const last = await db.assessment.findFirst({ where: { itemId, round: 'OBJECTION' }, orderBy: { id: 'desc' } })
    expect(last?.scoreHundredths).toBe(21_000)
    const told = await noticeOf('appeal-decided', scene.focal.personId)
    expect(plain(told?.text ?? '')).toContain('امتیاز بیشتر شد: ۱۸۰ ← ۲۱۰ از ۳۰۰')
    for (const { name } of await db.person.findMany({ where: { id: { in: members.map(({ personId }) => personId) } } }))
      expect(told?.text).not.toContain(name)
    const notices = await db.notice.findMany({ where: { kind: 'appeal-decided' } })
    expect(notices.map(({ personId }) => personId)).toEqual([scene.focal.personId])
  })

  it('says expressly when it is less than before', async () => {
    for (const place of [0, 1, 2]) await vote(member(place), 9000)
    expect(plain((await noticeOf('appeal-decided', scene.focal.personId))?.text ?? '')).toContain(
      'امتیاز کمتر شد: ۱۸۰ ← ۹۰',
    )
  })

  it('shows the whole case to a member, and the votes of others to nobody', async () => {
    await vote(member(0), 29_900, 'این دلیل هنوز پنهان است')
    const read = must(await readCase(scene.world.tools, await member(1).by(), { appealId: await appealId() }))
    const text = plain(caseScreen('fa', read).text)
    for (const part of ['متن اعتراض', REASON, 'صفحهٔ چهارم گزارش دیده نشده است', '۱ رأی از ۳'])
      expect(text).toContain(part)
    expect(JSON.stringify(read)).not.toContain('پنهان است')
    expect(JSON.stringify(read)).not.toContain('29900')
    const entry = await scene.world.db.auditEntry.findFirst({ where: { action: 'appeal.open' } })
    expect(entry?.personId).toBe(member(1).personId)
  })

  it('takes one vote of each', async () => {
    expect([await vote(member(0), 20_000), await vote(member(0), 30_000)]).toEqual(['done', 'appeal-voted'])
  })

  it('takes two votes at once, one after the other', async () => {
    await vote(member(0), 20_000)
    const answers = await Promise.all([vote(member(1), 20_000), vote(member(2), 20_000), vote(member(3), 20_000)])
    expect(answers.toSorted()).toEqual(['appeal-decided', 'done', 'done'])
    expect(await scene.world.db.appealVote.count()).toBe(3)
  })

  it('bars who judged before and who is tied to the agency, and neither tells nor reminds them', async () => {
    const { world, province } = scene
    const agencyId = province.agencies[0]?.id ?? 0
    await world.db.assignment.create({
      data: { cycleId: province.cycleId, kind: 'conflict', personId: member(0).personId, agencyId },
    })
    await world.db.assessment.create({
      data: {
        itemId,
        round: 'FIRST',
        kind: 'SCORE',
        note: '',
        evaluatorId: member(1).personId,
        scoreHundredths: 1,
        at: world.clock.now(),
        itemStateBefore: 'SUBMITTED',
        undoneAt: world.clock.now(),
      },
    })
    expect([await vote(member(0), 20_000), await vote(member(1), 20_000)]).toEqual(['appeal-barred', 'appeal-barred'])
    const read = await readCase(world.tools, await member(0).by(), { appealId: await appealId() })
    expect(read).toMatchObject({ ok: false, refusal: { code: 'appeal-barred', because: 'agency' } })
    expect([
      await noticeOf('appeal-filed', member(0).personId),
      await noticeOf('appeal-filed', member(1).personId),
    ]).toEqual([null, null])
    expect((await noticeOf('appeal-filed', member(2).personId))?.text).toContain('کمیته')
    const list = must(await readAppeals(world.tools, await member(0).by()))
    expect(list.lines).toEqual([])
  })

  it('is not for whose seat was revoked meanwhile', async () => {
    const { world } = scene
    await world.db.seat.updateMany({ where: { personId: member(0).personId }, data: { revokedAt: world.clock.now() } })
    expect(await vote(member(0), 20_000)).not.toBe('done')
    expect(await scene.world.db.appealVote.count()).toBe(0)
  })

  it('stops when the agency takes it back while it is voted on', async () => {
    await vote(member(0), 20_000)
    const take = async () => codeOf(await withdrawAppeal(scene.world.tools, await scene.focal.by(), { itemId }))
    expect([await take(), await take()]).toEqual(['done', 'appeal-not-filed'])
    expect(await vote(member(1), 20_000)).toBe('appeal-withdrawn')
    expect([(await itemNow()).finalHundredths, await file()]).toEqual([18_000, 'appeal-used'])
  })

  it('decides nothing once the tables are being made final', async () => {
    await scene.moveTo('FINALISATION')
    expect(await vote(member(0), 20_000)).toBe('not-now')
  })

  it('stands in the list of what waits for a member until the vote', async () => {
    const { world, province } = scene
    const owed = async () => {
      const cycle = await cycleById(world.db, province.cycleId)
      const seat = { personId: member(0).personId, role: 'committee-member', agencyId: null } as const
      const at = { now: world.clock.now(), zone: ZONE }
      return (await worklistFor(world.db, cycle, seat, at)).map(({ what, count }) => [what, count])
    }
    expect(await owed()).toContainEqual(['vote', 1])
    await vote(member(0), 20_000)
    expect(await owed()).not.toContainEqual(['vote', 1])
  })
})

describe('the tables and the second instance', () => {
  it('wait for whoever may still turn to the committee, and for the committee', async () => {
    expect(await gate()).toBe('appeal-running')
    await file()
    scene.world.clock.set(new Date((await until()).getTime() + DAY_MS))
    expect(await gate()).toBe('appeals-open')
    for (const place of [0, 1, 2]) await vote(member(place), 20_000)
    expect(await gate()).toBe('done')
  })

  it('go on by two persons with a reason where no quorum is reached, and the agency is told that the answer stands', async () => {
    const { world, province, coordinator } = scene
    await file()
    await vote(member(0), 30_000)
    scene.world.clock.set(new Date((await until()).getTime() + DAY_MS))
    const deputy = await world.person('deputy')
    const reason = 'دو عضو کمیته در دسترس نیستند'
    const wish = {
      kind: 'pass-gate',
      gate: 'objections-decided',
      itemId: null,
      pointsHundredths: null,
      reason,
    } as const
    const { decisionId } = must(await proposeDecision(world.tools, await coordinator.by(), wish))
    must(await confirmDecision(world.tools, await deputy.by(), { decisionId }))
    expect(await gate()).toBe('done')
    const { version } = await world.db.cycle.findUniqueOrThrow({ where: { id: province.cycleId } })
    const shownAt = world.clock.now()
    must(await finaliseTables(world.tools, await coordinator.by(), { cycleId: province.cycleId, version, shownAt }))
    expect(await itemNow()).toMatchObject({ state: 'FINAL', finalHundredths: 18_000 })
    expect(await world.db.appeal.findFirst()).toMatchObject({ state: 'DECIDED', afterHundredths: 18_000, reason })
    expect(plain((await noticeOf('appeal-decided', scene.focal.personId))?.text ?? '')).toContain('امتیاز همان ماند')
  })
})

describe('what votes come to', () => {
  it.each([
    [[10, 20], 3, null],
    [[10, 20, 30], 3, 20],
    [[30, 10, 10], 3, 10],
    [[7], 1, 7],
    [[0, 0, 100, 100, 50], 5, 50],
  ] as const)('%j of %i is %s', (points, quorum, result) => {
    const votes = points.map((hundredths) => ({ hundredths, reason: `r${hundredths}` }))
    expect(settleVotes(votes, quorum)).toEqual(result === null ? null : { hundredths: result, reason: `r${result}` })
  })
})
