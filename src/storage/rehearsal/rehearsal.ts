import { mustAcknowledge } from '#domain/circulars/audience.ts'
import type { Unreachable } from '#domain/rehearsal/rehearsal.ts'
import { UNSETTLED_LOOKS } from '#domain/review/second-look.ts'
import type { Role } from '#domain/vocabulary.ts'
import { addMinutes, writeCouncilDraft } from '../results/council-drafts.ts'
import { Prisma } from '../generated/client.ts'
import { moveItems } from '../evidence/item-moves.ts'
import type { RehearsalTx } from './rehearsal-copy.ts'
import type { WaitingNotice } from '../notices.ts'
import type { SubmissionContent } from '../evidence/submissions.ts'
import type { Reader } from '../transaction.ts'

/*
 * For the copy in which a year is rehearsed: what is assumed of people is written here as they would have left it, and only where a
 * command of theirs would tell nobody anything. On the real database it does not compile.
 */

export interface RehearsedPerson extends Omit<Unreachable, 'messages' | 'why'> {
  why: Unreachable['why'] | null
  roles: Role[]
  agencyId: number | null
}

/** Everybody with a living seat, by the first of them; `why` he cannot be reached on this messenger, null when he can. */
export async function peopleToTell(db: Reader, platform: string): Promise<RehearsedPerson[]> {
  const rows = await db.person.findMany({
    where: { seats: { some: { revokedAt: null } } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      accounts: { where: { platform }, select: { blockedAt: true } },
      seats: {
        where: { revokedAt: null },
        orderBy: { id: 'asc' },
        select: { role: true, agencyId: true, agency: { select: { name: true } } },
      },
    },
  })
  return rows.flatMap(({ id, name, accounts, seats }) => {
    const [seat] = seats
    if (seat === undefined) return []
    const isReached = accounts.some(({ blockedAt }) => blockedAt === null)
    return [
      {
        personId: id,
        name,
        role: seat.role,
        roles: seats.map(({ role }) => role),
        agencyId: seat.agencyId,
        agency: mustAcknowledge(seat.role) ? (seat.agency?.name ?? null) : null,
        why: isReached ? null : accounts.length === 0 ? 'none' : 'blocked',
      },
    ]
  })
}

/** Hours of delivery that people have chosen for themselves. */
export async function ownHours(db: Reader): Promise<number[]> {
  const rows = await db.person.findMany({
    where: { reminderHour: { not: null } },
    distinct: ['reminderHour'],
    select: { reminderHour: true },
  })
  return rows.flatMap(({ reminderHour }) => reminderHour ?? [])
}

export interface DueNotice extends WaitingNotice {
  notBefore: Date
}

