import { originalOf } from '#storage/circulars/delivery.ts'
import { correctionById, type CorrectionRow, correctionsOf } from '#storage/circulars/corrections.ts'
import { receiptOf } from '#storage/circulars/recipients.ts'
import { type CircularRow, circularById, sentCircular } from '#storage/circulars/circulars.ts'
import { openButton } from '#screens/circulars/reading.ts'
import { go } from '#screens/kit.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind, type Rendering } from '../kind.ts'
import { ANY_SEAT, inRoles } from '../readers.ts'
import { circular } from './circulars.ts'

type Args = { circularId: number; correctionId: number }

/** A message that was on its way at the moment of the correction may have been put together before it. */
const ON_ITS_WAY_MS = 60_000

interface Facts {
  row: CircularRow
  correction: CorrectionRow & { confirmedAt: Date }
  original: Awaited<ReturnType<typeof originalOf>>
}

/** What there is to tell this reader; null when they have the corrected words already, or will get them. */
async function factsOf({ db, personId }: Rendering, { circularId, correctionId }: Args): Promise<Facts | null> {
  const row = await sentCircular(db, circularId)
  const [newest] = await correctionsOf(db, circularId)
  // A later correction tells of the words that are in force.
  if (row === null || newest?.id !== correctionId || newest.confirmedAt === null) return null
  const { confirmedAt } = newest
  const original = await originalOf(db, circularId, personId)
  if (original?.state === 'PENDING') return null
  const isNew = (original?.sentAt?.getTime() ?? 0) > confirmedAt.getTime() + ON_ITS_WAY_MS
  return isNew ? null : { row, correction: { ...newest, confirmedAt }, original }
}

/**
 * Changes the message that brought the circular, in place, and tells what was corrected and why: an edit alone rings nobody. Where
 * the message cannot be changed the corrected words come along.
 */
export const circularCorrected = noticeKind<Args>({
  readers: () => ANY_SEAT,
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async edits(rendering, args) {
    const message = (await factsOf(rendering, args))?.original?.message ?? null
    const screen = message === null ? null : await circular.compose(rendering, args)
    return message === null || screen === null ? null : { ...message, screen: { ...screen, files: [] } }
  },
  async compose(rendering, args) {
    const facts = await factsOf(rendering, args)
    if (facts === null) return null
    const { language, edited } = rendering
    const { row, correction } = facts
    const { id, kind, number, title } = row
    const { reason, confirmedAt, material } = correction
    const news = say(language, 'notice-circular-corrected', {
      what: label(language, 'circular-numbered', { kind, number }),
      title,
      reason,
      confirmedAt,
      again: String(material && (await owes(rendering, row))),
    })
    const read = openButton(id, label(language, 'correction-read'))
    if (edited === true) return { text: news, buttons: [[read]] }
    const full = await circular.compose(rendering, args)
    if (full === null) return null
    return { ...full, text: `${news}\n\n${full.text}`, files: [] }
  },
})

/** Whether «رؤیت شد» is due from this reader. */
async function owes({ db, personId }: Rendering, { id, acknowledge }: CircularRow): Promise<boolean> {
  const receipt = personId === null || !acknowledge ? null : await receiptOf(db, id, personId)
  return receipt !== null && receipt.agencyId !== null && receipt.seenAt === null
}

/** To those who may confirm it, as long as it waits. */
export const correctionProposed = noticeKind<{ correctionId: number }>({
  readers: () => inRoles('coordinator', 'deputy'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { correctionId }) {
    const correction = await correctionById(db, correctionId)
    const row = correction === null ? null : await circularById(db, correction.circularId)
    if (correction?.state !== 'PROPOSED' || row === null) return null
    const { kind, number } = row
    return {
      text: say(language, 'notice-correction-proposed', {
        what: label(language, 'circular-numbered', { kind, number }),
        reason: correction.reason,
      }),
      buttons: [[go('correction.open', { correctionId }, label(language, 'correction-open'))]],
    }
  },
})

/** To its author: confirmed, or given up by the one who was to confirm it. */
export const correctionDecided = noticeKind<{ correctionId: number; name: string }>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { correctionId, name }) {
    const correction = await correctionById(db, correctionId)
    const row = correction === null ? null : await circularById(db, correction.circularId)
    if (correction === null || row === null) return null
    const { id, kind, number } = row
    return {
      text: say(language, 'notice-correction-decided', {
        what: label(language, 'circular-numbered', { kind, number }),
        name,
        state: correction.state,
      }),
      buttons: [[go('circular.progress', { circularId: id }, label(language, 'proof-back-progress'))]],
    }
  },
})
