import { readFileSync } from 'node:fs'
import { addDays, addWorkingDays, daysBetween, type Holidays, startOfDay } from 'persian-text'
import type { ProvinceProfile } from '#domain/cycle/profile.ts'
import { atWallTime } from '#domain/cycle/stage-length.ts'
import { proposeTimetable } from '#domain/cycle/timetable.ts'
import { type StageWindow, windowOf } from '#domain/cycle/window.ts'
import { planProvince } from '#domain/province/plan.ts'
import type { Role } from '#domain/vocabulary.ts'
import { slowHash } from '#shared/secrets.ts'
import { subjectOf } from '#storage/circulars/recipients.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { profileByKey } from '#storage/cycle/profiles.ts'
import { openItems } from '#storage/evidence/item-moves.ts'
import { addCycle, layStages } from '#storage/cycle/timetables.ts'
import { setSamplePins } from '#storage/people/pins.ts'
import { foldOf } from '#storage/province/fold.ts'
import { storedProvince } from '#storage/province/read.ts'
import * as sample from '#storage/sample.ts'
import { inChunks } from '#storage/slices.ts'
import { inTransaction, type Reader, type Tx } from '#storage/transaction.ts'
import type { Tools } from '#workflows/tools.ts'
import { writePlan } from '#workflows/import/write-plan.ts'
import { loadSampleProvince } from '../../src/cli/sample-province.ts'
import { PROFILE, SAMPLE_PIN, USER_ID_OFFSET, YEAR } from '../../src/cli/training/living-sample.ts'

/** The sample province in the middle of a self-assessment that nobody has begun: rows alone, for tests and measurements that need many people at once. */
export const loadSample = (tools: Tools): Promise<void> =>
  inTransaction(tools.db, async (tx) => {
    const profile = profileByKey(PROFILE)
    if (profile === null) throw new Error(`profile ${PROFILE} is missing`)
    const at = tools.clock.now()
    const province = loadSampleProvince()
    const cycleId = await addCycle(tx, { year: YEAR, profile, at, by: null })
    const stored = await storedProvince(tx, cycleId)
    const plan = planProvince(stored, province, { cycle: true, sparedPersonId: null, givesBack: false })
    const cycle = { id: cycleId, state: 'OPEN' } as const
    await writePlan(tx, province, plan, { cycle, at, personId: null, isVouched: true, fold: foldOf(province) })
    await openItems(tx, cycleId, at)
    const { holidays } = await holidayBook(tx)
    const windows = sampleTimetable(profile, at, holidays, tools.zone)
    await layStages(tx, cycleId, windows)
    const [circular, open] = [windowOf(windows, 'circular'), windowOf(windows, 'self-assessment')]
    if (circular === null || open === null) throw new Error(`profile ${PROFILE} lacks its first stages`)
    await beginSample(tx, cycleId, open, circular.dueAt)
    await sample.addSampleAccounts(tx, tools.platform, USER_ID_OFFSET, at)
    await setSamplePins(tx, await slowHash(SAMPLE_PIN), at)
    await sendCircular(tx, cycleId, circular.dueAt, open.opensAt)
  })

async function sendCircular(tx: Tx, cycleId: number, sentAt: Date, seenAt: Date): Promise<void> {
  const words = JSON.parse(
    readFileSync(new URL('../../prisma/sample/circular.json', import.meta.url), 'utf8'),
  ) as Record<'number' | 'title' | 'body', string>
  const createdBy = await firstOfRole(tx, 'coordinator')
  const confirmedBy = await firstOfRole(tx, 'deputy')
  await addSampleCircular(tx, { cycleId, ...words, createdBy, confirmedBy }, sentAt, seenAt)
}

const DAYS_UNDER_WAY = 20
const WORKING_DAYS_LEFT = 13
const CIRCULAR_DAYS = 4

/** A timetable in the middle of its self-assessment, all later stages as the profile lays them. */
const sampleTimetable = (profile: ProvinceProfile, now: Date, holidays: Holidays, zone: string): StageWindow[] => {
  const opensAt = startOfDay(addDays(now, -DAYS_UNDER_WAY, zone), zone)
  const dueAt = atWallTime(addWorkingDays(now, WORKING_DAYS_LEFT, holidays, zone), profile.dayEndsAt, zone)
  const days = daysBetween(opensAt, dueAt, zone) + 1
  const running: ProvinceProfile = {
    ...profile,
    dayKind: 'calendar',
    stages: profile.stages.map((stage) =>
      stage.key === 'self-assessment' ? { ...stage, anchor: 'start', minimum: days, maximum: days } : stage,
    ),
  }
  const circular: Omit<StageWindow, 'key'> = {
    opensAt: addDays(opensAt, -CIRCULAR_DAYS, zone),
    dueAt: atWallTime(addDays(opensAt, -1, zone), profile.dayEndsAt, zone),
  }
  return proposeTimetable(running, opensAt, holidays, zone).map((window) =>
    window.key === 'circular' || window.key === 'system-preparation' ? { ...window, ...circular } : window,
  )
}

/** Puts a cycle into its self-assessment without the acts that lead there: made-up data have no past. */
async function beginSample(
  tx: Tx,
  cycleId: number,
  { opensAt }: Pick<StageWindow, 'opensAt'>,
  publishedAt: Date,
): Promise<void> {
  await tx.cycle.update({
    where: { id: cycleId },
    data: { state: 'OPEN', stateSince: opensAt, publishedAt },
    select: { id: true },
  })
}

/** A circular that has reached everybody; two of three recipients have seen it. */
async function addSampleCircular(
  tx: Tx,
  circular: { cycleId: number; number: string; title: string; body: string; createdBy: number; confirmedBy: number },
  sentAt: Date,
  seenAt: Date,
): Promise<void> {
  const { id } = await tx.circular.create({
    data: { ...circular, issuedOn: sentAt, createdAt: sentAt, sentAt, state: 'SENT' },
    select: { id: true },
  })
  const seats = await tx.seat.findMany({
    where: { revokedAt: null, role: { in: ['focal-point', 'agency-head', 'evaluator'] } },
    orderBy: { id: 'asc' },
    select: { personId: true, agencyId: true },
  })
  const people = new Map(seats.map(({ personId, agencyId }) => [personId, agencyId]))
  const recipients = [...people].map(([personId, agencyId], index) => ({
    circularId: id,
    personId,
    agencyId,
    seenAt: index % 3 === 0 ? null : seenAt,
  }))
  await inChunks(recipients, (data) => tx.circularRecipient.createMany({ data }))
  const subject = subjectOf(id)
  const notices = recipients.map(({ personId }) => ({
    kind: 'circular',
    args: { circularId: id },
    uniqueKey: `${subject}:${personId}`,
    subject,
    personId,
    lane: 'broadcast' as const,
    notBefore: sentAt,
    createdAt: sentAt,
    state: 'SENT' as const,
    sentAt,
  }))
  await inChunks(notices, (data) => tx.notice.createMany({ data }))
}

/** The person who sits on a role first: who wrote, and who confirmed, what the sample holds. */
async function firstOfRole(db: Reader, role: Role): Promise<number> {
  const seat = await db.seat.findFirstOrThrow({
    where: { role, revokedAt: null },
    orderBy: { id: 'asc' },
    select: { personId: true },
  })
  return seat.personId
}
