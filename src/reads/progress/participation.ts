import { type Forecast, forecastParticipation } from '#domain/progress/forecast.ts'
import { daysOfWindow, type Standing, standingOf } from '#domain/progress/standing.ts'
import { participation, type Participation } from '#domain/results/participation.ts'
import { type CycleState, RANKING_GROUPS, type RankingGroup } from '#domain/vocabulary.ts'
import { type Page, pageOf } from '#shared/paging.ts'
import { subjectOf } from '#storage/circulars/recipients.ts'
import { lastPublicHeading } from '#storage/circulars/circulars.ts'
import { type CycleRow, stageFor } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { countDeliveries } from '#storage/notices.ts'
import {
  type AgencyParticipation,
  type FocalPoint,
  focalPoints,
  participationOf,
} from '#storage/progress/participation.ts'
import type { Reader } from '#storage/transaction.ts'

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

interface At {
  now: Date
  zone: string
}

/** How many take part, against what the profile asks for (requirements G1, G2). */
export async function participationPage(db: Reader, cycle: CycleRow, at: At): Promise<ParticipationPage> {
  const { rows, window, holidays } = await standings(db, cycle, at)
  const gauge = gaugeOf(rows, cycle)
  const facts = { firstSubmissions: rows.flatMap(({ agency }) => agency.firstAt ?? []), total: rows.length }
  return {
    year: cycle.year,
    state: cycle.state,
    gauge,
    forecast:
      window === null || at.now < window.opensAt
        ? null
        : forecastParticipation({ ...facts, target: gauge.target, window, holidays, ...at }),
    dueAt: window?.dueAt.toISOString() ?? null,
    groups: groupsOf(rows),
    behind: rows.filter(isSlow).length,
    circular: await lastCircular(db),
  }
}

async function standings(db: Reader, cycle: CycleRow, { now, zone }: At) {
  const agencies = await participationOf(db, cycle.id)
  const window = await stageFor(db, cycle.id, 'self-assessment', null)
  const { holidays } = await holidayBook(db)
  const days = window === null ? { gone: 0, left: 0 } : daysOfWindow(window, now, holidays, zone)
  const timeGone = { days: days.gone, of: Math.max(1, days.gone + days.left) }
  const rows = agencies.map((agency): Standings => ({ agency, standing: standingOf(agency, timeGone) }))
  return { rows, window, holidays }
}

type Asked = (row: Standings) => boolean

const handedIn: Asked = ({ agency }) => agency.firstAt !== null

function gaugeOf(rows: readonly Standings[], { profile }: CycleRow): Gauge {
  const count = (is: Asked): number => rows.filter(is).length
  const started = count(({ agency }) => agency.begun > 0)
  const submitted = count(handedIn)
  return {
    ...participation(started, submitted, rows.length, profile.participationPercent),
    finished: count(({ standing }) => standing === 'finished'),
    percent: profile.participationPercent,
  }
}

const groupsOf = (rows: readonly Standings[]): GroupProgress[] =>
  RANKING_GROUPS.flatMap((group) => {
    const inGroup = rows.filter(({ agency }) => agency.group === group)
    if (inGroup.length === 0) return []
    return [
      {
        group,
        started: inGroup.filter(({ agency }) => agency.begun > 0).length,
        submitted: inGroup.filter(handedIn).length,
        finished: inGroup.filter(({ standing }) => standing === 'finished').length,
        total: inGroup.length,
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

export interface CallList {
  notStarted: number
  behind: number
  /** Those who have not started, then those who lag behind, with the people to call. */
  page: Page<SlowAgency>
}

export async function agenciesToCall(
  db: Reader,
  cycle: CycleRow,
  at: At & { platform: string },
  { wantedPage, withPhones }: { wantedPage: number; withPhones: boolean },
): Promise<CallList> {
  const { rows } = await standings(db, cycle, at)
  const slow = rows.filter(isSlow).toSorted((a, b) => a.agency.begun - b.agency.begun || a.agency.id - b.agency.id)
  const notStarted = slow.filter(({ standing }) => standing === 'not-started')
  const behind = slow.filter(({ standing }) => standing === 'behind')
  const { items, ...place } = pageOf([...notStarted, ...behind], wantedPage)
  const people = await focalPoints(
    db,
    at.platform,
    items.map(({ agency }) => agency.id),
  )
  const shown = ({ phone, ...point }: FocalPoint): FocalPoint => ({ ...point, phone: withPhones ? phone : null })
  const agencies = items.map(({ agency: { id, name, done, total }, standing }) => ({
    id,
    name,
    standing,
    total,
    done,
    people: (people.get(id) ?? []).map(shown),
  }))
  return { notStarted: notStarted.length, behind: behind.length, page: { ...place, items: agencies } }
}
