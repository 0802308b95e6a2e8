import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProvinceProfile } from '#domain/cycle/profile.ts'
import type { Outcome } from '#shared/outcome.ts'
import { kindOf } from '#outbox/kinds.ts'
import { resultsOf, writeTable } from '#storage/results/results.ts'
import { inTransaction } from '#storage/transaction.ts'
import { announceResult, readAgencyResult, readResultsHome } from '#workflows/results/agency-result.ts'
import { approveDeputy } from '#workflows/results/approve-deputy.ts'
import { addCouncilMinutes, setCouncilFacts } from '#workflows/results/council-draft.ts'
import { finaliseTables } from '#workflows/results/finalise-tables.ts'
import { readApprovals } from '#workflows/results/read-approvals.ts'
import { readRanking, readStatistics } from '#workflows/results/read-ranking.ts'
import { recordCouncil } from '#workflows/results/record-council.ts'
import { releaseResults } from '#workflows/results/release-results.ts'
import type { Caller } from '#workflows/tools.ts'
import { DAY, type ScoredProvince, scoredProvince } from '../../support/scored-province.ts'
import { type Cast, DAY_MS, MORNING } from '../../support/world.ts'

const WITHOUT_COUNCIL: Partial<ProvinceProfile> = { approvals: ['FINALISATION', 'DEPUTY'] }
let scene: ScoredProvince
let deputy: Cast
let secretary: Cast
const open = async (profile: Partial<ProvinceProfile> = {}): Promise<void> => {
  scene = await scoredProvince(profile)
  const { world, province, moveTo } = scene
  deputy = await world.person('deputy')
  secretary = await world.person('council-secretary')
  world.clock.set(new Date(MORNING.getTime() + DAY.finalisation * DAY_MS))
  await moveTo('OBJECTION_REVIEW')
  if (profile.approvals?.includes('COUNCIL') === false)
    await world.db.stage.deleteMany({ where: { cycleId: province.cycleId, key: 'council' } })
}
beforeEach(() => open())
afterEach(() => scene.world.close())

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.refusal.code)
const cycle = () => scene.world.db.cycle.findUniqueOrThrow({ where: { id: scene.province.cycleId } })
const stateNow = async (): Promise<string> => (await cycle()).state
const now = (): Date => scene.world.clock.now()

async function seenBy(who: Cast): Promise<string> {
  const page = await readApprovals(scene.world.tools, await who.by())
  if (!page.ok) throw new Error(page.refusal.code)
  return page.value.fingerprint ?? ''
}
const finalise = async (who = scene.coordinator, version?: number) => {
  const { id, version: current } = await cycle()
  const input = { cycleId: id, version: version ?? current, shownAt: now() }
  return codeOf(await finaliseTables(scene.world.tools, await who.by(), input))
}
const approve = async (who = deputy, seen?: string, shownAt = now()) => {
  const input = { cycleId: scene.province.cycleId, seen: seen ?? (await seenBy(scene.coordinator)), shownAt }
  return codeOf(await approveDeputy(scene.world.tools, await who.by(), input))
}
async function council(who = secretary) {
  const { tools } = scene.world
  const { cycleId } = scene.province
  const minutes = { sha256: 'a'.repeat(64), sizeBytes: 9, name: 'minutes.pdf', mimeType: 'application/pdf' }
  const file = { ...minutes, fileId: 'm', fileUniqueId: 'm', kind: 'document' as const }
  await setCouncilFacts(tools, await who.by(), { cycleId, number: '12/345', heldOn: now() })
  await addCouncilMinutes(tools, await who.by(), { cycleId, file })
  const seen = await seenBy(scene.coordinator)
  return codeOf(await recordCouncil(tools, await who.by(), { cycleId, seen, shownAt: now() }))
}
const release = async (who = scene.coordinator) => {
  const { id, version } = await cycle()
  const input = { cycleId: id, version, seen: await seenBy(scene.coordinator), shownAt: now() }
  return codeOf(await releaseResults(scene.world.tools, await who.by(), input))
}
const transmit = () =>
  scene.world.db.cycle.update({ where: { id: scene.province.cycleId }, data: { transmittedAt: now() } })
const seat = (who: Cast, role: Column.Role) =>
  scene.world.db.seat.updateMany({ where: { personId: who.personId }, data: { role } })
