import { readFile } from 'node:fs/promises'
import { addDays, jalaliParts, type JalaliDay } from 'persian-text'
import { windowOf } from '#domain/cycle/window.ts'
import { MovableClock } from '#shared/clock.ts'
import { slowHash } from '#shared/secrets.ts'
import { propose } from '#reads/cycle/propose.ts'
import { profileByKey } from '#storage/cycle/profiles.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { setSamplePins } from '#storage/people/pins.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import * as sample from '#storage/sample.ts'
import { inTransaction } from '#storage/transaction.ts'
import { continueCycle, createCycle, replaceDraft } from '#workflows/cycle/create-cycle.ts'
import { keepFile, type KeptFile } from '#workflows/files/keep-file.ts'
import { applyProvince } from '#workflows/import/apply-province.ts'
import { agencySeats } from '#workflows/rehearsal/actors.ts'
import { bySystem, type Tools } from '#workflows/tools.ts'
import { loadSampleProvince } from '../sample-province.ts'
import { moveTo, must, officer, type Play, playWords } from './cast.ts'
import { playPresent } from './present.ts'
import { inHand, playPastYear } from './year.ts'

export const PROFILE = 'razavi-khorasan'
export const YEAR = 1404
/** Telegram ids below this belong to strangers on the local page. */
export const USER_ID_OFFSET = 10_000
/** Of everybody in it; the question for it names it in local mode. */
export const SAMPLE_PIN = '140512'
/** The review has been under way for so long. */
const REVIEW_DAYS = 4
const OLDEST_DAYS = 140

/**
 * The province to train in: two years that are over and one under way, made by the acts of the product on a clock of their own that
 * ends at `now`. Only people, their accounts and PINs are put there, and what was told before today counts as read.
 * @param tools of an empty database
 */
export async function playSample(tools: Tools, now: Date): Promise<void> {
  const clock = new MovableClock(addDays(now, -OLDEST_DAYS - 2 * 366, tools.zone), { frozen: true })
  const past: Tools = { ...tools, clock }
  await sample.forgoDurability(tools.db)
  const province = loadSampleProvince()
  must(await applyProvince(past, bySystem(clock.now()), { province, reason: 'sample' }))
  await inTransaction(tools.db, async (tx) => {
    await sample.addSampleAccounts(tx, tools.platform, USER_ID_OFFSET, clock.now())
    await setSamplePins(tx, await slowHash(SAMPLE_PIN), clock.now())
  })
  const play = await castOf(past, clock)
  const start = await startOfYear(past, now)
  const by = (): ReturnType<typeof officer> => officer(play, 'coordinator')
  const wish = { profileKey: PROFILE, choice: 'minimum' } as const
  for (const year of [YEAR - 2, YEAR - 1, YEAR]) {
    const startDay = { ...start, year: start.year - (YEAR - year), day: Math.min(start.day, 29) }
    const before = year === YEAR - 2 ? null : await sample.newestCycle(tools.db)
    if (before === null) must(await createCycle(past, await by(), { ...wish, year, startDay }))
    else {
      moveTo(play, addDays(now, -OLDEST_DAYS - (YEAR - year) * 366, tools.zone))
      must(await continueCycle(past, await by(), { cycleId: before }))
      const { id: cycleId, version } = await inHand(play)
      must(await replaceDraft(past, await by(), { ...wish, year, startDay, cycleId, version }))
    }
    // What belongs to a year needs a cycle to lie in.
    if (before === null) must(await applyProvince(past, bySystem(clock.now()), { province, reason: 'sample' }))
    if (year === YEAR) await playPresent(play, year, now)
    else await playPastYear(play, year, year === YEAR - 1 ? { items: 3, objections: 3 } : { items: 1, objections: 1 })
  }
}

async function castOf(tools: Tools, clock: MovableClock): Promise<Play> {
  const { db } = tools
  const focal = await agencySeats(db, 'focal-point')
  const agencies = (await activeAgencies(db)).flatMap(({ id, code }) => {
    const seat = focal.get(id)
    return seat === undefined ? [] : [{ id, code, focal: seat }]
  })
  const { words, circular } = playWords()
  const bytes = await readFile(new URL('../../../prisma/sample/evidence.pdf', import.meta.url))
  const keep = async (name: string, mark: string): Promise<KeptFile> => {
    const marked = Buffer.concat([bytes, Buffer.from(`\n%${mark}\n`)])
    const file = { fileId: mark, fileUniqueId: mark, name, kind: 'document' } as const
    const stream = async function* () {
      yield marked
    }
    return must(
      await keepFile(tools, bySystem(clock.now()), file, async (take) => ({ ok: true, value: await take(stream()) })),
    )
  }
  return {
    tools,
    clock,
    words,
    circular,
    agencies: agencies.sort((a, b) => a.code.localeCompare(b.code)),
    evaluators: await seatsHeld(db, ['evaluator']),
    // The messenger has not seen them: they are sent as bytes.
    files: {
      report: { ...(await keep(words.files.report, 'report')), fileId: '' },
      minutes: { ...(await keep(words.files.minutes, 'minutes')), fileId: '' },
    },
  }
}

/** The day on which this year has to begin so that its review began some days before `now`. */
async function startOfYear({ db, zone }: Tools, now: Date): Promise<JalaliDay> {
  const profile = profileByKey(PROFILE)
  if (profile === null) throw new Error(`profile ${PROFILE} is missing`)
  const wanted = addDays(now, -REVIEW_DAYS, zone)
  for (let days = 40; days < OLDEST_DAYS; days++) {
    const { year, month, day } = jalaliParts(addDays(now, -days, zone), zone)
    const { windows } = await propose(db, profile, { year, month, day }, 'minimum', zone)
    const review = windowOf(windows, 'review')
    if (review !== null && review.opensAt <= wanted) return { year, month, day }
  }
  throw new Error('the sample year finds no beginning')
}
