import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { ACTS } from '#domain/acts.ts'
import { ROLES } from '#domain/vocabulary.ts'
import { YEAR_PLAY } from '#jobs/year-play.ts'
import { MovableClock } from '#shared/clock.ts'
import { verifyAudit } from '#storage/audit.ts'
import { type Database, openDatabase } from '#storage/database.ts'
import { openFileStore } from '#storage/files.ts'
import type { Tools } from '#workflows/tools.ts'
import { momentsBetween } from '../../src/cli/training/moments.ts'
import { localPeople, localStages } from '../../src/cli/training/people.ts'
import { pristineOf } from '../../src/cli/training/pristine.ts'
import { readTours, tourOf } from '../../src/cli/training/tour.ts'
import { madeSample } from '../support/made-sample.ts'
import { newDatabaseFolder } from '../support/template-database.ts'
import { MORNING, ZONE } from '../support/world.ts'

const HOUR_MS = 3_600_000

/** Which teams have something before them: an axis, or what is an agency's own. */
async function queues(db: Database, cycleId: number): Promise<{ teams: number; waiting: Set<number> }> {
  const items = await db.item.findMany({ where: { cycleId, state: 'SUBMITTED' }, include: { indicator: true } })
  const rows = await db.assignment.findMany({ where: { cycleId, kind: 'review', teamId: { not: null } } })
  const waiting = rows.filter(({ axisId, agencyId }) =>
    items.some(
      (item) => item.indicator.axisId === axisId || (agencyId !== null && item.indicator.agencyId === agencyId),
    ),
  )
  return {
    teams: await db.team.count({ where: { seats: { some: { role: 'evaluator' } } } }),
    waiting: new Set(waiting.flatMap(({ teamId }) => teamId ?? [])),
  }
}

