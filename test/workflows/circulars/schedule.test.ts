import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { circularNotSent } from '#outbox/kinds/circulars.ts'
import { listCirculars, openCircular } from '#workflows/circulars/read-circulars.ts'
import { acknowledge, remindSilent } from '#workflows/circulars/acknowledge.ts'
import { sendCircular, sendScheduled } from '#workflows/circulars/send-circular.ts'
import { cancelCircular, setOption } from '#workflows/circulars/write-circular.ts'
import { DAY_MS, MORNING } from '../../support/world.ts'
import { type CircularStage, circularStage, unseenCount } from './support.ts'

let stage: CircularStage
beforeEach(async () => {
  stage = await circularStage()
})
afterEach(() => stage.world.close())

const HOUR_MS = 3_600_000
const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  outcome.ok ? 'done' : outcome.refusal.code
const at = (ms: number): string => new Date(MORNING.getTime() + ms).toISOString()

const schedule = async (circularId: number, ms: number | null, on = stage): Promise<string> =>
  codeOf(
    await setOption(on.world.tools, await on.coordinator.by(), {
      circularId,
      option: 'when',
      value: ms === null ? null : at(ms),
    }),
  )
const row = (id: number, on = stage) => on.world.db.circular.findUniqueOrThrow({ where: { id } })
const reasonOf = async (on = stage): Promise<unknown> => {
  const notices = await on.world.db.notice.findMany({ where: { kind: 'circular-not-sent' } })
  return notices.map(({ args, personId }) => [personId, (args as { reason: string }).reason])
}

