import { afterEach, beforeEach, expect, it } from 'vitest'
import { addDays, dayKey } from 'persian-text'
import { proposeTimetable } from '#domain/cycle/timetable.ts'
import type { RehearsedYear } from '#domain/rehearsal/rehearsal.ts'
import { YEAR_PLAY } from '#jobs/year-play.ts'
import { databaseFileOf } from '#storage/rehearsal/rehearsal-copy.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { layStages } from '#storage/cycle/timetables.ts'
import { inTransaction } from '#storage/transaction.ts'
import { rehearse } from '#workflows/rehearsal/rehearse.ts'
import { MORNING, openWorld, profileFile, smallProvince, type World, ZONE } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

/** The shipped profile with the dates it proposes from tomorrow on; a decree closes the day of every end. */
async function lateYear(key: string): Promise<RehearsedYear | undefined> {
  const province = await smallProvince(world, { state: 'DRAFT', profile: profileFile(key) })
  const { holidays } = await holidayBook(world.db)
  const windows = proposeTimetable(profileFile(key), addDays(MORNING, 1, ZONE), holidays, ZONE, 'minimum')
  await inTransaction(world.db, (tx) => layStages(tx, province.cycleId, windows))
  for (const closed of new Set(windows.map(({ dueAt }) => dayKey(dueAt, ZONE))))
    await world.db.holiday.upsert({
      where: { dayKey: closed },
      create: { dayKey: closed, title: 'آلودگی هوا', kind: 'decree' },
      update: {},
    })
  for (const role of ['coordinator', 'coordinator', 'deputy', 'council-secretary'] as const) await world.person(role)
  await world.person('evaluator', { teamId: province.teamId })
  for (const { id } of province.agencies) await world.person('focal-point', { agencyId: id })
  const words = { number: '۱', title: 'بخشنامهٔ فرضی', body: 'متن فرضی' }
  const { db, tools, folder } = world
  const order = { databaseFile: await databaseFileOf(db), dataDir: folder, platform: tools.platform, zone: ZONE }
  const said = { now: MORNING, cycleId: province.cycleId, language: 'fa', words, behaviours: ['late'] } as const
  return (await rehearse({ ...order, ...said }, { year: YEAR_PLAY, log: tools.log })).years[0]
}

it.each(['tehran', 'razavi-khorasan', 'west-azerbaijan'])(
  'a year of %s comes to its release though the organization is a week late with everything and every end is a closed day',
  async (key) => {
    const year = await lateYear(key)
    expect([year?.endsIn, year?.standstill]).toEqual(['RELEASED', null])
    const kinds = new Set(year?.lines.map(({ kind }) => kind))
    // Whoever is concerned hears of the dates that move, and whoever owes the step hears that it waits.
    for (const kind of ['schedule-changed', 'coordinator-digest', 'preliminary-released', 'result-released'])
      expect(kinds).toContain(kind)
  },
  300_000,
)
