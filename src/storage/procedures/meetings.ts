import type { GuestAnswer, MeetingState, MinutesWord } from '#domain/procedures/cases.ts'
import type { Prisma } from '../generated/client.ts'
import { keptOf } from '../snapshot.ts'
import type { Reader, Tx } from '../transaction.ts'

const GUEST = {
  personId: true,
  answer: true,
  deputy: true,
  presentAt: true,
  word: true,
  objection: true,
  person: { select: { name: true } },
} as const satisfies Prisma.MeetingGuestSelect

const MEETING = {
  id: true,
  caseId: true,
  step: true,
  at: true,
  minutes: true,
  place: true,
  latitude: true,
  longitude: true,
  code: true,
  sequence: true,
  state: true,
  words: true,
  plannedBy: true,
  actId: true,
  guests: { select: GUEST, orderBy: { personId: 'asc' } },
} as const satisfies Prisma.MeetingSelect
export type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof MEETING }>
export type GuestRow = MeetingRow['guests'][number]

type When = Pick<MeetingRow, 'at' | 'place' | 'latitude' | 'longitude'>

/** @returns id of the meeting */
export const addMeeting = async (
  tx: Tx,
  {
    guests,
    ...meeting
  }: When &
    Pick<MeetingRow, 'caseId' | 'step' | 'minutes' | 'code' | 'plannedBy'> & {
      plannedAt: Date
      guests: readonly number[]
    },
): Promise<number> =>
  (
    await tx.meeting.create({
      data: { ...meeting, state: 'planned', guests: { create: guests.map((personId) => ({ personId })) } },
      select: { id: true },
    })
  ).id

export const meetingById = (db: Reader, id: number): Promise<MeetingRow | null> =>
  db.meeting.findUnique({ where: { id }, select: MEETING })

/** Meetings of a case, the newest first. */
export const meetingsOf = (db: Reader, caseId: number): Promise<MeetingRow[]> =>
  db.meeting.findMany({ where: { caseId }, orderBy: { id: 'desc' }, select: MEETING })

/** The one that is to be held at this step now. */
export const plannedMeeting = (db: Reader, caseId: number, step: string): Promise<MeetingRow | null> =>
  db.meeting.findFirst({ where: { caseId, step, state: 'planned' }, orderBy: { id: 'desc' }, select: MEETING })

/** Compare-and-set on its sequence, which calendars count by. @returns whether this one changed it */
export async function changeMeeting(
  tx: Tx,
  { id, sequence }: Pick<MeetingRow, 'id' | 'sequence'>,
  data: Partial<When> & { state?: MeetingState; words?: string; actId?: number },
): Promise<boolean> {
  const { count } = await tx.meeting.updateMany({
    where: { id, sequence, state: 'planned' },
    data: { ...data, sequence: sequence + 1 },
  })
  return count === 1
}

/** Whoever comes another day was asked for another day: their answers are asked for anew. */
export async function forgetAnswers(tx: Tx, meetingId: number): Promise<void> {
  await tx.meetingGuest.updateMany({ where: { meetingId }, data: { answer: null, deputy: '', answeredAt: null } })
}

/** @returns whether they were not invited before */
export async function addGuest(tx: Tx, meetingId: number, personId: number): Promise<boolean> {
  const where = { meetingId_personId: { meetingId, personId } }
  if ((await tx.meetingGuest.findUnique({ where, select: { personId: true } })) !== null) return false
  await tx.meetingGuest.create({ data: { meetingId, personId }, select: { personId: true } })
  return true
}

export async function changeGuest(
  tx: Tx,
  meetingId: number,
  personId: number,
  data: {
    answer?: GuestAnswer
    deputy?: string
    answeredAt?: Date
    presentAt?: Date | null
    word?: MinutesWord
    objection?: string
    wordAt?: Date
  },
): Promise<void> {
  await tx.meetingGuest.updateMany({ where: { meetingId, personId }, data })
}

/** Meetings to which a person is invited or that they have planned, the next first; what lies before `since` and is over is left out. */
export const meetingsOfPerson = (db: Reader, personId: number, since: Date, limit: number): Promise<MeetingRow[]> =>
  db.meeting.findMany({
    where: {
      at: { gte: since },
      state: { not: 'called-off' },
      OR: [{ guests: { some: { personId } } }, { plannedBy: personId }],
    },
    orderBy: { at: 'asc' },
    take: limit,
    select: MEETING,
  })

/** Invitations that wait for an answer. */
export const countUnanswered = (db: Reader, personId: number, now: Date): Promise<number> =>
  db.meetingGuest.count({ where: { personId, answer: null, meeting: { state: 'planned', at: { gte: now } } } })

const TASK = {
  id: true,
  caseId: true,
  step: true,
  text: true,
  ownerId: true,
  dueAt: true,
  setBy: true,
  doneAt: true,
  doneNote: true,
  owner: { select: { name: true } },
} as const satisfies Prisma.CaseTaskSelect
export type TaskRow = Prisma.CaseTaskGetPayload<{ select: typeof TASK }>

export const addTask = async (
  tx: Tx,
  task: Pick<TaskRow, 'caseId' | 'step' | 'text' | 'ownerId' | 'dueAt' | 'setBy'> & { setAt: Date },
): Promise<number> => (await tx.caseTask.create({ data: task, select: { id: true } })).id

export const taskById = (db: Reader, id: number): Promise<TaskRow | null> =>
  db.caseTask.findUnique({ where: { id }, select: TASK })

/** @returns whether it was open until now */
export async function finishTask(tx: Tx, id: number, doneNote: string, doneAt: Date): Promise<boolean> {
  return (await tx.caseTask.updateMany({ where: { id, doneAt: null }, data: { doneAt, doneNote } })).count === 1
}

/** Of one case in the order in which they were set, or what a person still owes. */
export const tasksOf = (
  db: Reader,
  which: { caseId: number } | { ownerId: number; doneAt: null },
): Promise<TaskRow[]> => db.caseTask.findMany({ where: which, orderBy: { id: 'asc' }, select: TASK })

/** Whoever owes a task that ends before this instant. */
export async function ownersOfTasks(db: Reader, dueBefore: Date): Promise<number[]> {
  const rows = await db.caseTask.findMany({
    where: { doneAt: null, dueAt: { lt: dueBefore } },
    distinct: ['ownerId'],
    select: { ownerId: true },
  })
  return rows.map(({ ownerId }) => ownerId)
}

const TASKS = { tables: ['CaseTask'] as const }

/** From memory until a task is written. */
export const isAnyTaskOpen = (db: Reader): Promise<boolean> =>
  keptOf(db, TASKS, async () => (await db.caseTask.count({ where: { doneAt: null } })) > 0)