describe('a circular that the clock sends', () => {
  it('goes out at its minute and not a millisecond before', async () => {
    const id = await stage.confirmed()
    expect(await schedule(id, HOUR_MS)).toBe('done')
    stage.world.clock.advance(HOUR_MS - 1)
    expect(await sendScheduled(stage.world.tools)).toBe(0)
    expect(await stage.state(id)).toBe('CONFIRMED')
    stage.world.clock.advance(1)
    expect(await sendScheduled(stage.world.tools)).toBe(1)
    expect(await stage.state(id)).toBe('SENT')
    expect(await stage.world.db.notice.count({ where: { kind: 'circular' } })).toBe(7)
  })

  it('goes out once though two look at the same minute', async () => {
    const id = await stage.confirmed()
    await schedule(id, HOUR_MS)
    stage.world.clock.advance(HOUR_MS)
    const sent = await Promise.all([sendScheduled(stage.world.tools), sendScheduled(stage.world.tools)])
    expect(sent.toSorted()).toEqual([0, 1])
    expect(await stage.world.db.circularRecipient.count()).toBe(6)
  })

  it('is made up for after an outage of less than a day, and after a day its author is told instead', async () => {
    const [first, second] = [await stage.confirmed(), await stage.confirmed('circular', '1405/13')]
    await schedule(first, HOUR_MS)
    await schedule(second, HOUR_MS + 1)
    stage.world.clock.advance(HOUR_MS + DAY_MS)
    expect(await sendScheduled(stage.world.tools)).toBe(1)
    expect([await stage.state(first), await stage.state(second)]).toEqual(['CONFIRMED', 'SENT'])
    expect(await reasonOf()).toEqual([[stage.coordinator.personId, 'send-too-late']])
    expect((await row(first)).sendAt).toBeNull()
    // Told once, and never tried again.
    stage.world.clock.advance(HOUR_MS)
    expect(await sendScheduled(stage.world.tools)).toBe(0)
    expect(await reasonOf()).toHaveLength(1)
  })

  it('tells its author nothing any more once he has sent it himself', async () => {
    const id = await stage.confirmed()
    const { db, files, zone, clock } = stage.world.tools
    const compose = () =>
      circularNotSent.compose(
        { db, files, zone, now: clock.now(), language: 'fa', personId: stage.coordinator.personId },
        { circularId: id, reason: 'send-too-late', sendAt: at(0) },
      )
    expect((await compose())?.text).toContain('بیش از یک روز')
    await sendCircular(stage.world.tools, await stage.coordinator.by(), { circularId: id })
    expect(await compose()).toBeNull()
  })

  it('waits for nobody when it is not confirmed by then', async () => {
    const id = await stage.written()
    await schedule(id, HOUR_MS)
    stage.world.clock.advance(HOUR_MS)
    expect(await sendScheduled(stage.world.tools)).toBe(0)
    expect(await stage.state(id)).toBe('DRAFT')
  })

  it('of a cycle that is not published stays where it is, and its author is told', async () => {
    const early = await circularStage({ state: 'DRAFT' })
    const id = await early.confirmed()
    await schedule(id, HOUR_MS, early)
    early.world.clock.advance(HOUR_MS)
    expect(await sendScheduled(early.world.tools)).toBe(0)
    expect(await early.state(id)).toBe('CONFIRMED')
    expect(await reasonOf(early)).toEqual([[early.coordinator.personId, 'cycle-not-published']])
    await early.world.close()
  })

  it('that has grown over fifty people waits for the second person', async () => {
    const alone = await circularStage({ secondPerson: false })
    const id = await alone.confirmed()
    await schedule(id, HOUR_MS, alone)
    for (let i = 6; i < 51; i++)
      await alone.world.person('focal-point', { agencyId: alone.province.agencies[2]?.id ?? 0 })
    alone.world.clock.advance(HOUR_MS)
    expect(await sendScheduled(alone.world.tools)).toBe(0)
    expect(await reasonOf(alone)).toEqual([[alone.coordinator.personId, 'second-person-needed']])
    await alone.world.close()
  })

  it('tells the other coordinators when its author has left', async () => {
    const second = await stage.world.person('coordinator')
    const id = await stage.confirmed()
    await schedule(id, HOUR_MS)
    const now = stage.world.clock.now()
    await stage.world.db.seat.updateMany({ where: { personId: stage.coordinator.personId }, data: { revokedAt: now } })
    stage.world.clock.advance(HOUR_MS + DAY_MS)
    await sendScheduled(stage.world.tools)
    expect(await reasonOf()).toEqual([[second.personId, 'send-too-late']])
  })

  it('does not go out when its time is taken away or it is cancelled before', async () => {
    const [first, second] = [await stage.confirmed(), await stage.confirmed('notice', '2')]
    await schedule(first, HOUR_MS)
    await schedule(second, HOUR_MS)
    expect(await schedule(first, null)).toBe('done')
    await cancelCircular(stage.world.tools, await stage.coordinator.by(), { circularId: second })
    stage.world.clock.advance(2 * HOUR_MS)
    expect(await sendScheduled(stage.world.tools)).toBe(0)
  })

  it('the time lies ahead: this very instant is too early to be chosen', async () => {
    const id = await stage.confirmed()
    expect([await schedule(id, 0), await schedule(id, 1)]).toEqual(['send-time-past', 'done'])
  })

  it('another time takes a proposal back, and of a confirmed one changes nothing else', async () => {
    const confirmed = await stage.confirmed()
    await schedule(confirmed, HOUR_MS)
    expect(await stage.state(confirmed)).toBe('CONFIRMED')
    expect((await row(confirmed)).confirmedBy).toBe(stage.deputy.personId)
    const sent = await stage.sent('notice', '3')
    expect(await schedule(sent, HOUR_MS)).toBe('wrong-circular-state')
  })
})

type Setting = ['valid' | 'stage' | 'replaces', string | number]

