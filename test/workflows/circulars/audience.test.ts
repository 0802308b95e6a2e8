import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countDeliveries } from '#storage/notices.ts'
import { acknowledge } from '#workflows/circulars/acknowledge.ts'
import { confirmCircular } from '#workflows/circulars/confirm-circular.ts'
import { proposeCircular } from '#workflows/circulars/confirm-circular.ts'
import { listCirculars, openCircular } from '#workflows/circulars/read-circulars.ts'
import { previewCircular, readDraft } from '#workflows/circulars/read-desk.ts'
import { readPlan, readReach } from '#workflows/circulars/read-desk.ts'
import { readAgencies, readProgress } from '#workflows/circulars/read-progress.ts'
import { remindSilent } from '#workflows/circulars/acknowledge.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import { setOption } from '#workflows/circulars/write-circular.ts'
import { invite } from '#workflows/people/invite.ts'
import { redeemCode } from '#workflows/people/redeem-code.ts'
import { type Caller, bySystem } from '#workflows/tools.ts'
import type { Condition } from '#domain/circulars/options.ts'
import type { Preview } from '#reads/circulars/desk.ts'
import { circularMessage } from '#screens/circulars/message.ts'
import type { Role } from '#domain/vocabulary.ts'
import type { Cast } from '../../support/world.ts'
import { type CircularStage, circularStage, unseenCount } from './support.ts'

let stage: CircularStage
beforeEach(async () => {
  stage = await circularStage()
})
afterEach(() => stage.world.close())

const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  outcome.ok ? 'done' : outcome.refusal.code
const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const stranger = (): Caller => ({
  actor: { kind: 'stranger', language: 'fa' },
  accountId: null,
  sentAt: stage.world.clock.now(),
  requestKey: null,
})
const agencyId = (i: number): number => stage.province.agencies[i]?.id ?? 0

interface AudienceChoice {
  condition: Condition
  value: string | number
}
const optionOf = ({ condition, value }: AudienceChoice) => ({ option: condition, value })

async function draftFor(...choices: AudienceChoice[]): Promise<number> {
  const circularId = await stage.written()
  for (const choice of choices)
    valueOf(await setOption(stage.world.tools, await stage.coordinator.by(), { circularId, ...optionOf(choice) }))
  return circularId
}

async function passed(circularId: number): Promise<number> {
  const { tools } = stage.world
  const version = await stage.version(circularId)
  valueOf(await proposeCircular(tools, await stage.coordinator.by(), { circularId, version }))
  valueOf(await confirmCircular(tools, await stage.deputy.by(), { circularId, version: version + 1 }))
  return circularId
}

const send = async (circularId: number, people?: number) =>
  sendCircular(stage.world.tools, await stage.coordinator.by(), {
    circularId,
    ...(people === undefined ? {} : { people }),
  })

async function sentFor(...choices: AudienceChoice[]): Promise<number> {
  const id = await passed(await draftFor(...choices))
  valueOf(await send(id))
  return id
}

const told = async (circularId: number): Promise<number[]> =>
  (await stage.world.db.circularRecipient.findMany({ where: { circularId } })).map(({ personId }) => personId)

const join = async (role: Role, seat: { agencyCode?: string }, userId: string): Promise<number> => {
  const { tools, db, clock } = stage.world
  const made = valueOf(
    await invite(tools, bySystem(clock.now()), { role, name: 'تازه‌وارد', reason: 'معرفی با نامه', ...seat }),
  )
  const account = await db.account.create({
    data: { platform: 'local', userId, chatId: userId, firstSeenAt: clock.now() },
  })
  const input = { code: made.code, displayName: 'تازه‌وارد' }
  return valueOf(await redeemCode(tools, { ...stranger(), accountId: account.id }, input)).personId
}