describe('the sample of local mode', { timeout: 120_000 }, () => {
  let db: Database
  let tools: Tools
  beforeAll(async () => {
    const { folder } = newDatabaseFolder()
    const file = path.join(folder, 'played.db')
    copyFileSync(pristineOf(await madeSample()), file)
    db = openDatabase(`file:${file}`)
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
    const clock = new MovableClock(MORNING, { frozen: true })
    tools = { db, clock, files: await openFileStore(folder), log, zone: ZONE, platform: 'local', year: YEAR_PLAY }
  }, 120_000)
  afterAll(() => db.$disconnect())

  it('has two years that are over, with results, and one in its review', async () => {
    const cycles = await db.cycle.findMany({ orderBy: { year: 'asc' }, select: { id: true, year: true, state: true } })
    expect(cycles.map(({ year, state }) => `${year} ${state}`)).toEqual(['1402 CLOSED', '1403 CLOSED', '1404 REVIEW'])
    for (const { id } of cycles.slice(0, 2)) {
      expect(await db.agencyResult.count({ where: { cycleId: id, rank: { not: null } } })).toBeGreaterThan(40)
      expect(await db.approval.count({ where: { cycleId: id } })).toBe(3)
      expect(await db.objection.count({ where: { cycleId: id, state: 'DECIDED' } })).toBeGreaterThan(0)
    }
  })

  it('has agencies at every stage, full queues, and something of everything that can wait', async () => {
    const { id: cycleId } = await db.cycle.findFirstOrThrow({ where: { state: 'REVIEW' } })
    const states = await db.item.groupBy({ by: ['state'], where: { cycleId }, _count: { _all: true } })
    expect(states.map(({ state }) => state).sort()).toEqual(
      ['DEFICIENT', 'DRAFT', 'EMPTY', 'NOT_APPLICABLE', 'SCORED', 'SUBMITTED'].sort(),
    )
    expect(states.find(({ state }) => state === 'SUBMITTED')?._count._all).toBeGreaterThan(80)
    // Nobody of any team comes to an empty queue.
    const { teams, waiting } = await queues(db, cycleId)
    expect(waiting.size).toBe(teams)
    // The second round of what was sent back once.
    expect(await db.submission.count({ where: { number: 2, state: 'SUBMITTED', item: { cycleId } } })).toBe(1)
    const extensions = await db.extension.groupBy({ by: ['state'], _count: { _all: true } })
    expect(extensions.map(({ state, _count }) => `${state} ${_count._all}`).sort()).toEqual(['ASKED 1', 'GRANTED 13'])
    expect(await db.question.count({ where: { state: 'OPEN' } })).toBe(1)
    expect(await db.question.count({ where: { publishedAt: { not: null } } })).toBe(1)
    expect(await db.notApplicable.count({ where: { state: 'ASKED' } })).toBe(1)
    // Two evaluators apart, whom a third decides; reports that are signed and one that is to be; a head who is away.
    expect(await db.secondLook.count({ where: { state: 'THIRD' } })).toBe(1)
    const signOffs = await db.signOff.groupBy({ by: ['state'], where: { cycleId }, _count: { _all: true } })
    expect(signOffs.map(({ state, _count }) => `${state} ${_count._all}`).sort()).toEqual(['HANDED 1', 'SIGNED 2'])
    expect(await db.seat.count({ where: { role: 'agency-head', standsInFor: { not: null }, revokedAt: null } })).toBe(1)
    // Points by figures that the evaluator has verified, where the agency had written others.
    const verified = await db.assessment.findMany({
      where: { verifiedActual: { not: null }, submission: { item: { cycleId } } },
      select: { verifiedActual: true, submission: { select: { actual: true } } },
    })
    expect(verified.some((row) => row.verifiedActual !== row.submission?.actual)).toBe(true)
  })

  it('was made by acts: its log is whole and has an entry of each of them', async () => {
    const audit = await verifyAudit(db)
    expect(audit.brokenAt).toBeNull()
    const submitted = await db.submission.count({ where: { state: 'SUBMITTED' } })
    expect(await db.auditEntry.count({ where: { action: 'evidence.submit' } })).toBe(submitted)
    const scored = await db.assessment.count({ where: { kind: 'SCORE' } })
    expect(await db.auditEntry.count({ where: { action: { in: ['review.score', 'objection.decide'] } } })).toBe(scored)
    const entries = await db.auditEntry.findMany({ orderBy: { seq: 'asc' }, select: { at: true } })
    expect(entries.every(({ at }, index) => index === 0 || at >= (entries[index - 1]?.at ?? at))).toBe(true)
    expect(entries.at(-1)?.at.getTime()).toBeLessThanOrEqual(MORNING.getTime())
  })

  it('lets the page play every person, told by role and agency', async () => {
    const people = await localPeople(tools)
    expect(people).toHaveLength(await db.person.count())
    const coordinator = people.find((person) => person.label === 'هماهنگ‌کنندهٔ ارزیابی')
    const focal = people.find((person) => person.label.startsWith('رابط ارزیابی دستگاه، '))
    expect([coordinator?.id, focal === undefined]).toEqual([10_001, false])
    expect((await localStages(tools)).map((stage) => stage.key)).toContain('review')
  })

  it('passes no hour and no date of the timetable over on the way to another day', async () => {
    const to = new Date(MORNING.getTime() + 48 * HOUR_MS)
    const moments = await momentsBetween(tools, MORNING, to)
    expect(moments.at(-1)).toEqual(to)
    const gaps = moments.map((at, index) => at.getTime() - (moments[index - 1] ?? MORNING).getTime())
    expect(Math.max(...gaps)).toBeLessThanOrEqual(HOUR_MS)
    expect(Math.min(...gaps)).toBeGreaterThan(0)
  })

  it('has a first day for every role and for strangers, whose steps can be done', () => {
    const tours = readTours()
    expect(Object.keys(tours).sort()).toEqual([...ROLES, 'public'].sort())
    for (const { acts, say } of Object.values(tours).flat()) {
      expect(acts !== undefined || say !== undefined).toBe(true)
      // Nothing but an entry in the log says that an act was done.
      for (const act of acts ?? [])
        expect(Object.entries(ACTS).find(([name]) => name === act)?.[1]).toHaveProperty('entity')
    }
  })

  it('ticks a step off by what was done since the beginning, and by no act of the sample itself', async () => {
    const [focal] = await localPeople(tools).then((people) =>
      people.filter(({ label }) => label.startsWith('رابط ارزیابی')),
    )
    const done = async (said: string[], since: Date) =>
      (await tourOf(tools, focal?.id ?? 0, { said, since })).steps.map((step) => step.done)
    expect(await done([], MORNING)).toEqual([false, false, false, false, false, false])
    expect(await done(['/menu'], MORNING)).toEqual([true, false, false, false, false, false])
    // The same person has acknowledged the circular and written drafts in the years of the sample.
    expect((await done([], new Date(0))).slice(1, 3)).toEqual([true, true])
    expect((await tourOf(tools, 1, { said: ['/start'], since: MORNING })).steps[0]).toMatchObject({ done: true })
  })
})