const changeAPoint = async () =>
  scene.world.db.item.update({
    where: { id: await scene.province.itemOf(0, '1-1') },
    data: { finalHundredths: 29_999 },
  })

describe('an approval (reliability S6)', () => {
  it('is kept with the account that it came from', async () => {
    await finalise()
    await approve()
    await council()
    const given = await scene.world.db.approval.findMany({ orderBy: { id: 'asc' } })
    expect(given.map(({ step, accountId }) => [step, accountId])).toEqual([
      ['FINALISATION', scene.coordinator.accountId],
      ['DEPUTY', deputy.accountId],
      ['COUNCIL', secretary.accountId],
    ])
  })
})

describe('finalising the tables (requirements B6, C10, D6, E14)', () => {
  it('makes every score final, writes totals and ranks within groups, and asks the deputy', async () => {
    const { world, province } = scene
    const better = await province.itemOf(1, '1-1')
    await world.db.item.update({ where: { id: better }, data: { preliminaryHundredths: 30_000 } })
    expect(await finalise()).toBe('done')
    expect(await stateNow()).toBe('FINALISATION')
    expect(await world.db.item.count({ where: { state: { not: 'FINAL' } } })).toBe(0)
    const rows = await world.db.agencyResult.findMany({ orderBy: { agencyId: 'asc' } })
    expect(rows.map(({ totalHundredths, rank, participated }) => [totalHundredths, rank, participated])).toEqual([
      [100_000, 2, true],
      [115_000, 1, true],
      [0, null, false],
    ])
    expect(await world.db.notice.count({ where: { kind: 'approval-waiting', personId: deputy.personId } })).toBe(1)
  })

  it('lets what is equal in all points share a rank', async () => {
    await finalise()
    const rows = await scene.world.db.agencyResult.findMany({ where: { participated: true } })
    expect(rows.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, true],
      [1, true],
    ])
  })

  it('tells equal totals apart by the specific points', async () => {
    const { world, province } = scene
    const set = async (code: string, preliminaryHundredths: number) =>
      world.db.item.update({ where: { id: await province.itemOf(0, code) }, data: { preliminaryHundredths } })
    await set('1-1', 14_000)
    await set('S-A1', 51_000)
    await finalise()
    const rows = await world.db.agencyResult.findMany({ where: { participated: true }, orderBy: { agencyId: 'asc' } })
    expect(rows.map(({ rank, tied, totalHundredths }) => [rank, tied, totalHundredths])).toEqual([
      [1, false, 100_000],
      [2, false, 100_000],
    ])
  })

  it('refuses while an objection is undecided, and names it to the coordinator', async () => {
    const { world, province, focal, coordinator } = scene
    const itemId = await province.itemOf(0, '1-1')
    await world.db.item.update({ where: { id: itemId }, data: { state: 'OBJECTED' } })
    const filed = {
      cycleId: province.cycleId,
      state: 'FILED',
      draftedBy: focal.personId,
      createdAt: now(),
      filedAt: now(),
    } as const
    await world.db.objection.create({ data: { itemId, ...filed } })
    expect(await finalise()).toBe('objections-undecided')
    expect(await stateNow()).toBe('OBJECTION_REVIEW')
    const page = await readApprovals(world.tools, await coordinator.by())
    expect(page).toMatchObject({ value: { obstacle: { code: 'objections-undecided' }, pending: [{ code: '1-1' }] } })
  })

  it('refuses while the objection window is open', async () => {
    await scene.moveTo('PRELIMINARY')
    scene.world.clock.set(new Date(MORNING.getTime() + DAY.objection * DAY_MS))
    expect(await finalise()).toBe('step-not-next')
  })

  it('refuses a second finalisation of the same content', async () => {
    await finalise()
    expect(await finalise()).toBe('already-approved')
  })

  it('finalises anew what has changed before the deputy approved', async () => {
    await finalise()
    await changeAPoint()
    expect(await approve()).toBe('content-changed')
    expect(await finalise()).toBe('done')
    expect(await approve()).toBe('done')
  })

  it('leaves nothing behind when it refuses after the cycle has been taken on', async () => {
    const { db } = scene.world
    await db.item.update({ where: { id: await scene.province.itemOf(0, '1-1') }, data: { state: 'DEFICIENT' } })
    const empty = await db.item.update({
      where: { id: await scene.province.itemOf(2, '1-1') },
      data: { state: 'EMPTY' },
    })
    const before = { cycle: await cycle(), entries: await db.auditEntry.count() }
    expect(await finalise()).toBe('items-undecided')
    expect({ cycle: await cycle(), entries: await db.auditEntry.count() }).toEqual(before)
    expect(await db.item.findUniqueOrThrow({ where: { id: empty.id } })).toEqual(empty)
  })

  it('leaves finalising to the coordinator', async () => {
    expect(await finalise(deputy)).toBe('not-your-role')
  })

  it('refuses a confirmation of an older state of the cycle', async () => {
    expect(await finalise(scene.coordinator, 0)).toBe('cycle-changed')
  })
})

