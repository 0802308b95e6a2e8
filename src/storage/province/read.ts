import type {
  PlannedSeat,
  StoredAssignment,
  StoredIndicator,
  StoredPerson,
  StoredProvince,
} from '#domain/province/stored.ts'
import { sha256 } from '#shared/ids.ts'
import { reading } from '../prepared.ts'
import { ANSWERED, KEPT, KEPT_OF_CYCLE } from '../statements/province.ts'
import type { Reader } from '../transaction.ts'
import { openProposals } from '../people/proposals.ts'
import { importedAssignments, importedPeople } from './keys.ts'

/** Says whether anything has changed of what an import is judged by: the same words twice, nothing has. */
export const provinceMark = (db: Reader, cycleId: number | null): Promise<string> =>
  reading(db, (run) => {
    const rows = KEPT.map((statement) => run.first(statement))
    if (cycleId !== null) rows.push(...[...KEPT_OF_CYCLE, ANSWERED].map((statement) => run.first(statement, cycleId)))
    return sha256(rows.map((row) => row?.text ?? '').join('\n'))
  })

/** Everything a province file could speak of, as it is kept now. What belongs to a cycle is empty without one. */
export async function storedProvince(db: Reader, cycleId: number | null): Promise<StoredProvince> {
  const agencies = await db.agency.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, code: true, name: true, group: true, headquarters: true, active: true },
  })
  const holidays = await db.holiday.findMany({ select: { dayKey: true, title: true, kind: true } })
  const people = await storedPeople(db)
  const common = {
    agencies: agencies.map(({ headquarters, ...agency }) => ({
      ...agency,
      ...(headquarters === null ? {} : { headquarters }),
    })),
    people,
    holidays,
  }
  if (cycleId === null) return { ...common, axes: [], indicators: [], assignments: [], inquiries: [] }
  const axes = await db.axis.findMany({
    where: { cycleId },
    select: { id: true, code: true, title: true, dimension: true, position: true },
  })
  const inquiries = await db.inquiry.findMany({
    where: { cycleId },
    select: { id: true, code: true, title: true, respondent: true, method: true, indicatorCode: true },
  })
  return {
    ...common,
    axes,
    indicators: await storedIndicators(db, cycleId),
    assignments: await storedAssignments(db, cycleId, people),
    inquiries: inquiries.map(({ indicatorCode, ...inquiry }) => ({
      ...inquiry,
      ...(indicatorCode === null ? {} : { indicatorCode }),
    })),
  }
}

async function storedPeople(db: Reader): Promise<StoredPerson[]> {
  const keyOf = new Map([...(await importedPeople(db))].map(([key, id]) => [id, key]))
  const rows = await db.person.findMany({ orderBy: { id: 'asc' }, select: { id: true, name: true, phone: true } })
  const seats = await db.seat.findMany({
    where: { revokedAt: null },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      personId: true,
      role: true,
      grantedBy: true,
      agency: { select: { code: true, name: true } },
      team: { select: { name: true } },
    },
  })
  const held = new Map<number, StoredPerson['seats']>()
  const waiting = (await openProposals(db)).map((row) => ({ ...row, isProposal: true }))
  const all = [...seats.map((row) => ({ ...row, fromFile: row.grantedBy === null, isProposal: false })), ...waiting]
  for (const { id, personId, role, fromFile, isProposal, agency, team } of all) {
    const seat = {
      id,
      role,
      fromFile,
      isProposal,
      ...(agency === null ? {} : { agencyCode: agency.code }),
      ...(team === null ? {} : { team: team.name }),
    }
    held.set(personId, [...(held.get(personId) ?? []), seat])
  }
  const taken = await takenSeats(db)
  return rows.map((row) => ({
    ...row,
    key: keyOf.get(row.id) ?? null,
    seats: held.get(row.id) ?? [],
    taken: taken.get(row.id) ?? [],
  }))
}

/** Seats that a person has ended by hand; what a file ended names nobody. One that lives again is among them and does no harm. */
async function takenSeats(db: Reader): Promise<Map<number, PlannedSeat[]>> {
  const rows = await db.seat.findMany({
    where: { revokedBy: { not: null } },
    select: { personId: true, role: true, agency: { select: { code: true } }, team: { select: { name: true } } },
  })
  const taken = new Map<number, PlannedSeat[]>()
  for (const { personId, role, agency, team } of rows) {
    const seat = { role, ...(agency && { agencyCode: agency.code }), ...(team && { team: team.name }) }
    taken.set(personId, [...(taken.get(personId) ?? []), seat])
  }
  return taken
}

async function storedIndicators(db: Reader, cycleId: number): Promise<StoredIndicator[]> {
  const rows = await db.indicator.findMany({
    where: { cycleId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      code: true,
      title: true,
      dimension: true,
      maximumHundredths: true,
      guidance: true,
      evidenceRequired: true,
      formula: true,
      target: true,
      position: true,
      retired: true,
      axis: { select: { code: true } },
      agency: { select: { code: true } },
    },
  })
  const answered = await db.item.findMany({
    where: { cycleId, OR: [{ state: { not: 'EMPTY' } }, { submissions: { some: {} } }] },
    distinct: ['indicatorId'],
    select: { indicatorId: true },
  })
  const begun = new Set(answered.map(({ indicatorId }) => indicatorId))
  return rows.map(({ axis, agency, target, ...row }) => ({
    ...row,
    ...(target === null ? {} : { target }),
    axisCode: axis.code,
    ...(agency === null ? {} : { agencyCode: agency.code }),
    answered: begun.has(row.id),
  }))
}

async function storedAssignments(
  db: Reader,
  cycleId: number,
  people: readonly StoredPerson[],
): Promise<StoredAssignment[]> {
  const keys = new Map(people.map(({ id, key }) => [id, key ?? `#${id}`]))
  const agencies = new Map(
    (await db.agency.findMany({ select: { id: true, code: true } })).map(({ id, code }) => [id, code]),
  )
  const imported = await importedAssignments(db, cycleId)
  const rows = await db.assignment.findMany({
    where: { cycleId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      kind: true,
      personId: true,
      agencyId: true,
      team: { select: { name: true } },
      axis: { select: { code: true } },
      indicator: { select: { code: true } },
    },
  })
  return rows.map(({ id, kind, personId, agencyId, team, axis, indicator }) => {
    const person = personId === null ? undefined : keys.get(personId)
    const agencyCode = agencyId === null ? undefined : agencies.get(agencyId)
    return {
      id,
      kind,
      fromFile: imported.has(id),
      ...(team === null ? {} : { team: team.name }),
      ...(person === undefined ? {} : { person }),
      ...(axis === null ? {} : { axisCode: axis.code }),
      ...(indicator === null ? {} : { indicatorCode: indicator.code }),
      ...(agencyCode === undefined ? {} : { agencyCode }),
    }
  })
}
