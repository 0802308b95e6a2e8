import type { Id } from '#domain/acts/ids.ts'
import type { CouncilRules, PointKind, PointState, VoteChoice } from '#domain/council/session.ts'
import { FILE, keepBlob, type NewAttachment } from '../evidence/attachments.ts'
import type { Prisma } from '../generated/client.ts'
import type { Reader, Tx } from '../transaction.ts'

const named = { select: { name: true } } as const

const POINT = {
  id: true,
  sessionId: true,
  position: true,
  kind: true,
  title: true,
  text: true,
  contentHash: true,
  state: true,
  inFavour: true,
  against: true,
  abstained: true,
  votes: { orderBy: { personId: 'asc' }, select: { personId: true, choice: true, person: named } },
  remarks: { orderBy: { id: 'asc' }, select: { personId: true, text: true, at: true, person: named } },
  papers: { orderBy: { id: 'asc' }, select: { id: true, ...FILE } },
} as const satisfies Prisma.CouncilPointSelect
export type PointRow = Prisma.CouncilPointGetPayload<{ select: typeof POINT }>

const SESSION = {
  id: true,
  cycleId: true,
  state: true,
  ballot: true,
  quorumPercent: true,
  at: true,
  place: true,
  words: true,
  number: true,
  sequence: true,
  preparedBy: true,
  closedAt: true,
  cycle: { select: { year: true, state: true } },
  preparer: named,
  points: { orderBy: { position: 'asc' }, select: POINT },
  members: {
    orderBy: { personId: 'asc' },
    select: { personId: true, answer: true, presentAt: true, person: named },
  },
} as const satisfies Prisma.CouncilSessionSelect
export type SessionRow = Prisma.CouncilSessionGetPayload<{ select: typeof SESSION }>

export const sessionById = (db: Reader, id: number): Promise<SessionRow | null> =>
  db.councilSession.findUnique({ where: { id }, select: SESSION })

export async function sessionOfPoint(db: Reader, pointId: number): Promise<SessionRow | null> {
  const point = await db.councilPoint.findUnique({ where: { id: pointId }, select: { sessionId: true } })
  return point === null ? null : sessionById(db, point.sessionId)
}

/** The newest first. */
export const sessionsOf = (db: Reader, limit: number): Promise<SessionRow[]> =>
  db.councilSession.findMany({ orderBy: { id: 'desc' }, take: limit, select: SESSION })

/** The one that the result tables of a cycle are, or were last, before. */
export const resultSession = (db: Reader, cycleId: number): Promise<SessionRow | null> =>
  db.councilSession.findFirst({
    where: { cycleId, state: { in: ['CALLED', 'HELD'] }, points: { some: { kind: 'RESULTS' } } },
    orderBy: { id: 'desc' },
    select: SESSION,
  })

/** What the council decided last of tables of this very content; null: nothing. */
export async function lastDecision(db: Reader, cycleId: number, contentHash: string): Promise<PointState | null> {
  const point = await db.councilPoint.findFirst({
    where: { kind: 'RESULTS', contentHash, state: { in: ['ADOPTED', 'REJECTED'] }, session: { cycleId } },
    orderBy: { id: 'desc' },
    select: { state: true },
  })
  return point?.state ?? null
}

export async function addSession(
  tx: Tx,
  session: CouncilRules & { cycleId: number; preparedBy: number; preparedAt: Date },
): Promise<Id<'session'>> {
  return (await tx.councilSession.create({ data: session, select: { id: true } })).id
}

export async function addPoint(
  tx: Tx,
  { id: sessionId, points }: Pick<SessionRow, 'id' | 'points'>,
  point: { kind: PointKind; title: string; text: string },
): Promise<Id<'point'>> {
  const position = (points.at(-1)?.position ?? 0) + 1
  return (await tx.councilPoint.create({ data: { sessionId, position, ...point }, select: { id: true } })).id
}

export async function dropPoint(tx: Tx, id: number): Promise<void> {
  await tx.councilPoint.delete({ where: { id }, select: { id: true } })
}

/** @returns whether it was not there yet */
export async function addPaper(tx: Tx, pointId: number, file: NewAttachment): Promise<boolean> {
  const where = { pointId_sha256: { pointId, sha256: file.sha256 } }
  if ((await tx.councilPaper.findUnique({ where, select: { id: true } })) !== null) return false
  await keepBlob(tx, file)
  await tx.councilPaper.create({ data: { ...file, pointId }, select: { id: true } })
  return true
}

/** Compare-and-set on its sequence. @returns whether this one changed it */
export async function changeSession(
  tx: Tx,
  { id, sequence, state }: Pick<SessionRow, 'id' | 'sequence' | 'state'>,
  data: Prisma.CouncilSessionUncheckedUpdateManyInput,
): Promise<boolean> {
  const where = { id, sequence, state }
  return (await tx.councilSession.updateMany({ where, data: { ...data, sequence: sequence + 1 } })).count === 1
}

/** Whoever is invited anew has not answered yet. */
export async function inviteMembers(tx: Tx, sessionId: number, people: readonly number[]): Promise<void> {
  await tx.councilMember.deleteMany({ where: { sessionId } })
  await tx.councilMember.createMany({ data: people.map((personId) => ({ sessionId, personId })) })
}

export async function changeMember(
  tx: Tx,
  sessionId: number,
  personId: number,
  data: Prisma.CouncilMemberUncheckedUpdateManyInput,
): Promise<void> {
  await tx.councilMember.updateMany({ where: { sessionId, personId }, data })
}

/** Compare-and-set on its state. @returns whether this one changed it */
export async function changePoint(
  tx: Tx,
  { id, state }: Pick<PointRow, 'id' | 'state'>,
  data: Prisma.CouncilPointUncheckedUpdateManyInput,
): Promise<boolean> {
  return (await tx.councilPoint.updateMany({ where: { id, state }, data })).count === 1
}

/** What has been voted on is before the council anew. */
export async function forgetVotes(tx: Tx, { id }: Pick<PointRow, 'id'>): Promise<void> {
  await tx.councilVote.deleteMany({ where: { pointId: id } })
  const data = { state: 'WAITING', inFavour: 0, against: 0, abstained: 0 } as const
  await tx.councilPoint.update({ where: { id }, data, select: { id: true } })
}

/** Which column a choice counts in. */
const COUNTED = { for: 'inFavour', against: 'against', abstain: 'abstained' } as const

/** Counted, and that it was given; how, only where the vote is open. */
export async function addCouncilVote(
  tx: Tx,
  point: Pick<PointRow, 'id'>,
  { personId, choice, isOpen }: { personId: number; choice: VoteChoice; isOpen: boolean },
): Promise<void> {
  const { id: pointId } = point
  await tx.councilVote.create({
    data: { pointId, personId, choice: isOpen ? choice : null },
    select: { pointId: true },
  })
  const data = { [COUNTED[choice]]: { increment: 1 } }
  await tx.councilPoint.update({ where: { id: pointId }, data, select: { id: true } })
}

export async function addRemark(
  tx: Tx,
  remark: { pointId: number; personId: number; text: string; at: Date },
): Promise<void> {
  await tx.councilRemark.create({ data: remark, select: { id: true } })
}