describe('an announcement meant for some', () => {
  it('reaches them alone: nobody else, and not the channel', async () => {
    const id = await sentFor({ condition: 'agencies', value: agencyId(0) })
    expect(await told(id)).toEqual([stage.focal.personId, stage.head.personId])
    const notices = await stage.world.db.notice.findMany({ where: { kind: 'circular' } })
    expect(notices.map(({ channel }) => channel)).toEqual([false, false])
  })

  it('is read, found and acknowledged by them alone', async () => {
    const id = await sentFor({ condition: 'agencies', value: agencyId(0) })
    const { tools } = stage.world
    const listed = async (by: Caller, search: string | null = null): Promise<number[]> =>
      valueOf(await listCirculars(tools, by, { search })).map((row) => row.id)
    expect(await listed(await stage.focal.by())).toEqual([id])
    expect(await listed(await stage.focal.by(), '1405/12')).toEqual([id])
    for (const by of [stranger(), await stage.otherFocal.by(), await stage.evaluator.by()]) {
      expect(await listed(by)).toEqual([])
      expect(await listed(by, '1405/12')).toEqual([])
      expect(codeOf(await openCircular(tools, by, { circularId: id }))).toBe('not-found')
    }
    expect(codeOf(await acknowledge(tools, await stage.otherFocal.by(), { circularId: id }))).toBe('not-found')
    expect(codeOf(await acknowledge(tools, await stage.focal.by(), { circularId: id }))).toBe('done')
    // Who sends them may read what he has sent.
    expect(codeOf(await openCircular(tools, await stage.coordinator.by(), { circularId: id }))).toBe('done')
  })

  it('is owed by them alone, and counted among their agencies alone', async () => {
    const id = await sentFor({ condition: 'groups', value: 'economy' })
    const owed = (who: Cast) => unseenCount(stage.world.tools, who.personId)
    expect([await owed(stage.focal), await owed(stage.otherFocal)]).toEqual([1, 1])
    const found = valueOf(await readAgencies(stage.world.tools, await stage.coordinator.by(), { circularId: id }))
    expect(found.agencies.map(({ code }) => code)).toEqual(['A1', 'A2'])
    const healthy = await sentFor({ condition: 'groups', value: 'health' }, { condition: 'roles', value: 'evaluator' })
      .then(() => 'sent')
      .catch((error: unknown) => (error as Error).message)
    expect(healthy).toBe('nobody-addressed')
  })

  it('an agency nobody sits for is silent as well', async () => {
    const id = await passed(
      await draftFor({ condition: 'agencies', value: agencyId(0) }, { condition: 'agencies', value: agencyId(2) }),
    )
    valueOf(await send(id))
    const { silent } = valueOf(await readAgencies(stage.world.tools, await stage.coordinator.by(), { circularId: id }))
    expect(silent.map(({ code, people }) => [code, people.length])).toEqual([
      ['A1', 2],
      ['A3', 0],
    ])
  })

  it('goes by axis to its agencies and its evaluators', async () => {
    const axis = stage.province.axes[0]?.id ?? 0
    // Of no team, so assigned to nothing.
    await stage.world.person('evaluator')
    const evaluators = await sentFor({ condition: 'axes', value: axis }, { condition: 'roles', value: 'evaluator' })
    expect(await told(evaluators)).toEqual([stage.evaluator.personId])
    await stage.world.db.indicator.updateMany({
      where: { axisId: axis },
      data: { dimension: 'SPECIFIC', agencyId: agencyId(1) },
    })
    const all = await sentFor({ condition: 'axes', value: axis })
    expect(await told(all)).toEqual([stage.otherFocal.personId, stage.evaluator.personId])
  })

  it('goes by the state of the work on the day it is sent', async () => {
    const { db } = stage.world
    await db.item.updateMany({ where: { agencyId: agencyId(0) }, data: { state: 'DEFICIENT' } })
    const deficient = await sentFor({ condition: 'work', value: 'deficient' })
    expect(await told(deficient)).toEqual([stage.focal.personId, stage.head.personId])
    const idle = await sentFor({ condition: 'work', value: 'not-started' })
    expect(await told(idle)).toEqual([stage.otherFocal.personId])
    // Frozen: what changes afterwards changes nobody's receipt.
    await db.item.updateMany({ where: { agencyId: agencyId(0) }, data: { state: 'SUBMITTED' } })
    expect(await told(deficient)).toHaveLength(2)
  })

  it('goes to the agencies that have not acknowledged another one', async () => {
    const first = await stage.sent()
    valueOf(await acknowledge(stage.world.tools, await stage.head.by(), { circularId: first }))
    const id = await sentFor({ condition: 'unseenOf', value: first })
    expect(await told(id)).toEqual([stage.otherFocal.personId])
  })

  it('a second press takes a choice away, and without any it is for everybody again', async () => {
    const choice: AudienceChoice = { condition: 'roles', value: 'agency-head' }
    const id = await draftFor(choice, choice)
    const row = await stage.world.db.circular.findUniqueOrThrow({ where: { id } })
    expect(row.audience).toBeNull()
    expect(
      (await stage.world.db.circular.findUniqueOrThrow({ where: { id: await draftFor(choice) } })).audience,
    ).not.toBeNull()
  })

  it('a choice that is not there is refused', async () => {
    const circularId = await stage.written()
    const by = await stage.coordinator.by()
    for (const choice of [
      { condition: 'agencies', value: 9_999 },
      { condition: 'axes', value: 9_999 },
      { condition: 'unseenOf', value: circularId },
    ] as const)
      expect(codeOf(await setOption(stage.world.tools, by, { circularId, ...optionOf(choice) }))).toBe('not-found')
  })

  it('a confirmed one takes no other audience, and a proposed one is a draft again', async () => {
    const id = await stage.confirmed()
    const choice: AudienceChoice = { condition: 'roles', value: 'deputy' }
    const by = await stage.coordinator.by()
    expect(codeOf(await setOption(stage.world.tools, by, { circularId: id, ...optionOf(choice) }))).toBe(
      'wrong-circular-state',
    )
    const open = await stage.written()
    await proposeCircular(stage.world.tools, by, { circularId: open, version: 0 })
    await setOption(stage.world.tools, by, { circularId: open, ...optionOf(choice) })
    expect(await stage.state(open)).toBe('DRAFT')
  })
})