export const dueNotices = (db: Reader, now: Date): Promise<DueNotice[]> =>
  db.notice.findMany({
    where: { state: 'PENDING', notBefore: { lte: now } },
    orderBy: [{ notBefore: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      args: true,
      personId: true,
      channel: true,
      attempts: true,
      createdAt: true,
      partsSent: true,
      messageId: true,
      triedAt: true,
      notBefore: true,
    },
  })

/** When the next waiting notice is due; null when none waits. */
export const nextNoticeAt = async (db: Reader): Promise<Date | null> => {
  const { _min } = await db.notice.aggregate({ where: { state: 'PENDING' }, _min: { notBefore: true } })
  return _min.notBefore
}

export async function settleNotices(
  tx: RehearsalTx,
  ids: readonly number[],
  state: 'SENT' | 'DROPPED',
  at: Date,
): Promise<void> {
  if (ids.length === 0) return
  await tx.notice.updateMany({
    where: { id: { in: [...ids] } },
    data: state === 'SENT' ? { state, sentAt: at } : { state },
  })
}

/** Circulars of the cycle that somebody still has to send, the newest first. */
export const unsentCirculars = (db: Reader, cycleId: number): Promise<{ id: number }[]> =>
  db.circular.findMany({
    where: { cycleId, OR: [{ state: { in: ['DRAFT', 'PROPOSED'] } }, { state: 'CONFIRMED', sendAt: null }] },
    orderBy: { id: 'desc' },
    select: { id: true },
  })

/** Those that the clock will send, and when. */
export async function scheduledCirculars(db: Reader): Promise<{ cycleId: number | null; sendAt: Date }[]> {
  const rows = await db.circular.findMany({
    where: { state: 'CONFIRMED', sendAt: { not: null } },
    select: { cycleId: true, sendAt: true },
  })
  return rows.flatMap(({ cycleId, sendAt }) => (sendAt === null ? [] : [{ cycleId, sendAt }]))
}

export interface AssumedCircular {
  number: string
  title: string
  body: string
}

/** The cycle's circular as if written by the one and confirmed by the other; one is made where there is none. @returns its id */
export async function assumeCircular(
  tx: RehearsalTx,
  cycleId: number,
  words: AssumedCircular,
  people: { createdBy: number; confirmedBy: number },
  at: Date,
): Promise<number> {
  const [known] = await unsentCirculars(tx, cycleId)
  const confirmed = { ...people, state: 'CONFIRMED', sendAt: null } as const
  const row =
    known === undefined
      ? await tx.circular.create({
          data: { ...words, ...confirmed, cycleId, issuedOn: at, createdAt: at },
          select: { id: true },
        })
      : await tx.circular.update({ where: { id: known.id }, data: confirmed, select: { id: true } })
  return row.id
}

/** Indicators that an agency still owes, each with the agency. */
export const openWork = (db: Reader, cycleId: number): Promise<{ id: number; agencyId: number }[]> =>
  db.item.findMany({
    where: {
      cycleId,
      state: { in: ['EMPTY', 'DRAFT', 'DEFICIENT'] },
      indicator: { retired: false },
      agency: { active: true },
    },
    orderBy: [{ agencyId: 'asc' }, { id: 'asc' }],
    select: { id: true, agencyId: true },
  })

export interface AssumedAnswer extends SubmissionContent {
  itemId: number
  files: { sha256: string }[]
}

/**
 * Complete drafts, ready to be submitted: all the points, the goal reached, a few words for the evidence. In whole statements, for
 * there are hundreds a day. @returns those of the items that still take one
 */
export async function assumeAnswers(tx: RehearsalTx, itemIds: readonly number[], at: Date): Promise<AssumedAnswer[]> {
  const ids = JSON.stringify(itemIds)
  await moveItems(tx, 'edit', at, Prisma.sql`"id" IN (SELECT "value" FROM json_each(${ids}))`)
  await tx.$executeRaw`
    INSERT INTO "Submission" ("itemId", "number", "state", "explanation", "createdAt")
    SELECT i."id", 1 + (SELECT coalesce(max("number"), 0) FROM "Submission" v WHERE v."itemId" = i."id"), 'DRAFT', '', ${at}
    FROM "Item" i
    WHERE i."state" IN ('DRAFT', 'DEFICIENT') AND i."id" IN (SELECT "value" FROM json_each(${ids}))
      AND NOT EXISTS (SELECT 1 FROM "Submission" d WHERE d."itemId" = i."id" AND d."state" = 'DRAFT')`
  await tx.$executeRaw`
    UPDATE "Submission" SET ("claimHundredths", "target", "actual", "explanation") = (
      SELECT n."maximumHundredths", CASE n."formula" WHEN 'BY_HAND' THEN NULL ELSE 1.0 END,
        CASE n."formula" WHEN 'BY_HAND' THEN NULL ELSE 1.0 END, '…'
      FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId" WHERE i."id" = "Submission"."itemId")
    WHERE "state" = 'DRAFT' AND "itemId" IN (SELECT "value" FROM json_each(${ids}))`
  const rows = await tx.submission.findMany({
    where: { state: 'DRAFT', itemId: { in: [...itemIds] }, item: { state: { in: ['DRAFT', 'DEFICIENT'] } } },
    orderBy: { itemId: 'asc' },
    select: {
      itemId: true,
      claimHundredths: true,
      target: true,
      actual: true,
      explanation: true,
      attachments: { where: { removedAt: null }, orderBy: { id: 'asc' }, select: { sha256: true } },
    },
  })
  return rows.map(({ attachments, ...row }) => ({ ...row, files: attachments }))
}

/** One `share`th of what waits for points, the oldest first, gets all of them. */
export async function assumeScores(tx: RehearsalTx, cycleId: number, share: number, at: Date): Promise<void> {
  const where: Prisma.ItemWhereInput = { cycleId, state: 'SUBMITTED' }
  const rows = await tx.item.findMany({
    where,
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take: Math.ceil((await tx.item.count({ where })) / share),
    select: { id: true },
  })
  const ids = JSON.stringify(rows.map(({ id }) => id))
  await moveItems(tx, 'score', at, Prisma.sql`"id" IN (SELECT "value" FROM json_each(${ids}))`, [
    Prisma.sql`"claimedBy" = NULL`,
    Prisma.sql`"preliminaryHundredths" =
      (SELECT "maximumHundredths" FROM "Indicator" i WHERE i."id" = "Item"."indicatorId")`,
  ])
}

/** Whoever looks a second time finds the same: no message comes of it, and the release no longer waits. */
export async function assumeLooks(tx: RehearsalTx, cycleId: number, at: Date): Promise<void> {
  const of: Prisma.SecondLookWhereInput = { cycleId, state: { in: [...UNSETTLED_LOOKS] }, item: { state: 'SCORED' } }
  await tx.secondLook.updateMany({ where: of, data: { state: 'SETTLED', way: 'first', settledAt: at } })
}

/** Objections that were filed are decided and change nothing. */
export async function assumeDecisions(tx: RehearsalTx, cycleId: number, at: Date): Promise<void> {
  await moveItems(tx, 'decide-objection', at, Prisma.sql`"cycleId" = ${cycleId}`, [
    Prisma.sql`"finalHundredths" = "preliminaryHundredths"`,
  ])
  await tx.objection.updateMany({ where: { cycleId, state: 'FILED' }, data: { state: 'DECIDED', decidedAt: at } })
}

/** Number, day and minutes of the council's meeting. */
export async function assumeCouncil(tx: RehearsalTx, cycleId: number, addedBy: number, at: Date): Promise<void> {
  const file = {
    sha256: `rehearsal-${cycleId}`,
    sizeBytes: 1,
    name: 'rehearsal',
    mimeType: 'application/pdf',
    platform: '',
    fileId: '',
    fileUniqueId: '',
    kind: 'document',
  } as const
  await writeCouncilDraft(tx, cycleId, { number: '1', heldOn: at })
  await addMinutes(tx, cycleId, { ...file, addedBy, addedAt: at })
}

const TWO_DAYS_MS = 2 * 86_400_000

/**
 * Sides of cases do their part two days before its end, as far as a rehearsal knows what it is: their case owes nothing from then on. What
 * an office would judge of it is its own.
 */
export async function assumeCaseSteps(tx: RehearsalTx, now: Date): Promise<void> {
  await tx.case.updateMany({
    where: {
      endedAt: null,
      holder: { in: ['agency', 'respondent', 'applicant'] },
      dueAt: { lte: new Date(now.getTime() + TWO_DAYS_MS), gt: now },
    },
    data: { endedAt: now, end: 'done', holder: null, dueAt: null },
  })
}

/** When the next clock of an open case runs out. */
export const nextCaseClock = async (db: Reader, after: Date): Promise<Date | null> =>
  (await db.case.aggregate({ where: { endedAt: null, dueAt: { gt: after } }, _min: { dueAt: true } }))._min.dueAt
