import { mustAcknowledge, takesLate } from '#domain/circulars/audience.ts'
import { audienceFacts, livingSeats, parseAudience } from './audience.ts'
import type { Prisma } from '../generated/client.ts'
import { publishedCycle, unfinishedCycle } from '../cycle/timetables.ts'
import type { Reader, Tx } from '../transaction.ts'

/**
 * What holds at this instant: what went out in the published cycle, in one that is being prepared, or without a cycle since the
 * published one began; has not run out (`validityOf` of domain/circulars/states.ts, said in SQL) and was not replaced.
 */
export async function inForce(db: Reader, now: Date): Promise<Prisma.CircularWhereInput> {
  const { cycleIds, since } = await cyclesOf(db)
  const holds: Prisma.CircularWhereInput = {
    state: 'SENT',
    replacedBy: { none: { state: 'SENT' } },
    OR: [{ validUntil: null }, { validUntil: { gte: now } }],
  }
  if (since === null) return { ...holds, cycleId: null }
  return { AND: [holds, { OR: [{ cycleId: { in: cycleIds } }, { cycleId: null, sentAt: { gte: since } }] }] }
}

/** The cycles whose circulars may be in force, and since when those without a cycle; null: since ever. */
export async function cyclesOf(db: Reader): Promise<{ cycleIds: number[]; since: Date | null }> {
  const cycles = [await publishedCycle(db), await unfinishedCycle(db)].filter((cycle) => cycle !== null)
  return { cycleIds: cycles.map(({ id }) => id), since: cycles[0]?.createdAt ?? null }
}

/**
 * Gives somebody who takes a seat later what is in force and meant for him, so that he may read it, and stands among those who have
 * to acknowledge it where an agency owes that. @returns how many were new to him
 */
export async function giveCirculars(tx: Tx, personId: number, now: Date): Promise<number> {
  const published = await publishedCycle(tx)
  const circulars = await tx.circular.findMany({
    where: await inForce(tx, now),
    orderBy: { id: 'asc' },
    select: {
      id: true,
      cycleId: true,
      audience: true,
      recipients: { where: { personId }, select: { id: true, agencyId: true, seenAt: true } },
    },
  })
  const seats = await livingSeats(tx, personId)
  let added = 0
  for (const {
    id,
    cycleId,
    audience: stored,
    recipients: [known],
  } of circulars) {
    const audience = parseAudience(stored)
    // Those who were in some state of work that day are no latecomer's concern, so nobody is asked about it.
    const facts = await audienceFacts(tx, audience, cycleId ?? published?.id ?? null, () => Promise.resolve([]))
    const meant = seats.filter((seat) => takesLate(audience, seat, facts))
    if (meant.length === 0) continue
    const agencyId = meant.find((seat) => mustAcknowledge(seat.role))?.agencyId ?? null
    if (known === undefined) {
      await tx.circularRecipient.create({ data: { circularId: id, personId, agencyId }, select: { id: true } })
      added++
      // A reader who takes a seat of an agency reads for it from now on.
    } else if (known.agencyId === null && known.seenAt === null && agencyId !== null)
      await tx.circularRecipient.update({ where: { id: known.id }, data: { agencyId }, select: { id: true } })
  }
  return added
}
