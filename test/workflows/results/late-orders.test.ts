import { afterEach, expect, it } from 'vitest'
import type { Refusal } from '#shared/outcome.ts'
import { refusalText } from '#screens/refusal.ts'
import { canonicalJson } from '#domain/results/canonical-json.ts'
import { sha256OfPieces } from '#shared/ids.ts'
import { momentOf } from '#reads/results/moment.ts'
import { tableNow } from '#reads/results/table-now.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { otherPoints } from '#storage/judged.ts'
import { approvalsOf } from '#storage/results/results.ts'
import { readAmendment, signAmendment } from '#workflows/decisions/amend.ts'
import { confirmDecision, dropDecision, proposeDecision } from '#workflows/decisions/decide.ts'
import { markTransmitted } from '#workflows/cycle/marks.ts'
import { grantExtension } from '#workflows/extensions/decide-extension.ts'
import { contentOfVersion } from '#workflows/keep-version.ts'
import { grantRequest } from '#workflows/not-applicable/decide.ts'
import { fileAppeal, voteOnAppeal } from '#workflows/objections/appeal.ts'
import { decideObjection } from '#workflows/objections/hear-objection.ts'
import { approveDeputy } from '#workflows/results/approve-deputy.ts'
import { addCouncilMinutes, setCouncilFacts } from '#workflows/results/council-draft.ts'
import { finaliseTables } from '#workflows/results/finalise-tables.ts'
import { readApprovals } from '#workflows/results/read-approvals.ts'
import { recordCouncil } from '#workflows/results/record-council.ts'
import { releaseResults } from '#workflows/results/release-results.ts'
import { returnTables } from '#workflows/results/return-tables.ts'
import { DAY, type ScoredProvince, scoredProvince } from '../../support/scored-province.ts'
import { type Cast, DAY_MS, MORNING } from '../../support/world.ts'

/**
 * Issue 14, part 6: whatever comes late and in whichever order, no table is wrong. After each of some thousand events, drawn by a stated
 * rule, the table is reckoned anew by arithmetic written apart from the product; what was approved is what stands, or is said to be another.
 */
const ORDERS = 50
const EVENTS = 32
const REASON = 'مدرک امضاشده پس از پایان مهلت رسید و پذیرفته شد.'

let scene: ScoredProvince
afterEach(() => scene.world.close())

interface Line {
  agencyId: number
  group: string
  participated: boolean
  general: number
  specific: number
}

/** Whole numbers over one denominator, as `test/domain/results/totals.test.ts` reckons them. */
function share(
  items: readonly { axisId: number; maximum: number; points: number; open: boolean }[],
  rule: string,
): number {
  const pots = new Map<number, { full: bigint; open: bigint; got: bigint }>()
  for (const { axisId, maximum, points, open } of items) {
    const key = rule === 'axis' ? axisId : 0
    const pot = pots.get(key) ?? { full: 0n, open: 0n, got: 0n }
    pots.set(key, pot)
    pot.full += BigInt(maximum)
    if (!open) continue
    pot.open += BigInt(maximum)
    pot.got += BigInt(points)
  }
  const live = [...pots.values()].filter(({ open }) => open > 0n)
  const all = [...pots.values()].reduce((sum, { full }) => sum + full, 0n)
  const kept = live.reduce((sum, { full }) => sum + full, 0n)
  if (kept === 0n) return 0
  const under = live.reduce((product, { open }) => product * open, kept)
  const over = live.reduce((sum, { full, open, got }) => sum + got * full * all * (under / kept / open), 0n)
  return Number((2n * over + under) / (2n * under))
}

