import { mustAcknowledge, takesLate } from '#domain/circulars/audience.ts'
import { audienceFacts, livingSeats, parseAudience } from './circular-audience.ts'
import { currentCycle } from './cycles.ts'
import type { Prisma } from './generated/client.ts'
import type { Reader, Tx } from './transaction.ts'

/**
 * What holds at this instant: what went out in the current cycle, or without a cycle since it began, has not run out
 * (`validityOf` of domain/circulars/states.ts, said in SQL) and was not replaced.
 */
export async function inForce(db: Reader, now: Date): Promise<Prisma.CircularWhereInput> {
  const holds: Prisma.CircularWhereInput = {
    state: 'SENT',
    replacedBy: { none: { state: 'SENT' } },
    OR: [{ validUntil: null }, { validUntil: { gte: now } }],
  }
  const cycle = await currentCycle(db)
  if (cycle === null) return { ...holds, cycleId: null }
  const { createdAt } = cycle
  return { AND: [holds, { OR: [{ cycleId: cycle.id }, { cycleId: null, sentAt: { gte: createdAt } }] }] }
}

/**
 * Gives somebody who takes a seat later what is in force and meant for him, so that he may read it, and stands among those who have
 * to acknowledge it where an agency owes that. @returns how many were new to him
 */
export async function giveCirculars(tx: Tx, personId: number, now: Date): Promise<number> {
  const cycle = await currentCycle(tx)
  const circulars = await tx.circular.findMany({
    where: await inForce(tx, now),
    orderBy: { id: 'asc' },
    select: {
      id: true,
      audience: true,
      recipients: { where: { personId }, select: { id: true, agencyId: true, seenAt: true } },
    },
  })
  const seats = await livingSeats(tx, personId)
  let added = 0
  for (const {
    id,
    audience: stored,
    recipients: [known],
  } of circulars) {
    const audience = parseAudience(stored)
    // Those who were in some state of work that day are no latecomer's concern, so nobody is asked about it.
    const facts = await audienceFacts(tx, audience, cycle?.id ?? null, () => Promise.resolve([]))
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