describe('the chain of approvals (requirements 1.3 row 1, reliability S15)', () => {
  it('goes from the coordinator to the deputy to the council to the release', async () => {
    expect([await finalise(), await approve(), await stateNow()]).toEqual(['done', 'done', 'COUNCIL'])
    expect([await council(), await stateNow()]).toEqual(['done', 'TRANSMISSION'])
    await transmit()
    expect([await release(), await stateNow()]).toEqual(['done', 'RELEASED'])
    const approvals = await scene.world.db.approval.findMany({ include: { attachments: true }, orderBy: { id: 'asc' } })
    expect(approvals.map(({ step, role, number }) => [step, role, number])).toEqual([
      ['FINALISATION', 'coordinator', null],
      ['DEPUTY', 'deputy', null],
      ['COUNCIL', 'council-secretary', '12/345'],
    ])
    expect(new Set(approvals.map(({ contentHash }) => contentHash)).size).toBe(1)
    expect(approvals[2]?.attachments.map(({ name }) => name)).toEqual(['minutes.pdf'])
  })

  it('refuses the same person a second approval on another seat', async () => {
    await finalise()
    const seen = await seenBy(scene.coordinator)
    await seat(scene.coordinator, 'deputy')
    expect(await approve(scene.coordinator, seen)).toBe('same-approver')
  })

  it('takes one approval of two deputies at once', async () => {
    await finalise()
    const other = await scene.world.person('deputy')
    const seen = await seenBy(scene.coordinator)
    const answers = await Promise.all([approve(deputy, seen), approve(other, seen)])
    expect(answers.toSorted()).toEqual(['already-approved', 'done'])
  })

  it('refuses an approval of content that changed since it was shown', async () => {
    await finalise()
    const seen = await seenBy(scene.coordinator)
    await changeAPoint()
    expect(await approve(deputy, seen)).toBe('content-changed')
  })

  it('refuses an approval of another fingerprint than the present one', async () => {
    await finalise()
    expect(await approve(deputy, '00000000')).toBe('content-changed')
  })

  it('takes a confirmation that was shown a day ago', async () => {
    await finalise()
    expect(await approve(deputy, undefined, new Date(now().getTime() - DAY_MS))).toBe('done')
  })

  it('refuses a confirmation that was shown more than a day ago', async () => {
    await finalise()
    expect(await approve(deputy, undefined, new Date(now().getTime() - DAY_MS - 1000))).toBe('confirmation-expired')
  })

  it('refuses whoever lost the role between', async () => {
    await finalise()
    const seen = await seenBy(scene.coordinator)
    await scene.world.db.seat.updateMany({ where: { personId: deputy.personId }, data: { revokedAt: now() } })
    expect(await approve(deputy, seen)).toBe('not-your-role')
  })

  it('refuses the council before the deputy', async () => {
    await finalise()
    expect(await council()).toBe('not-now')
    await scene.moveTo('COUNCIL')
    expect(await council()).toBe('earlier-approval-missing')
  })

  it('refuses the council where the content changed after the deputy', async () => {
    await finalise()
    await approve()
    await changeAPoint()
    expect(await council()).toBe('content-changed')
  })

  it('refuses a confirmation of the council without minutes', async () => {
    await finalise()
    await approve()
    const { tools } = scene.world
    const { cycleId } = scene.province
    const seen = await seenBy(scene.coordinator)
    const recorded = async () => recordCouncil(tools, await secretary.by(), { cycleId, seen, shownAt: now() })
    expect(await recorded()).toMatchObject({ refusal: { code: 'council-incomplete', missing: 'number' } })
    await setCouncilFacts(tools, await secretary.by(), { cycleId, number: '1', heldOn: now() })
    expect(await recorded()).toMatchObject({ refusal: { code: 'council-incomplete', missing: 'minutes' } })
  })

  it('refuses a meeting of the council that is yet to come', async () => {
    await finalise()
    await approve()
    const heldOn = new Date(now().getTime() + 1000)
    const input = { cycleId: scene.province.cycleId, heldOn }
    expect(codeOf(await setCouncilFacts(scene.world.tools, await secretary.by(), input))).toBe('council-in-future')
  })

  it('passes the council over where the profile has none', async () => {
    await scene.world.close()
    await open(WITHOUT_COUNCIL)
    expect([await finalise(), await approve(), await stateNow()]).toEqual(['done', 'done', 'TRANSMISSION'])
    expect(await council()).toBe('approval-not-required')
    await transmit()
    expect(await release()).toBe('done')
  })
})