/** Every agency's figures and place out of the items alone. */
async function reckoned(): Promise<string[]> {
  const { db } = scene.world
  const { profile } = await db.cycle.findUniqueOrThrow({ where: { id: scene.province.cycleId } })
  const rule = profile.notApplicable.reweighting
  const items = await db.item.findMany({
    include: { indicator: true, agency: true },
    where: { indicator: { retired: false } },
  })
  const lines: Line[] = [...new Set(items.map(({ agencyId }) => agencyId))].map((agencyId) => {
    const own = items.filter((item) => item.agencyId === agencyId)
    const of = (dimension: string) =>
      share(
        own
          .filter(({ indicator }) => indicator.dimension === dimension)
          .map((item) => ({
            axisId: item.indicator.axisId,
            maximum: item.indicator.maximumHundredths,
            points: item.finalHundredths ?? item.preliminaryHundredths ?? 0,
            open: item.state !== 'NOT_APPLICABLE',
          })),
        rule,
      )
    const participated = own.some(
      (item) =>
        item.submittedAt !== null ||
        (item.state !== 'NOT_APPLICABLE' && (item.finalHundredths ?? item.preliminaryHundredths ?? 0) > 0),
    )
    return {
      agencyId,
      group: own[0]?.agency.group ?? '',
      participated,
      general: of('GENERAL'),
      specific: of('SPECIFIC'),
    }
  })
  const beats = (a: Line, b: Line): boolean => {
    const [left, right] = [a, b].map(({ general, specific }) => [general + specific, specific, general] as const)
    for (const i of [0, 1, 2] as const) if (left?.[i] !== right?.[i]) return (left?.[i] ?? 0) > (right?.[i] ?? 0)
    return false
  }
  return lines
    .map((line) => {
      const others = lines.filter((other) => other.group === line.group && other.participated)
      const rank = line.participated ? 1 + others.filter((other) => beats(other, line)).length : null
      return `${line.agencyId}: ${line.general}+${line.specific} ${rank ?? '-'}`
    })
    .toSorted()
}

const stored = async (): Promise<string[]> =>
  (await scene.world.db.agencyResult.findMany())
    .map((row) => `${row.agencyId}: ${row.generalHundredths}+${row.specificHundredths} ${row.rank ?? '-'}`)
    .toSorted()

/** A stated sequence: the same order each time. */
function drawn(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    // The low digits of such a sequence repeat early.
    return (state >>> 8) % below
  }
}

type Answer = { ok: true; value: unknown } | { ok: false; refusal: Refusal }

