import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { refuse } from '#shared/outcome.ts'
import { command, query } from '#workflows/act.ts'
import { codeOf } from '../support/review-world.ts'
import { type Cast, openWorld, type SmallProvince, smallProvince, type World } from '../support/world.ts'

let world: World
let province: SmallProvince
let coordinator: Cast
beforeEach(async () => {
  world = await openWorld()
  province = await smallProvince(world)
  coordinator = await world.person('coordinator')
})
afterEach(() => world.close())

const entries = () => world.db.auditEntry.findMany({ select: { action: true, subject: true, accountId: true } })
const teams = () => world.db.team.count()

/** Writes a team, then does as it is told; of which act it is does not matter here. */
const writing = (then: 'refuse' | 'record' | 'throw', also: { counted?: boolean } = {}) =>
  command('extension.refuse', {
    input: z.object({ name: z.string() }),
    load: () => ({ about: { cycleState: 'OPEN' as const } }),
    async run(tx, act, { name }) {
      await tx.team.create({ data: { name } })
      act.note('extension.ask', { id: 7, details: { stage: 'objection', from: '', wished: '' } })
      if (also.counted === true)
        act.evenIfRefused(async (after) => void (await after.team.create({ data: { name: `${name} counted` } })))
      if (then === 'throw') throw new Error('a fault of ours')
      if (then === 'refuse') return refuse('changed-meanwhile')
      return act.record(name, { id: 1, details: { stage: 'objection', from: '' } })
    },
  })

describe('an act', () => {
  it('that writes and then refuses leaves nothing behind, neither rows nor entries', async () => {
    const before = await teams()
    expect(codeOf(await writing('refuse')(world.tools, await coordinator.by(), { name: 'a' }))).toBe(
      'changed-meanwhile',
    )
    expect([await teams(), await entries()]).toEqual([before, []])
  })

  it('keeps what has to be kept even if it refuses, and that alone', async () => {
    await writing('refuse', { counted: true })(world.tools, await coordinator.by(), { name: 'a' })
    expect(await world.db.team.findMany({ where: { name: { startsWith: 'a' } }, select: { name: true } })).toEqual([
      { name: 'a counted' },
    ])
  })

  it('does not do so when it succeeds', async () => {
    await writing('record', { counted: true })(world.tools, await coordinator.by(), { name: 'a' })
    expect(await world.db.team.count({ where: { name: 'a counted' } })).toBe(0)
  })

  it('leaves the entries of all it has carried out, its own last, with the account that acted', async () => {
    await writing('record')(world.tools, await coordinator.by(), { name: 'a' })
    expect(await entries()).toEqual([
      { action: 'extension.ask', subject: 'extension:7', accountId: coordinator.accountId },
      { action: 'extension.refuse', subject: 'extension:1', accountId: coordinator.accountId },
    ])
  })

  it('answers a repeated message as it did the first one, also where that was refused', async () => {
    const caller = await coordinator.by({ requestKey: 'local:1' })
    expect(codeOf(await writing('refuse')(world.tools, caller, { name: 'a' }))).toBe('changed-meanwhile')
    expect(codeOf(await writing('record')(world.tools, caller, { name: 'a' }))).toBe('changed-meanwhile')
    expect(await world.db.team.count({ where: { name: 'a' } })).toBe(0)
  })

  it('undoes everything when it throws, and may be tried again', async () => {
    const caller = await coordinator.by({ requestKey: 'local:1' })
    await expect(writing('throw')(world.tools, caller, { name: 'a' })).rejects.toThrow('a fault of ours')
    expect(codeOf(await writing('record')(world.tools, caller, { name: 'a' }))).toBe('done')
  })

  it('tells whose act it is before anything about the rows, and names nothing that is not there', async () => {
    const focal = await world.person('focal-point', { agencyId: province.agencies[0]?.id ?? 0 })
    const missing = command('extension.refuse', {
      input: z.object({}),
      load: () => null,
      run: (_, act) => Promise.resolve(act.unchanged(1)),
    })
    expect(codeOf(await missing(world.tools, await focal.by(), {}))).toBe('not-your-role')
    expect(codeOf(await missing(world.tools, await coordinator.by(), {}))).toBe('not-found')
  })
})

describe('a confidential read', () => {
  it('leaves an entry when it tells and none when it refuses', async () => {
    const look = (tells: boolean) =>
      query('extension.open', {
        input: z.object({}),
        load: () => ({ about: {} }),
        read: (_, act) => Promise.resolve(tells ? act.tell('secret', { id: 3 }) : refuse('not-found')),
      })
    await look(false)(world.tools, await coordinator.by(), {})
    expect(await entries()).toEqual([])
    await look(true)(world.tools, await coordinator.by(), {})
    expect(await entries()).toMatchObject([{ action: 'extension.open', subject: 'extension:3' }])
  })
})