describe('what is shown before the sending', () => {
  it('a count and a list with those who cannot be reached marked', async () => {
    const { db, tools } = stage.world
    await db.account.updateMany({
      where: { personId: stage.head.personId },
      data: { blockedAt: stage.world.clock.now() },
    })
    const id = await stage.confirmed()
    const by = await stage.coordinator.by()
    expect(valueOf(await readPlan(tools, by, { circularId: id }))).toMatchObject({
      people: 6,
      agencies: 2,
      readers: 3,
      unreachable: 1,
    })
    const { groups } = valueOf(await readReach(tools, by, { circularId: id }))
    expect(
      groups.map(({ agency, people }) => [agency?.code ?? null, people.map(({ reachable }) => reachable)]),
    ).toEqual([
      ['A1', [true, false]],
      ['A2', [true]],
      ['A3', []],
      [null, [true, true, true]],
    ])
    expect(codeOf(await readReach(tools, await stage.focal.by(), { circularId: id }))).toBe('not-your-role')
  })

  it('when the count has changed since, nothing goes out and it is asked again', async () => {
    const id = await stage.confirmed()
    await stage.world.person('focal-point', { agencyId: agencyId(2) })
    const refused = await send(id, 6)
    expect(refused).toMatchObject({ refusal: { code: 'audience-changed', shown: 6, people: 7 } })
    expect(await stage.world.db.notice.count({ where: { kind: 'circular' } })).toBe(0)
    expect(codeOf(await send(id, 7))).toBe('done')
  })

  it('the preview shows the kinds of readers there are, each as the sending will draw it', async () => {
    const { tools } = stage.world
    const by = await stage.deputy.by()
    const all = await stage.written()
    const preview = async (id: number, kind?: 'agency' | 'reader' | 'channel') =>
      valueOf(await previewCircular(tools, by, { circularId: id, ...(kind === undefined ? {} : { reader: kind }) }))
    const buttonsOf = ({ circular, files, reader }: Preview) => circularMessage('fa', circular, files, reader).buttons
    expect((await preview(all)).readers).toEqual(['agency', 'reader', 'channel'])
    expect(JSON.stringify(buttonsOf(await preview(all)))).toContain('circular.acknowledge')
    expect(JSON.stringify(buttonsOf(await preview(all, 'reader')))).not.toContain('circular.acknowledge')
    expect(buttonsOf(await preview(all, 'channel'))).toBeUndefined()
    const evaluators = await draftFor({ condition: 'roles', value: 'evaluator' })
    expect(await preview(evaluators, 'agency')).toMatchObject({ reader: 'reader', readers: ['reader'] })
  })
})