async function played(
  seed: number,
): Promise<{ done: Map<string, number>; refused: Map<string, number>; state: string }> {
  scene = await scoredProvince({
    committee: true,
    secondInstance: { window: { days: 1, count: 'calendar' }, quorum: 1 },
  })
  const { world, province } = scene
  const { db, tools, clock } = world
  const { cycleId } = province
  const draw = drawn(seed)
  const deputies = [await world.person('deputy'), await world.person('deputy')]
  const secretaries = [await world.person('council-secretary'), await world.person('council-secretary')]
  const coordinators = [scene.coordinator, await world.person('coordinator')]
  const member = await world.person('committee-member')
  const pick = <T>(list: readonly T[]): T => list[draw(list.length)] as T
  const items = await db.item.findMany({ orderBy: { id: 'asc' } })
  const at = clock.now()
  for (const { id, preliminaryHundredths } of items.filter(({ firstScorerId }) => firstScorerId !== null)) {
    const score = { scoreHundredths: preliminaryHundredths ?? 0, evaluatorId: scene.first.personId, at, note: '' }
    const first = { round: 'FIRST' as const, kind: 'SCORE' as const, itemStateBefore: 'SUBMITTED' as const }
    await db.assessment.create({ data: { itemId: id, ...score, ...first } })
  }
  // Left over from earlier: objections nobody has heard, a request for more time, one that something does not apply.
  for (const item of items.slice(0, 3)) {
    const objection = {
      itemId: item.id,
      cycleId,
      state: 'FILED' as const,
      text: 'متن اعتراض',
      filedAt: at,
      createdAt: at,
    }
    const before = { draftedBy: scene.focal.personId, beforeHundredths: item.preliminaryHundredths ?? 0 }
    await db.objection.create({ data: { ...objection, ...before } })
    await db.item.update({ where: { id: item.id }, data: { state: 'OBJECTED' } })
  }
  const agencyId = province.agencies[1]?.id ?? 0
  const asked = { cycleId, agencyId, reason: 'نمونه', requestedAt: at, requestedBy: scene.focal.personId }
  const extension = await db.extension.create({
    data: { ...asked, stageKey: 'objection', wishedDueAt: new Date(+at + 9 * DAY_MS), state: 'ASKED' },
  })
  const unasked = items.findLast((item) => item.agencyId === agencyId)
  const request = await db.notApplicable.create({
    data: { cycleId, itemId: unasked?.id ?? 0, state: 'ASKED', requestedAt: at, waitingSince: at },
  })
  // Half of them carry nothing over to a national system.
  if (seed % 2 === 0) await db.stage.deleteMany({ where: { cycleId, key: 'transmission' } })
  clock.set(new Date(MORNING.getTime() + DAY.finalisation * DAY_MS))
  await scene.moveTo('OBJECTION_REVIEW')

  const cycle = () => db.cycle.findUniqueOrThrow({ where: { id: cycleId } })
  const seen = async (who: Cast): Promise<string> => {
    const page = await readApprovals(tools, await who.by())
    return page.ok ? (page.value.fingerprint ?? '') : ''
  }
  const points = () => 100 * draw(200)
  const objections = () => db.objection.findMany({ where: { state: 'FILED' } })
  const waiting = async () => pick(await db.decision.findMany({ where: { state: 'PROPOSED' } }))
  const enterCouncil = async (who: Cast): Promise<void> => {
    const minutes = { sha256: 'a'.repeat(64), sizeBytes: 9, name: 'minutes.pdf', mimeType: 'application/pdf' }
    await setCouncilFacts(tools, await who.by(), { cycleId, number: `${draw(900)}`, heldOn: clock.now() })
    const file = { ...minutes, fileId: 'm', fileUniqueId: 'm', kind: 'document' as const }
    await addCouncilMinutes(tools, await who.by(), { cycleId, file })
  }
  const EVENTS_OF: Readonly<Record<string, () => Promise<Answer | null>>> = {
    finalise: async () =>
      finaliseTables(tools, await pick(coordinators).by(), {
        cycleId,
        version: (await cycle()).version,
        shownAt: clock.now(),
      }),
    approve: async () => {
      const who = pick(deputies)
      return approveDeputy(tools, await who.by(), { cycleId, seen: await seen(who), shownAt: clock.now() })
    },
    council: async () => {
      const who = pick(secretaries)
      await enterCouncil(who)
      return recordCouncil(tools, await who.by(), { cycleId, seen: await seen(who), shownAt: clock.now() })
    },
    release: async () => {
      const who = pick([...coordinators, ...deputies])
      const input = {
        cycleId,
        version: (await cycle()).version,
        seen: await seen(scene.coordinator),
        shownAt: clock.now(),
      }
      return releaseResults(tools, await who.by(), input)
    },
    return: async () =>
      returnTables(tools, await pick([...deputies, ...secretaries]).by(), { cycleId, reason: REASON }),
    transmit: async () =>
      markTransmitted(tools, await pick(coordinators).by(), { cycleId, version: (await cycle()).version }),
    hear: async () => {
      const objection = pick(await objections())
      if (objection === undefined) return null
      const input = { objectionId: objection.id, pointsHundredths: points(), reason: REASON }
      return decideObjection(tools, await scene.second.by(), input)
    },
    appeal: async () =>
      fileAppeal(tools, await scene.focal.by(), { itemId: pick(items.slice(0, 3)).id, text: 'سند دیده نشده است' }),
    vote: async () => {
      const appeal = await db.appeal.findFirst({ where: { state: 'FILED' } })
      if (appeal === null) return null
      return voteOnAppeal(tools, await member.by(), { appealId: appeal.id, pointsHundredths: points(), reason: REASON })
    },
    extend: async () =>
      grantExtension(tools, await pick(coordinators).by(), { extensionId: extension.id, day: null, reason: null }),
    notApplicable: async () => grantRequest(tools, await scene.first.by(), { requestId: request.id }),
    propose: async () =>
      proposeDecision(tools, await pick(coordinators).by(), {
        kind: pick(['correct-score', 'correct-score', 'pass-gate', 'suspend', 'resume'] as const),
        gate: pick(['objections-decided', 'transmitted', null] as const),
        itemId: pick(items).id,
        pointsHundredths: points(),
        reason: REASON,
      }),
    withhold: async () =>
      proposeDecision(tools, await pick(coordinators).by(), {
        kind: pick(['withhold-result', 'restore-result'] as const),
        gate: null,
        itemId: null,
        pointsHundredths: null,
        agencyId: pick(province.agencies).id,
        reason: REASON,
      }),
    confirm: async () => {
      const decision = await waiting()
      if (decision === undefined) return null
      return confirmDecision(tools, await pick([...coordinators, ...deputies]).by(), { decisionId: decision.id })
    },
    drop: async () => {
      const decision = await waiting()
      if (decision === undefined || draw(4) > 0) return null
      return dropDecision(tools, await pick(coordinators).by(), { decisionId: decision.id })
    },
    sign: async () => {
      const decision = await waiting()
      if (decision === undefined) return null
      const signed = await db.decisionSignature.count({ where: { decisionId: decision.id } })
      const who = pick(
        [coordinators, deputies, secretaries, [...deputies, ...secretaries]][draw(4) === 0 ? 3 : signed] ?? deputies,
      )
      await enterCouncil(who)
      const page = await readAmendment(tools, await who.by(), { decisionId: decision.id })
      if (!page.ok) return page
      const shown = { decisionId: decision.id, seen: page.value.fingerprint, shownAt: clock.now() }
      return signAmendment(tools, await who.by(), shown)
    },
    // Somebody of the chain leaves, and the year goes on with who is left.
    leave: async () => {
      if (draw(6) > 0) return null
      const { personId } = pick([deputies[1], secretaries[1], coordinators[1]] as Cast[])
      await db.seat.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: clock.now() } })
      return null
    },
  }
  const names = Object.keys(EVENTS_OF)
  /** Every other event takes the year on, so that the late ones meet every state. */
  const onward = async (): Promise<string> => {
    const { state, transmittedAt } = await cycle()
    const steps = (await approvalsOf(db, cycleId)).map(({ step }) => step)
    if (state === 'RELEASED')
      return (await db.decision.count({ where: { state: 'PROPOSED', kind: 'correct-score' } })) > 0 ? 'sign' : 'propose'
    if (state === 'TRANSMISSION') return transmittedAt === null ? 'transmit' : 'release'
    if (state === 'COUNCIL') return steps.includes('COUNCIL') ? 'release' : 'council'
    if ((await objections()).length > 0) return 'hear'
    if ((await db.appeal.count({ where: { state: 'FILED' } })) > 0) return 'vote'
    return state === 'FINALISATION' && steps.length > 0 ? 'approve' : 'finalise'
  }
  const done = new Map<string, number>()
  const refused = new Map<string, number>()
  const moments: { at: Date; items: string[] }[] = []
  for (let step = 0; step < EVENTS; step += 1) {
    clock.advance(3_600_000 * (1 + draw(9)))
    const name = draw(2) === 0 ? await onward() : pick(names)
    const hashBefore = await currentHash()
    const answer = await EVENTS_OF[name]?.()
    if (answer === null || answer === undefined) continue
    const counts = answer.ok ? done : refused
    counts.set(name, (counts.get(name) ?? 0) + 1)
    const where = `order ${seed}, event ${step}: ${name} ${answer.ok ? 'done' : answer.refusal.code}`
    if (!answer.ok) {
      expect(refusalText('fa', answer.refusal).length, where).toBeGreaterThan(10)
      if (name !== 'council' && name !== 'sign') expect(await currentHash(), where).toBe(hashBefore)
    }
    await holds(where)
    if (step % 4 === 0) moments.push({ at: clock.now(), items: await itemsNow() })
  }
  // Each moment can be read afterwards as it was.
  const row = await cycleById(db, cycleId)
  if (row === null) throw new Error('no cycle')
  for (const { at: moment, items: then } of moments) {
    const read = await momentOf(db, row, moment)
    const asRead = read.items.map((one) => line(one.itemId, one.state === 'NOT_APPLICABLE', one.pointsHundredths))
    expect(asRead.toSorted(), `order ${seed} at ${moment.toISOString()}`).toEqual(then)
  }
  return { done, refused, state: (await cycle()).state }
}

