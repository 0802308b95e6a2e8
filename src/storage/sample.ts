import type { Role } from '#domain/vocabulary.ts'
import { inChunks } from './slices.ts'
import type { Database } from './database.ts'
import type { Reader, Tx } from './transaction.ts'

export const anyCycle = async (db: Reader): Promise<boolean> => (await db.cycle.count()) > 0

/** Nobody is in it, or all who have come in did so on the local messenger, as the people of the sample. */
export async function isSampleOrEmpty(db: Reader, platform: string): Promise<boolean> {
  if ((await db.account.findFirst({ where: { NOT: { platform } }, select: { id: true } })) !== null) return false
  if ((await db.person.findFirst({ select: { id: true } })) === null) return true
  return (await db.account.findFirst({ where: { platform }, select: { id: true } })) !== null
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

/** While made-up data are written into a file that nobody uses yet, nothing of it has to survive a power cut. */
export const forgoDurability = async (db: Database): Promise<void> => {
  await db.$queryRaw`PRAGMA synchronous = OFF`
}

/** In one file, without what SQLite keeps beside a database that is open. */
export const copySample = async (db: Database, file: string): Promise<void> => {
  await db.$executeRaw`VACUUM INTO ${file}`
}

/** Every message that waits counts as sent when it was due. */
export async function arriveSample(tx: Tx, at: Date): Promise<void> {
  await tx.notice.updateMany({ where: { state: 'PENDING' }, data: { state: 'SENT', sentAt: at } })
}

export const newestCycle = async (db: Reader): Promise<number> =>
  (await db.cycle.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } })).id

export const newestExtension = async (db: Reader): Promise<number> =>
  (await db.extension.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } })).id

export const newestRequest = async (db: Reader): Promise<number> =>
  (await db.notApplicable.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } })).id

export const countSubmitted = (db: Reader): Promise<number> => db.item.count({ where: { state: 'SUBMITTED' } })

export const agencyOfItem = async (db: Reader, id: number): Promise<number> =>
  (await db.item.findUniqueOrThrow({ where: { id }, select: { agencyId: true } })).agencyId

export const objectionOf = (db: Reader, itemId: number): Promise<{ id: number; beforeHundredths: number | null }> =>
  db.objection.findFirstOrThrow({ where: { itemId }, select: { id: true, beforeHundredths: true } })

/** As whom somebody of the page acts now; a stranger has neither. */
export async function roleOfAccount(
  db: Reader,
  platform: string,
  userId: string,
): Promise<{ personId: number | null; role: Role | null }> {
  const account = await db.account.findUnique({
    where: { platform_userId: { platform, userId } },
    select: { personId: true, activeSeatId: true },
  })
  const personId = account?.personId ?? null
  if (account === null || personId === null) return { personId: null, role: null }
  const seats = await db.seat.findMany({
    where: { personId, revokedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, role: true },
  })
  const active = seats.find(({ id }) => id === account.activeSeatId) ?? seats[0]
  return { personId, role: active?.role ?? null }
}
