import { squash } from 'persian-text'
import type { Reader } from './transaction.ts'

export interface AuditRow {
  seq: number
  at: Date
  personId: number | null
  actor: string
  action: string
  subject: string
}

/** What a person did on one role in a time; `actions`: of these alone. */
interface OnSeat {
  personId: number
  actor: string
  from: Date
  to: Date
  actions: readonly string[]
}

/** Whose or of what the entries are. `agencyId`: whatever concerns it. */
export type AuditOf = { personId: number } | OnSeat | { agencyId: number } | { subject: string } | Record<never, never>

/** The newest entries before one, or of all. */
export function auditRows(db: Reader, of: AuditOf, before: number | null, take: number): Promise<AuditRow[]> {
  const which = whichOf(of)
  return db.auditEntry.findMany({
    where: { ...which, ...(before === null ? {} : { seq: { lt: before } }) },
    orderBy: { seq: 'desc' },
    take,
    select: { seq: true, at: true, personId: true, actor: true, action: true, subject: true },
  })
}

function whichOf(of: AuditOf) {
  if ('agencyId' in of) return { OR: [{ agencyId: of.agencyId }, { subject: `agency:${of.agencyId}` }] }
  if (!('actions' in of)) return { ...of }
  const { from, to, actions, ...who } = of
  return { ...who, at: { gte: from, lte: to }, action: { in: [...actions] } }
}

/** What subjects are called; ids of the rows of each entity. */
export async function subjectRows(db: Reader, of: (entity: string) => number[]) {
  const where = (entity: string) => ({ where: { id: { in: of(entity) } } })
  const item = { id: true, indicator: { select: { code: true } }, agency: { select: { name: true } } } as const
  const [items, agencies, circulars, extensions, seats, people, cycles] = [
    await db.item.findMany({ ...where('item'), select: item }),
    await db.agency.findMany({ ...where('agency'), select: { id: true, name: true } }),
    await db.circular.findMany({ ...where('circular'), select: { id: true, number: true } }),
    await db.extension.findMany({ ...where('extension'), select: { id: true, agency: { select: { name: true } } } }),
    await db.seat.findMany({ ...where('seat'), select: { id: true, role: true, person: { select: { name: true } } } }),
    await db.person.findMany({ ...where('person'), select: { id: true, name: true } }),
    await db.cycle.findMany({ ...where('cycle'), select: { id: true, year: true } }),
  ]
  return { items, agencies, circulars, extensions, seats, people, cycles }
}

/** How many different things a person has read since, without those that they have worked on since. */
export async function countReadThings(
  db: Reader,
  personId: number,
  since: Date,
  { reads, work }: { reads: readonly string[]; work: readonly string[] },
): Promise<number> {
  const rows = await db.auditEntry.findMany({
    where: { personId, at: { gt: since }, action: { in: [...reads, ...work] } },
    select: { subject: true, action: true, details: true },
  })
  const entries = rows.filter(({ action }) => reads.includes(action))
  const read = new Set(entries.flatMap(({ subject, details }) => listed(details) ?? [subject]))
  for (const { subject, action } of rows) if (work.includes(action)) read.delete(subject)
  const whole = new Map(entries.map(({ subject, action, details }) => [`${action} ${subject}`, details['things']]))
  return [...whole.values()].reduce<number>((sum, things) => sum + (typeof things === 'number' ? things : 0), read.size)
}

/** What the entry of a list has of the things in it, by the name of its detail: their numbers with commas. */
const LISTS = { seats: 'seat', entries: 'entry', agencies: 'agency' }

/** Each thing of a list is one that was read; null: the entry is about a single one. */
function listed(details: Readonly<Record<string, unknown>>): string[] | null {
  const lists = Object.entries(LISTS).filter(([name]) => typeof details[name] === 'string')
  if (lists.length === 0) return null
  return lists.flatMap(([name, entity]) =>
    String(details[name])
      .split(',')
      .flatMap((id) => (id === '' ? [] : [`${entity}:${id}`])),
  )
}

export const wasEntered = async (db: Reader, subject: string, action: string, since: Date): Promise<boolean> =>
  (await db.auditEntry.findFirst({ where: { subject, action, at: { gt: since } }, select: { seq: true } })) !== null

/** Who has read something since, each once. */
export async function whoRead(db: Reader, subject: string, actions: readonly string[], since: Date): Promise<number[]> {
  const rows = await db.auditEntry.findMany({
    where: { subject, action: { in: [...actions] }, at: { gte: since } },
    distinct: ['personId'],
    select: { personId: true },
  })
  return rows.flatMap(({ personId }) => personId ?? [])
}

export interface AuditFound {
  people: { id: number; name: string }[]
  agencies: { id: number; name: string }[]
  circulars: { id: number; number: string }[]
  items: { id: number; code: string; agency: string }[]
}

const EACH = 4

/** By a part of a name, the code of an agency, the number of a circular, or «agency code, indicator code». */
export async function findAudited(db: Reader, words: string): Promise<AuditFound> {
  const [agencyCode = '', code = ''] = words.split(/[\s،,]+/)
  const key = squash(words)
  const called = key === '' ? { id: -1 } : { searchKey: { contains: key } }
  return {
    // Also whoever has no seat any more.
    people: await db.person.findMany({
      where: called,
      orderBy: { id: 'asc' },
      take: EACH,
      select: { id: true, name: true },
    }),
    agencies: await db.agency.findMany({
      where: { OR: [called, { code: agencyCode }] },
      orderBy: { id: 'asc' },
      take: EACH,
      select: { id: true, name: true },
    }),
    circulars: await db.circular.findMany({
      where: { number: { contains: words } },
      orderBy: { id: 'desc' },
      take: EACH,
      select: { id: true, number: true },
    }),
    items: (
      await db.item.findMany({
        where: { indicator: { code }, agency: { code: agencyCode } },
        orderBy: { id: 'desc' },
        take: EACH,
        select: { id: true, indicator: { select: { code: true } }, agency: { select: { name: true } } },
      })
    ).map(({ id, indicator, agency }) => ({ id, code: indicator.code, agency: agency.name })),
  }
}

/** Which acts somebody has left entries of since. */
export async function entered(db: Reader, personId: number, since: Date): Promise<string[]> {
  const where = { personId, at: { gt: since } }
  const rows = await db.auditEntry.findMany({ where, distinct: ['action'], select: { action: true } })
  return rows.map(({ action }) => action)
}
