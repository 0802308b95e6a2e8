import { readFileSync } from 'node:fs'
import { instantOf, squash } from 'persian-text'
import type { ProvinceProfile } from '#domain/cycle/profile.ts'
import type { CycleState, Dimension, Formula, RankingGroup, Role, StageKey } from '#domain/vocabulary.ts'
import { YEAR_PLAY } from '#jobs/year-play.ts'
import { MovableClock } from '#shared/clock.ts'
import type { Log } from '#shared/log.ts'
import { type Database, openDatabase } from '#storage/database.ts'
import { openFileStore } from '#storage/files.ts'
import { openItems } from '#storage/evidence/item-moves.ts'
import { actorOf } from '#storage/people/people.ts'
import { inTransaction } from '#storage/transaction.ts'
import { setWordingStrict } from 'chat-wording'
import type { Caller, Tools } from '#workflows/tools.ts'
import { newDatabaseFolder } from './template-database.ts'

export const ZONE = 'Asia/Tehran'
/** Sunday 1 Azar 1405, 09:00 in Tehran: the day on which worlds begin. */
export const MORNING = instantOf({ year: 1405, month: 9, day: 1, hour: 9, minute: 0 }, ZONE)
export const DAY_MS = 86_400_000

export interface Cast {
  personId: number
  accountId: number
  userId: string
  /** The person as the one who asks, now or at another date of his message. */
  by(options?: { sentAt?: Date; requestKey?: string }): Promise<Caller>
}

export interface World {
  tools: Tools
  db: Database
  clock: MovableClock
  folder: string
  url: string
  person(role: Role, options?: { agencyId?: number; teamId?: number; name?: string }): Promise<Cast>
  close(): Promise<void>
}

const silent: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

/** Storage, files and a standing clock, without messenger: for tests of workflows. */
export async function openWorld(options: { at?: Date; log?: Log } = {}): Promise<World> {
  setWordingStrict(true)
  const { folder, url } = newDatabaseFolder()
  const clock = new MovableClock(options.at ?? MORNING, { frozen: true })
  const db = openDatabase(url)
  const tools: Tools = {
    db,
    clock,
    files: await openFileStore(folder),
    log: options.log ?? silent,
    zone: ZONE,
    platform: 'local',
    year: YEAR_PLAY,
  }
  return {
    tools,
    db,
    clock,
    folder,
    url,
    person: (role, seat = {}) => addCast(tools, role, seat),
    close: () => db.$disconnect(),
  }
}

/** An account that came to its person long ago and that a second person has confirmed: it may take every step of the year. */
/** As if the PIN had just been entered, for as long as any test lasts. */
export const PROVEN = new Date('2100-01-01T00:00:00Z')

export const longSettled = (now: Date) => {
  const at = new Date(now.getTime() - 30 * DAY_MS)
  return { boundAt: at, admittedAt: at, pinEnteredAt: PROVEN }
}

async function addCast(
  tools: Tools,
  role: Role,
  seat: { agencyId?: number; teamId?: number; name?: string },
): Promise<Cast> {
  const { db, clock, platform } = tools
  const number = (await db.person.count()) + 1
  const name = seat.name ?? `${role} ${number}`
  const person = await db.person.create({ data: { name, searchKey: squash(name), createdAt: clock.now() } })
  const held = { personId: person.id, role, agencyId: seat.agencyId ?? null, teamId: seat.teamId ?? null }
  await db.seat.create({ data: { ...held, grantedAt: clock.now() } })
  const userId = String(1000 + number)
  const account = await db.account.create({
    data: {
      platform,
      userId,
      chatId: userId,
      displayName: name,
      personId: person.id,
      firstSeenAt: clock.now(),
      ...longSettled(clock.now()),
    },
  })
  return {
    personId: person.id,
    accountId: account.id,
    userId,
    by: async ({ sentAt, requestKey } = {}) => {
      const row = await db.account.findUniqueOrThrow({ where: { id: account.id } })
      const actor = await actorOf(db, row, 'fa')
      return { actor, accountId: account.id, sentAt: sentAt ?? clock.now(), requestKey: requestKey ?? null }
    },
  }
}

export const profileFile = (key: string): ProvinceProfile =>
  JSON.parse(readFileSync(`prisma/profiles/${key}.json`, 'utf8')) as ProvinceProfile

export interface SmallProvince {
  cycleId: number
  agencies: { id: number; code: string }[]
  axes: { id: number; code: string }[]
  /** General ones first (1-1, 1-2, 2-1), then one specific one for each agency. */
  indicators: { id: number; code: string }[]
  teamId: number
  itemOf(agency: number, indicatorCode: string): Promise<number>
}

