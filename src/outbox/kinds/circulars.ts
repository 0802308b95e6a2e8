import { circularMessage } from '#screens/circulars/message.ts'
import { previewButton, toDraft } from '#screens/circulars/desk.ts'
import { openButton, listButton } from '#screens/circulars/reading.ts'
import { validityNow } from '#reads/circulars/pages.ts'
import { attachmentsOf, filesToSend } from '#storage/evidence/attachments.ts'
import { agencyOfReader, owedCirculars, receiptOf } from '#storage/circulars/recipients.ts'
import { circularById, sentCircular, withKnownForerunner } from '#storage/circulars/circulars.ts'
import { personName } from '#storage/people/people.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { ANY_SEAT, inRoles, ofAgency } from '../readers.ts'

/** To everybody of the frozen audience, and to the channel (requirements B15, F1, J1). */
export const circular = noticeKind<{ circularId: number }>({
  readers: () => ANY_SEAT,
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose({ db, language, personId, now }, { circularId }) {
    const row = await sentCircular(db, circularId)
    // What has lost its force on the way is told to nobody any more.
    if (row === null || validityNow(row, now) !== 'in-force') return null
    const files = filesToSend(await attachmentsOf(db, { circularId }))
    const shown = await withKnownForerunner(db, row, personId)
    if (personId === null) return circularMessage(language, shown, files, 'channel')
    const receipt = await receiptOf(db, circularId, personId)
    const owes = receipt?.agencyId != null && receipt.seenAt === null && (await agencyOfReader(db, personId)) !== null
    return circularMessage(language, shown, files, owes ? 'agency' : 'reader')
  },
})

/** To those who may confirm it, as long as it is this version that waits. */
export const circularProposed = noticeKind<{ circularId: number; version: number }>({
  readers: () => inRoles('coordinator', 'deputy'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { circularId, version }) {
    const row = await circularById(db, circularId)
    if (row?.state !== 'PROPOSED' || row.version !== version) return null
    const { kind, number, title } = row
    const author = await personName(db, row.createdBy)
    return {
      text: say(language, 'notice-circular-proposed', { kind, number, title, author }),
      buttons: [[previewButton(language, circularId)]],
    }
  },
})

/** To the author: it may go out. */
export const circularConfirmed = noticeKind<{ circularId: number; name: string }>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { circularId, name }) {
    const row = await circularById(db, circularId)
    if (row?.state !== 'CONFIRMED') return null
    const { kind, number, title, sendAt } = row
    const scheduled = String(sendAt !== null)
    const text = say(language, 'notice-circular-confirmed', { kind, number, title, name, scheduled })
    return {
      text: sendAt === null ? text : `${text}\n${say(language, 'circular-scheduled', { sendAt })}`,
      buttons: [[toDraft(language, circularId)]],
    }
  },
})

/** To the author: the clock has not sent it, and why (`reason`: code of a refusal). */
export const circularNotSent = noticeKind<{ circularId: number; reason: string; sendAt: string }>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { circularId, reason, sendAt }) {
    const row = await circularById(db, circularId)
    // Sent by hand or given a new hour meanwhile: there is nothing left to be told.
    if (row?.state !== 'CONFIRMED' || row.sendAt !== null) return null
    const { kind, number, title } = row
    return {
      text: say(language, 'notice-circular-not-sent', { kind, number, title, reason, sendAt: new Date(sendAt) }),
      buttons: [[toDraft(language, circularId)]],
    }
  },
})

/** To the silent: everything they have not acknowledged yet in one message, not only what was asked about. */
export const circularUnseen = noticeKind<{ circularId: number }>({
  readers: () => ofAgency(),
  lane: 'broadcast',
  guarantee: 'at-most-once',
  async compose({ db, language, personId, now }, { circularId }) {
    const owed = personId === null ? [] : await owedCirculars(db, personId, now)
    const first = owed.includes(circularId) ? circularId : owed[0]
    const row = first === undefined ? null : await sentCircular(db, first)
    if (row === null) return null
    const { id, kind, number, title } = row
    const read = openButton(id, label(language, 'circular-read'))
    return {
      text: say(language, 'notice-circular-unseen', { kind, number, title, others: owed.length - 1 }),
      buttons: owed.length > 1 ? [[read], [listButton(language)]] : [[read]],
    }
  },
})
