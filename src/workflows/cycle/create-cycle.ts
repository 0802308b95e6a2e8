import { z } from 'zod'
import { daysBetween, jalaliParts } from 'persian-text'
import { timetableNextYear } from '#domain/cycle/next-year.ts'
import type { ProvinceProfile } from '#domain/cycle/profile.ts'
import { done, refuse } from '#shared/outcome.ts'
import { propose, type Wish } from '#reads/cycle/propose.ts'
import { copyCyclePart } from '#storage/cycle/continue-cycle.ts'
import { cycleById, stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { profileByKey, shippedProfiles } from '#storage/cycle/profiles.ts'
import { addCycle, changeCycle, cycleOfYear, layStages, unfinishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { command, NONE, query } from '../act.ts'
import { jalaliDay } from '../jalali-day.ts'

const wish = z.object({
  year: z.number().int().min(1380).max(1499),
  profileKey: z.string().max(30),
  startDay: jalaliDay,
  choice: z.enum(['minimum', 'maximum']),
})
const replacing = wish.extend({ cycleId: z.number().int(), version: z.number().int() })

/** Refusal: profile-unknown. */
function loadProfile(_: Reader, __: unknown, { profileKey }: Wish) {
  const profile = profileByKey(profileKey)
  return profile === null ? refuse('profile-unknown') : { about: {}, profile }
}

/** One cycle at a time: the earlier one has to be closed (D10). Refusals: cycle-draft-exists {year}, cycle-running {year, state}, year-taken {year}. */
async function yearIsFree(db: Reader, year: number, replaced: number | null) {
  const unfinished = await unfinishedCycle(db)
  if (unfinished !== null && unfinished.id !== replaced)
    return unfinished.state === 'DRAFT'
      ? refuse('cycle-draft-exists', { year: unfinished.year })
      : refuse('cycle-running', { year: unfinished.year, state: unfinished.state })
  const taken = await cycleOfYear(db, year)
  return taken !== null && taken.id !== replaced ? refuse('year-taken', { year }) : done(undefined)
}

/** Lays the proposed stages, and what the log says of it. */
async function layProposal(
  tx: Tx,
  zone: string,
  cycleId: number,
  profile: ProvinceProfile,
  { year, startDay, choice }: Wish,
) {
  const { windows } = await propose(tx, profile, startDay, choice, zone)
  await layStages(tx, cycleId, windows)
  const opensAt = windows[0]?.opensAt.toISOString() ?? null
  return { id: cycleId, details: { year, profile: profile.key, choice, opensAt } }
}

/**
 * Creates the cycle of a year as a draft with proposed dates (requirements E2, 1.2). Refusals: profile-unknown, those of `yearIsFree`.
 */
export const createCycle = command('cycle.create', {
  input: wish,
  load: loadProfile,
  async run(tx, act, input, { profile }) {
    const { year } = input
    const free = await yearIsFree(tx, year, null)
    if (!free.ok) return free
    const cycleId = await addCycle(tx, { year, profile, at: act.now, by: act.person.personId })
    return act.record({ cycleId, year }, await layProposal(tx, act.zone, cycleId, profile, input))
  },
})

/**
 * Lays the draft that is there anew: its year, profile and dates, not what was imported into it. Refusals: profile-unknown, those of
 * `yearIsFree`, not-found, cycle-changed.
 */
export const replaceDraft = command('cycle.replace', {
  input: replacing,
  load: loadProfile,
  async run(tx, act, input, { profile }) {
    const { year, cycleId, version } = input
    const free = await yearIsFree(tx, year, cycleId)
    if (!free.ok) return free
    const draft = await cycleById(tx, cycleId)
    if (draft === null) return refuse('not-found')
    if (draft.state !== 'DRAFT') return refuse('cycle-running', { year: draft.year, state: draft.state })
    if (!(await changeCycle(tx, { ...draft, version }, { year, profile }))) return refuse('cycle-changed')
    return act.record({ cycleId, year }, await layProposal(tx, act.zone, cycleId, profile, input))
  },
})

/**
 * The draft of the year after a closed one, made of it: profile as it was agreed, indicators with their weights, stages on the same days of
 * the next year, assignments. What does not go over is listed. Refusals: not-found, those of `yearIsFree`.
 */
export const continueCycle = command('cycle.continue', {
  input: z.object({ cycleId: z.number().int() }),
  async load(db, _, { cycleId }) {
    const before = await cycleById(db, cycleId)
    return before === null ? null : { about: {}, before }
  },
  async run(tx, act, _, { before }) {
    const year = before.year + 1
    const free = await yearIsFree(tx, year, null)
    if (!free.ok) return free
    const cycleId = await addCycle(tx, { year, profile: before.profile, at: act.now, by: act.person.personId })
    const { holidays } = await holidayBook(tx)
    const stages = (await stagesOf(tx, before.id)).map(({ key, opensAt, dueAt }) => ({ key, opensAt, dueAt }))
    const { windows, shifted, mended } = timetableNextYear(stages, before.profile, { holidays, zone: act.zone })
    await layStages(tx, cycleId, windows)
    const { indicators, assignments } = await copyCyclePart(tx, before.id, cycleId)
    const spoken = (ends: typeof shifted) =>
      ends.map(({ key, day, to }) => ({ key, day: day.toISOString(), to: to.toISOString() }))
    const details = { year, from: before.year, leftOut: indicators.join(' '), assignments }
    return act.record(
      { year, from: before.year, shifted: spoken(shifted), mended: spoken(mended), indicators, assignments },
      { id: cycleId, details },
    )
  },
})

/** What the dialogue that creates a cycle offers. Plain JSON. */
export const readCreateChoices = query('cycle.choices', {
  input: NONE,
  load: () => ({ about: {} }),
  read: (_, { now, zone }) =>
    Promise.resolve(
      done({
        now: now.toISOString(),
        zone,
        thisYear: jalaliParts(now, zone).year,
        profiles: shippedProfiles().map(({ key, names }) => ({ key, names })),
      }),
    ),
})

/** The dates that would be proposed, before anything is written. Plain JSON. Refusals: profile-unknown, year-taken {year}. */
export const readProposal = query('cycle.preview', {
  input: wish.extend({ cycleId: z.number().int().nullable() }),
  load: loadProfile,
  async read(db, { zone }, { year, cycleId, startDay, choice }, { profile }) {
    const taken = await cycleOfYear(db, year)
    if (taken !== null && taken.id !== cycleId) return refuse('year-taken', { year })
    const { windows, faults, uncertain } = await propose(db, profile, startDay, choice, zone)
    return done({
      names: profile.names,
      dayKind: profile.dayKind,
      windows: windows.map(({ key, opensAt, dueAt }) => ({
        key,
        opensAt: opensAt.toISOString(),
        dueAt: dueAt.toISOString(),
        singleDay: daysBetween(opensAt, dueAt, zone) === 0,
      })),
      warnings: faults,
      uncertain,
    })
  },
})
