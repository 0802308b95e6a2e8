import type { StageWindow } from '#domain/cycle/window.ts'
import type { Role } from '#domain/vocabulary.ts'
import { subjectOf } from './circulars/recipients.ts'
import { inChunks } from './slices.ts'
import type { Reader, Tx } from './transaction.ts'

export const anyCycle = async (db: Reader): Promise<boolean> => (await db.cycle.count()) > 0

/** Nobody is in it, or all who have come in did so on the local messenger, as the people of the sample. */
export async function isSampleOrEmpty(db: Reader, platform: string): Promise<boolean> {
  if ((await db.account.findFirst({ where: { NOT: { platform } }, select: { id: true } })) !== null) return false
  if ((await db.person.findFirst({ select: { id: true } })) === null) return true
  return (await db.account.findFirst({ where: { platform }, select: { id: true } })) !== null
}

/** Puts a cycle into its self-assessment without the acts that lead there: made-up data have no past. */
export async function beginSample(
  tx: Tx,
  cycleId: number,
  { opensAt }: Pick<StageWindow, 'opensAt'>,
  publishedAt: Date,
): Promise<void> {
  await tx.cycle.update({
    where: { id: cycleId },
    data: { state: 'OPEN', stateSince: opensAt, publishedAt },
    select: { id: true },
  })
}

/** Old enough to take every step of a year. */
const SAMPLE_ACCOUNT_AGE_MS = 30 * 86_400_000

/** Everybody can be played at once: an account for each person, its id told by the person's. */
export async function addSampleAccounts(tx: Tx, platform: string, offset: number, at: Date): Promise<void> {
  const since = new Date(at.getTime() - SAMPLE_ACCOUNT_AGE_MS)
  const people = await tx.person.findMany({ orderBy: { id: 'asc' }, select: { id: true, name: true } })
  const accounts = people.map(({ id, name }) => {
    const userId = String(offset + id)
    return {
      platform,
      userId,
      chatId: userId,
      displayName: name,
      language: 'fa' as const,
      personId: id,
      firstSeenAt: at,
      boundAt: since,
      admittedAt: since,
    }
  })
  await inChunks(accounts, (data) => tx.account.createMany({ data }))
}

/** A circular that has reached everybody; two of three recipients have seen it. */
export async function addSampleCircular(
  tx: Tx,
  circular: { cycleId: number; number: string; title: string; body: string; createdBy: number; confirmedBy: number },
  sentAt: Date,
  seenAt: Date,
): Promise<void> {
  const { id } = await tx.circular.create({
    data: { ...circular, issuedOn: sentAt, createdAt: sentAt, sentAt, state: 'SENT' },
    select: { id: true },
  })
  const seats = await tx.seat.findMany({
    where: { revokedAt: null, role: { in: ['focal-point', 'agency-head', 'evaluator'] } },
    orderBy: { id: 'asc' },
    select: { personId: true, agencyId: true },
  })
  const people = new Map(seats.map(({ personId, agencyId }) => [personId, agencyId]))
  const recipients = [...people].map(([personId, agencyId], index) => ({
    circularId: id,
    personId,
    agencyId,
    seenAt: index % 3 === 0 ? null : seenAt,
  }))
  await inChunks(recipients, (data) => tx.circularRecipient.createMany({ data }))
  const subject = subjectOf(id)
  const notices = recipients.map(({ personId }) => ({
    kind: 'circular',
    args: { circularId: id },
    uniqueKey: `${subject}:${personId}`,
    subject,
    personId,
    lane: 'broadcast' as const,
    notBefore: sentAt,
    createdAt: sentAt,
    state: 'SENT' as const,
    sentAt,
  }))
  await inChunks(notices, (data) => tx.notice.createMany({ data }))
}

export interface SeatedAccount {
  userId: string
  name: string
  seats: { role: Role; agency: { code: string; name: string } | null; team: { name: string } | null }[]
}

/** Accounts of one platform that belong to a person, with his living seats. */
export async function seatedAccounts(db: Reader, platform: string): Promise<SeatedAccount[]> {
  const rows = await db.account.findMany({
    where: { platform, personId: { not: null } },
    orderBy: { id: 'asc' },
    select: {
      userId: true,
      person: {
        select: {
          name: true,
          seats: {
            where: { revokedAt: null },
            orderBy: { id: 'asc' },
            select: {
              role: true,
              agency: { select: { code: true, name: true } },
              team: { select: { name: true } },
            },
          },
        },
      },
    },
  })
  return rows.flatMap(({ userId, person }) => (person === null ? [] : [{ userId, ...person }]))
}

/** The person who sits on a role first: who wrote, and who confirmed, what the sample holds. */
export async function firstOfRole(db: Reader, role: Role): Promise<number> {
  const seat = await db.seat.findFirstOrThrow({
    where: { role, revokedAt: null },
    orderBy: { id: 'asc' },
    select: { personId: true },
  })
  return seat.personId
}
