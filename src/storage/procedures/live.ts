import type { LiveSide, LiveState } from '#domain/procedures/cases.ts'
import type { Prisma } from '../generated/client.ts'
import type { Reader, Tx } from '../transaction.ts'

const NOTE = {
  id: true,
  personId: true,
  side: true,
  isShared: true,
  text: true,
  at: true,
  person: { select: { name: true } },
} as const satisfies Prisma.MeetingNoteSelect

const POINT = {
  id: true,
  meetingId: true,
  itemId: true,
  state: true,
  item: {
    select: {
      id: true,
      agencyId: true,
      cycleId: true,
      indicator: { select: { code: true, title: true, maximumHundredths: true, position: true } },
    },
  },
  notes: { select: NOTE, orderBy: { id: 'asc' } },
} as const satisfies Prisma.MeetingItemSelect
export type PointRow = Prisma.MeetingItemGetPayload<{ select: typeof POINT }>

/** Files given on the spot answer no question of a form: they stand under the item. */
export const liveFilePath = (itemId: number): string => `item.${itemId}`

/** In the order of the indicators. */
export async function pointsOf(db: Reader, meetingId: number): Promise<PointRow[]> {
  const rows = await db.meetingItem.findMany({ where: { meetingId }, orderBy: { id: 'asc' }, select: POINT })
  return rows.toSorted((a, b) => a.item.indicator.position - b.item.indicator.position || a.itemId - b.itemId)
}

export const pointById = (db: Reader, id: number): Promise<PointRow | null> =>
  db.meetingItem.findUnique({ where: { id }, select: POINT })

/** What was said of an item in meetings that have begun, the oldest first. */
export const pointsOfItem = (db: Reader, itemId: number) =>
  db.meetingItem.findMany({
    where: { itemId, openedAt: { not: null } },
    orderBy: { id: 'asc' },
    select: { ...POINT, meeting: { select: { at: true, caseId: true } } },
  })

export async function addPoints(tx: Tx, meetingId: number, itemIds: readonly number[]): Promise<void> {
  await tx.meetingItem.createMany({ data: itemIds.map((itemId) => ({ meetingId, itemId })) })
}

/** @returns whether it was in this state until now */
export async function movePoint(
  tx: Tx,
  { id, state: before }: Pick<PointRow, 'id' | 'state'>,
  state: LiveState,
  now: Date,
): Promise<boolean> {
  const at = state === 'open' ? { openedAt: now } : state === 'waiting' ? {} : { closedAt: now }
  const { count } = await tx.meetingItem.updateMany({ where: { id, state: before }, data: { state, ...at } })
  return count === 1
}

/** @returns id of the note */
export const addNote = async (
  tx: Tx,
  note: { meetingItemId: number; personId: number; side: LiveSide; isShared: boolean; text: string; at: Date },
): Promise<number> => (await tx.meetingNote.create({ data: note, select: { id: true } })).id
