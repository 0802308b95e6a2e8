import { DAY_MS, type SmallProvince } from './world.ts'
import type { App } from '../../src/app.ts'

/**
 * What is before the office and the council and has not come out: tables with totals and ranks, a session with its points, papers, remarks
 * and votes, its confirmation half written, what two persons are about to decide, what another agency has objected to, taken to the
 * committee and signed, the sheet for the national system, the analysis of the year, who stands in for whom. As many rows in both worlds.
 */
export async function decidesUnseen({ db, clock }: App['tools'], province: SmallProvince, world: 1 | 2): Promise<void> {
  const at = clock.now()
  const { cycleId } = province
  const secret = `راز شورا ${world}`
  const { personId: officer } = await db.seat.findFirstOrThrow({ where: { role: 'coordinator' } })
  const people: number[] = []
  for (const role of ['council-member', 'council-member', 'committee-member', 'deputy'] as const) {
    const name = `${secret} ${people.length}`
    const { id } = await db.person.create({ data: { name, searchKey: name, createdAt: at } })
    const { id: seatId } = await db.seat.create({ data: { personId: id, role, grantedAt: at } })
    people.push(id)
    const days = { fromAt: at, untilAt: new Date(at.getTime() + 60 * DAY_MS) }
    const named = { namedBy: officer, namedAt: at, needsSecond: true, note: secret }
    await db.standIn.create({ data: { seatId, personId: officer, ...days, ...named } })
  }
  const [one = 0, two = 0, three = 0] = people
  for (const [place, { id: agencyId }] of province.agencies.entries()) {
    const figures = { generalHundredths: world * 1000, specificHundredths: world * 100, totalHundredths: world * 1100 }
    const table = { cycleId, agencyId, ...figures, rank: ((place + world) % 3) + 1, participated: true }
    await db.agencyResult.create({ data: { ...table, group: 'economy' } })
    const typed = { generalHundredths: world * 1000, specificHundredths: 7, enteredById: officer, enteredAt: at }
    await db.transmissionRow.create({ data: { cycleId, agencyId, ...typed, differs: secret } })
  }
  const isAdopted = world === 1
  const counted = { inFavour: isAdopted ? 2 : 0, against: isAdopted ? 0 : 2 }
  await db.councilSession.create({
    data: {
      cycleId,
      state: 'CALLED',
      ballot: 'open',
      quorumPercent: 50,
      at: new Date(at.getTime() + world * DAY_MS),
      place: secret,
      words: secret,
      preparedBy: officer,
      preparedAt: at,
      members: { create: [one, two].map((personId) => ({ personId, presentAt: at })) },
      points: {
        create: {
          position: 1,
          kind: 'RESULTS',
          title: secret,
          text: secret,
          contentHash: String(world).repeat(64),
          state: isAdopted ? 'ADOPTED' : 'REJECTED',
          ...counted,
          votes: { create: [one, two].map((personId) => ({ personId, choice: isAdopted ? 'for' : 'against' })) },
          remarks: { create: { personId: one, text: secret, at } },
        },
      },
    },
  })
  await db.councilDraft.create({ data: { cycleId, number: String(world), heldOn: at } })
  const itemId = await province.itemOf(world, '2-1')
  const facts = { gate: null, itemId, pointsHundredths: world * 100 }
  const decision = { cycleId, kind: 'correct-score', state: 'PROPOSED', facts, reason: secret } as const
  await db.decision.create({ data: { ...decision, proposedBy: officer, proposedAt: at } })
  const filed = { cycleId, itemId, text: secret, createdAt: at, filedAt: at, draftedBy: officer }
  const { id: objectionId } = await db.objection.create({
    data: { ...filed, state: 'DECIDED', decidedBy: three, decidedAt: at, afterHundredths: world, reason: secret },
  })
  const vote = { personId: three, hundredths: world, reason: secret, at }
  const appeal = { objectionId, itemId, cycleId, text: secret, filedBy: officer, filedAt: at, beforeHundredths: world }
  await db.appeal.create({ data: { ...appeal, votes: { create: vote } } })
  const agencyId = province.agencies[world]?.id ?? 0
  const signed = { state: 'RETURNED', note: secret, decidedBy: officer, decidedAt: at } as const
  await db.signOff.create({ data: { cycleId, agencyId, ...signed } })
  await db.analysisDraft.create({ data: { cycleId, opening: secret, findings: secret, proposals: secret } })
}
