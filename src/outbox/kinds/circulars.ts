import type { ReaderKind } from '#domain/circulars/audience.ts'
import { standingOf } from '#domain/circulars/standing.ts'
import type { CircularState } from '#domain/circulars/states.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { FileToSend, Screen } from '#shared/message.ts'
import { attachmentsOf, filesToSend } from '#storage/attachments.ts'
import { agencyOfReader, holdsSeat, owedCirculars, receiptOf } from '#storage/circular-recipients.ts'
import { type CircularRow, circularById, sentCircular, withKnownForerunner } from '#storage/circulars.ts'
import { personName } from '#storage/people.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'

/** The text and files that every reader gets. */
export const circularScreen = (
  language: Language,
  {
    kind,
    number,
    issuedOn,
    title,
    body,
    stageKey,
    validUntil,
    replacesNumber,
    correctedAt,
  }: Pick<
    CircularRow,
    'kind' | 'number' | 'issuedOn' | 'title' | 'body' | 'stageKey' | 'validUntil' | 'replacesNumber' | 'correctedAt'
  >,
  files: FileToSend[],
): Screen => {
  const facts = [
    ...(stageKey === null ? [] : [say(language, 'circular-of-stage', { stage: stageKey })]),
    ...(replacesNumber === null ? [] : [say(language, 'circular-replaces-number', { number: replacesNumber })]),
    ...(validUntil === null ? [] : [say(language, 'circular-valid-until', { validUntil })]),
  ]
  // First, lest somebody take the corrected words for those he has read.
  const mark = correctedAt === null ? '' : `${say(language, 'correction-mark', { correctedAt })}\n`
  const text = mark + say(language, 'notice-circular', { kind, number, issuedOn, title, body, files: files.length })
  return { text: facts.length === 0 ? text : `${text}\n\n${facts.join('\n')}`, files }
}

/** The whole message as one kind of reader gets it; the preview shows this very screen. */
export function circularMessage(language: Language, row: CircularRow, files: FileToSend[], reader: ReaderKind): Screen {
  const screen = circularScreen(language, row, files)
  if (reader === 'channel') return screen
  const seen = { label: label(language, 'circular-seen'), act: `circulars.seen:${row.id}:1` }
  const list = { label: label(language, 'circular-all'), act: 'circulars.list:0' }
  return { ...screen, buttons: reader === 'agency' && row.acknowledge ? [[seen], [list]] : [[list]] }
}

/** To everybody of the frozen audience, and to the channel (requirements B15, F1, J1). */
export const circular = noticeKind<{ circularId: number }>({
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose({ db, language, personId, now }, { circularId }) {
    const row = await sentCircular(db, circularId)
    // What has lost its force on the way is told to nobody any more.
    if (row === null || standingOf({ ...row, isReplaced: row.replacedBy !== null }, now) !== 'in-force') return null
    const files = filesToSend(await attachmentsOf(db, { circularId }))
    const known = await withKnownForerunner(db, row, personId)
    if (personId === null) return circularMessage(language, known, files, 'channel')
    // Whoever has left all his seats since the sending is no reader any more.
    if (!(await holdsSeat(db, personId))) return null
    const own = await receiptOf(db, circularId, personId)
    const owes = own?.agencyId != null && own.seenAt === null && (await agencyOfReader(db, personId)) !== null
    return circularMessage(language, known, files, owes ? 'agency' : 'reader')
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
    const { kind, number, title, sendAt } = row
    const scheduled = String(sendAt !== null)
    const told = say(language, 'notice-circular-confirmed', { kind, number, title, name, scheduled })
    return {
      text: sendAt === null ? told : `${told}\n${say(language, 'circular-scheduled', { sendAt })}`,
      buttons: [[{ label: label(language, 'circular-open-draft'), act: `circulars.draft:${circularId}` }]],
    }
  },
})

/** To the author: the clock has not sent it, and why (`reason`: code of a refusal). */
export const circularNotSent = noticeKind<{ circularId: number; reason: string; sendAt: string }>({
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { circularId, reason, sendAt }) {
    const row = await circularById(db, circularId)
    // Sent by hand or given a new hour meanwhile: there is nothing left to be told.
    if (row === null || row.state !== 'CONFIRMED' || row.sendAt !== null) return null
    const { kind, number, title } = row
    return {
      text: say(language, 'notice-circular-not-sent', { kind, number, title, reason, sendAt: new Date(sendAt) }),
      buttons: [[{ label: label(language, 'circular-open-draft'), act: `circulars.draft:${circularId}` }]],
    }
  },
})

/** To the silent: everything they have not acknowledged yet in one message, not only what was asked about. */
export const circularUnseen = noticeKind<{ circularId: number }>({
  lane: 'broadcast',
  guarantee: 'at-most-once',
  async compose({ db, language, personId, now }, { circularId }) {
    const owed = personId === null ? [] : await owedCirculars(db, personId, now)
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
