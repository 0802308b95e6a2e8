import { standInStanding } from '#domain/people/stand-in.ts'
import { go, homeRow, rows } from '#screens/kit.ts'
import { standInLine } from '#screens/people/stand-ins.ts'
import { standInById } from '#storage/people/stand-ins.ts'
import { seatsOf } from '#storage/people/people.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { ANY_SEAT } from '../readers.ts'

/** To both, and to who confirms it: named, begun, ended, or with a word for whoever comes back. */
export const standInTold = noticeKind<{ standInId: number }>({
  readers: () => ANY_SEAT,
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language, now, personId }, { standInId }) {
    const row = await standInById(db, standInId)
    if (row === null || personId === null) return null
    const standing = standInStanding(row, now)
    const isAbsent = row.seat.personId === personId
    const isStandIn = row.personId === personId
    // Of somebody else's only the question for the second person is theirs, as long as they may answer it.
    if (!isAbsent && !isStandIn) {
      const roles = (await seatsOf(db, personId)).map(({ role }) => role)
      const mayConfirm = roles.some(
        (role) => role === 'coordinator' || role === 'deputy' || role === 'organization-head',
      )
      if (standing !== 'waits' || !mayConfirm) return null
    }
    const word = isAbsent ? row.noteBack : isStandIn ? row.note : ''
    const line = standInLine(language, {
      role: row.seat.role,
      agencyName: row.seat.agency?.name ?? null,
      absent: row.seat.person.name,
      standIn: row.person.name,
      fromAt: row.fromAt.toISOString(),
      untilAt: row.untilAt.toISOString(),
      standing,
    })
    return {
      text: [
        say(language, 'notice-stand-in', { who: isStandIn ? 'stand-in' : isAbsent ? 'absent' : 'second', standing }),
        line,
        ...(word === '' ? [] : [say(language, 'stand-in-note', { note: word })]),
      ].join('\n'),
      buttons: rows(
        standing === 'waits' &&
          !isAbsent &&
          !isStandIn &&
          go('stand-in.confirm', { standInId }, label(language, 'stand-in-confirm')),
        standing === 'over' &&
          isStandIn &&
          row.begunSeatId !== null &&
          go('stand-in.note-back', { standInId }, label(language, 'stand-in-note-back')),
        go('stand-in.list', {}, label(language, 'stand-in-button')),
        homeRow(language),
      ),
    }
  },
})