describe('who joins later, and who sits twice', () => {
  it('gets what is meant for his group and nothing that was meant for a state of work', async () => {
    const group = await sentFor({ condition: 'groups', value: 'health' }, { condition: 'groups', value: 'economy' })
    await stage.world.db.item.updateMany({ where: { agencyId: agencyId(2) }, data: { state: 'DRAFT' } })
    await sentFor({ condition: 'work', value: 'not-submitted' })
    const late = await join('focal-point', { agencyCode: 'A3' }, '701')
    expect(await unseenCount(stage.world.tools, late)).toBe(1)
    expect(await told(group)).toContain(late)
  })

  it('an evaluator who joins later reads what was meant for evaluators', async () => {
    const id = await sentFor({ condition: 'roles', value: 'evaluator' })
    const late = await join('evaluator', {}, '702')
    expect(await told(id)).toContain(late)
    expect(await unseenCount(stage.world.tools, late)).toBe(0)
  })

  it('a person of two agencies counts once, and his «رؤیت شد» holds for both', async () => {
    const { db, clock, tools } = stage.world
    const seat = { personId: stage.otherFocal.personId, role: 'focal-point', agencyId: agencyId(2) } as const
    await db.seat.create({ data: { ...seat, grantedAt: clock.now() } })
    const id = await stage.sent()
    valueOf(await acknowledge(tools, await stage.otherFocal.by(), { circularId: id }))
    const found = valueOf(await readAgencies(tools, await stage.coordinator.by(), { circularId: id }))
    expect(found.silent.map(({ code }) => code)).toEqual(['A1'])
    expect([found.answering, found.seen]).toEqual([3, 1])
  })
})

describe('what asks for nothing', () => {
  it('a congratulation is owed by nobody, has no silent agencies and reminds nobody', async () => {
    const id = await stage.sent('congratulation')
    const { tools } = stage.world
    expect(await unseenCount(tools, stage.focal.personId)).toBe(0)
    const by = await stage.coordinator.by()
    expect(valueOf(await readAgencies(tools, by, { circularId: id }))).toMatchObject({ answering: 0, silent: [] })
    expect(codeOf(await remindSilent(tools, by, { circularId: id }))).toBe('circular-owes-nothing')
    expect(codeOf(await acknowledge(tools, await stage.focal.by(), { circularId: id }))).toBe('nothing-to-acknowledge')
  })

  it('reminders are counted apart: the audience of the circular stays what it was', async () => {
    const id = await stage.sent()
    const by = await stage.coordinator.by()
    await remindSilent(stage.world.tools, by, { circularId: id })
    await stage.world.db.notice.updateMany({ where: { kind: 'circular-unseen' }, data: { state: 'FAILED' } })
    const { deliveries, reminders } = valueOf(await readProgress(stage.world.tools, by, { circularId: id }))
    expect(deliveries).toMatchObject({ audience: 6, failed: 0 })
    expect(reminders).toMatchObject({ audience: 3, failed: 3 })
    expect((await countDeliveries(stage.world.db, `circular:${id}`)).audience).toBe(6)
  })
})

describe('the second person (reliability S15)', () => {
  const crowded = async (people: number): Promise<CircularStage> => {
    const alone = await circularStage({ secondPerson: false })
    for (let i = 6; i < people; i++)
      await alone.world.person('focal-point', { agencyId: alone.province.agencies[2]?.id ?? 0 })
    return alone
  }

  it('fifty people need none and the fifty-first does', async () => {
    for (const [people, state] of [
      [50, 'CONFIRMED'],
      [51, 'PROPOSED'],
    ] as const) {
      const alone = await crowded(people)
      const circularId = await alone.written('notice')
      await proposeCircular(alone.world.tools, await alone.coordinator.by(), { circularId, version: 0 })
      expect(await alone.state(circularId)).toBe(state)
      await alone.world.close()
    }
  })

  it('one that has grown over fifty since its author passed it waits, and is laid before another', async () => {
    const alone = await crowded(50)
    const { tools } = alone.world
    const circularId = await alone.confirmed()
    const send = async (): Promise<string> =>
      codeOf(await sendCircular(tools, await alone.coordinator.by(), { circularId }))
    await alone.world.person('focal-point', { agencyId: alone.province.agencies[2]?.id ?? 0 })
    expect(await send()).toBe('second-person-needed')
    const desk = valueOf(await readDraft(tools, await alone.coordinator.by(), { circularId }))
    expect(desk.may).toMatchObject({ send: false, propose: true })
    const version = await alone.version(circularId)
    valueOf(await proposeCircular(tools, await alone.coordinator.by(), { circularId, version }))
    expect(await alone.state(circularId)).toBe('PROPOSED')
    valueOf(await confirmCircular(tools, await alone.deputy.by(), { circularId, version: version + 1 }))
    expect(await send()).toBe('done')
    await alone.world.close()
  })
})
