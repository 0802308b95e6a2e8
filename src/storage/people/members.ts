import { squash } from 'persian-text'
import type { Role } from '#domain/vocabulary.ts'
import { PAGE_SIZE, type Page, placeOf } from '#shared/paging.ts'
import type { Prisma } from '../generated/client.ts'
import { inChunks } from '../slices.ts'
import type { Reader, Tx } from '../transaction.ts'

/** `never`: nobody has come in on this messenger yet; `blocked`: he has shut the bot out. */
export type Reach = 'reachable' | 'blocked' | 'never'

export interface MemberRow {
  seatId: number
  personId: number
  name: string
  phone: string | null
  role: Role
  agency: { id: number; code: string; name: string } | null
  team: { id: number; name: string } | null
  reach: Reach
}

const select = (platform: string) =>
  ({
    id: true,
    role: true,
    agency: { select: { id: true, code: true, name: true } },
    team: { select: { id: true, name: true } },
    person: {
      select: {
        id: true,
        name: true,
        phone: true,
        accounts: { where: { platform }, select: { blockedAt: true } },
      },
    },
  }) as const satisfies Prisma.SeatSelect

type Raw = Prisma.SeatGetPayload<{ select: ReturnType<typeof select> }>

const member = ({ id, role, agency, team, person }: Raw): MemberRow => ({
  seatId: id,
  personId: person.id,
  name: person.name,
  phone: person.phone,
  role,
  agency,
  team,
  reach:
    person.accounts.length === 0
      ? 'never'
      : person.accounts.some(({ blockedAt }) => blockedAt === null)
        ? 'reachable'
        : 'blocked',
})

/** Living seats of these people. */
export const membersOfPeople = async (
  db: Reader,
  platform: string,
  people: readonly number[],
): Promise<MemberRow[]> => {
  const where = { personId: { in: [...people] }, revokedAt: null }
  return (await db.seat.findMany({ where, orderBy: { id: 'asc' }, select: select(platform) })).map(member)
}

/** Living seats of one agency, or of those who belong to none. */
export async function membersOfAgency(db: Reader, platform: string, agencyId: number): Promise<MemberRow[]> {
  const where = { agencyId, revokedAt: null }
  return (await db.seat.findMany({ where, orderBy: [{ role: 'desc' }, { id: 'asc' }], select: select(platform) })).map(
    member,
  )
}

export async function membersOfRole(db: Reader, platform: string, role: Role): Promise<MemberRow[]> {
  const where = { role, revokedAt: null }
  return (await db.seat.findMany({ where, orderBy: { id: 'asc' }, select: select(platform) })).map(member)
}

/** One page of them, oldest seat first. */
export async function pageOfRole(db: Reader, platform: string, role: Role, wanted: number): Promise<Page<MemberRow>> {
  const where = { role, revokedAt: null }
  const { start, ...place } = placeOf(await db.seat.count({ where }), wanted)
  const rows = await db.seat.findMany({
    where,
    orderBy: { id: 'asc' },
    skip: start,
    take: PAGE_SIZE,
    select: select(platform),
  })
  return { ...place, items: rows.map(member) }
}

/** Living focal points of these agencies. */
export async function focalPointsOf(db: Reader, platform: string, agencyIds: readonly number[]): Promise<MemberRow[]> {
  const where: Prisma.SeatWhereInput = { role: 'focal-point', revokedAt: null, agencyId: { in: [...agencyIds] } }
  return (await db.seat.findMany({ where, orderBy: { id: 'asc' }, select: select(platform) })).map(member)
}

/** Living seats of people who have not come in on this messenger, of one agency or of all. */
export async function absentMembers(db: Reader, platform: string, agencyId: number | null): Promise<MemberRow[]> {
  const where = {
    revokedAt: null,
    person: { accounts: { none: { platform } } },
    ...(agencyId === null ? {} : { agencyId }),
  }
  return (await db.seat.findMany({ where, orderBy: { id: 'asc' }, select: select(platform) })).map(member)
}