describe('what is in force', () => {
  const options = async (circularId: number, set: Setting) =>
    codeOf(
      await setOption(stage.world.tools, await stage.coordinator.by(), { circularId, option: set[0], value: set[1] }),
    )
  const owed = () => unseenCount(stage.world.tools, stage.focal.personId)
  const listed = async (who = stage.focal) => {
    const list = await listCirculars(stage.world.tools, await who.by(), { search: null })
    if (!list.ok) throw new Error(list.refusal.code)
    return list.value.map(({ number, validity, replacedBy }) => [number, validity, replacedBy?.number ?? null])
  }
  /** Confirmed rows take no options, so they are set before the second person reads. */
  const sentWith = async (number: string, set: Setting): Promise<number> => {
    const id = await stage.written('circular', number)
    expect(await options(id, set)).toBe('done')
    await stage.world.db.circular.update({
      where: { id },
      data: { state: 'CONFIRMED', confirmedBy: stage.deputy.personId },
    })
    expect(codeOf(await sendCircular(stage.world.tools, await stage.coordinator.by(), { circularId: id }))).toBe('done')
    return id
  }

  it('is owed up to the last instant of its validity and not after it', async () => {
    const id = await sentWith('1', ['valid', at(DAY_MS)])
    stage.world.clock.advance(DAY_MS)
    expect([await owed(), (await listed())[0]?.[1]]).toEqual([1, 'in-force'])
    stage.world.clock.advance(1)
    expect([await owed(), (await listed())[0]?.[1]]).toEqual([0, 'expired'])
    const by = await stage.coordinator.by()
    expect(codeOf(await remindSilent(stage.world.tools, by, { circularId: id }))).toBe('circular-owes-nothing')
    // It may be read still, and who has read it may say so.
    expect(codeOf(await acknowledge(stage.world.tools, await stage.focal.by(), { circularId: id }))).toBe('done')
  })

  it('a replaced one is owed by nobody and names what replaced it', async () => {
    const old = await stage.sent('circular', '1')
    await sentWith('2', ['replaces', old])
    expect(await owed()).toBe(1)
    expect(await listed()).toEqual([
      ['2', 'in-force', null],
      ['1', 'replaced', '2'],
    ])
  })

  it('nothing is replaced by what has not gone out', async () => {
    const old = await stage.sent('circular', '1')
    const draft = await stage.written('circular', '2')
    await options(draft, ['replaces', old])
    expect(await listed()).toEqual([['1', 'in-force', null]])
    expect(await owed()).toBe(1)
  })

  it('a successor meant for others is not named to those it was not meant for', async () => {
    const old = await stage.sent('circular', '1')
    const next = await sentWith('2', ['replaces', old])
    await stage.world.db.circular.update({
      where: { id: next },
      data: {
        audience: { roles: ['deputy'], groups: [], agencies: [], axes: [], work: null, unseenOf: null, sentTo: [] },
      },
    })
    await stage.world.db.circularRecipient.deleteMany({ where: { circularId: next, personId: stage.focal.personId } })
    expect(await listed()).toEqual([['1', 'replaced', null]])
    const page = await openCircular(stage.world.tools, await stage.focal.by(), { circularId: old })
    expect(page.ok && [page.value.validity, page.value.circular.replacedBy, page.value.owed]).toEqual([
      'replaced',
      null,
      false,
    ])
  })

  it('one takes the place of one that nothing has replaced yet, and never its own', async () => {
    const old = await stage.sent('circular', '1')
    await sentWith('2', ['replaces', old])
    const third = await stage.written('circular', '3')
    expect(await options(third, ['replaces', old])).toBe('not-replaceable')
    expect(await options(third, ['replaces', third])).toBe('not-replaceable')
  })

  it('an end of validity lies ahead, and what has run out is not sent any more', async () => {
    const id = await stage.written()
    expect(await options(id, ['valid', at(0)])).toBe('valid-until-past')
    expect(await options(id, ['valid', at(1)])).toBe('done')
    await stage.world.db.circular.update({ where: { id }, data: { state: 'CONFIRMED' } })
    stage.world.clock.advance(2)
    expect(codeOf(await sendCircular(stage.world.tools, await stage.coordinator.by(), { circularId: id }))).toBe(
      'circular-expired',
    )
  })

  it('the stage is one of the timetable', async () => {
    const id = await stage.written()
    expect(await options(id, ['stage', 'festival'])).toBe('stage-not-in-timetable')
    expect(await options(id, ['stage', 'review'])).toBe('done')
    expect((await row(id)).stageKey).toBe('review')
  })
})

describe('cancelling', () => {
  const cancel = async (circularId: number) =>
    codeOf(await cancelCircular(stage.world.tools, await stage.coordinator.by(), { circularId }))

  it('the circular a published cycle relies on stays, until another is ready', async () => {
    const id = await stage.confirmed()
    expect(await cancel(id)).toBe('circular-relied-on')
    await stage.confirmed('notice', '2')
    expect(await cancel(id)).toBe('circular-relied-on')
    await stage.confirmed('circular', '3')
    expect(await cancel(id)).toBe('done')
  })

  it('a draft, a notice and the circular of a draft cycle may always be cancelled', async () => {
    expect(await cancel(await stage.written())).toBe('done')
    expect(await cancel(await stage.confirmed('notice', '2'))).toBe('done')
    const early = await circularStage({ state: 'DRAFT' })
    const circularId = await early.confirmed()
    expect(codeOf(await cancelCircular(early.world.tools, await early.coordinator.by(), { circularId }))).toBe('done')
    await early.world.close()
  })
})