describe('the release of results (requirements D8, 1.3 rows 2 and 3)', () => {
  const approveAll = async () => [await finalise(), await approve(), await council()]

  it('refuses before the results were transmitted', async () => {
    await approveAll()
    expect(await release()).toBe('not-transmitted')
    await transmit()
    expect(await release()).toBe('done')
  })

  it('waits for the festival where the profile says so', async () => {
    await scene.world.close()
    await open({ releaseAfterFestival: true })
    await approveAll()
    await transmit()
    expect(await release()).toBe('festival-awaited')
    await scene.world.db.cycle.update({ where: { id: scene.province.cycleId }, data: { festivalHeldAt: now() } })
    expect(await release()).toBe('done')
  })

  it('refuses what is no longer what was approved', async () => {
    await approveAll()
    await transmit()
    await changeAPoint()
    expect(await release()).toBe('content-changed')
  })

  it('shows no total and no rank to anybody not cleared before, and to each its own afterwards', async () => {
    await approveAll()
    const { world, first, focal } = scene
    const auditor = await world.person('auditor')
    const codes = async () =>
      Promise.all([first, focal, auditor].map(async (who) => codeOf(await readRanking(world.tools, await who.by()))))
    expect(await codes()).toEqual(['not-now', 'not-now', 'not-now'])
    expect(codeOf(await readAgencyResult(world.tools, await focal.by()))).toBe('not-now')
    expect(await readResultsHome(world.tools, await focal.by())).toBeNull()
    expect(await world.db.notice.count({ where: { kind: { in: ['result-released', 'ranking-published'] } } })).toBe(0)
    await transmit()
    await release()
    expect(codeOf(await readAgencyResult(world.tools, await focal.by()))).toBe('done')
    expect(await world.db.notice.findMany({ where: { kind: 'result-released' } })).toMatchObject([
      { personId: focal.personId },
    ])
  })

  it('writes down who looked at the tables before the release', async () => {
    await finalise()
    await readRanking(scene.world.tools, await deputy.by())
    const looked = await scene.world.db.auditEntry.findMany({ where: { action: 'ranking.read' } })
    expect(looked.map((entry) => entry.personId)).toEqual([deputy.personId])
  })

  it('tells an agency its own totals, its rank and nobody else’s', async () => {
    await approveAll()
    await transmit()
    await release()
    const { db, tools } = scene.world
    const rendering = { db, files: tools.files, zone: tools.zone, now: now(), language: 'fa', personId: 1 } as const
    const args = { cycleId: scene.province.cycleId, agencyId: scene.province.agencies[0]?.id ?? 0 }
    const screen = await kindOf('result-released')?.compose(rendering, args as never)
    expect(screen?.text).toContain('رتبهٔ ۱ از ۲')
    expect(screen?.text).toContain('۱٬۰۰۰')
    expect(screen?.text).not.toContain('دستگاه نمونه 2')
  })

  it('writes number and day of the council’s resolution into its entry', async () => {
    await approveAll()
    const entries = await scene.world.db.auditEntry.findMany({ where: { action: { startsWith: 'council.' } } })
    const heldOn = now().toISOString()
    expect(entries.map(({ action }) => action)).toEqual(['council.set-facts', 'council.add-minutes', 'council.record'])
    expect(entries[0]?.details).toMatchObject({ number: '12/345', heldOn })
    expect(entries[2]?.details).toMatchObject({ number: '12/345', heldOn, minutes: 'a'.repeat(64) })
  })

  it('says once, with the day, that the result was made known (requirement F7)', async () => {
    await approveAll()
    const { tools } = scene.world
    const { cycleId } = scene.province
    const announce = async () =>
      codeOf(await announceResult(tools, await scene.focal.by(), { cycleId, where: 'letter' }))
    expect(await announce()).toBe('not-now')
    await transmit()
    await release()
    expect([await announce(), await announce()]).toEqual(['done', 'already-announced'])
    // A correction at another agency changes nothing of it; one of the own result has to be made known anew.
    const rows = await resultsOf(scene.world.db, cycleId)
    const own = rows.find(({ announcedAt }) => announcedAt !== null)
    const announcedNow = async (): Promise<unknown> => {
      const row = (await resultsOf(scene.world.db, cycleId)).find(({ agencyId }) => agencyId === own?.agencyId)
      return [row?.announcedWhere, row?.announcedAt]
    }
    await inTransaction(scene.world.db, (tx) => writeTable(tx, cycleId, rows))
    expect(await announcedNow()).toEqual(['letter', own?.announcedAt])
    const corrected = rows.map((row) => (row === own ? { ...row, totalHundredths: row.totalHundredths + 1 } : row))
    await inTransaction(scene.world.db, (tx) => writeTable(tx, cycleId, corrected))
    expect(await announcedNow()).toEqual([null, null])
  })
})