const line = (id: number, isOut: boolean, points: number | null): string => `${id}: ${isOut ? 'n/a' : (points ?? 0)}`

const itemsNow = async (): Promise<string[]> =>
  (await scene.world.db.item.findMany())
    .map((item) => line(item.id, item.state === 'NOT_APPLICABLE', item.finalHundredths ?? item.preliminaryHundredths))
    .toSorted()

const currentHash = async (): Promise<string> => {
  const cycle = await cycleById(scene.world.db, scene.province.cycleId)
  return cycle === null ? '' : (await tableNow(scene.world.db, cycle)).contentHash
}

async function holds(where: string): Promise<void> {
  const { db } = scene.world
  const { cycleId } = scene.province
  const cycle = await cycleById(db, cycleId)
  if (cycle === null) throw new Error(where)
  const given = await approvalsOf(db, cycleId)
  const { contentHash } = await tableNow(db, cycle)
  const isWhole = cycle.profile.approvals.every((step) =>
    given.some((one) => one.step === step && one.contentHash === contentHash),
  )
  expect(await otherPoints(db), where).toEqual([])
  // What is out, or goes out next, is what was approved and what the points come to.
  if (cycle.state === 'RELEASED' || (isWhole && cycle.state === 'TRANSMISSION')) {
    expect(isWhole, where).toBe(true)
    expect(await stored(), where).toEqual(await reckoned())
  }
  if (cycle.state === 'TRANSMISSION') expect(isWhole, where).toBe(true)
  const people = given.map(({ personId }) => personId)
  expect(new Set(people).size, where).toBe(people.length)
  // Each table that was approved can be read as it was, and its hash is that of its content.
  for (const version of await db.tableVersion.findMany()) {
    const hash = sha256OfPieces()
    hash.add(canonicalJson(await contentOfVersion(db, cycleId, version.number)))
    expect(hash.end(), where).toBe(version.contentHash)
  }
}

it(`keeps every table right in ${ORDERS} orders of late events`, async () => {
  const done = new Map<string, number>()
  const refused = new Map<string, number>()
  const ends = new Map<string, number>()
  for (let seed = 1; seed <= ORDERS; seed += 1) {
    const order = await played(seed)
    ends.set(order.state, (ends.get(order.state) ?? 0) + 1)
    for (const [name, count] of order.done) done.set(name, (done.get(name) ?? 0) + count)
    for (const [name, count] of order.refused) refused.set(name, (refused.get(name) ?? 0) + count)
    if (seed < ORDERS) await scene.world.close()
  }
  // The orders have really met what they were drawn for.
  for (const name of ['finalise', 'approve', 'council', 'release', 'sign', 'confirm', 'return', 'hear'])
    expect([name, (done.get(name) ?? 0) > 0, (refused.get(name) ?? 0) > 0]).toEqual([name, true, true])
  expect(ends.get('RELEASED') ?? 0).toBeGreaterThan(ORDERS / 2)
  expect(done.get('sign') ?? 0).toBeGreaterThan(ORDERS)
}, 300_000)
