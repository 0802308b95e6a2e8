import { go } from '#screens/kit.ts'
import { personName } from '#storage/people/people.ts'
import { signOffById } from '#storage/sign-off/sign-offs.ts'
import { cycleById, stageFor } from '#storage/cycle/cycles.ts'
import type { Language } from '#domain/vocabulary.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { ofAgency } from '../readers.ts'

type Args = { signOffId: number }

const readers = async (db: Parameters<typeof signOffById>[0], { signOffId }: Args) =>
  ofAgency((await signOffById(db, signOffId))?.agencyId ?? null)

const seeReport = (language: Language) => [[go('sign-off.show', {}, label(language, 'sign-off-see'))]]

/** To the agency's head: the report waits for the signature. */
export const signOffHanded = noticeKind<Args>({
  readers,
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { signOffId }) {
    const row = await signOffById(db, signOffId)
    const cycle = row === null ? null : await cycleById(db, row.cycleId)
    if (row === null || cycle === null || row.state !== 'HANDED') return null
    const window = await stageFor(db, cycle.id, 'self-assessment', row.agencyId)
    const by = row.handedBy === null ? '' : await personName(db, row.handedBy)
    const text = say(language, 'notice-sign-off-handed', {
      year: cycle.year,
      by,
      dueAt: window?.dueAt ?? cycle.stateSince,
    })
    return { text, buttons: seeReport(language) }
  },
})

/** To the focal points: the head has signed, or has returned it with a note. */
export const signOffDecided = noticeKind<Args>({
  readers,
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { signOffId }) {
    const row = await signOffById(db, signOffId)
    if (row === null || row.state === 'HANDED') return null
    return {
      text:
        row.state === 'SIGNED'
          ? say(language, 'notice-sign-off-signed', { receipt: row.receipt ?? '' })
          : say(language, 'notice-sign-off-returned', { note: row.note }),
      buttons: seeReport(language),
    }
  },
})

/** To all of the agency: what was signed is not what stands. */
export const signOffOutdated = noticeKind<Args>({
  readers,
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { signOffId }) {
    const row = await signOffById(db, signOffId)
    if (row === null || row.outdatedAt === null) return null
    return { text: say(language, 'notice-sign-off-outdated', { at: row.outdatedAt }), buttons: seeReport(language) }
  },
})
