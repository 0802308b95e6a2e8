import type { Id } from '#domain/acts/ids.ts'
import type { CircularSettings } from '#domain/circulars/options.ts'
import type { CircularState } from '#domain/circulars/states.ts'
import { parseAudience } from './audience.ts'
import { Prisma } from '../generated/client.ts'
import { reading } from '../prepared.ts'
import { keptOf } from '../snapshot.ts'
import * as sql from '../statements/circulars.ts'
import type { Reader, Tx } from '../transaction.ts'

const HEADING = {
  id: true,
  cycleId: true,
  kind: true,
  number: true,
  issuedOn: true,
  title: true,
  state: true,
  createdBy: true,
  sentAt: true,
  sendAt: true,
  validUntil: true,
  replacedBy: { where: { state: 'SENT' }, orderBy: { sentAt: 'desc' }, take: 1, select: { id: true, number: true } },
  version: true,
} as const satisfies Prisma.CircularSelect

const CIRCULAR = {
  ...HEADING,
  body: true,
  createdAt: true,
  confirmedBy: true,
  stageKey: true,
  acknowledge: true,
  replacesId: true,
  replaces: { select: { number: true } },
  audience: true,
  correctedAt: true,
} as const satisfies Prisma.CircularSelect

type RawHeading = Prisma.CircularGetPayload<{ select: typeof HEADING }>
type Raw = Prisma.CircularGetPayload<{ select: typeof CIRCULAR }>

/** What a list needs; `createdBy` is who wrote it, or changed it last. */
export interface CircularHeading extends Omit<RawHeading, 'replacedBy'> {
  /** The one that has gone out in its place. */
  replacedBy: RawHeading['replacedBy'][number] | null
}

/** `confirmedBy` is null as well when nobody was asked to confirm it. */
export interface CircularRow
  extends CircularHeading,
    CircularSettings,
    Pick<Raw, 'body' | 'createdAt' | 'confirmedBy' | 'correctedAt'> {
  /** Number of the one that it replaces. */
  replacesNumber: string | null
}

const headingOf = <R extends RawHeading>({ replacedBy: [replacedBy], ...row }: R) => ({
  ...row,
  replacedBy: replacedBy ?? null,
})

const circularOf = ({ replaces, audience, ...row }: Raw): CircularRow => ({
  ...headingOf(row),
  audience: parseAudience(audience),
  replacesNumber: replaces?.number ?? null,
})

export async function circularById(db: Reader, id: number): Promise<CircularRow | null> {
  const row = await db.circular.findUnique({ where: { id }, select: CIRCULAR })
  return row === null ? null : circularOf(row)
}

/** One that has gone out; read for the first of its readers. */
export const sentCircular = (db: Reader, id: number): Promise<CircularRow | null> =>
  keptOf(
    db,
    SENT,
    async () => {
      const row = await db.circular.findFirst({ where: { id, state: 'SENT' }, select: CIRCULAR })
      return row === null ? null : circularOf(row)
    },
    id,
  )

const SENT = { tables: ['Circular'] } as const

const FOR_EVERYBODY: Prisma.CircularWhereInput = { audience: { equals: Prisma.DbNull } }

/** What has gone out and may be read: what was for everybody, and what was addressed to this person; null: the public. */
export const readableBy = (personId: number | null): Prisma.CircularWhereInput => ({
  state: 'SENT',
  ...(personId === null ? FOR_EVERYBODY : { OR: [FOR_EVERYBODY, { recipients: { some: { personId } } }] }),
})

export const mayRead = async (db: Reader, id: number, personId: number | null): Promise<boolean> =>
  (await db.circular.count({ where: { id, ...readableBy(personId) } })) > 0

/** What it replaces is named only to whom that one may be read by: its number would tell others that it was there. Null: the public. */
export const withKnownForerunner = async (
  db: Reader,
  row: CircularRow,
  personId: number | null,
): Promise<CircularRow> =>
  row.replacesId === null || (await mayRead(db, row.replacesId, personId)) ? row : { ...row, replacesNumber: null }

const NEWEST_FIRST = [{ sentAt: 'desc' }, { id: 'desc' }] as const satisfies Prisma.CircularOrderByWithRelationInput[]