const WINDOWS: [StageKey, number, number][] = [
  ['circular', -20, -16],
  ['questions', -15, 15],
  ['briefing', -15, -14],
  ['self-assessment', -15, 15],
  ['review', 16, 30],
  ['objection', 31, 40],
  ['objection-review', 41, 50],
  ['finalisation', 51, 56],
  ['council', 57, 70],
  ['transmission', 71, 76],
  ['release', 77, 77],
]

/**
 * Three agencies (two in one group), two axes, three general indicators and one specific for each agency, one team that reviews
 * everything, a cycle of 1404 in the asked state. Stages lie in days around the first morning (self-assessment −15 … +15).
 */
export async function smallProvince(
  world: Pick<World, 'db' | 'clock'>,
  options: { state?: CycleState; profile?: Partial<ProvinceProfile> } = {},
): Promise<SmallProvince> {
  const { db, clock } = world
  const at = clock.now()
  const groups: RankingGroup[] = ['economy', 'economy', 'health']
  const agencies: { id: number; code: string }[] = []
  for (const [i, group] of groups.entries()) {
    const name = `دستگاه نمونه ${i + 1}`
    const data = { code: `A${i + 1}`, name, searchKey: squash(name), group, createdAt: at }
    agencies.push(await db.agency.create({ data, select: { id: true, code: true } }))
  }
  const profile = {
    ...profileFile('razavi-khorasan'),
    circularNeedsSecondPerson: false,
    releaseAfterFestival: false,
    ...options.profile,
  }
  const cycle = await db.cycle.create({
    data: {
      year: 1404,
      profileKey: profile.key,
      profile: profile as never,
      state: options.state ?? 'OPEN',
      stateSince: at,
      createdAt: at,
    },
  })
  await db.stage.createMany({
    data: WINDOWS.map(([key, from, to], position) => ({
      cycleId: cycle.id,
      key,
      position,
      opensAt: new Date(MORNING.getTime() + from * DAY_MS),
      dueAt: new Date(MORNING.getTime() + to * DAY_MS),
    })),
  })
  const team = await db.team.create({ data: { name: 'تیم نمونه' } })
  const axes: { id: number; code: string }[] = []
  for (const [code, dimension] of [
    ['1', 'GENERAL'],
    ['2', 'GENERAL'],
    ['9', 'SPECIFIC'],
  ] as [string, Dimension][]) {
    const axis = await db.axis.create({
      data: { cycleId: cycle.id, code, title: `محور ${code}`, dimension, position: axes.length },
      select: { id: true, code: true },
    })
    axes.push(axis)
    await db.assignment.create({ data: { cycleId: cycle.id, kind: 'review', teamId: team.id, axisId: axis.id } })
  }
  const indicators: { id: number; code: string }[] = []
  const add = async (
    code: string,
    axis: number,
    dimension: Dimension,
    maximum: number,
    formula: Formula,
    agencyId: number | null,
  ) => {
    const title = `شاخص ${code}`
    const row = await db.indicator.create({
      data: {
        cycleId: cycle.id,
        axisId: axes[axis]?.id ?? 0,
        agencyId,
        code,
        title,
        searchKey: squash(title),
        dimension,
        maximumHundredths: maximum,
        guidance: 'گزارش سالانه را بفرستید.',
        evidenceRequired: true,
        formula,
        position: indicators.length,
      },
      select: { id: true, code: true },
    })
    indicators.push(row)
  }
  await add('1-1', 0, 'GENERAL', 30_000, 'BY_HAND', null)
  await add('1-2', 0, 'GENERAL', 30_000, 'MORE_IS_BETTER', null)
  await add('2-1', 1, 'GENERAL', 40_000, 'LESS_IS_BETTER', null)
  for (const agency of agencies) await add(`S-${agency.code}`, 2, 'SPECIFIC', 100_000, 'BY_HAND', agency.id)
  await inTransaction(db, (tx) => openItems(tx, cycle.id, at))
  return {
    cycleId: cycle.id,
    agencies,
    axes,
    indicators,
    teamId: team.id,
    async itemOf(agency, indicatorCode) {
      const row = await db.item.findFirstOrThrow({
        where: { agencyId: agencies[agency]?.id ?? 0, indicator: { code: indicatorCode } },
        select: { id: true },
      })
      return row.id
    },
  }
}