/** A living seat; null once it is revoked. */
export async function memberBySeat(db: Reader, platform: string, seatId: number): Promise<MemberRow | null> {
  const row = await db.seat.findFirst({ where: { id: seatId, revokedAt: null }, select: select(platform) })
  return row === null ? null : member(row)
}

/** Part of a person's name, or of an agency's name or code. */
export async function searchMembers(db: Reader, platform: string, part: string, limit: number): Promise<MemberRow[]> {
  const key = squash(part)
  if (key === '') return []
  const rows = await db.seat.findMany({
    where: {
      revokedAt: null,
      OR: [{ person: { searchKey: { contains: key } } }, { agency: { searchKey: { contains: key } } }],
    },
    orderBy: { id: 'asc' },
    take: limit,
    select: select(platform),
  })
  return rows.map(member)
}

/** Living seats of everybody of exactly this name. */
export const membersNamed = async (db: Reader, platform: string, name: string): Promise<MemberRow[]> => {
  const where = { revokedAt: null, person: { searchKey: squash(name) } }
  return (await db.seat.findMany({ where, orderBy: { id: 'asc' }, select: select(platform) })).map(member)
}

export interface AgencyFound {
  id: number
  code: string
  name: string
}

/** Active agencies by part of name or code. */
export const searchAgencies = (db: Reader, part: string, limit: number): Promise<AgencyFound[]> =>
  db.agency.findMany({
    where: { active: true, OR: [{ searchKey: { contains: squash(part) } }, { code: part.trim() }] },
    orderBy: { code: 'asc' },
    take: limit,
    select: { id: true, code: true, name: true },
  })

/** Active agencies to which no focal point would answer: none is seated, or none has come in and let the bot in. */
export async function agenciesWithoutFocalPoint(db: Reader, platform: string): Promise<AgencyFound[]> {
  return db.agency.findMany({
    where: {
      active: true,
      seats: {
        none: {
          role: 'focal-point',
          revokedAt: null,
          person: { accounts: { some: { platform, blockedAt: null } } },
        },
      },
    },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, name: true },
  })
}

export const countSeats = async (db: Reader): Promise<Map<Role, number>> => {
  const groups = await db.seat.groupBy({ by: ['role'], where: { revokedAt: null }, _count: { _all: true } })
  return new Map(groups.map(({ role, _count }) => [role, _count._all]))
}

/**
 * Codes that nobody has used yet: those by which a seat would be given up, or those made for what a person holds; they fall with the
 * seat.
 */
export const revokeCodes = async (
  tx: Tx,
  where: { replacesSeatId: number } | { personId: number | { in: number[] }; role?: Role; agencyId?: number | null },
  at: Date,
): Promise<number> =>
  (await tx.startCode.updateMany({ where: { ...where, usedAt: null, revokedAt: null }, data: { revokedAt: at } })).count

/** The same for many seats that end at once: open codes are few. */
export async function revokeCodesOfSeats(
  tx: Tx,
  seats: readonly { id: number; personId: number; role: Role; agencyId: number | null }[],
  at: Date,
): Promise<void> {
  const keyOf = (row: { personId: number | null; role: Role; agencyId: number | null }): string =>
    `${row.personId} ${row.role} ${row.agencyId}`
  const [ids, held] = [new Set(seats.map(({ id }) => id)), new Set(seats.map(keyOf))]
  const open = await tx.startCode.findMany({
    where: { usedAt: null, revokedAt: null, expiresAt: { gt: at } },
    select: { id: true, personId: true, role: true, agencyId: true, replacesSeatId: true },
  })
  const fall = open.filter((code) => ids.has(code.replacesSeatId ?? 0) || held.has(keyOf(code)))
  await inChunks(fall, (part) =>
    tx.startCode.updateMany({ where: { id: { in: part.map(({ id }) => id) } }, data: { revokedAt: at } }),
  )
}

export const allTeams = (db: Reader): Promise<{ id: number; name: string }[]> =>
  db.team.findMany({ orderBy: { id: 'asc' }, select: { id: true, name: true } })
