import type { Id } from '#domain/acts/ids.ts'
import type { StandInStanding } from '#domain/people/stand-in.ts'
import type { Language, Role } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'

interface Line {
  role: Role
  agencyName: string | null
  absent: string
  standIn: string
  fromAt: string
  untilAt: string
  standing: StandInStanding
}

export interface StandIns {
  rows: readonly (Line & {
    id: Id<'stand-in'>
    note: string
    noteBack: string
    mayConfirm: boolean
    mayEnd: boolean
    mayNoteBack: boolean
  })[]
  /** Seats of the reader's own, for which somebody can be named. */
  seats: readonly { id: Id<'seat'>; role: Role }[]
}

/** Who stands in for whom, as what, from when until when. The last day is whole. */
export const standInLine = (language: Language, line: Line): string =>
  say(language, 'stand-in-line', {
    standIn: line.standIn,
    absent: line.absent,
    role: labelDynamic(language, `role-${line.role}`),
    agency: line.agencyName ?? 'none',
    from: new Date(line.fromAt),
    until: new Date(new Date(line.untilAt).getTime() - 1),
    standing: labelDynamic(language, `stand-in-standing-${line.standing}`),
  })

export const standInsScreen = (language: Language, { rows: all, seats }: StandIns): Screen => ({
  text: paragraphs(
    say(language, 'stand-in-title', { count: all.length }),
    ...all.map((row) =>
      lines(
        standInLine(language, row),
        row.note !== '' && say(language, 'stand-in-note', { note: row.note }),
        row.noteBack !== '' && say(language, 'stand-in-back', { note: row.noteBack }),
      ),
    ),
  ),
  buttons: rows(
    ...seats.map(({ id: seatId, role }) =>
      go(
        'stand-in.ask',
        { seatId },
        label(language, 'stand-in-name', { role: labelDynamic(language, `role-${role}`) }),
      ),
    ),
    ...all.flatMap(({ id: standInId, standIn, mayConfirm, mayEnd, mayNoteBack }) => [
      mayConfirm && go('stand-in.confirm', { standInId }, label(language, 'stand-in-confirm-one', { name: standIn })),
      mayEnd && go('stand-in.end', { standInId }, label(language, 'stand-in-end', { name: standIn })),
      mayNoteBack && go('stand-in.note-back', { standInId }, label(language, 'stand-in-note-back')),
    ]),
    homeRow(language),
  ),
})
