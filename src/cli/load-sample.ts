import { readFileSync } from 'node:fs'
import type { LocalPerson, LocalStage } from 'bot-api-emulator'
import { windowOf } from '#domain/cycle/window.ts'
import { planProvince } from '#domain/province/plan.ts'
import { searchKey } from 'persian-text'
import { stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { slowHash } from '#shared/secrets.ts'
import { profileByKey } from '#storage/cycle/profiles.ts'
import { setSamplePins } from '#storage/people/pins.ts'
import { storedProvince } from '#storage/province/read.ts'
import * as sample from '#storage/sample.ts'
import { addCycle, layStages, organizationCycle } from '#storage/cycle/timetables.ts'
import { inTransaction, type Tx } from '#storage/transaction.ts'
import { labelDynamic } from '#wording/say.ts'
import type { Tools } from '#workflows/tools.ts'
import { writePlan } from '#workflows/import/write-plan.ts'
import { loadSampleProvince } from './sample-province.ts'
import { sampleTimetable } from './sample-timetable.ts'

const PROFILE = 'razavi-khorasan'
const YEAR = 1404
/** Telegram ids below this belong to strangers on the local page. */
const USER_ID_OFFSET = 10_000
/** Of everybody in it; the question for it names it in local mode. */
export const SAMPLE_PIN = '140512'

/** Local mode's first start: the sample province with a cycle under way. Does nothing where there is a cycle. @returns whether it did */
export const loadSample = (tools: Tools): Promise<boolean> =>
  inTransaction(tools.db, async (tx) => {
    if (await sample.anyCycle(tx)) return false
    const profile = profileByKey(PROFILE)
    if (profile === null) throw new Error(`profile ${PROFILE} is missing`)
    const at = tools.clock.now()
    const province = loadSampleProvince()
    const cycleId = await addCycle(tx, { year: YEAR, profile, at, by: null })
    const stored = await storedProvince(tx, cycleId)
    const plan = planProvince(stored, province, { cycle: true, sparedPersonId: null, givesBack: false })
    await writePlan(tx, province, plan, { cycle: { id: cycleId, state: 'OPEN' }, at, personId: null, isVouched: true })
    const { holidays } = await holidayBook(tx)
    const windows = sampleTimetable(profile, at, holidays, tools.zone)
    await layStages(tx, cycleId, windows)
    const [circular, open] = [windowOf(windows, 'circular'), windowOf(windows, 'self-assessment')]
    if (circular === null || open === null) throw new Error(`profile ${PROFILE} lacks its first stages`)
    await sample.beginSample(tx, cycleId, open, circular.dueAt)
    await sample.addSampleAccounts(tx, tools.platform, USER_ID_OFFSET, at)
    await setSamplePins(tx, await slowHash(SAMPLE_PIN), at)
    await sendCircular(tx, cycleId, circular.dueAt, open.opensAt)
    return true
  })

async function sendCircular(tx: Tx, cycleId: number, sentAt: Date, seenAt: Date): Promise<void> {
  const words = JSON.parse(
    readFileSync(new URL('../../prisma/sample/circular.json', import.meta.url), 'utf8'),
  ) as Record<'number' | 'title' | 'body', string>
  const createdBy = await sample.firstOfRole(tx, 'coordinator')
  const confirmedBy = await sample.firstOfRole(tx, 'deputy')
  await sample.addSampleCircular(tx, { cycleId, ...words, createdBy, confirmedBy }, sentAt, seenAt)
}

/** Everybody the local page can play, told by role and agency or team. */
export async function localPeople(tools: Tools): Promise<LocalPerson[]> {
  const accounts = await sample.seatedAccounts(tools.db, tools.platform)
  return accounts.map(({ userId, name, seats }) => {
    const places = seats.map(({ role, agency, team }) =>
      [labelDynamic('fa', `role-${role}`), agency?.name ?? team?.name].filter(Boolean).join('، '),
    )
    const label = places.join(' · ')
    const [seat] = seats
    const role = seat && { role: labelDynamic('fa', `role-${seat.role}`) }
    const place = seat?.agency?.name ?? seat?.team?.name
    const codes = seats.map(({ agency }) => agency?.code ?? '')
    const searchText = searchKey([name, label, ...codes].join(' '))
    return { id: Number(userId), firstName: name, label, searchText, ...role, ...(place && { place }) }
  })
}

/** Ends and beginnings of the stages, for the page's clock. */
export async function localStages(tools: Tools): Promise<LocalStage[]> {
  const cycle = await organizationCycle(tools.db)
  if (cycle === null) return []
  const stages = await stagesOf(tools.db, cycle.id)
  return stages.map(({ key, opensAt }) => ({ key, label: labelDynamic('fa', `stage-${key}`), at: opensAt }))
}
