import { receiptOf } from '#storage/circulars/recipients.ts'
import { sentCircular } from '#storage/circulars/circulars.ts'
import { personName } from '#storage/people/people.ts'
import { openButton } from '#screens/circulars/reading.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { ofAgency } from '../readers.ts'

/** To the other contact of an agency, as long as the colleague has not seen the circular some other way. */
export const contactUnreached = noticeKind<{ circularId: number; personId: number }>({
  readers: async (db, { circularId, personId }) =>
    ofAgency((await receiptOf(db, circularId, personId))?.agencyId ?? null),
  lane: 'broadcast',
  guarantee: 'at-most-once',
  async compose({ db, language }, { circularId, personId }) {
    const row = await sentCircular(db, circularId)
    const receipt = await receiptOf(db, circularId, personId)
    if (row === null || receipt === null || receipt.seenAt !== null) return null
    const { kind, number, title } = row
    return {
      text: say(language, 'notice-contact-unreached', {
        name: await personName(db, personId),
        what: label(language, 'circular-numbered', { kind, number }),
        title,
      }),
      buttons: [[openButton(circularId, label(language, 'circular-read'))]],
    }
  },
})
