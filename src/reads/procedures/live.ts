import type { LiveSide, LiveState, MeetingState } from '#domain/procedures/cases.ts'
import { isDoorOpen } from '#domain/procedures/meeting-times.ts'
import type { BothWords } from '#domain/procedures/definition.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import { submissionInForce } from '#storage/evidence/submissions.ts'
import { filesOf } from '#storage/procedures/answers.ts'
import type { CaseRow } from '#storage/procedures/cases.ts'
import { liveFilePath, type PointRow, pointsOf, pointsOfItem } from '#storage/procedures/live.ts'
import type { MeetingRow } from '#storage/procedures/meetings.ts'
import type { Reader } from '#storage/transaction.ts'

export interface LiveNote {
  side: LiveSide
  /** Of the agency's; nobody of the office is named. */
  name: string
  text: string
  isShared: boolean
}

/** What of the notes is for this side: what is shared, and its own. */
const notesFor = (notes: PointRow['notes'], side: LiveSide | null): LiveNote[] =>
  notes
    .filter((note) => note.isShared || note.side === side)
    .map(({ side: of, person, text, isShared }) => ({
      side: of,
      name: of === 'agency' ? person.name : '',
      text,
      isShared,
    }))

export interface LiveLine {
  pointId: number
  code: string
  title: string
  state: LiveState
}

const lineOf = ({ id, state, item: { indicator } }: PointRow): LiveLine => ({
  pointId: id,
  code: indicator.code,
  title: indicator.title,
  state,
})

export interface LivePage {
  id: number
  name: string
  title: BothWords
  state: MeetingState
  points: LiveLine[]
  present: number
  invited: number
  /** Whoever leads through it may, now. */
  canLead: boolean
}

/** The items of a meeting, and how far it has come. Plain JSON. */
export async function livePage(
  db: Reader,
  meeting: MeetingRow,
  { name, title, isLeader, now }: Pick<LivePage, 'name' | 'title'> & { isLeader: boolean; now: Date },
): Promise<LivePage> {
  const { id, state } = meeting
  return {
    id,
    name,
    title,
    state,
    points: (await pointsOf(db, id)).map(lineOf),
    present: meeting.guests.filter(({ presentAt }) => presentAt !== null).length,
    invited: meeting.guests.length,
    canLead: isLeader && isDoorOpen(meeting, now),
  }
}

export interface LiveItem extends LiveLine {
  meetingId: number
  itemId: number
  agencyName: string
  maximumHundredths: Hundredths
  claimHundredths: Hundredths | null
  target: number | null
  actual: number | null
  notes: LiveNote[]
  /** Handed in for it, and given on the spot. */
  evidence: number
  given: number
  can: { lead: boolean; speak: boolean; judge: boolean }
}

/** One item as a side of the table may see it: what the agency claims, what was said, and no score. Plain JSON. */
export async function liveItem(
  db: Reader,
  point: PointRow,
  { row, side, can }: { row: CaseRow; side: LiveSide; can: LiveItem['can'] },
): Promise<LiveItem> {
  const { itemId, meetingId, notes, item } = point
  const submission = await submissionInForce(db, itemId)
  return {
    ...lineOf(point),
    meetingId,
    itemId,
    agencyName: row.name,
    maximumHundredths: item.indicator.maximumHundredths,
    claimHundredths: submission?.claimHundredths ?? null,
    target: submission?.target ?? null,
    actual: submission?.actual ?? null,
    notes: notesFor(notes, side),
    evidence: submission?.files.length ?? 0,
    given: (await givenFiles(db, row.id, itemId)).length,
    can,
  }
}

export const givenFiles = async (db: Reader, caseId: number, itemId: number) =>
  (await filesOf(db, caseId)).filter(({ path }) => path === liveFilePath(itemId))

/** What of it stands in the minutes: nothing that was not shared. */
export interface MinutesPoint extends LiveLine {
  notes: LiveNote[]
  files: string[]
}

export async function minutesPoints(db: Reader, { id, caseId }: MeetingRow): Promise<MinutesPoint[]> {
  const files = await filesOf(db, caseId)
  return (await pointsOf(db, id)).map((point) => ({
    ...lineOf(point),
    notes: notesFor(point.notes, null),
    files: files.flatMap(({ path, name }) => (path === liveFilePath(point.itemId) ? [name] : [])),
  }))
}

/** What an evaluator reads beside an item of what was said of it across the table. */
export interface LiveBeside {
  pointId: number
  at: string
  state: LiveState
  notes: LiveNote[]
  given: number
}

export async function liveBeside(db: Reader, itemId: number): Promise<LiveBeside[]> {
  const found: LiveBeside[] = []
  for (const { id, state, notes, meeting } of await pointsOfItem(db, itemId))
    found.push({
      pointId: id,
      at: meeting.at.toISOString(),
      state,
      notes: notesFor(notes, 'office'),
      given: (await givenFiles(db, meeting.caseId, itemId)).length,
    })
  return found
}
