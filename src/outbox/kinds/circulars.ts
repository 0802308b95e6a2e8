import type { CircularState } from '#domain/circulars/states.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { FileToSend, Screen } from '#shared/message.ts'
import { attachmentsOf, filesToSend } from '#storage/attachments.ts'
import { agencyOfReader, holdsSeat, owedCirculars, receiptOf } from '#storage/circular-recipients.ts'
import { type CircularRow, circularById, sentCircular } from '#storage/circulars.ts'
import { personName } from '#storage/people.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'

/** What a reader gets: the whole text and the files. The preview shows this very screen. */
export const circularScreen = (
  language: Language,
  { kind, number, issuedOn, title, body }: Pick<CircularRow, 'kind' | 'number' | 'issuedOn' | 'title' | 'body'>,
  files: FileToSend[],
): Screen => ({
  text: say(language, 'notice-circular', { kind, number, issuedOn, title, body, files: files.length }),
  files,
})

/** To everybody of the frozen audience, and to the channel (requirements B15, F1, J1). */
export const circular = noticeKind<{ circularId: number }>({
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose({ db, language, personId }, { circularId }) {
    const row = await sentCircular(db, circularId)
    if (row === null) return null
    const screen = circularScreen(language, row, filesToSend(await attachmentsOf(db, { circularId })))
    if (personId === null) return screen
    // Whoever has left all his seats since the sending is no reader any more.
    if (!(await holdsSeat(db, personId))) return null
    const own = await receiptOf(db, circularId, personId)
    const owes = own?.agencyId != null && own.seenAt === null && (await agencyOfReader(db, personId)) !== null
    const seen = { label: label(language, 'circular-seen'), act: `circulars.seen:${circularId}:1` }
    const list = { label: label(language, 'circular-all'), act: 'circulars.list:0' }
    return { ...screen, buttons: owes ? [[seen], [list]] : [[list]] }
  },
})

/** To those who may confirm it, as long as it is this version that waits. */
export const circularProposed = noticeKind<{ circularId: number; version: number }>({
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { circularId, version }) {
    const row = await circularById(db, circularId)
    if (row === null || row.state !== ('PROPOSED' satisfies CircularState) || row.version !== version) return null
    const { kind, number, title } = row
    const author = await personName(db, row.createdBy)
    return {
      text: say(language, 'notice-circular-proposed', { kind, number, title, author }),
      buttons: [[{ label: label(language, 'circular-preview'), act: `circulars.preview:${circularId}` }]],
    }
  },
})

/** To the author: it may go out. */
export const circularConfirmed = noticeKind<{ circularId: number; name: string }>({
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { circularId, name }) {
    const row = await circularById(db, circularId)
    if (row === null || row.state !== 'CONFIRMED') return null
    const { kind, number, title } = row
    return {
      text: say(language, 'notice-circular-confirmed', { kind, number, title, name }),
      buttons: [[{ label: label(language, 'circular-open-draft'), act: `circulars.draft:${circularId}` }]],
    }
  },
})

/** To the silent: everything they have not acknowledged yet in one message, not only what was asked about. */
export const circularUnseen = noticeKind<{ circularId: number }>({
  lane: 'broadcast',
  guarantee: 'at-most-once',
  async compose({ db, language, personId }, { circularId }) {
    const owed = personId === null ? [] : await owedCirculars(db, personId)
    const first = owed.includes(circularId) ? circularId : owed[0]
    const row = first === undefined ? null : await sentCircular(db, first)
    if (row === null) return null
    const { id, kind, number, title } = row
    const read = { label: label(language, 'circular-read'), act: `circulars.open:${id}` }
    const list = { label: label(language, 'circular-all'), act: 'circulars.list:0' }
    return {
      text: say(language, 'notice-circular-unseen', { kind, number, title, others: owed.length - 1 }),
      buttons: owed.length > 1 ? [[read], [list]] : [[read]],
    }
  },
})
