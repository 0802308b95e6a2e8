import { deflateRawSync } from 'node:zlib'
import { receiptFrom } from '#domain/receipts/receipt.ts'
import type { ReviewWorld } from '../support/review-world.ts'
import { DAY_MS } from '../support/world.ts'

interface Planted {
  /** A secret of points. */
  points: number
  /** The evaluator and the focal point among those who ask. */
  evaluatorId: number
  focalId: number
  /** Whose seat the coordinator asks about. */
  otherId: number
}

/**
 * What only one person or only one state of a thing is told, put into the world of the silent readings: an item and a look in hand, scores
 * of one's own and apart, an indicator without evaluator, a circular ready to go, a correction, a decision, a notice that did not arrive, a
 * result. @returns by reading, what its caller names
 */
export async function plantRare(
  { world, province, evaluator, submit, coordinator }: ReviewWorld,
  { points, evaluatorId, focalId, otherId }: Planted,
): Promise<Record<string, Record<string, unknown>>> {
  const { db, clock } = world
  const [at, later] = [clock.now(), new Date(clock.now().getTime() + 3_600_000)]
  const { cycleId } = province
  const [own = 0, second = 0, third = 0] = province.agencies.map(({ id }) => id)
  const itemsOf = (agencyId: number) => db.item.findMany({ where: { agencyId }, orderBy: { id: 'asc' } })
  const [held = 0] = (await itemsOf(second)).slice(3).map(({ id }) => id)
  const [mine = 0, looked = 0, apart = 0] = (await itemsOf(third)).map(({ id }) => id)
  const inHand = { claimedBy: evaluatorId, claimedUntil: later }

  const heldVersion = await submit(held, { claim: points })
  await db.submission.update({ where: { id: heldVersion }, data: { receipt: RECEIPT } })
  await db.item.update({ where: { id: held }, data: inHand })

  const score = async (itemId: number, by: number): Promise<number> => {
    const submissionId = await submit(itemId, { claim: points })
    const scored = { itemId, submissionId, round: 'FIRST', kind: 'SCORE', evaluatorId: by, at } as const
    await db.assessment.create({ data: { ...scored, scoreHundredths: points, itemStateBefore: 'SUBMITTED' } })
    const data = { state: 'SCORED' as const, preliminaryHundredths: points, firstScorerId: by }
    await db.item.update({ where: { id: itemId }, data })
    return submissionId
  }
  await score(mine, evaluatorId)
  const look = { cycleId, origin: 'sample', openedAt: at, firstHundredths: points } as const
  const lookedVersion = await score(looked, evaluator.personId)
  const heldLook = await db.secondLook.create({ data: { ...look, itemId: looked, ...inHand } })
  const apartVersion = await score(apart, evaluator.personId)
  const lookScore = { place: 2, submissionId: apartVersion, evaluatorId, scoreHundredths: points, at }
  const { id: apartId } = await db.secondLook.create({
    data: { ...look, itemId: apart, state: 'DIVERGED', scores: { create: lookScore } },
  })

  const axis = await db.axis.create({
    data: { cycleId, code: '3', title: 'محور بی ارزیاب', dimension: 'GENERAL', position: 9 },
  })
  const indicator = await db.indicator.findFirstOrThrow({ where: { code: '1-1' } })
  const { id: _, ...copied } = indicator
  const orphan = await db.indicator.create({ data: { ...copied, axisId: axis.id, code: '3-1', position: 99 } })
  const unread = await db.item.create({
    data: { cycleId, agencyId: third, indicatorId: orphan.id, changedAt: at },
  })
  await submit(unread.id, { claim: points })

  const circular = { cycleId, issuedOn: at, title: 'عنوان تازه', body: 'متن بخشنامهٔ تازه', createdAt: at }
  const written = { ...circular, kind: 'circular' as const, createdBy: coordinator.personId }
  const ready = await db.circular.create({ data: { ...written, number: '2', state: 'CONFIRMED' } })
  const sent = await db.circular.create({ data: { ...written, number: '3', state: 'SENT', sentAt: at } })
  const correction = await db.circularCorrection.create({
    data: {
      circularId: sent.id,
      state: 'PROPOSED',
      title: 'عنوان درست',
      body: 'متن درست',
      reason: 'خطای نوشتاری',
      beforeTitle: sent.title,
      beforeBody: sent.body,
      createdBy: coordinator.personId,
      createdAt: at,
    },
  })
  const decision = await db.decision.create({
    data: {
      cycleId,
      kind: 'correct-score',
      state: 'PROPOSED',
      facts: { gate: null, itemId: mine, pointsHundredths: points },
      reason: 'اشتباه در جمع نمره‌ها',
      proposedBy: coordinator.personId,
      proposedAt: at,
    },
  })
  const content = deflateRawSync(JSON.stringify({ agencies: [] })).toString('base64')
  await db.tableVersion.create({ data: { cycleId, number: 1, contentHash: 'h', content, at } })
  const notice = await db.notice.create({
    data: {
      kind: 'extension-asked',
      args: { extensionId: 1 },
      uniqueKey: 'rare',
      personId: otherId,
      lane: 'broadcast',
      notBefore: at,
      createdAt: at,
      state: 'FAILED',
    },
  })
  const { sha256 } = await keptFile()
  await db.attachment.updateMany({ data: { sha256 } })
  const tray = {
    sha256,
    name: 'گزارش خود.txt',
    mimeType: 'text/plain',
    sizeBytes: 9,
    platform: 'local',
    kind: 'document' as const,
  }
  const { id: trayFileId } = await db.trayFile.create({
    data: { ...tray, agencyId: own, fileId: '', fileUniqueId: 'own', addedBy: focalId, addedAt: at },
  })
  for (const agencyId of [own, second])
    await db.agencyResult.create({
      data: {
        cycleId,
        agencyId,
        group: 'economy',
        generalHundredths: 50_000,
        specificHundredths: 40_000,
        totalHundredths: 90_000,
        participated: true,
      },
    })
  const longer = { cycleId, agencyId: own, stageKey: 'self-assessment', reason: 'قطع برق', state: 'GRANTED' } as const
  const end = new Date(at.getTime() + 4 * DAY_MS)
  await db.extension.create({
    data: { ...longer, wishedDueAt: end, dueAt: end, requestedBy: focalId, requestedAt: at },
  })
  const scoredOfOwn = await province.itemOf(0, '1-2')
  await submit(scoredOfOwn)
  const day = { year: 1405, month: 9, day: 26 }
  const version = { itemId: held, submissionId: heldVersion }
  const undelivered = { party: 'person', personId: otherId, upTo: notice.id }
  return {
    'extension.preview-ask': { day },
    'extension.preview-grant': { day },
    'extension.preview-give': { day, agencyIds: [second] },
    'review.reviewer': { personId: evaluatorId },
    'review.choose-substitute': { personId: evaluatorId },
    'review.read-claimed': version,
    'review.preview-deficiency': version,
    'review.find-score': { itemId: mine },
    'review.scores-item': { itemId: scoredOfOwn },
    'review.choose-evaluator': { indicatorId: orphan.id },
    'second-look.read-claimed': { lookId: heldLook.id, submissionId: lookedVersion },
    'second-look.open': { lookId: apartId },
    'circular.plan': { circularId: ready.id },
    'correction.open': { correctionId: correction.id },
    'decision.open': { decisionId: decision.id },
    'amend.open': { decisionId: decision.id },
    'result.version': { cycleId, number: 1 },
    'moment.show': { cycleId, at: 1 },
    'moment.table': { cycleId, at: 1 },
    'delivery.party': undelivered,
    'delivery.phone': undelivered,
    'evidence.tray-file': { trayFileId },
    'receipt.verify': { written: RECEIPT },
  }

  async function keptFile(): Promise<{ sha256: string }> {
    const kept = await world.tools.files.keep(bytes())
    if (!kept.ok) throw new Error(kept.refusal.code)
    await db.blob.create({ data: { sha256: kept.value.sha256, sizeBytes: 9, mimeType: 'text/plain', storedAt: at } })
    return kept.value
  }
}

const RECEIPT = receiptFrom(new Uint8Array([1, 2, 3, 4, 5]))

async function* bytes(): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode('گزارش'))
}
