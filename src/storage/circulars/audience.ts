import { z } from 'zod'
import {
  type AudienceFacts,
  type AudienceSeat,
  type CircularAudience,
  WORK_CONDITIONS,
  type WorkCondition,
} from '#domain/circulars/audience.ts'
import { RANKING_GROUPS, ROLES } from '#domain/vocabulary.ts'
import { activeAgencies } from '../people/agencies.ts'
import { participationOf } from '../progress/participation.ts'
import { reading } from '../prepared.ts'
import { giveWay } from '../slices.ts'
import * as sql from '../statements/seats.ts'
import type { Reader } from '../transaction.ts'
import { scoredUnanswered } from '../review/unanswered.ts'

const CIRCULAR_AUDIENCE = z.object({
  roles: z.array(z.enum(ROLES)),
  groups: z.array(z.enum(RANKING_GROUPS)),
  agencies: z.array(z.number().int()),
  axes: z.array(z.number().int()),
  work: z.enum(WORK_CONDITIONS).nullable(),
  unseenOf: z.number().int().nullable(),
  sentTo: z.array(z.number().int()).nullable(),
}) satisfies z.ZodType<CircularAudience>

/** As stored; null: everybody. What cannot be read throws, for it must not become everybody. */
export const parseAudience = (stored: unknown): CircularAudience | null =>
  stored === null ? null : CIRCULAR_AUDIENCE.parse(stored)

const EVERYWHERE: AudienceFacts = { agencies: new Map(), evaluatorAxes: new Map(), unseen: new Set() }

/**
 * What the conditions of an audience are asked of, loaded only as far as they ask. `cycleId`: whose axes and items count.
 * @param unseen loads the agencies that have not acknowledged a circular
 */
export async function audienceFacts(
  db: Reader,
  audience: CircularAudience | null,
  cycleId: number | null,
  unseen: (circularId: number) => Promise<number[]>,
): Promise<AudienceFacts> {
  if (audience === null) return EVERYWHERE
  const { axes, work, unseenOf } = audience
  const byAxis = cycleId === null || axes.length === 0 ? [] : await axesOfIndicators(db, cycleId, axes)
  const working = cycleId === null || work === null ? null : await workConditions(db, cycleId)
  const rows = await activeAgencies(db)
  return {
    agencies: new Map(
      rows.map(({ id, group }) => [
        id,
        { group, axes: axesOf(id, byAxis), work: working?.get(id) ?? new Set<WorkCondition>() },
      ]),
    ),
    evaluatorAxes: cycleId === null || axes.length === 0 ? new Map() : await evaluatorAxes(db, cycleId, axes),
    unseen: new Set(unseenOf === null ? [] : await unseen(unseenOf)),
  }
}

export interface AxisRow {
  id: number
  code: string
  title: string
}

/** The axes one may choose from. */
export const axesOfCycle = (db: Reader, cycleId: number): Promise<AxisRow[]> =>
  db.axis.findMany({ where: { cycleId }, orderBy: { position: 'asc' }, select: { id: true, code: true, title: true } })

interface OwnedAxis {
  axisId: number
  /** Null: the indicator is everybody's. */
  agencyId: number | null
}

const axesOfIndicators = (db: Reader, cycleId: number, axes: readonly number[]): Promise<OwnedAxis[]> =>
  db.indicator.findMany({
    where: { cycleId, retired: false, axisId: { in: [...axes] } },
    distinct: ['axisId', 'agencyId'],
    select: { axisId: true, agencyId: true },
  })

const axesOf = (agencyId: number, rows: readonly OwnedAxis[]): Set<number> =>
  new Set(rows.filter((row) => row.agencyId === null || row.agencyId === agencyId).map(({ axisId }) => axisId))

async function workConditions(db: Reader, cycleId: number): Promise<Map<number, Set<WorkCondition>>> {
  const waiting = await db.item.findMany({
    where: { cycleId, state: { in: ['DEFICIENT', 'OBJECTED'] }, indicator: { retired: false } },
    distinct: ['agencyId', 'state'],
    select: { agencyId: true, state: true },
  })
  // An audience that changed with the score would tell it to whoever gets the message or gets none (reliability S3).
  const unanswered = new Map<number, number>()
  for (const id of (await scoredUnanswered(db, { cycleId })).values()) unanswered.set(id, (unanswered.get(id) ?? 0) + 1)
  const states = new Set(waiting.map(({ agencyId, state }) => `${state}:${agencyId}`))
  const has = (id: number, state: string): boolean => states.has(`${state}:${id}`)
  const conditions = new Map<number, Set<WorkCondition>>()
  for (const { id, total, begun, done } of await participationOf(db, cycleId)) {
    const own = new Set<WorkCondition>()
    if (total > 0 && begun === 0) own.add('not-started')
    const returned = unanswered.get(id) ?? 0
    if (done - returned < total) own.add('not-submitted')
    if (has(id, 'DEFICIENT') || returned > 0) own.add('deficient')
    if (has(id, 'OBJECTED')) own.add('objecting')
    conditions.set(id, own)
  }
  return conditions
}

/** Axes by person: his own and his teams' assignments, those of one indicator of the axis among them. */
async function evaluatorAxes(db: Reader, cycleId: number, axes: readonly number[]): Promise<Map<number, Set<number>>> {
  const among = { in: [...axes] }
  const rows = await db.assignment.findMany({
    where: { cycleId, kind: 'review', OR: [{ axisId: among }, { indicator: { axisId: among } }] },
    select: { personId: true, teamId: true, axisId: true, indicator: { select: { axisId: true } } },
  })
  const teams = rows.flatMap(({ teamId }) => teamId ?? [])
  const members = await db.seat.findMany({
    where: { role: 'evaluator', revokedAt: null, teamId: { in: teams } },
    select: { personId: true, teamId: true },
  })
  const found = new Map<number, Set<number>>()
  for (const { personId, teamId, axisId, indicator } of rows) {
    const axis = axisId ?? indicator?.axisId
    if (axis === undefined) continue
    const people = personId === null ? members.filter((seat) => seat.teamId === teamId) : [{ personId }]
    for (const who of people) found.set(who.personId, (found.get(who.personId) ?? new Set<number>()).add(axis))
  }
  return found
}

export interface NamedSeat extends AudienceSeat {
  name: string
}

/** Living seats of one person or all, those that stand for an agency of active ones only, with the names of who holds them; oldest first. */
export async function livingSeats(db: Reader, personId?: number): Promise<NamedSeat[]> {
  if (personId !== undefined) return reading(db, (run) => run.all(sql.LIVING_OF, personId))
  const seats: NamedSeat[] = []
  for (let after = 0; ; await giveWay()) {
    const part = await reading(db, (run) => run.all(sql.LIVING, after, A_TURN))
    seats.push(...part)
    after = part.at(-1)?.id ?? 0
    if (part.length < A_TURN) return seats
  }
}

const A_TURN = 2_000
