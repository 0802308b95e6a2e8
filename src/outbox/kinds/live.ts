import type { LiveSide } from '#domain/procedures/cases.ts'
import { sideOf } from '#domain/procedures/flow.ts'
import { seatsIn } from '#reads/procedures/reviewing.ts'
import { liveItemNotice, liveSaidNotice } from '#screens/procedures/live.ts'
import { caseById } from '#storage/procedures/cases.ts'
import { type PointRow, pointById } from '#storage/procedures/live.ts'
import { meetingById } from '#storage/procedures/meetings.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { noticeKind, type Rendering } from '../kind.ts'

/** Null: it is over, or the reader is not there or on neither side of the table any more. */
async function load({ db, personId }: Rendering, pointId: number): Promise<{ point: PointRow; name: string } | null> {
  const point = await pointById(db, pointId)
  const meeting = point === null ? null : await meetingById(db, point.meetingId)
  const row = meeting === null ? null : await caseById(db, meeting.caseId)
  const procedure = row === null ? null : await procedureById(db, row.procedureId)
  if (point === null || meeting?.state !== 'planned' || row === null || procedure === null || personId === null)
    return null
  const isThere = meeting.guests.some((guest) => guest.personId === personId && guest.presentAt !== null)
  const seats = await seatsIn(db, personId, row)
  const isSide = seats.some((person) => sideOf(person, procedure.definition, row) !== null)
  return isSide && (isThere || meeting.plannedBy === personId) ? { point, name: row.name } : null
}

/** The next item is before everybody who is there. */
export const liveItemOpened = noticeKind<{ pointId: number }>({
  readers: () => 'person',
  lane: 'reply',
  guarantee: 'at-most-once',
  async compose(rendering, { pointId }) {
    const { point, name } = (await load(rendering, pointId)) ?? {}
    if (point?.state !== 'open' || name === undefined) return null
    const { code, title } = point.item.indicator
    return liveItemNotice(rendering.language, { pointId, meetingId: point.meetingId, code, title, name })
  },
})

/** Somebody has said something to everybody there, or has given a file. */
export const liveSaid = noticeKind<{ pointId: number; side: LiveSide; noteId: number | null; file: string }>({
  readers: () => 'person',
  lane: 'reply',
  guarantee: 'at-most-once',
  async compose(rendering, { pointId, side, noteId, file }) {
    const { point } = (await load(rendering, pointId)) ?? {}
    const note = point?.notes.find(({ id, isShared }) => id === noteId && isShared)
    if (point === undefined || (noteId !== null && note === undefined)) return null
    const { code, title } = point.item.indicator
    const said = { side, name: side === 'agency' ? (note?.person.name ?? '') : '', text: note?.text ?? '', file }
    return liveSaidNotice(rendering.language, { pointId, code, title, ...said })
  },
})