describe('who sees the ranking (requirement D6)', () => {
  it('writes down who reads it after the release too, where it is not everybody’s', async () => {
    const readers = async (visibility: ProvinceProfile['rankingVisibility']) => {
      await released(visibility)
      const before = await scene.world.db.auditEntry.count({ where: { action: 'ranking.read' } })
      await readRanking(scene.world.tools, await deputy.by())
      return (await scene.world.db.auditEntry.count({ where: { action: 'ranking.read' } })) - before
    }
    expect([await readers('own-rank'), await readers('everybody')]).toEqual([1, 0])
  })

  const released = async (rankingVisibility: ProvinceProfile['rankingVisibility']) => {
    await scene.world.close()
    await open({ ...WITHOUT_COUNCIL, rankingVisibility })
    await finalise()
    await approve()
    await transmit()
    await release()
  }
  const stranger = { actor: { kind: 'stranger', language: 'fa' }, accountId: null, requestKey: null } as const
  const ofStranger = async () => bothCodes({ ...stranger, sentAt: now() })
  const ofAgency = async () => bothCodes(await scene.focal.by())
  /** The tables and the graphs out of them are open to the same. */
  async function bothCodes(caller: Caller): Promise<string> {
    const [tables, graphs] = [
      codeOf(await readRanking(scene.world.tools, caller)),
      codeOf(await readStatistics(scene.world.tools, caller)),
    ]
    expect(graphs).toBe(tables)
    return tables
  }
  const ownRank = async () => {
    const own = await readAgencyResult(scene.world.tools, await scene.focal.by())
    return own.ok ? own.value.rank : own.refusal.code
  }
  const posts = () => scene.world.db.notice.count({ where: { channel: true } })

  it('publishes it to everybody and in the channel where the profile says so', async () => {
    await released('everybody')
    expect([await ofStranger(), await ofAgency(), await posts()]).toEqual(['done', 'done', 1])
  })

  it('tells each agency its own rank and no table where the profile says so', async () => {
    await released('own-rank')
    expect([await ofStranger(), await ofAgency(), await posts()]).toEqual([
      'ranking-not-public',
      'ranking-not-public',
      0,
    ])
    expect(await ownRank()).toEqual({ rank: 1, tied: true, of: 2 })
  })

  it('tells no rank at all where the profile says so', async () => {
    await released('none')
    expect([await ofStranger(), await ofAgency(), await posts()]).toEqual([
      'ranking-not-public',
      'ranking-not-public',
      0,
    ])
    expect(await ownRank()).toBeNull()
  })
})
