import { type Forecast, forecastParticipation } from '#domain/progress/forecast.ts'
import { daysOfWindow, type Standing, standingOf } from '#domain/progress/standing.ts'
import { may } from '#domain/people/may.ts'
import { participation, type Participation } from '#domain/results/participation.ts'
import { type CycleState, RANKING_GROUPS, type RankingGroup } from '#domain/vocabulary.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { subjectOf } from '#storage/circular-recipients.ts'
import { lastPublicHeading } from '#storage/circulars.ts'
import { type CycleRow, stageFor } from '#storage/cycles.ts'
import { holidayBook } from '#storage/holidays.ts'
import { countDeliveries } from '#storage/notices.ts'
import {
  type AgencyParticipation,
  countStarted,
  type FocalPoint,
  focalPoints,
  participationOf,
} from '#storage/participation.ts'
import { publishedCycle } from '#storage/timetables.ts'
import { inTransaction, type Reader } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import type { Caller, Tools } from '../command.ts'

export interface Gauge extends Participation {
  finished: number
  percent: number
}
export interface GroupProgress {
  group: RankingGroup
  started: number
  submitted: number
  finished: number
  total: number
}
export interface ParticipationPage {
  year: number
  state: CycleState
  gauge: Gauge
  /** Null where the cycle has no self-assessment or it has not begun. */
  forecast: Forecast | null
  dueAt: string | null
  groups: GroupProgress[]
  behind: number
  /** The last circular that went out. */
  circular: { number: string; sent: number; audience: number; failed: number } | null
}

interface Standings {
  agency: AgencyParticipation
  standing: Standing
}

/** Requirements G1, G2: how many take part, against what the profile asks for. Counts only; no score is behind any of them. */
export async function readParticipation(tools: Tools, by: Caller): Promise<Outcome<ParticipationPage>> {
  const { db } = tools
  const found = await load(tools, by)
  if (!found.ok) return found
  const { cycle, rows, forecast, dueAt } = found.value
  return done({
    year: cycle.year,
    state: cycle.state,
    gauge: gaugeOf(rows, cycle),
    forecast,
    dueAt: dueAt?.toISOString() ?? null,
    groups: groupsOf(rows),
    behind: rows.filter(isSlow).length,
    circular: await lastCircular(db),
  })
}

async function load(tools: Tools, by: Caller) {
  const allowed = may(by.actor, 'progress.read')
  if (!allowed.ok) return allowed
  const cycle = await publishedCycle(tools.db)
  return cycle === null ? refuse('no-cycle') : done(await standings(tools, cycle))
}

async function standings({ db, zone, clock }: Tools, cycle: CycleRow) {
  const now = clock.now()
  const agencies = await participationOf(db, cycle.id)
  const window = await stageFor(db, cycle.id, 'self-assessment', null)
  const { holidays } = await holidayBook(db)
  const days = window === null ? { gone: 0, left: 0 } : daysOfWindow(window, now, holidays, zone)
  const timeGone = { days: days.gone, of: Math.max(1, days.gone + days.left) }
  const rows = agencies.map((agency): Standings => ({ agency, standing: standingOf(agency, timeGone) }))
  const { target } = gaugeOf(rows, cycle)
  const firstSubmissions = agencies.flatMap(({ firstSubmittedAt }) => firstSubmittedAt ?? [])
  const forecast =
    window === null || now < window.opensAt
      ? null
      : forecastParticipation({ firstSubmissions, total: rows.length, target, window, now, holidays, zone })
  return { cycle, rows, forecast, dueAt: window?.dueAt ?? null }
}

function gaugeOf(rows: readonly Standings[], { profile }: CycleRow): Gauge {
  const count = (is: (row: Standings) => boolean): number => rows.filter(is).length
  const started = count(({ agency }) => agency.begun > 0)
  const submitted = count(({ agency }) => agency.firstSubmittedAt !== null)
  return {
    ...participation(started, submitted, rows.length, profile.participationPercent),
    finished: count(({ standing }) => standing === 'finished'),
    percent: profile.participationPercent,
  }
}

const groupsOf = (rows: readonly Standings[]): GroupProgress[] =>
  RANKING_GROUPS.flatMap((group) => {
    const own = rows.filter(({ agency }) => agency.group === group)
    if (own.length === 0) return []
    return [
      {
        group,
        started: own.filter(({ agency }) => agency.begun > 0).length,
        submitted: own.filter(({ agency }) => agency.firstSubmittedAt !== null).length,
        finished: own.filter(({ standing }) => standing === 'finished').length,
        total: own.length,
      },
    ]
  })

const isSlow = ({ standing }: Standings): boolean => standing === 'not-started' || standing === 'behind'

async function lastCircular(db: Reader): Promise<ParticipationPage['circular']> {
  const last = await lastPublicHeading(db)
  if (last === null) return null
  const { audience, sent, failed, blocked, uncertain } = await countDeliveries(db, subjectOf(last.id))
  return { number: last.number, sent, audience, failed: failed + blocked + uncertain }
}

export interface SlowAgency {
  id: number
  name: string
  standing: Standing
  done: number
  total: number
  /** With telephone numbers for the coordinator only. */
  people: FocalPoint[]
}

/** Those who have not started, then those who lag behind, with the people to call. Refusals: not-your-role, no-cycle. */
export async function readSlowAgencies(
  tools: Tools,
  by: Caller,
): Promise<Outcome<{ year: number; agencies: SlowAgency[] }>> {
  const { db } = tools
  const found = await load(tools, by)
  if (!found.ok) return found
  const { cycle, rows } = found.value
  const people = await focalPoints(db, tools.platform)
  const withPhones = by.actor.kind === 'person' && by.actor.role === 'coordinator'
  const shown = ({ phone, ...point }: FocalPoint): FocalPoint => ({ ...point, phone: withPhones ? phone : null })
  const slow = rows.filter(isSlow).toSorted((a, b) => a.agency.begun - b.agency.begun || a.agency.id - b.agency.id)
  const agencies = [
    ...slow.filter(({ standing }) => standing === 'not-started'),
    ...slow.filter(({ standing }) => standing === 'behind'),
  ].map(({ agency: { id, name, done: isDone, total }, standing }) => ({
    id,
    name,
    standing,
    total,
    done: isDone,
    people: (people.get(id) ?? []).map(shown),
  }))
  const act = { ...by, now: tools.clock.now(), tools }
  await inTransaction(db, (tx) => audit(tx, act, 'progress.read-people', `cycle:${cycle.id}`))
  return done({ year: cycle.year, agencies })
}

const COLLECTING: readonly CycleState[] = ['OPEN', 'NATIONAL_TRANSFER', 'REVIEW']

/** For the home screens of those who answer for it; the line only while agencies work. Null for everybody else. */
export async function readProgressHome(
  { db }: Tools,
  by: Caller,
): Promise<{ started: number | null; target: number } | null> {
  const isAuditor = by.actor.kind === 'person' && by.actor.role === 'auditor'
  const cycle = isAuditor || !may(by.actor, 'progress.read').ok ? null : await publishedCycle(db)
  if (cycle === null) return null
  const { started, total } = await countStarted(db, cycle.id)
  const { target } = participation(started, 0, total, cycle.profile.participationPercent)
  return { started: COLLECTING.includes(cycle.state) ? started : null, target }
}