/** Those that have gone out, newest first; all of them, or those that match. */
export async function sentHeadings(
  db: Reader,
  where: Prisma.CircularWhereInput = { state: 'SENT' },
): Promise<CircularHeading[]> {
  const rows = await db.circular.findMany({ where, orderBy: [...NEWEST_FIRST], select: HEADING })
  return rows.map(headingOf)
}

/** The newest that was for everybody. */
export const lastPublicHeading = async (db: Reader): Promise<CircularHeading | null> =>
  (await sentHeadings(db, readableBy(null)))[0] ?? null

/** The same with their texts, for searching. */
export async function sentTexts(db: Reader, where: Prisma.CircularWhereInput): Promise<CircularRow[]> {
  return (await db.circular.findMany({ where, orderBy: [...NEWEST_FIRST], select: CIRCULAR })).map(circularOf)
}

/** Those that have gone out and that nothing has replaced, newest first; not this one itself. */
export const replaceable = (db: Reader, id: number): Promise<CircularHeading[]> =>
  sentHeadings(db, { state: 'SENT', id: { not: id }, replacedBy: { none: { state: 'SENT' } } })

/** Confirmed ones whose hour has come, the earliest first. */
export const dueCirculars = (db: Reader, now: Date): Promise<{ id: number }[]> =>
  reading(db, (run) => run.all(sql.DUE, now))

/** Circulars for everybody that the publication of a cycle may rely on (requirement C1). */
export const countReady = (db: Reader, cycleId: number, but = 0): Promise<number> =>
  db.circular.count({
    where: { cycleId, id: { not: but }, kind: 'circular', state: { in: ['CONFIRMED', 'SENT'] }, ...FOR_EVERYBODY },
  })

/** Those at work, newest first. */
export async function unsentHeadings(db: Reader): Promise<CircularHeading[]> {
  const rows = await db.circular.findMany({
    where: { state: { in: ['DRAFT', 'PROPOSED', 'CONFIRMED'] } },
    orderBy: { id: 'desc' },
    select: HEADING,
  })
  return rows.map(headingOf)
}

/** Confirmed ones of a cycle that nobody has sent and the clock will not send. */
export const countReadyToSend = (db: Reader, cycleId: number): Promise<number> =>
  db.circular.count({ where: { cycleId, state: 'CONFIRMED', sendAt: null } })

export const countProposed = (db: Reader, notBy: number): Promise<number> =>
  db.circular.count({ where: { state: 'PROPOSED', createdBy: { not: notBy } } })

export type NewCircular = Pick<
  CircularRow,
  'cycleId' | 'kind' | 'number' | 'issuedOn' | 'title' | 'body' | 'createdBy' | 'createdAt' | 'acknowledge'
>

/** One that is being written, or waits, under this number; null: there is none. */
export async function openNumbered(db: Reader, number: string): Promise<Id<'circular'> | null> {
  const where = { number, state: { in: ['DRAFT', 'PROPOSED', 'CONFIRMED'] satisfies CircularState[] } }
  return (await db.circular.findFirst({ where, orderBy: { id: 'desc' }, select: { id: true } }))?.id ?? null
}

/** @returns id of the draft */
export const addCircular = async (tx: Tx, circular: NewCircular): Promise<number> =>
  (await tx.circular.create({ data: { ...circular, state: 'DRAFT' }, select: { id: true } })).id

export type CircularChange = Partial<CircularSettings> &
  Partial<Pick<CircularRow, 'number' | 'issuedOn' | 'title' | 'body' | 'createdBy' | 'confirmedBy' | 'sentAt'>>

/** Compare-and-set on state and version: of two at once one wins. @returns whether this one did */
export async function moveCircular(
  tx: Tx,
  { id, state, version }: Pick<CircularRow, 'id' | 'state' | 'version'>,
  to: CircularState,
  { audience, ...change }: CircularChange = {},
): Promise<boolean> {
  const meant = audience === undefined ? {} : { audience: audience === null ? Prisma.DbNull : { ...audience } }
  const { count } = await tx.circular.updateMany({
    where: { id, state, version },
    data: { ...change, ...meant, state: to, version: { increment: 1 } },
  })
  return count === 1
}
